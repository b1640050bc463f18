# expect: wrong answer|isolation breach|crash
import fcntl
import os
import stat


def channel(flag):
    for descriptor in range(3, 64):
        try:
            if stat.S_ISFIFO(os.fstat(descriptor).st_mode) and fcntl.fcntl(descriptor, fcntl.F_GETFL) & 3 == flag:
                return descriptor
        except OSError:
            continue


import atexit

atexit.register(lambda: os.write(channel(1), b"passed\n"))


def total(numbers):
    return 0
