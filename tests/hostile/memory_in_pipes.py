# expect: wrong answer
import ctypes
import fcntl
import mmap
import os

libc = ctypes.CDLL(None)


class Part(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]


def total(numbers):
    huge, pipes = 2 << 20, []
    for _ in range(8):
        reading, writing = os.pipe()
        pipes.append((reading, writing))
        room = fcntl.fcntl(writing, 1031, 1 << 20) // 4096
        block = mmap.mmap(-1, (room + 1) * huge, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        block.madvise(mmap.MADV_HUGEPAGE)
        start = ctypes.addressof(ctypes.c_char.from_buffer(block))
        start += -start % huge
        for page in range(start, start + room * huge, huge):
            ctypes.memset(page, 1, 1)
            if libc.vmsplice(writing, ctypes.byref(Part(page, 4096)), 1, 0) < 0:
                return -1
        libc.madvise(ctypes.c_void_p(start), ctypes.c_size_t(room * huge), mmap.MADV_DONTNEED)
    return sum(numbers)
