"""A task as a supervisor keeps it, and how far a sample has come with it."""

import time
from dataclasses import dataclass, field
from typing import Any

from qrobust.judging.values import from_wire


@dataclass
class Suite:
    """Tests of one task: requests as wire text, and what the canonical solution answers (None: not known yet).

    `rules` says of each of Java's asserts how it compares.
    """

    requests: list[str]
    expected: list[str] | None = None
    seconds: list[float] | None = None
    rules: list[str] | None = None
    _values: list[Any] | None = field(default=None, repr=False)

    def values(self) -> list[Any]:
        """The expected answers as values, rebuilt once."""
        if self._values is None:
            self._values = [from_wire(text) for text in self.expected or []]
        return self._values


@dataclass
class Material:
    """A task; see `benchmarks.Task`.

    Attributes
    ----------
    reference
        Source of the canonical program; of MultiPL-E's Java, of a class that makes the expected values.
    check
        Source of the benchmark's own tests, where they judge in the supervisor.
    tests
        Java source that stands in the class of the sample.
    """

    task_id: str
    oracle: str
    entry_point: str
    reference: str
    atol: float
    check: str | None
    suites: dict[str, Suite]
    tests: str = ""


class Progress:
    """Tests that a sample has passed, and the time since it began."""

    def __init__(self) -> None:
        self.begin, self.tests = time.monotonic(), 0

    def elapsed(self) -> float:
        """Seconds."""
        return time.monotonic() - self.begin
