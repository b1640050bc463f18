"""RQ3: what quantization costs on clean prompts, and pass@1, size and robustness together."""

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.lines import Line2D

from qrobust.analysis import effects, pairing
from qrobust.report.figures import style
from qrobust.report.figures.style import DOUBLE, FAINT, INK, SINGLE, Drawing, look

PAPER_PENALTIES = {"bnb-int8": 0.36, "bnb-nf4": 1.19}
"""Mean clean penalty of 8 and 4 bit that the paper reports (section V.C), in percent."""


def rq3_penalty(penalties: pd.DataFrame) -> Drawing:
    """Clean pass@1 lost by each precision: every cell a dot, the mean a bar, the paper's means beside it."""
    frame = penalties.assign(points=100 * penalties["penalty"])
    precisions = list(dict.fromkeys(frame["precision"]))
    palette = {name: look(name).color for name in precisions}
    known = frame.dropna(subset=["points"])
    with style.paper():
        figure, ((axis,),) = style.panels(1, 1, SINGLE, 2.3)
        axis.axhline(0, color=FAINT, linewidth=0.7)
        sns.barplot(known, x="precision", y="points", order=precisions, hue="precision", palette=palette, alpha=0.45,
                    errorbar=None, width=0.5, ax=axis, legend=False)  # fmt: skip
        for index, precision in enumerate(precisions):
            own = known[known["precision"] == precision]
            offsets = np.linspace(-0.18, 0.18, len(own)) if len(own) > 1 else np.zeros(len(own))
            axis.plot(index + offsets, own["points"], look(precision).marker, color=INK, markersize=3)
            if precision in PAPER_PENALTIES:
                axis.plot([index - 0.35, index + 0.35], [PAPER_PENALTIES[precision]] * 2, color=INK, linestyle=":")
        axis.set(xlabel="", ylabel="clean pass@1 lost (points)")
        absent = frame[frame["points"].isna()]["precision"].value_counts()
        names = [f"{name}\n({absent[name]} missing)" if name in absent else name for name in precisions]
        axis.set_xticks(range(len(precisions)), names)
        axis.set_xlim(-0.6, len(precisions) - 0.4)
        handles = [
            Line2D([], [], color=INK, marker="o", markersize=3, linestyle="none", label="one model and benchmark"),
            Line2D([], [], color=INK, linestyle=":", label="mean in the paper"),
        ]
        figure.legend(handles=handles, loc="outside upper center", ncols=2)
    caption = "RQ3. Clean pass@1 of the original minus that of the quantized model; bars: means over cells."
    return Drawing("rq3_penalty", figure, frame, caption)


_NAMED = 4  # more models than this are numbered, with a key beside the panels


def rq3_pareto(footprint: pd.DataFrame, pass_rates: pd.DataFrame, drops: pd.DataFrame) -> Drawing:
    """Size against clean pass@1, and against the mean drop under attack: one line per model."""
    points = _points(footprint, pass_rates, drops)
    precisions, models = list(dict.fromkeys(points["precision"])), list(dict.fromkeys(points["model"]))
    with style.paper():
        figure, ((left, right),) = style.panels(1, 2, DOUBLE, 2.6 if len(models) < 5 else 3.6)
        for axis, column in ((left, "pass_at_1"), (right, "mean_drop")):
            for model in models:
                own = points[points["model"] == model].sort_values("bytes")
                axis.plot(own["bytes"] / 1e9, 100 * own[column], color=FAINT, linewidth=0.7, zorder=1)
                for row in own.itertuples():
                    seen = look(row.precision)
                    axis.plot(row.bytes / 1e9, 100 * getattr(row, column), seen.marker, color=seen.color, zorder=3)
                largest = own.dropna(subset=[column]).tail(1)
                label = model if len(models) <= _NAMED else str(models.index(model) + 1)
                for row in largest.itertuples():
                    axis.annotate(label, (row.bytes / 1e9, 100 * getattr(row, column)), xytext=(3, 3),
                                  textcoords="offset points", fontsize=6, color=INK)  # fmt: skip
            middle = 100 * (points[column].max() + points[column].min()) / 2
            half = max(2.5, 60 * (points[column].max() - points[column].min()))  # never magnify less than 5 points
            if middle == middle:
                axis.set_ylim(middle - half, middle + half)
            axis.set_xscale("log")
            _plain_log_ticks(axis, points["bytes"] / 1e9)
            axis.set_xlabel("size of the model (GB, log scale)")
        if len(models) > _NAMED:
            key = [
                Line2D([], [], linestyle="none", label=f"{number}  {model}")
                for number, model in enumerate(models, start=1)
            ]
            right.legend(handles=key, loc="center left", bbox_to_anchor=(1.0, 0.5), handlelength=0, handletextpad=0)
        left.set_ylabel("clean pass@1 (%)")
        right.set_ylabel("mean drop under attack (points)")
        right.invert_yaxis()
        style.precision_legend(figure, precisions, lines=False)
    caption = (
        "RQ3. Size against clean pass@1 (left) and against the mean drop over attacks (right, upwards is more robust), "
        "means over the strictest benchmarks; grey lines join the precisions of a model."
    )
    return Drawing("rq3_pareto", figure, points, caption)


def _points(footprint: pd.DataFrame, pass_rates: pd.DataFrame, drops: pd.DataFrame) -> pd.DataFrame:
    strict = pairing.strict_benchmarks(list(dict.fromkeys(pass_rates["benchmark"])))
    clean = pass_rates[(pass_rates["family"] == "clean") & pass_rates["benchmark"].isin(strict)]
    attacked = drops[effects.in_family(drops) & drops["benchmark"].isin(strict)]
    keys = ["model", "precision"]
    sizes = footprint.drop_duplicates(keys).dropna(subset=["bytes"])[[*keys, "bytes"]]
    return sizes.merge(clean.groupby(keys)["rate"].mean().rename("pass_at_1").reset_index(), how="left").merge(
        attacked.groupby(keys)["drop"].mean().rename("mean_drop").reset_index(), how="left"
    )


def _plain_log_ticks(axis, sizes: pd.Series) -> None:
    low, high = sizes.min() / 1.3, sizes.max() * 1.8
    steps = [step * 10.0**power for power in range(-3, 4) for step in (1, 2, 5)]
    axis.set_xlim(low, high)
    axis.set_xticks([step for step in steps if low <= step <= high])
    axis.minorticks_off()
    axis.xaxis.set_major_formatter(lambda value, _: f"{value:g}")
