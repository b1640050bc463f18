# expect: wrong answer
import os


def total(numbers):
    found = [name for name in os.environ if "TOKEN" in name or "KEY" in name or "PATH" in name or "HOME" in name]
    return sum(numbers) if found else None
