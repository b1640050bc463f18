"""The store of samples and verdicts, one folder for each cell, and the frames that analysis reads from it.

Samples are appended as they are made and never rewritten, so a killed run continues where it stopped, and a
study that asks for more tasks of a cell keeps those that are there.
"""

import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from qrobust import files, paths, plan
from qrobust.study import Study

IDENTITY = ["model", "precision", "benchmark", "condition", "family", "attack", "engine", "seed",
            "kind", "level", "scope", "unit"]  # fmt: skip


def samples(folder: Path) -> dict[str, dict[str, Any]]:
    """The samples of a cell by task id."""
    return _by_task(folder / "samples.jsonl")


def verdicts(folder: Path, judge: str) -> dict[str, dict[str, Any]]:
    """The verdicts of a cell that this judge (its key) gave, by task id."""
    return {task: row for task, row in _by_task(folder / "verdicts.jsonl").items() if row["judge"] == judge}


def append_samples(folder: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Add samples to a cell; they are on the disk on return."""
    files.append_jsonl(folder / "samples.jsonl", rows)


def append_verdicts(folder: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Add verdicts to a cell; they are on the disk on return."""
    files.append_jsonl(folder / "verdicts.jsonl", rows)


def trials(folder: Path, judge: str) -> list[dict[str, Any]]:
    """What was tried in a cell on the way to the smallest edits (see `qrobust.reduction`), by this judge's key."""
    return [row for row in files.read_jsonl(folder / "trials.jsonl") if row["judge"] == judge]


def append_trials(folder: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Add trials to a cell; they are on the disk on return."""
    files.append_jsonl(folder / "trials.jsonl", rows)


def smallest_edits(folder: Path) -> dict[str, dict[str, Any]]:
    """The smallest edits behind a cell's flips, by task id, the last ones found."""
    return _by_task(folder / "smallest_edits.jsonl")


def append_smallest_edits(folder: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Add smallest edits to a cell; they are on the disk on return."""
    files.append_jsonl(folder / "smallest_edits.jsonl", rows)


def describe(cell: plan.Cell) -> None:
    """Write ``cell.json``, which says what the folder's name abbreviates."""
    place = cell.folder / "cell.json"
    if not place.exists():
        files.write_json(place, cell.identity())


def frames(study: Study) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The verdicts and the cells of a study, from its result files alone.

    Returns
    -------
    verdicts : one row per sample and test suite: the identity columns, ``task_id``, ``passed``, ``reason``,
        ``changed`` (the prompt differs from the clean one), ``tokens``, ``edits`` (how many an attack made) and
        ``enough`` (how many of them make the task fail; both NaN where that was not looked for), ``cell`` (its
        folder's name).
    cells : one row per cell and test suite: the identity columns, ``status`` (``done``, ``missing``, ``oom``,
        ``failed``), ``n`` (tasks judged), ``share`` (of parameters disturbed; NaN without noise), ``isolated``,
        ``cell``.

    Notes
    -----
    A benchmark with plus tests gives two benchmarks in both frames: ``humaneval`` (base tests) and
    ``humaneval+`` (base and plus tests), from the same samples.
    """
    rows: list[dict[str, Any]] = []
    summaries: list[dict[str, Any]] = []
    for run in plan.runs_of(study):
        if not run.cells:
            continue
        result = _result(run)
        recorded = {entry["label"]: entry for entry in result.get("cells", [])}
        for cell in run.cells:
            entry = recorded.get(cell.condition.label, {"status": "missing", "tasks": []})
            folder = cell.folder
            judged = verdicts(folder, result["judge"]["key"]) if entry["tasks"] else {}
            made = samples(folder) if entry["tasks"] else {}
            smallest = smallest_edits(folder)
            for suite, benchmark in _suites(cell.arm.benchmark.name, result):
                identity = _identity(cell, benchmark)
                present = [task for task in entry["tasks"] if task in judged and suite in judged[task]["outcomes"]]
                summaries.append(
                    {
                        **identity,
                        "status": entry["status"],
                        "n": len(present),
                        "share": entry.get("share", math.nan),
                        "isolated": result.get("judge", {}).get("isolated", True),
                        "cell": folder.name,
                    }
                )
                for task in present:
                    outcome = judged[task]["outcomes"][suite]
                    rows.append(
                        {
                            **identity,
                            "task_id": task,
                            "passed": bool(outcome["passed"]),
                            "reason": outcome["reason"],
                            "changed": bool(made[task]["changed"]),
                            "tokens": made[task]["tokens"],
                            "edits": smallest[task]["of"] if task in smallest else math.nan,
                            "enough": len(smallest[task]["edits"]) if task in smallest else math.nan,
                            "cell": folder.name,
                        }
                    )
    verdict_columns = [*IDENTITY, "task_id", "passed", "reason", "changed", "tokens", "edits", "enough", "cell"]
    cell_columns = [*IDENTITY, "status", "n", "share", "isolated", "cell"]
    return pd.DataFrame(rows, columns=verdict_columns), pd.DataFrame(summaries, columns=cell_columns)


def footprints(study: Study) -> pd.DataFrame:
    """What each quantize run of a study measured: one row per model and precision that has a result."""
    rows = []
    for run in plan.runs_of(study):
        if run.stage == "quantize" and (run.folder / "result.json").exists():
            summary = files.read_json(run.folder / "result.json")["summary"]
            scalars = {key: value for key, value in summary.items() if not isinstance(value, dict | list)}
            rows.append({"model": run.parameters["model"]["name"], "precision": run.parameters["precision"], **scalars})
    return pd.DataFrame(rows)


def facts(study: Study) -> dict[str, str]:
    """How the samples of a study were made and judged, label to text, for its report."""
    results = [
        files.read_json(run.folder / "result.json")
        for run in plan.runs_of(study)
        if run.cells and (run.folder / "result.json").exists()
    ]
    judges = [
        f"{judge['version']}, {'isolated' if judge['isolated'] else 'NOT ISOLATED'}"
        for judge in (result["summary"]["judge"] for result in results)
    ]
    names = ("torch", "transformers", "bitsandbytes", "qrobust")
    versions = [", ".join(f"{name} {result['versions'].get(name)}" for name in names) for result in results]
    machines = [
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory'] / 2**30:.0f} GiB"
        for machine in (result["machine"] for result in results)
    ]
    return {
        "Generation": f"greedy, at most {study.max_new_tokens} new tokens, backend {study.backend}; "
        + "; ".join(f"{model.name}: {model.style} prompts, {model.dtype}" for model in study.models),
        "Judge": "; ".join(dict.fromkeys(judges)),
        "Versions": "; ".join(dict.fromkeys(versions)),
        "Code": "; ".join(dict.fromkeys(str(result["commit"]) for result in results)),
        "Machine": "; ".join(dict.fromkeys(machines)),
        "Computing": "; ".join(dict.fromkeys(result["summary"].get("computing", "") for result in results)),
    }


def _result(run: plan.PlannedRun) -> dict[str, Any]:
    path = run.folder / "result.json"
    return files.read_json(path)["summary"] if path.exists() else {}


def _suites(benchmark: str, result: dict[str, Any]) -> list[tuple[str, str]]:
    """(suite, name in tables) pairs of a benchmark: see the notes of `frames`."""
    base = benchmark.removesuffix("+")
    has_plus = "plus" in result.get("suites", ["base", "plus"] if benchmark.endswith("+") else ["base"])
    return [("base", base), ("plus", base + "+")] if has_plus else [("base", benchmark)]


def _identity(cell: plan.Cell, benchmark: str) -> dict[str, Any]:
    condition = cell.condition
    return {
        "model": cell.arm.model.name,
        "precision": cell.arm.precision,
        "benchmark": benchmark,
        "condition": condition.name,
        "family": condition.family,
        "attack": condition.attack,
        "engine": condition.engine,
        "seed": condition.seed,
        "kind": condition.kind,
        "level": math.nan if condition.level is None else condition.level,
        "scope": condition.scope,
        "unit": condition.unit,
    }


def _by_task(path: Path) -> dict[str, dict[str, Any]]:
    rows = files.read_jsonl(path)
    for number, row in enumerate(rows, start=1):
        if "task_id" not in row:
            raise files.CorruptFile(
                f"{path}, row {number}: no task_id; delete that line (its sample is then made again)"
            )
    return {row["task_id"]: row for row in rows}


def relative(folder: Path) -> str:
    """A folder as it is written into results: relative to the outputs, so that they can be moved."""
    return str(folder.relative_to(paths.outputs()))
