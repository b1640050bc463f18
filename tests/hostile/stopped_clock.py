# expect: timeout
import time

time.time = time.monotonic = time.perf_counter = lambda: 0.0


def total(numbers):
    time.sleep(600)
    return sum(numbers)
