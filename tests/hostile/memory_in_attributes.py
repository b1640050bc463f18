# expect: exception
import os


def total(numbers):
    for number in range(2000):
        with open(f"/tmp/{number}", "w") as file:
            for part in range(16):
                os.setxattr(file.fileno(), f"user.{part}", bytes(60_000))
    return sum(numbers)
