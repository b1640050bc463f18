"""RQ2 drawn: pass@1 against the level of noise, and what is left of it when arms are compared."""

import math

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from qrobust.analysis import Analysis, noised, pairing
from qrobust.precisions import ORIGINAL
from qrobust.report import questions
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.noise import MANY, drawn, lay_out, level_name
from qrobust.report.figures.style import DOUBLE, FAINT, Look

_CLEAN_GAP = 4  # the clean point stands this factor left of the lowest level: a log axis has no 0
_DODGE = 0.14  # between the intervals of one level, as a share of the smallest step between levels


@questions.figure("rq2")
def rq2_noise_curves(found: Analysis) -> list[Drawing]:
    """Pass@1 against noise level, and below it the difference of drops with its interval: by model, kind and scope.

    One figure per benchmark and unit, and with more than `MANY` models one per kind as well. What does not fit on a
    page goes on in further figures.
    """
    noise, compared = drawn(found.pass_rates), pairing.strict_hypotheses(found.noise)
    looks = style.looks(found.precisions)
    axes = ["benchmark", "unit", *(["kind"] if noise["model"].nunique() > MANY else [])]
    drawings = []
    for names, rows in noise.groupby(axes, sort=False):
        parts = [names[0], *(["relative"] if names[1] == "relative" else []), *names[2:]]
        own = compared[(compared[axes] == list(names)).all(axis=1)]
        for number, layout in enumerate(_pages(rows), start=1):
            name = drawing.numbered("_".join(["rq2_noise_curves", *parts]), number)
            drawings.append(_curves(rows, own, looks, layout, name))
    return drawings


_ROWS = 3  # pairs of panels, one above the other, that a page has room for


def _pages(rows: pd.DataFrame) -> list[list[tuple]]:
    """What each figure shows: lines of panels, each with the precisions whose curves it holds."""
    models, precisions = list(dict.fromkeys(rows["model"])), list(dict.fromkeys(rows["precision"]))
    columns = list(dict.fromkeys(zip(rows["kind"], rows["scope"], strict=True)))
    layout = [(line, some) for line in lay_out(models, columns) for some in _groups(precisions)]
    return [layout[start : start + _ROWS] for start in range(0, len(layout), _ROWS)]


def _curves(
    rows: pd.DataFrame, compared: pd.DataFrame, looks: dict[str, Look], layout: list[tuple], name: str
) -> Drawing:
    models = list(dict.fromkeys(rows["model"]))
    precisions = [each for each in dict.fromkeys(rows["precision"]) if any(each in some for _, some in layout)]
    levels = sorted(rows["level"].unique())
    start = levels[0] / _CLEAN_GAP
    top = 108 * np.nanmax([rows["rate"].max(), rows["clean"].max(), 0.05])
    reach = 105 * np.nanmax(np.abs(compared[["difference_low", "difference_high"]].to_numpy(float)), initial=0.05)
    with style.paper():
        figure, axes = drawing.panels(
            2 * len(layout), len(layout[0][0]), DOUBLE, 0.75 + 2.5 * len(layout), sharex=True,
            gridspec_kw={"height_ratios": [1.15, 1] * len(layout)},
        )  # fmt: skip
        for upper, lower, (places, some) in zip(axes[::2], axes[1::2], layout, strict=True):
            for axis in [*upper[len(places) :], *lower[len(places) :]]:
                axis.set_visible(False)
            for rate, difference, (model, (kind, scope)) in zip(upper, lower, places, strict=False):
                own, pairs = (
                    frame[(frame["model"] == model) & (frame["kind"] == kind) & (frame["scope"] == scope)
                          & frame["precision"].isin(some)] for frame in (rows, compared)
                )  # fmt: skip
                for precision in some:
                    _curve(rate, own[own["precision"] == precision].set_index("level"), looks[precision], levels, start)
                _differences(difference, pairs, [each for each in some if each != ORIGINAL], looks, levels)
                rate.set_ylim(0, top)
                difference.set_ylim(-reach, reach)
                rate.set_title((f"{model}\n" if len(models) > 1 else "") + f"{kind}, {scope}{_shares(own)}")
            for axis in (*upper[1 : len(places)], *lower[1 : len(places)]):
                axis.set_yticklabels([])
            upper[0].set_ylabel("pass@1 (%)")
            lower[0].set_ylabel("difference of\ndrops (points)")
        for axis in axes[-1]:
            axis.set_xscale("log")
            axis.set_xticks([start, *levels], ["clean", *map(level_name, levels)], rotation=60, ha="right",
                            rotation_mode="anchor")  # fmt: skip
            axis.minorticks_off()
            axis.set_xlabel("noise level" + (" (of the tensor's s.d.)" if rows["unit"].iloc[0] == "relative" else ""))
        shown = {precision: looks[precision] for precision in precisions}
        drawing.precision_legend(figure, shown, extra=drawing.missing_mark(rows))
    return Drawing(name, figure, rows, _caption(rows, models))


def _caption(rows: pd.DataFrame, models: list[str]) -> str:
    draws = int(rows["done"].max())
    over = f"over tasks and {draws} draws of noise" if draws > 1 else "over tasks, for one draw of noise"
    ends = "; small dots: the lowest and highest draw" if draws > 1 else ""
    return (
        f"RQ2, {rows['benchmark'].iloc[0]}{f', {models[0]}' if len(models) == 1 else ''}. Above: pass@1 against weight "
        f"noise{ends}; percentages: share of parameters disturbed, in the order of the legend. Below: drop of the "
        f"original minus drop of the quantized model with 95 % intervals {over}; above 0 the quantized model loses "
        f"less; grey: both arms at the floor. n = {drawing.sizes(rows)} tasks, clean included."
    )


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
    clean, own = own["clean"].mean(), own.reindex(levels)
    x, y = np.array([start, *levels]), 100 * np.array([clean, *own["rate"]], dtype=float)
    axis.plot(
        x, y, color=look.color, linestyle=look.dashes, marker=look.marker, markersize=3.5, clip_on=False, zorder=3
    )
    several = own["done"] > 1
    for end in ("seed_low", "seed_high"):
        axis.plot(own.index[several], 100 * own.loc[several, end], ".", color=look.color, markersize=1.8, zorder=3)
    absent = x[np.isnan(y)]  # drawn at the bottom, and the line is broken there
    axis.plot(absent, np.full(len(absent), 1.5), "x", color=FAINT, markersize=4, zorder=4)


def _differences(
    axis: Axes, pairs: pd.DataFrame, precisions: list[str], looks: dict[str, Look], levels: list[float]
) -> None:
    axis.axhline(0, color=FAINT, linewidth=0.7)
    step = min(np.diff(np.log(levels)), default=math.log(_CLEAN_GAP))
    for place, precision in enumerate(precisions):
        own, look = pairs[(pairs["precision"] == precision) & (pairs["n"] > 0)], looks[precision]
        shift = math.exp((place - (len(precisions) - 1) / 2) * _DODGE * step)
        for row in own.itertuples():
            arms = row.clean_original, row.attacked_original, row.clean_quantized, row.attacked_quantized
            color = FAINT if noised.at_floor(*arms) else look.color
            ends = [100 * row.difference_low, 100 * row.difference_high]
            axis.plot([row.level * shift] * 2, ends, color=color, linewidth=1.1, solid_capstyle="butt")
            axis.plot(row.level * shift, 100 * row.difference, look.marker, color=color, markersize=3.5)


def _shares(rows: pd.DataFrame) -> str:
    """A line of a title: the share of parameters that noise disturbs, by precision."""
    shares = rows.groupby("precision", sort=False)["share"].mean()
    if shares.isna().all():
        return ""
    return "\n" + " / ".join("–" if math.isnan(share) else f"{100 * share:.0f}" for share in shares) + " %"
