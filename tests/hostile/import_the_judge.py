# expect: exception
from qrobust.judging import scoring


def total(numbers):
    return scoring
