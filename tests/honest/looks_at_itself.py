import inspect
import os
import platform
import sys


def total(numbers):
    assert __name__ != "__main__" and inspect.isfunction(total)
    os.environ["MINE"] = "1"
    platform.python_version(), sys.argv[0], os.getpid(), os.listdir(".")
    return sum(numbers)


if __name__ == "__main__":
    raise RuntimeError
