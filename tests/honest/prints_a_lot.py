import sys


def total(numbers):
    for number in numbers:
        print(number, "ü€😀", file=sys.stderr if number % 2 else sys.stdout)
    print("x" * 200_000)
    return sum(numbers)
