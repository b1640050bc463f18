"""Quantizing one matrix of weights against X^T X of its inputs. Imported only where torch is needed."""

import torch

from qrobust.precisions.aqlm.codebooks import best_scales, floor, improve_codebooks
from qrobust.precisions.aqlm.codes import search
from qrobust.precisions.aqlm.initialisation import residual_kmeans
from qrobust.precisions.aqlm.scheme import GROUP, Scheme
from qrobust.precisions.formats import aqlm as format_

_ROUNDS = 7  # ten would lower the error by another percent
_BEAM = 4
_STEPS = 4  # of conjugate gradients in a round
_DAMPING, _DECAY = 10.0, 0.3  # of H's mean diagonal in the first round, and from one to the next


def quantize(weight: torch.Tensor, products: torch.Tensor, scheme: Scheme, seed: int) -> dict[str, torch.Tensor]:
    """Minimise tr(D H D^T), D being the weights' error and H = X^T X.

    The paper's alternation of codebooks, scales and codes, with two things changed. Codebooks and scales are solved for
    instead of trained. And the search starts from the smoother problem H + damping I, damping falling to nothing: codes
    that are chosen greedily under an ill-conditioned H do not get out of their first, bad choice.

    Parameters
    ----------
    weight
        (out, in).
    products
        H (in, in); its scale does not matter.
    seed
        Of the draws in `initialisation`.

    Returns
    -------
    The module's tensors in the checkpoint's format (`formats.aqlm`).
    """
    weight = weight.float()
    mean = products.diagonal().mean().clamp(min=torch.finfo(torch.float32).tiny)
    hessian = (products / mean).float()
    scales = weight.square().mean(1).sqrt().clamp(min=floor(weight))
    points = (weight / scales[:, None]).view(-1, GROUP)
    codes, codebooks = residual_kmeans(points, scheme.codebooks, scheme.size, seed)
    codes = codes.view(len(weight), -1, scheme.codebooks)
    product = weight @ hessian
    for number in range(_ROUNDS):
        damping = _DAMPING * _DECAY**number if number < _ROUNDS - 2 else 0.0
        damped = _damped(hessian, damping)
        damped_product = product.add(weight, alpha=damping)
        codebooks, scales = _solve(weight, damped_product, damped, codes, codebooks, scales)
        difference = weight / scales[:, None] - format_.decode(codes, codebooks).view_as(weight)
        search(difference, damped, codes, codebooks, _BEAM)
    codebooks, scales = _solve(weight, product, hessian, codes, codebooks, scales)
    # The last scales are those that suit the codebooks as they are stored.
    stored = codebooks.half().float()
    scales = best_scales(weight, product, hessian, format_.decode(codes, stored).view_as(weight))
    return format_.pack(codes, stored, scales)


def relative_error(weight: torch.Tensor, quantized: torch.Tensor, products: torch.Tensor) -> float:
    """tr(D H D^T) / tr(W H W^T) in float64."""
    hessian, original = products.double(), weight.double()
    difference = quantized.double() - original
    return float(((difference @ hessian) * difference).sum() / ((original @ hessian) * original).sum())


def _damped(hessian: torch.Tensor, damping: float) -> torch.Tensor:
    if not damping:
        return hessian
    damped = hessian.clone()
    damped.diagonal().add_(damping)
    return damped


def _solve(weight, product, hessian, codes, codebooks, scales) -> tuple[torch.Tensor, torch.Tensor]:
    """Codebooks and scales for given codes."""
    difference = weight / scales[:, None] - format_.decode(codes, codebooks).view_as(weight)
    codebooks = improve_codebooks(difference, hessian, codes, codebooks, scales, _STEPS)
    decoded = format_.decode(codes, codebooks).view_as(weight)
    return codebooks, best_scales(weight, product, hessian, decoded)
