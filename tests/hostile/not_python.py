# expect: syntax error
def total(numbers)
    return sum(numbers)
