"""GPTQ (arXiv 2210.17323) by llm-compressor: columns are rounded in turn, the rest makes up for each one's error."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qrobust.precisions.base import register
from qrobust.precisions.grouped import Grouped

if TYPE_CHECKING:
    from qrobust.precisions.layerwise import Block, QuantizedBlock


@register("gptq")
@dataclass(frozen=True, kw_only=True)
class Gptq(Grouped):
    """Asymmetric grids of whole numbers, one for each group; written in the format of compressed-tensors.

    The rounding is the package's ``quantize_weight``, given a module at a time; the package's own way through a whole
    model could not be continued after a kill.

    At 2 bits the method breaks down.
    """

    allowed_bits = (8, 4, 3)
    packages = ("llmcompressor", "compressed-tensors")

    def quantize_block(self, block: "Block", products: dict[str, Any]) -> "QuantizedBlock":
        """Quantize each module against its own X^T X."""
        from llmcompressor.modifiers.gptq.gptq_quantize import quantize_weight

        from qrobust.precisions.formats import compressed_tensors as format_
        from qrobust.precisions.grids import min_max
        from qrobust.precisions.layerwise import QuantizedBlock

        arguments = format_.CompressedTensors(self.quantization_config()).arguments
        tensors = {}
        for name, linear in block.linears.items():
            weight = linear.weight.detach()
            scale, zero_point = min_max(weight, self.bits, self.group_size)
            rounded, _, _ = quantize_weight(
                weight.float().clone()[None], products[name].float().clone()[None], scale.float()[None],
                zero_point[None], None, arguments,
            )  # fmt: skip
            packed = format_.pack(rounded[0], scale, zero_point, self.bits)
            tensors |= {f"{name}.{suffix}": tensor for suffix, tensor in packed.items()}
        return QuantizedBlock(tensors)
