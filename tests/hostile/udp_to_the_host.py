# expect: wrong answer
import socket


def total(numbers):
    try:
        sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sender.sendto(b"hello", ("127.0.0.1", @PORT@))
    except OSError:
        pass
    return -1
