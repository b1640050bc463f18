from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, NamedTuple


class Pair(NamedTuple):
    left: int
    right: int


@dataclass
class Sum:
    numbers: List[int] = field(default_factory=list)
    name: ClassVar[str] = "sum"

    @property
    def value(self) -> int:
        return sum(self.numbers)


def total(numbers):
    return Sum(list(numbers)).value
