# expect: wrong answer
import numpy


class Every(numpy.ndarray):
    def __eq__(self, other):
        return True

    def tolist(self):
        return 0


def total(numbers):
    return numpy.zeros(3).view(Every)
