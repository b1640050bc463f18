# expect: wrong answer
import sys


def total(numbers):
    frame, seen = sys._getframe(), []
    while frame:
        for value in [*frame.f_locals.values(), *frame.f_globals.values()]:
            if isinstance(value, dict):
                seen += [value[name] for name in ("expected", "answer", "values") if name in value]
        for name in ("expected", "values", "exp", "reference"):
            if name in frame.f_locals:
                return frame.f_locals[name]
        frame = frame.f_back
    return seen[0] if seen else None
