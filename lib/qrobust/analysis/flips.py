"""Why samples fail: tasks that pass clean and fail attacked, by reason, where two arms part ways, and every flip."""

import functools
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from qrobust.analysis import pairing
from qrobust.evaluation.store import CellStore
from qrobust.precisions import ORIGINAL

OUTCOMES = ("broken", "mended")
"""What becomes of a verdict that turns: a pass that fails, and the reverse."""
QUANTIZED = "quantized"
"""What stands for a condition where it is quantization that turns a clean verdict."""
_CELL = ["model", "precision", "benchmark"]
_SAMPLE = ["task_id", "draw"]


def flips(verdicts: pd.DataFrame) -> pd.DataFrame:
    """Every task that is passed clean and failed under an attack (clean pass -> attacked fail).

    Returns
    -------
    The attacked rows of the verdict frame, identity control included (there must be none there).
    """
    both = turned(verdicts)
    return both[both["outcome"] == "broken"].reset_index(drop=True)


def turned(verdicts: pd.DataFrame) -> pd.DataFrame:
    """The attacked samples whose verdict is not that of their clean prompt, controls included.

    Returns
    -------
    Their rows of the verdict frame, with ``outcome`` (one of `OUTCOMES`), in ``reason`` that of the verdict that fails,
    and ``cell_before``, the clean one's.
    """
    clean, attacked = (verdicts[verdicts["family"] == family] for family in ("clean", "attack"))
    return _turns(attacked, clean, [*_CELL, *_SAMPLE])


def by_reason(verdicts: pd.DataFrame) -> pd.DataFrame:
    """Number of flips by benchmark, condition, engine, precision and the judge's reason, over models and seeds.

    A suite that a stricter one repeats is left out, so that no sample counts twice.
    """
    found = pairing.strictest(flips(verdicts))
    groups = ["benchmark", "condition", "engine", "precision", "reason"]
    return found.groupby(groups, sort=False, observed=True).size().rename("flips").reset_index()


def divergent(verdicts: pd.DataFrame, count: int = 6) -> pd.DataFrame:
    """Tasks that both arms pass clean and exactly one of them passes attacked: examples for the report.

    Examples are spread over conditions, models and the two directions before any of them gets a second one.

    Returns
    -------
    At most `count` rows: model, precision, benchmark, condition, engine, seed, task_id, draw,
    ``survivor``
    (``original`` or ``quantized``), ``reason_original``, ``reason_quantized``, and the cells to read:
    ``cell_original``, ``cell_quantized`` (attacked), ``cell_clean_original``, ``cell_clean_quantized``.
    """
    columns = [*_CELL, "condition", "engine", "seed", *_SAMPLE]
    known = pairing.strictest(verdicts)
    solved = known[(known["family"] == "clean") & known["passed"].astype(bool)][[*_CELL, *_SAMPLE, "cell"]]
    attacked = known[(known["family"] == "attack") & known["changed"].astype(bool)]
    attacked = attacked[[*columns, "passed", "reason", "cell"]]
    attacked = attacked.merge(solved, on=[*_CELL, *_SAMPLE], suffixes=("", "_clean"))
    is_original = attacked["precision"] == ORIGINAL
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


def examples(verdicts: pd.DataFrame, folder: Path, count: int = 6) -> list[dict]:
    """The tasks of `divergent` with their texts, for the report.

    Parameters
    ----------
    folder
        Of all cells.

    Returns
    -------
    The columns of `divergent` and ``clean_prompt``, ``attacked_prompt``, ``completion_original``,
    ``completion_quantized`` (both attacked). Tasks whose samples are not at hand are left out.
    """
    found = []
    open_cell = _opener(folder)
    for row in divergent(verdicts, count).to_dict("records"):
        key = row["task_id"], row["draw"]
        samples = {
            name: open_cell(row[f"cell_{name}"]).samples.get(key)
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


def listed(verdicts: pd.DataFrame, folder: Path) -> list[dict]:
    """Every verdict that an attack, noise or quantization turns, with its texts, by precision and reason.

    Parameters
    ----------
    folder
        As in `examples`. Samples that are not at hand are left out.

    Returns
    -------
    The identity columns and ``task_id`` of the turned verdict, of which ``family`` and ``condition`` are `QUANTIZED`
    where the original's clean verdict is turned; ``outcome``: one of `OUTCOMES`; ``reason`` of the verdict that fails;
    ``prompt_before``, ``prompt_after``, ``completion_before``, ``completion_after``, and ``smallest``: its row of
    `CellStore.smallest_edits`, or None.
    """
    known = pairing.strictest(verdicts)
    clean, disturbed = known[known["family"] == "clean"], known[known["family"] != "clean"]
    is_original = clean["precision"] == ORIGINAL
    quantized = clean[~is_original].assign(family=QUANTIZED, condition=QUANTIZED)
    shared = [name for name in [*_CELL, *_SAMPLE] if name != "precision"]
    turns = [_turns(disturbed, clean, [*_CELL, *_SAMPLE]), _turns(quantized, clean[is_original], shared)]
    rows = pd.concat(turns, ignore_index=True)
    rows["precision"] = pd.Categorical(rows["precision"], list(dict.fromkeys(known["precision"])))
    order = ["precision", "outcome", "reason", "model", "benchmark", "condition", "seed", "task_id"]
    open_cell = _opener(folder)
    found = []
    for row in rows.sort_values(order, kind="stable").to_dict("records"):
        own = open_cell(row["cell"])
        samples = [cell.samples.get((row["task_id"], row["draw"])) for cell in (open_cell(row["cell_before"]), own)]
        if all(samples):
            texts = {
                f"{text}_{when}": sample[text]
                for when, sample in zip(("before", "after"), samples, strict=True)
                for text in ("prompt", "completion")
            }
            found.append({**row, **texts, "smallest": own.smallest_edits.get(row["task_id"])})
    return found


def _turns(own: pd.DataFrame, reference: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """The rows whose verdict is not that of the reference: with `outcome`, the failing one's reason, `cell_before`."""
    known = reference[[*keys, "passed", "reason", "cell"]]
    both = own.merge(known, on=keys, suffixes=("", "_before"))
    both = both[both["passed"] != both["passed_before"]]
    passes = both["passed"].astype(bool)
    reason = both["reason_before"].astype(str).where(passes, both["reason"].astype(str))
    return both.assign(outcome=passes.map({False: "broken", True: "mended"}), reason=reason)


def reduced(verdicts: pd.DataFrame) -> pd.DataFrame:
    """How few of an attack's edits flip a task, by benchmark, condition and precision.

    Returns
    -------
    One row per group that has flips with a known smallest edit: ``flips``, ``edits`` (mean number that the attack
    made), ``enough`` (mean number in the smallest edit), ``single`` (share of flips that one edit is enough for). A
    prompt that flips without an edit is left out.
    """
    found = pairing.strictest(flips(verdicts))
    found = found[found["edits"] > 0]
    groups = found.groupby(["benchmark", "condition", "precision"], sort=False, observed=True)
    return groups.agg(
        flips=("enough", "size"),
        edits=("edits", "mean"),
        enough=("enough", "mean"),
        single=("enough", lambda count: float((count == 1).mean())),
    ).reset_index()


def _opener(folder: Path) -> Callable[[str], CellStore]:
    """Opens cells by name, each of them once."""
    return functools.cache(lambda cell: CellStore(folder / cell))
