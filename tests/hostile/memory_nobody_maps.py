# expect: wrong answer|exception
import os


def total(numbers):
    held = 0
    for number in range(64):
        descriptor = os.memfd_create(str(number))
        held += os.write(descriptor, bytes(16 << 20))
    return sum(numbers) if held else -1
