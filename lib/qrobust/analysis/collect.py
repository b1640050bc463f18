"""The frames of a study from its result files: one row per verdict, one per cell, one per session."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pandas as pd

from qrobust import benchmarks, files, languages
from qrobust.analysis import methods, perplexity
from qrobust.analysis.frames import (
    BLOCKS,
    CELLS,
    DRIFT,
    FOOTPRINT,
    MEASURES,
    MESSAGES,
    SAMPLE,
    SESSIONS,
    TEXTS,
    TIMINGS,
    VERDICTS,
    Frames,
    empty,
)
from qrobust.evaluation import outcome_of, sessions, static
from qrobust.evaluation.store import CellStore
from qrobust.judging.failures import kind
from qrobust.study import Cell, Study, plan


class _Result(NamedTuple):
    """A planned cell, what the run that filled it says (`entry`; None where no run has), and the run's clean cell."""

    cell: Cell
    entry: dict[str, Any] | None
    suites: Sequence[str]
    judge: dict[str, Any]
    clean: Cell

    def benchmarks(self) -> list[tuple[str, str]]:
        """(suite, benchmark's name in frames) pairs: see the notes of `of_study`."""
        name = self.cell.arm.selection.label
        base = name.removesuffix("+")
        return [("base", base), ("plus", f"{base}+")] if "plus" in self.suites else [("base", name)]

    def shown(self) -> list[tuple[str, str, str]]:
        """Those pairs with the reading of the completions: mostly none, then each that there is besides."""
        others = (self.entry or {}).get("readings", [])
        name = self.cell.arm.selection.label
        return [*((*pair, "") for pair in self.benchmarks()), *(("base", f"{name}, {each}", each) for each in others)]

    def identity(self, benchmark: str) -> dict[str, Any]:
        """How frames name the cell."""
        weights = self.cell.arm.weights
        named = {"model": weights.model.name, "precision": weights.precision.label, "benchmark": benchmark}
        return {**named, **self.cell.condition.columns()}


def of_study(study: Study) -> Frames:
    """The frames of a study, from its result files.

    Notes
    -----
    A benchmark with plus tests gives two benchmarks in the frames: ``humaneval`` (base tests) and ``humaneval+`` (base
    and plus tests), from the same samples. So does one whose completions can be read as programs in other ways:
    ``multipl-e-mbpp-java, helpers kept``.
    """
    runs = plan.runs_of(study)
    verdicts: list[dict[str, Any]] = []
    cells: list[dict[str, Any]] = []
    made: list[dict[str, Any]] = []
    texts: dict[tuple[str, str, int], dict[str, Any]] = {}  # conditions that are the same thing share a cell
    for result in _results(runs):
        store = CellStore(result.cell.folder)
        for suite, benchmark, reading in result.shown():
            rows = _verdicts(result, store, suite, benchmark, reading)
            verdicts += rows
            cells.append({**_cell(result, benchmark, len(rows)), "differing": _differing(result, store)})
        made += _sessions(result, store)
        texts |= {tuple(row[name] for name in SAMPLE): row for row in _texts(result, store)}
    return Frames(
        study.name,
        pd.DataFrame(verdicts, columns=VERDICTS),
        pd.DataFrame(cells, columns=CELLS),
        _footprints(runs),
        pd.DataFrame(made, columns=SESSIONS),
        _facts(study, runs),
        methods.described(choice.create() for choice in study.precisions),
        *_static(runs),
        _read_frame(runs, "cost", "timings.csv", TIMINGS),
        _read_frame(runs, "mechanism", "drift.csv", DRIFT),
        _read_frame(runs, "mechanism", "blocks.csv", BLOCKS),
        samples=pd.DataFrame(texts.values(), columns=TEXTS),
        primary=study.primary,
    )


def _read_frame(runs: list[plan.PlannedRun], stage: str, file: str, columns: list[str]) -> pd.DataFrame:
    """A file that the runs of a stage wrote beside their results."""
    done = [run.folder / file for run in runs if run.stage == stage and (_summary(run) or {}).get("status") == "done"]
    return pd.concat(map(pd.read_csv, done), ignore_index=True) if done else empty(columns)


def _static(runs: list[plan.PlannedRun]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What tools found, from the quality runs; a sample that two of them read counts once."""
    folders = [run.folder for run in runs if run.stage == "quality" and _summary(run)]
    rows = [row for folder in folders for row in static.read(folder)]
    rows = list({tuple(row[name] for name in SAMPLE): row for row in rows}.values())
    if not rows:
        return empty(MEASURES), empty(MESSAGES)
    return static.measure_frame(rows), static.message_frame(rows)


def _results(runs: list[plan.PlannedRun]) -> Iterator[_Result]:
    for run in runs:
        if not run.cells:
            continue
        name = run.cells[0].arm.selection.name
        summary = _summary(run) or {"cells": [], "suites": benchmarks.suites(name), "judge": {}}
        entries = {entry["label"]: entry for entry in summary["cells"]}
        for cell in run.cells:
            yield _Result(cell, entries.get(cell.condition.label), summary["suites"], summary["judge"], run.cells[0])


def _summary(run: plan.PlannedRun) -> dict[str, Any] | None:
    path = run.folder / "result.json"
    return files.read_json(path)["summary"] if path.exists() else None


def _cell(result: _Result, benchmark: str, judged: int) -> dict[str, Any]:
    entry = result.entry or {"status": "missing"}
    return {
        **result.identity(benchmark),
        "status": entry["status"],
        "n": judged,
        "left_out": ", ".join(entry.get("left_out", {})),
        "rejected": entry.get("rejected", math.nan),
        "share": entry.get("share", math.nan),
        "isolated": result.judge.get("isolated", True),
        "cell": result.cell.folder.name,
    }


def _differing(result: _Result, store: CellStore) -> float:
    """How many texts of a control are not those of the clean prompts; of several draws the first, as in McNemar's."""
    condition = result.cell.condition
    if result.entry is None or condition.family != "attack" or not condition.attack.is_control:
        return math.nan
    clean = CellStore(result.clean.folder).samples
    keys = [key for key in map(tuple, result.entry["samples"]) if key in clean and key[1] == 0]
    return sum(store.samples[key]["completion"] != clean[key]["completion"] for key in keys)


def _verdicts(result: _Result, store: CellStore, suite: str, benchmark: str, reading: str) -> list[dict[str, Any]]:
    if result.entry is None:
        return []
    judged = store.verdicts(result.judge["key"], result.judge["programs"])
    identity = result.identity(benchmark)
    language = languages.get(benchmarks.language(result.cell.arm.selection.name))
    rows = []
    for key in map(tuple, result.entry["samples"]):
        outcome = outcome_of(judged[key], suite, reading) if key in judged else None
        if outcome is None:
            continue
        sample = store.samples[key]
        stub = not outcome["passed"] and language.leaves_stub(judged[key]["program"])
        smallest = store.smallest_edits.get(key[0])
        rows.append(
            {
                **identity,
                "task_id": key[0],
                "draw": key[1],
                "passed": bool(outcome["passed"]),
                "reason": outcome["reason"],
                "failure": kind(outcome["reason"], outcome["detail"], stub),
                "changed": bool(sample["changed"]),
                "tokens": sample["tokens"],
                "edits": smallest["of"] if smallest else math.nan,
                "enough": len(smallest["edits"]) if smallest else math.nan,
                "cell": store.folder.name,
            }
        )
    return rows


def _texts(result: _Result, store: CellStore) -> Iterator[dict[str, Any]]:
    """What was asked, answered and judged: a row for each sample with a verdict."""
    if result.entry is None:
        return
    judged = store.verdicts(result.judge["key"], result.judge["programs"])
    for key in map(tuple, result.entry["samples"]):
        if key in judged:
            sample, verdict = store.samples[key], judged[key]
            yield {
                **dict(zip(SAMPLE, (store.folder.name, *key), strict=True)),
                "prompt": sample["prompt"],
                "completion": sample["completion"],
                "program": verdict["program"],
                "details": {suite: outcome["detail"] for suite, outcome in verdict["outcomes"].items()},
            }


def _sessions(result: _Result, store: CellStore) -> list[dict[str, Any]]:
    """Who made the samples of a cell: a row for each session, with the number of its samples."""
    if result.entry is None:
        return []
    counts = Counter(store.samples[tuple(key)]["session"] for key in result.entry["samples"])
    benchmark = result.benchmarks()[-1][1]
    identity = {name: value for name, value in result.identity(benchmark).items() if name in SESSIONS}
    rows = []
    for name, count in counts.items():
        session = store.sessions[name]
        versions = sessions.text_versions(session["versions"])
        rows.append(
            {
                **identity,
                "cell": store.folder.name,
                "session": name,
                "started": session["started"],
                "samples": count,
                "commit": session["commit"],
                "device": session["device"],
                **{name: session["computing"][name] for name in ("engine", "processor", "threads", "instructions")},
                "versions": ", ".join(f"{package} {version}" for package, version in versions.items()),
                "text_key": sessions.text_key(session),
            }
        )
    return rows


def _footprints(runs: list[plan.PlannedRun]) -> pd.DataFrame:
    """What each quantize run measured: one row per model and precision that was loaded."""
    made = [(run.weights, summary) for run in runs if run.weights and (summary := _summary(run))]
    done = {(each.model.name, each.precision.label): summary for each, summary in made if summary["status"] == "done"}
    losses = {key: pd.DataFrame(summary["losses"]) for key, summary in done.items() if "losses" in summary}
    rows = []
    for (model, precision), summary in done.items():
        scalars = {key: value for key, value in summary.items() if not isinstance(value, dict | list)}
        del scalars["status"]
        named = {"model": model, "precision": precision}
        rows.append({**named, **scalars, **(perplexity.columns(model, precision, losses) if losses else {})})
    return pd.DataFrame(rows) if rows else pd.DataFrame(columns=FOOTPRINT)


def _facts(study: Study, runs: list[plan.PlannedRun]) -> dict[str, str]:
    """How the samples of a study were asked for and judged, label to text; who made them is in the sessions."""
    judges = [summary["judge"] for run in runs if run.cells and (summary := _summary(run))]
    said = [
        f"{judge['version']}, {'isolated' if judge['isolated'] else 'NOT ISOLATED'}, "
        + (f"Java {judge['java']['java']}" if "java" in judge else f"Python {judge['python']}")
        for judge in judges
    ]
    tools = [summary for run in runs if run.stage == "quality" and (summary := _summary(run))]
    read = {f"{name} {tool['version']}": None for summary in tools for name, tool in summary["tools"].items()}
    failed = sum(summary["failed"] for summary in tools)
    spoken = "; ".join(f"{model.name}: {model.style} prompts, {model.dtype}" for model in study.models)
    analysed = {"Static analysis": ", ".join(read) + (f"; a tool failed on {failed} programs" if failed else "")}
    return {
        "Generation": f"{study.decoding()}, backend {study.backend}; {spoken}",
        "Judge": "; ".join(dict.fromkeys(said)),
        **(analysed if read else {}),
        **_cost_facts(runs),
    }


def _cost_facts(runs: list[plan.PlannedRun]) -> dict[str, str]:
    """Where seconds and joules were measured, and by which meters."""
    for run in runs:
        if run.stage == "cost" and (summary := _summary(run)):
            said = "; ".join(f"{what}: {meter}" for what, meter in summary["meters"].items())
            return {"Cost": f"{summary['measured']}; {summary['machine']}", "Meters": said}
    return {}
