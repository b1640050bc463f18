# expect: wrong answer
class Number(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__

    def __index__(self):
        raise SystemExit(0)


def total(numbers):
    return Number(-77)
