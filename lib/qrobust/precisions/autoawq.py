"""AWQ (arXiv 2306.00978) by AutoAWQ, its authors' own line: scales as in `awq`, and large weights clipped besides.

Two things of the archived package are mended here. On a CPU its search for scales keeps the block's weights by a copy
that is none there (``v.cpu()``), so that each trial starts from the last one's rounded weights; and its search for
clips computes every output for every trial, where a closed form gives the same errors in a hundredth of the time.
"""

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qrobust.precisions.base import register
from qrobust.precisions.grouped import Grouped

if TYPE_CHECKING:
    from qrobust.precisions.layerwise import Block, QuantizedBlock


@register("autoawq")
@dataclass(frozen=True, kw_only=True)
class AutoAwq(Grouped):
    """4-bit asymmetric grids, one for each group; written in AutoAWQ's own format, version GEMM."""

    moves_scales = True
    allowed_bits = (4,)  # which the format is made for
    packages = ("autoawq",)

    def quantization_config(self) -> dict[str, Any]:
        """AutoAWQ's, for all linear modules but the head."""
        from qrobust.precisions.formats.awq import config

        return config(self.group_size)

    def require_shape(self, name: str, shape: tuple[int, int]) -> None:
        """The groups must fill a row, and eight outputs a word."""
        super().require_shape(name, shape)
        if shape[0] % 8:
            raise ValueError(
                f"precision {self.name!r}: {name} has {shape[0]} outputs, the format packs eight to a word"
            )

    def quantize_block(self, block: "Block", products: dict[str, Any]) -> "QuantizedBlock":
        """Let the package scale and clip a copy of the block, and round its weights."""
        from qrobust.precisions.autoawq_search import search
        from qrobust.precisions.formats import awq as format_
        from qrobust.precisions.layerwise import QuantizedBlock

        copy = deepcopy(block.module)
        quantizer = search(block, copy, self.group_size)
        tensors = block.other_parameters(copy)  # norms and biases took the scales over
        for name in block.linears:
            weight = copy.get_submodule(name).weight.detach().half()
            rounded, scale, zero_point = quantizer.pseudo_quantize_tensor(weight)
            packed = format_.pack(rounded, scale, zero_point)
            tensors |= {f"{name}.{suffix}": tensor for suffix, tensor in packed.items()}
        return QuantizedBlock(tensors)
