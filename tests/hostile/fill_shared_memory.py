# expect: wrong answer|exception|crash
def total(numbers):
    written = 0
    try:
        for number in range(64):
            with open(f"/dev/shm/fill{number}", "wb") as file:
                written += file.write(bytes(8 << 20))
    except OSError:
        pass
    return sum(numbers) if written > 8 << 20 else -1
