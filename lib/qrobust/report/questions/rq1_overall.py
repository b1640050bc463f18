"""RQ1 over all cells: the question over tasks on three scales, and the paper's way of counting cells."""

import math

import pandas as pd

from qrobust.analysis import Analysis, pairing, table1
from qrobust.analysis.interaction import Interaction
from qrobust.analysis.pooled import Overall
from qrobust.primary import SUITES
from qrobust.report import questions
from qrobust.report.tables.notes import equivalence_column, equivalence_note, judged_again_note, little_to_lose_note
from qrobust.report.tables.shares import shares
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import MISSING, number, odds, of_all, p_value, points, with_interval


@questions.table("rq1", place=2)
def overall(found: Analysis) -> Table:
    """All attacks together: mean difference over tasks, on both suites."""
    results = [*found.overall, *found.other_suite]
    equivalence = equivalence_column(found.primary.margin)
    data, shown = [], []
    for result in results:
        d, among = result.difference, result.among_changed
        changed = vars(among.difference) if among else dict.fromkeys(("value", "low", "high"), math.nan)
        changed_within = among.equivalence_p if among else math.nan
        role = "primary" if result is found.primary_result else "secondary"
        data.append(
            {
                "outcome": role, "suite": result.suite,
                "compared": result.name, "cells": result.cells, "tasks": result.tasks,
                "drop_original": result.drop_original.value, "drop_quantized": result.drop_quantized.value,
                "difference": d.value, "low": d.low, "high": d.high, "prompts": result.prompts,
                "changed": result.changed, **{f"difference_changed_{end}": number for end, number in changed.items()},
                "difference_changed_within": changed_within,
                "p": result.p, "equivalence_p": result.equivalence_p, "margin": result.margin, "se": result.se,
                "power_at_2": result.power(0.02), "power_at_margin": result.power(result.margin),
                "equivalence_power": result.equivalence_power, "detectable": result.detectable,
            }
        )  # fmt: skip
        shown.append(
            {
                "outcome": role, "suite": result.suite,
                "against the original": result.name, "cells": str(result.cells), "tasks": str(result.tasks),
                "drop orig.": points(result.drop_original.value), "drop quant.": points(result.drop_quantized.value),
                "difference": with_interval(d.value, d.low, d.high), "changed": of_all(result.changed, result.prompts),
                "difference (changed)": with_interval(**changed),
                equivalence_column(found.primary.margin, "changed"): p_value(changed_within), "p": p_value(result.p),
                equivalence: p_value(result.equivalence_p), "power at 2": number(result.power(0.02), 2),
                "detectable": number(100 * result.detectable, 2),
            }
        )  # fmt: skip
    again = " A base suite judges the samples of the plus suite again." if found.other_suite else ""
    notes = (
        f"Primary outcome: {found.primary}.{again}",
        "difference: as in the RQ1 table, averaged over each task's cells, then over tasks; bootstrap and permutation "
        "over tasks.",
        "changed: prompts that the attacks changed, over these cells; difference (changed): among these alone.",
        equivalence_note(found.primary.margin),
        "power at 2: chance to find a true difference of 2 points at 5 %; detectable: the one that is found with a "
        "chance of 0.80, in points (paired t).",
        *little_to_lose_note(found),
    )
    return Table("overall", "The overall question over tasks.", pd.DataFrame(data), pd.DataFrame(shown), notes)


@questions.table("rq1", place=3)
def odds_ratios(found: Analysis) -> Table:
    """The same question on the scale of odds: as the mean asks it, and in a model of single verdicts."""
    attacked = found.cells["family"].eq("attack") & ~pairing.is_control(found.cells)
    kinds = (("GEE", found.interactions), ("hierarchical", found.hierarchical)) if attacked.any() else ()
    rows = [(kind, each) for kind, results in kinds for each in results if each.rows]
    data = pd.DataFrame([{"model_of": kind, "suite": found.primary.suite, **vars(each)} for kind, each in rows])
    title = "Attacked × quantized as an odds ratio."
    if data.empty:
        return Table("odds_ratios", title, data, data)
    shown = pd.DataFrame([_odds_row(kind, each, found.overall) for kind, each in rows])
    has_between = data["between"].notna().any()
    if not has_between:
        shown = shown.drop(columns="s.d. over models")
    notes = (
        f"{SUITES[found.primary.suite].capitalize()}. Above 1: an attack lowers the odds to pass less for the "
        "quantized models.",
        "GEE: of the rates that the difference is the mean of, so that every task weighs the same and every cell in "
        "it; logistic, clustered by task, robust intervals. difference, p (permutation): the same on the scale "
        "of points.",
        "hierarchical: of single verdicts, given the task, its prompt and, with several models, the model (GPBoost, "
        "Laplace approximation); an odds ratio for one task is further from 1 than one for the mean of many. Arms that "
        "answer with one text are taken as independent, so that its intervals are wide."
        + (" s.d. over models: of the logarithm of their own odds ratios." if has_between else "")
        + (" Of several draws of a task it takes the first." if found.verdicts["draw"].nunique() > 1 else ""),
        *little_to_lose_note(found),
        *dict.fromkeys(f"{kind}, {each.name}: {each.note}." for kind, each in rows if each.note),
    )
    return Table("odds_ratios", title, data, shown, notes)


def _odds_row(kind: str, each: Interaction, overall: list[Overall]) -> dict[str, str]:
    means = [result for result in overall if result.name == each.name and kind == "GEE"]
    return {
        "model": kind, "against the original": each.name, "tasks": str(each.clusters), "rows": str(each.rows),
        "odds ratio": odds(each.odds_ratio, each.low, each.high), "p": p_value(each.p),
        "s.d. over models": number(each.between, 2),
        "difference": points(means[0].difference.value) if means else MISSING,
        "p (permutation)": p_value(means[0].p) if means else MISSING,
    }  # fmt: skip


@questions.table("rq1", place=4)
def rq1_shares(found: Analysis) -> Table:
    """Share of cells in which the quantized model is more robust, less, or equal: all, and by each axis."""
    frame = pairing.tested(found.comparisons, found.primary.suite)
    counted = found.pooled_rows(frame)
    groups = [("all cells", "", counted)]
    for axis, cells in (("precision", frame), ("attack", counted), ("benchmark", counted), ("model", counted)):
        if cells[axis].nunique() > 1:
            groups += [(axis, str(level), rows) for level, rows in cells.groupby(axis, sort=False)]
    tested = found.comparisons[~pairing.is_control(found.comparisons) & (found.comparisons["n"] > 0)]
    return shares(
        "rq1_shares",
        "Cells in which the quantized or the original model is more robust.",
        [(axis, level, table1.count(rows["more_robust"])) for axis, level, rows in groups if len(rows)],
        (*judged_again_note(tested, found.primary.suite), *little_to_lose_note(found)),
    )
