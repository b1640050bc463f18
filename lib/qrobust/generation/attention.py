"""Attention over slots of different lengths, without repeating keys for grouped queries."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import torch
from torch.nn.functional import scaled_dot_product_attention

NAME = "qrobust_slots"
# Attention reads a multiple of this many positions: CUDA's kernels want aligned rows, and fewer shapes occur.
_ALIGN = 16
# Neighbouring rows whose keys are read up to the longest of them, on the CPU: there a step's keys and values cost
# what reading them costs, and a batch's longest row has two or three times the positions of its mean row. On
# CUDA a call for each group would cost more than it saves.
_SPAN_ROWS = 8


class Span(NamedTuple):
    """Rows ``start:end`` of a decode step attend to their first `seen` positions."""

    start: int
    end: int
    seen: int


def slot_attention(module, query, key, value, attention_mask, scaling=None, segments=None, spans=None, **_):
    """The attention function that transformers calls in every layer.

    Parameters
    ----------
    query
        Shape (rows, heads, queries, head size).
    key, value
        Shape (rows, key-value heads, keys, head size); heads is a multiple of key-value heads.
    attention_mask
        Shape (rows, 1, 1, keys), added to the scores; only read in a decode step.
    segments
        Present in a prefill: prompts packed one after another in a single row, each attending to itself.
    spans
        Present in a decode step: the `Span` of each group of rows, in order.

    Returns
    -------
    tuple
        Output of shape (rows, queries, heads, head size), and None in place of the attention weights.
    """
    if segments is not None:
        return _attention_in_segments(query, key, value, scaling, segments), None
    return _attention_in_spans(query, key, value, attention_mask, scaling, spans), None


def _attention_in_segments(query, key, value, scaling, segments) -> torch.Tensor:
    parts = [
        scaled_dot_product_attention(
            query[:, :, start:end],
            key[:, :, start:end],
            value[:, :, start:end],
            is_causal=True,
            scale=scaling,
            enable_gqa=query.shape[1] != key.shape[1],
        )
        for _slot, start, end in segments
    ]
    return torch.cat(parts, dim=2).transpose(1, 2)


def _attention_in_spans(query, key, value, attention_mask, scaling, spans) -> torch.Tensor:
    rows, heads, _one, size = query.shape
    # The query heads of one key-value head become its query positions: keys and values are read once.
    grouped = query.reshape(rows, key.shape[1], heads // key.shape[1], size)
    mask = attention_mask.to(query.dtype).expand(-1, -1, grouped.shape[2], -1)
    parts = [
        scaled_dot_product_attention(
            grouped[start:end],
            key[start:end, :, :seen],
            value[start:end, :, :seen],
            attn_mask=mask[start:end, :, :, :seen],
            scale=scaling,
        )
        for start, end, seen in spans
    ]
    return torch.cat(parts).reshape(rows, 1, heads, size)


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


def aligned(positions: int) -> int:
    """The number of positions that attention reads where it needs `positions` of them."""
    return -(-positions // _ALIGN) * _ALIGN


def decode_spans(positions: list[int], device: torch.device) -> list[Span]:
    """The groups of rows that a decode step attends in; `positions` are those of the rows' new tokens."""
    rows = len(positions)
    size = _SPAN_ROWS if device.type == "cpu" else rows
    starts = range(0, rows, size)
    return [Span(at, min(at + size, rows), aligned(max(positions[at : at + size]) + 1)) for at in starts]


def decode_mask(positions: torch.Tensor, seen: int, dtype: torch.dtype) -> torch.Tensor:
    """Mask of a decode step, shape (rows, 1, 1, seen): 0 up to each row's position, minus infinity after it."""
    hidden = torch.arange(seen, device=positions.device) > positions[:, None]
    mask = torch.zeros(hidden.shape, dtype=dtype, device=positions.device)
    return mask.masked_fill_(hidden, float("-inf"))[:, None, None]


def prefill_mask(segments, device: torch.device, dtype: torch.dtype) -> torch.Tensor:
    """Mask of packed prompts, shape (1, 1, columns, columns): causal inside a segment, closed between them."""
    owner = torch.cat([torch.full((end - start,), slot, device=device) for slot, start, end in segments])
    columns = torch.arange(len(owner), device=device)
    visible = (owner[:, None] == owner) & (columns[:, None] >= columns)
    mask = torch.full(visible.shape, float("-inf"), dtype=dtype, device=device)
    return mask.masked_fill_(visible, 0.0)[None, None]
