"""What an attack makes: edits, and a prompt before and after them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any


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
class AttackedPrompt:
    """A prompt before and after an attack; `edits` are in order and do not overlap.

    `entry_point` is the name that the attacked prompt gives to the function that is tested; empty if it kept its own.
    `language` is that of the task's code.
    """

    task_id: str
    clean: str
    attacked: str
    edits: tuple[Edit, ...] = ()
    entry_point: str = ""
    language: str = "python"

    @property
    def changed(self) -> bool:
        """Whether the attack changed anything."""
        return self.attacked != self.clean

    def row(self) -> dict[str, Any]:
        """The prompt as one JSON row: its fields, edits as a list of objects, and ``changed``."""
        return {**asdict(self), "edits": [asdict(edit) for edit in self.edits], "changed": self.changed}


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
