"""Intervals and p-values that come from resampling tasks: the paired bootstrap and the permutation test.

Two arms of the study answer the same tasks, so a comparison is one row per task and whole rows are
resampled. One draw of tasks serves all columns of a benchmark at once.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from qrobust.analysis.measures import rrs_scores
from qrobust.keys import seed_for

LEVEL = 0.95
REPLICATES = 10_000
_SAME = 1e-9


@lru_cache(maxsize=4)
def _task_counts(n: int, replicates: int, seed: int) -> np.ndarray:
    """How often each of n tasks is drawn in each replicate, shape (replicates, n).

    The draw depends on n and the seed alone: all cells of a benchmark see the same resampled tasks, which
    keeps their dependence, and a table does not change when a cell is added to it.
    """
    generator = np.random.default_rng(seed_for(seed, "bootstrap", n, replicates))
    drawn = generator.integers(0, n, size=(replicates, n), dtype=np.int64)
    drawn += np.arange(replicates, dtype=np.int64)[:, None] * n
    counts = np.bincount(drawn.ravel(), minlength=replicates * n).reshape(replicates, n).astype(np.float32)
    counts.setflags(write=False)
    return counts


def bootstrap_means(values: ArrayLike, replicates: int = REPLICATES, seed: int = 0) -> np.ndarray:
    """Column means over resampled tasks.

    Parameters
    ----------
    values
        One row per task, one column per quantity, shape (n, k) with n >= 1; shape (n,) counts as (n, 1).

    Returns
    -------
    Shape (replicates, k). Columns share each replicate's tasks, so differences of columns stay paired.
    """
    values = np.asarray(values, dtype=float)
    values = values[:, None] if values.ndim == 1 else values
    n = len(values)
    if not n:
        raise ValueError("the bootstrap needs at least one task")
    counts, scale = _task_counts(n, replicates, seed), _lattice(values)
    if scale is None:
        return counts.astype(float) @ values / n
    # Whole numbers below 2**24 are exact in float32, which halves the time and keeps equal means equal.
    sums = counts @ np.round(values * scale).astype(np.float32)
    return sums.astype(float) / (scale * n)


def _lattice(values: np.ndarray) -> int | None:
    """The smallest whole number that makes all values whole (means over s seeds: s), or None.

    None too where a value is so small that it would be taken for 0.
    """
    for scale in range(1, 61):
        scaled = values * scale
        whole = np.round(scaled)
        if np.allclose(scaled, whole, atol=1e-6, rtol=0):
            return scale if (np.abs(values[whole == 0]) <= _SAME).all() else None
    return None


def interval(replicates: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    """Percentile interval at 95 % of each column (Efron & Tibshirani 1993, section 13.3).

    Ends are replicates, never interpolated, so infinite replicates (see `measures.rrs_scores`) are ranked
    like others and an end may be infinite.
    """
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(replicates, [tail, 1 - tail], axis=0, method="inverted_cdf")
    return low, high


@dataclass(frozen=True)
class Interval:
    """A value with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Comparison:
    """Original against quantized under one attack, paired by task.

    Attributes
    ----------
    drop_original, drop_quantized
        Clean minus attacked pass@1, with bootstrap intervals.
    difference
        Difference in differences, ``drop_original - drop_quantized``; positive: the quantized model
        loses less.
    p
        Two-sided permutation p-value of the difference (see `permutation_p`).
    rrs_low, rrs_high
        Interval of RRS on the ordered scale of `measures.rrs_scores`; infinite ends are the paper's arrows.
    rrs_undefined
        Share of replicates in which RRS has no number.
    sd
        Standard deviation over tasks of the per-task difference, for power statements.
    n
        Number of tasks.
    """

    drop_original: Interval
    drop_quantized: Interval
    difference: Interval
    p: float
    rrs_low: float
    rrs_high: float
    rrs_undefined: float
    sd: float
    n: int


def compare_drops(
    clean_original: ArrayLike,
    attacked_original: ArrayLike,
    clean_quantized: ArrayLike,
    attacked_quantized: ArrayLike,
    replicates: int = REPLICATES,
    seed: int = 0,
) -> Comparison:
    """Drops of two arms, their difference and the interval of RRS, all from one bootstrap over tasks.

    Parameters
    ----------
    clean_original, attacked_original, clean_quantized, attacked_quantized
        Pass rates per task in [0, 1] (0 or 1 for one seed, a mean for several), shape (n,), same tasks in
        the same order.
    """
    arms = np.column_stack([clean_original, attacked_original, clean_quantized, attacked_quantized]).astype(float)
    original, quantized = arms[:, 0] - arms[:, 1], arms[:, 2] - arms[:, 3]
    difference = original - quantized
    columns = np.column_stack([original, quantized, difference])
    means = bootstrap_means(columns, replicates, seed)
    low, high = interval(means)
    estimates = [Interval(*map(float, each)) for each in zip(columns.mean(axis=0), low, high, strict=True)]
    scores = rrs_scores(means[:, 0], means[:, 1])
    rrs_low, rrs_high = interval(scores)
    return Comparison(
        *estimates,
        p=permutation_p(difference, replicates, seed),
        rrs_low=float(rrs_low),
        rrs_high=float(rrs_high),
        rrs_undefined=undefined(means),
        sd=float(difference.std(ddof=1)) if len(difference) > 1 else math.nan,
        n=len(difference),
    )


def undefined(drops: np.ndarray) -> float:
    """Share of replicates, rows of drops of the original and the quantized model, in which RRS has no number."""
    return float(1 - (drops[:, :2] > _SAME).all(axis=1).mean())


def permutation_p(differences: ArrayLike, resamples: int = REPLICATES, seed: int = 0) -> float:
    """Two-sided p-value for paired differences: within each task the two arms may be swapped.

    Under the null hypothesis the labels "original" and "quantized" are exchangeable within a task (clean
    and attacked outcome together), so each difference may change its sign. Pass/fail outcomes make the
    differences whole numbers (over the number of seeds), and then the sum over all 2^n swaps is a sum of
    scaled binomials: its distribution is convolved from `scipy.stats.binom` and needs no draws.
    Where the differences share no lattice, `resamples` swaps are drawn.

    Swaps as extreme as the observed one count half (the mid-p value: Lancaster 1961; Fagerland, Lydersen &
    Laake 2013 for paired proportions). The sum moves in steps of two tasks, so counting them whole makes
    the test reject too rarely: 3.4 % instead of 5 % at n = 164 in ``scripts/simulate.py``. In exchange the
    5 % hold on average over studies, not for each possible number of differing tasks. Among drawn swaps the
    observed one is counted, and whole, so that p is never below what so many draws can show (Phipson & Smyth
    2010). Fewer than two tasks differ: p = 1.
    """
    from scipy.stats import binom

    differences = np.asarray(differences, dtype=float)
    differences = differences[np.abs(differences) > _SAME]  # a difference of 0 is the same in every swap
    if len(differences) < 2:
        return 1.0
    scale = _lattice(differences)
    if scale is None:
        return _sampled_permutation_p(differences, resamples, seed)
    whole = np.round(differences * scale).astype(int)
    # The sum over a swap is twice its positive part less the total; `positive` is the law of that part.
    positive = np.ones(1)
    for step, count in zip(*np.unique(np.abs(whole), return_counts=True), strict=True):
        heads = np.zeros(step * count + 1)
        heads[::step] = binom.pmf(np.arange(count + 1), count, 0.5)
        positive = np.convolve(positive, heads)
    observed, total = whole[whole > 0].sum(), np.abs(whole).sum()
    end = min(observed, total - observed)
    return float(min(1.0, 2 * positive[:end].sum() + positive[end]))


def _sampled_permutation_p(differences: np.ndarray, resamples: int, seed: int) -> float:
    """From drawn swaps and the observed one, or from all swaps where they are few."""
    signs, is_drawn = _signs(len(differences), resamples, seed)
    sums, same = signs @ differences, np.abs(differences).sum() * _SAME
    beyond = np.stack([sums, -sums]) - abs(differences.sum())  # in either direction; a sum of 0 is equal in both
    extreme = (beyond > same).sum() + (np.abs(beyond) <= same).sum() / 2
    return float((extreme + is_drawn) / (len(signs) + is_drawn))


@lru_cache(maxsize=4)
def _signs(n: int, resamples: int, seed: int) -> tuple[np.ndarray, bool]:
    """Signs of n differences in each swap, shape (swaps, n), the same for all quantities, and whether drawn."""
    is_drawn = 2**n > resamples
    if is_drawn:
        generator = np.random.default_rng(seed_for(seed, "permutation", n))
        bits = generator.integers(0, 2, size=(resamples, n), dtype=np.int8)
    else:
        bits = (np.arange(2**n)[:, None] >> np.arange(n)) & 1
    signs = bits.astype(np.float64) * 2 - 1
    signs.setflags(write=False)
    return signs, is_drawn
