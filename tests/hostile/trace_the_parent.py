# expect: wrong answer
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def total(numbers):
    attached = [pid for pid in range(1, 50) if pid != os.getpid() and libc.ptrace(16, pid, 0, 0) == 0]
    return sum(numbers) if attached else None
