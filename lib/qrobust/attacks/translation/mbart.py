"""mBART-50, the engine of the paper: one model for all directions."""

from collections.abc import Sequence
from dataclasses import dataclass

from qrobust.attacks.translation.engines import Engine, register
from qrobust.attacks.translation.neural import translate

MODEL = "facebook/mbart-large-50-many-to-many-mmt"


@register("mbart")
@dataclass(frozen=True)
class MBart(Engine):
    """English to German and back with mBART-50.

    Attributes
    ----------
    pair
        Two of the model's language codes, as in ``en_XX-de_DE`` (default: the paper's).
    model
        Hugging Face id or local folder.
    """

    model: str = MODEL
    default_pair = "en_XX-de_DE"

    def __post_init__(self) -> None:
        """Check the pair."""
        if len(self.pair.split("-")) != 2:
            raise ValueError(f"mbart: pair is {self.pair!r}; allowed: two language codes such as 'en_XX-de_DE'")

    def round_trip(self, sentences: Sequence[str]) -> list[str]:
        """Translate there and back; see `Engine`."""
        source, target = self.pair.split("-")
        return translate(self.model, translate(self.model, sentences, source, target), target, source)
