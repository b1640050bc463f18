"""What goes into generation and what comes out."""

from dataclasses import dataclass
from typing import Any, NamedTuple


class OutOfMemory(MemoryError):
    """The model's memory, or the host's, was not enough; the caller records the cell as ``oom``."""


@dataclass(frozen=True)
class Decoding:
    """How completions are made: greedily (the highest logit, without the penalties of a generation config).

    Parameters
    ----------
    max_new_tokens
        Tokens that a completion may have, at least 1.

    Raises
    ------
    ValueError
        If `max_new_tokens` is less than 1.
    """

    max_new_tokens: int = 512

    def __post_init__(self):
        """Refuse a limit that no completion can keep."""
        if self.max_new_tokens < 1:
            raise ValueError(f"max_new_tokens is {self.max_new_tokens}; it must be at least 1")

    @property
    def draws(self) -> int:
        """Samples for each task; greedy decoding has one."""
        return 1

    def identity(self) -> dict[str, Any]:
        """What of these settings changes a completion, as JSON."""
        return {"method": "greedy", "max_new_tokens": self.max_new_tokens}


@dataclass(frozen=True)
class Batching:
    """Which rows are computed together.

    Parameters
    ----------
    size
        Rows per step, at least 1; None takes what memory and device allow (`capacity.default_batch_size`).
    invariant
        Form batches as `fixed_batches` does and keep each together to its end, so that a row has the same
        neighbours in every condition: for precisions whose result depends on the batch. Completions are
        then yielded a whole batch at a time, and the requests must hold whole batches.

    Raises
    ------
    ValueError
        If `size` is less than 1.
    """

    size: int | None = None
    invariant: bool = False

    def __post_init__(self):
        """Refuse a size that no batch can have."""
        if self.size is not None and self.size < 1:
            raise ValueError(f"batch size is {self.size}; it must be at least 1")


class Step(NamedTuple):
    """What one pass of the model did, for a progress bar.

    Attributes
    ----------
    finished, total
        Rows that are complete, and all rows.
    prompt_tokens
        Tokens of the prompts that the pass read; 0 if it only decoded.
    new_tokens
        Tokens that it made: one for each row that was not yet complete.

    Notes
    -----
    Both counts of tokens are 0 once before the first pass and once after the last.
    """

    finished: int
    total: int
    prompt_tokens: int
    new_tokens: int


@dataclass(frozen=True)
class Request:
    """A prompt in its final form (`chat_prompt` already applied), under an id of its own."""

    id: str
    prompt: str


@dataclass(frozen=True)
class Completion:
    """What a model wrote for one request.

    Attributes
    ----------
    id
        The request's.
    text
        Decoded without special tokens; the earliest stop string and what follows it is cut off.
    tokens
        Generated tokens, those of the stop string or the end-of-text token included.
    prompt_tokens
        Tokens of the prompt.
    finish
        ``"stop"`` (a stop string), ``"eos"`` (the model's end of text) or ``"length"`` (the limit).
    """

    id: str
    text: str
    tokens: int
    prompt_tokens: int
    finish: str
