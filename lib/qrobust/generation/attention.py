"""Attention over slots of different lengths, without repeating keys for grouped queries."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import torch
from torch.nn.functional import scaled_dot_product_attention

NAME = "qrobust_slots"
# Attention reads a multiple of this many positions, so that fewer shapes occur: on CUDA each is recorded anew (see
# `qrobust.generation.graphs`).
_ALIGN = {"cpu": 16, "cuda": 128}
# Neighbouring rows whose keys are read up to the longest of them, on the CPU: there a step's keys and values cost
# what reading them costs, and a batch's longest row has two or three times the positions of its mean row. On
# CUDA all rows are one call, so that the shape of a step is two numbers.
_SPAN_ROWS = 8


class Span(NamedTuple):
    """Rows ``start:end`` of a decode step attend to their first `seen` positions."""

    start: int
    end: int
    seen: int


class CannotHold(NotImplementedError):
    """An attention layer asks for something that slots do not have."""


def slot_attention(
    module,
    query,
    key,
    value,
    attention_mask,
    scaling=None,
    segments=None,
    spans=None,
    sliding_window=None,
    softcap=None,
    s_aux=None,
    **_,
):
    """The attention function that transformers calls in every layer.

    Parameters
    ----------
    query
        Shape (rows, heads, queries, head size).
    key, value
        Shape (rows, key-value heads, keys, head size; the value's may be another); heads is a multiple of key-value
        heads.
    attention_mask
        Shape (rows, 1, 1, keys), added to the scores; only read in a decode step.
    segments
        Present in a prefill: prompts packed one after another in a single row, each attending to itself.
    spans
        Present in a decode step: the `Span` of each group of rows, in order.
    sliding_window
        Of the layer: a position attends to so many, itself included; None: to all before it.
    softcap
        Scores are squeezed into (-softcap, softcap) (Gemma 2).
    s_aux
        Sinks of the layer, which slots do not have.

    Returns
    -------
    tuple
        Output of shape (rows, queries, heads, the value's head size), and None in place of the attention weights.
    """
    if s_aux is not None:
        raise CannotHold("attention sinks")
    how = {"scale": scaling, "softcap": softcap}
    if segments is not None:
        return _attention_in_segments(query, key, value, segments, sliding_window, how), None
    return _attention_in_spans(query, key, value, attention_mask, spans, sliding_window, how), None


def _attention_in_segments(query, key, value, segments, window, how) -> torch.Tensor:
    parts = []
    for _slot, start, end in segments:
        own = (each[:, :, start:end] for each in (query, key, value))
        mask = _band(end - start, window, query.device) if window and end - start > window else None
        parts.append(_attend(*own, mask, is_causal=mask is None, enable_gqa=query.shape[1] != key.shape[1], **how))
    return torch.cat(parts, dim=2).transpose(1, 2)


def _attention_in_spans(query, key, value, attention_mask, spans, window, how) -> torch.Tensor:
    rows, heads, _one, size = query.shape
    # The query heads of one key-value head become its query positions: keys and values are read once.
    grouped = query.reshape(rows, key.shape[1], heads // key.shape[1], size)
    mask = _last_visible(attention_mask, window) if window else attention_mask
    mask = mask.to(query.dtype).expand(-1, -1, grouped.shape[2], -1)
    parts = [
        _attend(
            grouped[start:end],
            key[start:end, :, :seen],
            value[start:end, :, :seen],
            mask[start:end, :, :, :seen],
            **how,
        )
        for start, end, seen in spans
    ]
    return torch.cat(parts).reshape(rows, 1, heads, value.shape[3])


def _attend(query, key, value, mask, scale, softcap, is_causal=False, enable_gqa=False) -> torch.Tensor:
    if softcap is None:
        return scaled_dot_product_attention(
            query, key, value, attn_mask=mask, is_causal=is_causal, scale=scale, enable_gqa=enable_gqa
        )
    if enable_gqa:
        key, value = (each.repeat_interleave(query.shape[1] // key.shape[1], dim=1) for each in (key, value))
    scores = torch.tanh(query @ key.transpose(2, 3) * (scale or query.shape[3] ** -0.5) / softcap) * softcap
    if is_causal:
        mask = _band(query.shape[2], query.shape[2], query.device)
    scores = scores.masked_fill(~mask, float("-inf")) if mask.dtype == torch.bool else scores + mask
    return scores.softmax(-1, dtype=torch.float32).to(query.dtype) @ value


def _band(length: int, window: int, device: torch.device) -> torch.Tensor:
    """Which positions (queries, keys) attend to which: to those before them within a window, themselves included."""
    at = torch.arange(length, device=device)
    back = at[:, None] - at
    return (back >= 0) & (back < window)


def _last_visible(mask: torch.Tensor, window: int) -> torch.Tensor:
    """A decode step's mask with all but each row's last `window` visible positions hidden too."""
    if mask.shape[-1] <= window:
        return mask
    first = (mask == 0).sum(-1, keepdim=True) - window
    return mask.masked_fill(torch.arange(mask.shape[-1], device=mask.device) < first, float("-inf"))


@contextmanager
def slots_attention(model) -> Iterator[bool]:
    """Make a model use `slot_attention`; yields whether it does.

    Architectures with an attention of their own (CodeGen) keep it: they add the 4-dimensional mask that
    every pass is given anyway.
    """
    from transformers import AttentionInterface

    if not model._supports_attention_backend:
        yield False
        return
    AttentionInterface.register(NAME, slot_attention)
    before = model.config._attn_implementation
    model.config._attn_implementation = NAME
    try:
        yield True
    finally:
        model.config._attn_implementation = before


def aligned(positions: int, device: torch.device) -> int:
    """The number of positions that attention reads where it needs `positions` of them."""
    step = _ALIGN.get(device.type, 16)
    return -(-positions // step) * step


def decode_spans(positions: list[int], device: torch.device) -> list[Span]:
    """The groups of rows that a decode step attends in; `positions` are those of the rows' new tokens."""
    rows = len(positions)
    size = _SPAN_ROWS if device.type == "cpu" else rows
    starts = range(0, rows, size)
    return [Span(at, min(at + size, rows), aligned(max(positions[at : at + size]) + 1, device)) for at in starts]


def decode_mask(positions: torch.Tensor, seen: int, dtype: torch.dtype) -> torch.Tensor:
    """Mask of a decode step, shape (rows, 1, 1, seen): 0 up to each row's position, minus infinity after it."""
    hidden = torch.arange(seen, device=positions.device) > positions[:, None]
    mask = torch.zeros(hidden.shape, dtype=dtype, device=positions.device)
    return mask.masked_fill_(hidden, float("-inf"))[:, None, None]


def prefill_mask(length: int, device: torch.device, dtype: torch.dtype) -> torch.Tensor:
    """Causal mask of one prompt, shape (1, 1, length, length): 0 up to each position, minus infinity after it."""
    return torch.full((length, length), float("-inf"), dtype=dtype, device=device).triu_(1)[None, None]
