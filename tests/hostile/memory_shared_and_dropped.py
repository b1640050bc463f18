# expect: wrong answer|exception
import mmap


def total(numbers):
    held = [mmap.mmap(-1, 64 << 20) for _ in range(16)]
    for block in held:
        block.write(bytes(64 << 20))
    return sum(numbers) if held else -1
