"""What the methods share whose linear modules stay packed in memory, in a public format, until they compute."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust.precisions.base import Precision


@dataclass(frozen=True, kw_only=True)
class Packed(Precision):
    """A precision whose linear modules are loaded packed, from a checkpoint in a public format."""

    revision = 2  # since products are in the model's dtype

    def load(self, folder: Path, dtype: str, device: str) -> Any:
        """Load a checkpoint; its linear modules stay packed until `prepare_for_compute`."""
        from qrobust.precisions import packed

        return packed.load(folder, dtype, device)

    def quantizes(self, module: Any) -> bool:
        """Whether it is a packed linear module."""
        from qrobust.precisions.packed import PackedLinear

        return isinstance(module, PackedLinear)

    def weight(self, module: Any) -> Any:
        """Return what the format says, in fp32."""
        return module.dense()

    def compute_bits(self, device: str) -> None:
        """None: `prepare_for_compute` expands the weights."""

    def prepare_for_compute(self, model: Any, dtype: str) -> None:
        """Put the dequantized weights into plain linear modules, which compute the same, bit by bit."""
        self._expand(model, dtype)
