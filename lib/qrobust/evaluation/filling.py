"""Filling cells: one model in one precision answers its benchmark under a list of conditions.

The model is loaded once, and only if a sample is missing. Samples are judged while the next ones are generated.
"""

import contextlib
import functools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from qrobust import files, generation, models, paths
from qrobust.attacks import Edit
from qrobust.benchmarks import Benchmark
from qrobust.benchmarks.tasks import PROMPT_KINDS
from qrobust.evaluation import store
from qrobust.evaluation.cell import Asked, CellFiller
from qrobust.evaluation.smallest_edits import reduce
from qrobust.judging import Judge
from qrobust.runs.progress import Progress
from qrobust.study.plan import Arm, Condition


def attacked(folder: Path, benchmark: Benchmark) -> Asked:
    """What an attack run asks.

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
    chosen = {task.task_id: rows[task.task_id] for task in benchmark.tasks}
    return Asked(
        condition,
        prompts={task: row["attacked"] for task, row in chosen.items()},
        edits={task: tuple(Edit(**edit) for edit in row["edits"]) for task, row in chosen.items()},
        entry_points={task: row["entry_point"] for task, row in chosen.items() if row["entry_point"]},
    )


def clean(benchmark: Benchmark) -> Asked:
    """The clean condition: every prompt as it is."""
    return Asked(Condition(), {task.task_id: task.prompt for task in benchmark.tasks})


def fill(
    arm: Arm,
    benchmark: Benchmark,
    conditions: Sequence[Asked],
    judge: Judge,
    device: str = "auto",
    smallest_edits: bool = False,
) -> list[dict[str, Any]]:
    """Generate and judge what is missing of an arm's cells.

    Parameters
    ----------
    arm : the model, precision and generation settings.
    benchmark : the tasks, already the arm's subset.
    conditions : the clean one, where it is listed, comes first.
    judge : runs the programs; open.
    device : ``auto``, ``cpu`` or ``cuda``.
    smallest_edits : whether to look for the smallest edit behind every flip (see `qrobust.evaluation.smallest_edits`).

    Returns
    -------
    list of dict
        One summary per condition: ``condition``, ``seed``, ``folder``, ``status``, ``tasks``, ``passed`` by suite, ...

    Raises
    ------
    CellBusy
        If another process is filling one of the cells.
    """
    fillers = [CellFiller(arm, benchmark, asked, judge) for asked in conditions]
    clean = next((filler for filler in fillers if filler.condition.family == "clean"), None)
    with contextlib.ExitStack() as stack:
        for filler in fillers:
            stack.enter_context(filler.locked())
        to_make = {(filler.folder, task) for filler in fillers for task in filler.missing(reusing=clean)}
        progress = stack.enter_context(Progress(len(to_make)))
        model = _Model(arm, device, progress)
        for group in _together(arm, fillers):
            for filler in group:
                filler.reuse(clean)
            if any(filler.missing() for filler in group) and not model.out_of_memory:
                with model.recording_out_of_memory():
                    _generate(arm, group, model, progress)
            for filler in group:
                filler.error = model.out_of_memory if filler.missing() else ""
                filler.judge_all()
        if smallest_edits and clean and not model.out_of_memory:
            progress.condition(f"{arm.precision} smallest edits")
            with model.recording_out_of_memory():
                reduce(clean, fillers, judge, model.complete)
        return [filler.summary() for filler in fillers]


def _together(arm: Arm, fillers: list[CellFiller]) -> list[list[CellFiller]]:
    """The cells that are generated in one go, so that the long samples of all attacks end together.

    Clean and identity are apart: what compares them must not differ in the shapes of the batches either. So is every
    cell with weights of its own, and every cell where batch-mates matter.
    """
    attacks = [filler for filler in fillers if filler.condition.attack not in ("", "identity")]
    if arm.batch_matters or not attacks:
        return [[filler] for filler in fillers]
    return [*([filler] for filler in fillers if filler not in attacks), attacks]


class _Model:
    """An arm's model in the arm's backend, loaded when it is first needed.

    Attributes
    ----------
    out_of_memory : the message, once the model or a batch did not fit.
    """

    def __init__(self, arm: Arm, device: str, progress: Progress):
        self.out_of_memory = ""
        self._arm, self._device, self._progress = arm, device, progress

    @functools.cached_property
    def loaded(self) -> models.LoadedModel:
        """The torch model, ready to compute."""
        loaded = models.load(models.ModelSpec(**self._arm.model.model_dump()), self._arm.precision, self._device)
        loaded.prepare_for_compute()
        return loaded

    @functools.cached_property
    def vllm(self) -> generation.Vllm:
        """The engine of the backend vllm."""
        folder, _provenance = models.weights_folder(models.ModelSpec(**self._arm.model.model_dump()))
        return generation.Vllm(str(folder), dtype=self._arm.model.dtype)

    @contextlib.contextmanager
    def recording_out_of_memory(self) -> Iterator[None]:
        """Go on after a block for which memory did not suffice."""
        try:
            yield
        except (models.DoesNotFit, generation.OutOfMemory) as error:
            self.out_of_memory = str(error)

    def complete(
        self, prompts: Mapping[str, str], kind: str, batch_invariant: bool = False
    ) -> Iterator[generation.Completion]:
        """Complete prompts of one kind (`qrobust.benchmarks.tasks.prompt_kind`), named by unique ids."""
        if not prompts:
            return iter(())
        in_vllm, style = self._arm.backend == "vllm", self._arm.model.style
        tokenizer = self.vllm.tokenizer if in_vllm else self.loaded.tokenizer
        requests = [
            generation.Request(name, generation.chat_prompt(tokenizer, text) if style == "chat" else text)
            for name, text in prompts.items()
        ]
        decoding, stop = generation.Decoding(self._arm.max_new_tokens), generation.stop_for(kind, style)
        if in_vllm:
            return self.vllm.generate(requests, decoding, stop)
        return generation.generate(
            self.loaded.model,
            tokenizer,
            requests,
            decoding,
            stop=stop,
            batching=generation.Batching(self._arm.batch_size, batch_invariant),
            on_step=self._progress.step,
        )


def _generate(arm: Arm, group: list[CellFiller], model: _Model, progress: Progress) -> None:
    """Generate the missing samples of cells with the same weights; each is on the disk as soon as it is complete."""
    progress.condition(f"{arm.precision} {', '.join(filler.condition.name for filler in group)}")
    with group[0].disturbed(lambda: model.loaded):
        # Prompts that end inside a function and prompts that are a docstring stop at different strings.
        for kind in PROMPT_KINDS:
            askers = {
                f"{number} {task}": (filler, task)
                for number, filler in enumerate(group)
                for task in filler.to_ask(kind)
            }
            prompts = {name: filler.asked.prompts[task] for name, (filler, task) in askers.items()}
            for done, completion in enumerate(model.complete(prompts, kind, arm.batch_invariant), start=1):
                filler, task = askers[completion.id]
                filler.take(task, completion)
                # A fixed batch is kept whole or not at all, so that no sample of it is ever made twice.
                if not arm.batch_invariant or done % arm.batch_size == 0 or done == len(prompts):
                    progress.tasks(filler.keep())


def result(benchmark: Benchmark, judge: Judge, summaries: list[dict[str, Any]]) -> dict[str, Any]:
    """What ``result.json`` of an evaluate or noise run says, and `qrobust.analysis.collect.frames` reads."""
    settings = generation.describe(models.resolve_device("auto"))
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
        for task, row in store.verdicts(paths.outputs() / entry["folder"], judge_key).items()
        if task in entry["tasks"]
        for suite, outcome in row["outcomes"].items()
    )
