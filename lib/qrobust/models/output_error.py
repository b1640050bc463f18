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
    block by block, so little more memory is needed than the loaded model takes, unless its files hold the weights in
    another form than the model does (`footprint.original_weights`).

    Returns
    -------
    One row per block: ``block``, its number; ``relative_error``, ||q(x) - f(x)|| / ||f(x) - x|| over all activations x,
    f being the original block and q the quantized one: 1 is an error as large as all that the block adds.
    """
    import pandas as pd
    import torch

    from qrobust.models.linear import TEXT_ROWS, packed
    from qrobust.precisions import layerwise

    rows = []
    with original_weights(loaded) as stored, torch.inference_mode():
        original = _without_weights(loaded)
        blocks = layerwise.blocks_of(original)
        _fill(loaded, stored, original, _outside(original, blocks))
        ids = [loaded.tokenizer(task.reference).input_ids for task in tasks]
        caught = [layerwise.first_inputs(original, blocks, [each]) for each in ids]
        hidden = [inputs[0] for inputs, _ in caught]
        for number, (name, module) in enumerate(blocks):
            _fill(loaded, stored, original, [f"{name}.{inner}" for inner in module.state_dict()])
            quantized, lost, added = loaded.model.get_submodule(name), 0.0, 0.0
            with packed(module) as ours, packed(quantized) as theirs:
                ours.pack(TEXT_ROWS)
                theirs.pack(TEXT_ROWS)
                for place, (_, arguments) in enumerate(caught):
                    x = hidden[place]
                    expected = layerwise.hidden_of(module(x, **arguments[number]))
                    found = layerwise.hidden_of(quantized(x, **arguments[number]))
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


def _outside(original: Any, blocks: list[tuple[str, Any]]) -> list[str]:
    """Name what the first block's input is computed with, and some more: all but the blocks and the head."""
    head = original.get_output_embeddings()
    skipped = [name for name, module in original.named_modules() if module is head] + [name for name, _ in blocks]
    return [name for name in original.state_dict() if not name.startswith(tuple(f"{each}." for each in skipped))]


def _fill(loaded: models.LoadedModel, stored: Any, original: Any, names: Iterable[str]) -> None:
    """Give the original some of its weights; transformers keeps a few of them in float32 beside a half precision."""
    dtypes = {name: value.dtype for name, value in original.state_dict().items()}
    dtypes |= {name: value.dtype for name, value in loaded.model.named_parameters() if value.is_floating_point()}
    values = {name: stored(name).to(loaded.device, dtypes[name]) for name in names}
    original.load_state_dict(values, strict=False, assign=True)
