"""Completion of many prompts at the machine's speed, with the text that one at a time would give.

The loop (`scheduler`) exists because transformers' own ways are slower where this project must run (measured by
``scripts/bench.py --peers padded continuous``). A batched `generate` pads every prompt to the longest and decodes until
the last row is done. Its continuous batching, `generate_batch`, knows no stop strings, and without flash attention,
so on every CPU, each row attends to the keys of all rows under a mask. Neither packs weights.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from qrobust.generation.backends import REVISIONS, Vllm, engine, torch_completions
from qrobust.generation.chat import chat_prompt
from qrobust.generation.device import describe
from qrobust.generation.stopping import DEFAULT_STOP, stop_for
from qrobust.generation.types import Batching, Completion, Decoding, Request, Step
from qrobust.models import OutOfMemory

__all__ = [
    "DEFAULT_STOP",
    "REVISIONS",
    "Batching",
    "Completion",
    "Decoding",
    "OutOfMemory",
    "Request",
    "Step",
    "Vllm",
    "chat_prompt",
    "describe",
    "engine",
    "fixed_batches",
    "generate",
    "stop_for",
]

Id = TypeVar("Id")


def generate(
    model,
    tokenizer,
    requests: Iterable[Request],
    decoding: Decoding,
    *,
    stop: tuple[str, ...] = DEFAULT_STOP,
    batching: Batching = Batching(),  # noqa: B008 (frozen)
    on_step: Callable[[Step], None] | None = None,
) -> Iterator[Completion]:
    """Complete prompts, many at a time.

    Parameters
    ----------
    model
        A transformers causal language model in evaluation mode, on one device. Its weights must not change
        until the iterator is used up or closed.
    tokenizer
        Its tokenizer.
    requests
        Ids must differ. Longer prompts are started first; where `batching` is invariant, they keep their order.
    decoding
        How tokens are chosen, and how many at most. A row whose prompt and completion would be longer than the
        model's context ends there with ``finish="length"``.
    stop
        Strings at the first of which a completion is cut.
    batching
        Which rows are computed together.
    on_step
        Called before the first pass and after each.

    Yields
    ------
    Completion
        In the order in which rows finish.

    Raises
    ------
    ValueError
        Before anything runs: ids that repeat, a prompt without tokens or one that fills the model's context.
    OutOfMemory
        If memory does not suffice.
    """
    return torch_completions(model, tokenizer, list(requests), decoding, stop, batching, on_step)


def fixed_batches(ids: Iterable[Id], batch_size: int) -> list[list[Id]]:
    """The batches of a batch-invariant run: ids in sorted order, cut every `batch_size`.

    A run that is resumed repeats every batch that is not complete, with all of its ids.
    """
    ordered = sorted(ids)
    return [ordered[start : start + batch_size] for start in range(0, len(ordered), batch_size)]
