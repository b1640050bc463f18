# expect: memory
import os


def total(numbers):
    for number in range(3_000_000):
        os.mknod(f"/tmp/{number}")
    return sum(numbers)
