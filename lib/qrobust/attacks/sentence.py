"""Sentence attack: each sentence is translated to another language and back (section IV.E of the paper)."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from qrobust.attacks import meaning, translation
from qrobust.attacks.base import ScopedAttack, register
from qrobust.attacks.edits import CleanPrompt, Edit, Rejected, apply_edits
from qrobust.attacks.published import open_spans
from qrobust.attacks.sentences import NO_TRANSLATION, Unfit, sentences, tidy
from qrobust.attacks.sentences import edits as sentence_edits
from qrobust.languages.python.text import docstrings


@register("sentence")
@dataclass(frozen=True, kw_only=True)
class Sentence(ScopedAttack):
    """Back-translate the sentences of a prompt.

    A sentence stays as it is, and is counted as rejected, if it comes back in part, loses a literal on the way or comes
    back with other negations, numbers, comparatives or quantifiers (see `qrobust.attacks.meaning`): it would ask for
    something else.

    In the scope ``"published"`` a whole docstring, examples included, is one text and comes back on one line; it
    stays as it is where it comes back in part or the prompt would be no Python any more. What it means is not compared,
    as in the paper.

    Attributes
    ----------
    engine
        Name of the translation engine: ``mbart`` (the paper's), ``apertium`` (offline), ``marian``.
    pair
        The languages in the words of the engine; empty means the engine's default (mbart: English and German, as in
        the paper).
    """

    uses_seed = False
    revision = 3  # since meanings are compared; since comments count, and marks of fields do not
    unlabelled = ("engine", "pair")

    engine: str = "apertium"
    pair: str = ""
    _translations: dict[str, str] = field(default_factory=dict, repr=False, compare=False, init=False)

    def __post_init__(self) -> None:
        """Check the settings and fill in the engine's pair."""
        super().__post_init__()
        self.require(self.engine in translation.names(), "engine", f"one of {', '.join(translation.names())}")
        self.require(isinstance(self.pair, str), "pair", "two languages in the words of the engine, or empty")
        object.__setattr__(self, "pair", translation.create(self.engine, self.pair).pair)

    @property
    def made_by(self) -> str:
        """The engine and its languages."""
        return f"{self.engine} {self.pair}"

    @property
    def memory(self) -> translation.Memory:
        """The translation memory of the engine and pair."""
        return translation.Memory(translation.create(self.engine, self.pair))

    def identity(self) -> dict[str, Any]:
        """Name, settings, and the hashes of the committed translation memory and of the words that must be kept."""
        return {**super().identity(), "memory": self.memory.identity()["memory"], "meaning": meaning.identity()}

    def sources(self, prompt: CleanPrompt) -> list[str]:
        """The texts of a prompt that the engine is asked to translate."""
        if self.scope == "published":
            return [" ".join(prompt.text[start:end].split()) for start, end in open_spans(prompt.text)]
        return [sentence.masked for sentence in sentences(prompt.text, prompt.language)]

    def prepare(self, prompts: Sequence[CleanPrompt]) -> None:
        """Translate the sentences of all prompts in one go, or take them from the memory."""
        wanted = [source for prompt in prompts for source in self.sources(prompt) if source not in self._translations]
        if wanted:
            self._translations.update(self.memory.round_trips(wanted))

    def edits(self, prompt: CleanPrompt, rng: random.Random) -> list[Edit]:
        """One edit per line that a back-translated sentence changes; `rng` is not used."""
        if self.scope == "published":
            return self._published_edits(prompt)
        return self._round_trips(prompt)[0]

    def rejected(self, prompt: CleanPrompt) -> tuple[Rejected, ...]:
        """The sentences whose round trip was rejected, with placeholders for their literals."""
        if self.scope == "published":
            lost = [source for source in self.sources(prompt) if not self._translations[source]]
            return tuple(Rejected(source, "", NO_TRANSLATION) for source in lost)
        return tuple(self._round_trips(prompt)[1])

    def _round_trips(self, prompt: CleanPrompt) -> tuple[list[Edit], list[Rejected]]:
        self.prepare([prompt])
        edits, rejected = [], []
        for sentence in sentences(prompt.text, prompt.language):
            text = tidy(sentence.masked, self._translations[sentence.masked])
            try:
                found = sentence_edits(sentence, text)
                if found and (why := meaning.difference(sentence.masked, text)):
                    raise Unfit(why)
                edits += found
            except Unfit as unfit:
                rejected.append(Rejected(sentence.masked, text, str(unfit)))
        return edits, rejected

    def _published_edits(self, prompt: CleanPrompt) -> list[Edit]:
        self.prepare([prompt])
        text, edits = prompt.text, []
        for (start, end), source in zip(open_spans(text), self.sources(prompt), strict=True):
            edit = Edit(start, end, text[start:end], self._translations[source])
            spans, attacked = docstrings(text), docstrings(apply_edits(text, [*edits, edit]))
            broken = spans is not None and (attacked is None or len(attacked) != len(spans))
            if edit.after and edit.before != edit.after and not broken:
                edits.append(edit)
        return edits
