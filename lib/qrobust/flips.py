"""Why an arm failed: tasks that pass clean and fail attacked, by reason, and where two arms part ways."""

from pathlib import Path

import pandas as pd

from qrobust import arms, files

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
    (``original`` or ``quantized``), ``reason_original``, ``reason_quantized``, and the cells to read:
    ``cell_original``, ``cell_quantized`` (attacked), ``cell_clean_original``, ``cell_clean_quantized``.
    """
    columns = [*_CELL, "condition", "engine", "seed", "task_id"]
    strict = arms.strict_benchmarks(sorted(verdicts["benchmark"].unique()))
    known = verdicts[verdicts["benchmark"].isin(strict)]
    solved = known[(known["family"] == "clean") & known["passed"].astype(bool)][[*_CELL, "task_id", "cell"]]
    attacked = known[(known["family"] == "attack") & known["changed"].astype(bool)]
    attacked = attacked[[*columns, "passed", "reason", "cell"]]
    attacked = attacked.merge(solved, on=[*_CELL, "task_id"], suffixes=("", "_clean"))
    is_original = attacked["precision"] == arms.ORIGINAL
    shared = [name for name in columns if name != "precision"]
    pairs = attacked[~is_original].merge(
        attacked[is_original].drop(columns="precision"), on=shared, suffixes=("_quantized", "_original")
    )
    pairs = pairs[pairs["passed_quantized"] != pairs["passed_original"]]
    pairs = pairs.assign(survivor=pairs["passed_original"].map({True: "original", False: "quantized"}))
    turn = pairs.groupby(["model", "precision", "condition", "survivor"]).cumcount()
    pairs = pairs.assign(turn=turn).sort_values(["turn", "condition", "model", "precision"], kind="stable")
    place = pairs.groupby("survivor").cumcount()
    chosen = pairs.assign(place=place).sort_values(["place", "survivor"], kind="stable").head(count)
    cells = [f"cell{kind}_{arm}" for kind in ("", "_clean") for arm in ("original", "quantized")]
    return chosen[[*columns, "survivor", "reason_original", "reason_quantized", *cells]].reset_index(drop=True)


def examples(verdicts: pd.DataFrame, store: Path, count: int = 6) -> list[dict]:
    """The tasks of `divergent` with their texts, for the report.

    Parameters
    ----------
    store
        The folder of all cells; samples are read from ``<cell>/samples.jsonl``.

    Returns
    -------
    The columns of `divergent` and ``clean_prompt``, ``attacked_prompt``, ``completion_original``,
    ``completion_quantized`` (both attacked). Tasks whose samples are not at hand are left out.
    """
    found = []
    for row in divergent(verdicts, count).to_dict("records"):
        samples = {
            name: _sample(store / row[f"cell_{name}"], row["task_id"])
            for name in ("clean_original", "original", "quantized")
        }
        if all(samples.values()):
            texts = {
                "clean_prompt": samples["clean_original"]["prompt"],
                "attacked_prompt": samples["original"]["prompt"],
                "completion_original": samples["original"]["completion"],
                "completion_quantized": samples["quantized"]["completion"],
            }
            found.append({**row, **texts})
    return found


def _sample(cell: Path, task: str) -> dict | None:
    return next((row for row in reversed(files.read_jsonl(cell / "samples.jsonl")) if row["task_id"] == task), None)
