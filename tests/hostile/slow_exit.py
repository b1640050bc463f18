# expect: timeout|exception|crash
import time


class Slow:
    def __del__(self):
        time.sleep(600)


def total(numbers):
    Slow()
    return 0
