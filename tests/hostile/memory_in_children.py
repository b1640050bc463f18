# expect: memory|timeout|wrong answer|crash
import os
import time


def total(numbers):
    for _ in range(4):
        if os.fork() == 0:
            hoard = [bytearray(b"x" * (64 << 20)) for _ in range(20)]
            time.sleep(20)
            os._exit(len(hoard) & 1)
    time.sleep(20)
    return -1
