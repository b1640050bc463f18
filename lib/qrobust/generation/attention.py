"""Attention over slots of different lengths, without repeating keys for grouped queries."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch.nn.functional import scaled_dot_product_attention

NAME = "qrobust_slots"


def slot_attention(module, query, key, value, attention_mask, scaling=None, segments=None, **_):
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

    Returns
    -------
    tuple
        Output of shape (rows, queries, heads, head size), and None in place of the attention weights.
    """
    if segments is not None:
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
        return torch.cat(parts, dim=2).transpose(1, 2), None
    rows, heads, _one, size = query.shape
    # The query heads of one key-value head become its query positions: keys and values are read once.
    grouped = query.reshape(rows, key.shape[1], heads // key.shape[1], size)
    mask = attention_mask.to(query.dtype).expand(-1, -1, grouped.shape[2], -1)
    output = scaled_dot_product_attention(grouped, key, value, attn_mask=mask, scale=scaling)
    return output.reshape(rows, 1, heads, size), None


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
