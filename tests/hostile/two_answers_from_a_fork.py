# expect: isolation breach|wrong answer
import os


def total(numbers):
    os.fork()
    return 0
