"""What the processor offers generation: cores, and how threads and the allocator are set."""

import ctypes
import os
import platform

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
_KEPT_BYTES = 1 << 30


def tune_cpu() -> None:
    """Use the physical cores this process may use, and keep freed blocks for the next step.

    ``OMP_NUM_THREADS`` wins over the core count. glibc hands blocks above 32 MiB (a step's logits) back to
    the kernel at once and pays page faults for them in the next step; both thresholds are raised to 1 GiB.
    """
    import torch

    if "OMP_NUM_THREADS" not in os.environ:
        torch.set_num_threads(physical_cores())
    if has_glibc():
        libc = ctypes.CDLL(None)
        libc.mallopt(_M_MMAP_THRESHOLD, _KEPT_BYTES)
        libc.mallopt(_M_TRIM_THRESHOLD, _KEPT_BYTES)


def physical_cores() -> int:
    """Cores available to this process, hyper-threads of one core counted once."""
    available = os.sched_getaffinity(0)
    siblings = set()
    for cpu in available:
        try:
            with open(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list") as file:
                siblings.add(file.read().strip())
        except OSError:
            siblings.add(str(cpu))
    return max(1, len(siblings))


def has_glibc() -> bool:
    """Whether the C library is the one whose allocator `tune_cpu` sets."""
    return platform.libc_ver()[0] == "glibc"
