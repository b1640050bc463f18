"""Tests, families of tests and power, by scipy and statsmodels, always paired by task.

An estimate that the data cannot give is NaN, which tables show as "not estimable".
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from qrobust.analysis.resampling import LEVEL, Interval


@dataclass(frozen=True)
class McNemar:
    """Exact McNemar test of two paired pass/fail series.

    Attributes
    ----------
    only_first, only_second
        Tasks that pass in the first (second) series only: the discordant pairs.
    odds_ratio, low, high
        Conditional odds ratio ``only_first / only_second`` and its exact 95 % interval; infinite when
        `only_second` is 0, NaN without discordant pairs.
    p
        Two-sided exact p-value; 1 without discordant pairs.
    n
        Number of tasks.
    """

    only_first: int
    only_second: int
    odds_ratio: float
    low: float
    high: float
    p: float
    n: int


def mcnemar(first: ArrayLike, second: ArrayLike) -> McNemar:
    """Exact McNemar test (statsmodels) with the conditional odds ratio.

    Given the number of discordant pairs, `only_first` is binomial with probability OR / (1 + OR): the
    interval is Clopper and Pearson's for that probability, turned into odds (Breslow & Day 1980,
    section 5.2; the same as R's ``exact2x2::mcnemar.exact``).
    """
    from statsmodels.stats.contingency_tables import mcnemar as exact_mcnemar
    from statsmodels.stats.proportion import proportion_confint

    first, second = np.asarray(first, dtype=bool), np.asarray(second, dtype=bool)
    if first.shape != second.shape:
        raise ValueError(f"McNemar's test needs paired series of one length; got {first.shape} and {second.shape}")
    only_first, only_second = int((first & ~second).sum()), int((~first & second).sum())
    discordant = only_first + only_second
    if not discordant:
        return McNemar(0, 0, math.nan, math.nan, math.nan, 1.0, first.size)
    table = [[int((first & second).sum()), only_first], [only_second, int((~first & ~second).sum())]]
    low, high = proportion_confint(only_first, discordant, alpha=1 - LEVEL, method="beta")
    return McNemar(
        only_first,
        only_second,
        _odds(only_first / discordant),
        _odds(float(low)),
        _odds(float(high)),
        float(exact_mcnemar(table, exact=True).pvalue),
        first.size,
    )


def _odds(probability: float) -> float:
    return math.inf if probability >= 1 else probability / (1 - probability)


def holm(p_values: ArrayLike) -> np.ndarray:
    """Holm's adjusted p-values over one family (statsmodels); NaN (not tested) stays NaN and does not count."""
    from statsmodels.stats.multitest import multipletests

    p_values = np.asarray(p_values, dtype=float)
    adjusted = np.full(p_values.shape, math.nan)
    tested = ~np.isnan(p_values)
    if tested.any():
        adjusted[tested] = multipletests(p_values[tested], method="holm")[1]
    return adjusted


@dataclass(frozen=True)
class Shares:
    """Cells in which the quantized model is more robust, the original is, or neither.

    `p` is the two-sided sign test on the decided cells; `low`, `high` Wilson's 95 % interval of the
    quantized model's share of them. Cells share tasks and models, so both are too sure of themselves.
    """

    quantized: int
    original: int
    equal: int
    p: float
    low: float
    high: float

    @property
    def cells(self) -> int:
        """All cells, ties included."""
        return self.quantized + self.original + self.equal


def shares(quantized: int, original: int, equal: int) -> Shares:
    """Sign test (scipy) and Wilson interval (statsmodels) on counts of cells; ties are left out of both."""
    from scipy.stats import binomtest
    from statsmodels.stats.proportion import proportion_confint

    decided = quantized + original
    if not decided:
        return Shares(quantized, original, equal, math.nan, math.nan, math.nan)
    low, high = proportion_confint(quantized, decided, alpha=1 - LEVEL, method="wilson")
    return Shares(quantized, original, equal, float(binomtest(quantized, decided).pvalue), float(low), float(high))


def wilson(passes: int, n: int) -> Interval:
    """Pass rate with Wilson's 95 % interval; NaN without tasks."""
    from statsmodels.stats.proportion import proportion_confint

    if not n:
        return Interval(math.nan, math.nan, math.nan)
    low, high = proportion_confint(passes, n, alpha=1 - LEVEL, method="wilson")
    return Interval(passes / n, float(low), float(high))


def t_test(value: float, se: float, df: float) -> float:
    """Two-sided p-value that an estimate with this standard error is 0; NaN where the data show no variation."""
    from scipy.stats import t

    return float(2 * t.sf(abs(value) / se, df)) if se > 0 else math.nan


def tost(value: float, se: float, df: float, margin: float) -> float:
    """The larger p-value of two one-sided tests that an estimate lies inside +-margin (Schuirmann 1987).

    Below 0.05 exactly where the 90 % interval lies inside; NaN where the data show no variation.
    """
    from scipy.stats import t

    return float(t.sf((margin - abs(value)) / se, df)) if se > 0 else math.nan


def equivalence_p(differences: ArrayLike, margin: float) -> float:
    """`tost` of the mean over tasks of paired differences, in rates.

    Two tasks are added, one that differs by 1 and one by -1, as Bonett & Price (2012) do for paired proportions:
    otherwise a few tasks of which none differs would have no spread, and would prove the arms equal.
    """
    differences = np.append(np.asarray(differences, dtype=float), [1.0, -1.0])
    n = len(differences)
    return tost(float(differences.mean()), float(differences.std(ddof=1)) / math.sqrt(n), n - 1, margin)


def power(difference: float, se: float, df: float) -> float:
    """Chance that a two-sided test at 5 % finds a true difference, by the noncentral t; NaN without variation.

    For one difference per task `se` is their standard deviation over the root of n, and `df` is n - 1 (Chow, Shao &
    Wang, Sample Size Calculations in Clinical Research, section 3.1); statsmodels' `TTestPower`.
    """
    from statsmodels.stats.power import TTestPower

    if not se > 0 or not df >= 1:
        return math.nan
    n = df + 1
    return float(TTestPower().power(difference / (se * math.sqrt(n)), nobs=n, alpha=1 - LEVEL))


def equivalence_power(margin: float, se: float, df: float) -> float:
    """Chance that `tost` shows equivalence where there is no difference; by the central t, NaN without variation."""
    from scipy.stats import t

    return max(0.0, 2 * float(t.cdf(margin / se - t.ppf(LEVEL, df), df)) - 1) if se > 0 else math.nan


def detectable(se: float, df: float, wanted: float = 0.8) -> float:
    """Smallest true difference that is found with the wanted `power`; NaN without variation or for df below 2."""
    from statsmodels.stats.power import TTestPower

    if not se > 0 or not df >= 2:
        return math.nan
    n = df + 1
    return float(se * math.sqrt(n) * np.squeeze(TTestPower().solve_power(nobs=n, alpha=1 - LEVEL, power=wanted)))
