"""Memory that a precision takes and saves: measured, beside what its bits promise."""

import pandas as pd

from qrobust.precisions import ORIGINAL

REFERENCE_BITS = 16
"""Of a parameter of the original that sizes are compared with: in 16 bit makers publish weights."""

_MEASURED = {"bytes": "memory", "disk_bytes": "disk"}


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
    One row per model and precision that was measured: ``model``, ``precision``, ``bits`` (NaN: not quantized),
    ``finetuned``, ``parameters``, ``share_quantized``; in bytes ``memory`` (as loaded, in the study's dtype),
    ``memory_in_16`` (the same if what is not quantized is kept in 16 bit), ``disk`` (of the files that the weights are
    read from), ``formula`` (the bits for each quantized parameter, 16 for each other one) and ``reference`` (16 bits
    for each); the shares that are saved: ``saved_memory`` and ``saved_formula``, of ``reference`` by ``memory_in_16``
    and ``formula``, and ``saved_disk``, of the original's files. NaN where it was not measured, and ``memory_in_16``
    where the original was not, as only that shows how many bits a parameter has that is not quantized.
    """
    columns = ["model", "precision", "bytes", "disk_bytes", "parameters", "share_quantized"]
    frame = footprint.reindex(columns=columns).drop_duplicates(["model", "precision"]).rename(columns=_MEASURED)
    frame = frame.astype({name: float for name in frame.columns[2:]})
    frame = frame.merge(known[["precision", "bits", "finetuned"]], on="precision")
    quantized = frame["parameters"] * frame["share_quantized"]
    others = frame["parameters"] - quantized
    originals = frame[frame["precision"] == ORIGINAL].set_index("model")
    # Buffers make the measured bits of a parameter a little more than its dtype's.
    bits_of_others = frame["model"].map((8 * originals["memory"] / originals["parameters"]).round())
    reference = frame["parameters"] * REFERENCE_BITS / 8
    frame = frame.assign(
        memory_in_16=frame["memory"] - others * (bits_of_others - REFERENCE_BITS) / 8,
        formula=(quantized * frame["bits"].fillna(0) + others * REFERENCE_BITS) / 8,
        reference=reference,
    )
    return frame.assign(
        saved_memory=1 - frame["memory_in_16"] / reference,
        saved_disk=1 - frame["disk"] / frame["model"].map(originals["disk"]),
        saved_formula=1 - frame["formula"] / reference,
    )
