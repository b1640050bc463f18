"""That no calibration sequence holds a task of a benchmark.

The rule: a sequence holds a task if they share 13 words in a row (words are runs of letters, digits and underscores,
in lower case), the length that GPT-3's authors took (arXiv 2005.14165, appendix C); a task is its prompt with its
canonical solution, and one of fewer words counts as a whole.
"""

import re
from collections.abc import Iterable

from qrobust.benchmarks.tasks import Task
from qrobust.calibration.errors import CalibrationError

WORDS = 13


def overlaps(texts: Iterable[str], tasks: Iterable[Task]) -> list[tuple[int, str, str]]:
    """List (place of the text, task id, shared words) of every pair that shares `WORDS` words in a row."""
    owner: dict[tuple[str, ...], str] = {}
    for task in tasks:
        owner |= dict.fromkeys(_runs(_words(task.reference)), task.task_id)
    lengths = sorted({len(run) for run in owner})
    found = {}
    for place, text in enumerate(texts):
        words = _words(text)
        for length in lengths:
            for run in _runs(words, length):
                if run in owner:
                    found.setdefault((place, owner[run]), " ".join(run))
    return [(place, task, shared) for (place, task), shared in found.items()]


def require_disjoint(label: str, texts: Iterable[str], benchmark: str, tasks: Iterable[Task]) -> None:
    """Raise a `CalibrationError` that names the task, if a text holds one of a benchmark's."""
    for place, task, shared in overlaps(texts, tasks):
        raise CalibrationError(
            f"calibration {label}: sequence {place} holds task {task} of {benchmark} ({shared!r}); a model must not "
            "be fitted on what it is judged by: choose another seed"
        )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _runs(words: list[str], length: int = WORDS) -> list[tuple[str, ...]]:
    length = min(length, len(words))
    return [tuple(words[i : i + length]) for i in range(len(words) - length + 1)] if length else []
