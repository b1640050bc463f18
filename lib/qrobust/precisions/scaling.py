"""Checks of methods that move scales within a block: it must compute the same. Imported only where torch is needed."""

from typing import Any

import torch
from torch import nn
from torch.func import functional_call

from qrobust.precisions.layerwise import Block, hidden_of

_ROUNDING = 8  # as many times the dtype's distance of neighbours may the outputs differ
_FLOAT32 = 1e-3  # at least: what float32 itself loses in a block with large activations


def as_float32(value: Any) -> Any:
    """Return a tensor of real numbers, or a tuple with such, in float32; anything else as it is."""
    if isinstance(value, tuple):
        return tuple(as_float32(each) for each in value)
    return value.float() if torch.is_tensor(value) and value.is_floating_point() else value


def refusal(method: str, block: Block, reason: str) -> ValueError:
    """Return the error of a method that cannot move scales within the blocks of a model."""
    return ValueError(
        f"precision {method!r} does not suit models of type {block.config.model_type!r}: {block.name}: {reason}; "
        "choose a precision that moves no scales, such as gptq or rtn"
    )


@torch.no_grad()
def require_same_function(method: str, block: Block, scaled: nn.Module) -> None:
    """Raise a ValueError unless a scaled copy of a block's module, before rounding, computes what the block does.

    It is computed in float32, on the first of the block's inputs, and from those parameters of the copy alone that the
    checkpoint keeps: what a method puts into a block besides is lost.

    Parameters
    ----------
    method
        The precision's name.
    """
    original = dict(block.module.named_parameters())
    kept = {name: scaled.get_parameter(name) for name in original}
    if all(torch.equal(kept[name], value) for name, value in original.items()):
        raise refusal(method, block, "nothing in it can be scaled")
    expected, outputs = _output(block, original), _output(block, kept)
    error = float((outputs - expected).norm() / (expected - block.inputs[0].float()).norm())
    if not error <= max(_ROUNDING * torch.finfo(block.inputs[0].dtype).eps, _FLOAT32):
        raise refusal(method, block, f"scaling changes its output by {error:.2%} before anything is rounded")


def _output(block: Block, parameters: dict[str, torch.Tensor]) -> torch.Tensor:
    parameters = {name: as_float32(value) for name, value in parameters.items()}
    arguments = {name: as_float32(value) for name, value in block.arguments.items()}
    return hidden_of(functional_call(block.module, parameters, (as_float32(block.inputs[0]),), arguments))
