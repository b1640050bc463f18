"""The best codes for given codebooks: coordinate descent over the groups with a beam inside each.

Imported only where torch is needed. With D = W / scale - Q, W the weights and Q what the codes stand for, a row's loss
is scale^2 * d H d^T: within a row neither the scale nor the other rows matter, so all rows are searched at once. For
one group g of a row, with the others fixed, a vector v in the place of the old one u changes d H d^T by

    v H_gg v - 2 v . (t + u H_gg) + a constant,    t = (D H)_g

and t is all that is needed of the rest of the row.
"""

import torch

from qrobust.precisions.aqlm.initialisation import SCORES, best

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
    rows = max(1, SCORES // (size * (beam if count > 1 else 1)))
    changes = []
    for part, own in zip(targets.split(rows), codes.split(rows), strict=True):
        chosen = _beam(part, own, codebooks, mapped, norms, beam)
        changes.append(sum(codebooks[m][own[:, m]] - codebooks[m][chosen[:, m]] for m in range(count)))
        own.copy_(chosen)
    return torch.cat(changes)


def _beam(
    targets: torch.Tensor,
    codes: torch.Tensor,
    codebooks: torch.Tensor,
    mapped: torch.Tensor,
    norms: torch.Tensor,
    beam: int,
) -> torch.Tensor:
    """Replace the codes of one group, codebook by codebook; the best (out, codebooks) of at most `beam` ways.

    `mapped` are the codebooks times the metric, `norms` the vectors' squares in it.
    """
    count, size, width = codebooks.shape
    rows = len(codes)
    targets, ways, losses = targets[:, None], codes[:, None], codes.new_zeros((rows, 1), dtype=targets.dtype)
    for number in range(count):
        vectors, old = codebooks[number], ways[:, :, number]
        without = targets + mapped[number][old]
        # What the loss would be with this codebook's vector taken away.
        losses = losses - norms[number][old] + 2 * (without * vectors[old]).sum(-1)
        if number == count - 1 and ways.shape[1] == 1:
            new = best(without[:, 0], vectors, norms[number])[:, None]
            parent = torch.zeros_like(new)
        else:
            scores = torch.addmm(norms[number], without.reshape(-1, width), vectors.T, alpha=-2)
            scores = scores.view(rows, -1, size).add_(losses[:, :, None]).view(rows, -1)
            kept = 1 if number == count - 1 else min(beam, scores.shape[1])
            losses, place = scores.topk(kept, largest=False) if kept > 1 else scores.min(1, keepdim=True)
            parent, new = place // size, place % size
        ways = ways.gather(1, parent[:, :, None].expand(-1, -1, count))
        ways[:, :, number] = new
        targets = without.gather(1, parent[:, :, None].expand(-1, -1, width)) - mapped[number][new]
    return ways[:, 0]
