"""Why an arm failed: tasks that pass clean and fail attacked, by reason, and where two arms part ways."""

import pandas as pd

from qrobust import arms

_CELL = ["model", "precision", "benchmark"]


def flips(verdicts: pd.DataFrame) -> pd.DataFrame:
    """Every task that an arm passes clean and fails under an attack (clean pass -> attacked fail).

    Returns
    -------
    The attacked rows of the verdict frame, identity control included (there must be none there).
    """
    clean = verdicts[(verdicts["family"] == "clean") & verdicts["passed"].astype(bool)]
    attacked = verdicts[(verdicts["family"] == "attack") & ~verdicts["passed"].astype(bool)]
    solved = pd.MultiIndex.from_frame(clean[[*_CELL, "task_id"]].astype(str))
    keys = pd.MultiIndex.from_frame(attacked[[*_CELL, "task_id"]].astype(str))
    return attacked[keys.isin(solved)].reset_index(drop=True)


def by_reason(verdicts: pd.DataFrame) -> pd.DataFrame:
    """Number of flips by benchmark, condition, engine, precision and the judge's reason, over models and seeds.

    A suite that a stricter one repeats is left out, so that no sample counts twice.
    """
    found = flips(verdicts)
    found = found[found["benchmark"].isin(arms.strict_benchmarks(sorted(verdicts["benchmark"].unique())))]
    groups = ["benchmark", "condition", "engine", "precision", "reason"]
    return found.groupby(groups, sort=False, observed=True).size().rename("flips").reset_index()
