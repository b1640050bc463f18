"""RQ1 and the RRS bars of RQ3: original against quantized under prompt attacks."""

import math

import numpy as np
import pandas as pd
from matplotlib.patches import Patch

from qrobust.analysis import effects, pairing
from qrobust.report.figures import style
from qrobust.report.figures.style import DOUBLE, FAINT, INK, Drawing, look


def rq1_forest(comparisons: pd.DataFrame) -> Drawing:
    """Difference of drops with its interval, RRS beside it: a panel per attack, a row per model and benchmark."""
    frame = _strictest(comparisons)
    attacks = list(dict.fromkeys(zip(frame["condition"], frame["engine"], strict=True)))
    groups = list(dict.fromkeys(zip(frame["model"], frame["benchmark"], strict=True)))
    precisions = list(dict.fromkeys(frame["precision"]))
    lines = [(group, precision) for group in groups for precision in precisions]
    position = {line: index + 0.6 * groups.index(line[0]) for index, line in enumerate(lines)}
    bottom = max(position.values()) + 0.7
    limit = 100 * np.nanmax(np.abs(frame[["difference_low", "difference_high"]].to_numpy()), initial=0.05) * 1.08
    with style.paper():
        figure, axes = style.panels(1, len(attacks), DOUBLE, 0.95 + 0.17 * (bottom + 1.3), sharey=True)
        for axis, attack in zip(axes[0], attacks, strict=True):
            axis.axvline(0, color=FAINT, linewidth=0.7)
            rows = frame[(frame["condition"] == attack[0]) & (frame["engine"] == attack[1])]
            for row in rows.itertuples():
                y, seen = position[(row.model, row.benchmark), row.precision], look(row.precision)
                if row.n:
                    ends = [100 * row.difference_low, 100 * row.difference_high]
                    axis.plot(ends, [y, y], color=seen.color, linewidth=1.1, solid_capstyle="butt")
                    axis.plot(100 * row.difference, y, marker=seen.marker, color=seen.color)
                else:
                    axis.plot(0, y, marker="x", color=FAINT)
                _write(axis, 1.1 * limit, y, row.shown if row.n else row.status, INK if row.n else FAINT)
            _write(axis, 1.1 * limit, -0.9, "RRS", FAINT)
            axis.set(xlim=(-limit, 1.75 * limit), ylim=(bottom, -1.3))
            axis.set_xticks(_ticks(limit))
            axis.set_xlabel("← original | quantized →\ndifference of drops (points)")
            axis.set_title(attack[0] + (f" ({attack[1]})" if attack[1] else ""))
        centres = [np.mean([position[group, precision] for precision in precisions]) for group in groups]
        axes[0][0].set_yticks(centres, [f"{model}\n{benchmark}" for model, benchmark in groups])
        for axis in axes[0]:
            axis.tick_params(axis="y", length=0)
        style.precision_legend(figure, precisions, lines=False, extra=_mark_if_missing(frame))
    caption = (
        "RQ1. Drop of the original minus drop of the quantized model, 95 % bootstrap interval over tasks; right of 0: "
        f"the quantized model is more robust. RRS at the right. n = {_sizes(frame)}."
    )
    return Drawing("rq1_forest", figure, frame, caption)


def _write(axis, x: float, y: float, text: str, color: str) -> None:
    # Left out of the layout: it lies inside the axes, and hundreds of texts make the layout slow.
    axis.text(x, y, text, va="center", fontsize=6, color=color).set_in_layout(False)


def _ticks(limit: float) -> list[float]:
    step = next(step for step in (1, 2, 5, 10, 20, 50) if limit / step < 2.5 or step == 50)
    return [step * index for index in range(-int(limit // step), int(limit // step) + 1)]


def rq3_rrs_bars(comparisons: pd.DataFrame) -> Drawing:
    """RRS of each quantized precision under the sentence attack, a panel per benchmark (the paper's figure 5)."""
    frame = _strictest(comparisons)
    attack = "sentence" if (frame["attack"] == "sentence").any() else frame["attack"].iloc[-1]
    frame = frame[frame["attack"] == attack].reset_index(drop=True)
    benchmarks, models, precisions = (list(dict.fromkeys(frame[name])) for name in ("benchmark", "model", "precision"))
    numbers = frame["rrs"].dropna()
    high = max(2.0, 1.35 * numbers.max()) if len(numbers) else 2.0
    low = min(0.5, numbers.min() / 1.35) if len(numbers) else 0.5
    with style.paper():
        is_wide = len(models) * len(benchmarks) > 4
        width, rows = (DOUBLE, len(benchmarks)) if len(models) > 4 else (DOUBLE if is_wide else style.SINGLE, 1)
        columns = len(benchmarks) // rows
        height = 0.75 + rows * 1.5 + 0.6 * (len(models) > 4)
        figure, axes = style.panels(rows, columns, width, height, sharex=True, sharey=True)
        for axis, benchmark in zip([axis for line in axes for axis in line], benchmarks, strict=True):
            axis.axhline(1, color=INK, linewidth=0.8)
            for row in frame[frame["benchmark"] == benchmark].itertuples():
                _bar(axis, row, models.index(row.model), precisions.index(row.precision), len(precisions), low, high)
            turn = {"rotation": 30, "ha": "right"} if len(models) > 4 else {}
            axis.set_xticks(range(len(models)), models, **turn)
            axis.set_yscale("log", base=2)
            axis.set(ylim=(low, high), xlim=(-0.6, len(models) - 0.4), title=benchmark)
            axis.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
        for line in axes:
            line[0].set_ylabel("RRS (log scale)")
        handles = [
            Patch(facecolor=look(name).color, hatch=_HATCHES[index % 4], edgecolor="white", label=name)
            for index, name in enumerate(precisions)
        ]
        figure.legend(handles=handles, loc="outside upper center", ncols=4)
    engines = ", ".join(sorted({engine for engine in frame["engine"] if engine}))
    caption = (
        f"RQ3. RRS under the {attack} attack{f' ({engines})' if engines else ''}; above 1 the quantized model is more "
        "robust. Whiskers: 95 % bootstrap interval, cut at the frame. ↓, ↑, =: no number, as in Table I. "
        f"n = {_sizes(frame)}."
    )
    return Drawing("rq3_rrs_bars", figure, frame, caption)


_HATCHES = ("", "////", "....", "xxxx")


def _bar(axis, row, model: int, precision: int, precisions: int, low: float, high: float) -> None:
    width = 0.8 / precisions
    x = model - 0.4 + width * (precision + 0.5)
    if not row.n:
        axis.annotate(row.status, (x, 1.0), rotation=90, ha="center", va="center", fontsize=6, color=FAINT,
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5})  # fmt: skip
        return
    if math.isnan(row.rrs):
        axis.annotate(row.shown, (x, 1.03), ha="center", va="bottom", fontsize=9, color=look(row.precision).color)
        return
    axis.bar(x, row.rrs - 1, width * 0.9, bottom=1, color=look(row.precision).color,
             hatch=_HATCHES[precision % 4], edgecolor="white", linewidth=0)  # fmt: skip
    axis.plot(x, row.rrs, look(row.precision).marker, color=INK, markersize=3)
    ends = np.clip([max(row.rrs_low, low / 2), min(row.rrs_high, high * 2)], low, high)
    axis.plot([x, x], ends, color=INK, linewidth=0.8)


def _strictest(comparisons: pd.DataFrame) -> pd.DataFrame:
    frame = comparisons[effects.in_family(comparisons)]
    return frame[frame["benchmark"].isin(pairing.strict_benchmarks(list(dict.fromkeys(frame["benchmark"]))))]


def _mark_if_missing(frame: pd.DataFrame) -> tuple:
    return (style.missing_mark(),) if (frame["n"] == 0).any() else ()


def _sizes(frame: pd.DataFrame) -> str:
    n = sorted({int(n) for n in frame["n"] if n})
    return ", ".join(map(str, n)) if n else "0"
