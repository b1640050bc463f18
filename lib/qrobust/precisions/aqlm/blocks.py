"""Tuning a quantized block on the outputs of the original one. Imported only where torch is needed."""

import random

import torch
from torch.nn.functional import mse_loss

from qrobust.keys import seed_for
from qrobust.precisions.aqlm import trainable
from qrobust.precisions.aqlm.optimizer import Adam
from qrobust.precisions.aqlm.training import Tuning
from qrobust.precisions.layerwise import Block, hidden_of


def tune(block: Block, tensors: dict[str, torch.Tensor], tuning: Tuning) -> dict[str, torch.Tensor]:
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
    targets = list(block.outputs())
    before = {name: value.clone() for name, value in block.module.state_dict().items()}
    replaced = trainable.replace_linears(block.module, tensors)
    optimizer = Adam(block.module.requires_grad_(True).parameters(), tuning.learning_rate)
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


def _epoch(block: Block, targets: list[torch.Tensor], optimizer: Adam, seed: int) -> None:
    order = list(range(len(targets)))
    random.Random(seed).shuffle(order)
    with torch.enable_grad():
        for place in order:
            output = hidden_of(block.module(block.inputs[place], **block.arguments))
            mse_loss(output.float(), targets[place].float()).backward()
            optimizer.step()


def _error(block: Block, targets: list[torch.Tensor]) -> float:
    return sum(float((a - b).double().square().sum()) for a, b in zip(block.outputs(), targets, strict=True))
