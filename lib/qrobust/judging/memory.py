"""Verdicts that are known already, and what canonical solutions answer: both kept on disk."""

import threading
import time
from pathlib import Path

from filelock import FileLock

from qrobust import files, paths
from qrobust.judging.verdicts import Verdict
from qrobust.keys import digest, readable

FLUSH_EVERY = 1.0  # seconds; a killed run judges at most this much again


class Memo:
    """Verdicts by (task, code), in an append-only file of one benchmark and one judge.

    Parameters
    ----------
    name
        The file's readable part.
    identity
        Everything else a verdict depends on: the benchmark's hash, schema version, limits, versions.
    """

    def __init__(self, name: str, identity: dict):
        self.path = paths.outputs() / "verdicts" / f"{readable(name, digest(identity))}.jsonl"
        self._known = {}
        for row in files.read_jsonl(self.path):
            self._known[row["task_id"], row["code_sha256"]] = Verdict.from_row(row)
        self._unsaved: list[Verdict] = []
        self._lock = threading.Lock()
        self._saved = time.monotonic()

    def get(self, task_id: str, code_sha256: str) -> Verdict | None:
        """The verdict, when this pair was judged before."""
        return self._known.get((task_id, code_sha256))

    def put(self, verdict: Verdict) -> None:
        """Keep a verdict; it reaches the disk within `FLUSH_EVERY` seconds, or at `save`."""
        with self._lock:
            self._known[verdict.task_id, verdict.code_sha256] = verdict
            self._unsaved.append(verdict)
            due = time.monotonic() - self._saved > FLUSH_EVERY
        if due:
            self.save()

    def save(self) -> None:
        """Write what is not written yet."""
        with self._lock:
            rows = [verdict.as_row() for verdict in self._unsaved]
            self._unsaved, self._saved = [], time.monotonic()
            if rows:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                with FileLock(f"{self.path}.lock"):  # two cells may share this file
                    files.append_jsonl(self.path, rows)


def reference_path(identity: dict, task_id: str) -> Path:
    """Where a task's expected answers and reference times are cached."""
    return paths.cache() / "judging" / digest(identity, 16) / f"{readable(task_id)}.json"
