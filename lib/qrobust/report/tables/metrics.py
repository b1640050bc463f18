"""The metrics of code quality in the words of tables and figures."""

from qrobust.quality.attributes import ATTRIBUTES

_WORDS = {
    "own_lines": "lines of the completion",
    "cyclomatic": "cyclomatic complexity",
    "cognitive": "cognitive complexity",
    "volume": "Halstead volume",
    "maintainability_index": "maintainability index",
    **{name: f"messages: {name}" for name in ATTRIBUTES},
}
COUNTS_LESS = "maintainability_index"
"""The metric of which more is better."""


def metric_name(metric: str) -> str:
    """A metric in words; a tool's group of messages is called as the tool calls it."""
    return _WORDS.get(metric, metric)
