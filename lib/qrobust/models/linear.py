"""Linear layers with weights packed beforehand for the processor's matrix products.

A decode step multiplies a few dozen rows with every weight matrix. On a CPU the matrix library reorders the
weights inside each call; packed beforehand the same product runs at nearly the speed of a large one. The
packed copy costs as much memory as the weights have in the format that they are multiplied in. Whole texts are
multiplied so as well, for the format: torch's own product of bfloat16 is slow on a CPU without instructions for it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch
from torch.nn.functional import linear

from qrobust.models import memory
from qrobust.precisions.linears import WholeLinear, multiplied_in
from qrobust.runs.machine import made_by_intel

Product = Callable[[torch.Tensor], torch.Tensor]  # (..., in) -> (..., out)

TEXT_ROWS = 256
"""Rows to pack for where whole texts are read, one at a time."""
# Part of the free memory that packed copies may take; layers that have no room in it are not packed.
_PACKED_SHARE = 0.5


def _mkl_product(weight: torch.Tensor, bias: torch.Tensor | None, rows: int) -> Product:
    """MKL's packed product, in float32: the format is for one row count, other inputs take the plain product.

    Inputs and weights of bfloat16 or int8 are widened, which is exact, and the output is rounded once: torch's own
    product of bfloat16 sums in float32 too.
    """
    weight = weight.detach()
    bias = None if bias is None else bias.detach().float()
    packed = torch.ops.mkl._mkl_reorder_linear_weight(weight.float(), rows)
    shape = torch.empty(1).expand_as(weight)  # all that the packed product wants of the weight itself

    def product(x: torch.Tensor) -> torch.Tensor:
        if x.numel() != rows * x.shape[-1]:
            return linear(x.float(), weight.float(), bias).to(x.dtype)
        output = torch.ops.mkl._mkl_linear(x.reshape(rows, -1).float(), packed, shape, bias, rows)
        return output.view(*x.shape[:-1], -1).to(x.dtype)

    return product


def _onednn_product(weight: torch.Tensor, bias: torch.Tensor | None, rows: int) -> Product:
    """oneDNN's packed product, in the format it likes best for a row count; any other works too.

    Where the CPU has no instructions for bfloat16, this is widened as for MKL; so is int8. In float32 the formats for 3
    to 64 rows are equally fast at 1 to 64 rows (1.5B, two AVX2 cores).
    """
    dtype = multiplied_in(weight.dtype)
    bias = None if bias is None else bias.detach().to(dtype)
    packed = torch.ops.mkldnn._reorder_linear_weight(weight.detach().to(dtype), rows)
    return lambda x: torch.ops.mkldnn._linear_pointwise(x.to(dtype), packed, bias, "none", [], "").to(x.dtype)


def packer(dtype: torch.dtype) -> Callable[..., Product] | None:
    """What packs weights of a dtype on this CPU, or None.

    float32: MKL on Intel's processors, where it was faster than oneDNN at 16 to 64 rows of a 0.5B model's matrices (121
    to 103 GFLOP/s on one AVX-512 core, plain product 86). Elsewhere oneDNN: all matrices of that model took 256, 390,
    657 ms at 16, 32, 64 rows on two cores of an EPYC with AVX2, with MKL 515, 559, 1037. bfloat16: oneDNN where the CPU
    has instructions for it, else as float32 (180 to 280 against 55 GFLOP/s on two cores). int8: as float32 where whole
    numbers are multiplied in it (see `qrobust.precisions.linears.WholeLinear.product`).
    """
    has_onednn = torch.backends.mkldnn.is_available()
    if multiplied_in(dtype) == torch.bfloat16:
        return _onednn_product if has_onednn and torch.ops.mkldnn._is_mkldnn_bf16_supported() else None
    if multiplied_in(dtype) != torch.float32:
        return None
    if not (torch.backends.mkl.is_available() and hasattr(torch.ops.mkl, "_mkl_linear")):
        return None
    return _mkl_product if made_by_intel() or not has_onednn else _onednn_product


class PackedLinears:
    """The linear layers of a model on the CPU that can be packed; `pack` again when the row count changes.

    Plain ``torch.nn.Linear`` modules with parameters of one dtype are packed, and the products of whole numbers, from
    the first on as many as half of the free memory has room for; the others stay as they are. The weights are read when
    `pack` is called: change them only outside `packed`.
    """

    def __init__(self, model: torch.nn.Module):
        self._modules = []
        room = _PACKED_SHARE * memory.available("cpu")
        for module in model.modules():
            if _can_be_packed(module) and (room := room - _packed_bytes(module)) >= 0:
                self._modules.append(module)

    @property
    def suit_any_rows(self) -> bool:
        """Whether there are packed layers, all in a format that is as good for fewer rows: oneDNN's in float32."""
        return bool(self._modules) and all(
            packer(module.weight.dtype) is _onednn_product and multiplied_in(module.weight.dtype) == torch.float32
            for module in self._modules
        )

    def pack(self, rows: int) -> None:
        """Pack for inputs of `rows` rows; what is packed and suits them stays."""
        if self.suit_any_rows and _method(self._modules[0]) in self._modules[0].__dict__:
            return
        self.unpack()  # frees the earlier copy before the new one is made
        for module in self._modules:
            setattr(module, _method(module), packer(module.weight.dtype)(module.weight, _bias(module), rows))

    def unpack(self) -> None:
        """Free the packed copies and give the modules their own methods back."""
        for module in self._modules:
            module.__dict__.pop(_method(module), None)

    @property
    def nbytes(self) -> int:
        """Memory that the packed copies take, in bytes."""
        return sum(map(_packed_bytes, self._modules))


def _method(module: torch.nn.Module) -> str:
    """Name of the method of a module that a packed product takes the place of."""
    return "product" if isinstance(module, WholeLinear) else "forward"


def _bias(module: torch.nn.Module) -> torch.Tensor | None:
    """What that method adds: a product of whole numbers gets its bias after the scales."""
    return None if isinstance(module, WholeLinear) else module.bias


def _packed_bytes(module: torch.nn.Module) -> int:
    return module.weight.numel() * multiplied_in(module.weight.dtype).itemsize


def _can_be_packed(module: torch.nn.Module) -> bool:
    if not (type(module) is torch.nn.Linear or isinstance(module, WholeLinear)):
        return False
    if module.weight.device.type != "cpu" or _method(module) in module.__dict__:
        return False
    same = _bias(module) is None or _bias(module).dtype == module.weight.dtype
    return same and packer(module.weight.dtype) is not None


@contextmanager
def packed(model: torch.nn.Module) -> Iterator[PackedLinears]:
    """Packed linear layers for the duration of a block."""
    linears = PackedLinears(model)
    try:
        yield linears
    finally:
        linears.unpack()
