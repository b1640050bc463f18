"""Word attack: some content words become WordNet synonyms (section IV.E of the paper)."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qrobust.attacks import grammar, senses, wordnet
from qrobust.attacks.base import ScopedAttack, register
from qrobust.attacks.edits import CleanPrompt, Edit
from qrobust.attacks.prose import Paragraph, paragraphs
from qrobust.attacks.published import open_paragraphs
from qrobust.attacks.stopwords import PHRASES, STOP_WORDS
from qrobust.languages import PYTHON, Language
from qrobust.registry import is_number

_WORD = re.compile(r"[A-Za-z]{2,}(?:-[A-Za-z]{2,})*")


@register("word")
@dataclass(frozen=True, kw_only=True)
class Word(ScopedAttack):
    """Replace nouns, verbs, adjectives and adverbs by a random one of their synonyms.

    The synonyms of a word are the other words of its WordNet synsets for its part of speech, sense by sense, each
    once, without its own inflections and without proper names; phrases count and are written with spaces. Stop words,
    set phrases ("for example"), proper names and, outside the scope ``"published"``, literals and the English homonyms
    of the language's keywords ("return", "class") keep their place. A capital at the beginning is kept.

    The published tool takes any three of all synonyms of a word, in an order that differs between processes whatever
    the seed; the scope ``"published"`` takes the first ones, most frequent sense first. The tool also keeps underscores
    ("whole_number"), leaves out satellite adjectives, keeps proper names, gives no capital and does not inflect.

    Attributes
    ----------
    probability
        Chance of each word that has synonyms, 0 to 1 (paper: 0.15).
    max_synonyms
        The choice is among the first so many synonyms, at least 1 (paper: 3).
    inflect
        Give the synonym the form of the word ("numbers" -> "figures") and mend "a" and "an" before it. False
        puts in the base form, as the paper's tool does.
    context
        Take synonyms of one sense only, the one that the prompt suggests (`qrobust.attacks.senses` states the rule).
        False takes those of all senses, as the paper's tool does. A word whose sense has no synonym stays.
    """

    edits_are_independent = True
    revision = 3  # since set phrases stay; since comments count, and marks of fields do not

    probability: float = 0.15
    max_synonyms: int = 3
    inflect: bool = True
    context: bool = False

    def __post_init__(self) -> None:
        """Check the settings."""
        super().__post_init__()
        self.require(is_number(self.probability) and 0 <= self.probability <= 1, "probability", "a number from 0 to 1")
        self.require_count("max_synonyms")
        for setting in ("inflect", "context"):
            self.require(isinstance(getattr(self, setting), bool), setting, "true, false")

    def identity(self) -> dict[str, Any]:
        """Name, settings, and the hashes of the tables."""
        tables = {"wordnet": wordnet.table_sha256()}
        if self.context:
            tables["senses"] = senses.table_sha256()
        return {**super().identity(), **tables}

    def edits(self, prompt: CleanPrompt, rng: random.Random) -> list[Edit]:
        """One edit per replaced word, and one per mended article."""
        text, language = prompt.text, prompt.language
        if self.scope == "published":
            found, names = open_paragraphs(text), frozenset()
        else:
            found, names = paragraphs(text, language), language.identifiers(text)
        around = senses.context(text, language) if self.context else frozenset()

        def choices(word: str, tag: str) -> list[str]:
            # "whole number" for "integer" would mention the parameter "number".
            return [other for other in self.choices(word, tag, around, language) if names.isdisjoint(other.split())]

        return [edit for paragraph in found for edit in self._paragraph_edits(paragraph, choices, rng)]

    def choices(
        self, word: str, tag: str, around: frozenset[str] = frozenset(), language: Language = PYTHON
    ) -> list[str]:
        """What may take the place of a word with a Penn tag, capitals kept; `around` is its context, if that counts."""
        kind = grammar.KINDS.get(tag[:2])
        if kind is None or tag.startswith("NNP") or word.lower() in STOP_WORDS or not _WORD.fullmatch(word):
            return []
        base = grammar.lemma(word.lower(), tag)
        if base in STOP_WORDS or (self.scope != "published" and base in language.keywords):
            return []
        own = {word.lower(), base}
        synonyms = senses.synonyms(base, kind[0], around) if self.context else wordnet.synonyms(base, kind[0])
        found = [other for other in synonyms if other not in own and len(other) > 1]
        found = found[: self.max_synonyms]
        if self.inflect:
            found = [form for other in found if (form := grammar.inflected(other, tag)) and form not in own]
        return [other[:1].upper() + other[1:] if word[:1].isupper() else other for other in found]

    def _paragraph_edits(
        self, paragraph: Paragraph, choices: Callable[[str, str], list[str]], rng: random.Random
    ) -> list[Edit]:
        text = masked(paragraph)
        phrases = [] if self.scope == "published" else [match.span() for match in PHRASES.finditer(text)]
        spans = grammar.tokens(text)
        words = [text[start:end] for start, end in spans]
        edits = []
        for place, ((start, end), tag) in enumerate(zip(spans, grammar.tags(words), strict=True)):
            fixed = paragraph.is_literal(start, end) or any(first <= start < last for first, last in phrases)
            found = [] if fixed else choices(words[place], tag)
            if not found or rng.random() >= self.probability:
                continue
            chosen = rng.choice(found)
            if self.inflect and place and words[place - 1].lower() in ("a", "an"):
                first, last = spans[place - 1]
                if not paragraph.is_literal(first, last):
                    edits += _article_edit(paragraph, first, words[place - 1], chosen)
            edits.append(_edit(paragraph, start, words[place], chosen))
        return edits


def masked(paragraph: Paragraph) -> str:
    """The text with each literal as one token of the same length, which the tagger reads as a noun."""
    text = paragraph.text
    for start, end in paragraph.literals:
        text = f"{text[:start]}{'x' * (end - start)}{text[end:]}"
    return text


def _edit(paragraph: Paragraph, index: int, before: str, after: str) -> Edit:
    start = paragraph.position(index)
    return Edit(start, start + len(before), before, after)


def _article_edit(paragraph: Paragraph, index: int, before: str, following: str) -> list[Edit]:
    after = grammar.article(following)
    after = after.capitalize() if before[0].isupper() else after
    return [] if after == before else [_edit(paragraph, index, before, after)]
