"""The overall question on the scale of odds: does quantization change what attacks, or noise, do to the chance to pass?

Two models beside the mean differences of `pooled` and `noised`. The GEE asks the very question of the permutation test
on another scale: every task weighs the same and within it every cell, as in the mean. The hierarchical model asks about
a single verdict, given its task, its model and its draw of prompts or of noise; with several models it lets each have
an effect of its own, so that it speaks of models like these and not of these alone.
"""

import math
import warnings
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from qrobust.analysis import pairing, pooled
from qrobust.analysis.pairing import CLEAN, SampleSet
from qrobust.precisions import ORIGINAL

FEW_CLUSTERS = 30
MODELS = 3
"""From so many models on they may each have an effect of their own."""
_LARGEST = 5.0
"""An odds ratio whose logarithm, or its error, is larger is not shown: some group hardly ever, or always, passes."""
_CONVERGED = {"delta_rel_conv": 1e-12, "maxit": 5000}
"""By GPBoost's own criterion an odds ratio of the study cpu was 0.78 on two threads and 0.80 on one; it is 0.795."""
_Z = 1.959963984540054
_DISTURBED = {"attack": "attacked", "noise": "noised"}
_SIDES = {"clean_o": "clean original models", "attacked_o": "attacked original models",
          "clean_q": "clean quantized models", "attacked_q": "attacked quantized models"}  # fmt: skip


@dataclass(frozen=True)
class Interaction:
    """An estimate of disturbed x quantized; `note` says why where it is not estimable.

    `odds_ratio` > 1: an attack, or noise, lowers the odds to pass less for quantized models than for originals.

    Attributes
    ----------
    rows, clusters
        Numbers that were fitted, and tasks that they belong to.
    between
        Standard deviation over models of the logarithm of their own odds ratios; NaN where that was not asked.
    """

    name: str
    odds_ratio: float
    low: float
    high: float
    p: float
    rows: int
    clusters: int
    note: str = ""
    between: float = math.nan


def _unknown(name: str, rows: int, clusters: int, note: str) -> Interaction:
    return Interaction(name, math.nan, math.nan, math.nan, math.nan, rows, clusters, note)


def _estimated(
    name: str, estimate: float, error: float, p: float, rows: int, clusters: int, **more: str | float
) -> Interaction:
    """From the logarithm of an odds ratio and its standard error."""
    low, high = math.exp(estimate - _Z * error), math.exp(estimate + _Z * error)
    return Interaction(name, math.exp(estimate), low, high, p, rows, clusters, **more)


def gee(cells: Mapping[SampleSet, pd.DataFrame], name: str) -> Interaction:
    """Logistic GEE of the pass rates that `pooled.by_task` averages: four for each task, clustered by task.

    Independence working correlation with the robust (sandwich) covariance, so the interval holds whatever
    the correlation within a task is (Liang & Zeger 1986); statsmodels' `GEE`. Data in which an odds ratio
    does not exist (a side that always or never passes) or a fit that fails give NaN and a note, never an error.

    Parameters
    ----------
    cells
        From `pooled.rates`.
    """
    from statsmodels.genmod.cov_struct import Independence
    from statsmodels.genmod.families import Binomial
    from statsmodels.genmod.generalized_estimating_equations import GEE

    if not cells:
        return _unknown(name, 0, 0, "no verdicts of clean and attacked original and quantized models")
    tasks = pooled.by_task(cells)[list(_SIDES)]
    for side, what in _SIDES.items():
        if tasks[side].mean() in (0, 1):
            return _unknown(name, tasks.size, len(tasks), f"{what} {'always' if tasks[side].mean() else 'never'} pass")
    design = np.array([[1, 0, 0, 0], [1, 1, 0, 0], [1, 0, 1, 0], [1, 1, 1, 1]], dtype=float)
    exog, groups = np.tile(design, (len(tasks), 1)), np.repeat(np.arange(len(tasks)), len(_SIDES))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            fit = GEE(tasks.to_numpy().ravel(), exog, groups=groups, family=Binomial(), cov_struct=Independence())
            fit = fit.fit(maxiter=100)
            estimate, error, p = float(fit.params[3]), float(fit.bse[3]), float(fit.pvalues[3])
    except (np.linalg.LinAlgError, ValueError, ZeroDivisionError, FloatingPointError) as fault:
        return _unknown(name, tasks.size, len(tasks), f"the fit failed ({fault})")
    if not fit.converged or not all(map(math.isfinite, (estimate, error, p))) or error > 5:
        note = "the fit did not converge (some group almost always or never passes)"
        return _unknown(name, tasks.size, len(tasks), note)
    few = f"only {len(tasks)} tasks: the interval is too narrow" if len(tasks) < FEW_CLUSTERS else ""
    return _estimated(name, estimate, error, p, tasks.size, len(tasks), note=few)


def hierarchical(
    verdicts: pd.DataFrame, name: str, precisions: list[str], suite: str, family: str = "attack"
) -> Interaction:
    """Logistic mixed model of single verdicts, with random effects of task, model and draw.

    passed ~ disturbed x quantized + condition + benchmark, with random intercepts of the task, of its draw (the prompt
    that an engine and a seed make of it; under noise the task under a draw, which all levels share), under noise of the
    draw that hits all tasks of a model and of what it does in each precision, and with several models of the model and
    of the task in it; from `MODELS` models on with a slope of the interaction over models as well. By the Laplace
    approximation, as lme4 does, in GPBoost's `GPModel`; the p-value is Wald's. (statsmodels' `BinomialBayesMixedGLM`
    was tried: on the study cpu it takes a hundred times as long, and its mean-field posterior is a quarter as wide.)

    An effect of the task in each precision is left out, although the likelihood asks for it: an arm's verdicts on a
    task mostly agree, so that its spread runs away and the approximation fails. With it the study gpu-int8 gave int8 an
    odds ratio of 57 with p = 0.0008 where drops differ by 0.5 points, p = 0.63 over tasks. Given its random effects a
    verdict depends on no other, but two precisions often answer with one text: then the interval is too wide. Several
    answers of one arm to one prompt do depend on each other, and mostly agree; of these the first is taken.

    Parameters
    ----------
    verdicts
        The verdict frame; clean rows and those of the family are used, controls and draws after the first are not.
    precisions
        The quantized precisions to pool against the original.
    suite
        Of two suites that judge the same samples the one to take.
    family
        ``attack``, or ``noise``.
    """
    rows = verdicts[verdicts["family"].isin([CLEAN, family]) & ~pairing.is_control(verdicts)]
    rows = rows[rows["draw"] == 0]
    rows = pairing.strictest(rows[rows["precision"].isin([ORIGINAL, *precisions])], suite)
    rows = _on_shared_tasks(_with_counterparts(rows))
    disturbed = (rows["family"] == family).to_numpy(float)
    quantized = (rows["precision"] != ORIGINAL).to_numpy(float)
    passed = rows["passed"].to_numpy(float)
    clusters = rows.groupby(["benchmark", "task_id"], observed=True).ngroups
    for is_disturbed, how in enumerate((CLEAN, _DISTURBED[family])):
        for is_quantized, which in enumerate(("original", "quantized")):
            group = passed[(disturbed == is_disturbed) & (quantized == is_quantized)]
            if not len(group) or group.mean() in (0, 1):
                what = f"{how} {which} models"
                why = f"no verdicts of {what}" if not len(group) else f"{what} always or never pass"
                return _unknown(name, len(rows), clusters, why)
    design = [np.ones(len(rows)), disturbed, quantized, disturbed * quantized]
    for column, first in (("condition", 2), ("benchmark", 1)):  # `disturbed` is the effect of the first condition
        levels = sorted(rows[column].unique(), key=lambda level: (level != CLEAN, level))
        design += [(rows[column] == level).to_numpy(float) for level in levels[first:]]
    return _fit(rows, passed, np.column_stack(design), name, clusters)


def _fit(rows: pd.DataFrame, passed: np.ndarray, design: np.ndarray, name: str, clusters: int) -> Interaction:
    import gpboost
    from scipy.stats import norm

    task = rows["benchmark"].astype(str) + " " + rows["task_id"].astype(str)
    is_noise = rows["family"] == "noise"
    made = rows["condition"].where(~is_noise, rows["kind"])  # a draw of noise is one direction, at any level
    made = made.str.cat(rows[["engine", "seed"]].astype(str), sep=" ")
    model = rows["model"].astype(str)
    models = model.nunique()
    _one, disturbed, _quantized, both = design.T[:4]
    groups, slopes, counted = [task, task + " " + made], [], []  # numbers of groups count from 1
    if is_noise.any():  # a draw moves what is disturbed alone: no intercepts
        of_model = model + " " + made
        groups += [of_model, of_model + " " + rows["precision"].astype(str)]
        slopes, counted = [disturbed, disturbed], [3, 4]
    dropped = [number in counted for number in range(1, len(groups) + 1)]
    if models > 1:
        groups, dropped = [*groups, task + " " + model, model], [*dropped, False, False]
    if models >= MODELS:  # the last of all spreads
        slopes, counted = [*slopes, both], [*counted, len(groups)]
    more = {"group_rand_coef_data": np.column_stack(slopes), "ind_effect_group_rand_coef": counted,
            "drop_intercept_group_rand_effect": dropped} if slopes else {}  # fmt: skip
    try:
        fit = gpboost.GPModel(
            group_data=np.column_stack([pd.factorize(group, sort=True)[0] for group in groups]),
            likelihood="bernoulli_logit", matrix_inversion_method="cholesky", seed=0, num_parallel_threads=1,
            **more,
        )  # fmt: skip
        fit.fit(y=passed, X=design, params=_CONVERGED)
        effects, spreads = fit.get_coef(std_err=True), fit.get_cov_pars(std_err=False)
    except gpboost.GPBoostError as fault:
        return _unknown(name, len(rows), clusters, f"the fit failed ({fault})")
    estimate, error = (float(f"{value:.4g}") for value in effects.to_numpy()[:2, 3])  # as far as fits agree
    if not (abs(estimate) < _LARGEST and 0 < error < _LARGEST):
        why = "large" if error < _LARGEST else "uncertain"
        note = f"too {why} to be told (logarithm of the odds ratio {estimate:.1f}, standard error {error:.1f})"
        return _unknown(name, len(rows), clusters, note)
    between = math.sqrt(float(spreads.to_numpy().ravel()[-1])) if models >= MODELS else math.nan
    p = float(2 * norm.sf(abs(estimate) / error))
    return _estimated(name, estimate, error, p, len(rows), clusters, between=between)


def _with_counterparts(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of attacks that both sides of a model have answered, and the clean rows beside them.

    An original alone would move the effect of an attack, and all of that would be laid to quantization. Where nothing
    is left, all rows, which tell what is missing.
    """
    arm, attack = ["model", "precision", "benchmark"], ["model", "benchmark", "condition", "engine", "seed"]
    kept = rows[_each(rows["family"] == CLEAN, rows, arm).transform("any")]
    sides = _each(kept["precision"] == ORIGINAL, kept, attack).transform("nunique")
    kept = kept[(kept["family"] == CLEAN) | (sides == 2)]
    kept = kept[_each(kept["family"] != CLEAN, kept, arm).transform("any")]
    return kept if len(kept) else rows


def _each(what: pd.Series, rows: pd.DataFrame, columns: list[str]) -> "pd.api.typing.SeriesGroupBy":
    """A column of rows, grouped by others."""
    return what.groupby([rows[name] for name in columns], observed=True, dropna=False)


def _on_shared_tasks(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of tasks that every condition of their benchmark has: left out of one, left out of the clean one."""
    sets = [*pairing.SAMPLE_SET, "seed"]
    wanted = rows.drop_duplicates(sets).groupby("benchmark", observed=True).size()
    answered = rows.drop_duplicates([*sets, "task_id"]).groupby(["benchmark", "task_id"], observed=True).size()
    shared = answered[answered == answered.index.get_level_values("benchmark").map(wanted).to_numpy()].index
    if len(shared) == len(answered):
        return rows
    return rows[pd.MultiIndex.from_frame(rows[["benchmark", "task_id"]]).isin(shared)]
