"""How samples fail: kinds of failures by precision, in every language."""

from dataclasses import replace

import pandas as pd
from matplotlib.patches import Patch

from qrobust.analysis import Analysis, pairing
from qrobust.judging.failures import KINDS
from qrobust.judging.verdicts import PASSED
from qrobust.report import questions
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.style import DOUBLE, FAINT, INK
from qrobust.report.tables.compared import compared
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import points

questions.question(
    "failures",
    place=6,
    title="How samples fail",
    intro="Every sample by what the judge says of it, the same words for every language. A name is missing or invented "
    "where Python raises NameError, AttributeError or ImportError, and where Java's first compile error is a symbol or "
    "package that there is not. A function is left a stub where its body holds nothing but comments, “pass”, or that "
    "it is not implemented: the model did not err, it did not answer.",
)

_ARMS = ["model", "benchmark", "precision"]
_COLORS = {
    PASSED: "#e8e8e8", "syntax or compile error": "#882255", "missing or invented name": "#cc6677",
    "no such function": "#ddaa88", "function left a stub": "#88ccee", "exception": "#ddcc77", "wrong answer": "#4477aa",
    "timeout": "#117733", "memory": "#44aa99", "crash or breach": INK,
}  # fmt: skip


@questions.table("failures")
def failures(found: Analysis) -> Table:
    """Samples of each arm by kind of failure, clean and attacked."""
    data = _counts(found)
    kinds = [kind for kind in KINDS if data[kind].any()]
    shown = data[[*_ARMS, "prompts"]].assign(
        samples=data["samples"].map(str),
        **{
            kind: [f"{count} ({points(count / n)})" for count, n in zip(data[kind], data["samples"], strict=True)]
            for kind in kinds
        },
    )
    notes = (
        "Samples, and percent of the arm's samples on these prompts in parentheses; attacked: all attacks but controls "
        "together. Kinds without a sample are left out.",
    )
    return Table("failures", "How samples fail, by precision.", data, shown, notes)


@questions.table("failures")
def written(found: Analysis) -> Table:
    """What quantization costs where both precisions wrote the function."""
    title = "Clean pass@1 of quantized models against their originals, where both wrote the function."
    table = compared(found, *found.costs_written, "written", title, "original", "quantized")
    note = (
        "Only tasks whose function neither of the two left a stub (of several answers: in none). They are no random "
        "part of all: the table says what a loss consists of, not what it would be if no function were left a stub."
    )
    return replace(table, notes=(note, *table.notes))


@questions.figure("failures")
def failure_kinds(found: Analysis) -> list[Drawing]:
    """Shares of the kinds of failures: a bar for each precision, clean above attacked, a panel for each benchmark.

    Panels that do not fit on a page go on in further figures.
    """
    pages: list[list[pd.DataFrame]] = []
    for _, own in _counts(found).groupby(["model", "benchmark"], sort=False):
        if not pages or _height([*pages[-1], own]) > _PAGE:
            pages.append([])
        pages[-1].append(own)
    return [_draw(page, drawing.numbered("failure_kinds", number)) for number, page in enumerate(pages, start=1)]


_PAGE = 8.5  # inches of a page that a figure may take; the rest is its caption's


def _height(panels: list[pd.DataFrame]) -> float:
    return 0.9 + sum(0.35 + 0.16 * len(own) for own in panels)


def _draw(panels: list[pd.DataFrame], name: str) -> Drawing:
    data = pd.concat(panels)
    kinds = [kind for kind in KINDS if kind != PASSED and data[kind].any()]
    with style.paper():
        options = {"sharex": True, "height_ratios": [len(own) + 1 for own in panels]}
        figure, axes = drawing.panels(len(panels), 1, DOUBLE, _height(panels), **options)
        for (axis,), own in zip(axes, panels, strict=True):
            left = pd.Series(0.0, index=own.index)
            places = range(len(own), 0, -1)
            for kind in kinds:
                share = 100 * own[kind] / own["samples"]
                axis.barh(places, share, left=left, height=0.75, color=_COLORS[kind], edgecolor="white", linewidth=0.4)
                left += share
            names = style.short_names(own["precision"])
            axis.set_yticks(places, [f"{names[row.precision]}, {row.prompts}" for row in own.itertuples()])
            axis.set_title(f"{own['model'].iloc[0]}, {own['benchmark'].iloc[0]}", loc="left")
            axis.tick_params(axis="y", length=0)
            axis.grid(axis="x", color=FAINT, linewidth=0.3)
            axis.set_axisbelow(True)
        axes[-1][0].set_xlabel("samples that fail (%)")
        drawing.legend(figure, [Patch(color=_COLORS[kind], label=kind) for kind in kinds])
    caption = "Samples that fail, by the kind of failure; what is missing to 100 % passes."
    return Drawing(name, figure, data, caption)


def _counts(found: Analysis) -> pd.DataFrame:
    """Rows of arm and prompts (clean, attacked), a column of counts for each kind."""
    verdicts = found.verdicts
    attacked = (verdicts["family"] == "attack") & ~pairing.is_control(verdicts)
    wanted = verdicts[(verdicts["family"] == "clean") | attacked]
    wanted = wanted.assign(prompts=wanted["family"].map({"clean": "clean", "attack": "attacked"}))
    keys = [*_ARMS, "prompts"]
    counts = wanted.groupby([*keys, "failure"], sort=False).size().unstack(fill_value=0)
    counts = counts.reindex(columns=KINDS, fill_value=0).astype(int)
    order = wanted[keys].drop_duplicates()
    counts = counts.assign(samples=counts.sum(axis=1)).reindex(pd.MultiIndex.from_frame(order))
    arranged = counts.reset_index()
    ranks = {column: {name: rank for rank, name in enumerate(dict.fromkeys(arranged[column]))} for column in keys}
    return arranged.sort_values(keys, key=lambda column: column.map(ranks[column.name])).reset_index(drop=True)
