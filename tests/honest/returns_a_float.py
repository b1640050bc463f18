def total(numbers):
    return float(sum(numbers))
