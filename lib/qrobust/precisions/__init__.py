"""Precisions: ways of storing a model's weights, one file each.

A method is a frozen dataclass derived from `base.Precision`, whose fields are its settings; a new one is one file here
and its name in the import below. It says

- `load`: how to get from a folder of weights to a model on a device;
- `quantizes`: which modules of a loaded model it put in;
- `weight`: what such a module multiplies with, dense and in fp32;
- `bits`: for tables;

and, where the defaults of `base.Precision` do not hold, `writes_checkpoint` with `quantize` (a method that quantizes
once), `calibration` and `finetune` (what it is fitted on), `starts_from` with `refine` (a method that goes on from
another one's checkpoint), `files` (what lies on the disk), `shape` and `would_quantize` (the modules that it replaces
in an original model), `state` (its tensors that are neither parameters nor buffers), `with_noise` (a module computing
from its effective weights plus noise), `prepare_for_compute`, `compute_bits`, `moves_scales` and `batch_dependent`.
Nothing else in the project asks for a method by name.
"""

from qrobust.precisions.base import Precision, baseline, classes, create, names, register

# Importing a method enters it in the registry; the order is that of `names()`.
from qrobust.precisions import original, bnb_int8, bnb_4bit, int8_dynamic  # noqa: F401  isort: skip
from qrobust.precisions import rtn, gptq, awq, autoawq, aqlm, gguf, checkpoint  # noqa: F401  isort: skip

ORIGINAL = baseline()
"""What frames and tables call the baseline."""

__all__ = ["ORIGINAL", "Precision", "classes", "create", "names", "register"]
