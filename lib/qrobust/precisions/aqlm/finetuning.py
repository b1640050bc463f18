"""Distilling the original into a quantized model (the paper's end-to-end phase): codes stay, the rest is trained."""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust import files
from qrobust.keys import seed_for
from qrobust.precisions.aqlm.blocks import require_training
from qrobust.registry import Setting, is_count

RECORD = "finetuning.json"  # what was done, beside the checkpoint
_STATE = "finetuning.pt"  # what a killed run goes on from
_LOGIT_ROWS = 64  # turned into probabilities at a time: several times 40 MB for a vocabulary of 150,000


@dataclass(frozen=True)
class Finetune(Setting):
    """Adam on KL(original || quantized) of the next token, one calibration sequence a step.

    Codebooks, scales, and the blocks' norms and biases are trained. The epoch with the lowest divergence on the held-out
    sequences counts, the untrained model being one of them.

    Attributes
    ----------
    epochs
        Passes over the calibration sequences, at most.
    learning_rate
        Of codebooks whose entries are about 1 in size; the paper's 1e-5 is of entries of about 1 / sqrt(in).
    patience
        Epochs without gain after which it stops.
    """

    epochs: int = 5
    learning_rate: float = 3e-4
    patience: int = 3

    def __post_init__(self) -> None:  # noqa: D105
        require_training(self)
        if not is_count(self.patience):
            raise ValueError(f"patience is {self.patience!r}; allowed: a whole number of at least 1")


def finetune(setting: Finetune, model: Any, folder: Path, sequences: Any, parts: Path) -> None:
    """Train all blocks of a quantized model together and change their files.

    After each epoch the state is on the disk: a killed run goes on from there and ends with the same checkpoint.

    Parameters
    ----------
    model
        It holds the effective weights; while training it holds codes instead of them.
    folder
        The original weights.
    sequences
        A drawn calibration set (`calibration.Sequences`).
    parts
        The blocks' files, in the order of the blocks.
    """
    import torch
    from safetensors import safe_open
    from safetensors.torch import load_file, save

    from qrobust.precisions.aqlm import trainable
    from qrobust.precisions.layerwise import blocks_of

    record = parts.parent / RECORD
    if record.exists():
        return
    blocks = [module for _, module in blocks_of(model)]
    paths = sorted(parts.glob("*.safetensors"))
    replaced = [trainable.replace_linears(block, load_file(path)) for block, path in zip(blocks, paths, strict=True)]
    for linears in replaced:
        for linear in linears.values():
            linear.weight = None  # the original is about to be loaded beside this model
    training = _Training(setting, model, blocks, folder, sequences, parts.parent / _STATE)
    history = training.run()
    with torch.no_grad():
        for block, path, linears in zip(blocks, paths, replaced, strict=True):
            tensors = {name: tensor.contiguous().cpu() for name, tensor in trainable.stored(block).items()}
            with safe_open(path, framework="pt") as file:
                metadata = file.metadata()
            files.write_atomic(path, save(tensors, metadata=metadata))
            for name, linear in linears.items():
                linear.weight = torch.nn.Parameter(block.get_submodule(name).dense(), requires_grad=False)
                block.set_submodule(name, linear)
    files.write_json(record, history)
    (parts.parent / _STATE).unlink()


class _Training:
    """The model with trainable blocks, the original's hidden states, and where it has got to."""

    def __init__(self, setting: Finetune, model: Any, blocks: list[Any], folder: Path, sequences: Any, state: Path):
        import torch

        self.setting, self.model, self.sequences, self.path = setting, model, sequences, state
        self.train_hidden, self.held_out_hidden = _original_hidden(model, folder, sequences)
        self.parameters = [each for block in blocks for each in block.requires_grad_(True).parameters()]
        self.optimizer = torch.optim.Adam(self.parameters, lr=setting.learning_rate)
        self.history: list[dict[str, float]] = []
        self.best: list[Any] = []

    def run(self) -> dict[str, Any]:
        """Train, leave the best epoch's values in the model, and say how it went."""
        import torch

        from qrobust.runs.progress import Progress

        self._resume()
        steps = len(self.sequences.train)
        with Progress(self.setting.epochs * steps, unit="step") as progress:
            progress.tasks((len(self.history) - 1) * steps)
            while not self._is_over():
                progress.condition(f"held-out divergence {self.history[-1]['held_out']:.4f}")
                loss = self._epoch(progress)
                self._count(loss)
        with torch.no_grad():
            for parameter, value in zip(self.parameters, self.best, strict=True):
                parameter.requires_grad_(False).copy_(value)
        divergences = [epoch["held_out"] for epoch in self.history]
        return {**self.setting.settings, "best_epoch": divergences.index(min(divergences)), "history": self.history}

    def _is_over(self) -> bool:
        divergences = [epoch["held_out"] for epoch in self.history]
        since = len(divergences) - 1 - divergences.index(min(divergences))
        return len(self.history) > self.setting.epochs or since >= self.setting.patience

    def _count(self, loss: float | None) -> None:
        """Enter an epoch (the first one: nothing trained yet) and keep the state on the disk."""
        import torch

        held_out = self._divergence()
        if held_out < min((epoch["held_out"] for epoch in self.history), default=float("inf")):
            self.best = [parameter.detach().clone() for parameter in self.parameters]
        self.history.append({"train": loss, "held_out": held_out})
        content = io.BytesIO()
        state = {"optimizer": self.optimizer.state_dict(), "best": self.best, "history": self.history}
        torch.save({**state, "now": [parameter.detach() for parameter in self.parameters]}, content)
        files.write_atomic(self.path, content.getvalue())

    def _resume(self) -> None:
        import torch

        if not self.path.exists():
            self._count(None)
            return
        state = torch.load(self.path, map_location=self.model.device, weights_only=True)
        self.optimizer.load_state_dict(state["optimizer"])
        self.best, self.history = state["best"], state["history"]
        with torch.no_grad():
            for parameter, value in zip(self.parameters, state["now"], strict=True):
                parameter.copy_(value)

    def _epoch(self, progress: Any) -> float:
        import torch

        order = list(range(len(self.sequences.train)))
        random.Random(seed_for("aqlm finetuning", len(self.history))).shuffle(order)
        total = 0.0
        with torch.enable_grad(), _checkpointed(self.model):
            for place in order:
                hidden = _hidden(self.model, self.sequences.train[place])
                loss, gradient = _kl(self.model, self.train_hidden[place], hidden, with_gradient=True)
                hidden.backward(gradient)
                self.optimizer.step()
                self.optimizer.zero_grad()
                total += loss
                progress.tasks(1)
        return total / len(order)

    def _divergence(self) -> float:
        import torch

        with torch.no_grad():
            losses = [
                _kl(self.model, original, _hidden(self.model, ids))[0]
                for ids, original in zip(self.sequences.validation, self.held_out_hidden, strict=True)
            ]
        return sum(losses) / len(losses)


def _original_hidden(model: Any, folder: Path, sequences: Any) -> tuple[list[Any], list[Any]]:
    """What the original gives to the head, which both models share: (length, width) of each sequence."""
    import torch

    from qrobust.precisions.original import Original

    dtype = str(model.dtype).removeprefix("torch.")
    original = Original().load(folder, dtype, str(model.device)).eval()
    with torch.no_grad():
        train, held_out = ([_hidden(original, ids) for ids in part] for part in (sequences.train, sequences.validation))
    return train, held_out


def _hidden(model: Any, ids: list[int]) -> Any:
    import torch

    return model.base_model(torch.tensor([ids], device=model.device), use_cache=False).last_hidden_state[0]


def _kl(model: Any, original: Any, hidden: Any, with_gradient: bool = False) -> tuple[float, Any]:
    """KL divergence per token in nats, and its gradient by the hidden states (length, width)."""
    import torch
    from torch.nn.functional import kl_div

    head = model.get_output_embeddings()
    total, gradients = 0.0, []
    for expected, own in zip(original.split(_LOGIT_ROWS), hidden.detach().split(_LOGIT_ROWS), strict=True):
        own.requires_grad_(with_gradient)
        target = head(expected).detach().float().log_softmax(-1)
        loss = kl_div(head(own).float().log_softmax(-1), target, reduction="sum", log_target=True) / len(hidden)
        total += float(loss.detach())
        if with_gradient:
            gradients.append(torch.autograd.grad(loss, own)[0])
    return total, torch.cat(gradients) if with_gradient else None


def _checkpointed(model: Any) -> Any:
    """While it lasts, activations inside blocks are computed again when they are needed instead of kept."""
    from contextlib import contextmanager

    @contextmanager
    def active() -> Iterator[None]:
        model.train()  # transformers does it in training mode alone; what is trained here has no dropout
        model.gradient_checkpointing_enable()
        try:
            yield
        finally:
            model.gradient_checkpointing_disable()
            model.eval()

    return active()
