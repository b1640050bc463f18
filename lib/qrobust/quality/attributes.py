"""Which attribute of code a message speaks about: ``data/quality/attributes.csv``, to be read and changed.

Columns: tool, group, rule (``*``: every rule of the group that has no row), attribute, and ``same_as``, the rule of
another tool that finds the same fault: such a message counts for no attribute, so that a fault counts once.
"""

import csv
import functools
from typing import NamedTuple

from qrobust import paths

ATTRIBUTES = ("maintainability", "reliability", "readability", "security", "performance")
"""The five of "Is Quantization a Deal-breaker?" (arXiv 2507.09665); the assignment of rules is ours."""

UNKNOWN = ""


class _Row(NamedTuple):
    attribute: str
    same_as: str


@functools.cache
def _table() -> dict[tuple[str, str, str], _Row]:
    path = paths.PACKAGE_DATA / "quality" / "attributes.csv"
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows, start=2):
        if row["attribute"] not in ATTRIBUTES:
            raise ValueError(f"{path}, line {number}: attribute {row['attribute']!r}; known: {', '.join(ATTRIBUTES)}")
    return {(row["tool"], row["group"], row["rule"]): _Row(row["attribute"], row["same_as"]) for row in rows}


def attribute(tool: str, group: str, rule: str) -> str:
    """The attribute that a message counts for; empty where it counts for none."""
    table = _table()
    row = table.get((tool, group, rule)) or table.get((tool, group, "*")) or _Row(UNKNOWN, "")
    return UNKNOWN if row.same_as else row.attribute
