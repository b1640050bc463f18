"""What the methods share that quantize once, block by block, on a calibration set, and write a checkpoint."""

from abc import abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from qrobust import pretrained
from qrobust.calibration import Calibration
from qrobust.precisions.packing import Packed

if TYPE_CHECKING:
    from qrobust.precisions.layerwise import Block, QuantizedBlock

_DEFAULT = Calibration()


@dataclass(frozen=True, kw_only=True)
class Calibrated(Packed):
    """A precision that is fitted on calibration texts, once.

    A method says `quantization_config` and `quantize_block`, and where it has conditions of its own `require_shape`.

    Attributes
    ----------
    calibration
        What it is fitted on: a `Calibration`, its settings as a mapping, or its kind alone.
    """

    writes_checkpoint: ClassVar[bool] = True

    calibration: Calibration = _DEFAULT

    def __post_init__(self) -> None:
        """Turn what a study says of the calibration into the set."""
        object.__setattr__(self, "calibration", Calibration.of(self.calibration, f"{self.name}: calibration"))

    def identity(self) -> dict[str, Any]:
        """Name, settings and revision; of the calibration all that decides its tokens."""
        return {**super().identity(), "calibration": self.calibration.identity()}

    @abstractmethod
    def quantization_config(self) -> dict[str, Any]:
        """Return ``quantization_config`` of the checkpoint's config.json."""

    @abstractmethod
    def quantize_block(self, block: "Block", products: dict[str, Any]) -> "QuantizedBlock":
        """Quantize the linear modules of one block.

        Parameters
        ----------
        block
            The original block, and the activations that reach it.
        products
            X^T X of each linear module's inputs (`Block.products`).
        """

    def require_shape(self, name: str, shape: tuple[int, int]) -> None:
        """Raise a ValueError if a linear module of a shape (out, in) cannot be quantized; by default all can."""

    def quantize(self, folder: Path, target: Path, dtype: str, device: str) -> None:
        """Calibrate and quantize; see `Precision.quantize`.

        Raises
        ------
        ValueError
            If a module's shape does not suit the method; before the weights are read.
        qrobust.calibration.CalibrationError
            If the texts are missing or too short; likewise.
        """

        from qrobust.precisions import layerwise
        from qrobust.precisions.base import replaceable_linears
        from qrobust.precisions.skeleton import skeleton

        model = skeleton(folder)
        for name in replaceable_linears(model):
            self.require_shape(name, tuple(model.get_submodule(name).weight.shape))
        sequences = self.calibration.draw(pretrained.tokenizer(folder))
        layerwise.quantize(self, folder, target, dtype, device, sequences)
