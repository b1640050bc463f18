"""The best codebooks and scales for given codes. Imported only where torch is needed.

The loss sum_r s_r^2 d_r H d_r^T with D = W / s - Q(C) is quadratic in the codebooks C: conjugate gradients solve it,
with the blocks of the normal matrix that belong to one vector each as the preconditioner.
"""

import torch

from qrobust.precisions.formats.aqlm import decode

_ENOUGH = 1e-8  # of the first residual, in the preconditioner's norm: what is below is fp32's rounding
_DAMPING = 1e-4  # of a preconditioner's block, relative to its mean diagonal: a vector that few groups choose


def collect(values: torch.Tensor, codes: torch.Tensor, like: torch.Tensor) -> torch.Tensor:
    """Sum groups of weights by the vectors that they choose: the transpose of `decode`.

    Parameters
    ----------
    values
        (out, in).
    codes
        (out, groups, codebooks).
    like
        The codebooks (codebooks, size, width), for the shape.
    """
    total = torch.zeros_like(like)
    rows = values.reshape(-1, like.shape[2])
    for number in range(len(like)):
        total[number].index_add_(0, codes[:, :, number].reshape(-1), rows)
    return total


def improve_codebooks(
    difference: torch.Tensor,
    hessian: torch.Tensor,
    codes: torch.Tensor,
    codebooks: torch.Tensor,
    scales: torch.Tensor,
    iterations: int,
) -> torch.Tensor:
    """Take some steps of preconditioned conjugate gradients; the new codebooks.

    Parameters
    ----------
    difference, hessian, codes, codebooks
        As in `codes.search`.
    scales
        (out,).
    """
    weights = scales.square()[:, None]
    inverse = _preconditioner(hessian, codes, codebooks, scales)
    residual = collect((difference @ hessian).mul_(weights), codes, codebooks)
    step = (inverse @ residual[..., None])[..., 0]
    direction, solution = step.clone(), torch.zeros_like(codebooks)
    power = first = _dot(residual, step)
    for _ in range(iterations):
        moved = decode(codes, direction).view_as(difference)
        image = collect((moved @ hessian).mul_(weights), codes, codebooks)
        curvature = _dot(direction, image)
        if not (curvature > 0 and power > _ENOUGH * first):
            break
        length = power / curvature
        solution += length * direction
        residual -= length * image
        step = (inverse @ residual[..., None])[..., 0]
        before, power = power, _dot(residual, step)
        direction = step + (power / before) * direction
    return codebooks + solution


def best_scales(
    weight: torch.Tensor, product: torch.Tensor, hessian: torch.Tensor, decoded: torch.Tensor
) -> torch.Tensor:
    """Scale of each row that minimises (w - s q) H (w - s q)^T; at least a small positive number.

    Parameters
    ----------
    weight, product
        W and W H (out, in).
    decoded
        What the codes stand for (out, in).
    """
    image = decoded @ hessian
    across = (product.double() * decoded.double()).sum(1)
    own = (image.double() * decoded.double()).sum(1)
    return (across / own.clamp(min=torch.finfo(torch.float32).tiny)).clamp(min=floor(weight)).float()


def floor(weight: torch.Tensor) -> float:
    """The smallest scale: rows may be zero, but they are divided by it."""
    return max(float(weight.square().mean().sqrt()) * 1e-4, 1e-8)


def _preconditioner(
    hessian: torch.Tensor, codes: torch.Tensor, codebooks: torch.Tensor, scales: torch.Tensor
) -> torch.Tensor:
    """Inverse of sum over the groups that choose a vector of s^2 H_gg; (codebooks, size, width, width)."""
    count, size, width = codebooks.shape
    rows, groups, _ = codes.shape
    places = torch.arange(groups, device=codes.device)
    blocks = hessian.view(groups, width, groups, width)[places, :, places].reshape(groups, -1)
    weights = scales.square()[:, None].expand(rows, groups).reshape(-1)
    found = []
    for number in range(count):
        chosen = (codes[:, :, number] * groups + places).view(-1)
        mass = torch.zeros(size * groups, device=codes.device).index_add_(0, chosen, weights).view(size, groups)
        found.append((mass @ blocks).view(size, width, width))
    matrices = torch.stack(found).double()
    level = matrices.diagonal(dim1=-2, dim2=-1).mean(-1)
    level = _DAMPING * (level + level.mean())
    matrices.diagonal(dim1=-2, dim2=-1).add_(level[..., None])
    return torch.linalg.inv(matrices).float()


def _dot(a: torch.Tensor, b: torch.Tensor) -> float:
    return float((a.double() * b.double()).sum())
