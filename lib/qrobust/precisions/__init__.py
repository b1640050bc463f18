"""Precisions: ways of storing a model's weights, one file each.

A method is a frozen dataclass derived from `base.Precision`, and a new one (AWQ, GPTQ, AQLM, dynamic int8) is one
file here and one line in `_METHODS`. It says

- `load`: how to get from a folder of original weights to a model on a device;
- `quantizes`: which modules of a loaded model it put in;
- `weight`: what such a module multiplies with, dense and in fp32;
- `bits`, `settings`: for tables, and for the identity of a result;

and, where the defaults of `base.Precision` do not hold, `would_quantize` (the modules that it replaces in an original
model), `state` (its tensors that are neither parameters nor buffers), `with_noise` (a module computing from its
effective weights plus noise), `prepare_for_compute`, `compute_bits` and `batch_dependent`. Nothing else in the project
asks for a method by name.
"""

from qrobust.precisions.base import Precision
from qrobust.precisions.bnb_4bit import FourBit
from qrobust.precisions.bnb_int8 import Int8
from qrobust.precisions.original import Original

_METHODS: tuple[Precision, ...] = (
    Original(),
    Int8(),
    FourBit(name="bnb-nf4", quant_type="nf4"),
    FourBit(name="bnb-fp4", quant_type="fp4"),
)

ORIGINAL = next(method.name for method in _METHODS if method.is_original)
"""What frames and tables call the baseline."""

__all__ = ["ORIGINAL", "Precision", "get", "names"]


def names() -> tuple[str, ...]:
    """All methods, the original first."""
    return tuple(method.name for method in _METHODS)


def get(name: str) -> Precision:
    """Look a method up by name.

    Raises
    ------
    ValueError
        If there is no such method; the message lists them.
    """
    for method in _METHODS:
        if method.name == name:
            return method
    raise ValueError(f"unknown precision {name!r}; precisions are {', '.join(names())}")
