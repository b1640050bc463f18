"""Filling cells: one model in one precision answers its benchmark under a list of conditions.

The model is loaded once, and only if a sample is missing. Samples are judged while the next ones are generated.
"""

import contextlib
import functools
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from qrobust import generation, keys, paths
from qrobust.benchmarks import Benchmark
from qrobust.evaluation import programs, sessions
from qrobust.evaluation.asked import Asked
from qrobust.evaluation.cell import OpenCell
from qrobust.evaluation.completing import Completer
from qrobust.evaluation.smallest_edits import reduce
from qrobust.evaluation.store import CellStore, Key, Row, cells_folder, relative
from qrobust.evaluation.verdicts import of_readings
from qrobust.judging import Judge, Verdict
from qrobust.runs.progress import Progress
from qrobust.study import EDITS_NEED_GREEDY, Arm


def fill(
    arm: Arm,
    benchmark: Benchmark,
    conditions: Sequence[Asked],
    judge: Judge,
    device: str = "auto",
    smallest_edits: bool = False,
    allow_mixed_sessions: bool = False,
) -> list[dict[str, Any]]:
    """Generate and judge what is missing of an arm's cells.

    Parameters
    ----------
    arm : the weights and the generation settings.
    benchmark : the tasks, already the arm's subset.
    conditions : the clean one, where it is listed, comes first.
    judge : runs the programs; open.
    device : ``auto``, ``cpu`` or ``cuda``.
    smallest_edits : whether to look for the smallest edit behind every flip (see `qrobust.evaluation.smallest_edits`);
        a ValueError where samples are drawn.
    allow_mixed_sessions : whether to continue a cell on another kind of device or with other versions.

    Returns
    -------
    One summary per condition (`OpenCell.summary`); ``error`` says if memory ran out in the search for smallest edits.

    Raises
    ------
    CellBusy
        If another process is filling one of the cells.
    MixedSessions
        If a cell was begun under other conditions and may not be continued.
    """
    if smallest_edits and not arm.decoding.is_greedy:
        raise ValueError(EDITS_NEED_GREEDY)
    cells = _open(arm, benchmark, conditions, judge)
    clean = next((cell for cell in cells if cell.condition.family == "clean"), None)
    with contextlib.ExitStack() as stack:
        for cell in cells:
            stack.enter_context(cell.locked())
        progress = stack.enter_context(Progress(_count_to_make(cells, clean)))
        completer = Completer(arm, device, progress)
        for group in _together(arm, cells):
            for cell in group:
                cell.samples.reuse(clean.samples if clean else None)
            if not allow_mixed_sessions:
                _refuse_mixtures(group, completer)
            _fill_group(arm, benchmark.forms, group, completer, progress)
        lacking = _look_for_smallest_edits(arm, clean, cells, judge, completer, progress) if smallest_edits else {}
        return [cell.summary() | lacking for cell in cells]


def _open(arm: Arm, benchmark: Benchmark, conditions: Sequence[Asked], judge: Judge) -> list[OpenCell]:
    """The cells, each folder with one store, and a judge that knows what was said of the model's programs before."""
    judge.remember(_known_verdicts(arm, judge.key))
    open_store = functools.cache(CellStore)
    return [OpenCell(arm, benchmark, asked, judge, open_store) for asked in conditions]


def _known_verdicts(arm: Arm, judge: str) -> list[Verdict]:
    """What the judge has said of this model's programs in any precision and condition: they often write the same."""
    folders = cells_folder().glob(
        f"{keys.readable(arm.weights.model.name)}__*__{keys.readable(arm.selection.label)}__*"
    )
    rows = [row for folder in folders for row in CellStore(folder).verdicts_of(judge)]
    return [verdict for row in rows for verdict in (Verdict.from_row(row), *of_readings(row))]


def _count_to_make(cells: list[OpenCell], clean: OpenCell | None) -> int:
    reusing = clean.samples if clean else None
    return len({(cell.store.folder, key) for cell in cells for key in cell.samples.missing(reusing)})


def _together(arm: Arm, cells: list[OpenCell]) -> list[list[OpenCell]]:
    """The cells that are generated in one go, so that the long samples of all attacks end together.

    Clean and controls are apart: what compares them must not differ in the shapes of the batches either. So is every
    cell with weights of its own, and every cell where batch-mates matter.
    """
    attacked = [cell for cell in cells if cell.condition.family == "attack" and not cell.condition.attack.is_control]
    if arm.batch_matters or not attacked:
        return [[cell] for cell in cells]
    return [*([cell] for cell in cells if cell not in attacked), attacked]


def _refuse_mixtures(group: list[OpenCell], completer: Completer) -> None:
    for cell in group:
        used = {row["session"] for row in cell.store.samples.values()}
        if used and cell.samples.missing():
            earlier = [row for name, row in cell.store.sessions.items() if name in used]
            sessions.refuse_mixture(relative(cell.store.folder), earlier, completer.device)


def _look_for_smallest_edits(
    arm: Arm, clean: OpenCell | None, cells: list[OpenCell], judge: Judge, completer: Completer, progress: Progress
) -> dict:
    """Look, and return what the summaries say besides: that memory ran out meanwhile, so that some are not there."""
    if not clean or completer.out_of_memory:
        return {}
    progress.condition(f"{arm.weights.precision.label} smallest edits")
    with completer.recording_out_of_memory():
        reduce(clean, cells, judge, completer.complete)
    return {"error": f"smallest edits: {completer.out_of_memory}"} if completer.out_of_memory else {}


def _fill_group(
    arm: Arm, forms: Sequence[str], group: list[OpenCell], completer: Completer, progress: Progress
) -> None:
    """Generate what is missing of cells with the same weights, and judge all of it."""
    if any(cell.samples.missing() for cell in group) and not completer.out_of_memory:
        with completer.recording_out_of_memory():
            _generate(arm, forms, group, completer, progress)
    for cell in group:
        cell.error = completer.out_of_memory if cell.samples.missing() else ""
        cell.verdicts.finish()


def _generate(arm: Arm, forms: Sequence[str], group: list[OpenCell], completer: Completer, progress: Progress) -> None:
    """Generate the missing samples of cells with the same weights; each is on the disk as soon as it is complete."""
    progress.condition(f"{arm.weights.precision.label} {', '.join(cell.condition.name for cell in group)}")
    with contextlib.ExitStack() as stack:
        if arm.backend == "torch":
            stack.enter_context(group[0].disturbed(completer.loaded))
        # Prompts that end inside a function and prompts that are a docstring stop at different strings.
        for form in forms:
            askers = {
                f"{number} {task} {draw}": (cell, (task, draw))
                for number, cell in enumerate(group)
                for task, draw in cell.samples.to_ask(form)
            }
            requests = [
                generation.Request(name, cell.asked.prompts[task], arm.decoding.seed_of(task, draw))
                for name, (cell, (task, draw)) in askers.items()
            ]
            batching = _batching(arm, group, len(requests))
            for done, completion in enumerate(completer.complete(requests, form, batching), start=1):
                cell, key = askers[completion.id]
                cell.samples.hold(key, completion)
                # A fixed batch is kept whole or not at all, so that no sample of it is ever made twice.
                if not arm.batching.invariant or done % arm.batching.size == 0 or done == len(requests):
                    progress.tasks(cell.keep(completer.session))


def _batching(arm: Arm, group: list[OpenCell], count: int) -> generation.Batching:
    """The arm's batches; for a control that wants others, half as many rows as so many requests would have."""
    condition = group[0].condition
    if condition.family != "attack" or not condition.attack.other_batches or not count:
        return arm.batching
    return generation.Batching(max(1, min(arm.batching.size or count, count) // 2))


def result(benchmark: Benchmark, judge: Judge, summaries: list[dict[str, Any]]) -> dict[str, Any]:
    """What ``result.json`` of an evaluate or noise run says, and `qrobust.analysis.collect` reads."""
    return {
        "judge": {"key": judge.key, "programs": programs.REVISION, **judge.identity},
        "suites": list(benchmark.suites),
        "cells": summaries,
    }


def verdict_frame(summaries: Sequence[dict[str, Any]], judge: Judge) -> pd.DataFrame:
    """One row per sample and suite of filled cells, none where the model did not fit.

    Columns: condition, seed, task_id, draw, suite, passed, reason.
    """
    columns, rows = ["condition", "seed", "task_id", "draw", "suite", "passed", "reason"], []
    for entry in summaries:
        for key, row in _judged(entry, judge):
            for suite, outcome in row["outcomes"].items():
                rows.append([entry["condition"], entry["seed"], *key, suite, outcome["passed"], outcome["reason"]])
    return pd.DataFrame(rows, columns=columns)


def last_program(summaries: Sequence[dict[str, Any]], judge: Judge) -> str:
    """The program of one sample, of the last condition that has any; empty where the model did not fit."""
    found = (row["program"] for entry in reversed(summaries) for _key, row in _judged(entry, judge))
    return next(found, "")


def _judged(entry: dict[str, Any], judge: Judge) -> Iterator[tuple[Key, Row]]:
    """The samples of one summary with what was judged of them."""
    judged = CellStore(paths.outputs() / entry["folder"]).verdicts(judge.key, programs.REVISION)
    return ((key, judged[key]) for key in map(tuple, entry["samples"]))
