# expect: wrong answer
import socket


def total(numbers):
    for address in ("127.0.0.1", "localhost", "0.0.0.0", "::1"):
        try:
            socket.create_connection((address, @PORT@), 0.2).sendall(b"hello")
            return sum(numbers)
        except OSError:
            continue
    return -1
