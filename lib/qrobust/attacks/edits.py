"""What an attack is given, and what it makes: edits, and a prompt before and after them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from qrobust import languages
from qrobust.benchmarks import Task
from qrobust.languages import PYTHON, Language


@dataclass(frozen=True)
class CleanPrompt:
    """A prompt as it is, and what an attack may have to know of its task.

    Attributes
    ----------
    text
        The prompt.
    entry_point
        Name of the function that is tested; empty where the caller has none.
    language
        Of the task's code: it says where the natural-language text is.
    """

    task_id: str
    text: str
    entry_point: str = ""
    language: Language = PYTHON

    def edited(self, edits: Iterable["Edit"]) -> "AttackedPrompt":
        """The prompt after some edits, in any order."""
        unchanged = AttackedPrompt(self.task_id, self.text, self.text, language=self.language.name)
        return unchanged.edited(edits)


def prompts_of(tasks: Iterable[Task]) -> list[CleanPrompt]:
    """The prompts of a benchmark's tasks."""
    return [CleanPrompt(task.task_id, task.prompt, task.entry_point, languages.get(task.language)) for task in tasks]


@dataclass(frozen=True)
class Edit:
    """One replacement in a prompt.

    Attributes
    ----------
    start, end
        Character span in the clean prompt, end exclusive.
    before, after
        The text of that span, and what takes its place.
    """

    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True)
class Rejected:
    """A change that an attack rejected: the text, what would have taken its place, and why it did not."""

    before: str
    after: str
    why: str


@dataclass(frozen=True)
class AttackedPrompt:
    """A prompt before and after an attack; `edits` are in order and do not overlap.

    `entry_point` is the name that the attacked prompt gives to the function that is tested; empty if it kept its own.
    `language` is the name of that of the task's code.
    """

    task_id: str
    clean: str
    attacked: str
    edits: tuple[Edit, ...] = ()
    entry_point: str = ""
    rejected: tuple[Rejected, ...] = ()
    language: str = "python"

    @property
    def changed(self) -> bool:
        """Whether the attack changed anything."""
        return self.attacked != self.clean

    def edited(self, edits: Iterable[Edit]) -> "AttackedPrompt":
        """The clean prompt after some edits, in any order."""
        edits = tuple(sorted(edits, key=lambda edit: edit.start))
        return replace(self, attacked=apply_edits(self.clean, edits), edits=edits)

    def row(self) -> dict[str, Any]:
        """The prompt as one JSON row: the fields, edits and rejected changes as lists of objects, and ``changed``."""
        return {**asdict(self), "changed": self.changed}


def apply_edits(clean: str, edits: Iterable[Edit]) -> str:
    """The text after all edits.

    Raises
    ------
    ValueError
        If two edits overlap, or an edit's `before` is not what the text holds at its span.
    """
    parts, position = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < position:
            raise ValueError(f"edits overlap at character {edit.start}")
        if not edit.start <= edit.end <= len(clean) or clean[edit.start : edit.end] != edit.before:
            raise ValueError(f"edit at {edit.start}:{edit.end} expects {edit.before!r}, which is not there")
        parts += [clean[position : edit.start], edit.after]
        position = edit.end
    return "".join([*parts, clean[position:]])
