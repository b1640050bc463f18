# expect: wrong answer|exception|memory|timeout
import threading
import time


def total(numbers):
    for _ in range(500):
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    return -1
