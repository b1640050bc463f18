"""The best codes for given codebooks: coordinate descent over the groups with a beam inside each.

Imported only where torch is needed. With D = W / scale - Q, W the weights and Q what the codes stand for, a row's loss
is scale^2 * d H d^T: within a row neither the scale nor the other rows matter, so all rows are searched at once. For
one group g of a row, with the others fixed, a vector v in the place of the old one u changes d H d^T by

    v H_gg v - 2 v . (t + u H_gg) + a constant,    t = (D H)_g

and t is all that is needed of the rest of the row.
"""

import torch

from qrobust.precisions.aqlm.initialisation import rows_at_once, score_table, scores

_FOLDS = 8
_BLOCK = 16  # groups whose products are kept up to date one by one; all others by one product for the whole block


def search(
    difference: torch.Tensor, hessian: torch.Tensor, codes: torch.Tensor, codebooks: torch.Tensor, beam: int
) -> None:
    """Go once over all groups of all rows; change `codes`, and `difference` with them.

    Parameters
    ----------
    difference
        D (out, in): weights / scales minus what the codes stand for.
    hessian
        H (in, in), symmetric.
    codes
        (out, groups, codebooks), int64.
    codebooks
        (codebooks, size, width).
    beam
        Choices that are kept from one codebook to the next of a group.
    """
    width = codebooks.shape[2]
    groups = codes.shape[1]
    for start in range(0, groups, _BLOCK):
        stop = min(start + _BLOCK, groups)
        columns = slice(start * width, stop * width)
        targets = difference @ hessian[:, columns]
        for group in range(start, stop):
            own = slice(group * width, (group + 1) * width)
            inside = slice((group - start) * width, (group - start + 1) * width)
            change = _search_group(targets[:, inside], hessian[own, own], codes[:, group], codebooks, beam)
            difference[:, own] += change
            rest = slice((group - start + 1) * width, None)
            targets[:, rest].addmm_(change, hessian[own, columns][:, rest])


def _search_group(
    targets: torch.Tensor, metric: torch.Tensor, codes: torch.Tensor, codebooks: torch.Tensor, beam: int
) -> torch.Tensor:
    """Choose the codes (out, codebooks) of one group; return old minus new vectors (out, width)."""
    count, size, _width = codebooks.shape
    mapped = codebooks @ metric
    norms = (mapped * codebooks).sum(-1)
    tables = [score_table(*each) for each in zip(codebooks, norms, strict=True)]
    rows = rows_at_once(targets.device, size * (beam if count > 1 else 1))
    changes = []
    for part, own in zip(targets.split(rows), codes.split(rows), strict=True):
        chosen = _beam(part, own, codebooks, mapped, norms, tables, beam)
        changes.append(sum(codebooks[m][own[:, m]] - codebooks[m][chosen[:, m]] for m in range(count)))
        own.copy_(chosen)
    return torch.cat(changes)


def _beam(
    targets: torch.Tensor,
    codes: torch.Tensor,
    codebooks: torch.Tensor,
    mapped: torch.Tensor,
    norms: torch.Tensor,
    tables: list[torch.Tensor],
    beam: int,
) -> torch.Tensor:
    """Replace the codes of one group, codebook by codebook; the best (out, codebooks) of about `beam` ways.

    `mapped` are the codebooks times the metric, `norms` the vectors' squares in it, `tables` what `scores` needs.
    """
    count, size, width = codebooks.shape
    rows = torch.arange(len(codes), device=codes.device)
    targets, ways, losses = targets[:, None], codes[:, None], targets.new_zeros((len(codes), 1))
    for number in range(count):
        old = codes[:, number]  # so far the same in all ways
        without = targets + mapped[number][old][:, None]
        # What the loss would be with this codebook's vector taken away.
        gain = (without @ codebooks[number][old][:, :, None])[..., 0]
        losses = losses - norms[number][old][:, None] + 2 * gain
        each = scores(without.reshape(-1, width), tables[number]).view(len(rows), -1, size)
        if number < count - 1:
            losses, place = _lowest(each.add_(losses[:, :, None]).view(len(rows), -1), beam)
            parent, new = place // size, place % size
            ways = ways.gather(1, parent[:, :, None].expand(-1, -1, count))
            ways[:, :, number] = new
            targets = without.gather(1, parent[:, :, None].expand(-1, -1, width)) - mapped[number][new]
    parent = (each.amin(-1) + losses).min(1).indices
    chosen = ways[rows, parent]
    chosen[:, -1] = each[rows, parent].min(1).indices
    return chosen


def _lowest(values: torch.Tensor, count: int) -> tuple[torch.Tensor, torch.Tensor]:
    """The lowest value of each row, some of the next ones, and their places; `count` of them if there are as many.

    A row is folded first, and of the values that come to lie upon each other only the lowest counts. Nearly always they
    are the lowest of all, for half of the time that it takes to find just them.
    """
    parts = _FOLDS if values.shape[1] >= _FOLDS * _FOLDS else 1
    width = values.shape[1] // parts
    lowest, place = values.view(len(values), parts, width).amin(1).topk(min(count, width), largest=False)
    layers = place[:, :, None] + torch.arange(parts, device=place.device) * width
    part = values.gather(1, layers.flatten(1)).view(layers.shape).min(2).indices
    return lowest, part * width + place
