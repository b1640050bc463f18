"""Results that are kept in the repository: a study's frames, and the tables and figures drawn from them."""

from pathlib import Path

from qrobust.analysis import analyse, collect, frames
from qrobust.report import results
from qrobust.study.file import Study


def keep(asked: Study) -> Path:
    """Write the frames and facts of a study's result files, then its tables and figures.

    Raises
    ------
    qrobust.analysis.frames.NoResults
        If no cell of the study is done.
    """
    found = collect.of_study(asked)
    if found.verdicts.empty:
        raise frames.NoResults(f"study {asked.name!r} has no results to keep; run it first")
    frames.keep(found)
    return draw(asked.name)


def draw(study: str, bootstrap: int = 10_000, seed: int = 0) -> Path:
    """Write the tables and figures of kept frames again, and remove all others; returns their folder.

    Raises
    ------
    qrobust.analysis.frames.NoResults
        If nothing is kept under this name.
    """
    place = frames.folder(study)
    to = place / "tables", place / "figures"
    results.make(analyse(frames.kept(study), bootstrap, seed), *to).remove_others(*to)
    return place
