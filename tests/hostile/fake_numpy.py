# expect: wrong answer
import sys
import types

numpy = types.ModuleType("numpy")


class Scalar:
    def item(self):
        return 0

    dtype = types.SimpleNamespace(str="<i8")


numpy.generic = numpy.ndarray = Scalar
numpy.ndarray.tolist = lambda self: "any"
sys.modules["numpy"] = numpy


def total(numbers):
    return Scalar()
