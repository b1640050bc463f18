"""Formats of quantized checkpoints: what a linear module's tensors are called, and the weights that they stand for.

A format is a subclass of `base.Format` in a file here, found by ``quant_method`` in the ``quantization_config`` of a
folder's config.json. Imported only where torch is needed.
"""

from collections.abc import Mapping
from typing import Any

from qrobust.precisions.formats import aqlm, awq, compressed_tensors, gptq  # noqa: F401
from qrobust.precisions.formats.base import FORMATS, Format

__all__ = ["Format", "of"]


def of(config: Mapping[str, Any], where: object) -> Format:
    """Return the format of a checkpoint.

    Raises
    ------
    ValueError
        If there is no ``quantization_config``, or it names a format that is not known here or lacks what this needs.
    """
    method = (config.get("quantization_config") or {}).get("quant_method")
    if method not in FORMATS:
        raise ValueError(
            f"{where}: its config.json says quant_method {method!r}; checkpoints that can be read: "
            f"{', '.join(sorted(FORMATS))}"
        )
    try:
        found = FORMATS[method](config["quantization_config"])
        _ = found.bits  # read it now
    except KeyError as error:
        raise ValueError(f"{where}: the quantization_config of its config.json has no {error.args[0]}") from error
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
    return found
