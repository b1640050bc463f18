# expect: wrong answer|timeout|memory
def total(numbers):
    return [0] * 30_000_000
