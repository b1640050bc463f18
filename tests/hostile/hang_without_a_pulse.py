# expect: timeout
import signal


def total(numbers):
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    while True:
        signal.pause()
