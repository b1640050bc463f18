"""One self-contained HTML page about a study: answers first, then the figures and tables that carry them.

A second one lists every flip. Both are whole without scripts; with them they are searched and filtered (``page.js``).
"""

import base64
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pandas as pd

from qrobust import files, paths
from qrobust.analysis.flips import OUTCOMES, QUANTIZED
from qrobust.differences import pieces
from qrobust.report import results
from qrobust.report.figures.drawing import DPI
from qrobust.report.show import LONG
from qrobust.report.tables.align import aligned, is_numeric
from qrobust.report.tables.latex import said_once
from qrobust.report.tables.metrics import metric_name
from qrobust.report.tables.words import UNISOLATED, condition_name

if TYPE_CHECKING:
    from jinja2 import Template

    from qrobust.study.file import Study

_SENTENCES = 2  # of an answer; those behind them are folded
_NARROW = 5.5  # inches on the screen: figures up to this have their caption beside them
_FIELDS = {
    "model": "model", "precision": "precision", "quantized": "precision", "benchmark": "benchmark",
    "condition": "condition", "attack": "condition", "noise": "condition",
}  # fmt: skip
"""Columns that the page may filter by, and the menu that each of them belongs to."""
_SIDES = {
    "attack": ("of the clean prompt", "of the attacked prompt"),
    "noise": ("without noise", "under noise"),
    QUANTIZED: ("of the original", "of the quantized model"),
}
"""Whose the two completions of a flip are, by what turns its verdict."""


def make(asked: "Study", so_far: bool = False) -> Path:
    """Write ``outputs/report/<study>.html`` and ``<study>-flips.html`` from the analyze run of a study.

    Only the texts of examples and flips are read from the cells; everything else is as the run made it.

    Parameters
    ----------
    so_far
        Take the analyze run that was made while the study ran; its warnings say how many cells were missing.

    Raises
    ------
    qrobust.analysis.frames.NoResults
        If the study has no analyze run.
    """
    from qrobust.analysis import collect, finished, flips, quality
    from qrobust.evaluation.store import cells_folder
    from qrobust.report.questions.quality import SHOWN
    from qrobust.study import plan

    saved, folder = results.read(asked.name, so_far)
    outputs = paths.outputs()
    frames = finished(collect.of_study(asked))
    verdicts = frames.verdicts
    changes = quality.greatest_changes(quality.samples(frames), SHOWN)
    wanted = {run.folder for run in plan.runs_of(asked)} | {folder}
    executed = [one for one in sorted((outputs / "runs").glob("*/*/notebook.ipynb")) if one.parent in wanted]
    page, flips_page = (outputs / "report" / f"{asked.name}{kind}.html" for kind in ("", "-flips"))
    every = flips.listed(verdicts, cells_folder())
    return write(
        page,
        saved,
        folder,
        examples=flips.examples(verdicts, cells_folder()),
        changes=quality.with_texts(changes, cells_folder()),
        notebooks=[(f"{one.parent.parent.name}/{one.parent.name}", one) for one in executed],
        flips_page=write_flips(flips_page, asked.name, every, page),
    )


def write(
    path: Path,
    saved: Mapping[str, Any],
    folder: Path,
    examples: Sequence[Mapping] = (),
    changes: Sequence[Mapping] = (),
    notebooks: Sequence[tuple[str, Path]] = (),
    flips_page: Path | None = None,
) -> Path:
    """Write the report of a study.

    Parameters
    ----------
    path
        The HTML file; nothing beside it is needed to read it.
    saved, folder
        From `results.read`; the PNG files are embedded.
    examples
        Tasks on which the arms part ways (`flips.divergent`) with texts: the keys of that frame and
        ``clean_prompt``, ``attacked_prompt``, ``completion_original``, ``completion_quantized`` (under
        attack), ``reason_original``, ``reason_quantized``.
    changes
        Pairs of programs whose quality differs most (`qrobust.analysis.quality.with_texts`).
    notebooks
        Label and path of each executed notebook; linked relative to the report.
    flips_page
        From `write_flips`; linked likewise.
    """
    page = template("report.html.j2").render(
        study=saved["study"],
        facts=saved["facts"],
        warnings=saved["warnings"],
        sections=[_section(section, saved.get("labels", {}), folder) for section in saved["sections"]],
        examples=[{**each, "pieces": pieces(each["clean_prompt"], each["attacked_prompt"])} for each in examples],
        changes=[{**each, "words": metric_name(each["metric"])} for each in changes],
        notebooks=[(label, _relative(place, path)) for label, place in notebooks],
        flips_page=_relative(flips_page, path) if flips_page else "",
        long=LONG,
        SENTENCES=_SENTENCES,
    )
    files.write_atomic(path, page)
    return path


def write_flips(path: Path, study: str, flips: Sequence[Mapping], report: Path | None = None) -> Path:
    """Write the page of every flip: diffs of prompts and completions, and the smallest edit where it is known.

    Parameters
    ----------
    path
        The HTML file.
    flips
        From `flips.listed`, in its order.
    report
        The page of the study, which this one links back to.
    """
    entries = [
        {
            **flip,
            "shown": condition_name(SimpleNamespace(**flip)),
            "pieces": pieces(flip["prompt_before"], flip["prompt_after"]),
            "answers": pieces(flip["completion_before"], flip["completion_after"]),
            "sides": _SIDES[flip["family"]],
        }
        for flip in flips
    ]
    page = template("flips.html.j2").render(
        study=study, flips=entries, counts=_counts(entries), report=_relative(report, path) if report else ""
    )
    files.write_atomic(path, page)
    return path


def _counts(flips: Sequence[Mapping]) -> dict[str, Any]:
    """How often each condition breaks and mends tasks of each precision."""
    precisions, conditions = (
        list(dict.fromkeys(flip["precision"] for flip in flips)),
        sorted({flip["shown"] for flip in flips}),
    )
    counts = Counter((flip["outcome"], flip["precision"], flip["shown"]) for flip in flips)
    rows = [
        (precision, [{outcome: counts[outcome, precision, shown] for outcome in OUTCOMES} for shown in conditions])
        for precision in precisions
    ]
    totals = Counter(flip["outcome"] for flip in flips)
    return {"columns": conditions, "rows": rows, "totals": [totals[outcome] for outcome in OUTCOMES]}


def template(name: str) -> "Template":
    """A page's template of ``data/``."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(paths.PACKAGE_DATA), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template(name)


def _section(section: Mapping[str, Any], labels: Mapping[str, list[str]], folder: Path) -> dict[str, Any]:
    """A section with its introduction as HTML, its pictures as data and its tables with aligned numbers."""
    import mistune
    from markupsafe import Markup

    figures = [{**figure, **_picture(folder / figure["png"])} for figure in section["figures"]]
    intro = Markup(mistune.create_markdown()(section["intro"]))
    tables = [_table(table, labels) for table in section["tables"]]
    return {**section, "intro": intro, "figures": figures, "tables": tables}


def _table(table: Mapping[str, Any], labels: Mapping[str, list[str]]) -> dict[str, Any]:
    """A table with its numbers aligned; a first column that says the same in all rows is said once, as in LaTeX."""
    shown, notes = said_once(pd.DataFrame(table["rows"], columns=table["columns"]), table["notes"])
    columns = {name: shown[name].tolist() for name in shown}
    heads = [
        {"name": name, "numeric": is_numeric(texts), "field": _field(name, texts, labels)}
        for name, texts in columns.items()
    ]
    rows = list(zip(*map(aligned, columns.values()), strict=True))
    filtered = any(head["field"] for head in heads)
    return {**table, "columns": heads, "rows": rows, "notes": notes, "filtered": filtered}


def _field(name: str, texts: Sequence[str], labels: Mapping[str, list[str]]) -> str:
    """The menu that a column belongs to; none where it holds anything but labels of the study."""
    menu = _FIELDS.get(name, "")
    return menu if {text.removesuffix(UNISOLATED) for text in texts} <= {*labels.get(menu, ())} else ""


def _picture(png: Path) -> dict[str, Any]:
    pixels = int.from_bytes(png.read_bytes()[16:20], "big")  # the first number of the IHDR chunk
    width = round(1.3 * pixels / DPI, 2)
    return {"data": base64.b64encode(png.read_bytes()).decode(), "width": width, "narrow": width <= _NARROW}


def _relative(place: Path, page: Path) -> str:
    return Path(os.path.relpath(place, page.parent)).as_posix()
