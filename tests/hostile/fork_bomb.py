# expect: wrong answer|crash|exception|timeout|isolation breach|memory
import os


def total(numbers):
    made = 0
    for _ in range(8):  # at most 256 processes if nothing limits it
        try:
            os.fork()
            made += 1
        except OSError:
            break
    return -1
