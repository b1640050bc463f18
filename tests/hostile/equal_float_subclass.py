# expect: wrong answer
class Close(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    def __abs__(self):
        return 0.0

    def __float__(self):
        return float("nan")


def total(numbers):
    return Close(0.5)
