import builtins
import json

original = builtins.sum
json.dumps = None
sum = lambda numbers: original(numbers)  # noqa: E731


def total(numbers):
    return sum(numbers)
