"""One self-contained HTML page about a study: answers first, then the figures and tables that carry them."""

import base64
import itertools
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qrobust import files, paths
from qrobust.differences import pieces
from qrobust.report import results
from qrobust.report.figures.drawing import DPI
from qrobust.report.show import LONG
from qrobust.report.tables.metrics import metric_name

if TYPE_CHECKING:
    from jinja2 import Template

    from qrobust.study.file import Study


def make(asked: "Study") -> Path:
    """Write ``outputs/report/<study>.html`` and ``<study>-flips.html`` from the analyze run of a study.

    Only the texts of examples and flips are read from the cells; everything else is as the run made it.

    Raises
    ------
    qrobust.analysis.frames.NoResults
        If the study has no analyze run.
    """
    from qrobust.analysis import collect, finished, flips, quality
    from qrobust.evaluation.store import cells_folder
    from qrobust.report.questions.quality import SHOWN
    from qrobust.study import plan

    saved, folder = results.read(asked.name)
    outputs = paths.outputs()
    frames = finished(collect.of_study(asked))
    verdicts = frames.verdicts
    changes = quality.greatest_changes(quality.samples(frames), SHOWN)
    wanted = {run.folder for run in plan.runs_of(asked)} | {folder}
    executed = [one for one in sorted((outputs / "runs").glob("*/*/notebook.ipynb")) if one.parent in wanted]
    place = outputs / "report"
    return write(
        place / f"{asked.name}.html",
        saved,
        folder,
        examples=flips.examples(verdicts, cells_folder()),
        changes=quality.with_texts(changes, cells_folder()),
        notebooks=[(f"{one.parent.parent.name}/{one.parent.name}", one) for one in executed],
        flips_page=write_flips(place / f"{asked.name}-flips.html", asked.name, flips.listed(verdicts, cells_folder())),
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
        sections=[_section(section, folder) for section in saved["sections"]],
        examples=[{**each, "pieces": pieces(each["clean_prompt"], each["attacked_prompt"])} for each in examples],
        changes=[{**each, "words": metric_name(each["metric"])} for each in changes],
        notebooks=[(label, _relative(place, path)) for label, place in notebooks],
        flips_page=_relative(flips_page, path) if flips_page else "",
        long=LONG,
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
    files.write_atomic(path, template("flips.html.j2").render(study=study, groups=groups, count=len(entries)))
    return path


def template(name: str) -> "Template":
    """A page's template of ``data/``."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(paths.PACKAGE_DATA), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template(name)


def _section(section: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """A section with its introduction as HTML and its pictures as data."""
    import mistune
    from markupsafe import Markup

    figures = [{**figure, **_picture(folder / figure["png"])} for figure in section["figures"]]
    return {**section, "intro": Markup(mistune.create_markdown()(section["intro"])), "figures": figures}


def _picture(png: Path) -> dict[str, Any]:
    width = int.from_bytes(png.read_bytes()[16:20], "big")  # the first number of the IHDR chunk
    return {"data": base64.b64encode(png.read_bytes()).decode(), "width": round(1.3 * width / DPI, 2)}


def _relative(place: Path, page: Path) -> str:
    return Path(os.path.relpath(place, page.parent)).as_posix()
