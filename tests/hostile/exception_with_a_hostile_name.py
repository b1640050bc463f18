# expect: exception
class Meta(type):
    @property
    def __name__(cls):
        while True:
            pass


class Bad(BaseException, metaclass=Meta):
    def __str__(self):
        raise Bad

    __repr__ = __str__


def total(numbers):
    raise Bad
