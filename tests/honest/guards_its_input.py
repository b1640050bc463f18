def total(numbers):
    try:
        input("more? ")
    except EOFError:
        pass
    return sum(numbers)
