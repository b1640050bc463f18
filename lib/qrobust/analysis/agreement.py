"""How far two people agree who rated the same programs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

SCALE = (1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Kappa:
    """Cohen's weighted kappa with its 95 % interval.

    Attributes
    ----------
    value, low, high
        NaN where both people gave every program the same one rating: then there is nothing that chance could miss.
    n
        Programs that both rated.
    agreed
        Share of them with the same rating.
    """

    value: float
    low: float
    high: float
    n: int
    agreed: float


def weighted_kappa(first: Sequence[int], second: Sequence[int]) -> Kappa:
    """Cohen's kappa with quadratic weights (Fleiss & Cohen 1973) and its large-sample interval, by statsmodels.

    Parameters
    ----------
    first, second
        Ratings of `SCALE` for the same programs in the same order.

    Raises
    ------
    ValueError
        If the series differ in length, are empty, or hold something that is not on the scale.
    """
    from statsmodels.stats.inter_rater import cohens_kappa

    first, second = np.asarray(first), np.asarray(second)
    if first.shape != second.shape or not first.size:
        raise ValueError(f"kappa needs ratings of the same programs by both; got {first.size} and {second.size}")
    if not (np.isin(first, SCALE).all() and np.isin(second, SCALE).all()):
        raise ValueError(f"a rating is none of {', '.join(map(str, SCALE))}")
    table = np.zeros((len(SCALE), len(SCALE)))
    np.add.at(table, (first - 1, second - 1), 1)
    with np.errstate(invalid="ignore", divide="ignore"):
        found = cohens_kappa(table, wt="quadratic")
    ends = float(found.kappa), float(found.kappa_low), float(found.kappa_upp)
    return Kappa(*ends, n=int(first.size), agreed=float((first == second).mean()))
