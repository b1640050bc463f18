from enum import IntEnum


def total(numbers):
    return IntEnum("Answer", {"sum": sum(numbers)})(sum(numbers))
