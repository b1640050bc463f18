def total(numbers):
    answer = 0
    while numbers:
        answer += numbers.pop()
    return answer
