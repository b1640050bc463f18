"""Marian: small models of one direction each, such as the OPUS-MT family."""

from collections.abc import Sequence
from dataclasses import dataclass

from qrobust.attacks.translation.engines import Engine, register
from qrobust.attacks.translation.neural import translate


@register("marian")
@dataclass(frozen=True)
class Marian(Engine):
    """There with one Marian model, back with another.

    Attributes
    ----------
    pair
        Two languages of OPUS-MT as in ``en-de`` (default), or two models (Hugging Face ids or local folders) with a
        ``+`` between them: ``Helsinki-NLP/opus-mt-en-fr+Helsinki-NLP/opus-mt-fr-en``.
    """

    default_pair = "en-de"

    def __post_init__(self) -> None:
        """Check the pair."""
        self.models()

    def models(self) -> tuple[str, str]:
        """The models of both directions."""
        if self.pair.count("+") == 1:
            there, back = self.pair.split("+")
            return there, back
        if self.pair.count("-") == 1 and "/" not in self.pair:
            source, target = self.pair.split("-")
            return f"Helsinki-NLP/opus-mt-{source}-{target}", f"Helsinki-NLP/opus-mt-{target}-{source}"
        raise ValueError(f"marian: pair is {self.pair!r}; allowed: languages as in 'en-de', or 'model+model'")

    def round_trip(self, sentences: Sequence[str]) -> list[str]:
        """Translate there and back; see `Engine`."""
        there, back = self.models()
        return translate(back, translate(there, sentences))
