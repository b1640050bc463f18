"""Prompts that are being completed, and where each of them ends."""

import functools
import random
from dataclasses import dataclass, field

from qrobust.generation.stopping import Pieces, completion_text, cut, end_ids


@dataclass(frozen=True)
class Prompt:
    """A tokenized request; `limit` is the number of new tokens that it may have, at least 1."""

    id: str
    ids: list[int]
    limit: int
    seed: int = 0


@dataclass
class Row:
    """A prompt that is being completed. Where neighbours are fixed, `new` grows on after the finish."""

    prompt: Prompt
    new: list[int] = field(default_factory=list)
    tail: str = ""
    text: str = ""
    tokens: int = 0
    finish: str = ""

    @functools.cached_property
    def numbers(self) -> random.Random:
        """What its tokens are drawn by, one number for each."""
        return random.Random(self.prompt.seed)


class Ending:
    """Gives rows their tokens, and sees where a completion ends.

    Parameters
    ----------
    model, tokenizer
        Which say what ends a text.
    stop
        Stop strings.

    Attributes
    ----------
    ids
        Of the tokens that end a completion.
    """

    def __init__(self, model, tokenizer, stop: tuple[str, ...]):
        self._tokenizer, self._stop = tokenizer, stop
        self._pieces, self.ids = Pieces(tokenizer, stop), end_ids(model, tokenizer, stop)

    def accept(self, row: Row, token: int) -> None:
        """Give a row its next token and see whether that ends it."""
        if len(row.new) < row.prompt.limit:
            row.new.append(token)
        if row.finish:
            return
        row.tail, hint = self._pieces.extend(row.tail, token)
        if token in self.ids:
            row.finish = "eos"
        elif len(row.new) == row.prompt.limit:
            row.finish = "length"
        if hint or row.finish:
            text = completion_text(self._tokenizer, row.prompt.ids, row.new)
            end = cut(text, self._stop)
            if end is not None:
                row.finish = "stop"
            row.text = text[:end]
            row.tokens = len(row.new)
