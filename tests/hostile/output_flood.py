# expect: wrong answer|timeout
import sys


def total(numbers):
    for _ in range(50):
        sys.stdout.write("x" * 1_000_000)
        sys.stderr.write("y" * 1_000_000)
    return -1
