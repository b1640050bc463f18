"""Linear layers with weights packed beforehand for the processor's matrix products.

A decode step multiplies a few dozen rows with every weight matrix. On a CPU the matrix library reorders the
weights inside each call; packed beforehand the same product runs at nearly the speed of a large one. The
packed copy costs as much memory as the weights.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch
from torch.nn.functional import linear


def _mkl_forward(module: torch.nn.Linear, rows: int) -> Callable[[torch.Tensor], torch.Tensor]:
    """MKL's packed product: the format is for one row count, other inputs take the plain product."""
    weight, bias = module.weight, module.bias
    packed = torch.ops.mkl._mkl_reorder_linear_weight(weight.detach(), rows)

    def forward(x: torch.Tensor) -> torch.Tensor:
        if x.numel() != rows * x.shape[-1]:
            return linear(x, weight, bias)
        output = torch.ops.mkl._mkl_linear(x.reshape(rows, -1), packed, weight, bias, rows)
        return output.view(*x.shape[:-1], -1)

    return forward


def _onednn_forward(module: torch.nn.Linear, rows: int) -> Callable[[torch.Tensor], torch.Tensor]:
    """oneDNN's packed product, in the format it likes best for a row count; any other works too."""
    bias = module.bias
    packed = torch.ops.mkldnn._reorder_linear_weight(module.weight.detach(), rows)
    return lambda x: torch.ops.mkldnn._linear_pointwise(x, packed, bias, "none", [], "")


def packer(dtype: torch.dtype) -> Callable | None:
    """What packs linear layers of a dtype on this CPU, or None.

    float32: MKL, which was faster than oneDNN at 16 to 64 rows of a 0.5B model's matrices (121 to 103 GFLOP/s
    on one AVX-512 core, plain product 86). bfloat16: oneDNN, where it has kernels for the CPU.
    """
    if dtype == torch.float32 and torch.backends.mkl.is_available() and hasattr(torch.ops.mkl, "_mkl_linear"):
        return _mkl_forward
    if (
        dtype == torch.bfloat16
        and torch.backends.mkldnn.is_available()
        and torch.ops.mkldnn._is_mkldnn_bf16_supported()
    ):
        return _onednn_forward
    return None


class PackedLinears:
    """The linear layers of a model on the CPU that can be packed; `pack` again when the row count changes.

    Only plain ``torch.nn.Linear`` modules with parameters of one dtype are packed, the others stay as they
    are. The weights are read when `pack` is called: change them only outside `packed`.
    """

    def __init__(self, model: torch.nn.Module):
        self._modules = [module for module in model.modules() if _fits(module)]

    def pack(self, rows: int) -> None:
        """Pack for inputs of `rows` rows."""
        self.unpack()  # frees the earlier copy before the new one is made
        for module in self._modules:
            module.forward = packer(module.weight.dtype)(module, rows)

    def unpack(self) -> None:
        """Free the packed copies and give the modules their own forward back."""
        for module in self._modules:
            module.__dict__.pop("forward", None)

    @property
    def nbytes(self) -> int:
        """Memory that the packed copies take, in bytes."""
        return sum(module.weight.nbytes for module in self._modules)


def _fits(module: torch.nn.Module) -> bool:
    if type(module) is not torch.nn.Linear or module.weight.device.type != "cpu" or "forward" in module.__dict__:
        return False
    same = module.bias is None or module.bias.dtype == module.weight.dtype
    return same and packer(module.weight.dtype) is not None


@contextmanager
def packed(model: torch.nn.Module) -> Iterator[PackedLinears]:
    """Packed linear layers for the duration of a block."""
    linears = PackedLinears(model)
    try:
        yield linears
    finally:
        linears.unpack()
