"""Distilling the original into a quantized model: codes stay. Imported only where torch is needed."""

import io
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch.nn.functional import kl_div
from torch.utils.checkpoint import checkpoint

from qrobust import files
from qrobust.calibration import Sequences
from qrobust.keys import seed_for
from qrobust.precisions import packed
from qrobust.precisions.aqlm import trainable
from qrobust.precisions.aqlm.optimizer import Adam
from qrobust.precisions.aqlm.training import Finetune
from qrobust.precisions.layerwise import RECORD, blocks_of, clocks, since
from qrobust.precisions.original import Original
from qrobust.runs.progress import Progress

_STATE = "finetuning.pt"  # what a killed run goes on from
_LOGIT_ROWS = 64  # turned into probabilities at a time: several times 40 MB for a vocabulary of 150,000


def distil(
    setting: Finetune,
    identity: dict[str, Any],
    start: Path,
    folder: Path,
    target: Path,
    dtype: str,
    device: str,
    sequences: Sequences,
) -> None:
    """Train all blocks of a quantized model together and write its new checkpoint; see `Precision.refine`.

    After each epoch the state is on the disk: a killed run goes on from there and ends with the same checkpoint.

    Parameters
    ----------
    identity
        The precision's, for the record.
    """
    from safetensors.torch import load_file, save_file

    model = packed.load(start, dtype, device)
    quantized = {name: module for name, module in model.named_modules() if isinstance(module, packed.PackedLinear)}
    buffers = {f"{name}.{suffix}": value for name, each in quantized.items() for suffix, value in each.named_buffers()}
    trainable.replace_linears(model, buffers)
    history, spent = _Training(setting, model, folder, sequences, target / _STATE).run()
    tensors = load_file(start / "model.safetensors")
    for name, block in blocks_of(model):
        tensors |= {f"{name}.{inner}": value.contiguous().cpu() for inner, value in trainable.stored(block).items()}
    save_file(tensors, target / "model.safetensors", metadata={"format": "pt"})
    for path in start.iterdir():
        if path.suffix != ".safetensors":
            shutil.copy(path, target)
    record = files.read_json(start / RECORD)
    times = {clock: record[clock] + more for clock, more in spent.items()}
    files.write_json(target / RECORD, {**record, **times, "precision": identity, "finetuning": history})
    (target / _STATE).unlink()


class _Training:
    """The model with trainable modules, the original's hidden states, and how far it has got."""

    def __init__(self, setting: Finetune, model: Any, folder: Path, sequences: Sequences, path: Path):
        self.setting, self.model, self.sequences, self.path = setting, model, sequences, path
        self.train_hidden, self.held_out_hidden = _original_hidden(model, folder, sequences)
        model.requires_grad_(False)
        parameters = [each for _, block in blocks_of(model) for each in block.requires_grad_(True).parameters()]
        self.optimizer = Adam(parameters, setting.learning_rate)
        self.history: list[dict[str, float | None]] = []
        self.best: list[torch.Tensor] = []
        self.spent = dict.fromkeys(clocks(), 0.0)

    def run(self) -> tuple[dict[str, Any], dict[str, float]]:
        """Train, leave the best epoch's values in the model, and say how it went and how long it took."""
        self._resume()
        steps = len(self.sequences.train)
        with Progress(self.setting.epochs * steps, unit="step") as progress:
            progress.tasks((len(self.history) - 1) * steps)
            while not self._is_over():
                progress.condition(f"held-out divergence {self.history[-1]['held_out']:.4f}")
                start = clocks()
                loss = self._epoch(progress)
                self._count(loss, start)
        self.optimizer.put(self.best)
        divergences = self._divergences()
        return {"best_epoch": divergences.index(min(divergences)), "epochs": self.history}, self.spent

    def _divergences(self) -> list[float]:
        return [epoch["held_out"] for epoch in self.history]

    def _is_over(self) -> bool:
        divergences = self._divergences()
        without_gain = len(divergences) - 1 - divergences.index(min(divergences))
        return len(self.history) > self.setting.epochs or without_gain >= self.setting.patience

    def _count(self, loss: float | None, start: dict[str, float]) -> None:
        """Enter an epoch (the first one: nothing is trained yet) and put the state on the disk."""
        held_out = self._held_out()
        if held_out < min(self._divergences(), default=float("inf")):
            self.best = [value.detach().clone() for value in self.optimizer.values]
        self.history.append({"train": loss, "held_out": held_out})
        self.spent = {clock: self.spent[clock] + more for clock, more in since(start).items()}
        state = {name: getattr(self, name) for name in ("best", "history", "spent")}
        content = io.BytesIO()
        torch.save({**state, "optimizer": self.optimizer.state()}, content)
        files.write_atomic(self.path, content.getvalue())

    def _resume(self) -> None:
        if not self.path.exists():
            self._count(None, clocks())
            return
        state = torch.load(self.path, map_location=self.model.device, weights_only=True)
        self.optimizer.resume(state["optimizer"])
        self.best, self.history, self.spent = state["best"], state["history"], state["spent"]

    def _epoch(self, progress: Progress) -> float:
        """One pass; the mean divergence per token on the way."""
        order = list(range(len(self.sequences.train)))
        random.Random(seed_for("aqlm finetuning", len(self.history))).shuffle(order)
        total = 0.0
        with torch.enable_grad(), _recomputing(self.model):
            for place in order:
                hidden = _hidden(self.model, self.sequences.train[place])
                loss, gradient = _kl(self.model, self.train_hidden[place], hidden)
                hidden.backward(gradient)
                self.optimizer.step()
                total += loss
                progress.tasks(1)
        return total / len(order)

    @torch.no_grad()
    def _held_out(self) -> float:
        pairs = zip(self.sequences.validation, self.held_out_hidden, strict=True)
        return sum(_kl(self.model, original, _hidden(self.model, ids))[0] for ids, original in pairs) / len(
            self.held_out_hidden
        )


@torch.no_grad()
def _original_hidden(model: Any, folder: Path, sequences: Sequences) -> tuple[list[torch.Tensor], list[torch.Tensor]]:
    """What the original gives to the head, which both models share: (length, width) of each sequence."""
    dtype = str(model.dtype).removeprefix("torch.")
    original = Original().load(folder, dtype, str(model.device)).eval()
    train, held_out = ([_hidden(original, ids) for ids in part] for part in (sequences.train, sequences.validation))
    return train, held_out


def _hidden(model: Any, ids: list[int]) -> torch.Tensor:
    return model.base_model(torch.tensor([ids], device=model.device), use_cache=False).last_hidden_state[0]


def _kl(model: Any, original: torch.Tensor, hidden: torch.Tensor) -> tuple[float, torch.Tensor | None]:
    """KL divergence per token in nats and, where gradients are on, that of all tokens' sum by `hidden` (length, width).

    The gradient of the mean would be too small for float16.
    """
    head = model.get_output_embeddings()
    total, gradients = 0.0, []
    for expected, own in zip(original.split(_LOGIT_ROWS), hidden.detach().split(_LOGIT_ROWS), strict=True):
        own.requires_grad_(torch.is_grad_enabled())
        target = head(expected).float().log_softmax(-1)
        loss = kl_div(head(own).float().log_softmax(-1), target, reduction="sum", log_target=True)
        total += float(loss.detach())
        if own.requires_grad:
            gradients.append(torch.autograd.grad(loss, own)[0])
    return total / len(hidden), torch.cat(gradients) if gradients else None


@contextmanager
def _recomputing(model: Any) -> Iterator[None]:
    """While it lasts, activations inside blocks are computed again when they are needed instead of kept.

    transformers can do it in training mode alone, where dropout would make every run another.
    """
    blocks = [block for _, block in blocks_of(model)]
    for block in blocks:
        block.forward = partial(checkpoint, block.forward, use_reentrant=False)
    try:
        yield
    finally:
        for block in blocks:
            del block.forward
