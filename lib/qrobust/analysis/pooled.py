"""The overall question: over all models, benchmarks and attacks, does quantization change robustness?

Cells share tasks, so the task is the unit here: its effects in all cells are averaged first (difference in
differences), or clustered (GEE). A suite that a stricter one repeats is left out, as it has the same samples.
"""

import math
import warnings
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from qrobust.analysis import pairing, resampling, tests
from qrobust.analysis.changed import Changed, drop, ratios
from qrobust.analysis.pairing import Outcomes, SampleSet
from qrobust.precisions import ORIGINAL

FEW_CLUSTERS = 30


@dataclass(frozen=True)
class Effects:
    """Means over tasks of the drops (averaged over each task's cells) and of their difference, with intervals.

    A positive `difference` says that the quantized models lose less.
    """

    drop_original: resampling.Interval
    drop_quantized: resampling.Interval
    difference: resampling.Interval


@dataclass(frozen=True)
class Overall(Effects):
    """One precision (or all quantized ones) against the original, over all cells of a family.

    Attributes
    ----------
    name
        What is compared: a precision, or ``"all quantized"``; with noise, the scope as well.
    cells, tasks
        Number of cells and of distinct tasks behind the answer.
    p
        Permutation p-value over tasks.
    sd
        Standard deviation over tasks of the averaged difference.
    detectable
        Smallest true difference found with 80 % power at this n.
    prompts, changed
        Number of prompts in these cells, and how many of them were changed; NaN where that is not known.
    among_changed
        The same effects over the changed prompts alone; None where there are none, or none is known.
    """

    name: str
    cells: int
    tasks: int
    p: float
    sd: float
    detectable: float
    prompts: float = math.nan
    changed: float = math.nan
    among_changed: Effects | None = None

    def needed(self, difference: float) -> float:
        """Number of tasks that would find a true difference with 80 % power."""
        return tests.tasks_needed(self.sd, difference)


def overall_difference(
    known: Changed,
    conditions: pd.DataFrame,
    name: str,
    precisions: list[str],
    replicates: int = resampling.REPLICATES,
    seed: int = 0,
) -> Overall | None:
    """Mean difference in differences over tasks; None when no cell has all four of its sample sets.

    Parameters
    ----------
    known
        Outcomes, and which prompts were changed.
    conditions
        Rows of `pairing.conditions` to pool (controls are left out here).
    precisions
        The quantized precisions to pool.
    """
    hypotheses = conditions.loc[~pairing.is_control(conditions), ["condition", "engine"]]
    wanted = set(hypotheses.itertuples(index=False, name=None))
    strict = pairing.strict_benchmarks(own.benchmark for own in known.found)
    pooled = [
        own
        for own in known.found
        if (own.condition, own.engine) in wanted and own.precision in precisions and own.benchmark in strict
    ]
    cells = _cells(known.found, pooled)
    if not cells:
        return None
    tasks = _by_task(cells)
    counts = [known.counts(own, pairing.four(own)) for own in cells]
    prompts, changed = np.sum(counts, axis=0)
    sd = float(tasks["difference"].std()) if len(tasks) > 1 else math.nan
    return Overall(
        **vars(_effects(tasks, replicates, seed)),
        name=name,
        cells=len(cells),
        tasks=len(tasks),
        p=resampling.permutation_p(tasks["difference"], replicates, seed),
        sd=sd,
        detectable=tests.detectable_difference(sd, len(tasks)),
        prompts=float(prompts),
        changed=float(changed),
        among_changed=_among_changed(known, list(cells), replicates, seed) if changed > 0 else None,
    )


def _cells(found: Outcomes, pooled: list[SampleSet]) -> dict[SampleSet, pd.DataFrame]:
    """The drops of both arms on each task, for each sample set that has all four to compare."""
    cells = {}
    for own in pooled:
        tables = pairing.paired(found, *pairing.four(own))
        if tables is not None:
            clean_o, attacked_o, clean_q, attacked_q = pairing.per_task(tables).T
            index = pd.MultiIndex.from_product([[own.benchmark], tables[0].index])
            drops = {"original": clean_o - attacked_o, "quantized": clean_q - attacked_q}
            cells[own] = pd.DataFrame(drops, index=index)
    return cells


def _by_task(cells: Mapping[SampleSet, pd.DataFrame]) -> pd.DataFrame:
    """Means of each task over its cells: ``original``, ``quantized``, ``difference``."""
    tasks = pd.concat(cells.values()).groupby(level=[0, 1]).mean()
    return tasks.assign(difference=tasks["original"] - tasks["quantized"])


def _effects(tasks: pd.DataFrame, replicates: int, seed: int) -> Effects:
    low, high = resampling.interval(resampling.bootstrap_means(tasks.to_numpy(), replicates, seed))
    return Effects(
        *(resampling.Interval(*map(float, each)) for each in zip(tasks.mean().to_numpy(), low, high, strict=True))
    )


def _among_changed(known: Changed, cells: list[SampleSet], replicates: int, seed: int) -> Effects:
    """The effects on the changed prompts of each task over its cells, summed, by the number of these prompts."""

    def original(clean_o, attacked_o, clean_q, attacked_q):
        return drop(clean_o, attacked_o)

    def quantized(clean_o, attacked_o, clean_q, attacked_q):
        return drop(clean_q, attacked_q)

    sums = {}
    for own in cells:
        table = known.per_task(own, pairing.four(own), original, quantized)
        sums[own] = table.set_axis(pd.MultiIndex.from_product([[own.benchmark], table.index]))
    tasks = pd.concat(sums.values()).groupby(level=[0, 1]).mean().assign(difference=lambda each: each[0] - each[1])
    weights = np.column_stack([tasks["weight"]] * 3)
    found = ratios(tasks[[0, 1, "difference"]].to_numpy(), weights, replicates, seed)
    return Effects(*(resampling.Interval(*map(float, each)) for each in found.T))


@dataclass(frozen=True)
class Interaction:
    """GEE estimate of attacked x quantized; `note` says why when it is not estimable.

    `odds_ratio` > 1: an attack lowers the odds of passing less for quantized models than for originals.
    """

    name: str
    odds_ratio: float
    low: float
    high: float
    p: float
    rows: int
    clusters: int
    note: str = ""


def gee_interaction(verdicts: pd.DataFrame, name: str, precisions: list[str]) -> Interaction:
    """Logistic GEE: passed ~ attacked x quantized + attack + model + benchmark, clustered by task.

    Independence working correlation with the robust (sandwich) covariance, so the intervals hold whatever
    the correlation within a task is (Liang & Zeger 1986); statsmodels' `GEE`. Data in which an odds ratio
    does not exist (a group that always or never passes) or a fit that fails give NaN and a note, never an
    error.

    Parameters
    ----------
    verdicts
        The verdict frame; clean and attack rows are used, controls are not.
    precisions
        The quantized precisions to pool against the original.
    """
    rows = verdicts[verdicts["family"].isin(["clean", "attack"]) & ~pairing.is_control(verdicts)]
    rows = _on_shared_tasks(pairing.strictest(rows[rows["precision"].isin([ORIGINAL, *precisions])]))
    attacked = (rows["family"] == "attack").to_numpy(float)
    quantized = (rows["precision"] != ORIGINAL).to_numpy(float)
    passed = rows["passed"].to_numpy(float)
    clusters, task = np.unique((rows["benchmark"].astype(str) + " " + rows["task_id"].astype(str)), return_inverse=True)

    def unknown(note: str) -> Interaction:
        return Interaction(name, math.nan, math.nan, math.nan, math.nan, len(rows), len(clusters), note)

    for is_attacked in (0, 1):
        for is_quantized in (0, 1):
            group = passed[(attacked == is_attacked) & (quantized == is_quantized)]
            what = f"{'attacked' if is_attacked else 'clean'} {'quantized' if is_quantized else 'original'} models"
            if not len(group):
                return unknown(f"no verdicts of {what}")
            if group.mean() in (0, 1):
                return unknown(f"{what} {'always' if group.mean() else 'never'} pass")
    design = [np.ones(len(rows)), attacked, quantized, attacked * quantized]
    for column in ("attack", "model", "benchmark"):
        levels = sorted(rows[column].unique(), key=str)
        # The attack's effect is `attacked` for the first attack; "" is the clean condition.
        design += [(rows[column] == level).to_numpy(float) for level in levels[2 if column == "attack" else 1 :]]
    order = np.argsort(task, kind="stable")
    return _fit(np.column_stack(design)[order], passed[order], task[order], name, len(clusters), unknown)


def _on_shared_tasks(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of tasks that every condition of their benchmark has: left out of one, left out of the clean one."""
    sets = [*pairing.SAMPLE_SET, "seed"]
    wanted = rows.drop_duplicates(sets).groupby("benchmark", observed=True).size()
    answered = rows.drop_duplicates([*sets, "task_id"]).groupby(["benchmark", "task_id"], observed=True).size()
    shared = answered[answered == answered.index.get_level_values("benchmark").map(wanted).to_numpy()].index
    if len(shared) == len(answered):
        return rows
    return rows[pd.MultiIndex.from_frame(rows[["benchmark", "task_id"]]).isin(shared)]


def _fit(design, passed, task, name, clusters, unknown) -> Interaction:
    from statsmodels.genmod.cov_struct import Independence
    from statsmodels.genmod.families import Binomial
    from statsmodels.genmod.generalized_estimating_equations import GEE

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            fit = GEE(passed, design, groups=task, family=Binomial(), cov_struct=Independence()).fit(maxiter=100)
            estimate, error, p = float(fit.params[3]), float(fit.bse[3]), float(fit.pvalues[3])
    except (np.linalg.LinAlgError, ValueError, ZeroDivisionError, FloatingPointError) as fault:
        return unknown(f"the fit failed ({fault})")
    if not fit.converged or not all(map(math.isfinite, (estimate, error, p))) or error > 5:
        return unknown("the fit did not converge (some group almost always or never passes)")
    z = 1.959963984540054
    note = f"only {clusters} tasks: the interval is too narrow" if clusters < FEW_CLUSTERS else ""
    low, high = math.exp(estimate - z * error), math.exp(estimate + z * error)
    return Interaction(name, math.exp(estimate), low, high, p, len(passed), clusters, note)
