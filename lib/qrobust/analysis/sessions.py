"""Where samples come from: the sessions in which they were made, and whether these can give different texts.

Every function takes the frame of sessions of `qrobust.analysis.frames.Frames`.
"""

import pandas as pd

from qrobust.analysis.frames import SETUP


def setups(sessions: pd.DataFrame) -> pd.DataFrame:
    """One row for each distinct machine and software: `SETUP`, ``models``, ``cells`` and ``samples`` made there."""
    groups = sessions.groupby(SETUP, sort=False, dropna=False)
    return groups.agg(
        models=("model", lambda models: ", ".join(dict.fromkeys(models))),
        cells=("cell", "nunique"),
        samples=("samples", "sum"),
    ).reset_index()


def mixed(sessions: pd.DataFrame, by: str) -> list[str]:
    """Cells (`by` ``cell``) or models (`by` ``model``) whose samples come from sessions that can differ in text."""
    kinds = sessions.groupby(by, sort=False)["text_key"].nunique(dropna=False)
    return list(kinds.index[kinds > 1])
