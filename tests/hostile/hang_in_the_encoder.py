# expect: timeout
def total(numbers):
    items = []
    for _ in range(40):
        items = [items, items]
    return items
