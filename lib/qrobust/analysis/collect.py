"""The frames that analysis reads: one row per verdict, one per cell, from the result files of a study."""

import math
from typing import Any

import pandas as pd

from qrobust import files
from qrobust.analysis.frames import CELLS, FOOTPRINT, VERDICTS, Frames
from qrobust.evaluation import store
from qrobust.study import Study, plan


def of_study(study: Study) -> Frames:
    """The frames of a study, from its result files."""
    verdicts, cells = verdicts_and_cells(study)
    return Frames(study.name, verdicts, cells, footprints(study), facts=facts(study))


def verdicts_and_cells(study: Study) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The verdicts and the cells of a study: see `Frames`.

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
            judged = store.verdicts(folder, result["judge"]["key"]) if entry["tasks"] else {}
            made = store.samples(folder) if entry["tasks"] else {}
            smallest = store.smallest_edits(folder)
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
    return pd.DataFrame(rows, columns=VERDICTS), pd.DataFrame(summaries, columns=CELLS)


def footprints(study: Study) -> pd.DataFrame:
    """What each quantize run of a study measured: one row per model and precision that has a result."""
    rows = []
    for run in plan.runs_of(study):
        if run.stage == "quantize" and (run.folder / "result.json").exists():
            summary = files.read_json(run.folder / "result.json")["summary"]
            scalars = {key: value for key, value in summary.items() if not isinstance(value, dict | list)}
            rows.append({"model": run.parameters["model"]["name"], "precision": run.parameters["precision"], **scalars})
    return pd.DataFrame(rows) if rows else pd.DataFrame(columns=FOOTPRINT)


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
    """(suite, name in tables) pairs of a benchmark: see the notes of `verdicts_and_cells`."""
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
