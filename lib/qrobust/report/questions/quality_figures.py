"""The figures of the question about code quality."""

import itertools

import numpy as np
import pandas as pd

from qrobust.analysis import Analysis, pairing, tests
from qrobust.analysis.ordinal import NEGLIGIBLE
from qrobust.analysis.quality import BOTH_PASS, PARSABLE, PRECISION
from qrobust.precisions import ORIGINAL
from qrobust.quality.attributes import ATTRIBUTES
from qrobust.report import questions
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.style import DOUBLE, FAINT, SINGLE
from qrobust.report.questions.quality import top_rules
from qrobust.report.tables.metrics import COUNTS_LESS, metric_name


@questions.figure("quality", place=1)
def quality_forest(found: Analysis) -> list[Drawing]:
    """Paired dominance of quantized over original programs with its interval, and Cliff's delta.

    Each model and benchmark has a figure of its own, since some twenty metrics fill half a page.
    """
    frame = found.quality
    frame = frame[(frame["compares"] == PRECISION) & (frame["condition"] == pairing.CLEAN) & (frame["n"] > 0)]
    looks = style.looks(found.precisions)
    own = [rows for _, rows in frame.groupby(["model", "benchmark"], sort=False)]
    return [
        _forest(rows, looks, drawing.numbered("quality_forest", number)) for number, rows in enumerate(own, start=1)
    ]


def _forest(frame: pd.DataFrame, looks: dict[str, style.Look], name: str) -> Drawing:
    metrics, precisions = list(dict.fromkeys(frame["metric"])), list(dict.fromkeys(frame["precision"]))
    model, benchmark = frame["model"].iloc[0], frame["benchmark"].iloc[0]
    step = 0.8 / len(precisions)
    with style.paper():
        height = 1.1 + max(0.22, 0.038 * len(precisions)) * len(metrics)
        figure, (axes,) = drawing.panels(1, 2, DOUBLE, height, sharey=True, sharex=True)
        for axis, population in zip(axes, (PARSABLE, BOTH_PASS), strict=True):
            axis.axvline(0, color=FAINT, linewidth=0.7)
            for margin in (-NEGLIGIBLE, NEGLIGIBLE):
                axis.axvline(margin, color=FAINT, linewidth=0.7, linestyle=":")
            for row in frame[frame["population"] == population].itertuples():
                place = precisions.index(row.precision)
                y = metrics.index(row.metric) + (place - (len(precisions) - 1) / 2) * step
                look = looks[row.precision]
                axis.plot([row.dominance_low, row.dominance_high], [y, y], color=look.color, linewidth=1.0)
                axis.plot(row.dominance, y, marker=look.marker, color=look.color, markersize=3)
                axis.plot(row.delta, y, marker="|", color=look.color, markersize=4)
            axis.set_title(f"{model}, {benchmark}\npairs that {'parse' if population == PARSABLE else 'both pass'}")
            axis.set_xlabel("← less in the quantized | more →")
        axes[0].set_yticks(range(len(metrics)), [metric_name(metric) for metric in metrics])
        axes[0].set_ylim(len(metrics) - 0.5, -0.5)
        drawing.precision_legend(figure, {precision: looks[precision] for precision in precisions}, lines=False)
    caption = (
        f"Static quality on clean prompts, {model}, {benchmark}: share of tasks with more minus share with less in the "
        "quantized model's program, 95 % bootstrap interval; strokes: Cliff's delta; dotted: what is called "
        f"negligible. More is worse, but for {metric_name(COUNTS_LESS)}. n = {drawing.sizes(frame)}."
    )
    return Drawing(name, figure, frame, caption)


@questions.figure("quality", place=2)
def quality_top_rules(found: Analysis) -> list[Drawing]:
    """The rules that completions break most, by precision."""
    frame = top_rules(found)
    if frame.empty:
        return []
    looks = style.looks(found.precisions)
    rule_labels = frame["tool"] + " " + frame["rule"]
    labels = list(dict.fromkeys(rule_labels))
    precisions = list(dict.fromkeys(frame["precision"]))
    thick = 0.8 / len(precisions)
    with style.paper():
        figure, ((axis,),) = drawing.panels(1, 1, SINGLE, 0.8 + 0.22 * len(labels))
        for place, precision in enumerate(precisions):
            rows = frame[frame["precision"] == precision]
            y = rule_labels[rows.index].map(labels.index) + (place - (len(precisions) - 1) / 2) * thick
            axis.barh(y, rows["per_100"], height=thick, color=looks[precision].color)
        axis.set_yticks(range(len(labels)), labels)
        axis.invert_yaxis()
        axis.set_xlabel("messages per 100 own lines", loc="right")  # names of rules leave little room
        drawing.precision_legend(figure, {name: looks[name] for name in precisions}, lines=False)
    caption = "The rules that completions break most often, clean prompts; messages of the prompt are subtracted."
    return [Drawing("quality_top_rules", figure, frame, caption)]


def _clean(found: Analysis) -> pd.DataFrame:
    table = found.programs.table
    return table[(table["condition"] == pairing.CLEAN) & table["parsable"].astype(bool)]


@questions.figure("quality", place=3)
def quality_length(found: Analysis) -> list[Drawing]:
    """How much longer a quantized model's completion is: the distribution over tasks."""
    keys = ["model", "benchmark", "task_id", "draw"]
    table = _clean(found)
    original = table[table["precision"] == ORIGINAL][[*keys, "own_lines"]]
    frame = table[table["precision"] != ORIGINAL][[*keys, "precision", "own_lines"]]
    frame = frame.merge(original, on=keys, suffixes=("", "_original"))
    if frame.empty:
        return []
    frame = frame.assign(difference=frame["own_lines"] - frame["own_lines_original"])
    looks = style.looks(found.precisions)
    with style.paper():
        figure, ((axis,),) = drawing.panels(1, 1, SINGLE, 2.3)
        axis.axvline(0, color=FAINT, linewidth=0.7)
        for precision, rows in frame.groupby("precision", sort=False):
            values = np.sort(rows["difference"])
            share = np.arange(1, len(values) + 1) / len(values)
            axis.step(values, share, where="post", color=looks[precision].color, linestyle=looks[precision].dashes)
        axis.set(xlabel="lines of the quantized minus the original completion", ylabel="share of tasks")
        shown = {name: looks[name] for name in dict.fromkeys(frame["precision"])}
        drawing.precision_legend(figure, shown)
    caption = "Difference in length of completions for the same task, clean prompts, programs that parse (cumulative)."
    return [Drawing("quality_length", figure, frame, caption)]


@questions.figure("quality", place=4)
def quality_pass_issues(found: Analysis) -> list[Drawing]:
    """Pass@1 against messages per 100 lines: a mark for each arm and condition."""
    table = found.programs.table
    if table.empty:
        return []
    by = ["model", "benchmark", "precision", "condition", "engine", "family"]
    table = table.assign(issues=table[[name for name in ATTRIBUTES if name in table]].sum(axis=1))
    parsed = table[table["parsable"].astype(bool)].groupby(by, sort=False)
    rate = table.groupby(by, sort=False)["passed"].mean().rename("pass_at_1")
    frame = pd.concat([rate, parsed[["issues", "own_lines"]].sum()], axis=1).reset_index()
    frame = frame.assign(per_100=100 * frame["issues"] / frame["own_lines"])
    looks = style.looks(found.precisions)
    with style.paper():
        figure, ((axis,),) = drawing.panels(1, 1, SINGLE, 2.6)
        for row in frame.itertuples():
            look, is_clean = looks[row.precision], row.family == pairing.CLEAN
            face = look.color if is_clean else "none"
            axis.plot(100 * row.pass_at_1, row.per_100, look.marker, color=look.color, markerfacecolor=face)
        axis.set(xlabel="pass@1 (%)", ylabel="messages per 100 lines of completion")
        shown = {name: looks[name] for name in dict.fromkeys(frame["precision"])}
        drawing.precision_legend(figure, shown, lines=False)
    caption = (
        "Pass@1 against messages that count for an attribute, per 100 lines of completion; filled: clean, hollow: "
        "attacked or noised."
    )
    return [Drawing("quality_pass_issues", figure, frame, caption)]


_BINS = (0, 1, 3, 6, 10, np.inf)


@questions.figure("quality", place=5)
def quality_complexity_pass(found: Analysis) -> list[Drawing]:
    """Do more complex programs pass less often? Pass rate by cognitive complexity."""
    table = _clean(found)
    if table.empty or "cognitive" not in table:
        return []
    several = table["draw"].nunique() > 1
    looks, rows = style.looks(found.precisions), []
    for precision, own in table[table["draw"] == 0].groupby("precision", sort=False):
        for low, high in itertools.pairwise(_BINS):
            passed = own.loc[(own["cognitive"] >= low) & (own["cognitive"] < high), "passed"].astype(bool)
            bound = tests.wilson(int(passed.sum()), len(passed))
            rows.append({"precision": precision, "from": low, "n": len(passed), **vars(bound)})
    frame = pd.DataFrame(rows)
    precisions = list(dict.fromkeys(frame["precision"]))
    with style.paper():
        figure, ((axis,),) = drawing.panels(1, 1, SINGLE, 2.4)
        for place, precision in enumerate(precisions):
            own, look = frame[frame["precision"] == precision].reset_index(), looks[precision]
            x = own.index + 0.12 * (place - (len(precisions) - 1) / 2)
            axis.vlines(x, 100 * own["low"], 100 * own["high"], color=look.color, linewidth=0.9)
            axis.plot(x, 100 * own["value"], look.marker, color=look.color)
        names = [_range(low, high) for low, high in itertools.pairwise(_BINS)]
        axis.set_xticks(range(len(names)), names)
        axis.set(xlabel="cognitive complexity of the program", ylabel="pass@1 (%)", ylim=(0, 100))
        drawing.precision_legend(figure, {name: looks[name] for name in precisions}, lines=False)
    caption = (
        "Pass@1 of programs by their cognitive complexity, clean prompts, Wilson's 95 % intervals. Hard tasks need "
        "complex programs, so this is no effect of complexity."
        + (" Of several draws of a task the first." if several else "")
    )
    return [Drawing("quality_complexity_pass", figure, frame, caption)]


def _range(low: float, high: float) -> str:
    return f"{low}+" if np.isinf(high) else str(low) if high == low + 1 else f"{low}–{high - 1:g}"
