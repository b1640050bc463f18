"""What goes into generation and what comes out."""

from dataclasses import dataclass

from qrobust.generation.stopping import DEFAULT_STOP


class OutOfMemory(MemoryError):
    """The model's memory, or the host's, was not enough; the caller records the cell as ``oom``."""


@dataclass(frozen=True)
class Decoding:
    """How completions are made: greedily, at most `max_new_tokens` long, cut at the first stop string."""

    max_new_tokens: int = 512
    stop: tuple[str, ...] = DEFAULT_STOP


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
