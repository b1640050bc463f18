# expect: wrong answer
def total(numbers):
    with open("/proc/1/environ", "rb") as environment, open("/proc/1/cmdline", "rb") as command:
        told = environment.read(), command.read()
    return sum(numbers) if told[0] or b"bind" in told[1] else -1
