"""RQ2 and RQ3: pass@1 against weight noise."""

import math

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from qrobust.analysis import pairing
from qrobust.report.figures import style
from qrobust.report.figures.style import DOUBLE, FAINT, INK, Drawing, look

_CLEAN_GAP = 4  # the clean point stands this factor left of the lowest level: a log axis has no 0


def rq2_noise_curves(pass_rates: pd.DataFrame) -> list[Drawing]:
    """Pass@1 against noise level: a panel per model, kind and scope.

    One figure per benchmark and unit, and with more than `_MANY` models one per kind as well.
    """
    noise = _drawn(pass_rates)
    axes = ["benchmark", "unit", *(["kind"] if noise["model"].nunique() > _MANY else [])]
    drawings = []
    for names, rows in noise.groupby(axes, sort=False):
        parts = [names[0], *(["relative"] if names[1] == "relative" else []), *names[2:]]
        drawings.append(_curves(rows, names[0], names[1], "_".join(["rq2_noise_curves", *parts])))
    return drawings


_MANY = 4


def _drawn(pass_rates: pd.DataFrame) -> pd.DataFrame:
    noise = pass_rates[(pass_rates["family"] == "noise") & (pass_rates["level"] > 0)]
    return noise[noise["benchmark"].isin(pairing.strict_benchmarks(list(dict.fromkeys(noise["benchmark"]))))]


def _lay_out(models: list[str], columns: list) -> list[list[tuple]]:
    """Rows of (model, column) panels: several models share a row as long as it has at most four panels."""
    per_row = max(1, 4 // len(columns)) if len(models) > _MANY else 1
    chunks = [models[start : start + per_row] for start in range(0, len(models), per_row)]
    return [[(model, column) for model in chunk for column in columns] for chunk in chunks]


def _curves(rows: pd.DataFrame, benchmark: str, unit: str, name: str) -> Drawing:
    models, precisions = list(dict.fromkeys(rows["model"])), list(dict.fromkeys(rows["precision"]))
    columns = list(dict.fromkeys(zip(rows["kind"], rows["scope"], strict=True)))
    levels = sorted(rows["level"].unique())
    start = levels[0] / _CLEAN_GAP
    top = 108 * np.nanmax([rows["high"].max(), rows["clean_high"].max(), 0.05])
    layout = _lay_out(models, columns)
    with style.paper():
        height = 0.65 + 1.5 * len(layout)
        figure, axes = style.panels(len(layout), len(layout[0]), DOUBLE, height, sharex=True, sharey=True)
        for line, places in zip(axes, layout, strict=True):
            for axis in line[len(places) :]:
                axis.set_visible(False)
            for axis, (model, (kind, scope)) in zip(line, places, strict=False):
                own = rows[(rows["model"] == model) & (rows["kind"] == kind) & (rows["scope"] == scope)]
                for precision in precisions:
                    _curve(axis, own[own["precision"] == precision].set_index("level"), precision, levels, start)
                _note_shares(axis, own)
                axis.set_ylim(0, top)
                axis.set_title(f"{model}\n{kind}, {scope}" if len(models) > 1 else f"{kind}, {scope}")
            line[0].set_ylabel("pass@1 (%)")
        for axis in axes[-1]:
            axis.set_xscale("log")
            axis.set_xticks([start, *levels], ["clean", *map(_level_name, levels)], rotation=60, ha="right",
                            rotation_mode="anchor", fontsize=6)  # fmt: skip
            axis.minorticks_off()
            axis.set_xlabel("noise level" + (" (of the tensor's s.d.)" if unit == "relative" else ""))
        extra = (style.missing_mark(),) if (rows["n"] == 0).any() else ()
        style.precision_legend(figure, precisions, extra=extra)
    caption = (
        f"RQ2, {benchmark}{f', {models[0]}' if len(models) == 1 else ''}. Pass@1 against weight noise; bands: 95 % "
        "bootstrap intervals over tasks; small dots: the lowest and highest seed where there are several. Percentages: "
        "share of parameters disturbed, in the order of the legend. "
        f"n = {', '.join(map(str, sorted({int(n) for n in rows['n'] if n}))) or '0'} tasks, clean included."
    )
    return Drawing(name, figure, rows, caption)


def _curve(axis: Axes, arm: pd.DataFrame, precision: str, levels: list, start: float) -> None:
    seen, clean = look(precision), arm[["clean", "clean_low", "clean_high"]].mean()
    arm = arm.reindex(levels)
    x = np.array([start, *levels])
    columns = zip(clean, ("rate", "low", "high"), strict=True)
    y, low, high = (100 * np.array([at_clean, *arm[name]], dtype=float) for at_clean, name in columns)
    axis.plot(
        x, y, color=seen.color, linestyle=seen.dashes, marker=seen.marker, markersize=3.5, clip_on=False, zorder=3
    )
    axis.fill_between(x, low, high, color=seen.color, alpha=0.13, linewidth=0)
    several = arm["done"] > 1
    for end in ("seed_low", "seed_high"):
        axis.plot(arm.index[several], 100 * arm.loc[several, end], ".", color=seen.color, markersize=1.8, zorder=3)
    absent = x[np.isnan(y)]  # drawn at the bottom, and the line is broken there
    axis.plot(absent, np.full(len(absent), 1.5), "x", color=FAINT, markersize=4, zorder=4)


def _note_shares(axis: Axes, rows: pd.DataFrame) -> None:
    shares = rows.groupby("precision", sort=False)["share"].mean()
    if shares.notna().any():
        text = " / ".join("–" if math.isnan(share) else f"{100 * share:.0f}" for share in shares)
        axis.annotate(
            f"{text} %", (0.98, 0.97), xycoords="axes fraction", ha="right", va="top", fontsize=6, color=FAINT
        )


def _level_name(level: float) -> str:
    mantissa, exponent = f"{level:e}".split("e")
    return f"{float(mantissa):g}e{int(exponent)}" if level < 0.1 else f"{level:g}"


def rq3_precision_noise(pass_rates: pd.DataFrame) -> Drawing:
    """Precision x noise level: pass@1 in every cell, a panel per model and scope (the data of the paper's figure 4).

    The strictest benchmarks are averaged; where one of them is missing, so is the mean.
    """
    noise = _drawn(pass_rates)
    kind = "gaussian" if (noise["kind"] == "gaussian").any() else noise["kind"].iloc[0]
    unit = "absolute" if (noise["unit"] == "absolute").any() else noise["unit"].iloc[0]
    noise = noise[(noise["kind"] == kind) & (noise["unit"] == unit)]
    means = noise.groupby(["model", "scope", "precision", "level"], sort=False)[["rate", "clean"]]
    means = means.agg(lambda rates: rates.mean(skipna=False)).reset_index()
    models, scopes, precisions = (list(dict.fromkeys(means[name])) for name in ("model", "scope", "precision"))
    levels, benchmarks = sorted(means["level"].unique()), list(dict.fromkeys(noise["benchmark"]))
    top = 100 * np.nanmax([means["rate"].max(), means["clean"].max(), 0.01])
    layout = _lay_out(models, scopes)
    with style.paper():
        height = 0.7 + len(layout) * (0.4 + 0.2 * len(precisions))
        figure, axes = style.panels(len(layout), len(layout[0]), DOUBLE, height, sharex=True, sharey=True)
        for line, places in zip(axes, layout, strict=True):
            for axis in line[len(places) :]:
                axis.set_visible(False)
            for axis, (model, scope) in zip(line, places, strict=False):
                own = means[(means["model"] == model) & (means["scope"] == scope)]
                grid = own.pivot(index="precision", columns="level", values="rate")
                grid = grid.reindex(index=precisions, columns=levels)
                grid.insert(0, "clean", own.groupby("precision")["clean"].mean().reindex(precisions))
                image = _heat(axis, 100 * grid.to_numpy(float), top)
                axis.set_yticks(range(len(precisions)), precisions)
                axis.set_xticks(range(len(levels) + 1), ["clean", *map(_level_name, levels)], rotation=45, ha="right",
                                rotation_mode="anchor", fontsize=6)  # fmt: skip
                axis.set_title(f"{model}, {scope}" if len(models) <= _MANY else f"{model}\n{scope}", fontsize=7)
        for axis in axes[-1]:
            axis.set_xlabel(f"{kind} noise level")
        shown = [axis for line in axes for axis in line]
        figure.colorbar(image, ax=shown, label="pass@1 (%)", shrink=min(1, 2 / height + 0.3))
    caption = (
        f"RQ3. Pass@1 (%) of every precision at every level of {kind} noise, mean over {', '.join(benchmarks)}; "
        "crossed out: missing."
    )
    return Drawing("rq3_precision_noise", figure, means, caption)


def _heat(axis: Axes, values: np.ndarray, top: float):
    image = axis.imshow(values, cmap="cividis", vmin=0, vmax=top, aspect="auto")
    for (row, column), value in np.ndenumerate(values):
        if math.isnan(value):
            axis.plot(column, row, "x", color=FAINT, markersize=6)
        else:
            axis.text(column, row, f"{value:.0f}", ha="center", va="center", fontsize=6.5,
                      color=INK if value > 0.55 * top else "white")  # fmt: skip
    axis.tick_params(length=0)
    for spine in axis.spines.values():
        spine.set_visible(False)
    return image
