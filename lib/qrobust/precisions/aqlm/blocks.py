"""Tuning a quantized block on the outputs of the original one. Imported only where torch is needed."""

import random
from copy import deepcopy
from dataclasses import replace

import torch
from torch.nn.functional import mse_loss

from qrobust.keys import seed_for
from qrobust.precisions.activations import Activations
from qrobust.precisions.aqlm import trainable
from qrobust.precisions.aqlm.optimizer import Adam
from qrobust.precisions.aqlm.training import Tuning
from qrobust.precisions.layerwise import Block, hidden_of
from qrobust.precisions.scaling import as_float32


def tune(block: Block, tensors: dict[str, torch.Tensor], tuning: Tuning) -> dict[str, torch.Tensor]:
    """Train a block's quantized tensors on its original outputs for the inputs that reach it.

    Parameters
    ----------
    block
        With its original weights, which stay.
    tensors
        As `QuantizedBlock.tensors`.

    Returns
    -------
    The tensors of the best epoch, as the checkpoint has them.
    """
    dtypes = {name: parameter.dtype for name, parameter in block.module.named_parameters()}
    block = _copy(block)
    targets = Activations(block.outputs())
    trainable.replace_linears(block.module, tensors)
    optimizer = Adam(block.module.requires_grad_(True).parameters(), tuning.learning_rate)
    best, lowest = trainable.stored(block.module), _error(block, targets)
    for epoch in range(tuning.epochs):
        _epoch(block, targets, optimizer, seed_for("aqlm tuning", block.name, epoch))
        error = _error(block, targets)
        if not error < lowest:
            break
        best, lowest = trainable.stored(block.module), error
    return {name: tensor.to(dtypes.get(name, tensor.dtype)) for name, tensor in best.items()}


def _copy(block: Block) -> Block:
    """The block with a module to train; in float32 if it is in float16, whose range its gradients leave."""
    copy = replace(block, module=deepcopy(block.module))
    if next(copy.module.parameters()).dtype == torch.float16:
        copy.module.float()
        copy.inputs = Activations(map(as_float32, block.inputs))
        copy.arguments = {name: as_float32(value) for name, value in block.arguments.items()}
    return copy


def _epoch(block: Block, targets: Activations, optimizer: Adam, seed: int) -> None:
    order = list(range(len(targets)))
    random.Random(seed).shuffle(order)
    with torch.enable_grad():
        for place in order:
            output = hidden_of(block.module(block.inputs[place], **block.arguments))
            mse_loss(output.float(), targets[place].float(), reduction="sum").backward()
            optimizer.step()


def _error(block: Block, targets: Activations) -> float:
    return sum(float((a - b).double().square().sum()) for a, b in zip(block.outputs(), targets, strict=True))
