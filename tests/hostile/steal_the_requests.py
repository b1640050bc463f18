# expect: timeout|exception|crash|wrong answer|isolation breach
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


import threading


def steal():
    while os.read(channel(0), 1 << 16):
        pass


threading.Thread(target=steal, daemon=True).start()


def total(numbers):
    return 0
