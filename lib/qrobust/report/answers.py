"""What an answer is, and the phrases that the answers to several questions share."""

import math
from dataclasses import dataclass

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
    if result.p >= ALPHA:
        return f"No difference found between original and quantized models {where}."
    if result.difference.value > 0:
        return f"Quantized models lose less {where}: they are the more robust ones here."
    return f"Quantized models lose more {where}: they are the less robust ones here."


def difference(result: Overall) -> str:
    """How much more or less the quantized models lose, with interval and test."""
    d = result.difference
    more = "less" if d.value > 0 else "more"
    return (
        f"the quantized models lose {points(abs(d.value))} points {more} (drop of the original minus drop of the "
        f"quantized: {points(d.value)}, 95 % interval {points(d.low)} to {points(d.high)}, permutation test over tasks "
        f"p {p_equals(result.p)})"
    )


def p_equals(p: float) -> str:
    """What follows the letter p: ``= 0.032``, ``<0.001``."""
    text = p_value(p)
    return text if text.startswith("<") else f"= {text}"


def power(result: Overall) -> list[str]:
    """What so many tasks can find, and what finding nothing means."""
    if math.isnan(result.detectable):
        return ["No task answered differently, so how small a difference these data could find is not estimable."]
    words = (
        f"With {result.tasks} tasks this comparison finds a true difference of {points(result.detectable)} points "
        f"with 80 % power; a difference of 2 points would need about {number(result.needed(0.02), 0)} tasks with "
        "the same spread. The models are taken as given: other models may differ."
    )
    if result.p >= ALPHA:
        words += " Finding nothing therefore does not show that the models are equal: it excludes, at 95 %, "
        words += f"only differences outside {points(result.difference.low)} to {points(result.difference.high)} points."
    if result.tasks < SMALL:
        words += f" {result.tasks} tasks are a check that everything runs; they cannot answer the question."
    return [words]
