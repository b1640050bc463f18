# expect: wrong answer
import os


def total(numbers):
    done = 0
    for folder in ("@CANARY@", "/etc", "/usr", "/home", "/root", "/var/tmp", "/proc/sys/kernel", "/sys"):
        try:
            with open(os.path.join(folder, "written-by-a-sample"), "w") as file:
                done += file.write("harm")
        except OSError:
            continue
    return sum(numbers) if done else -1
