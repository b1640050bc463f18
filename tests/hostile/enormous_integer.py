# expect: wrong answer
def total(numbers):
    return 1 << 40_000_000
