"""Tables of two precisions on the same clean tasks."""

import pandas as pd

from qrobust.analysis import Analysis, pairing
from qrobust.primary import PLUS, SUITES
from qrobust.report.tables.notes import INTERVALS, NO_SPREAD, common_notes, equivalence_column, equivalence_note, sizes
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import (
    MISSING,
    bits,
    model_name,
    odds,
    p_value,
    points,
    share,
    why_absent,
    with_interval,
)


def compared(
    found: Analysis, by_benchmark: pd.DataFrame, together: pd.DataFrame, name: str, title: str, first: str, second: str
) -> Table:
    """Frames of `quantization.between`: one benchmark in each row, and all of them together.

    Parameters
    ----------
    by_benchmark, together
        The latter is left out where there is one strict benchmark alone.
    first, second
        What the two precisions of a row are called.
    """
    several = len(pairing.strict_benchmarks(by_benchmark["benchmark"])) > 1
    frame = pd.concat([by_benchmark, together]) if several else by_benchmark
    frame = frame.merge(found.methods[["precision", "bits", "finetuned", "calibration"]], on="precision")
    ranks = {name: {label: rank for rank, label in enumerate(labels)} for name, labels in {
        "model": frame["model"].unique(), "precision": found.precisions, "base": found.precisions,
        "benchmark": frame["benchmark"].unique(),
    }.items()}  # fmt: skip
    keys = frame.assign(bits=-frame["bits"].fillna(0), **{name: frame[name].map(rank) for name, rank in ranks.items()})
    keys = keys.sort_values(["model", "bits", "finetuned", "precision", "base", "benchmark"], kind="stable")
    frame = frame.loc[keys.index].reset_index(drop=True)
    equivalence = equivalence_column(found.primary.margin)
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "bits": bits(row.bits),
                **({} if first == "original" else {first: row.base}), second: row.precision,
                "benchmark": row.benchmark, "n": str(int(row.n)), "pass@1": points(row.before),
                f"{second}'s": points(row.after) if row.n else why_absent(row),
                "loss": with_interval(row.loss, row.low, row.high),
                "relative loss": share(row.relative, row.relative_low, row.relative_high),
                "alone": f"{int(row.only_before)} / {int(row.only_after)}" if row.n else MISSING,
                "odds ratio": odds(row.odds_ratio, row.or_low, row.or_high) if row.n else MISSING,
                "p": p_value(row.p), "p (Holm)": p_value(row.p_holm), equivalence: p_value(row.equivalence_p),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = _notes(frame, first, second, found.primary.suite)
    return Table(name, title, frame, shown, (*notes, equivalence_note(found.primary.margin)))


def _notes(frame: pd.DataFrame, first: str, second: str, suite: str) -> tuple[str, ...]:
    strict = pairing.strict_benchmarks(frame["benchmark"], suite)
    family = "whose tests no stricter suite repeats" if suite == PLUS else f"on the {SUITES[suite]}"
    return (
        f"{sizes(frame)}, clean prompts. loss: pass@1 of the {first} minus that of the {second}. {INTERVALS} "
        f"{NO_SPREAD} relative loss: in percent of the {first}'s pass@1 (equation 1 of arXiv 2506.22776), same "
        "bootstrap.",
        f"alone: tasks that the {first} / the {second} passes alone; odds ratio: their quotient with its exact "
        f"conditional interval, above 1 where the {first} is better; p: exact McNemar (of several answers "
        "to a task: the first).",
        f"p (Holm): over the rows of single benchmarks {family} "
        f"({', '.join(name for name in strict if name != pairing.ALL)}), and over the rows of all of them together, "
        "apart: these repeat the same samples.",
        *common_notes(frame),
    )
