"""How often a model's programs pass, clean and attacked."""

import pandas as pd

from qrobust.analysis import Analysis
from qrobust.report import questions
from qrobust.report.tables.notes import INTERVALS, common_notes, sizes
from qrobust.report.tables.rates import rates
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import condition_name, model_name, with_interval

questions.question("pass_rates", place=5, title="Pass@1 and pass@k")


@questions.table("pass_rates", place=1)
def pass_rates(found: Analysis) -> Table:
    """Pass@1 of every arm under the clean and the attacked conditions."""
    frame = found.pass_rates[found.pass_rates["family"] != "noise"]
    return rates(frame, "pass_rates", "Pass@1 in percent, clean and attacked.")


@questions.table("pass_rates", place=2)
def pass_at_k(found: Analysis) -> Table:
    """The chance that one of k samples passes, where a study draws several for each task."""
    frame = found.pass_at_k
    title = "Pass@k in percent."
    if frame.empty:
        return Table("pass_at_k", title, frame, frame)
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "condition": condition_name(row), "k": f"pass@{row.k}",
                "rate": with_interval(row.rate, row.low, row.high),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    index = [name for name in shown if name not in ("k", "rate")]
    wide = shown.pivot(index=index, columns="k", values="rate").reset_index()
    wide = wide[[*index, *dict.fromkeys(shown["k"])]].rename_axis(columns=None)
    order = shown[index].drop_duplicates()
    draws = " to ".join(map(str, sorted({frame["draws"].min(), frame["draws"].max()})))
    notes = (
        f"{sizes(frame)}, {draws} draws of each; the unbiased estimate of arXiv 2107.03374. {INTERVALS} Under several "
        "draws of noise over these as well; Wilson's where all or no samples pass.",
        *common_notes(frame),
    )
    return Table("pass_at_k", title, frame, order.merge(wide, on=index), notes)
