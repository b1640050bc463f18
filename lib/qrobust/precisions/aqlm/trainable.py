"""A quantized linear module whose codebooks and scales can be trained. Imported only where torch is needed."""

from collections.abc import Mapping

import torch
from torch import nn
from torch.nn import functional

from qrobust.precisions.aqlm.codebooks import collect
from qrobust.precisions.formats import aqlm as format_


class AdditiveLinear(nn.Module):
    """A linear module that computes from codes, which are fixed, and codebooks and scales, which are parameters.

    Parameters
    ----------
    tensors
        As `formats.aqlm.pack` returns them; they become fp32.
    bias
        (out,) or None.
    """

    def __init__(self, tensors: Mapping[str, torch.Tensor], bias: nn.Parameter | None):
        super().__init__()
        codebooks = tensors["codebooks"].float().squeeze(2)
        self.register_buffer("codes", format_.unsigned(tensors["codes"], codebooks.shape[1]).int())
        self.codebooks = nn.Parameter(codebooks)
        self.scales = nn.Parameter(tensors["scales"].float().view(-1))
        self.bias = bias

    def dense(self) -> torch.Tensor:
        """Return the weights (out, in) in fp32."""
        decoded = _Decode.apply(self.codes, self.codebooks)
        return decoded.view(len(self.codes), -1) * self.scales[:, None]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        return functional.linear(x, self.dense().to(x.dtype), self.bias)

    def tensors(self) -> dict[str, torch.Tensor]:
        """The module's tensors in the checkpoint's format."""
        return format_.pack(self.codes.long(), self.codebooks.detach(), self.scales.detach())


class _Decode(torch.autograd.Function):
    """`decode`, whose gradient is `collect`: torch's own sums the same numbers many times slower on a CPU."""

    @staticmethod
    def forward(ctx, codes, codebooks):
        ctx.save_for_backward(codes, codebooks)
        return format_.decode(codes, codebooks)

    @staticmethod
    def backward(ctx, gradient):
        codes, codebooks = ctx.saved_tensors
        return None, collect(gradient, codes, codebooks)


def replace_linears(module: nn.Module, tensors: Mapping[str, torch.Tensor]) -> dict[str, nn.Module]:
    """Put trainable modules in the place of a model's or block's quantized ones.

    Parameters
    ----------
    tensors
        By name within `module`, on its device.

    Returns
    -------
    The modules that were there, by name.
    """
    names = [name.removesuffix(".codes") for name in tensors if name.endswith(".codes")]
    replaced = {name: module.get_submodule(name) for name in names}
    for name, linear in replaced.items():
        own = {suffix: tensors[f"{name}.{suffix}"] for suffix in format_.Aqlm.suffixes}
        module.set_submodule(name, AdditiveLinear(own, linear.bias))
    return replaced


def stored(module: nn.Module) -> dict[str, torch.Tensor]:
    """The parameters of a block with trainable modules as its checkpoint has them, norms and biases among them."""
    tensors = {name: parameter.detach() for name, parameter in module.named_parameters()}
    for name, child in module.named_modules():
        if isinstance(child, AdditiveLinear):
            tensors |= {f"{name}.{suffix}": tensor for suffix, tensor in child.tensors().items()}
    return {name: tensor.clone() for name, tensor in tensors.items()}
