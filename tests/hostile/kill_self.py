# expect: crash
import os
import signal


def total(numbers):
    os.kill(os.getpid(), signal.SIGKILL)
