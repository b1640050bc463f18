"""The table that counts who is more robust, as the paper does."""

import math
from collections.abc import Sequence

import pandas as pd

from qrobust.analysis.tests import Shares
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import MISSING, p_value, with_interval


def shares(name: str, title: str, groups: Sequence[tuple[str, str, Shares]], notes: tuple[str, ...] = ()) -> Table:
    """Counts of cells by group, each with what it is grouped by and the group's name."""
    data, shown = [], []
    for axis, level, counts in groups:
        data.append({"by": axis, "group": level, "cells": counts.cells, **vars(counts)})

        def part(count: int, cells: int = counts.cells) -> str:
            return f"{count} ({100 * count / cells:.2f} %)" if cells else MISSING

        shown.append(
            {
                "by": axis, "group": level, "cells": str(counts.cells), "quantized more robust": part(counts.quantized),
                "original more robust": part(counts.original), "equal": part(counts.equal),
                "p (sign test)": p_value(counts.p),
                "quantized share of decided cells": with_interval(
                    counts.quantized / (counts.quantized + counts.original) if counts.low == counts.low else math.nan,
                    counts.low, counts.high),
            }
        )  # fmt: skip
    notes = (
        "Sign test on the decided cells, Wilson 95 % interval. Cells share tasks and models, so both are too sure of "
        "themselves: the tests over tasks decide.",
        *notes,
    )
    return Table(name, title, pd.DataFrame(data), pd.DataFrame(shown), notes)
