"""The method as a study names it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qrobust import pretrained
from qrobust.keys import seed_for
from qrobust.precisions.aqlm.scheme import GROUP, Scheme
from qrobust.precisions.aqlm.training import REVISION, Finetune, Tuning
from qrobust.precisions.base import register
from qrobust.precisions.calibrated import Calibrated

if TYPE_CHECKING:
    from qrobust.precisions.layerwise import Block, QuantizedBlock


@register("aqlm")
@dataclass(frozen=True, kw_only=True)
class Aqlm(Calibrated):
    """Sums of codebook vectors; written as an ``AqlmConfig`` folder, which transformers reads.

    Attributes
    ----------
    scheme
        ``"<codebooks>x<bits of a code>"`` for groups of 8 weights: ``"2x8"`` is 2 bits, ``"1x15"`` 2, ``"2x12"`` 3,
        ``"4x15"`` 8. Codebooks of more than 8 bits pay above some billions of parameters only.
    tuning
        Train each block on the original one's outputs when it is quantized: a `Tuning`, its settings, or the epochs
        alone; None: no.
    finetune
        Distil the original into the whole model when it is quantized: a `Finetune`, its settings, or the epochs alone;
        None: no.
    """

    scheme: str = "2x8"
    tuning: Tuning | None = None
    finetune: Finetune | None = None

    def __post_init__(self) -> None:
        """Check the settings."""
        super().__post_init__()
        self.require(
            Scheme.parse(self.scheme) is not None, "scheme", "1x2 to 8x16, such as 2x8, 3x8, 4x8, 8x8, 1x15, 2x12, 4x15"
        )
        for name, kind in (("tuning", Tuning), ("finetune", Finetune)):
            value = getattr(self, name)
            object.__setattr__(self, name, None if value is None else kind.of(value, f"{self.name}: {name}"))
        if self.finetune and not round(self.calibration.validation * self.calibration.samples):
            raise ValueError(
                f"{self.name}: finetune stops by held-out sequences, and calibration {self.calibration.label} has "
                "none: raise its validation share"
            )

    def identity(self) -> dict[str, Any]:
        """As of every calibrated method; where something is trained, with the training's revision."""
        trained = {"training": REVISION} if self.tuning or self.finetune else {}
        return {**super().identity(), **trained}

    @property
    def bits(self) -> int:
        """Bits of codes per weight, rounded."""
        return round(self._scheme.code_bits)

    @property
    def _scheme(self) -> Scheme:
        return Scheme.parse(self.scheme)

    def quantization_config(self) -> dict[str, Any]:
        """One scheme for all linear modules but the head."""
        from qrobust.precisions.formats.aqlm import config

        return config(self._scheme.codebooks, self._scheme.bits, GROUP)

    def require_shape(self, name: str, shape: tuple[int, int]) -> None:
        """Groups of 8 must fill a row."""
        if shape[1] % GROUP:
            raise ValueError(f"{self.name}: {name} has rows of {shape[1]} weights, which groups of {GROUP} do not fill")

    def quantize_block(self, block: "Block", products: dict[str, Any]) -> "QuantizedBlock":
        """Quantize each module against its own X^T X, then tune them together if asked."""
        from qrobust.precisions.aqlm import blocks, layer
        from qrobust.precisions.layerwise import QuantizedBlock

        tensors = {}
        for name, linear in block.linears.items():
            seed = seed_for("aqlm", self.scheme, block.name, name)
            own = layer.quantize(linear.weight.detach(), products[name], self._scheme, seed)
            tensors |= {f"{name}.{suffix}": tensor for suffix, tensor in own.items()}
        if self.tuning:
            tensors = blocks.tune(block, tensors, self.tuning)
        return QuantizedBlock(tensors)

    @property
    def starts_from(self) -> "Aqlm | None":
        """The same without distillation."""
        return replace(self, finetune=None) if self.finetune else None

    def refine(self, start: Path, folder: Path, target: Path, dtype: str, device: str) -> None:
        """Distil the original into the quantized model."""

        from qrobust.precisions.aqlm import distillation

        sequences = self.calibration.draw(pretrained.tokenizer(folder))
        distillation.distil(self.finetune, self.identity(), start, folder, target, dtype, device, sequences)
