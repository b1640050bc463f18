"""The paper's Table I through the same code, and our cells beside it."""

import math

import pandas as pd
from matplotlib.patches import Rectangle

from qrobust.analysis import Analysis, pairing, table1
from qrobust.analysis.measures import ARROWS, EQUAL, ORIGINAL, QUANTIZED
from qrobust.report import questions
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.style import DOUBLE, FAINT, INK
from qrobust.report.tables.notes import little_to_lose_note
from qrobust.report.tables.shares import shares
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import MISSING, condition_name, rrs_interval

questions.question("table1", place=6, title="The paper's Table I")


@questions.figure("table1")
def published_rrs(found: Analysis) -> list[Drawing]:
    """Every published RRS, coloured by who is more robust; below it our value for the same cell."""
    table = table1.table_1()
    own = table1.beside(found.comparisons)
    models = list(dict.fromkeys(zip(table["family"], table["size"], strict=True)))
    columns = list(dict.fromkeys(zip(table["benchmark"], table["attack"], strict=True)))
    ours = {}
    for row in own.itertuples():
        number = "" if math.isnan(row.own_rrs) else f"{row.own_rrs:.2f}"
        shown = f"{number}{ARROWS[row.own_more_robust]}" or "="
        ours.setdefault((row.family, row.size, row.benchmark, row.attack), []).append(shown)
    lines = max(map(len, ours.values()), default=0)
    ours, lines = (ours, lines) if lines <= _STACKED else ({}, 0)
    with style.paper():
        figure, ((axis,),) = drawing.panels(1, 1, DOUBLE, 0.9 + len(models) * (0.225 + 0.13 * lines))
        for row in table.itertuples():
            x, y = columns.index((row.benchmark, row.attack)), models.index((row.family, row.size))
            if not isinstance(row.more_robust, str):
                axis.plot(x, y, "x", color=FAINT)
                continue
            axis.add_patch(_cell(x, y, _FILLS[row.more_robust]))
            text = ("" if math.isnan(row.rrs) else f"{row.rrs:.3f}") + ARROWS[row.more_robust]
            mine = ours.get((row.family, row.size, row.benchmark, row.attack))
            axis.text(x, y - (0.46 - 0.46 / (1 + lines) if mine else 0), text, ha="center", va="center", color=INK)
            if mine:
                below = {"ha": "center", "va": "bottom", "style": "italic", "linespacing": 1.05}
                axis.text(x, y + 0.44, "\n".join(mine), color=INK, **below)
        axis.set(xlim=(-0.5, len(columns) - 0.5), ylim=(len(models) - 0.5, -0.5))
        axis.set_xticks(range(len(columns)), [attack for _, attack in columns], rotation=45, ha="right")
        axis.set_yticks(range(len(models)), [f"{family} {size}" for family, size in models])
        axis.tick_params(length=0)
        for index in range(0, len(columns), 3):
            axis.annotate(columns[index][0], (index + 1, -0.62), ha="center", va="bottom", annotation_clip=False)
            axis.axvline(index - 0.5, color="white", linewidth=3)
        for spine in axis.spines.values():
            spine.set_visible(False)
    counts = table1.count(table["more_robust"])
    caption = (
        f"The paper's Table I: {counts.quantized} cells in which the quantized model is more robust (↓, blue), "
        f"{counts.original} the original (↑, orange), {counts.equal} equal; crosses: no result in the paper."
    )
    if ours:
        names = ", ".join(dict.fromkeys(own["precision"]))
        caption += f" Italics, one below the other: this study ({names})."
    return [Drawing("published_rrs", figure, table, caption)]


_STACKED = 3  # more values of ours do not fit into a cell; `published_cells` has them
_FILLS = {QUANTIZED: "#9ecae1", ORIGINAL: "#fdd0a2", EQUAL: "#f2f2f2"}


def _cell(x: int, y: int, color: str):
    return Rectangle((x - 0.48, y - 0.46), 0.96, 0.92, facecolor=color, edgecolor="none")


@questions.table("table1", place=1)
def published_shares(found: Analysis) -> Table:
    """The paper's Table I and our own cells through the same count."""
    table = table1.table_1()
    own = found.pooled_rows(pairing.tested(found.comparisons, found.primary.suite))
    plus = table[table["benchmark"].isin(pairing.strict_benchmarks(table["benchmark"]))]
    groups = [
        ("the paper's Table I", "all, base and plus tests of the same samples", table1.count(table["more_robust"])),
        ("the paper's Table I", "plus tests alone", table1.count(plus["more_robust"])),
    ]
    if len(own):
        groups.append(("this study", found.study, table1.count(own["more_robust"])))
    notes = (*_inconsistencies(table), *little_to_lose_note(found))
    return shares("published", "The paper's Table I through the same code.", groups, notes)


def _inconsistencies(table: pd.DataFrame) -> tuple[str, ...]:
    """Where the paper's text says another thing than its Table I, which is `table`."""
    quoted, largest = table[table["rrs"] == 5.999].iloc[0], table.loc[table["rrs"].idxmax()]
    large = table[table["size"].map(table1.billions) > 7]
    sides = []
    for (family, size), rows in large.groupby(["family", "size"], sort=False):
        counts = table1.count(rows["more_robust"])
        sides.append(f"{family} {size} {counts.quantized} : {counts.original} : {counts.equal}")
    return (
        "The paper's abstract says 51.59 % as its Table I does; its conclusion prints "
        f"{100 * table1.CONCLUSION_SHARE:.2f} %.",
        f"Its text gives 5.999 as the extreme, on HumanEval; in Table I that is {_place(quoted)}, and the largest is "
        f"{largest['rrs']:.3f}, {_place(largest)}.",
        'Its answer to RQ1 says that models of more than 7B "maintain better robustness in their original version". '
        f"Cells of Table I (quantized : original : equal): {'; '.join(sides)}.",
        "Its section V.C counts the noise level 5e-3 both to the moderate region (1e-3 to 5e-3) and to the high one "
        "(5e-3 and above).",
    )


def _place(cell: pd.Series) -> str:
    return f"{cell['family']} {cell['size']}, {cell['benchmark']}, {cell['attack']}"


@questions.table("table1", place=2)
def published_cells(found: Analysis) -> Table:
    """Our cells beside the paper's, where Table I has them too."""
    frame = table1.beside(found.comparisons)
    shown = pd.DataFrame(
        [
            {
                "model": row.model, "benchmark": row.benchmark, "attack": condition_name(row),
                "precision": row.precision,
                "n": str(row.n), "RRS in Table I": _published_rrs(row), "RRS here": row.shown,
                "RRS 95 %": rrs_interval(row.own_low, row.own_high),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = ("The paper does not say which precision its Table I shows. Back-translation there: mBART, en-de-en.",)
    return Table("published_cells", "Cells that the paper's Table I has too.", frame, shown, notes)


def _published_rrs(row) -> str:
    number = "" if math.isnan(row.rrs) else f"{row.rrs:.3f}"
    return f"{number}{ARROWS.get(row.more_robust, MISSING)}" or MISSING
