"""A model's modules without its weights."""

from pathlib import Path
from typing import Any


def skeleton(folder: Path) -> Any:
    """Build a model's modules without their weights (on the meta device), tied as they will be."""
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM

    config = AutoConfig.from_pretrained(folder, local_files_only=True)
    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(config)
    model.tie_weights()
    return model
