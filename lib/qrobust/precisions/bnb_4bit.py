"""4-bit weights (NF4, FP4) by bitsandbytes: QLoRA's format (arXiv 2305.14314), the paper's 4-bit setting."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from qrobust.precisions import bnb
from qrobust.precisions.base import Precision, register


@contextmanager
def _one_thread() -> Iterator[None]:
    """The mean of the scales is a sum, whose last digit, and with it every weight's, is another for more threads."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


@dataclass(frozen=True, kw_only=True)
class FourBit(Precision):
    """Blocks of 64 weights share a scale; the scales are quantized to 8 bits; products are in the model's dtype.

    Attributes
    ----------
    quant_type
        ``"nf4"`` (levels at the quantiles of a normal distribution) or ``"fp4"`` (a 4-bit float).
    """

    quant_type: ClassVar[str]

    @property
    def bits(self) -> int:
        """Four."""
        return 4

    @property
    def config(self) -> dict[str, Any]:
        """Arguments of ``BitsAndBytesConfig``; the compute dtype is the model's."""
        return {"load_in_4bit": True, "bnb_4bit_quant_type": self.quant_type, "bnb_4bit_use_double_quant": True}

    def identity(self) -> dict[str, Any]:
        """Name, settings, revision and the arguments."""
        return {**super().identity(), "config": self.config}

    def load(self, folder: Path, dtype: str, device: str) -> Any:
        """Load and quantize; modules that stay unquantized are in `dtype`."""
        with _one_thread():
            model = bnb.load(folder, dtype, device, {**self.config, "bnb_4bit_compute_dtype": dtype})
        for module in model.modules():
            if self.quantizes(module):
                # On a CPU that has instructions for bf16, bitsandbytes would reorder the weights in the first forward
                # pass and compute in bf16 from then on, whatever the compute dtype says.
                module.support_avx512bf16_for_cpu = False
        return model

    def quantizes(self, module: Any) -> bool:
        """Whether it is a 4-bit linear module of this type."""
        from bitsandbytes.nn import Linear4bit

        return isinstance(module, Linear4bit) and module.weight.quant_type == self.quant_type

    def weight(self, module: Any) -> Any:
        """Dequantize to fp32; in each forward pass bitsandbytes does, and rounds to the compute dtype."""
        from copy import copy

        import torch
        from bitsandbytes.functional import dequantize_4bit

        # The state's dtype is that of the weights before quantization, and of what is returned.
        state = copy(module.weight.quant_state)
        state.dtype = torch.float32
        return dequantize_4bit(module.weight.data, state)

    def state(self, module: Any) -> list[Any]:
        """Return the quantized scales of the blocks, the scales of those, their mean, and both code tables."""
        outer = module.weight.quant_state
        return [outer.absmax, outer.code, outer.offset, outer.state2.absmax, outer.state2.code]

    def compute_bits(self, device: str) -> int | None:
        """None on the CPU, where `prepare_for_compute` expands the weights."""
        return None if device == "cpu" else 4

    def prepare_for_compute(self, model: Any, dtype: str) -> None:
        """On the CPU, put the dequantized weights into plain linear modules.

        There bitsandbytes dequantizes every weight in every forward pass and then calls the same product, so the
        outputs are the same bit by bit while most of the time is saved. On a GPU its fused kernels stay.
        """
        if model.device.type == "cpu":
            self._expand(model, dtype)


@register("bnb-nf4")
@dataclass(frozen=True, kw_only=True)
class NF4(FourBit):
    """Levels at the quantiles of a normal distribution."""

    quant_type = "nf4"


@register("bnb-fp4")
@dataclass(frozen=True, kw_only=True)
class FP4(FourBit):
    """A 4-bit float."""

    quant_type = "fp4"
