"""Tuning a quantized block on the outputs of the original one (the paper's phase 3)."""

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qrobust.keys import seed_for
from qrobust.registry import Setting, is_count, is_number

if TYPE_CHECKING:
    from qrobust.precisions.layerwise import Block


@dataclass(frozen=True)
class Tuning(Setting):
    """Adam on the squared error of a block's outputs: codebooks, scales, norms and biases; codes stay.

    Attributes
    ----------
    epochs
        Passes over the calibration sequences, at most; a pass without gain is the last.
    learning_rate
        Of codebooks whose entries are about 1 in size.
    """

    epochs: int = 5
    learning_rate: float = 1e-3

    def __post_init__(self) -> None:  # noqa: D105
        require_training(self)


def require_training(setting: Any) -> None:
    """Raise a ValueError unless a setting's epochs and learning rate can be trained with."""
    if not is_count(setting.epochs):
        raise ValueError(f"epochs is {setting.epochs!r}; allowed: a whole number of at least 1")
    if not (is_number(setting.learning_rate) and 0 < setting.learning_rate < 1):
        raise ValueError(f"learning_rate is {setting.learning_rate!r}; allowed: a number between 0 and 1")


def tune(block: "Block", tensors: dict[str, Any], tuning: Tuning) -> dict[str, Any]:
    """Train a block's quantized tensors on its original outputs for the inputs that reach it.

    Parameters
    ----------
    block
        With its original weights, which are put back.
    tensors
        As `QuantizedBlock.tensors`.

    Returns
    -------
    The tensors of the best epoch, as the checkpoint has them.
    """
    import torch

    from qrobust.precisions.aqlm import trainable

    targets = list(block.outputs())
    before = {name: value.clone() for name, value in block.module.state_dict().items()}
    replaced = trainable.replace_linears(block.module, tensors)
    optimizer = torch.optim.Adam(block.module.requires_grad_(True).parameters(), lr=tuning.learning_rate)
    try:
        best, lowest = trainable.stored(block.module), _error(block, targets)
        for epoch in range(tuning.epochs):
            _epoch(block, targets, optimizer, seed_for("aqlm tuning", block.name, epoch))
            error = _error(block, targets)
            if not error < lowest:
                break
            best, lowest = trainable.stored(block.module), error
    finally:
        block.module.requires_grad_(False)
        for name, linear in replaced.items():
            block.module.set_submodule(name, linear)
        block.module.load_state_dict(before)
    return best


def _epoch(block: "Block", targets: list[Any], optimizer: Any, seed: int) -> None:
    import torch
    from torch.nn.functional import mse_loss

    order = list(range(len(targets)))
    random.Random(seed).shuffle(order)
    with torch.enable_grad():
        for place in order:
            output = block.module(block.inputs[place], **block.arguments)
            output = output[0] if isinstance(output, tuple) else output
            mse_loss(output.float(), targets[place].float()).backward()
            optimizer.step()
            optimizer.zero_grad()


def _error(block: "Block", targets: list[Any]) -> float:
    return sum(float((a - b).double().square().sum()) for a, b in zip(block.outputs(), targets, strict=True))
