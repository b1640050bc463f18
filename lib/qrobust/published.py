"""The paper's Table I as reference data, read through the same code as our own cells."""

import math

import pandas as pd

from qrobust import paths, statistics
from qrobust.metrics import EQUAL, ORIGINAL, QUANTIZED

CONCLUSION_SHARE = 0.5972
"""The share that the paper's conclusion prints; its abstract and Table I say 0.5159."""


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


def count(more_robust: pd.Series) -> statistics.Shares:
    """Cells by who is more robust, with the sign test and Wilson's interval; missing cells do not count."""
    counts = more_robust.value_counts()
    return statistics.shares(*(int(counts.get(side, 0)) for side in (QUANTIZED, ORIGINAL, EQUAL)))


def consistent(row) -> bool:
    """Whether a printed number and its arrow agree (RRS > 1 with ``quantized`` and so on)."""
    if math.isnan(row.rrs):
        return True
    return row.more_robust == (QUANTIZED if row.rrs > 1 else ORIGINAL if row.rrs < 1 else EQUAL)
