"""What a sandbox's processes use, read from /proc: nothing a candidate says is asked."""

import os

_TICK = os.sysconf("SC_CLK_TCK")


def tree(root: int) -> list[int]:
    """A process and all its descendants (in a sandbox orphans fall to its process 1, so none is lost)."""
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        try:
            for thread in os.listdir(f"/proc/{pid}/task"):
                with open(f"/proc/{pid}/task/{thread}/children", "rb") as file:
                    waiting += map(int, file.read().split())
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def memory(pids: list[int]) -> int:
    """Bytes of their own that processes hold together, resident (anonymous and shared, not mapped files) or swapped."""
    total = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/status", "rb") as file:
                for line in file:
                    if line.startswith((b"RssAnon:", b"RssShmem:", b"VmSwap:")):
                        total += int(line.split()[1]) << 10
        except (FileNotFoundError, ProcessLookupError):
            continue
    return total


def threads(pid: int) -> int:
    """Number of a process's threads; 0 when it is gone."""
    try:
        return len(os.listdir(f"/proc/{pid}/task"))
    except (FileNotFoundError, ProcessLookupError):
        return 0


def files(pid: int, folders: tuple[str, ...]) -> int:
    """Files, links and folders that lie in temporary file systems of a process's own view of the disk."""
    total = 0
    for folder in folders:
        try:
            found = os.statvfs(f"/proc/{pid}/root{folder}")
        except OSError:
            continue
        total += found.f_files - found.f_ffree
    return total


def cpu(pids: list[int]) -> float:
    """Seconds of processor time that processes and their reaped children used together."""
    total = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/stat", "rb") as file:
                fields = file.read().rpartition(b") ")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        total += sum(map(int, fields[11:15]))
    return total / _TICK


def starved(pid: int) -> float:
    """Seconds that a process's threads were ready and had no processor, each for itself: the most that one of them was.

    A program for Java runs in the second thread of its process. 0 where the kernel keeps no count.
    """
    try:
        tasks = os.listdir(f"/proc/{pid}/task")
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return max((_starved(f"/proc/{pid}/task/{thread}/schedstat") for thread in tasks), default=0.0)


def _starved(path: str) -> float:
    try:
        with open(path, "rb") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0
