"""Intervals and tests where tasks are crossed with draws: one draw of weight noise hits every task.

Verdicts under one draw share it, so tasks alone say too little about how far a result would move with other noise:
tasks and draws are resampled, each replicate taking some of both (the pigeonhole bootstrap: Owen, Ann. Appl. Stat. 1,
2007). One draw fewer than there are is resampled, which makes the variance among few draws unbiased (Rao & Wu, JASA 83,
1988), and replicates are spread about their mean by the quotient of Student's and the normal quantile, with
Satterthwaite's degrees of freedom. ``scripts/simulate.py`` says how often such intervals cover the truth.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from qrobust.analysis import measures, resampling, tests
from qrobust.analysis.resampling import LEVEL, Interval
from qrobust.keys import seed_for


@dataclass(frozen=True)
class Spread:
    """How far the mean of a quantity moves with other tasks and other draws.

    Attributes
    ----------
    se
        Standard error of the mean.
    df
        Degrees of freedom of the standard error (Satterthwaite, Biometrics 2, 1946).
    """

    se: float
    df: float

    @property
    def stretch(self) -> float:
        """Student's quantile in units of the normal one."""
        from scipy.stats import norm, t

        tail = (1 + LEVEL) / 2
        return float(t.ppf(tail, self.df) / norm.ppf(tail)) if self.se > 0 else 1.0


def spread(values: np.ndarray) -> Spread:
    """The spread of a mean over tasks and draws.

    Parameters
    ----------
    values
        Shape (tasks, draws). With one draw, tasks alone are drawn anew: nothing is known about other draws.
    """
    tasks, draws = values.shape
    of_tasks = values.mean(axis=1).var(ddof=1) / tasks if tasks > 1 else math.nan
    of_draws = values.mean(axis=0).var(ddof=1) / draws if draws > 1 else 0.0
    variance = of_tasks + of_draws
    if not variance > 0:
        return Spread(0.0 if variance == 0 else math.nan, math.nan)
    return Spread(
        math.sqrt(variance), variance**2 / (of_tasks**2 / (tasks - 1) + (of_draws**2 / (draws - 1) if draws > 1 else 0))
    )


def replicates(values: np.ndarray, count: int = resampling.REPLICATES, seed: int = 0) -> np.ndarray:
    """Means over resampled tasks and draws.

    Parameters
    ----------
    values
        Shape (tasks, draws, k).
    count
        Number of replicates.

    Returns
    -------
    Shape (count, k). The columns share each replicate's tasks and draws.
    """
    tasks, draws, quantities = values.shape
    means = resampling.bootstrap_means(values.reshape(tasks, draws * quantities), count, seed)
    if draws == 1:
        return means
    means = means.reshape(count, draws, quantities)
    generator = np.random.default_rng(seed_for(seed, "draws of noise", draws, count))
    taken = generator.multinomial(draws - 1, np.full(draws, 1 / draws), size=count) / (draws - 1)
    means = np.einsum("rd,rdk->rk", taken, means)
    stretch = np.array([spread(values[:, :, each]).stretch for each in range(quantities)])
    centre = values.mean(axis=(0, 1))
    return centre + stretch * (means - centre)


def completed(sums: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Values for `intervals` and `p_value` where tasks have unequally many under some draws, or none.

    A task's mean is over all of its values. What each draw adds to it is that of the linearized mean, so that the
    spread is right to first order.

    Parameters
    ----------
    sums
        Sums of the values of each task under each draw, shape (tasks, draws, k).
    counts
        How many these are, shape (tasks, draws); every task has some.

    Returns
    -------
    Shape (tasks, draws, k), whose means over draws are the tasks' means; where all counts are 1 it is `sums`.
    """
    counts = counts[:, :, None]
    total = counts.sum(axis=1, keepdims=True)
    means = sums.sum(axis=1, keepdims=True) / total
    return means + counts.shape[1] * (sums - counts * means) / total


def intervals(values: np.ndarray, count: int = resampling.REPLICATES, seed: int = 0) -> list[Interval]:
    """The mean of each quantity with its interval; see `replicates`."""
    low, high = resampling.interval(replicates(values, count, seed))
    return [Interval(*map(float, each)) for each in zip(values.mean(axis=(0, 1)), low, high, strict=True)]


def p_value(values: np.ndarray) -> float:
    """Two-sided p-value that the mean is 0 with other tasks and draws; shape (tasks, draws).

    Student's t by `spread`. With one draw, or where nothing varies, `resampling.permutation_p` over tasks.
    """
    found = spread(values)
    if values.shape[1] == 1 or not found.se > 0:
        return resampling.permutation_p(values.mean(axis=1))
    return tests.t_test(float(values.mean()), found.se, found.df)


def equivalence_p(values: np.ndarray, margin: float) -> float:
    """The p-value of `tests.equivalence_p` with other tasks and draws; shape (tasks, draws)."""
    guarded = np.vstack([values, np.ones(values.shape[1]), -np.ones(values.shape[1])])
    found = spread(guarded)
    return tests.tost(float(guarded.mean()), found.se, found.df, margin)


def drops(tables: Sequence[np.ndarray]) -> np.ndarray:
    """Drops of the original, of the quantized model, and their difference: shape (tasks, draws, 3).

    Parameters
    ----------
    tables
        Pass rates of the original clean, (tasks, 1), and disturbed, (tasks, draws); the same of the quantized model.
    """
    clean_o, noised_o, clean_q, noised_q = tables
    original, quantized = clean_o - noised_o, clean_q - noised_q
    return np.stack([original, quantized, original - quantized], axis=2)


def compare_drops(
    tables: Sequence[np.ndarray], count: int = resampling.REPLICATES, seed: int = 0
) -> resampling.Comparison:
    """As `resampling.compare_drops`, with tasks and draws resampled.

    Parameters
    ----------
    tables
        See `drops`.
    """
    values = drops(tables)
    means = replicates(values, count, seed)
    low, high = resampling.interval(means)
    estimates = zip(values.mean(axis=(0, 1)), low, high, strict=True)
    rrs_low, rrs_high = resampling.interval(measures.rrs_scores(means[:, 0], means[:, 1]))
    found = spread(values[:, :, 2])
    return resampling.Comparison(
        *(Interval(*map(float, each)) for each in estimates),
        p=p_value(values[:, :, 2]),
        rrs_low=float(rrs_low),
        rrs_high=float(rrs_high),
        rrs_undefined=resampling.undefined(means),
        sd=found.se * math.sqrt(len(values)),
        n=len(values),
    )
