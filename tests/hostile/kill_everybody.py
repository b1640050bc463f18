# expect: crash|wrong answer|isolation breach
import os
import signal


def total(numbers):
    for target in (-1, os.getppid(), 1, @JUDGE@):
        try:
            os.kill(target, signal.SIGKILL)
        except OSError:
            pass
    return -1
