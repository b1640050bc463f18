"""AWQ (arXiv 2306.00978) by AutoAWQ, its authors' own line: scales as in `awq`, and large weights clipped besides.

Two things of the archived package are mended here. On a CPU its search for scales keeps the block's weights by a copy
that is none there (``v.cpu()``), so that each trial starts from the last one's rounded weights; and its search for
clips computes every output for every trial, where a closed form gives the same errors in a hundredth of the time.
"""

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qrobust.precisions.base import register
from qrobust.precisions.calibrated import Calibrated

if TYPE_CHECKING:
    from qrobust.precisions.layerwise import Block, QuantizedBlock


@register("autoawq")
@dataclass(frozen=True, kw_only=True)
class AutoAwq(Calibrated):
    """4-bit asymmetric grids, one for each group; written in AutoAWQ's own format, version GEMM.

    Attributes
    ----------
    bits
        4, which the format is made for.
    group_size
        Neighbours in a row that share a scale; it must divide the row.
    """

    moves_scales = True

    bits: int = 4
    group_size: int = 64

    def __post_init__(self) -> None:
        """Check the settings."""
        super().__post_init__()
        self.require(self.bits == 4, "bits", "4")
        self.require_count("group_size")

    def quantization_config(self) -> dict[str, Any]:
        """AutoAWQ's, for all linear modules but the head."""
        from qrobust.precisions.formats.awq import config

        return config(self.group_size)

    def require_shape(self, name: str, shape: tuple[int, int]) -> None:
        """The groups must fill a row, and eight outputs a word."""
        from qrobust.precisions.grids import require_group_size

        self.require_packages("autoawq")
        require_group_size(self.name, name, shape, self.group_size)
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
        tensors = {}
        for name in block.linears:
            weight = copy.get_submodule(name).weight.detach().half()
            rounded, scale, zero_point = quantizer.pseudo_quantize_tensor(weight)
            packed = format_.pack(rounded, scale, zero_point)
            tensors |= {f"{name}.{suffix}": tensor for suffix, tensor in packed.items()}
        quantized = {f"{name}.weight" for name in block.linears}
        for name, _ in block.module.named_parameters():
            if name not in quantized:  # norms and biases took the scales over
                tensors[name] = copy.get_parameter(name).detach()
        return QuantizedBlock(tensors)
