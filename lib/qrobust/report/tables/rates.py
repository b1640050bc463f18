"""Tables of pass@1: clean and attacked, or under noise."""

import pandas as pd

from qrobust.report.tables.notes import common_notes, intervals, sizes
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import MISSING, condition_name, model_name, percent, points, why_absent, with_interval


def rates(
    frame: pd.DataFrame,
    name: str,
    title: str,
    notes: tuple[str, ...] = (),
    disturbed: bool = False,
    over: str = "tasks",
) -> Table:
    """Pass@1 of the rows of `effects.pass_rates`.

    Parameters
    ----------
    disturbed
        Whether to add the share of parameters that received noise.
    over
        What the intervals resample.
    """
    rows = []
    for row in frame.itertuples():
        shown = {
            "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
            "condition": condition_name(row), "n": str(row.n), "seeds": f"{row.done}/{row.seeds}",
            "pass@1": with_interval(row.rate, row.low, row.high) if row.n else why_absent(row),
            "range of seeds": MISSING,
        }  # fmt: skip
        if row.done > 1 and row.n:
            shown["range of seeds"] = f"{points(row.seed_low)} to {points(row.seed_high)}"
        if disturbed:
            shown["disturbed"] = percent(row.share)
        rows.append(shown)
    notes = (f"{sizes(frame)}. {intervals(over)} Wilson's where all or no samples pass.", *notes, *common_notes(frame))
    return Table(name, title, frame, pd.DataFrame(rows), notes)
