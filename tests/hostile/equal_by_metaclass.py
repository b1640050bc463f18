# expect: wrong answer
class Meta(type):
    def __instancecheck__(cls, item):
        return True

    def __eq__(cls, other):
        return True

    __hash__ = type.__hash__

    @property
    def __name__(cls):
        raise KeyboardInterrupt


class Answer(metaclass=Meta):
    __class__ = int


def total(numbers):
    return Answer
