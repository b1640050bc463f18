"""What several draws of each task say: pass@k."""

import numpy as np
import pandas as pd

from qrobust.analysis import measures, pairing, resampling
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
    over tasks and seeds of the unbiased estimate) with ``low`` and ``high`` (95 % bootstrap interval over tasks).
    """
    rows = []
    for own, row in zip(pairing.sample_sets(planned), planned.to_dict("records"), strict=True):
        draws = found[own].columns.get_level_values("draw").nunique() if own in found else 0
        if draws < 2 or found[own].empty:
            continue
        passing = found[own].T.groupby(level="seed").sum().T.to_numpy()
        ks = [k for k in KS if k <= draws]
        tasks = np.column_stack([measures.pass_at_k(passing, draws, k).mean(axis=1) for k in ks])
        low, high = resampling.interval(resampling.bootstrap_means(tasks, replicates, seed))
        measured = zip(ks, tasks.mean(axis=0), low, high, strict=True)
        rows += [
            {**row, "n": len(tasks), "draws": draws, "k": k, "rate": rate, "low": lower, "high": upper}
            for k, rate, lower, upper in measured
        ]
    return pd.DataFrame(rows, columns=[*planned.columns, "n", "draws", "k", "rate", "low", "high"])
