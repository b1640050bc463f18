# expect: timeout
while True:
    pass


def total(numbers):
    return sum(numbers)
