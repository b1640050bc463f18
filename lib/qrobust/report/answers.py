"""What an answer is, and the phrases that the answers to several questions share."""

import math
from dataclasses import dataclass

from qrobust.analysis import Analysis
from qrobust.analysis.pooled import Overall
from qrobust.report.tables.words import number, p_value, points

ALPHA = 0.05
LISTED = 8
"""More comparisons than this are not listed one by one in an answer: there those that are certain are, and a count."""
SMALL = 100
"""Below this many tasks a study checks that everything runs; it settles little."""


@dataclass(frozen=True)
class Answer:
    """The answer to a question in one line, and the sentences that support and limit it."""

    headline: str
    sentences: tuple[str, ...] = ()


def verdict(result: Overall, where: str) -> str:
    """Who is more robust, in one sentence."""
    margin = f"±{100 * result.margin:g} points"
    is_equivalent = result.equivalence_p < ALPHA
    if result.p >= ALPHA:
        shown = f"they are equivalent within {margin}" if is_equivalent else f"nor is equivalence within {margin} shown"
        return f"No difference found between original and quantized models {where}; {shown}."
    small = f", though the difference lies within {margin}" if is_equivalent else ""
    if result.difference.value > 0:
        return f"Quantized models lose less {where}: they are the more robust ones here{small}."
    return f"Quantized models lose more {where}: they are the less robust ones here{small}."


def declared(found: Analysis, outcome: str) -> str:
    """Whether this is the outcome that the study declared to be its primary one, and whether it has results."""
    when = "declared by the study" if found.frames.primary else "the default: kept before studies declared one"
    if found.primary.outcome == outcome:
        absent = "" if found.primary_result else " It has no results."
        return f"Primary outcome ({when}): {found.primary}.{absent} Everything else is secondary."
    return f"Secondary: the study's primary outcome ({when}) is the {found.primary}."


def unanswered(found: Analysis) -> str:
    """What a headline says where the declared comparison has no results."""
    return f"Not answered: the declared comparison ({found.primary.comparison} against the original) has no results."


def difference(result: Overall) -> str:
    """How much more or less the quantized models lose, with interval and test."""
    d = result.difference
    more = "less" if d.value > 0 else "more"
    test = "t test over tasks and draws" if result.draws > 1 else "permutation test over tasks"
    return (
        f"the quantized models lose {points(abs(d.value))} points {more} (drop of the original minus drop of the "
        f"quantized: {points(d.value)}, 95 % interval {points(d.low)} to {points(d.high)}, {test} p "
        f"{p_equals(result.p)}; equivalence within ±{100 * result.margin:g} points p {p_equals(result.equivalence_p)})"
    )


def p_equals(p: float) -> str:
    """What follows the letter p: ``= 0.032``, ``<0.001``."""
    text = p_value(p)
    return text if text.startswith("<") else f"= {text}"


def power(result: Overall) -> list[str]:
    """What so many tasks can find, and what finding nothing means."""
    if math.isnan(result.detectable):
        return ["How small a difference these data could find is not estimable."]
    sample = f"{result.tasks} tasks" + (f" and {result.draws} draws" if result.draws > 1 else "")
    points_of = dict.fromkeys((0.02, result.margin))
    words = (
        f"With {sample} this comparison finds a true difference of "
        + ", ".join(f"{100 * size:g} points with a power of {number(result.power(size), 2)}" for size in points_of)
        + f"; a power of 0.80 needs {number(100 * result.detectable, 2)} points. Where there is no difference it shows "
        f"equivalence with a chance of {number(result.equivalence_power, 2)}. The models are taken as given: other "
        "models may differ."
    )
    if result.p >= ALPHA and result.equivalence_p >= ALPHA:
        words += " Finding nothing therefore does not show that the models are equal: it excludes, at 95 %, "
        words += f"only differences outside {points(result.difference.low)} to {points(result.difference.high)} points."
    if result.tasks < SMALL and not result.draws:
        words += f" {result.tasks} tasks are a check that everything runs; they cannot answer the question."
    return [words]
