"""Models: where their weights come from, how they get into memory, and what noise and quantization do to them."""

from qrobust.models.devices import resolve_device
from qrobust.models.errors import (
    DoesNotFit,
    HubUnavailable,
    ModelError,
    NoGpu,
    NotQuantized,
    OutOfMemory,
    UnknownSource,
    memory_errors,
)
from qrobust.models.load import LoadedModel, load
from qrobust.models.model import Model
from qrobust.models.sources import source_kind, weights_folder
from qrobust.models.weights import Weights, calibration, quantize, record

__all__ = [
    "DoesNotFit", "HubUnavailable", "LoadedModel", "Model", "ModelError", "NoGpu", "NotQuantized", "OutOfMemory",
    "UnknownSource", "Weights", "calibration", "load", "memory_errors", "quantize", "record", "resolve_device",
    "source_kind", "weights_folder",
]  # fmt: skip
