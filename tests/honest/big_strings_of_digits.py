import sys

sys.set_int_max_str_digits(0)


def total(numbers):
    text = str(10**20_000)
    return sum(numbers) + len(text) - 20_001
