"""Apertium: rule-based translation, offline, the same on every machine with the same version."""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from qrobust.attacks.translation import repairs
from qrobust.attacks.translation.engines import Engine, EngineUnavailable, register


@register("apertium")
@dataclass(frozen=True)
class Apertium(Engine):
    """English to Spanish and back, with Apertium's rules; for this pair `repairs` mends its systematic mistakes.

    Attributes
    ----------
    pair
        The two translation directions' languages, as in ``eng-spa`` (default).
    """

    default_pair = "eng-spa"

    def __post_init__(self) -> None:
        """Check the pair."""
        if len(self.pair.split("-")) != 2:
            raise ValueError(f"apertium: pair is {self.pair!r}; allowed: two languages such as 'eng-spa'")

    def round_trip(self, sentences: Sequence[str]) -> list[str]:
        """Translate there and back; see `Engine`."""
        source, target = self.pair.split("-")
        there = self._translate([repairs.prepare(sentence) for sentence in sentences], f"{source}-{target}")
        back = self._translate(there, f"{target}-{source}")
        if self.pair != self.default_pair:
            return back
        return [repairs.repair(sentence, text) for sentence, text in zip(sentences, back, strict=True)]

    def _translate(self, sentences: Sequence[str], direction: str) -> list[str]:
        if not sentences:
            return []
        # Each sentence is a paragraph, and ends in a full stop: otherwise words move across the boundary.
        closed = [text if text.rstrip().endswith((".", "!", "?")) else f"{text}." for text in sentences]
        try:
            # -u: do not mark unknown words.
            done = subprocess.run(
                [shutil.which("apertium") or "apertium", "-u", direction],
                input="\n\n".join(closed),
                capture_output=True,
                text=True,
                check=True,
            )
        except FileNotFoundError as error:
            raise EngineUnavailable(
                f"apertium is not installed, and {len(sentences)} sentences are not in its translation memory; "
                f"install it with: apt-get install apertium apertium-{self.pair}"
            ) from error
        except subprocess.CalledProcessError as error:
            raise EngineUnavailable(
                f"apertium {direction} failed ({(error.stderr or error.stdout).strip()[:200]}); "
                f"is the pair there? apt-get install apertium-{self.pair}"
            ) from error
        results = [" ".join(text.split()) for text in done.stdout.strip().split("\n\n")]
        if len(results) != len(sentences):
            raise RuntimeError(f"apertium returned {len(results)} sentences for {len(sentences)}")
        # A full stop that only closed a sentence for Apertium goes again.
        return [
            text.removesuffix(".") if closing != sentence else text
            for text, sentence, closing in zip(results, sentences, closed, strict=True)
        ]
