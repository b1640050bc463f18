"""What the paper published: its Table I as reference data, read through the same code as our own cells."""

import math
import re

import pandas as pd

from qrobust import paths
from qrobust.analysis import tests
from qrobust.analysis.measures import EQUAL, ORIGINAL, QUANTIZED

CONCLUSION_SHARE = 0.5972
"""The share that the paper's conclusion prints; its abstract and Table I say 0.5159."""

MEAN_PENALTIES = {8: 0.36, 4: 1.19}
"""Mean clean pass@1 that quantization costs in the paper (section V.C), in percent, by bits of a weight."""


def table_1() -> pd.DataFrame:
    """RRS of the paper's 126 cells.

    Columns: family, size, benchmark (our names), attack, rrs (NaN where the paper prints only an arrow),
    more_robust (``quantized``, ``original``, ``equal``); the 18 HumanEval cells of StarCoder, which the
    paper leaves out, have NaN in both.
    """
    frame = pd.read_csv(paths.PACKAGE_DATA / "published" / "table1.csv")
    unknown = set(frame["more_robust"].dropna()) - {QUANTIZED, ORIGINAL, EQUAL}
    frame["more_robust"] = frame["more_robust"].where(~frame["more_robust"].isin(unknown))
    return frame.assign(benchmark=frame["benchmark"].str.lower())


def billions(size: str) -> float:
    """A model's size in Table I (``350M``, ``6.7B``) in billions of parameters."""
    return float(size[:-1]) / {"B": 1, "M": 1000}[size[-1]]


def count(more_robust: pd.Series) -> tests.Shares:
    """Cells by who is more robust, with the sign test and Wilson's interval; missing cells do not count."""
    counts = more_robust.value_counts()
    return tests.shares(*(int(counts.get(side, 0)) for side in (QUANTIZED, ORIGINAL, EQUAL)))


def consistent(row) -> bool:
    """Whether a printed number and its arrow agree (RRS > 1 with ``quantized`` and so on)."""
    if math.isnan(row.rrs):
        return True
    return row.more_robust == (QUANTIZED if row.rrs > 1 else ORIGINAL if row.rrs < 1 else EQUAL)


_FAMILIES = {"llama": "LLaMA", "deepseek": "DeepSeek", "codegen": "CodeGen", "starcoder": "StarCoder"}


def published_model(name: str) -> tuple[str, str] | None:
    """Family and size in Table I of a model by its name (``Llama-3.2-1B`` -> LLaMA, 1B), or None."""
    family = next((label for part, label in _FAMILIES.items() if part in name.lower()), None)
    sizes = re.findall(r"(?<![\d.])(\d+(?:\.\d+)?[bm])(?![a-z\d])", name.lower())
    if family is None or not sizes:
        return None
    known = table_1()[["family", "size"]].drop_duplicates()
    match = (family, sizes[-1].upper())
    return match if match in set(known.itertuples(index=False, name=None)) else None


def beside(comparisons: pd.DataFrame) -> pd.DataFrame:
    """Our cells that Table I has too: its columns, and our precision, RRS (``shown``, ``own_rrs``) and interval.

    Of attacks as they are by default: a milder or harsher form is no cell of the paper.

    The paper's table does not say whether it shows 8 or 4 bit, so every quantized precision of ours is listed.
    """
    table, rows = table_1(), []
    for row in comparisons.itertuples():
        model = published_model(row.model)
        if model is None or not row.n or row.condition != row.attack:
            continue
        match = table[
            (table["family"] == model[0]) & (table["size"] == model[1])
            & (table["benchmark"] == row.benchmark) & (table["attack"] == row.attack)
        ]  # fmt: skip
        for cell in match.to_dict("records"):
            own = {"model": row.model, "precision": row.precision, "condition": row.condition, "engine": row.engine}
            own |= {
                "n": row.n,
                "own_more_robust": row.more_robust,
                "shown": row.shown,
                "own_rrs": row.rrs,
                "own_low": row.rrs_low,
                "own_high": row.rrs_high,
            }
            rows.append({**cell, **own})
    columns = [
        *table.columns,
        "model",
        "precision",
        "condition",
        "engine",
        "n",
        "own_more_robust",
        "shown",
        "own_rrs",
        "own_low",
        "own_high",
    ]
    return pd.DataFrame(rows, columns=columns)
