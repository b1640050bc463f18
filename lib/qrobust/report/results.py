"""What an analysis shows: the section of every question, made once for notebook, page and references."""

import os
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from qrobust import files, paths
from qrobust.analysis import Analysis, pairing
from qrobust.analysis.frames import NoResults
from qrobust.report import questions, run_facts
from qrobust.report.answers import Answer
from qrobust.report.figures import drawing
from qrobust.report.figures.drawing import Drawing, Saved
from qrobust.report.tables.batches import noted
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import condition_name

FILE = "sections.json"
"""What the page is rendered from, in the folder of an analyze run."""


@dataclass(frozen=True)
class Section:
    """A question with its tables and figures, which are on disk."""

    name: str
    title: str
    intro: str
    asks: str
    answer: Answer | None
    tables: tuple[Table, ...]
    figures: tuple[Saved, ...]


@dataclass(frozen=True)
class Results:
    """What an analysis shows about a study.

    Attributes
    ----------
    study
        Its name.
    bootstrap, seed
        Replicates of the bootstrap, and its seed.
    facts
        What was run, label to text.
    labels
        The study's own names of each ``model``, ``precision``, ``benchmark`` and ``condition``, as tables show them.
    warnings
        What a reader must see before any number.
    sections
        In the order of the report.
    """

    study: str
    bootstrap: int
    seed: int
    facts: dict[str, str]
    labels: dict[str, list[str]]
    warnings: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def tables(self) -> list[Table]:
        """Every table."""
        return [table for section in self.sections for table in section.tables]

    @property
    def figures(self) -> list[Saved]:
        """Every figure."""
        return [figure for section in self.sections for figure in section.figures]

    def remove_others(self, tables: Path, figures: Path) -> None:
        """Remove the files of other tables and figures from two folders: an earlier version of the study had them."""
        for folder, shown in ((tables, self.tables), (figures, self.figures)):
            names = {one.name for one in shown}
            for path in folder.iterdir() if folder.exists() else ():
                if path.is_file() and path.stem not in names:
                    path.unlink()

    @property
    def headlines(self) -> dict[str, str]:
        """Each question that is answered in words, and the answer in one line."""
        return {section.asks: section.answer.headline for section in self.sections if section.answer}

    def save(self, folder: Path) -> Path:
        """Write what the page needs to `FILE` in a folder; pictures are named relative to it."""
        plain = {name: getattr(self, name) for name in ("study", "bootstrap", "seed", "facts", "labels", "warnings")}
        content = {**plain, "sections": [_as_json(section, folder) for section in self.sections]}
        files.write_json(folder / FILE, content)
        return folder / FILE


def folders(study: str, source: str, run: Path, tables: str = "", figures: str = "") -> tuple[Path, Path]:
    """Where the tables and figures of an analyze run go.

    Parameters
    ----------
    study, source
        As `qrobust.analysis.read` takes them. A reference that is analysed again, perhaps with other settings, must
        not replace what the runs gave, nor what is kept: it goes into the run's own folder.
    run
        That folder.
    tables, figures
        Folders that were asked for; empty where none was.
    """
    home = run if source == "reference" else paths.outputs()
    name = "" if source == "reference" else study
    return Path(tables) if tables else home / "tables" / name, Path(figures) if figures else home / "figures" / name


def publish(found: Analysis, source: str, run: Path, tables: str = "", figures: str = "") -> tuple[Results, Path, Path]:
    """Make every section of an analyze run, in its `folders`, which are returned; the study's own hold nothing else."""
    to_tables, to_figures = folders(found.study, source, run, tables, figures)
    made = make(found, to_tables, to_figures)
    if not (tables or figures):
        made.remove_others(to_tables, to_figures)
    return made, to_tables, to_figures


def make(found: Analysis, tables: Path, figures: Path) -> Results:
    """Make every section of an analysis; its tables and figures are saved into two folders.

    Raises
    ------
    ValueError
        If two tables or two figures have one name: one would overwrite the other.
    """
    asked = questions.asked()
    made = {question.name: [noted(found, table(found)) for table in question.tables] for question in asked}
    drawn = {question.name: [one for figure in question.figures for one in figure(found)] for question in asked}
    _refuse_twins("tables", made)
    _refuse_twins("figures", drawn)
    sections = []
    for question in asked:
        shown = tuple(table for table in made[question.name] if len(table.shown) or table.even_empty)
        for table in shown:
            table.save(tables)
        saved = tuple(drawing.save(one, figures) for one in drawn[question.name])
        answer = question.answer(found) if question.answer else None
        if shown or saved or answer:
            words = question.name, question.title, question.intro, question.asks
            sections.append(Section(*words, answer, shown, saved))
    facts, said = run_facts.facts(found), tuple(run_facts.warnings(found))
    return Results(found.study, found.replicates, found.seed, facts, _labels(found), said, tuple(sections))


def _labels(found: Analysis) -> dict[str, list[str]]:
    names = {name: [*dict.fromkeys(found.cells[name])] for name in ("model", "precision", "benchmark")}
    conditions = pairing.conditions(found.cells).itertuples()
    return {**names, "benchmark": [*names["benchmark"], pairing.ALL], "condition": [*map(condition_name, conditions)]}


def _refuse_twins(what: str, made: dict[str, list[Table]] | dict[str, list[Drawing]]) -> None:
    counts = Counter(one.name for several in made.values() for one in several)
    twins = sorted(name for name, count in counts.items() if count > 1)
    if twins:
        raise ValueError(f"two {what} are named {', '.join(twins)}; a name is a file, so give each its own")


def read(study: str, so_far: bool = False) -> tuple[dict[str, Any], Path]:
    """What the analyze run of a study saved, or the one that was made while it ran, and its folder.

    Raises
    ------
    qrobust.analysis.frames.NoResults
        If there is no such run.
    """
    folder = paths.outputs() / "runs" / "analyze" / (f"{study}-so-far" if so_far else study)
    if not (folder / FILE).exists():
        raise NoResults(f"study {study!r} is not analysed: {folder / FILE} does not exist; make figures STUDY={study}")
    return files.read_json(folder / FILE), folder


def _as_json(section: Section, folder: Path) -> dict[str, Any]:
    tables = [
        {"name": table.name, "title": table.title, "columns": list(table.shown), "notes": list(table.notes),
         "rows": table.shown.to_numpy().tolist()}
        for table in section.tables
    ]  # fmt: skip
    figures = [
        {"name": figure.name, "caption": figure.caption, "png": os.path.relpath(figure.png, folder)}
        for figure in section.figures
    ]
    words = {name: getattr(section, name) for name in ("name", "title", "intro", "asks")}
    answer = asdict(section.answer) if section.answer else None
    return {**words, "answer": answer, "tables": tables, "figures": figures}
