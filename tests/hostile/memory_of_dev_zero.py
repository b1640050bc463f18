# expect: exception
import mmap


def total(numbers):
    held = []
    with open("/dev/zero", "r+b") as zero:
        for _ in range(70):
            block = mmap.mmap(zero.fileno(), 64 << 20)
            block.write(bytes(64 << 20))
            block.madvise(mmap.MADV_DONTNEED)
            held.append(block)
    return sum(numbers)
