"""The store of one cell: its samples, verdicts and what else is known of it, a folder that every study shares.

Rows are appended as they are made and never rewritten, so a killed run continues where it stopped, and a study that
asks for more tasks of a cell keeps those that are there.
"""

import contextlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import filelock

from qrobust import files, paths
from qrobust.study import Cell

Key = tuple[str, int]
"""Names a sample in its cell: task id and draw. Greedy decoding makes draw 0 alone."""

Row = dict[str, Any]


class CellBusy(RuntimeError):
    """Another process is filling the same cell."""


class CellStore:
    """One cell's folder, read once; what is added is on the disk and in memory.

    Parameters
    ----------
    folder
        Need not exist before something is added.

    Notes
    -----
    ``cell.json`` says what the folder's name abbreviates. ``samples.jsonl``: task_id, draw, prompt, completion,
    changed, reused, tokens, prompt_tokens, finish, session. ``sessions.jsonl``: who made them (`sessions.Session`).
    ``verdicts.jsonl``: task_id, draw, judge, programs (the revision of `programs`), program, code_sha256, outcomes by
    suite, and under readings other programs of the same completion, where there are, each with its outcome.
    ``trials.jsonl`` and ``smallest_edits.jsonl``: see `smallest_edits`. ``disturbance.json``: how much of the
    model got noise.
    """

    def __init__(self, folder: Path):
        self.folder = folder

    @cached_property
    def samples(self) -> dict[Key, Row]:
        """The samples by key."""
        return {key(row): row for row in self._rows("samples")}

    @cached_property
    def sessions(self) -> dict[str, Row]:
        """The sessions that made them, by id."""
        return {row["session"]: row for row in self._rows("sessions", "session")}

    def verdicts(self, judge: str, programs: int) -> dict[Key, Row]:
        """The verdicts that a judge (its key) gave on programs of a revision, by key."""
        return {key(row): row for row in self._verdicts if (row["judge"], row["programs"]) == (judge, programs)}

    def verdicts_of(self, judge: str) -> Iterator[Row]:
        """Every verdict that a judge gave here, on whatever was a sample's program at its time."""
        return (row for row in self._verdicts if row["judge"] == judge)

    @cached_property
    def trials(self) -> list[Row]:
        """What judges decided on the way to the smallest edits."""
        return self._rows("trials")

    @cached_property
    def smallest_edits(self) -> dict[str, Row]:
        """The smallest edits behind the cell's flips, by task id, the last ones found."""
        return {row["task_id"]: row for row in self._rows("smallest_edits")}

    @property
    def disturbance(self) -> Row | None:
        """How much of the model got noise; None where there is none."""
        path = self.folder / "disturbance.json"
        return files.read_json(path) if path.exists() else None

    def add_samples(self, rows: list[Row]) -> None:
        """Add samples."""
        self._append("samples", rows)
        self.samples.update({key(row): row for row in rows})

    def add_session(self, row: Row) -> None:
        """Add a session, once."""
        if row["session"] not in self.sessions:
            self._append("sessions", [row])
            self.sessions[row["session"]] = row

    def add_verdicts(self, rows: list[Row]) -> None:
        """Add verdicts."""
        known = self._verdicts  # read before the file grows
        self._append("verdicts", rows)
        known.extend(rows)

    def add_trials(self, rows: list[Row]) -> None:
        """Add trials."""
        known = self.trials  # read before the file grows
        self._append("trials", rows)
        known.extend(rows)

    def add_smallest_edits(self, rows: list[Row]) -> None:
        """Add smallest edits."""
        self._append("smallest_edits", rows)
        self.smallest_edits.update({row["task_id"]: row for row in rows})

    def write_disturbance(self, found: Row) -> None:
        """Say how much of the model got noise."""
        files.write_json(self.folder / "disturbance.json", found)

    @contextlib.contextmanager
    def locked(self, cell: Cell) -> Iterator[None]:
        """Hold the folder for writing; two conditions of one run that share a cell share the lock.

        Raises
        ------
        CellBusy
            If another process holds it.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            with filelock.FileLock(self.folder / ".lock", timeout=0, is_singleton=True):
                if not (self.folder / "cell.json").exists():
                    files.write_json(self.folder / "cell.json", cell.identity())
                yield
        except filelock.Timeout:
            raise CellBusy(
                f"{self.folder} is being filled by another process; wait for it, or stop it, and run again"
            ) from None

    @cached_property
    def _verdicts(self) -> list[Row]:
        return self._rows("verdicts")

    def _append(self, name: str, rows: list[Row]) -> None:
        files.append_jsonl(self.folder / f"{name}.jsonl", rows)

    def _rows(self, name: str, field: str = "task_id") -> list[Row]:
        path = self.folder / f"{name}.jsonl"
        rows = files.read_jsonl(path)
        for number, row in enumerate(rows, start=1):
            if field not in row:
                raise files.CorruptFile(
                    f"{path}, row {number}: no {field}; delete that line (what it held is then made again)"
                )
        return rows


def key(row: Row) -> Key:
    """The key of a sample or verdict."""
    return row["task_id"], row["draw"]


def cells_folder() -> Path:
    """Where all cells are."""
    return paths.outputs() / "runs" / "cells"


def relative(folder: Path) -> str:
    """A folder as it is written into results: relative to the outputs, so that they can be moved."""
    return str(folder.relative_to(paths.outputs()))
