"""RQ3 as the paper draws it: the data of its figure 4, and its figure 5."""

import math

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from qrobust.analysis import Analysis, pairing
from qrobust.report import questions
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.noise import MANY, drawn, lay_out, level_name
from qrobust.report.figures.style import DOUBLE, FAINT, INK, Look


def _published(values: pd.Series, published: str) -> str:
    """What the paper's figure shows; where a study does not have it, the last of what it has."""
    return published if (values == published).any() else values.iloc[-1]


@questions.figure("rq3", place=1)
def rq3_precision_noise(found: Analysis) -> list[Drawing]:
    """Precision x noise level: pass@1 in every cell, a panel per model and scope (the data of the paper's figure 4).

    The strictest benchmarks are averaged; where one of them is missing, so is the mean.
    """
    noise = drawn(found.pass_rates)
    if noise.empty:
        return []
    kind, unit = _published(noise["kind"], "gaussian"), _published(noise["unit"], "absolute")
    noise = noise[(noise["kind"] == kind) & (noise["unit"] == unit)]
    means = noise.groupby(["model", "scope", "precision", "level"], sort=False)[["rate", "clean"]]
    means = means.agg(lambda rates: rates.mean(skipna=False)).reset_index()
    models, scopes, precisions = (list(dict.fromkeys(means[name])) for name in ("model", "scope", "precision"))
    levels, benchmarks = sorted(means["level"].unique()), list(dict.fromkeys(noise["benchmark"]))
    top = 100 * np.nanmax([means["rate"].max(), means["clean"].max(), 0.01])
    layout = lay_out(models, scopes)
    with style.paper():
        height = 0.7 + len(layout) * (0.4 + 0.2 * len(precisions))
        figure, axes = drawing.panels(len(layout), len(layout[0]), DOUBLE, height, sharex=True, sharey=True)
        for line, places in zip(axes, layout, strict=True):
            for axis in line[len(places) :]:
                axis.set_visible(False)
            for axis, (model, scope) in zip(line, places, strict=False):
                own = means[(means["model"] == model) & (means["scope"] == scope)]
                grid = own.pivot(index="precision", columns="level", values="rate")
                grid = grid.reindex(index=precisions, columns=levels)
                grid.insert(0, "clean", own.groupby("precision")["clean"].mean().reindex(precisions))
                image = _heat(axis, 100 * grid.to_numpy(float), top)
                axis.set_yticks(range(len(precisions)), style.short_names(precisions).values())
                axis.set_xticks(range(len(levels) + 1), ["clean", *map(level_name, levels)], rotation=45, ha="right",
                                rotation_mode="anchor")  # fmt: skip
                axis.set_title(f"{model}, {scope}" if len(models) <= MANY else f"{model}\n{scope}")
        for axis in axes[-1]:
            axis.set_xlabel(f"{kind} noise level")
        shown = [axis for line in axes for axis in line]
        figure.colorbar(image, ax=shown, label="pass@1 (%)", shrink=min(1, 2 / height + 0.3))
    caption = (
        f"RQ3. Pass@1 (%) of every precision at every level of {kind} noise, mean over {', '.join(benchmarks)}; "
        "crossed out: missing."
    )
    return [Drawing("rq3_precision_noise", figure, means, caption)]


def _heat(axis: Axes, values: np.ndarray, top: float):
    image = axis.imshow(values, cmap="cividis", vmin=0, vmax=top, aspect="auto")
    for (row, column), value in np.ndenumerate(values):
        if math.isnan(value):
            axis.plot(column, row, "x", color=FAINT, markersize=6)
        else:
            axis.text(column, row, f"{value:.0f}", ha="center", va="center",
                      color=INK if value > 0.55 * top else "white")  # fmt: skip
    axis.tick_params(length=0)
    for spine in axis.spines.values():
        spine.set_visible(False)
    return image


@questions.figure("rq3", place=2)
def rq3_rrs_bars(found: Analysis) -> list[Drawing]:
    """RRS of each quantized precision under the sentence attack, a panel per benchmark (the paper's figure 5)."""
    frame = pairing.strict_hypotheses(found.comparisons)
    if frame.empty:
        return []
    looks = style.looks(found.precisions)
    frame = _one_condition(frame)
    condition, engine = frame.loc[0, ["condition", "engine"]]
    benchmarks, models, precisions = (list(dict.fromkeys(frame[name])) for name in ("benchmark", "model", "precision"))
    numbers = frame["rrs"].dropna()
    high = max(2.0, 1.35 * numbers.max()) if len(numbers) else 2.0
    low = min(0.5, numbers.min() / 1.35) if len(numbers) else 0.5
    with style.paper():
        is_wide = len(models) * len(benchmarks) > 4 or len(precisions) > 4
        width, rows = (DOUBLE, len(benchmarks)) if len(models) > 4 else (DOUBLE if is_wide else style.SINGLE, 1)
        columns = len(benchmarks) // rows
        height = 0.9 + rows * 1.5 + 0.7 * (len(models) > 2)
        figure, axes = drawing.panels(rows, columns, width, height, sharex=True, sharey=True)
        for axis, benchmark in zip([axis for line in axes for axis in line], benchmarks, strict=True):
            turn = {"rotation": 30, "ha": "right"} if len(models) > 2 else {}
            names = [] if len(models) == 1 else [_two_lines(model) for model in models]
            axis.set_xticks(range(len(names)), names, **turn)
            axis.set_yscale("log", base=2)
            axis.set(ylim=(low, high), xlim=(-0.6, len(models) - 0.4), title=benchmark)
            axis.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
            axis.axhline(1, color=INK, linewidth=0.8)
            for row in frame[frame["benchmark"] == benchmark].itertuples():
                place = precisions.index(row.precision)
                left = models.index(row.model) - 0.4 + place * 0.8 / len(precisions)
                _bar(axis, row, left, 0.8 / len(precisions), looks[row.precision], _HATCHES[place % 4])
        for line in axes:
            line[0].set_ylabel("RRS (log scale)")
        handles = [
            Patch(facecolor=looks[label].color, hatch=_HATCHES[index % 4], edgecolor="white", label=name)
            for index, (label, name) in enumerate(style.short_names(precisions).items())
        ]
        drawing.legend(figure, handles)
    caption = (
        f"RQ3{f', {models[0]}' if len(models) == 1 else ''}. RRS under the {condition} attack"
        f"{f' ({engine})' if engine else ''}; above 1 the quantized model is more robust. Whiskers: 95 % bootstrap "
        "interval; one that ends in a triangle goes on beyond the frame. ↓, ↑, =: no number, as in Table I. "
        f"n = {drawing.sizes(frame)}."
    )
    return [Drawing("rq3_rrs_bars", figure, frame, caption)]


def _one_condition(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of one form of one attack, made by one engine: of the sentence attack as it is, if the study has it."""
    frame = frame[frame["attack"] == _published(frame["attack"], "sentence")]
    plain = frame[frame["condition"] == frame["attack"]]
    chosen = (frame if plain.empty else plain).iloc[-1]
    same = (frame["condition"] == chosen["condition"]) & (frame["engine"] == chosen["engine"])
    return frame[same].reset_index(drop=True)


_HATCHES = ("", "////", "....", "xxxx")


def _bar(axis: Axes, row, left: float, width: float, look: Look, hatch: str) -> None:
    x = left + width / 2
    if not row.n:
        axis.annotate(row.status, (x, 1.0), rotation=90, ha="center", va="center", color=FAINT,
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5})  # fmt: skip
        return
    if math.isnan(row.rrs):
        axis.annotate(row.shown, (x, 1.03), ha="center", va="bottom", color=look.color)
        return
    axis.bar(x, row.rrs - 1, width * 0.9, bottom=1, color=look.color,
             hatch=hatch, edgecolor="white", linewidth=0)  # fmt: skip
    axis.plot(x, row.rrs, look.marker, color=INK, markersize=3)
    drawing.whisker(axis, x, row.rrs_low, row.rrs_high, color=INK, linewidth=0.8)


def _two_lines(model: str) -> str:
    """A long name broken at the hyphen that is nearest to its middle."""
    places = [place for place, letter in enumerate(model) if letter == "-"]
    if len(model) < 14 or not places:
        return model
    middle = min(places, key=lambda place: abs(place - len(model) / 2)) + 1
    return f"{model[:middle]}\n{model[middle:]}"
