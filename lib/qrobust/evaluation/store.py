"""The store of samples and verdicts, one folder for each cell, and the frames that analysis reads from it.

Samples are appended as they are made and never rewritten, so a killed run continues where it stopped, and a
study that asks for more tasks of a cell keeps those that are there.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qrobust import files, paths
from qrobust.study import plan


def samples(folder: Path) -> dict[str, dict[str, Any]]:
    """The samples of a cell by task id."""
    return _by_task(folder / "samples.jsonl")


def verdicts(folder: Path, judge: str) -> dict[str, dict[str, Any]]:
    """The verdicts of a cell that this judge (its key) gave, by task id."""
    return {task: row for task, row in _by_task(folder / "verdicts.jsonl").items() if row["judge"] == judge}


def append_samples(folder: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Add samples to a cell; they are on the disk on return."""
    files.append_jsonl(folder / "samples.jsonl", rows)


def append_verdicts(folder: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Add verdicts to a cell; they are on the disk on return."""
    files.append_jsonl(folder / "verdicts.jsonl", rows)


def trials(folder: Path, judge: str) -> list[dict[str, Any]]:
    """What this judge (its key) decided on the way to the smallest edits of a cell."""
    return [row for row in files.read_jsonl(folder / "trials.jsonl") if row["judge"] == judge]


def append_trials(folder: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Add trials to a cell; they are on the disk on return."""
    files.append_jsonl(folder / "trials.jsonl", rows)


def smallest_edits(folder: Path) -> dict[str, dict[str, Any]]:
    """The smallest edits behind a cell's flips, by task id, the last ones found."""
    return _by_task(folder / "smallest_edits.jsonl")


def append_smallest_edits(folder: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Add smallest edits to a cell; they are on the disk on return."""
    files.append_jsonl(folder / "smallest_edits.jsonl", rows)


def describe(cell: plan.Cell) -> None:
    """Write ``cell.json``, which says what the folder's name abbreviates."""
    place = cell.folder / "cell.json"
    if not place.exists():
        files.write_json(place, cell.identity())


def _by_task(path: Path) -> dict[str, dict[str, Any]]:
    rows = files.read_jsonl(path)
    for number, row in enumerate(rows, start=1):
        if "task_id" not in row:
            raise files.CorruptFile(
                f"{path}, row {number}: no task_id; delete that line (its sample is then made again)"
            )
    return {row["task_id"]: row for row in rows}


def relative(folder: Path) -> str:
    """A folder as it is written into results: relative to the outputs, so that they can be moved."""
    return str(folder.relative_to(paths.outputs()))
