"""RQ-C3: do larger models stand few bits better?"""

import numpy as np
import pandas as pd

from qrobust.analysis import Analysis, quantization
from qrobust.report import questions
from qrobust.report.answers import LISTED, Answer
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.style import DOUBLE, FAINT
from qrobust.report.tables.notes import common_notes, equivalence_column, equivalence_note, no_spread_note, sizes
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import (
    MISSING,
    bits,
    model_name,
    number,
    p_value,
    share,
    why_absent,
    with_interval,
)  # fmt: skip

questions.question(
    "rqc3",
    place=4,
    title="RQ-C3: size of the model",
    asks="RQ-C3: do larger models of a family stand few bits better?",
    intro="Losses of clean pass@1 in percent of the original's, by the number of parameters. A family is told by the "
    "models' names without their sizes.",
)


@questions.answer("rqc3")
def answer(found: Analysis) -> Answer | None:
    """Which precisions cost a larger model less?"""
    frame = _frame(found)
    if frame.empty:
        return None
    if not (frame["n"] > 0).any():
        return Answer("Not answered: no clean result of both arms.")
    contrasts = found.costs_together.sizes
    contrasts = contrasts[contrasts["n"] > 0]
    if contrasts.empty:
        known = ", ".join(f"{row.model} ({_billions(row.parameters)})" for row in _models(frame).itertuples())
        return Answer(
            "Not answered: no family has results at two sizes.",
            (
                f"The study has {known}. Its losses (see the table) are those of the models as they are; whether a "
                "larger one would lose less cannot be said from them, and sizes of different families differ in more "
                "than their size.",
            ),
        )
    nothing, contrasts = contrasts[contrasts["difference"].isna()], contrasts.dropna(subset="difference")
    if contrasts.empty:
        return Answer("Not answered: in every contrast an original passes nothing, so it has nothing to lose.")
    larger, smaller = int((contrasts["low"] > 0).sum()), int((contrasts["high"] < 0).sum())
    certain = (contrasts["low"] > 0) | (contrasts["high"] < 0)
    listed = contrasts if len(contrasts) <= LISTED else contrasts[certain]
    sentences = [_contrast(row) for row in listed.itertuples()]
    if not certain.all():
        widest = max(contrasts[~certain]["low"].abs().max(), contrasts[~certain]["high"].abs().max())
        sentences.append(
            f"{int((~certain).sum())} contrasts are undecided: their intervals hold 0 and reach to "
            f"{number(widest, 1)} percentage points."
        )
    if len(nothing):
        sentences.append(f"{len(nothing)} more contrasts have no number: an original passes nothing there.")
    headline = (
        f"The larger model loses less, beyond its 95 % interval, in {larger} of {len(contrasts)} precisions and "
        f"families; the smaller one in {smaller}."
    )
    sentences.append(
        "Intervals are not adjusted for their number. A family is one line of models: two sizes of it are two models, "
        "trained apart, so a difference is that of these two; a law of size would need more sizes and families."
    )
    return Answer(headline, tuple(sentences))


def _frame(found: Analysis) -> pd.DataFrame:
    """Penalties over all tasks with family, size and bits; the most bits, then the smallest models first."""
    frame = found.costs_together.penalties
    frame = frame.merge(found.methods[["precision", "bits", "finetuned"]], on="precision")
    frame = frame.drop(columns="family").merge(quantization.families(frame["model"], found.footprint), on="model")
    frame["place"] = frame["family"].map({family: place for place, family in enumerate(frame["family"].unique())})
    order = ["place", "bits", "finetuned", "precision", "parameters"]
    ascending = [True, False, True, True, True]
    return frame.sort_values(order, ascending=ascending, kind="stable", ignore_index=True).drop(columns="place")


def _models(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[["model", "family", "parameters"]].drop_duplicates("model")


def _billions(parameters: float) -> str:
    return f"size {MISSING}" if parameters != parameters else f"{parameters / 1e9:.2g} billion parameters"


def _contrast(row) -> str:
    return (
        f"{row.family}, {row.precision}: {row.small} loses {number(row.relative_small, 1)} %, {row.large} "
        f"{number(row.relative_large, 1)} %: {share(row.difference, row.low, row.high)} percentage points more for the "
        f"smaller one, {int(row.n)} tasks."
    )


@questions.figure("rqc3")
def loss_by_size(found: Analysis) -> list[Drawing]:
    """Relative loss against the number of parameters: a panel per family, a line per precision."""
    frame = _frame(found).dropna(subset=["relative", "parameters"])
    several = frame.groupby("family")["parameters"].nunique()
    frame = frame[frame["family"].map(several) > 1].reset_index(drop=True)
    if frame.empty:
        return []
    looks = style.looks(found.precisions)
    names, precisions = list(dict.fromkeys(frame["family"])), list(dict.fromkeys(frame["precision"]))
    with style.paper():
        figure, axes = drawing.panels(1, len(names), DOUBLE, 2.9, sharey=True)
        for axis, family in zip(axes[0], names, strict=True):
            own = frame[frame["family"] == family]
            axis.axhline(0, color=FAINT, linewidth=0.7)
            for place, precision in enumerate(precisions):
                line, look = own[own["precision"] == precision], looks[precision]
                # Side by side, so that the intervals of one size do not cover each other.
                x = line["parameters"] / 1e9 * 1.022 ** (place - (len(precisions) - 1) / 2)
                axis.plot(
                    x, line["relative"], color=look.color, linestyle=look.dashes, marker=look.marker, markersize=3.5
                )
                axis.vlines(x, line["relative_low"], line["relative_high"], color=look.color, linewidth=0.6)
            axis.set_xscale("log")
            ticks = np.unique(own["parameters"]) / 1e9
            axis.set_xticks(ticks, [f"{tick:.2g}" for tick in ticks])
            axis.minorticks_off()
            axis.set(title=family, xlabel="parameters (billions, log scale)")
        axes[0][0].set_ylabel("clean pass@1 lost (% of the original's)")
        drawing.precision_legend(figure, {precision: looks[precision] for precision in precisions})
    caption = (
        "RQ-C3. Clean pass@1 lost, in percent of the original's, by the size of the model, over all strict benchmarks; "
        f"lines: 95 % bootstrap intervals over tasks. n = {drawing.sizes(frame)}."
    )
    return [Drawing("loss_by_size", figure, frame, caption)]


@questions.table("rqc3", place=1)
def rqc3(found: Analysis) -> Table:
    """Relative loss of every model and precision."""
    frame = _frame(found)
    shown = pd.DataFrame(
        [
            {
                "family": row.family, "precision": row.precision, "bits": bits(row.bits), "model": model_name(row),
                "parameters (billions)": MISSING if row.parameters != row.parameters else f"{row.parameters / 1e9:.2f}",
                "n": str(int(row.n)),
                "relative loss": share(row.relative, row.relative_low, row.relative_high) if row.n else why_absent(row),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        f"{sizes(frame)} of all strict benchmarks together. relative loss: of clean pass@1, in percent of the "
        "original's, with 95 % bootstrap intervals over tasks. Parameters as measured on the original; where it was "
        "not loaded, as the name says.",
        *no_spread_note(frame, "relative_low", "relative_high"),
        *common_notes(frame),
    )
    return Table("rqc3", "Relative loss of clean pass@1 by the size of the model (RQ-C3).", frame, shown, notes)


@questions.table("rqc3", place=2)
def size_contrasts(found: Analysis) -> Table:
    """The smallest model of each family against its largest."""
    frame = found.costs_together.sizes
    equivalence = equivalence_column(found.primary.margin)
    shown = pd.DataFrame(
        [
            {
                "family": row.family, "precision": row.precision, "smallest": row.small, "largest": row.large,
                "n": str(int(row.n)), "smallest's loss": number(row.relative_small, 1),
                "largest's loss": number(row.relative_large, 1),
                "difference": share(row.difference, row.low, row.high) if row.n else MISSING,
                "in points": with_interval(row.points, row.points_low, row.points_high), "p": p_value(row.p),
                equivalence: p_value(row.equivalence_p),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        "Losses of clean pass@1 in percent of each original's, on the same tasks of all strict benchmarks. Difference: "
        "smallest minus largest, positive where the larger model loses less; 95 % bootstrap interval over tasks. In "
        "points: the same of pass@1 itself, with a permutation test over tasks.",
        equivalence_note(found.primary.margin, "the losses of the two sizes"),
    )
    return Table("size_contrasts", "Smallest against largest model of a family (RQ-C3).", frame, shown, notes)
