import time


def total(numbers):
    time.sleep(0.2)
    return sum(numbers)
