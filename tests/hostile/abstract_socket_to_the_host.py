# expect: wrong answer
import socket


def total(numbers):
    caller = socket.socket(socket.AF_UNIX)
    try:
        caller.connect("\0@ABSTRACT@")
        return sum(numbers)
    except OSError:
        return -1
