"""The original precision: the weights as the source has them, in the study's dtype."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust.precisions.base import Precision, register


@register("original")
@dataclass(frozen=True, kw_only=True)
class Original(Precision):
    """No quantization; the dtype belongs to the model, not to the precision."""

    is_original = True

    @property
    def bits(self) -> None:
        """None: the weights have the model's own dtype."""
        return None

    def load(self, folder: Path, dtype: str, device: str) -> Any:
        """Load the weights, cast to `dtype`."""
        import torch
        from transformers import AutoModelForCausalLM

        return AutoModelForCausalLM.from_pretrained(
            folder, dtype=getattr(torch, dtype), device_map={"": device}, local_files_only=True, trust_remote_code=False
        )

    def quantizes(self, module: Any) -> bool:
        """No module."""
        return False

    def weight(self, module: Any) -> Any:
        """Not defined: there are no quantized modules."""
        raise TypeError("the original precision has no quantized modules")

    def would_quantize(self, model: Any) -> tuple[str, ...]:
        """No module."""
        return ()
