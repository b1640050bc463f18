# expect: wrong answer
class Lie:
    @property
    def __class__(self):
        return int

    def __index__(self):
        return 0

    def __eq__(self, other):
        return True


def total(numbers):
    return Lie()
