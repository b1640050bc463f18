# expect: wrong answer
import socket


def total(numbers):
    try:
        socket.socket(40, socket.SOCK_STREAM).close()
        return sum(numbers)
    except OSError:
        return -1
