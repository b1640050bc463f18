"""One self-contained HTML page about a study: answers first, then the figures and tables that carry them."""

import base64
import itertools
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from qrobust import files, paths
from qrobust.analysis import Analysis, pairing
from qrobust.differences import pieces
from qrobust.report import answers
from qrobust.report.figures import Saved
from qrobust.report.tables.table import Table

if TYPE_CHECKING:
    from jinja2 import Template

    from qrobust.study.file import Study

_LONG = 24  # tables with more rows are folded

_SECTIONS = (
    ("RQ1: prompt attacks", ("rq1_forest",), ("rq1", "overall", "rq1_shares", "drops", "recode", "flips", "reduced")),
    ("RQ2: weight noise", ("rq2_noise_curves",), ("noise_effects", "noise")),
    (
        "RQ3: what is traded",
        ("rq3_precision_noise", "rq3_rrs_bars", "rq3_penalty", "rq3_pareto"),
        ("penalties", "footprint"),
    ),
    ("Pass@1", (), ("pass_rates",)),
    ("The paper's Table I", ("published_rrs",), ("published", "published_cells")),
    ("What is missing", (), ("missing",)),
)


def write(
    path: Path,
    analysis: Analysis,
    tables: Sequence[Table],
    figures: Sequence[Saved],
    examples: Sequence[Mapping] = (),
    facts: Mapping[str, str] | None = None,
    notebooks: Sequence[tuple[str, Path]] = (),
    flips_page: Path | None = None,
) -> Path:
    """Write the report of a study.

    Parameters
    ----------
    path
        The HTML file; nothing beside it is needed to read it.
    tables, figures
        From `tables.all_tables` and `figures.save_all`; the PNG files are embedded.
    examples
        Tasks on which the arms part ways (`flips.divergent`) with texts: the keys of that frame and
        ``clean_prompt``, ``attacked_prompt``, ``completion_original``, ``completion_quantized`` (under
        attack), ``reason_original``, ``reason_quantized``.
    facts
        What the frames do not know, label to text: the judge, engines, versions, commit, machine.
    notebooks
        Label and path of each executed notebook; linked relative to the report.
    flips_page
        From `write_flips`; linked likewise.
    """
    page = _template("report.html.j2").render(
        study=analysis.study,
        answers=answers.answers(analysis),
        facts={**known_facts(analysis), **(facts or {})},
        warnings=warnings(analysis),
        sections=_sections(tables, figures),
        examples=[{**each, "pieces": pieces(each["clean_prompt"], each["attacked_prompt"])} for each in examples],
        notebooks=[(label, _relative(place, path)) for label, place in notebooks],
        flips_page=_relative(flips_page, path) if flips_page else "",
        long=_LONG,
    )
    files.write_atomic(path, page)
    return path


def write_flips(path: Path, study: str, flips: Sequence[Mapping]) -> Path:
    """Write the page of every flip: the diff of the prompts, both completions, and the smallest edit where known.

    Parameters
    ----------
    path
        The HTML file.
    flips
        From `flips.listed`, in its order.
    """
    entries = [{**flip, "pieces": pieces(flip["clean_prompt"], flip["attacked_prompt"])} for flip in flips]
    groups = [
        {"precision": precision, "reason": reason, "flips": list(rows)}
        for (precision, reason), rows in itertools.groupby(
            entries, key=lambda flip: (flip["precision"], flip["reason"])
        )
    ]
    files.write_atomic(path, _template("flips.html.j2").render(study=study, groups=groups, count=len(entries)))
    return path


def _template(name: str) -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(paths.PACKAGE_DATA), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template(name)


def make(asked: "Study", facts: Mapping[str, str] | None = None, bootstrap: int = 10_000, seed: int = 0) -> Path:
    """Analyse a study's result files and write ``outputs/report/<study>.html`` and ``<study>-flips.html``.

    Parameters
    ----------
    facts
        See `write`.
    """
    from qrobust import analysis
    from qrobust.analysis import flips
    from qrobust.report import figures, tables
    from qrobust.study import plan

    found = analysis.of_study(asked, bootstrap, seed)
    outputs = paths.outputs()
    saved = figures.save_all(figures.draw_all(found), outputs / "figures" / asked.name)
    executed = sorted((outputs / "runs").glob("*/*/notebook.ipynb"))
    wanted = {run.folder for run in plan.runs_of(asked)} | {outputs / "runs" / "analyze" / asked.name}
    store = outputs / "runs" / "cells"
    flips_page = write_flips(
        outputs / "report" / f"{asked.name}-flips.html", asked.name, flips.listed(found.verdicts, store)
    )
    return write(
        outputs / "report" / f"{asked.name}.html",
        found,
        tables.all_tables(found),
        saved,
        examples=flips.examples(found.verdicts, store),
        facts=facts,
        flips_page=flips_page,
        notebooks=[(f"{one.parent.parent.name}/{one.parent.name}", one) for one in executed if one.parent in wanted],
    )


def known_facts(analysis: Analysis) -> dict[str, str]:
    """What was run, from the frames alone."""
    cells, verdicts = analysis.cells, analysis.verdicts
    attacks = cells[cells["family"] == "attack"]
    noise = cells[cells["family"] == "noise"]
    tasks = verdicts.groupby("benchmark", sort=False)["task_id"].nunique()
    engines = sorted({f"{row.attack}: {row.engine}" for row in attacks.itertuples() if row.engine})
    done = int((cells["status"] == "done").sum())
    facts = {
        "Models": _list(cells["model"]),
        "Precisions": _list(cells["precision"]),
        "Originals": "; ".join(_provenance(analysis.footprint)),
        "Benchmarks": ", ".join(f"{name} ({count} tasks)" for name, count in tasks.items()),
        "Attacks": _list(attacks["condition"]) + (f"; engines: {', '.join(engines)}" if engines else ""),
        "Attack seeds": _list(attacks["seed"]),
        "Weight noise": "; ".join(_list(noise[name]) for name in ("kind", "level", "scope", "unit"))
        if len(noise)
        else "",
        "Noise seeds": _list(noise["seed"]),
        "Cells": f"{done} of {len(cells)} done",
        "Bootstrap": f"{analysis.replicates} replicates over tasks, seed {analysis.seed}",
    }
    return {label: text for label, text in facts.items() if text}


def _list(values: pd.Series) -> str:
    return ", ".join(f"{value:g}" if isinstance(value, float) else str(value) for value in dict.fromkeys(values))


def _provenance(footprint: pd.DataFrame) -> list[str]:
    if "provenance" not in footprint:
        return []
    originals = footprint[footprint["precision"] == pairing.ORIGINAL].drop_duplicates("model")
    return [f"{row.model}: {row.provenance}" for row in originals.itertuples() if isinstance(row.provenance, str)]


def warnings(analysis: Analysis) -> list[str]:
    """What a reader must see before any number."""
    found = []
    if not analysis.cells["isolated"].fillna(True).astype(bool).all():
        found.append("Some verdicts came from a judge without isolation of the generated code; rows are marked †.")
    absent = analysis.cells[analysis.cells["status"] != "done"]
    if len(absent):
        kinds = ", ".join(f"{count} {status}" for status, count in absent["status"].value_counts().items())
        found.append(f"{len(absent)} of {len(analysis.cells)} cells are not done ({kinds}): see “What is missing”.")
    tasks = analysis.verdicts.groupby("benchmark")["task_id"].nunique()
    small = tasks[tasks < answers.SMALL]
    if len(small):
        names = ", ".join(f"{name}: {count} tasks" for name, count in small.items())
        found.append(f"Small samples ({names}): this run shows that everything works, it settles little.")
    return found


def _sections(tables: Sequence[Table], figures: Sequence[Saved]) -> list[dict]:
    by_name = {table.name: table for table in tables}
    sections = []
    for title, prefixes, names in _SECTIONS:
        pictures = [_picture(figure) for prefix in prefixes for figure in figures if figure.name.startswith(prefix)]
        shown = [_rows(by_name[name]) for name in names if name in by_name]
        if pictures or shown:
            anchor = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
            sections.append({"title": title, "anchor": anchor, "figures": pictures, "tables": shown})
    return sections


def _picture(figure: Saved) -> dict:
    data = base64.b64encode(figure.png.read_bytes()).decode()
    width, _ = _png_size(figure.png)
    return {"name": figure.name, "caption": figure.caption, "data": data, "width": round(width / 300 * 1.3, 2)}


def _png_size(path: Path) -> tuple[int, int]:
    header = path.read_bytes()[16:24]  # the IHDR chunk: width and height, big-endian
    return int.from_bytes(header[:4], "big"), int.from_bytes(header[4:], "big")


def _rows(table: Table) -> dict:
    rows = table.shown.to_numpy().tolist()
    return {"name": table.name, "title": table.title, "columns": list(table.shown), "rows": rows, "notes": table.notes}


def _relative(place: Path, page: Path) -> str:
    return Path(os.path.relpath(place, page.parent)).as_posix()
