"""Linear layers with weights packed once for a fixed number of rows.

A decode step multiplies a few dozen rows with every weight matrix. On a CPU the matrix library reorders the
weights inside each call; packed beforehand for that row count the same product runs at nearly the speed of a
large one. The packed copy costs as much memory as the weights.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch.nn.functional import linear


def can_pack(model) -> bool:
    """Whether this torch and this model's device have packed linear layers (MKL, CPU, float32)."""
    return torch.backends.mkl.is_available() and hasattr(torch.ops.mkl, "_mkl_linear") and model.device.type == "cpu"


class PackedLinears:
    """The packed linear layers of one model; `pack` again whenever the row count changes.

    Only plain ``torch.nn.Linear`` modules in float32 on the CPU are packed, the others stay as they are.
    The weights are read when `pack` is called: change them only outside `packed`.
    """

    def __init__(self, model):
        self._modules = [
            module
            for module in model.modules()
            if type(module) is torch.nn.Linear
            and module.weight.dtype == torch.float32
            and module.weight.device.type == "cpu"
            and "forward" not in module.__dict__
        ]

    def pack(self, rows: int) -> None:
        """Pack for inputs of exactly `rows` rows; others go to the plain product."""
        for module in self._modules:
            module.__dict__.pop("forward", None)  # frees the earlier copy before the new one is made
            module.forward = _packed_forward(module, rows)

    def unpack(self) -> None:
        """Free the packed copies and give the modules their own forward back."""
        for module in self._modules:
            module.__dict__.pop("forward", None)


def _packed_forward(module: torch.nn.Linear, rows: int):
    weight, bias = module.weight, module.bias
    with torch.no_grad():
        packed = torch.ops.mkl._mkl_reorder_linear_weight(weight.detach(), rows)

    def forward(x: torch.Tensor) -> torch.Tensor:
        if x.numel() != rows * x.shape[-1]:
            return linear(x, weight, bias)
        output = torch.ops.mkl._mkl_linear(x.reshape(rows, -1), packed, weight, bias, rows)
        return output.view(*x.shape[:-1], -1)

    return forward


@contextmanager
def packed(model) -> Iterator[PackedLinears | None]:
    """Packed linear layers for the duration of a block, or None where they do not exist."""
    if not can_pack(model):
        yield None
        return
    linears = PackedLinears(model)
    try:
        yield linears
    finally:
        linears.unpack()
