"""The figure of quality against bytes: every precision a point, named beside its panel."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import ConnectionPatch

from qrobust.analysis import Analysis, pairing
from qrobust.analysis.quantization import families
from qrobust.precisions import ORIGINAL
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.style import DOUBLE, FAINT, INK, Look

_PER_ROW = 2
_LABEL = 0.135  # height of a label in inches
_LARGEST = 8  # panels of one figure


def against_bytes(found: Analysis) -> list[Drawing]:
    """Clean pass@1 with its interval against bytes: a figure per family of models, a panel per model and benchmark.

    A family with more panels than a page has room for gets a figure for each benchmark.
    """
    frame = _frame(found)
    looks = style.looks(found.precisions)
    drawings = []
    for family, rows in frame.groupby("family", sort=False):
        panels = rows[["model", "benchmark"]].drop_duplicates()
        parts = [("", rows)] if len(panels) <= _LARGEST else rows.groupby("benchmark", sort=False)
        for part, own in parts:
            several = frame["family"].nunique() > 1
            name = "_".join(filter(None, ["quality_bytes", family if several else "", part]))
            drawings.append(_draw(own, looks, name))
    return drawings


def _frame(found: Analysis) -> pd.DataFrame:
    """Clean pass@1 on the strict benchmarks and the size of each model in each precision, where both are known."""
    clean = pairing.strictest(found.pass_rates[found.pass_rates["family"] == pairing.CLEAN])
    clean = clean[["model", "precision", "benchmark", "n", "rate", "low", "high"]]
    sizes = found.sizes[["model", "precision", "bits", "finetuned", "memory_in_16", "reference"]]
    frame = clean.merge(sizes).dropna(subset=["rate", "memory_in_16"])
    return frame.merge(families(frame["model"], found.footprint)[["model", "family"]])


def _draw(frame: pd.DataFrame, looks: dict[str, Look], name: str) -> Drawing:
    places = list(dict.fromkeys(zip(frame["model"], frame["benchmark"], strict=True)))
    columns = min(_PER_ROW, len(places))
    rows = -(-len(places) // columns)
    most = frame.groupby(["model", "benchmark"]).size().max()
    with style.paper():
        height = rows * max(1.9, 0.6 + _LABEL * most) + 0.1
        figure, axes = drawing.panels(rows, columns, DOUBLE, height)
        every = [axis for line in axes for axis in line]
        for axis, place in zip(every, places, strict=False):
            own = frame[(frame["model"] == place[0]) & (frame["benchmark"] == place[1])]
            _panel(figure, axis, own.sort_values("memory_in_16", kind="stable"), looks, frame)
            axis.set_title(f"{place[0]}, {place[1]}" if frame["model"].nunique() > 1 else place[1])
        for axis in every[len(places) :]:
            axis.set_visible(False)
        for line in axes:
            line[0].set_ylabel("clean pass@1 (%)")
        for axis in every[max(0, len(places) - columns) : len(places)]:
            axis.set_xlabel("size of the model (GB)")
    models = ", ".join(dict.fromkeys(frame["model"]))
    caption = (
        f"RQ-C1, {models}. Clean pass@1 with 95 % bootstrap intervals over tasks against the size of the weights in "
        "memory, 16 bits for each parameter that is not quantized; dashed: the original in 16 bit. Points of nearly "
        f"the same size are moved apart. n = {drawing.sizes(frame)}."
    )
    return Drawing(name, figure, frame, caption)


def _panel(figure: Figure, axis: Axes, own: pd.DataFrame, looks: dict[str, Look], frame: pd.DataFrame) -> None:
    gigabytes = own["memory_in_16"].to_numpy() / 1e9
    low, high = 0.9 * gigabytes.min(), 1.04 * gigabytes.max()
    x = low + (high - low) * spread((gigabytes - low) / (high - low), 0.028, 0.02, 0.98)
    y = 100 * own["rate"].to_numpy()
    top = 100 * frame["high"].max() * 1.04
    axis.set(xlim=(low, high), ylim=(0, top))
    names, original = style.short_names(looks), own[own["precision"] == ORIGINAL]
    for row in original.itertuples():
        axis.axhline(100 * row.rate, color=FAINT, linewidth=0.7, linestyle=(0, (4, 2)), zorder=1)
    order = np.lexsort((x, -y))
    gap = _LABEL / max(1.2, _LABEL * len(own) + 0.2)
    heights = np.empty(len(own))
    heights[order] = 1 - spread(1 - y[order] / top, gap, 0.02, 0.98)
    for row, at, level, label in zip(own.itertuples(), x, y, heights, strict=True):
        look = looks[row.precision]
        axis.plot([at, at], [100 * row.low, 100 * row.high], color=look.color, linewidth=0.9, zorder=2)
        axis.plot(at, level, look.marker, color=look.color, markersize=4, zorder=3)
        leader = ConnectionPatch((at, level), (1.02, label), axis.transData, axis.transAxes, color=FAINT, linewidth=0.3)
        axis.add_artist(leader).set_in_layout(False)
        axis.plot(1.035, label, look.marker, color=look.color, markersize=3, transform=axis.transAxes, clip_on=False)
        axis.text(1.06, label, names[row.precision], transform=axis.transAxes, va="center", color=INK)


def spread(wanted: np.ndarray, gap: float, low: float, high: float) -> np.ndarray:
    """Places near the wanted ones, in their order, none nearer to the next than `gap` and all from `low` to `high`.

    Of all such places those with the smallest sum of squared moves; too many for the room get a smaller gap.

    Parameters
    ----------
    wanted
        Ascending, shape (n,).
    """
    from scipy.optimize import isotonic_regression

    if not len(wanted):
        return wanted
    gap = min(gap, (high - low) / max(1, len(wanted) - 1))
    steps = gap * np.arange(len(wanted))
    fitted = isotonic_regression(wanted - steps).x
    return np.clip(fitted, low, high - steps[-1]) + steps
