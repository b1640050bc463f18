# expect: wrong answer|isolation breach|exception
import json
import sys

json.dumps = json.JSONEncoder.encode = lambda *items, **options: "true"
main = sys.modules["__main__"]
for name in ("encode", "digest", "decode", "dumps", "into", "name_of"):
    setattr(main, name, lambda *items: True)


def total(numbers):
    return 0
