"""The paper's Table I as a picture, with our cells where both have one."""

import math

import pandas as pd

from qrobust.analysis import table1
from qrobust.analysis.measures import ARROWS, EQUAL, ORIGINAL, QUANTIZED
from qrobust.report.figures import style
from qrobust.report.figures.style import DOUBLE, FAINT, INK, Drawing

_FILLS = {QUANTIZED: "#9ecae1", ORIGINAL: "#fdd0a2", EQUAL: "#f2f2f2"}


def published_rrs(comparisons: pd.DataFrame | None = None) -> Drawing:
    """Every published RRS, coloured by who is more robust; below it our value for the same cell."""
    table = table1.table_1()
    own = table1.beside(comparisons) if comparisons is not None else pd.DataFrame()
    models = list(dict.fromkeys(zip(table["family"], table["size"], strict=True)))
    columns = list(dict.fromkeys(zip(table["benchmark"], table["attack"], strict=True)))
    ours = {}
    for row in own.itertuples():
        number = "" if math.isnan(row.own_rrs) else f"{row.own_rrs:.2f}"
        shown = f"{number}{ARROWS[row.own_more_robust]}" or "="
        ours.setdefault((row.family, row.size, row.benchmark, row.attack), []).append(shown)
    with style.paper():
        figure, ((axis,),) = style.panels(1, 1, DOUBLE, 3.6 if not ours else 5.0)
        for row in table.itertuples():
            x, y = columns.index((row.benchmark, row.attack)), models.index((row.family, row.size))
            if not isinstance(row.more_robust, str):
                axis.plot(x, y, "x", color=FAINT)
                continue
            axis.add_patch(_cell(x, y, _FILLS[row.more_robust]))
            text = ("" if math.isnan(row.rrs) else f"{row.rrs:.3f}") + ARROWS[row.more_robust]
            mine = ours.get((row.family, row.size, row.benchmark, row.attack))
            axis.text(x, y - (0.18 if mine else 0), text, ha="center", va="center", fontsize=6.5, color=INK)
            if mine:
                axis.text(
                    x, y + 0.22, " ".join(mine), ha="center", va="center", fontsize=5.2, style="italic", color=INK
                )
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
        caption += f" Italics: this study ({names})."
    return Drawing("published_rrs", figure, table, caption)


def _cell(x: int, y: int, color: str):
    from matplotlib.patches import Rectangle

    return Rectangle((x - 0.48, y - 0.46), 0.96, 0.92, facecolor=color, edgecolor="none")
