"""A calibration set: which texts, how many sequences of which length, drawn by which seed."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from qrobust.calibration import published, texts
from qrobust.calibration.errors import CalibrationError
from qrobust.keys import digest, seed_for
from qrobust.registry import Setting, is_number, known

REVISION = 1  # raise it when a change here draws other sequences
OFFLINE = {
    "code": (texts.PYTHON, texts.JAVA),
    "mixed": (texts.PYTHON_DOC, texts.PYTHON, texts.PYTHON_DOC, texts.JAVA),
    "random": (texts.HANDBOOK,),
}
"""The parts of each kind, equally many sequences of each: what a machine without a hub has nearest to paper C's sets.

Its `code` is half Python, half Java; `mixed` half StackExchange, half that code; `random` a sample of the web.
"""


@dataclass(frozen=True)
class Sequences:
    """A drawn calibration set.

    Attributes
    ----------
    train, validation
        Lists of token ids, all of one length.
    parts
        How many sequences come from which texts, by name.
    """

    train: list[list[int]]
    validation: list[list[int]]
    parts: dict[str, int]

    @property
    def tokens(self) -> int:
        """Number of tokens, validation included."""
        return sum(map(len, self.train + self.validation))

    @property
    def digest(self) -> str:
        """SHA-256 of all token ids."""
        return digest([self.train, self.validation], 64)

    def summary(self) -> dict[str, Any]:
        """What results say of it, as JSON values."""
        counts = {"train": len(self.train), "validation": len(self.validation), "tokens": self.tokens}
        return {**counts, "parts": self.parts, "digest": self.digest}


@dataclass(frozen=True)
class Calibration(Setting):
    """Sequences of tokens that a precision is fitted on.

    Attributes
    ----------
    kind
        ``"code"``, ``"mixed"`` or ``"random"``; see `OFFLINE`.
    samples
        Number of sequences, validation included.
    length
        Tokens in each.
    seed
        Of the draw.
    validation
        Share of the sequences that is held out, 0 to 1: for early stopping, never fitted on.
    texts
        ``"offline"``, or ``"redpajama"``: paper C's own, from a model hub.
    """

    kind: str = "code"
    samples: int = 64
    length: int = 512
    seed: int = 0
    validation: float = 0.125
    texts: str = "offline"

    def __post_init__(self) -> None:  # noqa: D105
        known(self.kind, OFFLINE, "kind of calibration set")
        known(self.texts, ("offline", "redpajama"), "calibration texts")
        self.require_count("samples")
        self.require_count("length")
        self.require(isinstance(self.seed, int) and not isinstance(self.seed, bool), "seed", "a whole number")
        share = is_number(self.validation) and 0 <= self.validation < 1
        self.require(share and self._held_out < self.samples, "validation", "a share from 0 to 1 that leaves sequences")

    @property
    def _held_out(self) -> int:
        return round(self.validation * self.samples)

    def identity(self) -> dict[str, Any]:
        """All that decides the token ids but the tokenizer, which is the model's; nothing is downloaded.

        Raises
        ------
        CalibrationError
            If a text is missing on this machine.
        """
        origin = (
            {text.name: text.digest() for text in OFFLINE[self.kind]}
            if self.texts == "offline"
            else published.identity(self.kind)
        )
        return {**self.settings, "texts": origin, "revision": REVISION}

    def draw(self, tokenizer: Any) -> Sequences:
        """Cut the texts into sequences of a model's tokens.

        Each document gives one sequence, from a place that the seed chooses; where there are more sequences than
        documents, each gives another one, which does not overlap the first, and so on.

        Raises
        ------
        CalibrationError
            If the texts are missing or too short; the message says how many sequences they hold.
        """
        if self.texts == "redpajama":
            streams = published.streams(self.kind, tokenizer, self.length, self.seed)
        else:
            streams = {
                text.name: _sequences(text.documents, tokenizer, self.length, (self.seed, text.name))
                for text in dict.fromkeys(OFFLINE[self.kind])
            }
        order = [text.name for text in OFFLINE[self.kind]] if self.texts == "offline" else published.order(self.kind)
        drawn, parts = [], dict.fromkeys(order, 0)
        for place in range(self.samples):
            name = order[place % len(order)]
            sequence = next(streams[name], None)
            if sequence is None:
                wanted = len(range(order.index(name), self.samples, len(order)))
                raise CalibrationError(
                    f"calibration {self.label}: {name} holds {parts[name]} sequences of {self.length} tokens, but "
                    f"{wanted} or more are wanted; ask for fewer samples or a smaller length"
                )
            drawn.append(sequence)
            parts[name] += 1
        kept = self.samples - self._held_out
        return Sequences(drawn[:kept], drawn[kept:], parts)


def _sequences(
    documents: Callable[[Callable], Iterator[tuple[str, str]]], tokenizer: Any, length: int, seed: tuple
) -> Iterator[list[int]]:
    """Yield one sequence of each document, then a second one of each, until there are no more."""

    def order(files: list[str]) -> list[str]:
        random.Random(seed_for("calibration", *seed)).shuffle(files)
        return files

    waiting = []
    for name, text in documents(order):
        ids = tokenizer(text, add_special_tokens=False).input_ids
        starts = list(range(0, len(ids) - length + 1, length))
        random.Random(seed_for("calibration", *seed, name)).shuffle(starts)
        windows = iter([ids[start : start + length] for start in starts])
        if starts:
            yield next(windows)
            waiting.append(windows)
    while waiting:
        found = [(windows, next(windows, None)) for windows in waiting]
        yield from (window for _, window in found if window is not None)
        waiting = [windows for windows, window in found if window is not None]
