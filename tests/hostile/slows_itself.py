# expect: timeout
import os
import signal
import time
from contextlib import suppress

seen = []


def burn(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def compete():
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody is charged for children that nobody waits for
    while True:
        if os.fork() == 0:
            burn(0.05)
            os._exit(0)
        with suppress(ChildProcessError):
            os.wait()


def total(numbers):
    if not seen:
        seen.append(numbers)
        with suppress(OSError):
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        rivals = []
        for _ in range(12):
            rivals.append(os.fork())
            if rivals[-1] == 0:
                compete()
        end = time.monotonic() + 6
        while time.monotonic() < end:
            pass
        for rival in rivals:
            os.kill(rival, signal.SIGKILL)
    return sum(numbers)
