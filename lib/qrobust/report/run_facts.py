"""What was run, and what a reader must see before any number."""

import pandas as pd

from qrobust.analysis import Analysis, sessions
from qrobust.precisions import ORIGINAL
from qrobust.report.answers import SMALL


def facts(found: Analysis) -> dict[str, str]:
    """What was run, label to text: from the frames, then what these know of the making of the samples."""
    cells = found.cells
    attacks = cells[cells["family"] == "attack"]
    noise = cells[cells["family"] == "noise"]
    tasks = found.verdicts.groupby("benchmark", sort=False)["task_id"].nunique()
    engines = sorted({f"{row.attack}: {row.engine}" for row in attacks.itertuples() if row.engine})
    done = int((cells["status"] == "done").sum())
    known = {
        "Models": _list(cells["model"]),
        "Precisions": _list(cells["precision"]),
        "Originals": "; ".join(_provenance(found.footprint)),
        "Benchmarks": ", ".join(f"{name} ({count} tasks)" for name, count in tasks.items()),
        "Attacks": _list(attacks["condition"]) + (f"; engines: {', '.join(engines)}" if engines else ""),
        "Attack seeds": _list(attacks["seed"]),
        "Weight noise": "; ".join(_list(noise[name]) for name in ("kind", "level", "scope", "unit"))
        if len(noise)
        else "",
        "Noise seeds": _list(noise["seed"]),
        "Cells": f"{done} of {len(cells)} done",
        "Primary outcome": f"{found.primary}" + ("" if found.frames.primary else _UNDECLARED),
        "Bootstrap": f"{found.replicates} replicates over tasks, seed {found.seed}",
        **found.frames.facts,
    }
    return {label: text for label, text in known.items() if text}


_UNDECLARED = " (the default: these results were kept before studies declared one)"


def _list(values: pd.Series) -> str:
    return ", ".join(f"{value:g}" if isinstance(value, float) else str(value) for value in dict.fromkeys(values))


def _provenance(footprint: pd.DataFrame) -> list[str]:
    if "provenance" not in footprint:
        return []
    originals = footprint[footprint["precision"] == ORIGINAL].drop_duplicates("model")
    return [f"{row.model}: {row.provenance}" for row in originals.itertuples() if isinstance(row.provenance, str)]


def warnings(found: Analysis) -> list[str]:
    """What a reader must see before any number."""
    said = []
    if not found.cells["isolated"].fillna(True).astype(bool).all():
        said.append("Some verdicts came from a judge without isolation of the generated code; rows are marked †.")
    absent = found.cells[found.cells["status"] != "done"]
    if len(absent):
        kinds = ", ".join(f"{count} {status}" for status, count in absent["status"].value_counts().items())
        said.append(f"{len(absent)} of {len(found.cells)} cells are not done ({kinds}): see “What is missing”.")
    tasks = found.verdicts.groupby("benchmark")["task_id"].nunique()
    small = tasks[tasks < SMALL]
    if len(small):
        names = ", ".join(f"{name}: {count} tasks" for name, count in small.items())
        said.append(f"Small samples ({names}): this run shows that everything works, it settles little.")
    return said + _mixed_sessions(found.frames.sessions)


def _mixed_sessions(known: pd.DataFrame) -> list[str]:
    said = []
    cells, models = sessions.mixed(known, "cell"), sessions.mixed(known, "model")
    if cells:
        shown = ", ".join(cells[:3]) + (", …" if len(cells) > 3 else "")
        said.append(
            f"Samples of {len(cells)} cells come from sessions that differ in a way that can change text ({shown}): "
            "see “Sessions”."
        )
    if models:
        said.append(
            f"Cells of {', '.join(models)} were made in sessions that differ in a way that can change text, so a "
            "difference between them may be the machine's: see “Sessions”."
        )
    return said
