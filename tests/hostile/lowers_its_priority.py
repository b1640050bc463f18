# expect: wrong answer
import ctypes
import os
import platform

libc = ctypes.CDLL(None)
SETATTR, IOPRIO = {"x86_64": (314, 251), "aarch64": (274, 30)}[platform.machine()]
ATTRIBUTES = (ctypes.c_uint32 * 12)(48, 5)  # its size, SCHED_IDLE


def total(numbers):
    tries = (
        lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}),
        lambda: os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0)),
        lambda: os.sched_setparam(0, os.sched_param(0)),
        lambda: os.setpriority(os.PRIO_PROCESS, 0, 19),
        lambda: os.nice(19),
        lambda: 1 / (1 + libc.syscall(SETATTR, 0, ATTRIBUTES, 0)),
        lambda: 1 / (1 + libc.syscall(IOPRIO, 1, 0, 3 << 13)),
    )
    done = 0
    for one in tries:
        try:
            one()
            done += 1
        except (OSError, ZeroDivisionError):
            continue
    return sum(numbers) if done else -1
