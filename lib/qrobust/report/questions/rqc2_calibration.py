"""RQ-C2: does it matter which texts a precision is calibrated on, at 3 and 2 bits above all?"""

import pandas as pd

from qrobust.analysis import Analysis
from qrobust.report import questions
from qrobust.report.answers import ALPHA, LISTED, Answer, p_equals
from qrobust.report.tables.compared import compared
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import bits, odds, points, with_interval

questions.question(
    "rqc2",
    place=4,
    title="RQ-C2: calibration",
    asks="RQ-C2: does it matter which texts a precision is calibrated on?",
    intro="Precisions that are calibrated on different texts and are the same in everything else.",
)

FEW_BITS = 3
"""At so many bits and fewer the paper finds the texts to matter."""


@questions.answer("rqc2")
def answer(found: Analysis) -> Answer | None:
    """Which texts are better, at which bits?"""
    asked = _named(found, found.costs_together.calibrations)
    if asked.empty:
        return None
    frame = asked[asked["n"] > 0]
    if frame.empty:
        return Answer("Not answered: no two precisions that differ in calibration alone have clean results.")
    listed = frame if len(frame) <= LISTED else frame[frame["p_holm"] < ALPHA]
    sentences = [_pair(row) for row in listed.itertuples()]
    absent = [level for level in range(FEW_BITS, 1, -1) if level not in set(frame["bits"])]
    if absent:
        sentences.append(f"The study compares no texts at {' and '.join(map(str, absent))} bits.")
    undecided = frame[~(frame["p_holm"] < ALPHA)]
    if len(undecided):
        widest = max(undecided["low"].abs().max(), undecided["high"].abs().max())
        sentences.append(
            f"{len(undecided)} of {len(frame)} comparisons show no certain difference. The texts may still differ "
            f"there: the intervals reach to {points(widest)} points."
        )
    sentences.append(
        "One draw of texts of each kind was used: what another draw of the same kind would change is not known, and so "
        "not how much of a difference is the kind's."
    )
    return Answer(_headline(frame), tuple(sentences))


def _named(found: Analysis, frame: pd.DataFrame) -> pd.DataFrame:
    """The pairs with bits and the names of their texts, most bits first."""
    known = found.methods.set_index("precision")
    texts = [
        _apart(known["calibration"][row.base].split(","), known["calibration"][row.precision].split(","))
        for row in frame.itertuples()
    ]
    frame = frame.assign(
        bits=frame["precision"].map(known["bits"]).round(),
        first=[first for first, _ in texts],
        second=[second for _, second in texts],
    )
    return frame.sort_values("bits", ascending=False, kind="stable", ignore_index=True)


def _apart(first: list[str], second: list[str]) -> tuple[str, str]:
    """Two sets of texts without what both say of themselves, such as their length."""
    sides = (first, second), (second, first)
    own, other = (",".join(part for part in parts if part not in others) for parts, others in sides)
    return own or "the default", other or "the default"


def _headline(frame: pd.DataFrame) -> str:
    parts = []
    for level, rows in frame.groupby("bits", sort=False, dropna=False):
        certain = rows[rows["p_holm"] < ALPHA]
        if certain.empty:
            parts.append(f"at {bits(level)} bits no certain difference between texts ({len(rows)} compared)")
            continue
        better = [f"{r.first} over {r.second}" if r.loss > 0 else f"{r.second} over {r.first}"
                  for r in certain.itertuples()]  # fmt: skip
        counts = ", ".join(f"{text} ({better.count(text)})" for text in dict.fromkeys(better))
        parts.append(f"at {bits(level)} bits better: {counts} of {len(rows)} compared")
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def _pair(row) -> str:
    sides = f"{points(row.before)} % calibrated on {row.first}, {points(row.after)} % on {row.second}"
    return (
        f"{row.model}, {bits(row.bits)} bits, {row.base} against {row.precision}: {sides}, difference "
        f"{with_interval(row.loss, row.low, row.high)} points, odds ratio "
        f"{odds(row.odds_ratio, row.or_low, row.or_high)}, McNemar p (Holm) {p_equals(row.p_holm)}, {int(row.n)} tasks."
    )


@questions.table("rqc2")
def rqc2(found: Analysis) -> Table:
    """Every pair of texts."""
    title = "Clean pass@1 by the texts that a precision is calibrated on (RQ-C2)."
    own, together = found.costs.calibrations, found.costs_together.calibrations
    return compared(found, own, together, "rqc2", title, "first", "second")
