# expect: wrong answer
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def total(numbers):
    return sum(numbers) if libc.shmget(0, 64 << 20, 0o1600) >= 0 else -1
