# expect: timeout|crash|isolation breach
import os
import signal


def total(numbers):
    os.kill(os.getpid(), signal.SIGSTOP)
    return 0
