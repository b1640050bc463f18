"""Typo attack: slips of the keyboard in the words of the text, as ReCode and NLPerturbator make them."""

import random
import re
from dataclasses import dataclass
from functools import cache

from qrobust.attacks.base import Attack, register
from qrobust.attacks.edits import CleanPrompt, Edit
from qrobust.attacks.prose import paragraphs
from qrobust.attacks.stopwords import STOP_WORDS
from qrobust.registry import is_number

KINDS = ("neighbour", "swap", "delete", "repeat")
_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]{4,}(?![\w'’-])")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@register("typo")
@dataclass(frozen=True, kw_only=True)
class Typo(Attack):
    """Misspell a random choice of the words of the text, each once.

    Of n words, ``round(share * n)`` are misspelt, and at least one unless the share is 0. Only words of four letters
    or more count, outside literals, and their first and last letters stay: so people still read them without effort
    (Pruthi et al., 2019, arXiv 1905.11268, after Rawlinson). A slip that would give another word ("form" for "from") or
    a name of the prompt is not made.

    Attributes
    ----------
    share
        Share of the words that are misspelt, 0 to 1: the severity (docs/attacks.md has ReCode's beside it).
    kinds
        Among which slips the draw is: ``neighbour`` (a key beside the right one on a QWERTY keyboard), ``swap`` (of
        two letters), ``delete``, ``repeat`` (a letter).
    """

    edits_are_independent = True
    revision = 2  # since comments count, and marks of fields do not

    share: float = 0.3
    kinds: tuple[str, ...] = KINDS

    def __post_init__(self) -> None:
        """Check the settings."""
        self.require(is_number(self.share) and 0 <= self.share <= 1, "share", "a number from 0 to 1")
        listed = isinstance(self.kinds, list | tuple) and bool(self.kinds) and set(self.kinds) <= set(KINDS)
        self.require(listed, "kinds", f"a list of {', '.join(KINDS)}")
        object.__setattr__(self, "kinds", tuple(self.kinds))

    def edits(self, prompt: CleanPrompt, rng: random.Random) -> list[Edit]:
        """One edit per misspelt word."""
        text, taken = prompt.text, prompt.language.identifiers(prompt.text)
        words = [
            (paragraph.position(match.start()), slips)
            for paragraph in paragraphs(text, prompt.language)
            for match in _WORD.finditer(paragraph.text)
            if not paragraph.is_literal(*match.span()) and (slips := _slips(match[0], self.kinds, taken))
        ]
        count = max(1, round(self.share * len(words))) if words and self.share else 0
        edits = []
        for start, slips in sorted(rng.sample(words, count), key=lambda word: word[0]):
            first, last, after = rng.choice(rng.choice(slips))
            edits.append(Edit(start + first, start + last, text[start + first : start + last], after))
        return edits


def _slips(word: str, kinds: tuple[str, ...], taken: frozenset[str]) -> list[list[tuple[int, int, str]]]:
    """For each kind that the word allows: its slips as (start, end, new text) in the word."""
    found = []
    for kind in kinds:
        slips = [
            (first, last, after)
            for first, last, after in _MAKERS[kind](word)
            if not _is_word(other := word[:first] + after + word[last:]) and other not in taken
        ]
        if slips:
            found.append(slips)
    return found


def _neighbours(word: str) -> list[tuple[int, int, str]]:
    keys = _keyboard()
    return [(place, place + 1, key) for place in range(1, len(word) - 1) for key in keys.get(word[place], "")]


def _swaps(word: str) -> list[tuple[int, int, str]]:
    pairs = [(place, word[place : place + 2]) for place in range(1, len(word) - 2)]
    return [(place, place + 2, pair[::-1]) for place, pair in pairs if pair[0] != pair[1]]


def _deletions(word: str) -> list[tuple[int, int, str]]:
    return [(place, place + 1, "") for place in range(1, len(word) - 1)]


def _repetitions(word: str) -> list[tuple[int, int, str]]:
    return [(place, place + 1, word[place] * 2) for place in range(1, len(word) - 1)]


_MAKERS = {"neighbour": _neighbours, "swap": _swaps, "delete": _deletions, "repeat": _repetitions}


@cache
def _keyboard() -> dict[str, str]:
    """Letter -> the letters beside it on a QWERTY keyboard, each of whose rows is set half a key to the right."""
    beside: dict[str, str] = {}
    for row, keys in enumerate(_ROWS):
        for place, key in enumerate(keys):
            above = _ROWS[row - 1][place : place + 2] if row else ""
            below = _ROWS[row + 1][max(0, place - 1) : place + 1] if row + 1 < len(_ROWS) else ""
            beside[key] = keys[max(0, place - 1) : place] + keys[place + 1 : place + 2] + above + below
    return beside


@cache
def _is_word(text: str) -> bool:
    """Whether a text is an English word, in any form: by the lexicons of the tagger and of the lemmatizer."""
    from lemminflect import getAllLemmas
    from textblob.en import lexicon

    known = any(form in lexicon for form in (text, text.lower(), text.capitalize()))
    return known or text.lower() in STOP_WORDS or bool(getAllLemmas(text.lower()))
