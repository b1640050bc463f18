import os
import tempfile


def total(numbers):
    with tempfile.NamedTemporaryFile("w+", dir=os.getcwd()) as file:
        file.writelines(f"{number}\n" for number in numbers)
        file.seek(0)
        return sum(int(line) for line in file)
