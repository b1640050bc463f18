"""What figures of pass@1 against weight noise have in common."""

import pandas as pd

from qrobust.analysis import pairing

MANY = 4
"""More models than this share rows of panels."""


def drawn(pass_rates: pd.DataFrame) -> pd.DataFrame:
    """Pass rates under noise on the strict benchmarks; the clean ones stand in columns of their own."""
    return pairing.strict_hypotheses(pass_rates[pass_rates["family"] == "noise"])


def lay_out(models: list[str], columns: list) -> list[list[tuple]]:
    """Rows of (model, column) panels: several models share a row as long as it has at most four panels."""
    per_row = max(1, 4 // len(columns)) if len(models) > MANY else 1
    chunks = [models[start : start + per_row] for start in range(0, len(models), per_row)]
    return [[(model, column) for model in chunk for column in columns] for chunk in chunks]


def level_name(level: float) -> str:
    """A noise level as short as it can be: ``1e-3``, ``0.25``."""
    mantissa, exponent = f"{level:e}".split("e")
    return f"{float(mantissa):g}e{int(exponent)}" if level < 0.1 else f"{level:g}"
