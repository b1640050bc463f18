"""What attacks do to each model in itself: how much it loses, over how many seeds, for which reasons."""

import pandas as pd

from qrobust.analysis import Analysis, pairing
from qrobust.primary import SUITES
from qrobust.report import questions
from qrobust.report.tables.notes import (
    INTERVALS,
    NO_SPREAD,
    changed_note,
    common_notes,
    draws_note,
    equivalence_column,
    equivalence_note,
    family_size,
    judged_again_note,
    left_out_note,
    seeds_note,
    sizes,
)  # fmt: skip
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import (
    MISSING,
    condition_name,
    model_name,
    number,
    odds,
    of_all,
    p_value,
    percent,
    points,
    why_absent,
    with_interval,
)  # fmt: skip

questions.question(
    "attacked",
    place=2,
    title="Each model under attack",
    intro="What a model loses under an attack, original and quantized ones alike, and why its answers fail.",
)


@questions.table("attacked", place=0)
def prompts(found: Analysis) -> Table:
    """What each attack did to the prompts."""
    frame = found.prompts
    shown = pd.DataFrame(
        [
            {
                "benchmark": row.benchmark, "attack": condition_name(row), "tasks": str(row.tasks),
                "seeds": str(row.seeds), "changed": of_all(row.changed, row.prompts),
                "share": percent(row.changed / row.prompts), "rejected changes": number(row.rejected, 0),
                "left out": number(row.left_out, 0),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        "Prompts over all seeds; every model answers the same. rejected changes: back-translated sentences that would "
        "have asked for something else, so that the sentence stayed. left out: prompts that an external file lacks or "
        "that cannot be used.",
        *(("–: these results do not say it.",) if shown.eq(MISSING).any(axis=None) else ()),
    )
    return Table("prompts", "What each attack did to the prompts.", frame, shown, notes)


@questions.table("attacked", place=1)
def drops(found: Analysis) -> Table:
    """What each arm loses under each attack, in itself."""
    frame, suite = found.drops, found.primary.suite
    equivalence = equivalence_column(found.primary.margin)
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "attack": condition_name(row), "n": str(int(row.n)), "clean": points(row.clean),
                "attacked": points(row.attacked) if row.n else why_absent(row),
                "drop": with_interval(row.drop, row.low, row.high), "changed": of_all(row.changed, row.prompts),
                "drop (changed)": with_interval(row.drop_changed, row.drop_changed_low, row.drop_changed_high),
                equivalence_column(found.primary.margin, "changed"): p_value(row.drop_changed_within),
                "%Δ": number(row.percent_delta, 1),
                "lost / gained": f"{int(row.lost)} / {int(row.gained)}" if row.n else MISSING,
                "odds ratio": odds(row.odds_ratio, row.or_low, row.or_high) if row.n else MISSING,
                "p": p_value(row.p), "p (Holm)": p_value(row.p_holm), equivalence: p_value(row.equivalence_p),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        f"{sizes(frame)}. {INTERVALS} {NO_SPREAD}",
        changed_note(frame, "drop"),
        "%Δ: the paper's equation 1. Lost: passes clean, fails attacked; gained: the reverse; odds ratio lost to "
        "gained with exact conditional interval.",
        f"p: exact McNemar, clean against attacked; Holm's family: the {family_size(frame, suite)} attacked rows of "
        f"this table on the {SUITES[suite]}.",
        *judged_again_note(frame, suite),
        equivalence_note(found.primary.margin, "clean and attacked"),
        *seeds_note(frame),
        *draws_note(found),
        *left_out_note(found.cells),
        *common_notes(frame),
    )
    return Table("drops", "Drop of pass@1 under attack, in percentage points.", frame, shown, notes)


@questions.table("attacked", place=2)
def recode(found: Analysis) -> Table:
    """ReCode's worst-case measures."""
    frame = found.recode[~pairing.is_control(found.recode)]
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "attack": condition_name(row), "n": str(int(row.n)), "s": str(int(row.s)), "pass@1": points(row.clean),
                "RP": points(row.robust_pass) if row.n else why_absent(row),
                "RD": points(row.robust_drop), "RR": points(row.robust_relative),
                "RR (code)": points(row.robust_relative_code),
                "changed": of_all(row.n_changed, row.n), "RD (changed)": points(row.robust_drop_changed),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        f"{sizes(frame)}, k = 1, s = seeds of the attack. RP: passes under all of them; RD = (pass@1 − RP) / pass@1; "
        "RR: tasks that some seed changes either way, as the paper defines it (arXiv 2212.10264); RR (code): a task "
        "that fails clean counts only if all seeds mend it, as the code of its authors computes it. All in percent.",
        "changed: tasks whose prompt some seed changed; RD (changed): over these alone.",
        *left_out_note(found.cells),
        *common_notes(frame),
    )
    return Table("recode", "Worst-case robustness over attack seeds (ReCode).", frame, shown, notes)


@questions.table("attacked", place=3)
def flips(found: Analysis) -> Table:
    """Clean pass, attacked fail: counted by the judge's reason."""
    frame = found.flips
    title = "Samples that an attack breaks, by reason."
    if frame.empty:
        return Table("flips", title, frame, frame)
    wide = frame.pivot_table(
        index=["benchmark", "condition", "engine", "reason"], columns="precision", values="flips", aggfunc="sum",
        fill_value=0, sort=False,
    )  # fmt: skip
    wide = wide[[name for name in found.precisions if name in wide]].reset_index()
    wide["condition"] = [condition_name(row) for row in wide.itertuples()]
    shown = wide.drop(columns="engine").astype(str).rename(columns={"condition": "attack"})
    shown = shown.sort_values(["benchmark", "attack", "reason"], ignore_index=True)
    notes = ("Samples that pass clean and fail attacked, over models, seeds and draws; reasons are the judge's.",)
    return Table("flips", title, frame, shown, notes)


@questions.table("attacked", place=4)
def reduced(found: Analysis) -> Table:
    """How few edits are enough to break a task."""
    frame = found.reduced
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
