"""Results that are kept in the repository: a study's frames, and the tables and figures drawn from them.

Samples are not kept. The frames are all that tables and figures need, so anyone can draw them again, without a
model and without the machine that made the samples.
"""

import gzip
import io
from pathlib import Path

import pandas as pd

from qrobust import analysis, files, paths
from qrobust.analysis import collect
from qrobust.report import figures, tables
from qrobust.study.file import Study

_FRAMES = ("verdicts", "cells", "footprint")


def folder(study: str) -> Path:
    """Where the reference results of a study are."""
    return paths.outputs() / "reference" / study


def keep(asked: Study) -> Path:
    """Write the frames and facts of a study's result files, then its tables and figures.

    Raises
    ------
    ValueError
        If no cell of the study is done.
    """
    verdicts, table = collect.frames(asked)
    if verdicts.empty:
        raise ValueError(f"study {asked.name!r} has no results to keep; run it first")
    place = folder(asked.name)
    for name, frame in zip(_FRAMES, (verdicts, table, collect.footprints(asked)), strict=True):
        # No time stamp in the archive: the same results are the same file.
        files.write_atomic(place / f"{name}.csv.gz", gzip.compress(frame.to_csv(index=False).encode(), mtime=0))
    files.write_json(place / "facts.json", collect.facts(asked))
    return draw(asked.name)


def draw(study: str, bootstrap: int = 10_000, seed: int = 0) -> Path:
    """Write the tables and figures of kept frames again; returns their folder.

    Raises
    ------
    ValueError
        If nothing is kept under this name.
    """
    place = folder(study)
    if not (place / "verdicts.csv.gz").exists():
        kept = sorted(path.parent.name for path in place.parent.glob("*/verdicts.csv.gz"))
        raise ValueError(f"no reference results of {study!r} in {place.parent}; there are: {', '.join(kept) or 'none'}")
    found = analysis.analyse(study, *(_read(place / f"{name}.csv.gz") for name in _FRAMES), bootstrap, seed)
    for table in tables.all_tables(found):
        table.save(place / "tables")
    figures.save_all(figures.draw_all(found), place / "figures")
    return place


def _read(path: Path) -> pd.DataFrame:
    """A frame as it was written; its texts stay texts where they are empty."""
    content = gzip.decompress(path.read_bytes()).decode()
    texts = ["engine", "attack", "kind", "scope", "unit"]
    frame = pd.read_csv(io.StringIO(content))
    return frame.fillna({name: "" for name in texts if name in frame})
