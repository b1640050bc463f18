"""A model's modules without its weights."""

from pathlib import Path
from typing import Any

from qrobust import pretrained


def skeleton(folder: Path) -> Any:
    """Build a model's modules without their weights (on the meta device), tied as they will be."""
    import torch

    config = pretrained.config(folder)
    with torch.device("meta"):
        model = pretrained.modules(config)
    model.tie_weights()
    return model
