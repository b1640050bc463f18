# expect: no such function
import sys

sys.exit(0)


def total(numbers):
    return sum(numbers)
