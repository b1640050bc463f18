"""8-bit weights and activations by torchao (W8A8, dynamic): a scale for each row of weights and of activations."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust.precisions.base import Precision, register, replaceable_linears
from qrobust.precisions.original import Original


@register("int8-dynamic")
@dataclass(frozen=True, kw_only=True)
class Int8Dynamic(Precision):
    """Symmetric grids from the largest absolute value of a row; unlike LLM.int8 no outliers are kept apart.

    The weights are quantized by torchao. What multiplies them computes as torchao's linear does, bit by bit, but its
    parameters are plain tensors, so that their bytes can be counted and noise can find them.
    """

    @property
    def bits(self) -> int:
        """Eight."""
        return 8

    def load(self, folder: Path, dtype: str, device: str) -> Any:
        """Load the original weights and quantize them."""
        self.require_packages("torchao")
        from torchao.quantization import Int8Tensor, PerRow

        from qrobust.precisions.linears import Int8DynamicLinear

        model = Original().load(folder, dtype, device)
        for name in replaceable_linears(model):
            module = model.get_submodule(name)
            quantized = Int8Tensor.from_hp(module.weight.detach(), PerRow())
            model.set_submodule(name, Int8DynamicLinear(quantized.qdata, quantized.scale, module.bias))
        return model

    def quantizes(self, module: Any) -> bool:
        """Whether it is a dynamic int8 linear module."""
        from qrobust.precisions.linears import Int8DynamicLinear

        return isinstance(module, Int8DynamicLinear)

    def weight(self, module: Any) -> Any:
        """Return integers times scales, in fp32."""
        return module.dense()

    def with_noise(self, module: Any, noise: Any, dtype: str) -> Any:
        """Return a module whose inputs, quantized as before, meet the effective weights plus noise."""
        import torch

        from qrobust.precisions.linears import Int8DynamicNoisedLinear

        return Int8DynamicNoisedLinear(noise.add_(self.weight(module)).to(getattr(torch, dtype)), module.bias)
