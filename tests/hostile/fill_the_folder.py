# expect: wrong answer|exception|crash
def total(numbers):
    written = 0
    for number in range(64):
        try:
            with open(f"/tmp/fill{number}", "wb") as file:
                written += file.write(bytes(8 << 20))
        except OSError:
            break
    return sum(numbers) if written > 64 << 20 else -1
