"""Sheets for people: blinded pairs of programs to be rated, and how far the people who filled them agree.

A sheet shows, for one task, an original's and a quantized model's program as A and B, in an order and on sides that are
drawn; which is which stands in another file, for whoever counts.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from qrobust import files, keys, paths
from qrobust.analysis import agreement, pairing, quality
from qrobust.analysis.frames import Frames, NoResults
from qrobust.evaluation.store import CellStore, cells_folder
from qrobust.precisions import ORIGINAL

ASKED = {
    "readability": "How easily is it understood? 1: hardly, 5: at once",
    "consistency": "Does it do what the task says, in the task's own terms? 1: not at all, 5: fully",
}
RATINGS = [f"{what}_{side}" for what in ASKED for side in ("a", "b")]
COLUMNS = ["pair", "task", "program_a", "program_b", *RATINGS]


class BadSheet(ValueError):
    """A filled sheet cannot be used; the message names file, row or pair, and column."""


@dataclass(frozen=True)
class Pair:
    """Two programs for one task, and which model each is from: ``precision_a`` and ``precision_b``."""

    task: str
    prompt: str
    program_a: str
    program_b: str
    precision_a: str
    precision_b: str
    model: str
    benchmark: str


def draw(frames: Frames, count: int, seed: int = 0) -> list[Pair]:
    """Pairs of clean programs that parse and differ in text, drawn by seed; sides too.

    Raises
    ------
    NoResults
        If there is no such pair.
    """
    table = quality.samples(frames).table
    table = table[(table["condition"] == pairing.CLEAN) & table["parsable"].astype(bool)]
    on = ["model", "benchmark", "task_id", "draw"]
    quantized = table[table["precision"] != ORIGINAL]
    both = quantized.merge(table[table["precision"] == ORIGINAL], on=on, suffixes=("", "_original"))
    order = [keys.seed_for(seed, "sheet", *map(str, row)) for row in both[[*on, "precision"]].itertuples(index=False)]
    stores: dict[str, dict] = {}
    pairs = []
    for _, row in both.assign(order=order).sort_values("order").iterrows():
        texts = [_texts(stores, row[name], row["task_id"], row["draw"]) for name in ("cell_original", "cell")]
        if texts[0][1] == texts[1][1]:
            continue
        sides = [(ORIGINAL, texts[0][1]), (row["precision"], texts[1][1])]
        if keys.seed_for(seed, "sides", int(row["order"])) % 2:
            sides.reverse()
        (first, program_a), (second, program_b) = sides
        named = row["task_id"], texts[0][0], program_a, program_b, first, second, row["model"], row["benchmark"]
        pairs.append(Pair(*named))
        if len(pairs) == count:
            break
    if not pairs:
        raise NoResults(
            f"study {frames.study!r} has no pair of programs to rate: it needs `quality:` in its file, finished runs, "
            "and a quantized model whose programs differ from the original's"
        )
    return pairs


def _texts(stores: dict[str, dict], cell: str, task: str, draw: int) -> tuple[str, str]:
    """Prompt and program of a sample."""
    if cell not in stores:
        store = CellStore(cells_folder() / cell)
        stores[cell] = {"samples": store.samples, "programs": store.last_programs()}
    return stores[cell]["samples"][task, draw]["prompt"], stores[cell]["programs"][task, draw]


def write(study: str, pairs: Sequence[Pair]) -> Path:
    """Write ``sheet.csv``, ``sheet.html`` (to be filled in a browser) and ``key.csv``; returns their folder.

    Raises
    ------
    FileExistsError
        If there is a sheet already: somebody may be filling it.
    """
    folder = paths.outputs() / "sheets" / study
    if (folder / "key.csv").exists():
        raise FileExistsError(f"{folder} holds a sheet already; move it away to draw another")
    numbered = list(enumerate(pairs, start=1))
    rows = [
        {"pair": number, "task": each.prompt, "program_a": each.program_a, "program_b": each.program_b}
        for number, each in numbered
    ]
    known = ("precision_a", "precision_b", "model", "benchmark", "task")
    key = [{"pair": number, **{name: getattr(each, name) for name in known}} for number, each in numbered]
    files.write_atomic(folder / "sheet.csv", _csv(rows, COLUMNS))
    files.write_atomic(folder / "sheet.html", _page(study, rows))
    files.write_atomic(folder / "key.csv", _csv(key, ["pair", *known]))
    return folder


def _csv(rows: Sequence[dict], columns: Sequence[str]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _page(study: str, rows: Sequence[dict]) -> str:
    from qrobust.report.html import template

    return template("sheet.html.j2").render(study=study, rows=rows, asked=ASKED, ratings=RATINGS, scale=agreement.SCALE)


def read(path: Path) -> pd.DataFrame:
    """The ratings of a filled sheet: pair, and a column for each of `RATINGS`; rows that were left empty are left out.

    Raises
    ------
    BadSheet
        If it is no sheet, a row is half filled, a rating is not on the scale, or a pair is no number or rated twice.
    """
    try:
        frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    except OSError as error:
        raise BadSheet(f"{path}: cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise BadSheet(f"{path}: not a CSV file ({error})") from error
    missing = [name for name in ["pair", *RATINGS] if name not in frame]
    if missing:
        raise BadSheet(f"{path}: no column {', '.join(missing)}; fill a sheet that `sheets` wrote")
    frame = frame[(frame[RATINGS] != "").any(axis=1)]
    _check_pairs(path, frame["pair"])
    allowed = set(map(str, agreement.SCALE))
    for _, row in frame.iterrows():
        for name in RATINGS:
            if row[name].strip() not in allowed:
                raise BadSheet(f"{path}, pair {row['pair']}, column {name}: {row[name]!r}; allowed: 1 to 5")
    ratings = frame[RATINGS].apply(lambda column: column.str.strip().astype(int))
    return ratings.assign(pair=frame["pair"].astype(int)).set_index("pair")


def _check_pairs(path: Path, pairs: pd.Series) -> None:
    """Refuse what is no pair's number, and a pair that is rated twice; rows count as a spreadsheet shows them."""
    rows: dict[int, int] = {}
    for row, pair in zip(pairs.index + 2, pairs, strict=True):
        if not pair.strip().isdecimal():
            raise BadSheet(f"{path}, row {row}, column pair: {pair!r}; allowed: the number that `sheets` wrote there")
        first = rows.setdefault(int(pair), row)
        if first != row:
            raise BadSheet(
                f"{path}, row {row}: pair {int(pair)} is rated in row {first} already; remove one of the rows"
            )


def agreements(first: Path, second: Path) -> pd.DataFrame:
    """Cohen's weighted kappa of two filled sheets, by what was asked; a pair that one of them left out does not count.

    Raises
    ------
    BadSheet
        If a sheet cannot be used, or they have no rated pair in common.
    """
    sheets = [read(path) for path in (first, second)]
    common = sheets[0].index.intersection(sheets[1].index)
    if not len(common):
        raise BadSheet(f"{first} and {second} have no rated pair in common")
    rows = []
    for what in ASKED:
        columns = [f"{what}_a", f"{what}_b"]
        values = [sheet.loc[common, columns].to_numpy().ravel() for sheet in sheets]
        rows.append({"asked": what, **vars(agreement.weighted_kappa(*values))})
    return pd.DataFrame(rows)
