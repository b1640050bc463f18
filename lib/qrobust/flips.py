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


def divergent(verdicts: pd.DataFrame, count: int = 6) -> pd.DataFrame:
    """Tasks that both arms pass clean and exactly one of them passes attacked: examples for the report.

    Examples are spread over conditions, models and the two directions before any of them gets a second one.

    Returns
    -------
    At most `count` rows: model, precision, benchmark, condition, engine, seed, task_id, ``survivor``
    (``original`` or ``quantized``), and the cells to read: ``cell_original``, ``cell_quantized``,
    ``cell_clean_original``, ``cell_clean_quantized``.
    """
    columns = [*_CELL, "condition", "engine", "seed", "task_id"]
    strict = arms.strict_benchmarks(sorted(verdicts["benchmark"].unique()))
    known = verdicts[verdicts["benchmark"].isin(strict)]
    solved = known[(known["family"] == "clean") & known["passed"].astype(bool)][[*_CELL, "task_id", "cell"]]
    attacked = known[(known["family"] == "attack") & known["changed"].astype(bool)][[*columns, "passed", "cell"]]
    attacked = attacked.merge(solved, on=[*_CELL, "task_id"], suffixes=("", "_clean"))
    is_original = attacked["precision"] == arms.ORIGINAL
    shared = [name for name in columns if name != "precision"]
    pairs = attacked[~is_original].merge(
        attacked[is_original].drop(columns="precision"), on=shared, suffixes=("_quantized", "_original")
    )
    pairs = pairs[pairs["passed_quantized"] != pairs["passed_original"]]
    pairs = pairs.assign(survivor=pairs["passed_original"].map({True: "original", False: "quantized"}))
    turn = pairs.groupby(["model", "precision", "condition", "survivor"]).cumcount()
    chosen = pairs.assign(turn=turn).sort_values(["turn", "condition", "survivor", "model"], kind="stable").head(count)
    return chosen[
        [*columns, "survivor", "cell_original", "cell_quantized", "cell_clean_original", "cell_clean_quantized"]
    ].reset_index(drop=True)
