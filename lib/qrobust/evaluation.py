"""Filling cells: one model in one precision answers its benchmark under a list of conditions.

The model is loaded once, and only if a sample is missing. Samples are judged while the next ones are generated.
"""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from qrobust import cells, files, generation, models, paths
from qrobust.benchmarks import Benchmark
from qrobust.filling import CellFiller, Prompts
from qrobust.judging import Judge
from qrobust.plan import Arm, Condition
from qrobust.progress import Progress


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
    fillers = [CellFiller(arm, benchmark, condition, prompts, judge) for condition, prompts in conditions]
    clean = next((filler for filler in fillers if filler.condition.family == "clean"), None)
    with contextlib.ExitStack() as stack:
        for filler in fillers:
            stack.enter_context(filler.locked())
        to_make = {(filler.folder, task) for filler in fillers for task in filler.missing(reusing=clean)}
        progress = stack.enter_context(Progress(len(to_make)))
        loaded, out_of_memory = None, ""
        for group in _together(arm, fillers):
            for filler in group:
                filler.reuse(clean)
            if any(filler.missing() for filler in group) and not out_of_memory:
                try:
                    loaded = loaded or _load(arm, device)
                    _generate(arm, group, loaded, progress)
                except (models.DoesNotFit, generation.OutOfMemory) as error:
                    out_of_memory = str(error)
            for filler in group:
                filler.error = out_of_memory if filler.missing() else ""
                filler.judge_all()
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


def _generate(arm: Arm, group: list[CellFiller], loaded: models.LoadedModel, progress: Progress) -> None:
    """Generate the missing samples of cells with the same weights; each is on the disk as soon as it is complete."""
    progress.condition(f"{arm.precision} {', '.join(filler.condition.name for filler in group)}")
    with group[0].disturbed(loaded):
        # Prompts that end inside a function and prompts that are a docstring stop at different strings.
        for kind in ("docstring", "function"):
            requests, askers = [], {}
            for number, filler in enumerate(group):
                for task in filler.asked(kind):
                    askers[f"{number} {task}"] = filler, task
                    requests.append(generation.Request(f"{number} {task}", filler.prompt(task, loaded.tokenizer)))
            if not requests:
                continue
            completions = generation.generate(
                loaded.model,
                loaded.tokenizer,
                requests,
                generation.Decoding(arm.max_new_tokens, generation.stop_for(kind, arm.model.style)),
                batch_size=arm.batch_size,
                batch_invariant=arm.batch_invariant,
                on_step=lambda finished, total, tokens: progress.tokens(tokens),
            )
            for done, completion in enumerate(completions, start=1):
                filler, task = askers[completion.id]
                filler.take(task, completion)
                # A fixed batch is kept whole or not at all, so that no sample of it is ever made twice.
                if not arm.batch_invariant or done % arm.batch_size == 0 or done == len(requests):
                    progress.tasks(filler.keep())


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
