# expect: wrong answer
def total(numbers):
    return {"t": "digest", "v": "0" * 64}
