"""What several draws of each task say: pass@k."""

import numpy as np
import pandas as pd

from qrobust.analysis import crossed, measures, pairing, resampling, tests
from qrobust.analysis.pairing import Outcomes

KS = (1, 2, 5, 10, 20, 50, 100)


def pass_at_k(
    found: Outcomes, planned: pd.DataFrame, replicates: int = resampling.REPLICATES, seed: int = 0
) -> pd.DataFrame:
    """Pass@k of every sample set that has several draws, for each of `KS` that they allow.

    Parameters
    ----------
    found, planned
        See `pairing.outcomes` and `pairing.planned`.

    Returns
    -------
    The rows of `planned` that have several draws, once for each ``k``, and ``n`` (tasks), ``draws``, ``rate`` (mean
    over tasks and seeds of the unbiased estimate) with ``low`` and ``high`` (95 % interval as `effects.pass_rates` has
    it: over tasks, under several draws of noise over these as well; Wilson's where all or no samples pass).
    """
    rows = []
    for own, row in zip(pairing.sample_sets(planned), planned.to_dict("records"), strict=True):
        draws = found[own].columns.get_level_values("draw").nunique() if own in found else 0
        if draws < 2 or found[own].empty:
            continue
        passing = found[own].T.groupby(level="seed").sum().T.to_numpy()
        ks = [k for k in KS if k <= draws]
        rates = np.stack([measures.pass_at_k(passing, draws, k) for k in ks], axis=2)
        if row["family"] != "noise":  # seeds of an attack hit each task anew
            rates = rates.mean(axis=1, keepdims=True)
        for k, rate in zip(ks, crossed.intervals(rates, replicates, seed), strict=True):
            low, high = max(0.0, rate.low), min(1.0, rate.high)
            if rate.value in (0, 1):
                bound = tests.wilson(round(rate.value * len(rates)), len(rates))
                low, high = bound.low, bound.high
            measured = {"n": len(rates), "draws": draws, "k": k, "rate": rate.value, "low": low, "high": high}
            rows.append({**row, **measured})
    return pd.DataFrame(rows, columns=[*planned.columns, "n", "draws", "k", "rate", "low", "high"])
