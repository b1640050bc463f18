"""What goes into generation and what comes out."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from qrobust import keys


@dataclass(frozen=True)
class Decoding:
    """How completions are made, without the penalties of a generation config: greedily, or by sampling.

    Parameters
    ----------
    max_new_tokens
        Tokens that a completion may have, at least 1.
    temperature
        0: greedy, the highest logit. Above 0: what logits are divided by before a token is drawn.
    top_p
        In (0, 1]: tokens are drawn from the likeliest ones that have this probability together.
    draws
        Samples for each task, at least 1; greedy decoding has one.
    seed
        Another seed, other samples.

    Raises
    ------
    ValueError
        If a value is out of its range, or greedy decoding is asked for several draws.
    """

    max_new_tokens: int = 512
    temperature: float = 0.0
    top_p: float = 1.0
    draws: int = 1
    seed: int = 0

    def __post_init__(self):
        """Refuse what no completion can keep."""
        if self.max_new_tokens < 1:
            raise ValueError(f"max_new_tokens is {self.max_new_tokens}; it must be at least 1")
        if not self.temperature >= 0 or not 0 < self.top_p <= 1 or self.draws < 1:
            raise ValueError(
                f"temperature {self.temperature}, top_p {self.top_p}, draws {self.draws}: allowed are at least 0, "
                "above 0 and at most 1, at least 1"
            )
        if self.is_greedy and (self.draws > 1 or self.top_p < 1):
            raise ValueError("temperature 0 always takes the highest logit: it has one draw and no top_p")

    def __str__(self) -> str:
        """In words, for the report."""
        chosen = "greedy" if self.is_greedy else ", ".join(f"{name} {value}" for name, value in self.sampling.items())
        return f"{chosen}, at most {self.max_new_tokens} new tokens"

    @property
    def is_greedy(self) -> bool:
        """Whether nothing is drawn."""
        return self.temperature == 0

    @property
    def sampling(self) -> dict[str, Any]:
        """The settings of drawing by name; empty if nothing is drawn."""
        drawn = {name: getattr(self, name) for name in ("temperature", "top_p", "draws", "seed")}
        return {} if self.is_greedy else drawn

    def identity(self) -> dict[str, Any]:
        """What of these settings changes a completion, as JSON; not the number of draws, so that more can be added."""
        if self.is_greedy:
            return {"method": "greedy", "max_new_tokens": self.max_new_tokens}
        drawn = {name: value for name, value in self.sampling.items() if name != "draws"}
        return {"method": "sampling", "max_new_tokens": self.max_new_tokens, **drawn}

    def seed_of(self, task_id: str, draw: int) -> int:
        """What seeds a sample: the same for every precision and condition, so that these differ by nothing else."""
        return keys.seed_for(self.seed, "sampling", task_id, draw)


@dataclass(frozen=True)
class Batching:
    """Which rows are computed together.

    Parameters
    ----------
    size
        Rows per step, at least 1; None takes what memory and device allow (`capacity.default_batch_size`).
    invariant
        Cut the requests into batches in their order and keep each together to its end, so that a row has the same
        neighbours in every condition: for precisions whose result depends on the batch. Completions are
        then yielded a whole batch at a time, and the requests must hold whole batches (`fixed_batches`).

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
    """A prompt in its final form (`chat_prompt` already applied), under an id of its own.

    Where tokens are drawn, `seed` decides how; the same request gets the same text in any batch, up to rounding.
    """

    id: str
    prompt: str
    seed: int = 0


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
