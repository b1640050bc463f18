# expect: isolation breach
import fcntl
import os
import stat


def channel(flag):
    for descriptor in range(3, 64):
        try:
            if stat.S_ISFIFO(os.fstat(descriptor).st_mode) and fcntl.fcntl(descriptor, fcntl.F_GETFL) & 3 == flag:
                return descriptor
        except OSError:
            continue


import sys


def total(numbers):
    frame = sys._getframe()
    while "nonce" not in frame.f_locals:
        frame = frame.f_back
    texts = b'"' + b"x" * 2_000_000 + b'"' + b',""' * 500_000
    line = frame.f_locals["nonce"] + b' value {"t":"array","v":["<U1",[' + texts + b"]]}\n"
    while line:
        line = line[os.write(channel(1), line) :]
    os._exit(0)
