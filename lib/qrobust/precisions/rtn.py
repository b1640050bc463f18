"""Rounding to nearest, without calibration: the floor that every fitted method must beat."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust.precisions.base import register, replaceable_linears
from qrobust.precisions.original import Original
from qrobust.precisions.packing import Packed


@register("rtn")
@dataclass(frozen=True, kw_only=True)
class Rtn(Packed):
    """Groups of weights share a scale and a zero point from their smallest and largest value.

    Attributes
    ----------
    bits
        8, 4, 3 or 2.
    group_size
        Neighbours in a row that share a scale; it must divide the row.
    """

    bits: int = 4
    group_size: int = 64

    def __post_init__(self) -> None:
        """Check the settings."""
        self.require_one_of("bits", (8, 4, 3, 2))
        self.require_count("group_size")

    def load(self, folder: Path, dtype: str, device: str) -> Any:
        """Load the original weights and round them; what is rounded is packed as compressed-tensors has it."""
        from qrobust.precisions.formats import compressed_tensors as format_
        from qrobust.precisions.grids import min_max, require_group_size, rounded
        from qrobust.precisions.packed import PackedLinear

        self.require_packages("compressed-tensors")
        kind = format_.CompressedTensors(format_.config(self.bits, self.group_size, symmetric=False))
        model = Original().load(folder, dtype, device)
        names = replaceable_linears(model)
        for name in names:
            require_group_size(self.name, name, tuple(model.get_submodule(name).weight.shape), self.group_size)
        for name in names:
            module = model.get_submodule(name)
            weight = module.weight.detach()
            scale, zero_point = min_max(weight, self.bits, self.group_size)
            tensors = format_.pack(rounded(weight, scale, zero_point, self.bits), scale, zero_point, self.bits)
            model.set_submodule(name, PackedLinear(tensors, kind, module.bias))
        return model
