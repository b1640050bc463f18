"""What the methods of bitsandbytes share."""

import logging
from pathlib import Path
from typing import Any


def load(folder: Path, dtype: str, device: str, settings: dict[str, Any]) -> Any:
    """Load and quantize with the arguments of a ``BitsAndBytesConfig``; what stays unquantized is in `dtype`."""
    import torch
    from transformers import AutoModelForCausalLM, BitsAndBytesConfig

    # LLM.int8 warns at every product that activations are cast to fp16, which is the method.
    logging.getLogger("bitsandbytes.autograd._functions").setLevel(logging.ERROR)
    return AutoModelForCausalLM.from_pretrained(
        folder,
        dtype=getattr(torch, dtype),
        device_map={"": device},
        local_files_only=True,
        trust_remote_code=False,
        quantization_config=BitsAndBytesConfig(**settings),
    )
