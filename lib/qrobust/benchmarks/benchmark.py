"""A benchmark: its tasks, and how some of them are chosen."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qrobust import languages
from qrobust.benchmarks.tasks import BenchmarkError, Task
from qrobust.keys import seed_for


@dataclass(frozen=True)
class Benchmark:
    """Tasks in the order of their file.

    Parameters
    ----------
    name
        A known name, or the stem of the user's file.
    version
        Of the release; empty for a user's file.
    sha256
        Of the whole file's decompressed content (so the packed and the unpacked release are one benchmark);
        a subset keeps it.
    suites
        ``("base",)`` or ``("base", "plus")``.
    """

    name: str
    version: str
    sha256: str
    suites: tuple[str, ...]
    tasks: tuple[Task, ...]

    @property
    def language(self) -> str:
        """Name of the language that its tasks are in; they all have the same."""
        return self.tasks[0].language

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms that its prompts may have; each has stop strings of its own."""
        return languages.get(self.language).forms

    def subset(self, tasks: int | Sequence[str] | None, seed: int = 0) -> "Benchmark":
        """Choose tasks; the order of the file is kept.

        Parameters
        ----------
        tasks
            How many (chosen by `seed`; a smaller choice is always part of a larger one), which (task ids), or
            ``None`` for all.

        Raises
        ------
        BenchmarkError
            If there are not that many tasks, or no task with one of the ids.
        """
        if tasks is None:
            return self
        ids = [task.task_id for task in self.tasks]
        if isinstance(tasks, int) and not isinstance(tasks, bool):
            if not 1 <= tasks <= len(ids):
                raise BenchmarkError(
                    f"{self.name}: cannot choose {tasks} tasks; allowed: 1 to {len(ids)}, or null for all"
                )
            chosen = set(drawn(ids, tasks, seed))
        elif isinstance(tasks, Sequence) and not isinstance(tasks, str) and tasks:
            for task_id in tasks:
                if task_id not in ids:
                    near = difflib.get_close_matches(str(task_id), ids, n=3) or [ids[0], "...", ids[-1]]
                    raise BenchmarkError(f"{self.name}: no task {task_id!r}; near it: {', '.join(near)}")
            chosen = set(tasks)
        else:
            raise BenchmarkError(f"{self.name}: tasks is {tasks!r}; allowed: a count, a list of task ids, null for all")
        return replace(self, tasks=tuple(task for task in self.tasks if task.task_id in chosen))


def drawn(ids: Sequence[str], count: int, seed: int) -> list[str]:
    """Some of the task ids, drawn by seed; a smaller draw is always part of a larger one."""
    return sorted(ids, key=lambda task_id: seed_for(seed, "subset", task_id))[:count]
