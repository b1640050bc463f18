"""Filling one cell: which samples are missing, which are reused, and their verdicts.

`qrobust.evaluation.filling` decides what is generated together; this module knows one cell's folder.
"""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from types import MappingProxyType
from typing import Any, NamedTuple

import filelock

from qrobust import files, generation, models
from qrobust.attacks import Edit
from qrobust.benchmarks import Benchmark
from qrobust.benchmarks.tasks import prompt_kind
from qrobust.evaluation import programs, store
from qrobust.judging import Judge, Outcome, Verdict
from qrobust.models import noise
from qrobust.study.plan import Arm, Cell, Condition, canonical


class Asked(NamedTuple):
    """A condition and what it asks, by task id.

    Attributes
    ----------
    condition : what is done to the arm.
    prompts : the prompt that the model is to complete, of every task.
    edits : what an attack changed.
    entry_points : the name that a prompt gives to the function that is tested, where it is another than the task's.
    """

    condition: Condition
    prompts: Mapping[str, str]
    edits: Mapping[str, Sequence[Edit]] = MappingProxyType({})
    entry_points: Mapping[str, str] = MappingProxyType({})


class CellBusy(RuntimeError):
    """Another process is filling the same cell."""


class CellFiller:
    """What is missing of a cell, and how it gets there.

    Parameters
    ----------
    arm : with the condition it names the cell.
    benchmark : the tasks, already the arm's subset.
    asked : the condition and its prompts.
    judge : open.
    """

    def __init__(self, arm: Arm, benchmark: Benchmark, asked: Asked, judge: Judge):
        self.asked = asked
        self.condition = asked.condition
        self.error = ""
        self._arm = arm
        self._benchmark = benchmark
        self._tasks = {task.task_id: task for task in benchmark.tasks}
        self._prompts = asked.prompts
        self._judge = judge
        self._cell = Cell(arm, asked.condition)
        self.folder = self._cell.folder
        self._held: dict[str, dict[str, Any]] = {}
        self._pending: dict[str, Future] = {}

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the cell; two conditions of this run that share a cell share the lock."""
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            lock = filelock.FileLock(self.folder / ".lock", timeout=0, is_singleton=True)
            with lock:
                store.describe(self._cell)
                yield
        except filelock.Timeout:
            raise CellBusy(
                f"{self.folder} is being filled by another process; wait for it, or stop it, and run again"
            ) from None

    def missing(self, reusing: "CellFiller | None" = None) -> list[str]:
        """Task ids without a sample, and without one to be reused."""
        made = store.samples(self.folder)
        return [task for task in self._tasks if task not in made and not self._same_as(reusing, task)]

    def reuse(self, clean: "CellFiller | None") -> None:
        """Take the clean samples where an attack left the prompt as it was."""
        made = store.samples(clean.folder) if clean else {}
        rows = [
            {**made[task], "changed": False, "reused": True}
            for task in self.missing()
            if task in made and self._same_as(clean, task)
        ]
        store.append_samples(self.folder, rows)

    def _same_as(self, clean: "CellFiller | None", task: str) -> bool:
        """Whether the clean sample of a task is this condition's too.

        Not for `identity`: it is the control for everything between two generations of one prompt. And not where
        a text depends on its batch-mates, whose prompts did change.
        """
        if clean is None or self.condition.family != "attack" or self.condition.attack == "identity":
            return False
        return not self._arm.batch_matters and self._prompts[task] == self._tasks[task].prompt

    def to_ask(self, kind: str) -> list[str]:
        """The tasks of a kind to ask for: the missing ones, or with fixed batches every batch that misses one."""
        missing = set(self.missing())
        tasks = [task for task in self._tasks if prompt_kind(self._prompts[task]) == kind]
        if not self._arm.batch_invariant:
            return [task for task in tasks if task in missing]
        batches = generation.fixed_batches(tasks, self._arm.batch_size)
        return [task for batch in batches if missing & set(batch) for task in batch]

    def take(self, task: str, completion: generation.Completion) -> None:
        """Hold a completion until `keep`."""
        self._held[task] = self.sample(task, self._prompts[task], completion)

    def keep(self) -> int:
        """Store the held samples that were missing and submit them to the judge; return how many."""
        made = store.samples(self.folder) if self._arm.batch_invariant else {}
        rows = [row for task, row in self._held.items() if task not in made]
        self._held = {}
        store.append_samples(self.folder, rows)
        for row in rows:
            self._submit(row)
        return len(rows)

    def judge_all(self) -> None:
        """Judge every sample that this judge has not judged yet, and wait for the verdicts."""
        judged = store.verdicts(self.folder, self._judge.key)
        for task, row in store.samples(self.folder).items():
            if task in self._tasks and task not in judged and task not in self._pending:
                self._submit(row)
        for task, future in self._pending.items():
            verdict = future.result()
            outcomes = {suite: vars(outcome) for suite, outcome in verdict.outcomes.items()}
            row = {"task_id": task, "judge": self._judge.key, "code_sha256": verdict.code_sha256, "outcomes": outcomes}
            store.append_verdicts(self.folder, [row])
        self._pending = {}

    def clean_prompt(self, task: str) -> str:
        """The task's own prompt."""
        return self._tasks[task].prompt

    def strictest(self, verdict: Verdict) -> Outcome:
        """The outcome of the strictest suite."""
        return verdict.outcomes[self._benchmark.suites[-1]]

    def failing_after(self, clean: "CellFiller") -> list[str]:
        """The tasks that pass in the clean cell and fail here, by the strictest suite."""
        suite = self._benchmark.suites[-1]
        here, there = (store.verdicts(filler.folder, self._judge.key) for filler in (self, clean))
        return [
            task
            for task in self._tasks
            if task in here
            and task in there
            and there[task]["outcomes"][suite]["passed"]
            and not here[task]["outcomes"][suite]["passed"]
        ]

    def summary(self) -> dict[str, Any]:
        """What the run's result says about this cell."""
        made = store.samples(self.folder)
        judged = store.verdicts(self.folder, self._judge.key)
        tasks = [task for task in self._tasks if task in made and task in judged]
        return {
            "label": self.condition.label,
            "condition": self.condition.name,
            "seed": self.condition.seed,
            "folder": store.relative(self.folder),
            "status": "done" if len(tasks) == len(self._tasks) else "oom",
            "error": self.error,
            "tasks": tasks,
            "changed": sum(made[task]["changed"] for task in tasks),
            "reused": sum(made[task]["reused"] for task in tasks),
            "tokens": sum(made[task]["tokens"] for task in tasks),
            "passed": {
                suite: sum(judged[task]["outcomes"][suite]["passed"] for task in tasks)
                for suite in self._benchmark.suites
            },
            **({"share": self._noise_share()} if self.condition.family == "noise" else {}),
        }

    def sample(self, task_id: str, prompt: str, completion: generation.Completion) -> dict[str, Any]:
        """The row of a completion of one of this condition's prompts, or of a variant of it."""
        task = self._tasks[task_id]
        named = self.asked.entry_points.get(task_id, task.entry_point)
        program = programs.program(prompt, completion.text, named, self._arm.model.style)
        if named != task.entry_point:
            program += f"\n\n{task.entry_point} = {named}\n"  # the tests call the task's own name
        return {
            "task_id": task_id,
            "prompt": prompt,
            "completion": completion.text,
            "program": program,
            "changed": prompt != task.prompt,
            "reused": False,
            "tokens": completion.tokens,
            "prompt_tokens": completion.prompt_tokens,
            "finish": completion.finish,
        }

    def _submit(self, row: dict[str, Any]) -> None:
        self._pending[row["task_id"]] = self._judge.submit(row["task_id"], row["program"])

    @contextlib.contextmanager
    def disturbed(self, loaded: Callable[[], models.LoadedModel]) -> Iterator[None]:
        """The model under this cell's noise, if any; only then `loaded` is called."""
        condition = canonical(self._arm, self.condition)
        if condition.family != "noise":
            yield
            return
        spec = noise.NoiseSpec(
            kind=condition.kind, level=condition.level, scope=condition.scope, unit=condition.unit, seed=condition.seed
        )
        with noise.disturbed(loaded(), spec) as disturbance:
            found = {name: getattr(disturbance, name) for name in ("share", "parameters", "total")}
            files.write_json(self.folder / "disturbance.json", found)
            yield

    def _noise_share(self) -> float | None:
        path = self.folder / "disturbance.json"
        return files.read_json(path)["share"] if path.exists() else None
