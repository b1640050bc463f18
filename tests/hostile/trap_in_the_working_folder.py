# expect: wrong answer
import os

os.makedirs("json", exist_ok=True)
with open("json/__init__.py", "w") as file:
    file.write("dumps = lambda *items: 'true'")
os.symlink("/etc/passwd", "result.json")
os.chmod(".", 0)


def total(numbers):
    return -1
