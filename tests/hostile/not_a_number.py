# expect: wrong answer
def total(numbers):
    return float("nan")
