# expect: timeout|memory
import threading


def spin():
    while True:
        pass


def total(numbers):
    for _ in range(8):
        threading.Thread(target=spin, daemon=True).start()
    spin()
