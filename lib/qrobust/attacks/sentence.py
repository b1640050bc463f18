"""Sentence attack: each sentence is translated to another language and back (section IV.E of the paper)."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from qrobust.attacks import translation
from qrobust.attacks.base import Attack, register
from qrobust.attacks.edits import Edit, apply_edits
from qrobust.attacks.published import open_spans
from qrobust.attacks.sentences import edits as sentence_edits
from qrobust.attacks.sentences import sentences
from qrobust.languages import Language
from qrobust.languages.python.text import docstrings


@register("sentence")
@dataclass(frozen=True, kw_only=True)
class Sentence(Attack):
    """Back-translate the sentences of a prompt; a sentence that loses a literal on the way stays as it is.

    In the scope ``"published"`` a whole docstring, examples included, is one text and comes back on one line; it
    stays as it is where the prompt would be no Python any more.

    Attributes
    ----------
    engine
        Name of the translation engine: ``mbart`` (the paper's), ``apertium`` (offline), ``marian``.
    pair
        The languages in the words of the engine; empty means the engine's default (mbart: English and German, as in
        the paper).
    """

    uses_seed = False
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
        """Name, settings, and the hash of the committed translation memory."""
        return {**super().identity(), "memory": self.memory.identity()["memory"]}

    def sources(self, prompt: str, language: Language) -> list[str]:
        """The texts of a prompt that the engine is asked to translate."""
        if self.scope == "published":
            return [" ".join(prompt[start:end].split()) for start, end in open_spans(prompt)]
        return [sentence.masked for sentence in sentences(prompt, language)]

    def prepare(self, prompts: Sequence[str], language: Language) -> None:
        """Translate the sentences of all prompts in one go, or take them from the memory."""
        sources = [source for prompt in prompts for source in self.sources(prompt, language)]
        if wanted := [source for source in sources if source not in self._translations]:
            self._translations.update(self.memory.round_trips(wanted))

    def edits(self, prompt: str, rng: random.Random, language: Language) -> list[Edit]:
        """One edit per line that a back-translated sentence changes; `rng` is not used."""
        self.prepare([prompt], language)
        if self.scope == "published":
            return self._published_edits(prompt, language)
        return [
            edit
            for sentence in sentences(prompt, language)
            for edit in sentence_edits(sentence, self._translations[sentence.masked])
        ]

    def _published_edits(self, prompt: str, language: Language) -> list[Edit]:
        edits: list[Edit] = []
        for (start, end), source in zip(open_spans(prompt), self.sources(prompt, language), strict=True):
            edit = Edit(start, end, prompt[start:end], self._translations[source])
            spans, attacked = docstrings(prompt), docstrings(apply_edits(prompt, [*edits, edit]))
            broken = spans is not None and (attacked is None or len(attacked) != len(spans))
            if edit.before != edit.after and not broken:
                edits.append(edit)
        return edits
