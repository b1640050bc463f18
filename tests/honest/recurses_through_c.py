import sys
from functools import lru_cache

sys.setrecursionlimit(100_000)


def total(numbers):
    @lru_cache(None)
    def down(depth):
        return 0 if depth == 0 else down(depth - 1)

    return sum(numbers) + down(20_000)
