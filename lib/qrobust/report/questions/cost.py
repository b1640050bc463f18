"""What answers cost to make: seconds and joules, at batch 1 and with a full batch. "Paper C" left it open."""

import numpy as np
import pandas as pd

from qrobust.analysis import Analysis, costs
from qrobust.evaluation.timing import BATCHES, FULL, ONE
from qrobust.precisions import ORIGINAL
from qrobust.report import questions
from qrobust.report.answers import Answer
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.style import FAINT, SINGLE
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import MISSING, number, significant
from qrobust.runs.meters import GPU, NOT_MEASURABLE, PROCESSOR

# Among the questions of paper C.
questions.question(
    "rqc_cost",
    place=4,
    title="Cost of answers",
    asks="What does an answer cost in time and energy, and does quantization save any of it?",
    intro="Every arm completes the same prompts, measured in turn over several rounds. Batch 1 is what a single user "
    "waits for; a full batch is how many answers a machine gives. Joules are a meter's, or they are not there.",
)

_WORDS = {ONE: "at batch 1", FULL: "with a full batch"}
_TITLES = {ONE: "batch 1", FULL: "full batch"}
_METERS = {PROCESSOR: "processor", GPU: "GPU"}


@questions.answer("rqc_cost")
def answer(found: Analysis) -> Answer | None:
    """Is an arm faster, or does it need less energy, than its original?"""
    frame = costs.summary(found.frames.timings) if len(found.frames.timings) else pd.DataFrame()
    if frame.empty:
        return None
    quantized = frame[(frame["precision"] != ORIGINAL) & frame["seconds_ratio"].notna()]
    if quantized.empty:
        return Answer("Not answered: no quantized model was measured beside its original.")
    sentences = [
        f"{row.model}, {row.precision} {_WORDS[row.batch]}: {_range(row, 'seconds_ratio', 2)} times the original's "
        f"seconds per token ({significant(1e3 * row.seconds_token)} ms)"
        + "".join(
            f", {_range(row, f'joules_{what}_ratio', 2)} times its joules ({meter})"
            for what, meter in _METERS.items()
            if getattr(row, f"joules_{what}_ratio") == getattr(row, f"joules_{what}_ratio")
        )
        + "."
        for row in quantized.itertuples()
    ]
    heads = []
    for batch in BATCHES:
        own = quantized[quantized["batch"] == batch]
        faster = own["seconds_ratio_high"] < 1
        slower = own["seconds_ratio_low"] > 1
        heads.append(f"{_WORDS[batch]}, {int(faster.sum())} of {len(own)} quantized models are faster in every round "
                     f"and {int(slower.sum())} slower")  # fmt: skip
    return Answer(f"Compared with its original, {'; '.join(heads)}. {_energy(quantized)}", (*sentences, _limits(found)))


def _energy(quantized: pd.DataFrame) -> str:
    own = quantized[[f"joules_{what}_ratio" for what in _METERS]]
    if own.isna().all(axis=None):
        return f"Energy: {NOT_MEASURABLE}."
    less = sum(((own_high < 1).sum()) for own_high in (quantized[f"{name}_high"] for name in own))
    return f"Energy of a token is below the original's in every round in {int(less)} of {int(own.notna().sum().sum())}."


def _limits(found: Analysis) -> str:
    said = found.frames.facts
    where = f"Measured on {said['Cost']}; meters: {said['Meters']}. " if "Cost" in said else ""
    return (
        f"{where}The numbers are this implementation's on this machine: on a CPU this project computes from expanded "
        "weights, which costs the memory that quantization saves elsewhere, and other engines have kernels of their "
        "own. Brackets are the lowest and highest round, not intervals."
    )


def _range(row, name: str, digits: int) -> str:
    value, low, high = (getattr(row, each) for each in (name, f"{name}_low", f"{name}_high"))
    return MISSING if value != value else f"{number(value, digits)} [{number(low, digits)}, {number(high, digits)}]"


@questions.table("rqc_cost")
def cost(found: Analysis) -> Table:
    """Seconds and joules of every arm."""
    title = "What answers cost: seconds and joules per sample and per token."
    if found.frames.timings.empty:
        return Table("cost", title, found.frames.timings, found.frames.timings)
    frame = costs.summary(found.frames.timings)
    shown = pd.DataFrame([_row(found, row) for row in frame.itertuples()]).fillna(MISSING)
    notes = (
        f"Median of {int(frame['rounds'].max())} rounds, all arms measured in turn in each, every second round in the "
        "opposite order; brackets: the lowest and highest round. ratio: "
        "seconds per token divided by the original's of the same round.",
        "batch: rows at a time. At batch 1: seconds of single prompts, one after the other, from the prompt to the end "
        "of the text. Loading is not in the numbers. Texts end where they end in the study, so samples of two arms "
        "differ in length: compare tokens.",
        f"Joules: all that the meter sees, idle power and other processes included; {NOT_MEASURABLE}: no meter. "
        f"Other processes kept at most {number(frame['others'].max(), 1)} cores busy during a measurement.",
    )
    return Table("cost", title, frame, shown, notes)


def _row(found: Analysis, row) -> dict[str, str]:
    metered = [what for what in _METERS if what == PROCESSOR or found.frames.timings[f"joules_{what}"].notna().any()]
    if row.status != "done":
        return {"model": row.model, "precision": row.precision, "batch": f"{MISSING} ({row.status})"}
    shown = {
        "model": row.model, "precision": row.precision, "batch": f"{row.rows:.0f}",
        "s / sample": significant(row.seconds_sample),
        "ms / token": significant(1e3 * row.seconds_token),
        "ratio": _range(row, "seconds_ratio", 2),
        "first token (s)": significant(row.first_token),
        "next tokens (ms)": significant(1e3 * row.next_token),
    }  # fmt: skip
    for what in metered:
        for each in ("sample", "token"):
            value = getattr(row, f"joules_{what}_{each}")
            shown[f"J / {each} ({_METERS[what]})"] = NOT_MEASURABLE if value != value else significant(value)
    return shown


@questions.figure("rqc_cost")
def cost_per_token(found: Analysis) -> list[Drawing]:
    """Seconds per token of every arm, each round a dot; joules below where there is a meter."""
    if found.frames.timings.empty or (frame := costs.by_round(found.frames.timings)).empty:
        return []
    looks = style.looks(found.precisions)
    names = style.short_names(looks)
    wanted = {"seconds_token": ("ms per token", 1e3)} | {
        f"joules_{what}_token": (f"J per token ({meter})", 1)
        for what, meter in _METERS.items()
        if frame[f"joules_{what}_token"].notna().any()
    }
    arms = list(dict.fromkeys(zip(frame["model"], frame["precision"], strict=True)))
    several = frame["model"].nunique() > 1
    with style.paper():
        height = 0.5 + len(wanted) * (0.45 + 0.22 * len(arms))
        figure, axes = drawing.panels(len(wanted), len(BATCHES), SINGLE if len(arms) < 4 else style.DOUBLE, height,
                                      sharey=True)  # fmt: skip
        for line, (column, (label, unit)) in zip(axes, wanted.items(), strict=True):
            for axis, batch in zip(line, BATCHES, strict=True):
                for place, (model, precision) in enumerate(arms):
                    rows = (frame["model"] == model) & (frame["precision"] == precision) & (frame["batch"] == batch)
                    values, look = unit * frame.loc[rows, column].dropna(), looks[precision]
                    axis.plot(values, np.full(len(values), place), look.marker, color=look.color, alpha=0.45, ms=3.5)
                    axis.plot([values.median()] * 2, [place - 0.3, place + 0.3], color=look.color, linewidth=1.6)
                highest = unit * frame.loc[frame["batch"] == batch, column].max()
                axis.set(xlim=(0, 1.12 * highest), ylim=(len(arms) - 0.5, -0.5), xlabel=label, title=_TITLES[batch])
                axis.grid(axis="x", color=FAINT, alpha=0.3, linewidth=0.5)
            ticks = [f"{model}, {names[precision]}" if several else names[precision] for model, precision in arms]
            line[0].set_yticks(range(len(arms)), ticks)
    model = "" if several else f" of {arms[0][0]}"
    caption = (
        f"What a new token{model} costs, prompts included; dots: rounds, all arms measured in turn in each; lines: "
        f"medians. Batch 1: one prompt at a time; full: at most {int(frame['rows'].max())} rows at a time. "
    )
    if len(wanted) == 1:
        caption += f"Energy: {NOT_MEASURABLE}."
    return [Drawing("cost_per_token", figure, frame, caption.strip())]
