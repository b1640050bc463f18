"""Memory that a precision takes and saves: measured, beside what its bits promise."""

import pandas as pd

from qrobust.precisions import ORIGINAL

REFERENCE_BITS = 16
"""Of a parameter of the original that sizes are compared with: in 16 bit makers publish weights."""

_MEASURED = {"bytes": "memory", "bytes_on_disk": "disk"}


def sizes(footprint: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Sizes of each model in each precision, and the shares that they save of the original in 16 bit.

    Parameters
    ----------
    footprint
        Of `qrobust.analysis.frames.Frames`; columns that it lacks were not measured.
    known
        From `methods.complete`.

    Returns
    -------
    One row per model and precision that was measured: ``model``, ``precision``, ``bits``
    (NaN: not quantized), ``finetuned``, ``parameters``, ``share_quantized``; in bytes ``memory`` (as loaded, in the
    study's dtype), ``memory_in_16`` (the same if what is not quantized is kept in 16 bit), ``disk`` (of the checkpoint
    that a method writes), ``formula`` (the bits for each quantized parameter, 16 for each other one) and
    ``reference`` (16 bits for each); ``saved_memory``, ``saved_disk``, ``saved_formula``: shares of ``reference`` that
    ``memory_in_16``, ``disk`` and ``formula`` save. NaN where it was not measured, and ``memory_in_16`` where the
    original was not, as only that shows how many bits a parameter has that is not quantized.
    """
    columns = ["model", "precision", "bytes", "bytes_on_disk", "parameters", "share_quantized"]
    frame = footprint.reindex(columns=columns).drop_duplicates(["model", "precision"]).rename(columns=_MEASURED)
    frame = frame.astype({name: float for name in frame.columns[2:]})
    frame = frame.merge(known[["precision", "bits", "finetuned"]], on="precision")
    quantized = frame["parameters"] * frame["share_quantized"]
    others = frame["parameters"] - quantized
    bits_of_others = frame["model"].map(_bits_of_originals(frame))
    reference = frame["parameters"] * REFERENCE_BITS / 8
    frame = frame.assign(
        memory_in_16=frame["memory"] - others * (bits_of_others - REFERENCE_BITS) / 8,
        formula=(quantized * frame["bits"].fillna(0) + others * REFERENCE_BITS) / 8,
        reference=reference,
    )
    saved = {"memory": "memory_in_16", "disk": "disk", "formula": "formula"}
    shares = {f"saved_{name}": 1 - frame[column] / reference for name, column in saved.items()}
    return frame.assign(**shares)


def _bits_of_originals(frame: pd.DataFrame) -> pd.Series:
    """Bits of a parameter of each model as the study loads it; buffers make the measured ones a little larger."""
    originals = frame[frame["precision"] == ORIGINAL].set_index("model")
    return (8 * originals["memory"] / originals["parameters"]).round()
