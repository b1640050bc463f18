# expect: timeout
def total(numbers):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
