# expect: isolation breach
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


def total(numbers):
    for _ in range(64):
        os.write(channel(1), b"9" * 1_000_000)
