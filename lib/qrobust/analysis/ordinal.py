"""What the papers on code quality report of paired counts: Wilcoxon's test, Cliff's delta, and its words."""

import math

import numpy as np
from numpy.typing import ArrayLike

ZERO_RULES = {"dropped": "wilcox", "pratt": "pratt", "split": "zsplit"}
"""What Wilcoxon's test can do with differences of zero, by our word: scipy's name of it. Dropped is R's way."""

NEGLIGIBLE = 0.147
THRESHOLDS = ((NEGLIGIBLE, "negligible"), (0.33, "small"), (0.474, "medium"))
"""Upper ends of |delta| with the word below them; beyond: large (Romano et al. 2006)."""


def wilcoxon(differences: ArrayLike) -> dict[str, float]:
    """Two-sided p-values of Wilcoxon's signed-rank test by `ZERO_RULES`; NaN where every difference is zero.

    By the normal approximation with its correction for ties, which differences of counts always have.
    """
    from scipy.stats import wilcoxon as signed_rank

    differences = np.asarray(differences, dtype=float)
    if not differences.any():
        return dict.fromkeys(ZERO_RULES, math.nan)
    return {
        word: float(signed_rank(differences, zero_method=rule, method="asymptotic").pvalue)
        for word, rule in ZERO_RULES.items()
    }


def cliffs_delta(first: ArrayLike, second: ArrayLike) -> float:
    """Cliff's delta of the second sample over the first, -1 to 1: P(second > first) - P(second < first).

    It compares every value with every other (Cliff 1993), so it does not know that the samples are paired.
    """
    from scipy.stats import rankdata

    first, second = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    if not len(first) or not len(second):
        return math.nan
    ranks = rankdata(np.concatenate([second, first]))[: len(second)]
    greater = ranks.sum() - len(second) * (len(second) + 1) / 2  # Mann & Whitney's U, ties counted half
    return float(2 * greater / (len(first) * len(second)) - 1)


def size(delta: float) -> str:
    """The word for a Cliff's delta; empty for NaN."""
    if math.isnan(delta):
        return ""
    return next((word for end, word in THRESHOLDS if abs(delta) < end), "large")
