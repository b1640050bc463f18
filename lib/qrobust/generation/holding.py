"""Whether slots can hold a model: tried on a few tokens, so that no list of architectures has to be kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakKeyDictionary

import torch

from qrobust.generation.attention import NAME, CannotHold, slot_attention, slots_attention
from qrobust.generation.cache import Segment
from qrobust.generation.passes import Passes

_FIRST, _SECOND, _NEXT = [3, 1, 4, 1, 5, 9, 2], [2, 7, 1], [6, 8]
# Root mean square of what rounding may change, as a share of the logits' spread. LLM.int8 and int8-dynamic, which round
# activations, change up to 0.07 of it in a 0.5B model, a position that is wrong by one 0.8.
_ROUNDING = 0.25
_known: WeakKeyDictionary[torch.nn.Module, int | None] = WeakKeyDictionary()


def can_hold(model) -> bool:
    """Whether the passes over slots compute what the model does alone.

    Two short prompts are read and continued by one token in slots, and read whole by the model itself. It is tried
    once for each model. A model with another kind of memory than keys and values (Mamba), or whose attention
    needs more than a mask (Bloom), fails here. What a short prompt does not show is asked of the configuration; the
    attention function must be told of a window that is named there.
    """
    return position_bytes(model) is not None


def position_bytes(model) -> int | None:
    """Bytes that a slot takes for each of its positions, as the trial allocated them; None: slots cannot hold it."""
    if model not in _known:
        _known[model] = None if _has_unseen_masks(model) else _tried(model)
    return _known[model]


def _tried(model) -> int | None:
    expected = [_alone(model, [*prompt, token]) for prompt, token in zip((_FIRST, _SECOND), _NEXT, strict=True)]
    try:
        found, size = _in_slots(model)
    except (torch.OutOfMemoryError, MemoryError):
        raise
    except Exception:  # whatever an architecture does not bear
        return None
    return size if all(map(_agree, found, expected)) else None


def _has_unseen_masks(model) -> bool:
    """Whether long prompts need a mask that the loop does not make: chunks, or windows in an attention of its own."""
    config = model.config.get_text_config(decoder=True)
    own_window = getattr(config, "sliding_window", None) and not model._supports_attention_backend
    has_local = "local" in getattr(config, "attention_layers", ())  # GPT-Neo's name for layers with a window
    return bool(own_window or has_local or getattr(config, "attention_chunk_size", None))


def _alone(model, ids: list[int]) -> torch.Tensor:
    """Logits behind the last two of some tokens (2, vocabulary)."""
    with torch.inference_mode():
        return model(torch.tensor([ids], device=model.device), use_cache=False).logits[0, -2:].float()


def _in_slots(model) -> tuple[list[torch.Tensor], int]:
    """The same of both trial prompts, in slots; and the bytes of a position there."""
    ends = len(_FIRST), len(_FIRST) + len(_SECOND)
    with slots_attention(model) as segmented, _windows_told() as told:
        passes = Passes(model, segmented, 2, len(_FIRST) + 1)
        read = passes.prefill([Segment(0, 0, ends[0]), Segment(1, *ends)], _FIRST + _SECOND)
        written = passes.decode(_NEXT, [len(_FIRST), len(_SECOND)])
    if _has_windows(model.config.get_text_config(decoder=True)) and not any(told):
        raise CannotHold("a window in the model's own mask alone")  # Qwen2-MoE, Phi-MoE
    logits = [torch.stack(pair).float() for pair in zip(read, written, strict=True)]
    return logits, passes.cache.nbytes // (passes.cache.slots * passes.cache.length)


@contextmanager
def _windows_told() -> Iterator[list[int | None]]:
    """The windows that layers name to the attention function, while it is that of slots."""
    from transformers import AttentionInterface

    told: list[int | None] = []

    def noting(*arguments, sliding_window=None, **named):
        told.append(sliding_window)
        return slot_attention(*arguments, sliding_window=sliding_window, **named)

    AttentionInterface.register(NAME, noting)
    try:
        yield told
    finally:
        AttentionInterface.register(NAME, slot_attention)


def _has_windows(config) -> bool:
    """Whether a text of the model's context reaches beyond a window."""
    kinds = getattr(config, "layer_types", None) or ["sliding_attention"]
    window, context = (getattr(config, name, None) for name in ("sliding_window", "max_position_embeddings"))
    return bool(window) and "sliding_attention" in kinds and (context is None or window < context)


def _agree(found: torch.Tensor, expected: torch.Tensor) -> bool:
    if not expected.isfinite().all():
        return True  # strong noise on the weights: nothing can be told, and nothing failed
    return bool((found - expected).square().mean().sqrt() <= _ROUNDING * expected.std())
