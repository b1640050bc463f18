# expect: wrong answer|crash|exception
import builtins

builtins.all = builtins.any = lambda items: True
builtins.isinstance = lambda item, kind: True
builtins.abs = lambda number: 0
builtins.len = lambda items: 1


def total(numbers):
    return None
