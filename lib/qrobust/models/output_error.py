"""What quantization does to the output of each transformer block, whatever the method."""

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from qrobust import models
from qrobust.benchmarks.tasks import Task
from qrobust.models.footprint import original_weights

if TYPE_CHECKING:
    import pandas as pd


def output_errors(loaded: models.LoadedModel, tasks: Iterable[Task]) -> "pd.DataFrame":
    """Give each block of the quantized model what the original's gets, and compare what comes out.

    The activations are those of the tasks' canonical solutions, which no method was fitted on. The original is read
    block by block, so little more memory is needed than the loaded model takes.

    Returns
    -------
    One row per block: ``block``, its number; ``relative_error``, ||q(x) - f(x)|| / ||f(x) - x|| over all activations x,
    f being the original block and q the quantized one: 1 is an error as large as all that the block adds.
    """
    import pandas as pd
    import torch

    from qrobust.precisions import layerwise

    rows = []
    with original_weights(loaded.folder) as stored, torch.inference_mode():
        original = _without_weights(loaded)
        names = {module: name for name, module in original.named_modules()}
        embedding = original.get_input_embeddings()
        _fill(loaded, stored, names[embedding], embedding)
        blocks = layerwise.blocks_of(original)
        ids = [loaded.tokenizer(task.reference).input_ids for task in tasks]
        caught = [layerwise.first_inputs(original, blocks[0][1], [each]) for each in ids]
        hidden = [inputs[0] for inputs, _ in caught]
        for number, (name, module) in enumerate(blocks):
            _fill(loaded, stored, name, module)
            quantized, lost, added = loaded.model.get_submodule(name), 0.0, 0.0
            for place, (_, arguments) in enumerate(caught):
                x = hidden[place]
                expected = layerwise.hidden_of(module(x, **arguments))
                found = layerwise.hidden_of(quantized(x, **arguments))
                lost += float((found - expected).double().square().sum())
                added += float((expected - x).double().square().sum())
                hidden[place] = expected
            rows.append((number, math.sqrt(lost / added)))
            module.to("meta")
    return pd.DataFrame(rows, columns=["block", "relative_error"])


def _without_weights(loaded: models.LoadedModel) -> Any:
    """Build the original with its buffers alone on the device."""
    from qrobust.precisions.packed import without_weights

    original = without_weights(loaded.folder, loaded.weights.model.dtype).eval()
    for module in original.modules():
        for name, buffer in module.named_buffers(recurse=False):
            setattr(module, name, buffer.to(loaded.device))
    return original


def _fill(loaded: models.LoadedModel, stored: Any, name: str, module: Any) -> None:
    """Give one of the original's modules its weights."""
    import torch

    dtype = getattr(torch, loaded.weights.model.dtype)
    values = {inner: stored(f"{name}.{inner}") for inner, _ in module.named_parameters()}
    values = {inner: value.to(loaded.device, dtype) for inner, value in values.items()}
    module.load_state_dict(values, strict=False, assign=True)
