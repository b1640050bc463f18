"""RQ2: do quantized models withstand weight noise better, also when both arms are disturbed equally?"""

import math

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from qrobust.analysis import Analysis
from qrobust.analysis.pooled import Overall
from qrobust.precisions import ORIGINAL
from qrobust.report import questions
from qrobust.report.answers import ALPHA, Answer, difference, power, verdict
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.noise import MANY, drawn, lay_out, level_name
from qrobust.report.figures.style import DOUBLE, FAINT, Look
from qrobust.report.tables.notes import INTERVALS, common_notes, family_size, seeds_note, sizes
from qrobust.report.tables.rates import rates
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import (
    MISSING,
    condition_name,
    model_name,
    p_value,
    percent,
    points,
    why_absent,
    with_interval,
)  # fmt: skip

questions.question(
    "rq2",
    place=3,
    title="RQ2: weight noise",
    asks="RQ2: do quantized models withstand weight noise better, also when both arms are disturbed equally?",
    intro="In the scope `trainable`, the paper's, the quantized weights receive no noise; in `effective` both arms are "
    "disturbed equally. The grey percentages are the shares of parameters disturbed.",
)

_CLEAN_GAP = 4  # the clean point stands this factor left of the lowest level: a log axis has no 0


@questions.answer("rq2")
def answer(found: Analysis) -> Answer:
    """Does quantization change robustness against weight noise, and is the comparison fair?"""
    if not found.noise_overall:
        asked = (found.cells["family"] == "noise").any()
        why = "no noise cell has results of both arms" if asked else "the study has no weight noise"
        return Answer(f"Not answered: {why}.")
    sentences = []
    for (scope, unit), result in found.noise_overall.items():
        shares = found.noise[(found.noise["scope"] == scope) & (found.noise["unit"] == unit)]
        disturbed = f"{_share(shares['share_original'].mean())} of the original's parameters and "
        disturbed += f"{_share(shares['share'].mean())} of the quantized models'"
        sentences.append(
            f"Scope {scope} ({unit} levels; noise on {disturbed}), mean over all levels, {result.tasks} tasks: "
            f"{difference(result)}."
        )
    paper = _of_scope(found, "trainable")
    fair = [(scope, result) for scope in ("effective", "matched") if (result := _of_scope(found, scope))]
    headline = _noise_headline(paper, fair)
    smallest = min(found.noise_overall.values(), key=lambda result: result.tasks)
    sentences += power(smallest)
    return Answer(headline, tuple(sentences))


def _share(share: float) -> str:
    return "an unknown share" if math.isnan(share) else f"{100 * share:.0f} %"


def _of_scope(found: Analysis, scope: str) -> Overall | None:
    return found.noise_overall.get((scope, "absolute")) or found.noise_overall.get((scope, "relative"))


def _favours_quantized(result: Overall) -> bool:
    return result.p < ALPHA and result.difference.value > 0


def _noise_headline(paper: Overall | None, fair: list[tuple[str, Overall]]) -> str:
    if not fair:
        return (
            "Only the paper's scope was run, in which the quantized weights receive no noise: the arms are not "
            "disturbed equally, so this study cannot say whether quantization helps."
        )
    kept = [scope for scope, result in fair if _favours_quantized(result)]
    if paper is None:
        return verdict(fair[0][1], f"under noise that disturbs both arms (scope {fair[0][0]})")
    if not _favours_quantized(paper):
        words = "The paper's finding does not appear here even in the paper's way (scope trainable)"
        return words + (f"; it does with scope {' and '.join(kept)}." if kept else ", nor with equal disturbance.")
    words = (
        "In the paper's way (scope trainable, no noise on quantized weights) quantized models withstand noise better"
    )
    # Not finding an effect is not refuting it: the interval must exclude the effect that the paper's way shows.
    refuted = [scope for scope, result in fair if scope not in kept and result.difference.high < paper.difference.value]
    undecided = [scope for scope, _ in fair if scope not in kept and scope not in refuted]
    parts = [
        f"{claim} (scope {' and '.join(scopes)})"
        for claim, scopes in (
            ("the finding survives when both arms are disturbed equally", kept),
            ("the finding does not survive when both arms are disturbed equally", refuted),
            ("these data neither confirm nor exclude it when both arms are disturbed equally", undecided),
        )
        if scopes
    ]
    return f"{words}; {'; '.join(parts)}."


@questions.figure("rq2")
def rq2_noise_curves(found: Analysis) -> list[Drawing]:
    """Pass@1 against noise level: a panel per model, kind and scope.

    One figure per benchmark and unit, and with more than `MANY` models one per kind as well.
    """
    noise = drawn(found.pass_rates)
    looks = style.looks(found.precisions)
    axes = ["benchmark", "unit", *(["kind"] if noise["model"].nunique() > MANY else [])]
    drawings = []
    for names, rows in noise.groupby(axes, sort=False):
        parts = [names[0], *(["relative"] if names[1] == "relative" else []), *names[2:]]
        drawings.append(_curves(rows, looks, names[0], names[1], "_".join(["rq2_noise_curves", *parts])))
    return drawings


def _curves(rows: pd.DataFrame, looks: dict[str, Look], benchmark: str, unit: str, name: str) -> Drawing:
    models, precisions = list(dict.fromkeys(rows["model"])), list(dict.fromkeys(rows["precision"]))
    columns = list(dict.fromkeys(zip(rows["kind"], rows["scope"], strict=True)))
    levels = sorted(rows["level"].unique())
    start = levels[0] / _CLEAN_GAP
    top = 108 * np.nanmax([rows["high"].max(), rows["clean_high"].max(), 0.05])
    layout = [(line, some) for line in lay_out(models, columns) for some in _groups(precisions)]
    with style.paper():
        height = 0.65 + 1.5 * len(layout)
        figure, axes = drawing.panels(len(layout), len(layout[0][0]), DOUBLE, height, sharex=True, sharey=True)
        for line, (places, some) in zip(axes, layout, strict=True):
            for axis in line[len(places) :]:
                axis.set_visible(False)
            for axis, (model, (kind, scope)) in zip(line, places, strict=False):
                own = rows[(rows["model"] == model) & (rows["kind"] == kind) & (rows["scope"] == scope)]
                own = own[own["precision"].isin(some)]
                for precision in some:
                    _curve(axis, own[own["precision"] == precision].set_index("level"), looks[precision], levels, start)
                _note_shares(axis, own)
                axis.set_ylim(0, top)
                axis.set_title(f"{model}\n{kind}, {scope}" if len(models) > 1 else f"{kind}, {scope}")
            line[0].set_ylabel("pass@1 (%)")
        for axis in axes[-1]:
            axis.set_xscale("log")
            axis.set_xticks([start, *levels], ["clean", *map(level_name, levels)], rotation=60, ha="right",
                            rotation_mode="anchor")  # fmt: skip
            axis.minorticks_off()
            axis.set_xlabel("noise level" + (" (of the tensor's s.d.)" if unit == "relative" else ""))
        shown = {precision: looks[precision] for precision in precisions}
        drawing.precision_legend(figure, shown, extra=drawing.missing_mark(rows))
    caption = (
        f"RQ2, {benchmark}{f', {models[0]}' if len(models) == 1 else ''}. Pass@1 against weight noise; bands: 95 % "
        "bootstrap intervals over tasks; small dots: the lowest and highest seed where there are several. Percentages: "
        "share of parameters disturbed, in the order of the legend. "
        f"n = {drawing.sizes(rows)} tasks, clean included."
    )
    return Drawing(name, figure, rows, caption)


_TOGETHER = 5  # more curves than this cover each other


def _groups(precisions: list[str]) -> list[list[str]]:
    """Precisions that share a panel: all of them, or where they are many a few at a time, the original among each."""
    quantized = [name for name in precisions if name != ORIGINAL]
    if len(precisions) <= _TOGETHER:
        return [precisions]
    count = -(-len(quantized) // (_TOGETHER - 1))
    original = [name for name in precisions if name == ORIGINAL]
    return [[*original, *some.tolist()] for some in np.array_split(quantized, count)]


def _curve(axis: Axes, own: pd.DataFrame, look: Look, levels: list, start: float) -> None:
    clean = own[["clean", "clean_low", "clean_high"]].mean()
    own = own.reindex(levels)
    x = np.array([start, *levels])
    columns = zip(clean, ("rate", "low", "high"), strict=True)
    y, low, high = (100 * np.array([at_clean, *own[name]], dtype=float) for at_clean, name in columns)
    axis.plot(
        x, y, color=look.color, linestyle=look.dashes, marker=look.marker, markersize=3.5, clip_on=False, zorder=3
    )
    axis.fill_between(x, low, high, color=look.color, alpha=0.13, linewidth=0)
    several = own["done"] > 1
    for end in ("seed_low", "seed_high"):
        axis.plot(own.index[several], 100 * own.loc[several, end], ".", color=look.color, markersize=1.8, zorder=3)
    absent = x[np.isnan(y)]  # drawn at the bottom, and the line is broken there
    axis.plot(absent, np.full(len(absent), 1.5), "x", color=FAINT, markersize=4, zorder=4)


def _note_shares(axis: Axes, rows: pd.DataFrame) -> None:
    shares = rows.groupby("precision", sort=False)["share"].mean()
    if shares.notna().any():
        text = " / ".join("–" if math.isnan(share) else f"{100 * share:.0f}" for share in shares)
        axis.annotate(f"{text} %", (0.98, 0.97), xycoords="axes fraction", ha="right", va="top", color=FAINT)


@questions.table("rq2", place=1)
def noise_effects(found: Analysis) -> Table:
    """Original against quantized under weight noise."""
    frame = found.noise
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "noise": condition_name(row), "n": str(int(row.n)),
                "disturbed orig. / quant.": f"{percent(row.share_original)} / {percent(row.share)}",
                "drop orig.": points(row.drop_original) if row.n else why_absent(row),
                "drop quant.": points(row.drop_quantized),
                "difference": with_interval(row.difference, row.difference_low, row.difference_high),
                "p": p_value(row.p), "p (Holm)": p_value(row.p_holm), "RRS": row.shown if row.n else MISSING,
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        f"{sizes(frame)}. difference: drop of the original minus drop of the quantized model. {INTERVALS}",
        f"p: permutation test over tasks (mid-p); Holm's family: the {family_size(frame)} rows of this table with a "
        "level above 0.",
        "disturbed: share of parameters that received noise. In the scope trainable (the paper's) the quantized "
        "weights receive none.",
        "No drop exceeds the clean pass@1: where noise takes both arms to zero, the difference is that of their clean "
        "scores and says nothing about robustness.",
        *seeds_note(frame),
        *common_notes(frame),
    )
    return Table("noise_effects", "Original against quantized models under weight noise (RQ2).", frame, shown, notes)


@questions.table("rq2", place=2)
def noise(found: Analysis) -> Table:
    """Pass@1 of every arm under weight noise, with the share of parameters disturbed (RQ2)."""
    frame = found.pass_rates[found.pass_rates["family"] == "noise"]
    note = "disturbed: share of the parameters that received noise; arms are comparable only where it is equal."
    return rates(frame, "noise", "Pass@1 in percent under weight noise (RQ2).", (note,), disturbed=True)
