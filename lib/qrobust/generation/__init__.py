"""Greedy completion of many prompts at the machine's speed, with the text that one at a time would give.

The loop (`scheduler`) exists because transformers' own ways are slower where this project must run (measured by
``scripts/bench.py --peers padded continuous``). A batched `generate` pads every prompt to the longest and decodes until
the last row is done. Its continuous batching, `generate_batch`, knows no stop strings, and without flash attention,
so on every CPU, each row attends to the keys of all rows under a mask. Neither packs weights.
"""

from collections.abc import Callable, Iterable, Iterator

from qrobust.generation.backends import Vllm, torch_completions
from qrobust.generation.chat import chat_prompt
from qrobust.generation.hardware import describe_cpu_settings
from qrobust.generation.stopping import DEFAULT_STOP, stop_for
from qrobust.generation.types import Completion, Decoding, OutOfMemory, Request

__all__ = [
    "DEFAULT_STOP",
    "Completion",
    "Decoding",
    "OutOfMemory",
    "Request",
    "Vllm",
    "chat_prompt",
    "describe_cpu_settings",
    "fixed_batches",
    "generate",
    "stop_for",
]


def generate(
    model,
    tokenizer,
    requests: Iterable[Request],
    decoding: Decoding,
    *,
    batch_size: int | None = None,
    batch_invariant: bool = False,
    on_step: Callable[[int, int, int], None] | None = None,
) -> Iterator[Completion]:
    """Complete prompts greedily (the highest logit, without the penalties of a generation config).

    Parameters
    ----------
    model
        A transformers causal language model in evaluation mode, on one device. Its weights must not change
        until the iterator is used up or closed.
    tokenizer
        Its tokenizer.
    requests
        Ids must differ. Longer prompts are started first; where `batch_invariant`, smaller ids first.
    decoding
        Limit and stop strings. A row whose prompt and completion would be longer than the model's context
        ends there with ``finish="length"``.
    batch_size
        Rows per step; None takes what memory and device allow (`hardware.default_batch_size`).
    batch_invariant
        Form batches as `fixed_batches` does and keep each together to its end, so that a row has the same
        neighbours in every condition: for precisions whose result depends on the batch. Completions are
        then yielded a whole batch at a time, and `requests` must hold whole batches.
    on_step
        Called after each pass with finished rows, all rows, and the tokens that the pass made.

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
    return torch_completions(model, tokenizer, list(requests), decoding, batch_size, batch_invariant, on_step)


def fixed_batches(ids: Iterable[str], batch_size: int) -> list[list[str]]:
    """The batches of a batch-invariant run: ids in sorted order, cut every `batch_size`.

    A run that is resumed repeats every batch that is not complete, with all of its ids.
    """
    ordered = sorted(ids)
    return [ordered[start : start + batch_size] for start in range(0, len(ordered), batch_size)]
