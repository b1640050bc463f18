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


def total(numbers):
    os.write(channel(1), b'{"ok": {"outcomes": {"base": {"passed": true}}}}\n')
    return 0
