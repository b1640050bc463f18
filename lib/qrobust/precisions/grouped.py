"""What the calibrated methods share that round groups of weights to asymmetric grids of whole numbers."""

from dataclasses import dataclass
from typing import Any, ClassVar

from qrobust.precisions.calibrated import Calibrated


@dataclass(frozen=True, kw_only=True)
class Grouped(Calibrated):
    """One grid for each group of weights; written in the format of compressed-tensors unless a method says another.

    Attributes
    ----------
    allowed_bits
        What `bits` may be.
    packages
        Distributions that the method needs.
    bits
        Of one weight.
    group_size
        Neighbours in a row that share a scale; it must divide the row.
    """

    allowed_bits: ClassVar[tuple[int, ...]]
    packages: ClassVar[tuple[str, ...]]

    bits: int = 4
    group_size: int = 64

    def __post_init__(self) -> None:
        """Check the settings."""
        super().__post_init__()
        self.require_one_of("bits", self.allowed_bits)
        self.require_count("group_size")

    def quantization_config(self) -> dict[str, Any]:
        """One asymmetric scheme for all linear modules but the head."""
        from qrobust.precisions.formats.compressed_tensors import config

        return config(self.bits, self.group_size, symmetric=False)

    def require_shape(self, name: str, shape: tuple[int, int]) -> None:
        """The groups must fill a row."""
        from qrobust.precisions.grids import require_group_size

        self.require_packages(*self.packages)
        require_group_size(self.name, name, shape, self.group_size)
