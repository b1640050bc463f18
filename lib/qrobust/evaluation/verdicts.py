"""The verdicts on one cell's samples: a program is derived from each, judged, and stored with its verdict."""

from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import Any

from qrobust.benchmarks import Benchmark
from qrobust.evaluation import programs
from qrobust.evaluation.asked import Asked
from qrobust.evaluation.store import CellStore, Key, Row, key
from qrobust.judging import Judge, Outcome, Verdict


class Verdicts:
    """What a judge says of a cell's samples.

    Parameters
    ----------
    benchmark
        The tasks, already the arm's.
    asked
        The condition and its prompts.
    style
        Of the model: see `programs.program`.
    store
        The cell's.
    judge
        Open.
    """

    def __init__(self, benchmark: Benchmark, asked: Asked, style: str, store: CellStore, judge: Judge):
        self._tasks = {task.task_id: task for task in benchmark.tasks}
        self._suites = benchmark.suites
        self._asked, self._style, self._store, self._judge = asked, style, store, judge
        self._pending: dict[Key, tuple[str, Future[Verdict], dict[str, tuple[str, Future[Verdict]]]]] = {}

    @property
    def rows(self) -> dict[Key, Row]:
        """The verdicts that are stored, by key: this judge's, on programs as they are derived today."""
        return self._store.verdicts(self._judge.key, programs.REVISION)

    def program(self, task_id: str, prompt: str, completion: str) -> str:
        """The program that is judged for a completion of a prompt of this condition."""
        given = self._asked.entry_points.get(task_id, "")
        return programs.program(self._tasks[task_id], prompt, completion, self._style, given)

    def form(self, task_id: str) -> str:
        """The form of a task's prompt."""
        return self._tasks[task_id].form

    def submit(self, rows: list[Row]) -> None:
        """Submit samples to the judge, and store the verdicts that are ready."""
        for row in rows:
            task_id, texts = row["task_id"], (row["prompt"], row["completion"])
            program = self.program(task_id, *texts)
            given = self._asked.entry_points.get(task_id, "")
            others = {
                reading: (other, self._judge.submit(task_id, other))
                for reading, other in programs.readings(self._tasks[task_id], *texts, self._style, given).items()
                if other != program
            }
            self._pending[key(row)] = program, self._judge.submit(task_id, program), others
        self._store_ready()

    def finish(self) -> None:
        """Judge every sample that has no verdict, and wait until all are stored."""
        judged = self.rows
        self.submit(
            [
                row
                for key, row in self._store.samples.items()
                if key[0] in self._tasks and key not in judged and key not in self._pending
            ]
        )
        while self._pending:
            futures = [future for entry in self._pending.values() for future in _futures(entry)]
            wait([future for future in futures if not future.done()], return_when=FIRST_COMPLETED)
            self._store_ready()

    def _store_ready(self) -> None:
        """Store what the judge has answered, all in one writing."""
        ready = {key: entry for key, entry in self._pending.items() if all(future.done() for future in _futures(entry))}
        rows = []
        for (task, draw), (program, future, others) in ready.items():
            verdict = future.result()
            rows.append(
                {
                    "task_id": task,
                    "draw": draw,
                    "judge": self._judge.key,
                    "programs": programs.REVISION,
                    "program": program,
                    "code_sha256": verdict.code_sha256,
                    "outcomes": {suite: vars(outcome) for suite, outcome in verdict.outcomes.items()},
                    **({"readings": _read(others)} if others else {}),
                }
            )
            del self._pending[task, draw]
        self._store.add_verdicts(rows)

    def strictest(self, verdict: Verdict) -> Outcome:
        """The outcome of the strictest suite."""
        return verdict.outcomes[self._suites[-1]]

    def failing_after(self, clean: "Verdicts") -> list[str]:
        """The tasks that pass in the clean cell and fail here, by the strictest suite and the first draw."""
        suite = self._suites[-1]
        here, there = self.rows, clean.rows
        return [
            task
            for task in self._tasks
            if (first := (task, 0)) in here
            and first in there
            and there[first]["outcomes"][suite]["passed"]
            and not here[first]["outcomes"][suite]["passed"]
        ]


def outcome_of(row: Row, suite: str, reading: str = "") -> dict[str, Any] | None:
    """The outcome of a suite in a row of verdicts, or of a reading where that is another program."""
    read = row.get("readings", {}).get(reading)
    return read["outcome"] if read else row["outcomes"].get(suite)


def of_readings(row: Row) -> list[Verdict]:
    """The verdicts on other readings in a row of verdicts."""
    return [
        Verdict(row["task_id"], read["code_sha256"], {"base": Outcome(**read["outcome"])})
        for read in row.get("readings", {}).values()
    ]


def _futures(entry: tuple) -> list[Future]:
    _program, future, others = entry
    return [future, *(other for _code, other in others.values())]


def _read(others: dict[str, tuple[str, Future[Verdict]]]) -> dict[str, Row]:
    """What is stored of other readings: program, its hash, and its outcome on the suite ``base``."""
    found = {}
    for reading, (program, future) in others.items():
        verdict = future.result()
        outcome = vars(verdict.outcomes["base"])
        found[reading] = {"program": program, "code_sha256": verdict.code_sha256, "outcome": outcome}
    return found
