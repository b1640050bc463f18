# expect: memory
def total(numbers):
    return len(bytearray(6 << 30))
