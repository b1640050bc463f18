"""Noise of the size of a quantization error: what a weight error does that has no structure."""

import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from qrobust import models
from qrobust.keys import seed_for


def error_sizes(original: models.LoadedModel, quantized: models.LoadedModel) -> dict[str, tuple[float, float]]:
    """Root mean square of each quantized module's weight error and of its original weights, by the module's name.

    Nothing where the weights do not compare (`Precision.moves_scales`).
    """
    sizes = {}
    if quantized.precision.moves_scales:
        return sizes
    for name, module in quantized.precision.quantized_modules(quantized.model).items():
        weight = original.model.get_submodule(name).weight.detach().float()
        error = quantized.precision.effective_weight(module).to(weight.device) - weight
        sizes[name] = tuple(float(values.double().square().mean().sqrt()) for values in (error, weight))
    return sizes


def relative_error(original: models.LoadedModel, sizes: Mapping[str, tuple[float, float]]) -> float:
    """||W_q - W|| / ||W|| over the modules of `error_sizes`, or some of them; NaN for none."""
    counts = {name: original.model.get_submodule(name).weight.numel() for name in sizes}
    squares = [sum(counts[name] * pair[place] ** 2 for name, pair in sizes.items()) for place in (0, 1)]
    return math.sqrt(squares[0] / squares[1]) if sizes else math.nan


@contextmanager
def twin(original: models.LoadedModel, sizes: Mapping[str, tuple[float, float]], seed: int) -> Iterator[None]:
    """Add to each module of an original model gaussian noise as large as its quantization error, for a block.

    Afterwards the weights are the same tensors as before. A module's draw depends on the seed and on its name alone.
    """
    import torch

    clean: list[tuple[Any, Any]] = []
    try:
        for name, (error, _) in sizes.items():
            weight = original.model.get_submodule(name).weight
            generator = torch.Generator().manual_seed(seed_for(seed, "twin", name))
            noise = torch.randn(weight.shape, generator=generator) * error
            clean.append((weight, weight.data))
            weight.data = (weight.data.float() + noise.to(weight.device)).to(weight.dtype)
        yield
    finally:
        for weight, data in clean:
            weight.data = data
