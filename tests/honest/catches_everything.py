def total(numbers):
    answer = 0
    iterator = iter(numbers)
    while True:
        try:
            answer += next(iterator)
        except:  # noqa: E722
            return answer
