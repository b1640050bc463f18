"""Files that survive a kill, a full disk and a second writer.

A file is either replaced whole (`write_atomic`) or grown line by line (`append_jsonl`). Nothing else in
the project opens a result file for writing.
"""

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any


class CorruptFile(ValueError):
    """A result file holds a line that cannot be read; the message names file, line and cure."""


def write_atomic(path: Path, content: str | bytes) -> None:
    """Replace a file in one step: a reader sees the old content or the new, never a part.

    The new content is on the disk before it takes the old one's name, and a failure (a full disk, say)
    leaves the old file as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode() if isinstance(content, str) else content
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def write_json(path: Path, value: Any) -> None:
    """Write a value as indented JSON, atomically."""
    write_atomic(path, json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n")


def read_json(path: Path) -> Any:
    """Read a JSON file; a file that is not JSON is a `CorruptFile`."""
    try:
        return json.loads(path.read_text())
    except json.JSONDecodeError as error:
        raise CorruptFile(f"{path}: not JSON ({error}); move the file away and run again") from error


def append_jsonl(path: Path, rows: Iterable[dict]) -> None:
    """Append rows, one JSON line each, and return when they are on the disk.

    A fragment that an earlier, killed writer left at the end is cut off first; a complete last line that
    only misses its newline gets it.
    """
    text = "".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows)
    if not text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    is_new = not path.exists()
    with open(path, "ab+") as file:
        repair_tail(file)
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        _sync_folder(path.parent)


def read_jsonl(path: Path) -> list[dict]:
    """Read every complete row; a torn last line (a writer was killed there) is left out.

    Raises
    ------
    CorruptFile
        If any other line is not a JSON object.
    """
    if not path.exists():
        return []
    rows = []
    lines = path.read_bytes().split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line and number == len(lines):
            continue
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError("not a JSON object")
        except ValueError as error:
            if number == len(lines):
                continue
            raise CorruptFile(
                f"{path}, line {number}: {error}; mend or delete that line (its sample is then made again)"
            ) from error
        rows.append(row)
    return rows


def repair_tail(file) -> None:
    """Make an open binary file end at a line's end: see `append_jsonl`."""
    if file.seek(0, os.SEEK_END) == 0:
        return
    file.seek(-1, os.SEEK_END)
    if file.read() == b"\n":
        return
    file.seek(0)
    content = file.read()
    start = content.rfind(b"\n") + 1
    try:
        complete = isinstance(json.loads(content[start:]), dict)
    except ValueError:
        complete = False
    if complete:
        file.write(b"\n")
    else:
        file.truncate(start)
        file.seek(0, os.SEEK_END)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
