"""Whether quantization regularizes: output drift against equal noise, against noise of its own size, and flips.

Ratios are of means over tasks, every task weighing the same; their intervals resample tasks. The weights' draws are
taken as given.
"""

import math
from collections.abc import Callable

import numpy as np
import pandas as pd

from qrobust.analysis import resampling
from qrobust.evaluation.mechanism import TWIN
from qrobust.precisions import ORIGINAL

ALIVE = 0.5
"""Noise that leaves the original fewer of its tokens than this share has broken it: there nothing is compared."""


def arms(drift: pd.DataFrame, verdicts: pd.DataFrame, replicates: int, seed: int) -> pd.DataFrame:
    """Every arm under every condition.

    Parameters
    ----------
    drift, verdicts
        Of `qrobust.analysis.frames.Frames`; of the verdicts the first draws count.

    Returns
    -------
    One row per ``model``, ``precision`` and ``condition``: ``family``, ``kind``, ``level``, ``unit``, ``weight_error``,
    ``n`` (tasks), ``kl`` with ``low`` and ``high`` (95 %), ``agree``, ``own``, and ``flips`` of ``judged`` tasks whose
    verdict is another than the clean original's (NaN where there is none: of twins no text is made).
    """
    rows = []
    for (model, precision, condition), own in drift.groupby(["model", "precision", "condition"], sort=False):
        tasks = own.groupby("task_id", sort=False)["kl"].mean()
        low, high = resampling.interval(resampling.bootstrap_means(tasks.to_numpy()[:, None], replicates, seed)[:, 0])
        first = own.iloc[0]
        rows.append(
            {
                "model": model, "precision": precision, "condition": condition,
                **{name: first[name] for name in ("family", "kind", "level", "unit", "weight_error")},
                "n": len(tasks), "kl": tasks.mean(), "low": float(low), "high": float(high),
                "agree": own["agree"].mean(), "own": own["own"].mean(),
            }
        )  # fmt: skip
    frame = pd.DataFrame(rows)
    flipped = flips(drift, verdicts).groupby(["model", "precision", "condition"])["flipped"].agg(["sum", "count"])
    places = pd.MultiIndex.from_frame(frame[["model", "precision", "condition"]])
    counts = flipped.reindex(places).to_numpy()
    return frame.assign(flips=counts[:, 0], judged=counts[:, 1])


def flips(drift: pd.DataFrame, verdicts: pd.DataFrame) -> pd.DataFrame:
    """The rows of `drift` that were judged too, but the clean original's, and whether the verdict ``flipped``."""
    on = ["model", "precision", "benchmark", "condition", "seed", "task_id"]
    judged = verdicts[verdicts["draw"] == 0].drop_duplicates(on).set_index(on)["passed"].astype(bool)
    rows = drift[drift["family"] != TWIN].astype({"seed": int})
    clean = rows.assign(precision=ORIGINAL, condition="clean", seed=0)
    now, before = (judged.reindex(pd.MultiIndex.from_frame(frame[on])).to_numpy() for frame in (rows, clean))
    known = pd.notna(now) & pd.notna(before)
    rows = rows.assign(flipped=now != before)[known]
    return rows[(rows["precision"] != ORIGINAL) | (rows["family"] != "clean")].astype({"flipped": bool})


_RATIO = ["model", "precision", "what", "condition", "level", "n", "ratio", "low", "high", "alive"]
TWIN_RATIO, OWN_RATIO, SUM_RATIO = "twin", "own", "sum"


def ratios(drift: pd.DataFrame, replicates: int, seed: int) -> pd.DataFrame:
    """What drift is compared with what.

    Returns
    -------
    One row per ``model``, quantized ``precision``, ``what`` and ``condition``. `TWIN_RATIO`: drift of the quantized
    model by that of noise of the size of its weight error. `OWN_RATIO`, for each noise: how far it moves the quantized
    model from what that says clean, by how far it moves the original; below 1 quantization has made the model
    sturdier. `SUM_RATIO`: drift of the quantized model under noise by the sum of both drifts alone; 1 where the two
    add up. ``n`` tasks, ``ratio`` with ``low`` and ``high``; ``alive``: the original keeps at least `ALIVE` of its
    tokens under this noise.
    """
    rows = []
    for model, every in drift.groupby("model", sort=False):

        def of(precision: str, condition: str, column: str = "kl", every: pd.DataFrame = every) -> pd.Series:
            own = every[(every["precision"] == precision) & (every["condition"] == condition)]
            return own.groupby("task_id")[column].mean()

        noises = every[every["family"] == "noise"].drop_duplicates("condition")
        for precision in dict.fromkeys(every.loc[every["precision"] != ORIGINAL, "precision"]):
            named = {"model": model, "precision": precision}
            clean = of(precision, "clean")
            compare = _comparing(replicates, seed)
            rows.append({**named, "what": TWIN_RATIO, "condition": TWIN, "level": math.nan, "alive": True,
                         **compare(clean, of(precision, TWIN))})  # fmt: skip
            for noise in noises.itertuples():
                at = {**named, "condition": noise.condition, "level": noise.level}
                at["alive"] = bool(of(ORIGINAL, noise.condition, "agree").mean() >= ALIVE)
                noised = of(ORIGINAL, noise.condition)
                own = compare(of(precision, noise.condition, "own"), of(ORIGINAL, noise.condition, "own"))
                rows.append({**at, "what": OWN_RATIO, **own})
                rows.append({**at, "what": SUM_RATIO, **compare(of(precision, noise.condition), clean + noised)})
    return pd.DataFrame(rows, columns=_RATIO)


def _comparing(replicates: int, seed: int) -> Callable[[pd.Series, pd.Series], dict]:
    def compare(above: pd.Series, below: pd.Series) -> dict:
        both = pd.concat([above, below], axis=1, join="inner").dropna().to_numpy()
        if not len(both) or both[:, 1].sum() == 0:
            return {"n": len(both), "ratio": math.nan, "low": math.nan, "high": math.nan}
        means = resampling.bootstrap_means(both, replicates, seed)
        low, high = resampling.interval(means[:, 0] / means[:, 1])
        return {"n": len(both), "ratio": both[:, 0].mean() / both[:, 1].mean(), "low": float(low), "high": float(high)}

    return compare


def tells_flips(drift: pd.DataFrame, verdicts: pd.DataFrame) -> pd.DataFrame:
    """How well a sample's drift tells whether its verdict flips.

    Returns
    -------
    One row per ``model``: ``samples``, ``flips``, ``kl_flipped``, ``kl_kept`` (medians), ``auc``: the chance that a
    flipped sample has drifted more than one that is not, and ``auc_within``: the same among samples of one precision
    and condition, since stronger noise makes both more drift and more flips (0.5: drift says nothing; NaN where none
    or all flip).
    """
    rows = []
    for model, own in flips(drift, verdicts).groupby("model", sort=False):
        flipped, kept = own.loc[own["flipped"], "kl"], own.loc[~own["flipped"], "kl"]
        alike = [each for _place, each in own.groupby(["precision", "condition"])]
        rows.append((model, len(own), len(flipped), flipped.median(), kept.median(), _auc([own]), _auc(alike)))
    return pd.DataFrame(rows, columns=["model", "samples", "flips", "kl_flipped", "kl_kept", "auc", "auc_within"])


def _auc(groups: list[pd.DataFrame]) -> float:
    """Share of pairs, each of a flipped and a kept sample of one group, in which the flipped one has drifted more."""
    more, pairs = 0.0, 0
    for each in groups:
        flipped, kept = (each.loc[each["flipped"] == which, "kl"].to_numpy() for which in (True, False))
        differences = np.sign(flipped[:, None] - kept)
        more += ((differences + 1) / 2).sum()
        pairs += differences.size
    return more / pairs if pairs else math.nan


def by_block(blocks: pd.DataFrame) -> pd.DataFrame:
    """How a block's weight error goes with the drift of the output when that block alone is quantized.

    Returns
    -------
    One row per ``model`` and ``precision``: ``blocks``, ``rho`` (Spearman, over blocks), ``largest`` (the block that
    moves the output most) with its share of the sum over blocks (``share``), and ``twin_ratio``: median over blocks of
    drift by that of noise of the same size in the same block.
    """
    rows = []
    for (model, precision), own in blocks.groupby(["model", "precision"], sort=False):
        known = own["weight_error"].notna() & (own["weight_error"].nunique() > 1)
        rho = own["weight_error"][known].rank().corr(own["kl"][known].rank()) if known.sum() > 2 else math.nan
        largest = own.loc[own["kl"].idxmax()]
        twins = np.asarray(own["kl"] / own["kl_twin"].astype(float))
        ratio = float(np.nanmedian(twins)) if np.isfinite(twins).any() else math.nan
        rows.append((model, precision, len(own), rho, int(largest["block"]), largest["kl"] / own["kl"].sum(), ratio))
    return pd.DataFrame(rows, columns=["model", "precision", "blocks", "rho", "largest", "share", "twin_ratio"])
