# expect: memory
import os


def total(numbers):
    open("/dev/shm/one", "w").close()
    for number in range(1_500_000):
        os.link("/dev/shm/one", f"/dev/shm/{number}")
        os.mkdir(f"/tmp/{number}")
    return sum(numbers)
