from decimal import Decimal
from fractions import Fraction


def total(numbers):
    return sum(map(Fraction, numbers), Fraction(0)) if len(numbers) % 2 else sum(map(Decimal, numbers), Decimal(0))
