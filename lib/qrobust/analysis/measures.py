"""The measures of the study: pass@1, drops, the paper's %delta and RRS, and ReCode's robustness measures.

Everything here is arithmetic on pass/fail arrays or on rates; intervals are in `resampling`, tests in `tests`.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

QUANTIZED, ORIGINAL, EQUAL = "quantized", "original", "equal"
ARROWS = {QUANTIZED: "↓", ORIGINAL: "↑", EQUAL: ""}
"""Table I of the paper: a down-arrow says that the quantized model is more robust, an up-arrow the original."""

_SAME = 1e-9  # rates are multiples of 1 / (tasks x seeds), so anything closer than this is rounding error


def pass_at_1(passed: ArrayLike) -> float:
    """Share of samples that pass, one for each task or equally many, in [0, 1]; NaN when there is none."""
    passed = np.asarray(passed, dtype=float)
    return float(passed.mean()) if passed.size else math.nan


def pass_at_k(passing: ArrayLike, draws: int, k: int) -> np.ndarray:
    """Chance that one of k samples passes, without bias, from more draws than k (arXiv 2107.03374, equation 1).

    Parameters
    ----------
    passing
        How many of a task's draws pass, 0 to `draws`, any shape.
    k
        1 to `draws`.

    Returns
    -------
    ``1 - C(draws - passing, k) / C(draws, k)``, in [0, 1], of the same shape.
    """
    if not 1 <= k <= draws:
        raise ValueError(f"pass@{k} of {draws} draws: k must be at least 1 and at most the number of draws")
    chances = np.array([1 - math.comb(draws - count, k) / math.comb(draws, k) for count in range(draws + 1)])
    return chances[np.asarray(passing, dtype=int)]


def drop(clean: float, attacked: float) -> float:
    """Pass@1 lost under attack: ``clean - attacked``, in [-1, 1]; negative when the attack helps."""
    return clean - attacked


def percent_delta(clean: float, attacked: float) -> float:
    """The paper's equation 1 in percent: ``100 (clean - attacked) / clean``; NaN when clean pass@1 is 0."""
    return 100 * (clean - attacked) / clean if clean > 0 else math.nan


@dataclass(frozen=True)
class RelativeRobustness:
    """Outcome of comparing two drops.

    Attributes
    ----------
    value
        RRS (equation 2), or NaN where the paper prints no number.
    more_robust
        ``"quantized"``, ``"original"`` or ``"equal"``.
    """

    value: float
    more_robust: str

    def __str__(self) -> str:
        """As Table I prints it: ``1.092↓``, ``↑``, ``1.000``; ``=`` for equal drops without a number."""
        number = "" if math.isnan(self.value) else f"{self.value:.3f}"
        return f"{number}{ARROWS[self.more_robust]}" or "="


def relative_robustness(drop_original: float, drop_quantized: float) -> RelativeRobustness:
    """The paper's Relative Robustness Score (equation 2) with its arrows, all sign cases defined.

    The model that loses less is the more robust one. The ratio ``drop_original / drop_quantized`` says
    the same only while both drops are positive, so only then is it shown (as in Table I):

    ============= ============== ======================================= ==============================
    drop_original drop_quantized more robust                             shown
    ============= ============== ======================================= ==============================
    > 0           > 0            quantized if RRS > 1, original if < 1,  the number and the arrow
                                 equal if = 1                            (equal: the number alone)
    > 0           = 0            quantized                               ``↓`` (division by zero)
    > 0           < 0            quantized                               ``↓`` (RRS would be negative)
    = 0           > 0            original                                ``↑`` (RRS would be 0)
    = 0           = 0            equal                                   ``=``
    = 0           < 0            quantized                               ``↓``
    < 0           > 0            original                                ``↑`` (RRS would be negative)
    < 0           = 0            original                                ``↑``
    < 0           < 0            the smaller drop (the larger gain);     ``↓``, ``↑`` or ``=`` (the ratio
                                 equal if the drops are equal            would read the wrong way round)
    ============= ============== ======================================= ==============================

    A missing cell has no drop: NaN raises a ValueError, so that it is never called equal.
    """
    if math.isnan(drop_original) or math.isnan(drop_quantized):
        raise ValueError("relative robustness needs two drops; a missing cell has none (leave the row out)")
    score = float(rrs_scores(drop_original, drop_quantized))
    if abs(drop_original - drop_quantized) <= _SAME:
        more_robust = EQUAL
    else:
        more_robust = QUANTIZED if drop_original > drop_quantized else ORIGINAL
    shows_number = drop_original > _SAME and drop_quantized > _SAME
    return RelativeRobustness(score if shows_number else math.nan, more_robust)


def rrs_scores(drop_original: ArrayLike, drop_quantized: ArrayLike) -> np.ndarray:
    """RRS on an ordered scale, for arrays: every case is comparable, so bootstrap replicates can be ranked.

    Where both drops are positive this is the ratio. Elsewhere it is ``+inf`` (the paper's ``↓``), ``-inf``
    (``↑``), or 1 when the drops are equal. The scale has no jump where the quantized drop passes through 0:
    the ratio grows without bound on one side and is ``+inf`` on the other.
    """
    original, quantized = np.asarray(drop_original, dtype=float), np.asarray(drop_quantized, dtype=float)
    difference = original - quantized
    both_positive = (original > _SAME) & (quantized > _SAME)
    ratio = original / np.where(both_positive, quantized, 1.0)
    by_sign = np.where(difference > 0, np.inf, -np.inf)
    return np.where(np.abs(difference) <= _SAME, 1.0, np.where(both_positive, ratio, by_sign))


@dataclass(frozen=True)
class ReCode:
    """ReCode's measures for one sample a task, k = 1 (arXiv 2212.10264, section 3.2).

    Attributes
    ----------
    robust_pass
        RP_s@1 in [0, 1]: share of tasks that pass under every one of the s perturbations.
    robust_drop
        RD_s@1 = (pass@1 - RP_s@1) / pass@1; NaN when the clean pass@1 is 0; negative when RP exceeds it.
    robust_relative
        RR_s@1 in [0, 1] as the paper defines it: share of tasks whose outcome some perturbation changes, either way.
    robust_relative_code
        The same as the code of its authors computes it: a task that fails clean counts only if all perturbations mend
        it. The two differ where s > 1.
    s
        Number of perturbations (attack seeds) per task.
    n
        Number of tasks.
    """

    robust_pass: float
    robust_drop: float
    robust_relative: float
    robust_relative_code: float
    s: int
    n: int


def recode(clean: ArrayLike, attacked: ArrayLike) -> ReCode:
    """Worst-case robustness over attack seeds.

    Parameters
    ----------
    clean
        Pass/fail on the clean prompt, shape (n,).
    attacked
        Pass/fail under each perturbation, shape (s, n) with s >= 1.

    Raises
    ------
    ValueError
        If the shapes do not fit: a worst case over fewer seeds for some tasks would be another measure.
    """
    clean, attacked = np.asarray(clean, dtype=bool), np.asarray(attacked, dtype=bool)
    if attacked.ndim != 2 or clean.shape != attacked.shape[1:] or not len(attacked):
        raise ValueError(f"clean needs shape (n,) and attacked (s, n) with s >= 1; got {clean.shape}, {attacked.shape}")
    clean_rate, robust = pass_at_1(clean), pass_at_1(attacked.all(axis=0))
    broken = clean & ~attacked.all(axis=0)
    mended, always_mended = ~clean & attacked.any(axis=0), ~clean & attacked.all(axis=0)
    return ReCode(
        robust_pass=robust,
        robust_drop=(clean_rate - robust) / clean_rate if clean_rate > 0 else math.nan,
        robust_relative=pass_at_1(broken | mended),
        robust_relative_code=pass_at_1(broken | always_mended),
        s=len(attacked),
        n=clean.size,
    )
