"""Tables about prompt attacks: RQ1 cell by cell, over cells, and over tasks."""

import math

import pandas as pd

from qrobust.analysis import Analysis, effects, table1
from qrobust.analysis.measures import ARROWS
from qrobust.analysis.pairing import IDENTITY
from qrobust.report.tables.notes import INTERVALS, NO_SPREAD, seeds_note
from qrobust.report.tables.table import (
    MISSING,
    Table,
    common_notes,
    condition_name,
    model_name,
    number,
    odds,
    p_value,
    points,
    rrs_interval,
    sizes,
    with_interval,
)


def rq1(analysis: Analysis) -> Table:
    """RRS of each quantized arm under each attack, with its evidence."""
    frame = analysis.comparisons
    family = int(effects.in_family(frame)[frame["p"].notna()].sum())
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "attack": condition_name(row), "n": str(int(row.n)),
                "RRS": row.shown if row.n else f"{MISSING} ({row.status})",
                "RRS 95 %": rrs_interval(row.rrs_low, row.rrs_high),
                "undef.": MISSING if math.isnan(row.rrs_undefined) else f"{100 * row.rrs_undefined:.0f} %",
                "drop orig.": points(row.drop_original), "drop quant.": points(row.drop_quantized),
                "difference": with_interval(row.difference, row.difference_low, row.difference_high),
                "p": p_value(row.p), "p (Holm)": p_value(row.p_holm),
                "odds ratio under attack": odds(row.odds_ratio, row.or_low, row.or_high) if row.n else MISSING,
                "p (McNemar)": p_value(row.mcnemar_p),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        f"{sizes(frame)}. ↓: the quantized model is more robust, ↑: the original (as in the paper's Table I); a number "
        "is shown where both drops are positive.",
        "RRS 95 %: from the same bootstrap, replicates without a number ranked by who loses less; undef.: their share.",
        "difference: drop of the original minus drop of the quantized model; positive: the quantized loses less. "
        + INTERVALS,
        NO_SPREAD,
        f"p: permutation test over tasks (mid-p). Holm's family: all {family} attacked comparisons of this table (the "
        "identity control is not one).",
        "Odds ratio: original passes alone against quantized passes alone, exact conditional interval; exact McNemar.",
        *seeds_note(frame),
        *common_notes(frame),
    )
    return Table("rq1", "Robustness of quantized models under prompt attacks (RQ1).", frame, shown, notes)


def rq1_shares(analysis: Analysis) -> Table:
    """Share of cells in which the quantized model is more robust, less, or equal: all, and by each axis."""
    frame = analysis.comparisons
    frame = frame[effects.in_family(frame) & (frame["n"] > 0)]
    groups = [("all cells", "", frame)]
    for axis in ("precision", "attack", "benchmark", "model"):
        if frame[axis].nunique() > 1:
            groups += [(axis, str(level), rows) for level, rows in frame.groupby(axis, sort=False)]
    return _shares(
        "rq1_shares",
        "Cells in which the quantized or the original model is more robust.",
        [(axis, level, table1.count(rows["more_robust"])) for axis, level, rows in groups if len(rows)],
    )


def published_shares(analysis: Analysis) -> Table:
    """The paper's Table I and our own cells through the same count."""
    table = table1.table_1()
    frame = analysis.comparisons
    own = frame[effects.in_family(frame) & (frame["n"] > 0)]
    groups = [("the paper's Table I", "all", table1.count(table["more_robust"]))]
    if len(own):
        groups.append(("this study", analysis.study, table1.count(own["more_robust"])))
    notes = (
        "The paper's abstract says 51.59 % as its Table I does; its conclusion prints "
        f"{100 * table1.CONCLUSION_SHARE:.2f} %.",
    )
    return _shares("published", "The paper's Table I through the same code.", groups, notes)


def _shares(name: str, title: str, groups: list, notes: tuple[str, ...] = ()) -> Table:
    data, shown = [], []
    for axis, level, counts in groups:
        data.append({"by": axis, "group": level, "cells": counts.cells, **vars(counts)})

        def part(count: int, cells: int = counts.cells) -> str:
            return f"{count} ({100 * count / cells:.2f} %)" if cells else MISSING

        shown.append(
            {
                "by": axis, "group": level, "cells": str(counts.cells), "quantized more robust": part(counts.quantized),
                "original more robust": part(counts.original), "equal": part(counts.equal),
                "p (sign test)": p_value(counts.p),
                "quantized share of decided cells": with_interval(
                    counts.quantized / (counts.quantized + counts.original) if counts.low == counts.low else math.nan,
                    counts.low, counts.high),
            }
        )  # fmt: skip
    notes = (
        "Sign test on the decided cells, Wilson 95 % interval. Cells share tasks and models, so both are too sure of "
        "themselves: the tests over tasks decide.",
        *notes,
    )
    return Table(name, title, pd.DataFrame(data), pd.DataFrame(shown), notes)


def published_cells(analysis: Analysis) -> Table:
    """Our cells beside the paper's, where Table I has them too."""
    frame = table1.beside(analysis.comparisons)
    shown = pd.DataFrame(
        [
            {
                "model": row.model, "benchmark": row.benchmark, "attack": row.attack, "precision": row.precision,
                "n": str(row.n), "RRS in Table I": _published_rrs(row), "RRS here": row.shown,
                "RRS 95 %": rrs_interval(row.own_low, row.own_high),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    engines = ", ".join(sorted({engine for engine in frame["engine"] if engine}))
    notes = (
        "The paper does not say which precision its Table I shows. Back-translation there: mBART, en-de-en"
        + (f"; here: {engines}." if engines else "."),
    )
    return Table("published_cells", "Cells that the paper's Table I has too.", frame, shown, notes)


def _published_rrs(row) -> str:
    number = "" if math.isnan(row.rrs) else f"{row.rrs:.3f}"
    return f"{number}{ARROWS.get(row.more_robust, MISSING)}" or MISSING


def overall(analysis: Analysis) -> Table:
    """All attacks together: mean difference over tasks, and the GEE's interaction."""
    models = {result.name: result for result in analysis.interactions}
    data, shown = [], []
    for result in analysis.overall:
        gee, d = models.get(result.name), result.difference
        data.append(
            {
                "compared": result.name, "cells": result.cells, "tasks": result.tasks,
                "drop_original": result.drop_original.value, "drop_quantized": result.drop_quantized.value,
                "difference": d.value, "low": d.low, "high": d.high, "p": result.p, "sd": result.sd,
                "detectable": result.detectable, "odds_ratio": gee.odds_ratio if gee else math.nan,
                "or_low": gee.low if gee else math.nan, "or_high": gee.high if gee else math.nan,
                "gee_p": gee.p if gee else math.nan, "gee_note": gee.note if gee else "",
            }
        )  # fmt: skip
        shown.append(
            {
                "against the original": result.name, "cells": str(result.cells), "tasks": str(result.tasks),
                "drop orig.": points(result.drop_original.value), "drop quant.": points(result.drop_quantized.value),
                "difference": with_interval(d.value, d.low, d.high), "p": p_value(result.p),
                "detectable": points(result.detectable),
                "GEE odds ratio": odds(gee.odds_ratio, gee.low, gee.high) if gee else MISSING,
                "p (GEE)": p_value(gee.p) if gee else MISSING,
            }
        )  # fmt: skip
    notes = (
        "difference: as in the RQ1 table, averaged over each task's cells, then over tasks; bootstrap and permutation "
        "over tasks. Where a stricter suite exists only that one counts, as both judge the same samples.",
        "detectable: smallest true difference found with 80 % power at 5 % (paired t approximation), in points.",
        "GEE: odds ratio of attacked × quantized, logistic, clustered by task; above 1: the quantized model suffers "
        "less." + "".join(sorted({f" {r.name}: {r.note}." for r in analysis.interactions if r.note})),
    )
    return Table("overall", "The overall question over tasks.", pd.DataFrame(data), pd.DataFrame(shown), notes)


def drops(analysis: Analysis) -> Table:
    """What each arm loses under each attack, in itself."""
    frame = analysis.drops
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "attack": condition_name(row), "n": str(int(row.n)), "clean": points(row.clean),
                "attacked": points(row.attacked) if row.n else f"{MISSING} ({row.status})",
                "drop": with_interval(row.drop, row.low, row.high), "%Δ": number(row.percent_delta, 1),
                "lost / gained": f"{int(row.lost)} / {int(row.gained)}" if row.n else MISSING,
                "odds ratio": odds(row.odds_ratio, row.or_low, row.or_high) if row.n else MISSING,
                "p": p_value(row.p), "p (Holm)": p_value(row.p_holm),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    family = int(effects.in_family(frame)[frame["p"].notna()].sum())
    notes = (
        f"{sizes(frame)}. {INTERVALS} {NO_SPREAD}",
        "%Δ: the paper's equation 1. Lost: passes clean, fails attacked; gained: the reverse; odds ratio lost to "
        "gained with exact conditional interval.",
        f"p: exact McNemar, clean against attacked; Holm's family: the {family} attacked rows of this table.",
        *seeds_note(frame),
        *common_notes(frame),
    )
    return Table("drops", "Drop of pass@1 under attack, in percentage points.", frame, shown, notes)


def recode(analysis: Analysis) -> Table:
    """ReCode's worst-case measures."""
    frame = analysis.recode[analysis.recode["attack"] != IDENTITY]
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "attack": condition_name(row), "n": str(int(row.n)), "s": str(int(row.s)), "pass@1": points(row.clean),
                "RP": points(row.robust_pass) if row.n else f"{MISSING} ({row.status})",
                "RD": points(row.robust_drop), "RR": points(row.robust_relative),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        f"{sizes(frame)}, greedy, s = seeds of the attack. RP: passes under all of them; RD = (pass@1 − RP) / pass@1; "
        "RR: tasks that some seed changes either way (arXiv 2212.10264). All in percent.",
        *common_notes(frame),
    )
    return Table("recode", "Worst-case robustness over attack seeds (ReCode).", frame, shown, notes)


def flips(analysis: Analysis) -> Table:
    """Clean pass, attacked fail: counted by the judge's reason."""
    frame = analysis.flips
    if frame.empty:
        return Table("flips", "Tasks that an attack breaks, by reason.", frame, frame)
    wide = frame.pivot_table(
        index=["benchmark", "condition", "engine", "reason"], columns="precision", values="flips", aggfunc="sum",
        fill_value=0, sort=False,
    )  # fmt: skip
    wide = wide[[name for name in analysis.precisions if name in wide]].reset_index()
    wide["condition"] = [condition_name(row) for row in wide.itertuples()]
    shown = wide.drop(columns="engine").astype(str).rename(columns={"condition": "attack"})
    shown = shown.sort_values(["benchmark", "attack", "reason"], ignore_index=True)
    notes = ("Tasks that pass clean and fail attacked, over models and seeds; reasons are the judge's.",)
    return Table("flips", "Tasks that an attack breaks, by reason.", frame, shown, notes)


def reduced(analysis: Analysis) -> Table:
    """How few edits are enough to break a task."""
    frame = analysis.reduced
    shown = pd.DataFrame(
        [
            {
                "benchmark": row.benchmark, "attack": row.condition, "precision": row.precision,
                "flips": str(int(row.flips)), "edits made": number(row.edits, 1),
                "edits enough": number(row.enough, 1), "one is enough": f"{points(row.single)} %",
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        "Edits undone one at a time until none of those left can go (delta debugging): means over the tasks that pass "
        "clean and fail attacked.",
    )
    return Table("reduced", "The smallest edit that breaks a task.", frame, shown, notes)
