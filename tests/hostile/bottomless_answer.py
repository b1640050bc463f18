# expect: wrong answer
def total(numbers):
    items = []
    items.append(items)
    return items
