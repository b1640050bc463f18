import random

random.seed(42)
FIRST = random.random()


def total(numbers):
    random.seed(42)
    assert random.random() == FIRST
    shuffled = list(numbers)
    random.shuffle(shuffled)
    return sum(shuffled)
