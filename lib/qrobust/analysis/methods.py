"""What the precisions of a study are, so that nothing asks for one by its name: bits, calibration, fine-tuning."""

import json
from collections.abc import Iterable

import pandas as pd

from qrobust import precisions
from qrobust.analysis.frames import METHODS
from qrobust.precisions import Precision

SETTINGS = {"calibration": "calibration", "finetune": "finetuned"}
"""Settings that precisions are paired by, and the column that tells their values."""


def described(methods: Iterable[Precision]) -> pd.DataFrame:
    """One row per precision: the columns of `Frames.methods`."""
    rows = []
    for method in methods:
        texts = "" if method.calibration is None else str(getattr(method.calibration, "label", method.calibration))
        alike = (_without(method, setting) for setting in SETTINGS)
        rows.append((method.label, method.bits, texts, method.finetune is not None, *alike))
    return _typed(rows)


def _without(method: Precision, setting: str) -> str:
    settings = {name: value for name, value in method.settings.items() if name != setting}
    return f"{method.name} {json.dumps(settings, sort_keys=True)}"


def _typed(rows: list[tuple]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=METHODS).astype({"bits": float, "finetuned": bool})


def complete(known: pd.DataFrame, labels: Iterable[str]) -> pd.DataFrame:
    """`known` with one row for each label, in their order.

    What is not known is looked up among the registered methods; of a label that none of them has, nothing is known.
    """
    labels, registered = list(labels), precisions.names()
    missing = [label for label in labels if label not in set(known["precision"])]
    found = described(precisions.create(label) for label in missing if label in registered)
    strangers = _typed([(label, None, "", False, label, label) for label in missing if label not in registered])
    filled = pd.concat([frame for frame in (known, found, strangers) if len(frame)])
    return filled.set_index("precision").loc[labels].reset_index()


def batch_dependent(labels: Iterable[str]) -> list[str]:
    """The precisions among labels whose texts depend on their batch-mates, and on the processor, beyond rounding."""
    dependent = {method.name for method in precisions.classes() if method.batch_dependent}
    return [label for label in labels if label.partition("(")[0] in dependent]


def pairs(methods: pd.DataFrame, setting: str) -> list[tuple[str, str]]:
    """Precisions that differ in one of the `SETTINGS` alone, in the study's order; a fine-tuned one stands second."""
    value, found = SETTINGS[setting], []
    for _, rows in methods.groupby(f"but_{setting}", sort=False):
        alike = list(rows.sort_values("finetuned", kind="stable").itertuples())
        for index, first in enumerate(alike):
            others = (other for other in alike[index + 1 :] if getattr(other, value) != getattr(first, value))
            found += [(first.precision, other.precision) for other in others]
    return found
