"""What a study says it asks before it looks: one outcome is primary, everything else is secondary."""

from typing import Annotated, Literal

from pydantic import Field

from qrobust.parts import Number, Part

ALL_QUANTIZED = "all quantized"
PLUS, BASE = "plus", "base"
SUITES = {PLUS: "strictest suites", BASE: "base suites"}


class Primary(Part):
    """The primary outcome: a mean difference of drops over tasks, original minus quantized.

    Attributes
    ----------
    outcome
        Under ``attack``, or under weight ``noise`` that disturbs both arms equally (scope ``effective``).
    suite
        ``plus``: a benchmark that has plus tests is judged by these too; ``base``: by its base tests alone.
    comparison
        ``all quantized`` precisions together against the original, or the label of one of them.
    margin
        Of equivalence, in percentage points: a smaller difference does not matter.
    """

    outcome: Literal["attack", "noise"] = "attack"
    suite: Literal["plus", "base"] = PLUS
    comparison: str = ALL_QUANTIZED
    margin: Annotated[Number, Field(gt=0, le=100)] = 3.0

    @property
    def rate(self) -> float:
        """The margin as a difference of rates."""
        return self.margin / 100

    @property
    def other_suite(self) -> str:
        """The suite that judges the same samples and is secondary."""
        return BASE if self.suite == PLUS else PLUS

    def __str__(self) -> str:
        """In one line, for facts and tables."""
        where = "under attack" if self.outcome == "attack" else "under weight noise, scope effective"
        return (
            f"difference of drops {where}, pooled over tasks, {SUITES[self.suite]}, {self.comparison} against the "
            f"original, equivalence margin ±{self.margin:g} points"
        )


DEFAULT = Primary()
"""What a study declares that declares nothing else."""
