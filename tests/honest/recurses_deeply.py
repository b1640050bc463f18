import sys

sys.setrecursionlimit(100_000)


def total(numbers):
    def down(depth):
        return 0 if depth == 0 else down(depth - 1)

    down(50_000)
    return sum(numbers) + down(10)
