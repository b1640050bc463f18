"""A model in one precision: what is loaded, and the checkpoint that a slow method makes of it once."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust import benchmarks, keys, paths, pretrained
from qrobust.calibration import require_disjoint
from qrobust.files import read_json
from qrobust.models import memory, sources
from qrobust.models.devices import resolve_device
from qrobust.models.errors import DoesNotFit, NotQuantized
from qrobust.models.model import Model
from qrobust.precisions import ORIGINAL, Precision, create
from qrobust.precisions.base import RECORD


@dataclass(frozen=True)
class Weights:
    """A model in a precision: what is loaded, whatever is asked of it afterwards."""

    model: Model
    precision: Precision

    def identity(self) -> dict[str, Any]:
        """All that changes the weights, as JSON; nothing of decoding, and nothing is downloaded for it."""
        return {"model": sources.identity(self.model), "precision": self.precision.identity()}

    @property
    def label(self) -> str:
        """The readable part of their runs' names."""
        return keys.readable(self.model.name, self.precision.label)

    @property
    def folder(self) -> Path:
        """Where a precision that writes a checkpoint has it; every study shares it."""
        return paths.outputs() / "runs" / "weights" / keys.readable(self.label, keys.digest(self.identity()))

    def parameters(self) -> dict[str, Any]:
        """The notebooks' parameters that name these weights."""
        return {
            "model": self.model.model_dump(),
            "precision": self.precision.name,
            "precision_settings": self.precision.settings,
        }


def quantize(weights: Weights, device: str = "auto") -> Path | None:
    """Write the checkpoint of a precision that has one, unless it is there; return its folder.

    Several processes may ask at once: one quantizes, the others wait. What a killed one left is handed to the method,
    which may go on with it; only a finished checkpoint gets the final name. The checkpoint that another one starts from
    is made first, if need be, and kept: it is a precision of its own.

    Returns
    -------
    None for a precision that quantizes when it is loaded.

    Raises
    ------
    DoesNotFit
        If there is no memory for the original, estimated before it is loaded.
    """
    from filelock import FileLock

    if not weights.precision.writes_checkpoint:
        return None
    folder = weights.folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(f".{folder.name}.lock")):
        if not folder.exists():
            unfinished = folder.with_name(f".{folder.name}.unfinished")
            unfinished.mkdir(exist_ok=True)
            _make(weights, unfinished, device)
            os.replace(unfinished, folder)
    return folder


def _make(weights: Weights, target: Path, device: str) -> None:
    method, dtype = weights.precision, weights.model.dtype
    original, _provenance = sources.weights_folder(weights.model)
    device = resolve_device(device)
    _require_memory(weights, original, device)
    if method.starts_from is None:
        method.quantize(original, target, dtype, device)
    else:
        start = quantize(Weights(weights.model, method.starts_from), device)
        method.refine(start, original, target, dtype, device)


def _require_memory(weights: Weights, original: Path, device: str) -> None:
    needed = memory.needed(original, create(ORIGINAL), weights.model.dtype, device)
    free = memory.available(device)
    if needed > free:
        raise DoesNotFit(
            f"model {weights.model.name!r}: quantizing it as {weights.precision.label} needs the original, about "
            f"{needed / 2**30:.1f} GiB on {device}, {free / 2**30:.1f} GiB are free: use a smaller model or another "
            "machine"
        )


def calibration(weights: Weights, judged_on: Iterable[str]) -> dict[str, Any] | None:
    """Draw the sequences that a precision will be fitted on, and check them against benchmarks.

    Parameters
    ----------
    judged_on
        Names of the benchmarks that none of their tasks may come from.

    Returns
    -------
    Numbers of sequences and tokens, their sources, and the digest of the token ids; None where nothing is fitted.

    Raises
    ------
    qrobust.calibration.CalibrationError
        If the texts are missing or too short, or hold a task.
    """

    asked = weights.precision.calibration
    if asked is None:
        return None
    folder, _provenance = sources.weights_folder(weights.model)
    tokenizer = pretrained.tokenizer(folder)
    drawn = asked.draw(tokenizer)
    texts = [tokenizer.decode(ids) for ids in drawn.train + drawn.validation]
    for name in judged_on:
        require_disjoint(asked.label, texts, name, benchmarks.load(name).tasks)
    return drawn.summary()


def record(weights: Weights) -> dict[str, Any] | None:
    """What was done to make the checkpoint: calibration, seconds, errors of each block; None if there is no record."""
    path = weights.folder / RECORD
    return read_json(path) if weights.precision.writes_checkpoint and path.exists() else None


def folder_to_load(weights: Weights, original: Path) -> Path:
    """The folder that the precision loads: its checkpoint if it writes one, else the original weights.

    Raises
    ------
    NotQuantized
        If there is no checkpoint yet.
    """
    if not weights.precision.writes_checkpoint:
        return original
    if not weights.folder.exists():
        raise NotQuantized(
            f"model {weights.model.name!r} as {weights.precision.label}: {weights.folder} does not exist; run "
            "quantize.ipynb for these weights first (the workflow does)"
        )
    return weights.folder
