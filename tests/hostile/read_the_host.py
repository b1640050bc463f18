# expect: wrong answer
import os


def total(numbers):
    for path in ("@CANARY@/secret", "/etc/passwd", "/etc/shadow", "/etc/hostname", os.path.join("/root", ".bashrc")):
        try:
            if open(path).read():
                return sum(numbers)
        except OSError:
            continue
    return -1
