"""Whether slots can hold a model: tried on a few tokens, so that no list of architectures has to be kept."""

from weakref import WeakKeyDictionary

import torch

from qrobust.generation.attention import slots_attention
from qrobust.generation.cache import Segment
from qrobust.generation.passes import Passes

_FIRST, _SECOND, _NEXT = [3, 1, 4, 1, 5, 9, 2], [2, 7, 1], [6, 8]
# Root mean square of what rounding may change, as a share of the logits' spread. LLM.int8 and int8-dynamic, which round
# activations, change up to 0.07 of it in a 0.5B model, a position that is wrong by one 0.8.
_ROUNDING = 0.25
_known: WeakKeyDictionary[torch.nn.Module, bool] = WeakKeyDictionary()


def can_hold(model) -> bool:
    """Whether the passes over slots compute what the model does alone.

    Two short prompts are read and continued by one token in slots, and read whole by the model itself. It is tried
    once for each model. A model with another kind of memory than keys and values (Mamba), or whose attention
    needs more than a mask (Bloom), fails here. What a short prompt does not show is asked of the configuration.
    """
    if model not in _known and _has_unseen_masks(model):
        _known[model] = False
    if model not in _known:
        expected = [_alone(model, [*prompt, token]) for prompt, token in zip((_FIRST, _SECOND), _NEXT, strict=True)]
        try:
            found = _in_slots(model)
        except (torch.OutOfMemoryError, MemoryError):
            raise
        except Exception:  # whatever an architecture does not bear
            _known[model] = False
        else:
            _known[model] = all(map(_agree, found, expected))
    return _known[model]


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


def _in_slots(model) -> list[torch.Tensor]:
    """The same of both trial prompts, in slots."""
    ends = len(_FIRST), len(_FIRST) + len(_SECOND)
    with slots_attention(model) as segmented:
        passes = Passes(model, segmented, 2, len(_FIRST) + 1)
        read = passes.prefill([Segment(0, 0, ends[0]), Segment(1, *ends)], _FIRST + _SECOND)
        written = passes.decode(_NEXT, [len(_FIRST), len(_SECOND)])
    return [torch.stack(pair).float() for pair in zip(read, written, strict=True)]


def _agree(found: torch.Tensor, expected: torch.Tensor) -> bool:
    if not expected.isfinite().all():
        return True  # strong noise on the weights: nothing can be told, and nothing failed
    return bool((found - expected).square().mean().sqrt() <= _ROUNDING * expected.std())
