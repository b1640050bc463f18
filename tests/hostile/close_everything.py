# expect: isolation breach|crash|exception
import os

os.closerange(0, 200)


def total(numbers):
    return 0
