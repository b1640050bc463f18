"""RQ3: what is traded when a model is quantized?"""

import math

import numpy as np
import pandas as pd
from matplotlib.lines import Line2D

from qrobust.analysis import Analysis, pairing
from qrobust.analysis.perplexity import FEW_TOKENS
from qrobust.analysis.table1 import MEAN_PENALTIES as _PAPER
from qrobust.precisions import ORIGINAL
from qrobust.report import questions
from qrobust.report.answers import Answer, p_equals
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.style import DOUBLE, FAINT, INK, SINGLE
from qrobust.report.tables.notes import (
    INTERVALS,
    common_notes,
    draws_note,
    equivalence_column,
    equivalence_note,
    judged_again_note,
    little_to_lose_note,
    no_spread_note,
    sizes,
)
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import MISSING, model_name, number, p_value, percent, points, why_absent, with_interval

questions.question(
    "rq3",
    place=4,
    title="RQ3: what is traded",
    asks="RQ3: what is traded when a model is quantized?",
    intro="What a precision costs on clean prompts and saves in memory, and what that does to robustness.",
)


@questions.answer("rq3")
def answer(found: Analysis) -> Answer:
    """What does quantization cost and save?"""
    frame = found.costs.penalties[found.costs.penalties["n"] > 0]
    if frame.empty:
        return Answer("Not answered: no clean result of both arms.")
    together = found.costs_together.penalties
    frame, together = (pairing.strictest(each, found.primary.suite) for each in (frame, together[together["n"] > 0]))
    parts = [f"{name} {points(rows['loss'].mean())}" for name, rows in together.groupby("precision", sort=False)]
    sentences = [
        _penalty(name, rows, frame[frame["precision"] == name])
        for name, rows in together.groupby("precision", sort=False)
    ]
    sentences += [text for name in found.precisions if name != ORIGINAL and (text := _size(found, name))]
    sentences += draws_note(found)
    sentences.append(f"The paper reports mean penalties of {_PAPER[8]} % (8 bit) and {_PAPER[4]} % (4 bit).")
    return Answer(f"Clean pass@1 lost over all tasks, in points: {', '.join(parts)}.", tuple(sentences))


def _penalty(precision: str, together: pd.DataFrame, cells: pd.DataFrame) -> str:
    """The loss over the tasks of all benchmarks, and in how many cells it is uncertain; no suite is judged twice."""
    models = len(together)
    first = together.iloc[0]
    unclear = int(((cells["low"] <= 0) & (cells["high"] >= 0)).sum())
    said = (
        f"{with_interval(first['loss'], first['low'], first['high'])} points over {first['n']} tasks, exact McNemar p "
        f"{p_equals(first['p'])}, equivalence p {p_equals(first['equivalence_p'])}"
        if models == 1
        else f"{points(together['loss'].mean())} points, mean over {models} models"
    )
    return (
        f"{precision}: clean penalty {said}; the 95 % interval includes 0 in {unclear} of {len(cells)} "
        f"cell{'s' * (len(cells) > 1)}." + "".join(f" {note}" for note in no_spread_note(cells))
    )


def _size(found: Analysis, precision: str) -> str:
    """Memory against the original in 16 bit, as makers publish weights; whether anything is saved at all."""
    sizes = found.sizes[found.sizes["precision"] == precision].dropna(subset=["memory", "memory_in_16", "reference"])
    if sizes.empty:
        return ""
    loaded = (sizes["memory"] / sizes["reference"]).mean()
    text = f"{precision} takes {100 * loaded:.0f} % of the original's memory in 16 bit as it was loaded"
    if loaded >= 1:
        text += ", which saves nothing"
    saved = sizes["saved_memory"].mean()
    if f"{100 * (1 - saved):.0f}" != f"{100 * loaded:.0f}":
        text += f"; with all that is not quantized in 16 bit {100 * (1 - saved):.0f} %"
    return f"{text}."


@questions.figure("rq3", place=3)
def rq3_penalty(found: Analysis) -> list[Drawing]:
    """Clean pass@1 lost by each precision: cells with their intervals, all tasks as bars, the paper's means beside."""
    frame = pairing.strictest(found.costs.penalties, found.primary.suite)
    if frame.empty:
        return []
    together = found.costs_together.penalties[found.costs_together.penalties["n"] > 0]
    looks, bits = style.looks(found.precisions), found.methods.set_index("precision")["bits"]
    precisions = list(dict.fromkeys(frame["precision"]))
    known = frame[frame["n"] > 0]
    each = max(1, known["precision"].value_counts().max()) if len(known) else 1
    with style.paper():
        figure, ((axis,),) = drawing.panels(1, 1, SINGLE, 0.85 + len(precisions) * (0.16 + 0.05 * each))
        axis.axvline(0, color=FAINT, linewidth=0.7)
        axis.use_sticky_edges = False  # a loss of zero stands apart from the edge
        for place, precision in enumerate(precisions):
            own, look = known[known["precision"] == precision], looks[precision]
            whole = together[together["precision"] == precision]
            axis.barh(place, 100 * whole["loss"].mean(), 0.7, color=look.color, alpha=0.35)
            if len(whole) == 1 < len(own):
                axis.plot(100 * whole[["low", "high"]].iloc[0], [place] * 2, color=look.color, linewidth=2)
            heights = place + np.linspace(-0.26, 0.26, len(own)) if len(own) > 1 else [place] * len(own)
            for y, row in zip(heights, own.itertuples(), strict=True):
                axis.plot([100 * row.low, 100 * row.high], [y, y], color=INK, linewidth=0.5)
                axis.plot(100 * row.loss, y, look.marker, color=INK, markersize=2.5)
            if (mean := _PAPER.get(bits[precision])) is not None:
                axis.plot([mean] * 2, [place - 0.42, place + 0.42], color=INK, linestyle=":")
        missing = frame[frame["n"] == 0]["precision"].value_counts()
        names = [
            f"{name} ({missing[label]} missing)" if label in missing else name
            for label, name in style.short_names(precisions).items()
        ]
        axis.set_yticks(range(len(precisions)), names)
        axis.tick_params(axis="y", length=0)
        axis.set(ylim=(len(precisions) - 0.4, -0.6), xlabel="clean pass@1 lost (points)")
        cell = Line2D([], [], color=INK, marker="o", markersize=2.5, linewidth=0.5, label="a model and benchmark")
        drawing.legend(figure, [cell, Line2D([], [], color=INK, linestyle=":", label="mean in the paper")])
    caption = (
        "RQ3. Clean pass@1 of the original minus that of the quantized model; points: one model and benchmark; bars: "
        "all tasks, mean over models; lines: 95 % bootstrap intervals over tasks, thick for all tasks of one model. "
        f"n = {drawing.sizes(frame)}."
    )
    return [Drawing("rq3_penalty", figure, frame, caption)]


@questions.figure("rq3", place=4)
def rq3_pareto(found: Analysis) -> list[Drawing]:
    """Size against clean pass@1, and against the mean drop under attack: one line per model."""
    if found.footprint.empty:
        return []
    frame = _sizes_and_scores(found)
    precisions, models = list(dict.fromkeys(frame["precision"])), list(dict.fromkeys(frame["model"]))
    looks = style.looks([*found.precisions, *precisions])
    numbers = {model: str(place) for place, model in enumerate(models, start=1)}  # names would cover points
    with style.paper():
        figure, ((left, right),) = drawing.panels(1, 2, DOUBLE, 2.4 + 0.08 * (len(precisions) + len(models)))
        for axis, column in ((left, "pass_at_1"), (right, "mean_drop")):
            for model in models:
                own = frame[frame["model"] == model].sort_values("bytes")
                axis.plot(own["bytes"] / 1e9, 100 * own[column], color=FAINT, linewidth=0.7, zorder=1)
                for row in own.itertuples():
                    look = looks[row.precision]
                    axis.plot(row.bytes / 1e9, 100 * getattr(row, column), look.marker, color=look.color, zorder=3)
                largest = own.dropna(subset=[column]).tail(1)
                for row in largest.itertuples() if len(models) > 1 else ():
                    axis.annotate(numbers[model], (row.bytes / 1e9, 100 * getattr(row, column)), xytext=(3, 3),
                                  textcoords="offset points", color=INK, zorder=5)  # fmt: skip
            middle = 100 * (frame[column].max() + frame[column].min()) / 2
            half = max(2.5, 60 * (frame[column].max() - frame[column].min()))  # never magnify less than 5 points
            if middle == middle:
                axis.set_ylim(middle - half, middle + half)
            axis.set_xscale("log")
            _plain_log_ticks(axis, frame["bytes"] / 1e9)
            axis.set_xlabel("size of the model (GB, log scale)")
        left.set_ylabel("clean pass@1 (%)")
        right.set_ylabel("mean drop (points)")
        right.invert_yaxis()
        key = [Line2D([], [], color=INK, marker=f"${number}$", linestyle="none", label=model, markersize=7)
               for model, number in numbers.items()]  # fmt: skip
        shown = {name: looks[name] for name in precisions}
        drawing.precision_legend(figure, shown, lines=False, extra=tuple(key) if len(models) > 1 else ())
    caption = (
        f"RQ3{f', {models[0]}' if len(models) == 1 else ''}. Size against clean pass@1 (left) and against the mean "
        "drop over attacks (right, upwards is more robust), means over all tasks of the strictest benchmarks; grey "
        "lines join the precisions of a model." + "".join(f" {note}" for note in little_to_lose_note(found))
    )
    return [Drawing("rq3_pareto", figure, frame, caption)]


def _sizes_and_scores(found: Analysis) -> pd.DataFrame:
    """Size, clean pass@1 and mean drop of each model in each precision, over the tasks of the strictest benchmarks."""
    clean = pairing.strictest(found.pass_rates[found.pass_rates["family"] == "clean"])
    attacked = pairing.strict_hypotheses(found.drops)
    keys = ["model", "precision"]
    sizes = found.footprint.drop_duplicates(keys).dropna(subset=["bytes"])[[*keys, "bytes"]]
    return sizes.merge(_over_tasks(clean, "rate").rename("pass_at_1").reset_index(), how="left").merge(
        _over_tasks(attacked, "drop").rename("mean_drop").reset_index(), how="left"
    )


def _over_tasks(frame: pd.DataFrame, column: str) -> pd.Series:
    """The mean of a column for each arm: benchmarks weigh by their tasks, the attacks of a benchmark alike."""
    each = frame.dropna(subset=[column]).groupby(["model", "precision", "benchmark"]).agg({column: "mean", "n": "max"})
    sums = each.assign(sum=each[column] * each["n"]).groupby(["model", "precision"]).sum()
    return sums["sum"] / sums["n"]


def _plain_log_ticks(axis, sizes: pd.Series) -> None:
    low, high = sizes.min() / 1.3, sizes.max() * 1.8
    for steps in ((1, 2, 5), (1, 1.5, 2, 3, 4, 5, 7), np.arange(1, 10, 0.2)):
        ticks = [step * 10.0**power for power in range(-3, 4) for step in steps if low <= step * 10.0**power <= high]
        if len(ticks) > 2:
            break
    axis.set_xlim(low, high)
    axis.set_xticks(ticks)
    axis.minorticks_off()
    axis.xaxis.set_major_formatter(lambda value, _: f"{value:g}")


@questions.table("rq3", place=1)
def penalties(found: Analysis) -> Table:
    """What quantization costs on clean prompts (RQ3)."""
    frame, equivalence = found.costs.penalties, equivalence_column(found.primary.margin)
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "n": str(int(row.n)), "original": points(row.before),
                "quantized": points(row.after) if row.n else why_absent(row),
                "penalty": with_interval(row.loss, row.low, row.high), "p": p_value(row.p),
                equivalence: p_value(row.equivalence_p),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    means = found.costs_together.penalties.groupby("precision", sort=False)["loss"].mean()
    notes = (
        f"{sizes(frame)}. {INTERVALS} p: exact McNemar, not adjusted.",
        *draws_note(found),
        *no_spread_note(frame),
        *judged_again_note(frame, found.primary.suite),
        equivalence_note(found.primary.margin),
        "Over all tasks (no suite judged twice), mean over models: "
        + ", ".join(f"{name} {points(value)}" for name, value in means.items())
        + f" (the paper: 8 bit {_PAPER[8]}, 4 bit {_PAPER[4]}).",
        *common_notes(frame),
    )  # fmt: skip
    return Table("penalties", "Clean pass@1 that quantization costs, in percentage points (RQ3).", frame, shown, notes)


_FOOTPRINT = {
    "bytes": ("size (MB)", lambda value: f"{value / 1e6:,.0f}"),
    "of_16_bit": ("of 16 bit", percent),
    "of_16_bit_in_16": ("rest in 16 bit", percent),
    "disk_bytes": ("on disk (MB)", lambda value: f"{value / 1e6:,.0f}"),
    "bits_per_parameter": ("bits per parameter", lambda value: number(value, 2)),
    "modules_quantized": ("modules quantized", lambda value: f"{value:.0f}"),
    "weight_error": ("relative weight error", lambda value: number(value, 4)),
    "output_error": ("relative output error", lambda value: number(value, 4)),
    "perplexity": ("perplexity", lambda value: number(value, 3)),
    "perplexity_tokens": ("tokens", lambda value: f"{value:,.0f}"),
    "quantize_seconds": ("seconds to quantize", lambda value: f"{value:,.0f}"),
}


def _ends(low: float, high: float, digits: int = 3) -> str:
    return "" if pd.isna(low) else f" [{number(low, digits)}, {number(high, digits)}]"


def _few_tokens(frame: pd.DataFrame) -> str:
    """How far a perplexity is to be trusted."""
    if "perplexity_low" in frame:
        text = ", with 95 % intervals over tasks; of the original's: paired by task."
    else:
        text = "; these results do not say it by task, so it has no interval."
    fewest = frame["perplexity_tokens"].min() if "perplexity_tokens" in frame else math.nan
    return text + (f" {fewest:.0f} tokens are too few to rank precisions by it." if fewest < FEW_TOKENS else "")


@questions.table("rq3", place=2)
def footprint(found: Analysis) -> Table:
    """Bytes, bits, error and perplexity of each precision, from the quantize runs (RQ3)."""
    # A time is never twice the same, and tables are: it stays in the quantize runs.
    frame = found.footprint.drop(columns=["load_seconds", "quantize_seconds"], errors="ignore")
    sizes_in_16 = found.sizes.assign(
        of_16_bit=found.sizes["memory"] / found.sizes["reference"], of_16_bit_in_16=1 - found.sizes["saved_memory"]
    )
    frame = frame.merge(sizes_in_16[["model", "precision", "of_16_bit", "of_16_bit_in_16"]], how="left")
    rows = []
    for _, row in frame.iterrows():
        shown = {"model": row["model"], "precision": row["precision"]}
        for column, (label, text) in _FOOTPRINT.items():
            if column in frame:
                shown[label] = MISSING if pd.isna(row[column]) else text(float(row[column]))
        if "perplexity_low" in frame:
            shown["perplexity"] += _ends(row["perplexity_low"], row["perplexity_high"])
            ends = _ends(row["perplexity_ratio_low"], row["perplexity_ratio_high"], 4)
            shown["of the original's"] = number(row["perplexity_ratio"], 4) + ends
        rows.append(shown)
    notes = (
        "of 16 bit: size as loaded, in percent of 16 bits for each parameter of the original; rest in 16 bit: the same "
        "if what is not quantized is kept in 16 bit.",
        "Perplexity on the benchmark's canonical solutions, or on its prompts if it has none" + _few_tokens(frame),
        "Times stand in the quantize runs.",
    )
    return Table("footprint", "What each precision costs in memory (RQ3).", frame, pd.DataFrame(rows), notes)
