import sys


def total(numbers):
    return sum(numbers)


def main():
    print(total([1, 2, 3]))
    return 0


sys.exit(main())
