# expect: syntax error
def total(numbers):
    return '@NULL@'
