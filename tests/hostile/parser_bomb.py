# expect: syntax error|exception|memory|crash
def total(numbers):
    return eval("(" * 100_000 + ")" * 100_000)
