# expect: wrong answer
class Row(list):
    def __eq__(self, other):
        return True

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


def total(numbers):
    return Row([1])
