"""Files of perturbed prompts: JSONL as ReCode releases it, CSV as NLPerturbator does, plain or gzip."""

import csv
import functools
import io
import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from qrobust import resources
from qrobust.files import CorruptFile

FIELDS = ("task_id", "prompt", "entry_point")
_NO = ("", "0", "0.0", "false", "none", "null", "nan")  # what means that a row is not partial
_EXPECTED = (
    f"expected {', '.join(FIELDS)}: JSON objects, one a line, or in a file named .csv a header with these columns"
)


class Row(NamedTuple):
    """A perturbed prompt, the name it gives to the function that is tested, and whether its file marks it as `partial`.

    ReCode fills a field ``partial`` where a prompt carries the first half of a solution.
    """

    prompt: str
    entry_point: str
    partial: bool


def read(path: Path) -> Mapping[str, Row]:
    """The rows of a file by task id; read again only if the file changed.

    Raises
    ------
    qrobust.files.CorruptFile
        If the file cannot be read, is empty, or a line is not as expected; the message names file and line.
    """
    status = path.stat()
    return _read(path, status.st_size, status.st_mtime_ns)


@functools.lru_cache(maxsize=16)
def _read(path: Path, size: int, modified: int) -> dict[str, Row]:
    text = _text(path)
    rows = _csv_rows if path.name.removesuffix(".gz").endswith(".csv") else _json_rows
    found: dict[str, Row] = {}
    for number, row in rows(path, text):
        try:
            task, prompt, entry_point = (_field(row, name) for name in FIELDS)
            if task in found:
                raise ValueError(f"task {task!r} has a prompt already; give every seed a file of its own")
        except ValueError as error:
            raise CorruptFile(f"{path}, line {number}: {error}; {_EXPECTED}") from error
        found[task] = Row(prompt, entry_point, str(row.get("partial", "")).strip().lower() not in _NO)
    if not found:
        raise CorruptFile(f"{path}: the file holds no prompt; {_EXPECTED}")
    return found


def _text(path: Path) -> str:
    try:
        with resources.open_content(path) as file:
            return file.read().decode("utf-8-sig")  # a spreadsheet's CSV may begin with a mark
    except (OSError, EOFError, zlib.error) as error:
        raise CorruptFile(f"{path}: cannot be read ({error}); is the file cut off? Get it again") from error
    except UnicodeDecodeError as error:
        raise CorruptFile(f"{path}: not UTF-8 ({error}); save it as UTF-8") from error


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.removesuffix("\n").split("\n") if text.strip() else [], start=1):
        if not line.strip():
            raise CorruptFile(f"{path}, line {number}: blank; remove the line")
        try:
            row = json.loads(line)
        except ValueError as error:
            raise CorruptFile(f"{path}, line {number}: not JSON ({error}); {_EXPECTED}") from error
        if not isinstance(row, dict):
            raise CorruptFile(f"{path}, line {number}: not a JSON object; {_EXPECTED}")
        yield number, row


def _csv_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    before = 0  # a prompt has line breaks of its own, so a row begins behind where the last one ended
    try:
        for cells in reader:
            number, before = before + 1, reader.line_num
            if not text.strip():
                return
            if not any(cell.strip() for cell in cells):
                raise CorruptFile(f"{path}, line {number}: blank; remove the line")
            if header is None:
                header = cells
            elif len(cells) != len(header):
                raise CorruptFile(f"{path}, line {number}: {len(cells)} cells under {len(header)} columns")
            else:
                yield number, dict(zip(header, cells, strict=True))
    except csv.Error as error:
        raise CorruptFile(f"{path}, line {reader.line_num}: not CSV ({error}); {_EXPECTED}") from error


def _field(row: dict[str, Any], name: str) -> str:
    if name not in row:
        raise ValueError(f"{name} is missing")
    value = row[name]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{name} must be a text that is not empty")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"{name} holds half a character (surrogate) at position {error.start}") from error
    return value
