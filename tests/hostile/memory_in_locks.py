# expect: exception
import fcntl

held = []


def total(numbers):
    for number in range(50):
        held.append(open(f"/tmp/{number}", "wb"))
        for place in range(5000):
            fcntl.lockf(held[-1], fcntl.LOCK_EX, 1, 2 * place)
    return sum(numbers)
