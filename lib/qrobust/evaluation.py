"""Filling cells: one model in one precision answers its benchmark under a list of conditions.

The model is loaded once, and only if a sample is missing. Samples are judged while the next ones are generated.
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import filelock
import pandas as pd

from qrobust import cells, files, generation, models, noise, paths, solutions
from qrobust.benchmarks import Benchmark, Task
from qrobust.judging import Judge
from qrobust.plan import Arm, Cell, Condition, canonical
from qrobust.progress import Progress

Prompts = Mapping[str, str]  # task id -> the prompt that the model is to complete


class CellBusy(RuntimeError):
    """Another process is filling the same cell."""


def attacked_prompts(folder: Path, benchmark: Benchmark) -> tuple[Condition, dict[str, str]]:
    """The condition and the prompts of an attack run.

    Raises
    ------
    files.CorruptFile
        If a task of the benchmark is missing there, or was attacked from another clean prompt.
    """
    parameters = files.read_json(folder / "result.json")["parameters"]
    rows = {row["task_id"]: row for row in files.read_jsonl(folder / "prompts.jsonl")}
    for task in benchmark.tasks:
        if rows.get(task.task_id, {}).get("clean") != task.prompt:
            raise files.CorruptFile(
                f"{folder}/prompts.jsonl: task {task.task_id} is missing or was made from another prompt than the "
                f"benchmark {benchmark.name} has now; delete the folder and run the attack again"
            )
    condition = Condition(
        family="attack", attack=parameters["attack"], settings=parameters["settings"], seed=parameters["seed"]
    )
    return condition, {task.task_id: rows[task.task_id]["attacked"] for task in benchmark.tasks}


def fill(
    arm: Arm,
    benchmark: Benchmark,
    conditions: Sequence[tuple[Condition, Prompts]],
    judge: Judge,
    device: str = "auto",
) -> list[dict[str, Any]]:
    """Generate and judge what is missing of an arm's cells.

    Parameters
    ----------
    arm : the model, precision and generation settings.
    benchmark : the tasks, already the arm's subset.
    conditions : each condition with the prompts it gives; the clean one, where it is listed, comes first.
    judge : runs the programs; open.
    device : ``auto``, ``cpu`` or ``cuda``.

    Returns
    -------
    list of dict
        One summary per condition: ``condition``, ``seed``, ``folder``, ``status``, ``tasks``, ``passed`` by suite, ...

    Raises
    ------
    CellBusy
        If another process is filling one of the cells.
    """
    fillers = [_Filler(arm, benchmark, condition, prompts, judge) for condition, prompts in conditions]
    clean = next((filler for filler in fillers if filler.condition.family == "clean"), None)
    with contextlib.ExitStack() as stack:
        for filler in fillers:
            stack.enter_context(filler.locked())
        to_make = {(filler.folder, task) for filler in fillers for task in filler.missing(reusing=clean)}
        progress = stack.enter_context(Progress(len(to_make)))
        loaded, status = None, "done"
        for filler in fillers:
            filler.reuse(clean)
            if filler.missing() and status == "done":
                try:
                    loaded = loaded or _load(arm, device)
                    filler.generate(loaded, progress)
                except (models.DoesNotFit, generation.OutOfMemory) as error:
                    status, filler.error = "oom", str(error)
            filler.judge_all()
        return [filler.summary() for filler in fillers]


def result(benchmark: Benchmark, judge: Judge, summaries: list[dict[str, Any]]) -> dict[str, Any]:
    """What ``result.json`` of an evaluate or noise run says, and `qrobust.cells.frames` reads."""
    settings = generation.describe_cpu_settings()
    return {
        "judge": {"key": judge.key, **judge.identity},
        "suites": list(benchmark.suites),
        "computing": ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in settings.items()),
        "cells": summaries,
    }


def verdict_frame(summaries: Sequence[dict[str, Any]], judge_key: str) -> pd.DataFrame:
    """One row per sample and suite of filled cells: condition, seed, task_id, suite, and the outcome's fields."""
    return pd.DataFrame(
        {"condition": entry["condition"], "seed": entry["seed"], "task_id": task, "suite": suite, **outcome}
        for entry in summaries
        for task, row in cells.verdicts(paths.outputs() / entry["folder"], judge_key).items()
        if task in entry["tasks"]
        for suite, outcome in row["outcomes"].items()
    )


def _load(arm: Arm, device: str) -> models.LoadedModel:
    loaded = models.load(models.ModelSpec(**arm.model.model_dump()), arm.precision, device)
    loaded.prepare_for_compute()
    return loaded


class _Filler:
    """The work on one cell."""

    def __init__(self, arm: Arm, benchmark: Benchmark, condition: Condition, prompts: Prompts, judge: Judge):
        self.condition = condition
        self.error = ""
        self._arm = arm
        self._benchmark = benchmark
        self._tasks = {task.task_id: task for task in benchmark.tasks}
        self._prompts = prompts
        self._judge = judge
        self._cell = Cell(arm, condition)
        self.folder = self._cell.folder
        self._pending: dict[str, Future] = {}

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the cell; two conditions of this run that share a cell share the lock."""
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            lock = filelock.FileLock(self.folder / ".lock", timeout=0, is_singleton=True)
            with lock:
                cells.describe(self._cell)
                yield
        except filelock.Timeout:
            raise CellBusy(
                f"{self.folder} is being filled by another process; wait for it, or stop it, and run again"
            ) from None

    def missing(self, reusing: "_Filler | None" = None) -> list[str]:
        """Task ids without a sample, and without one to be reused."""
        made = cells.samples(self.folder)
        return [task for task in self._tasks if task not in made and not self._same_as(reusing, task)]

    def reuse(self, clean: "_Filler | None") -> None:
        """Take the clean samples where an attack left the prompt as it was."""
        made = cells.samples(clean.folder) if clean else {}
        rows = [
            {**made[task], "changed": False, "reused": True}
            for task in self.missing()
            if task in made and self._same_as(clean, task)
        ]
        cells.append_samples(self.folder, rows)

    def _same_as(self, clean: "_Filler | None", task: str) -> bool:
        """Whether the clean sample of a task is this condition's too.

        Not for `identity`: it is the control for everything between two generations of one prompt. And not where
        a text depends on its batch-mates, whose prompts did change.
        """
        if clean is None or self.condition.family != "attack" or self.condition.attack == "identity":
            return False
        return not self._arm.fixed_batches and self._prompts[task] == self._tasks[task].prompt

    def generate(self, loaded: models.LoadedModel, progress: Progress) -> None:
        """Generate the missing samples, each on the disk as soon as it is complete, and submit them to the judge."""
        progress.condition(f"{self._arm.precision} {self.condition.name}")
        with self._disturbed(loaded):
            # Prompts that end inside a function and prompts that are a docstring stop at different strings.
            for kind in sorted({task.kind for task in self._tasks.values()}):
                self._generate_kind(kind, loaded, progress)

    def _generate_kind(self, kind: str, loaded: models.LoadedModel, progress: Progress) -> None:
        missing = set(self.missing())
        requests = [self._request(loaded, task) for task in self._asked(kind, missing)]
        held = []
        completions = generation.generate(
            loaded.model,
            loaded.tokenizer,
            requests,
            generation.Decoding(self._arm.max_new_tokens, generation.stop_for(kind, self._arm.model.style)),
            batch_size=self._arm.batch_size,
            batch_invariant=self._arm.fixed_batches,
            on_step=lambda finished, total, tokens: progress.tokens(tokens),
        )
        for done, completion in enumerate(completions, start=1):
            if completion.id in missing:
                held.append(self._sample(completion))
            # A fixed batch is kept whole or not at all, so that no sample of it is ever made twice.
            if not self._arm.fixed_batches or done % self._arm.batch_size == 0 or done == len(requests):
                self._keep(held)
                progress.tasks(len(held))
                held = []

    def judge_all(self) -> None:
        """Judge every sample that this judge has not judged yet, and wait for the verdicts."""
        judged = cells.verdicts(self.folder, self._judge.key)
        for task, row in cells.samples(self.folder).items():
            if task in self._tasks and task not in judged and task not in self._pending:
                self._submit(row)
        for task, future in self._pending.items():
            verdict = future.result()
            outcomes = {suite: vars(outcome) for suite, outcome in verdict.outcomes.items()}
            row = {"task_id": task, "judge": self._judge.key, "code_sha256": verdict.code_sha256, "outcomes": outcomes}
            cells.append_verdicts(self.folder, [row])
        self._pending = {}

    def summary(self) -> dict[str, Any]:
        """What the run's result says about this cell."""
        made = cells.samples(self.folder)
        judged = cells.verdicts(self.folder, self._judge.key)
        tasks = [task for task in self._tasks if task in made and task in judged]
        return {
            "label": self.condition.label,
            "condition": self.condition.name,
            "seed": self.condition.seed,
            "folder": cells.relative(self.folder),
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

    def _asked(self, kind: str, missing: set[str]) -> list[str]:
        """The tasks of a kind to ask for: the missing ones, or with fixed batches every batch that misses one."""
        tasks = [task for task in self._tasks if self._tasks[task].kind == kind]
        if not self._arm.fixed_batches:
            return [task for task in tasks if task in missing]
        batches = generation.fixed_batches(tasks, self._arm.batch_size)
        return [task for batch in batches if missing & set(batch) for task in batch]

    def _request(self, loaded: models.LoadedModel, task_id: str) -> generation.Request:
        prompt = self._prompts[task_id]
        if self._arm.model.style == "chat":
            prompt = generation.chat_prompt(loaded.tokenizer, prompt)
        return generation.Request(task_id, prompt)

    def _sample(self, completion: generation.Completion) -> dict[str, Any]:
        task: Task = self._tasks[completion.id]
        prompt = self._prompts[task.task_id]
        return {
            "task_id": task.task_id,
            "prompt": prompt,
            "completion": completion.text,
            "program": solutions.program(prompt, completion.text, task.entry_point, self._arm.model.style),
            "changed": prompt != task.prompt,
            "reused": False,
            "tokens": completion.tokens,
            "prompt_tokens": completion.prompt_tokens,
            "finish": completion.finish,
        }

    def _keep(self, rows: list[dict[str, Any]]) -> None:
        cells.append_samples(self.folder, rows)
        for row in rows:
            self._submit(row)

    def _submit(self, row: dict[str, Any]) -> None:
        self._pending[row["task_id"]] = self._judge.submit(row["task_id"], row["program"])

    @contextlib.contextmanager
    def _disturbed(self, loaded: models.LoadedModel) -> Iterator[None]:
        condition = canonical(self._arm, self.condition)
        if condition.family != "noise":
            yield
            return
        spec = noise.NoiseSpec(
            kind=condition.kind, level=condition.level, scope=condition.scope, unit=condition.unit, seed=condition.seed
        )
        with noise.disturbed(loaded, spec) as disturbance:
            found = {name: getattr(disturbance, name) for name in ("share", "parameters", "total")}
            files.write_json(self.folder / "disturbance.json", found)
            yield

    def _noise_share(self) -> float | None:
        path = self.folder / "disturbance.json"
        return files.read_json(path)["share"] if path.exists() else None
