"""Character attack: some letters become capitals (section IV.E of the paper)."""

import random
from dataclasses import dataclass

from qrobust.attacks.base import ScopedAttack, register
from qrobust.attacks.edits import CleanPrompt, Edit
from qrobust.attacks.prose import paragraphs
from qrobust.attacks.published import open_spans
from qrobust.registry import is_number


@register("char")
@dataclass(frozen=True, kw_only=True)
class Char(ScopedAttack):
    """Turn a random choice of letters into capitals.

    With n eligible letters, ``min(max_changes, round(probability * n))`` of them change. Eligible is a letter of
    prose outside literals that has a one-character capital and is not one already. In the scope ``"published"`` every
    letter counts, so a draw that falls on a capital changes nothing, as in the published tool.

    Attributes
    ----------
    probability
        Share of letters that would change without the maximum, 0 to 1 (paper: 0.5).
    max_changes
        At most this many letters of a prompt change, at least 1 (paper: 5).
    """

    edits_are_independent = True
    revision = 2  # since comments count, and marks of fields do not

    probability: float = 0.5
    max_changes: int = 5

    def __post_init__(self) -> None:
        """Check the settings."""
        super().__post_init__()
        self.require(is_number(self.probability) and 0 <= self.probability <= 1, "probability", "a number from 0 to 1")
        self.require_count("max_changes")

    def edits(self, prompt: CleanPrompt, rng: random.Random) -> list[Edit]:
        """One edit per changed letter."""
        text = prompt.text
        eligible = _all_letters(text) if self.scope == "published" else _prose_letters(prompt)
        count = min(self.max_changes, round(self.probability * len(eligible)))
        chosen = sorted(rng.sample(eligible, count))
        return [
            Edit(place, place + 1, text[place], text[place].upper()) for place in chosen if _has_capital(text[place])
        ]


def _has_capital(letter: str) -> bool:
    return letter.isalpha() and letter.upper() != letter and len(letter.upper()) == 1


def _prose_letters(prompt: CleanPrompt) -> list[int]:
    return [
        paragraph.position(index)
        for paragraph in paragraphs(prompt.text, prompt.language)
        for index, letter in enumerate(paragraph.text)
        if _has_capital(letter) and not paragraph.is_literal(index, index + 1)
    ]


def _all_letters(prompt: str) -> list[int]:
    # A letter after a backslash is an escape: a capital there could make the prompt no Python at all.
    return [
        index
        for start, end in open_spans(prompt)
        for index in range(start, end)
        if prompt[index].isalpha() and prompt[index - 1 : index] != "\\"
    ]
