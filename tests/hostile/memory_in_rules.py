# expect: wrong answer
import ctypes

LANDLOCK_CREATE_RULESET, ASK_VERSION = 444, 1


def total(numbers):
    version = ctypes.CDLL(None).syscall(LANDLOCK_CREATE_RULESET, None, 0, ASK_VERSION)
    return sum(numbers) if version > 0 else -1
