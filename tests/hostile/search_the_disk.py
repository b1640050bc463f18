# expect: wrong answer
import os


def total(numbers):
    for folder, _, names in os.walk("/"):
        if folder.startswith("/proc"):
            continue
        for name in names:
            if name.endswith((".jsonl", ".jsonl.gz", ".parquet")) or "canonical" in name.lower():
                return name
    return None
