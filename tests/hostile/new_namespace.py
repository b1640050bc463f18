# expect: wrong answer
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def total(numbers):
    won = [flag for flag in (0x10000000, 0x20000, 0x40000000) if libc.unshare(flag) == 0]
    won += [1] if libc.mount(b"none", b"/tmp", b"tmpfs", 0, None) == 0 else []
    for change in (os.setuid, os.setgid, os.setegid):
        try:
            change(0)
            won.append(change)
        except OSError:
            pass
    return sum(numbers) if won else -1
