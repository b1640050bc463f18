"""Which token comes next: the highest logit, or one drawn by temperature and top-p."""

from collections.abc import Sequence

import torch

from qrobust.generation.rows import Row
from qrobust.generation.types import Decoding

_CANDIDATES = 256  # tokens looked at first; beyond them a whole vocabulary is sorted, which takes as long as a pass


def chosen(logits: torch.Tensor, rows: Sequence[Row | None], decoding: Decoding) -> torch.Tensor:
    """The next token of each row, from logits (rows, vocabulary); of None it means nothing."""
    if decoding.is_greedy:
        return highest(logits)
    numbers = [row.numbers.random() if row else 0.0 for row in rows]
    uniforms = torch.tensor(numbers, dtype=torch.float64, device=logits.device)
    return drawn(logits, uniforms, decoding.temperature, decoding.top_p)


def highest(logits: torch.Tensor) -> torch.Tensor:
    """Index of the highest value in the last dimension, the first of several.

    On the CPU ``argmax`` over a vocabulary takes as long as a layer, so the maximum of each block of 64, which
    is vectorized, is taken first.
    """
    if logits.device.type != "cpu" or logits.shape[-1] % 64:
        return logits.argmax(-1)
    blocks = logits.unflatten(-1, (-1, 64))
    block = blocks.amax(-1).argmax(-1, keepdim=True)
    within = blocks.take_along_dim(block.unsqueeze(-1), dim=-2).squeeze(-2).argmax(-1)
    return block.squeeze(-1) * 64 + within


def drawn(logits: torch.Tensor, uniforms: torch.Tensor, temperature: float, top_p: float) -> torch.Tensor:
    """One token for each row, from the nucleus of its distribution (top-p sampling, arXiv 1904.09751).

    The tokens are ordered by falling probability, equal ones by their index; the nucleus is the shortest beginning of
    that order with a probability of at least `top_p`; the token is where the sum of probabilities, in that order,
    reaches the row's uniform number times the nucleus's probability. So a row's token depends on its logits and its
    number alone.

    Parameters
    ----------
    logits
        (rows, vocabulary).
    uniforms
        Numbers in [0, 1), float64 (rows,).
    temperature
        What logits are divided by, above 0.
    top_p
        In (0, 1].

    Returns
    -------
    Indices (rows,), int64.
    """
    scaled = logits.float() / temperature
    total = scaled.logsumexp(-1, keepdim=True).double()
    count = min(_CANDIDATES, scaled.shape[-1])
    values, indices = scaled.topk(count, sorted=False)
    place, order = _places(values, indices, total, uniforms, top_p, all_=False)
    chosen = order.gather(-1, place.clamp(max=count - 1)[:, None])[:, 0]
    # Of tokens that are as probable as the last candidate, some may not be among the candidates.
    beyond = (place >= count) | (scaled.gather(-1, chosen[:, None])[:, 0] <= values.amin(-1))
    if count < scaled.shape[-1] and beyond.any():
        rows = scaled[beyond]
        every = torch.arange(rows.shape[-1], device=rows.device).expand_as(rows)
        place, order = _places(rows, every, total[beyond], uniforms[beyond], top_p, all_=True)
        chosen[beyond] = order.gather(-1, place.clamp(max=rows.shape[-1] - 1)[:, None])[:, 0]
    return chosen


def _places(
    values: torch.Tensor, indices: torch.Tensor, total: torch.Tensor, uniforms: torch.Tensor, top_p: float, all_: bool
) -> tuple[torch.Tensor, torch.Tensor]:
    """Where each row's token is in the order of its candidates (their number: behind them), and that order.

    `all_`: the candidates are the vocabulary.
    """
    indices, by_index = indices.sort(-1)
    values, by_value = values.gather(-1, by_index).sort(dim=-1, descending=True, stable=True)
    sums = (values.double() - total).exp().cumsum(-1)
    last = (sums < top_p).sum(-1, keepdim=True)
    is_whole = last < sums.shape[-1]
    # Where the nucleus is larger, its probability is known only if it is the whole distribution.
    mass = torch.where(is_whole, sums.gather(-1, last.clamp(max=sums.shape[-1] - 1)), sums[:, -1:] if all_ else 1.0)
    place = (sums < uniforms[:, None] * mass).sum(-1)
    known = is_whole[:, 0] | all_ | (top_p == 1)
    return torch.where(known, place, sums.shape[-1]), indices.gather(-1, by_value)
