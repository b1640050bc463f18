"""How weights get into memory, on which device."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust import pretrained
from qrobust.models import memory, sources
from qrobust.models.devices import resolve_device
from qrobust.models.errors import DoesNotFit
from qrobust.models.weights import Weights, folder_to_load
from qrobust.precisions import Precision


@dataclass(frozen=True)
class LoadedModel:
    """A model in memory, in one precision.

    Attributes
    ----------
    weights
        What was asked for.
    model
        The transformers model, in evaluation mode.
    tokenizer
        Its tokenizer, with a padding token.
    folder
        Where the original weights lie.
    loaded_from
        The folder that the precision was given: the same, or its checkpoint.
    device
        ``"cpu"`` or ``"cuda:N"``.
    load_seconds
        From the folder to the ready model; download and dequantization of a GGUF file are not in it.
    provenance
        What the weights are, in words for the report.
    """

    weights: Weights
    model: Any
    tokenizer: Any
    folder: Path
    loaded_from: Path
    device: str
    load_seconds: float
    provenance: str

    @property
    def precision(self) -> Precision:
        """The precision that it is loaded in."""
        return self.weights.precision

    def prepare_for_compute(self) -> None:
        """Trade memory for speed without changing what is computed; see `Precision.prepare_for_compute`."""
        self.precision.prepare_for_compute(self.model, self.weights.model.dtype)


def load(weights: Weights, device: str = "auto") -> LoadedModel:
    """Load weights.

    Parameters
    ----------
    device
        ``"auto"`` (a GPU if there is one), ``"cpu"``, ``"cuda"`` or ``"cuda:N"``.

    Raises
    ------
    ModelError
        `UnknownSource`, `HubUnavailable`, `NotQuantized`, `NoGpu`, or `DoesNotFit` (estimated before anything is
        loaded).
    """
    import torch

    asked, method = weights.model, weights.precision
    device = resolve_device(device)
    folder, provenance = sources.weights_folder(asked)
    to_load = folder_to_load(weights, folder)
    needed, free = memory.needed(folder, method, asked.dtype, device), memory.available(device)
    if needed > free:
        raise DoesNotFit(
            f"model {asked.name!r} as {method.label} needs about {needed / 2**30:.1f} GiB on {device}, "
            f"{free / 2**30:.1f} GiB are free: use a smaller model, a lower precision or another machine"
        )
    start = time.perf_counter()
    try:
        model = method.load(to_load, asked.dtype, device).eval()
    except torch.OutOfMemoryError as error:
        raise DoesNotFit(f"model {asked.name!r} as {method.label}: out of memory on {device} while loading") from error
    seconds = time.perf_counter() - start
    tokenizer = pretrained.tokenizer(folder)
    if tokenizer.pad_token_id is None:
        tokenizer.pad_token = tokenizer.eos_token
    tokenizer.clean_up_tokenization_spaces = False
    return LoadedModel(weights, model, tokenizer, folder, to_load, device, seconds, provenance)
