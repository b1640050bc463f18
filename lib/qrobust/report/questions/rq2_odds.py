"""RQ2 on the scale of odds: a model of single verdicts beside the mean difference of drops."""

import pandas as pd

from qrobust.analysis import Analysis
from qrobust.primary import SUITES
from qrobust.report import questions
from qrobust.report.tables.notes import little_to_lose_note
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import number, odds, p_value


@questions.table("rq2", place=3)
def noise_odds(found: Analysis) -> Table:
    """Noised × quantized as an odds ratio in the hierarchical model, by scope and unit."""
    rows = [(*axes, each) for axes, results in found.noise_odds.items() for each in results]
    data = pd.DataFrame([{"scope": scope, "unit": unit, **vars(each)} for scope, unit, each in rows])
    shown = pd.DataFrame(
        [
            {
                "scope": scope, "unit": unit, "against the original": each.name, "tasks": str(each.clusters),
                "rows": str(each.rows), "odds ratio": odds(each.odds_ratio, each.low, each.high),
                "p": p_value(each.p), "s.d. over models": number(each.between, 2),
            }
            for scope, unit, each in rows
        ]
    )  # fmt: skip
    if len(shown) and data["between"].isna().all():
        shown = shown.drop(columns="s.d. over models")
    notes = (
        f"{SUITES[found.primary.suite].capitalize()}. Above 1: noise lowers the odds to pass less for the quantized "
        "models.",
        "Logistic model of single verdicts, given the task, the draw of noise and what it does in each precision, with "
        "several models the model, too (GPBoost, Laplace approximation); over the levels that noise_overall pools. An "
        "odds ratio for one task is further from 1 than one for the mean of many.",
        *little_to_lose_note(found),
        *dict.fromkeys(f"{scope} ({unit}), {each.name}: {each.note}." for scope, unit, each in rows if each.note),
    )
    return Table("noise_odds", "Noised × quantized as an odds ratio (RQ2).", data, shown, notes)
