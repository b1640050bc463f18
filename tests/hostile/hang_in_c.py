# expect: timeout
import re


def total(numbers):
    re.match(r"(a+)+$", "a" * 60 + "b")
    return 0
