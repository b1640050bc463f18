"""LLM.int8 (arXiv 2208.07339) by bitsandbytes: 8-bit weights and activations, outlier columns in full precision."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust.precisions import bnb
from qrobust.precisions.base import Precision, register

OUTLIER_THRESHOLD = 6.0  # the paper's and transformers' default


@register("bnb-int8")
@dataclass(frozen=True, kw_only=True)
class Int8(Precision):
    """Each row of weights and each row of activations has its own scale.

    A column of activations in which any row reaches the threshold is multiplied unquantized. Any row: so the result of
    a row depends on its neighbours in the batch.
    """

    batch_dependent = True

    @property
    def bits(self) -> int:
        """Eight."""
        return 8

    @property
    def config(self) -> dict[str, Any]:
        """Arguments of ``BitsAndBytesConfig``."""
        return {"load_in_8bit": True, "llm_int8_threshold": OUTLIER_THRESHOLD}

    def identity(self) -> dict[str, Any]:
        """Name, settings, revision and the arguments."""
        return {**super().identity(), "config": self.config}

    def load(self, folder: Path, dtype: str, device: str) -> Any:
        """Load and quantize; modules that stay unquantized are in `dtype`."""
        return bnb.load(folder, dtype, device, self.config)

    def quantizes(self, module: Any) -> bool:
        """Whether it is bitsandbytes' 8-bit linear module, or the one that `prepare_for_compute` puts in its place."""
        from bitsandbytes.nn import Linear8bitLt

        from qrobust.precisions.linears import Int8Linear

        return isinstance(module, Linear8bitLt | Int8Linear)

    def weight(self, module: Any) -> Any:
        """Return integers times scales / 127, in fp32."""
        from bitsandbytes.functional import int8_vectorwise_dequant

        return int8_vectorwise_dequant(*_integers_and_scales(module))

    def state(self, module: Any) -> list[Any]:
        """Return the scales of the rows."""
        return [_integers_and_scales(module)[1]]

    def with_noise(self, module: Any, noise: Any, dtype: str) -> Any:
        """Return a module whose inputs, quantized as LLM.int8 does, meet the effective weights plus noise."""
        import torch

        from qrobust.precisions.linears import Int8NoisedLinear

        dense = noise.add_(self.weight(module)).to(getattr(torch, dtype))
        return Int8NoisedLinear(dense, module.bias, OUTLIER_THRESHOLD)

    def prepare_for_compute(self, model: Any, dtype: str) -> None:
        """Put in modules that compute what bitsandbytes' do sooner (see `Int8Linear`, and `Int8MaskedLinear`)."""
        from qrobust.precisions.linears import Int8Linear, Int8MaskedLinear

        kind = Int8Linear if model.device.type == "cpu" else Int8MaskedLinear
        for name, module in self.quantized_modules(model).items():
            integers, scales = _integers_and_scales(module)
            model.set_submodule(name, kind(integers, scales, module.bias, OUTLIER_THRESHOLD))


def _integers_and_scales(module: Any) -> tuple[Any, Any]:
    """Return the int8 weights (out, in) and the absolute maximum of each of their rows (out,)."""
    from qrobust.precisions.linears import Int8Linear

    if isinstance(module, Int8Linear):
        return module.weight, module.scales
    # bitsandbytes moves them from the parameter to the module's state in the first forward pass.
    scales = module.state.SCB if module.weight.SCB is None else module.weight.SCB
    return module.weight.data, scales
