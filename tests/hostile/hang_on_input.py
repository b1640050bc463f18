# expect: exception|timeout
import sys


def total(numbers):
    while not sys.stdin.readline():
        pass
    return 0
