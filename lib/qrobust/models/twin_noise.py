"""Noise of the size of a quantization error: what a weight error does that has no structure."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from qrobust import models
from qrobust.keys import seed_for
from qrobust.models import footprint

if TYPE_CHECKING:
    import pandas as pd


def errors(quantized: models.LoadedModel) -> "pd.DataFrame":
    """The rows of `footprint.weight_errors`; none where the weights do not compare (`Precision.moves_scales`)."""
    return footprint.weight_errors(quantized).dropna(subset="relative_error")


def relative_error(found: "pd.DataFrame") -> float:
    """`footprint.overall_error` of `errors`, or of some of them; NaN for none."""
    return footprint.overall_error(found) if len(found) else math.nan


@contextmanager
def twin(original: models.LoadedModel, found: "pd.DataFrame", seed: int) -> Iterator[None]:
    """Add to modules of an original model gaussian noise as large as their quantization `errors`, for a block.

    Afterwards the weights are the same tensors as before. A module's draw depends on the seed and on its name alone.
    """
    import torch

    sizes = (found["squared_error"] / (found["out"] * found["in"])) ** 0.5  # root mean squares
    clean: list[tuple[Any, Any]] = []
    try:
        for name, size in zip(found["module"], sizes, strict=True):
            weight = original.model.get_submodule(name).weight
            generator = torch.Generator().manual_seed(seed_for(seed, "twin", name))
            noise = torch.randn(weight.shape, generator=generator) * size
            clean.append((weight, weight.data))
            weight.data = (weight.data.float() + noise.to(weight.device)).to(weight.dtype)
        yield
    finally:
        for weight, data in clean:
            weight.data = data
