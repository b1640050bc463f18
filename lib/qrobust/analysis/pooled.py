"""The overall question: over all models, benchmarks and attacks, does quantization change robustness?

Cells share tasks, so the task is the unit here: its effects in all cells are averaged first (difference in
differences). Of two suites that judge the same samples one is pooled. `interaction` asks the same on the scale of odds.

A quantized model that passes little has little to lose: its drops are small whatever its robustness. So it stands for
itself, and is not pooled with others (`little_to_lose`).
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from qrobust.analysis import pairing, resampling, tests
from qrobust.analysis.changed import Changed, drop, equivalence_p, ratios
from qrobust.analysis.pairing import Outcomes, SampleSet
from qrobust.precisions import ORIGINAL

LITTLE = 0.5
"""A quantized model that passes a smaller share of what its original passes, clean, has little to lose."""

Arm = tuple[str, str]
"""Model and precision."""


@dataclass(frozen=True)
class Pooling:
    """What is pooled against the original, and how its intervals and tests are made.

    Attributes
    ----------
    name
        What is compared: a precision, or ``"all quantized"``.
    precisions
        The quantized precisions.
    suite
        Of two suites that judge the same samples the one to pool.
    margin
        Of equivalence, a rate.
    replicates, seed
        Of the bootstrap.
    """

    name: str
    precisions: list[str]
    suite: str
    margin: float
    replicates: int = resampling.REPLICATES
    seed: int = 0


@dataclass(frozen=True)
class Effects:
    """Means over tasks of the drops (averaged over each task's cells) and of their difference, with intervals.

    A positive `difference` says that the quantized models lose less.
    """

    drop_original: resampling.Interval
    drop_quantized: resampling.Interval
    difference: resampling.Interval


@dataclass(frozen=True)
class AmongChanged(Effects):
    """The same over the changed prompts alone; `equivalence_p`: see `changed.equivalence_p`."""

    equivalence_p: float


@dataclass(frozen=True)
class Overall(Effects):
    """One precision (or all quantized ones) against the original, over all cells of a family.

    Attributes
    ----------
    name
        What is compared: a precision, or ``"all quantized"``.
    suite
        ``plus`` or ``base``: which of two suites that judge the same samples.
    cells, tasks
        Number of cells and of distinct tasks behind the answer.
    draws
        Number of draws of noise that the tasks are crossed with; 0 under attack.
    p
        Permutation p-value over tasks; with several draws see `crossed.p_value`.
    equivalence_p, margin
        Of two one-sided tests that the difference lies within the margin (a rate).
    se, df
        Standard error of the difference, and its degrees of freedom, for power.
    rate_original, rate_quantized
        Pass@1 under the conditions, over the same cells.
    prompts, changed
        Number of prompts in these cells, and how many of them were changed; NaN where that is not known.
    among_changed
        The same effects over the changed prompts alone; None where there are none, or none is known.
    """

    name: str
    suite: str
    cells: int
    tasks: int
    draws: int
    p: float
    equivalence_p: float
    margin: float
    se: float
    df: float
    rate_original: float
    rate_quantized: float
    prompts: float = math.nan
    changed: float = math.nan
    among_changed: AmongChanged | None = None

    @property
    def detectable(self) -> float:
        """Smallest true difference found with 80 % power."""
        return tests.detectable(self.se, self.df)

    def power(self, difference: float) -> float:
        """Chance that these tasks and draws find a true difference."""
        return tests.power(difference, self.se, self.df)

    @property
    def equivalence_power(self) -> float:
        """Chance that they show equivalence where there is no difference."""
        return tests.equivalence_power(self.margin, self.se, self.df)


def overall_difference(known: Changed, conditions: pd.DataFrame, pooling: Pooling) -> Overall | None:
    """Mean difference in differences over tasks; None when no cell has all four of its sample sets.

    Parameters
    ----------
    known
        Outcomes, and which prompts were changed.
    conditions
        Rows of `pairing.conditions` to pool (controls are left out here).
    """
    how = pooling.replicates, pooling.seed
    cells = rates(known.found, pooled_sets(known.found, conditions, pooling.precisions, pooling.suite))
    if not cells:
        return None
    tasks = by_task(cells)
    difference = tasks["difference"].to_numpy()
    counts = [known.counts(own, pairing.four(own)) for own in cells]
    prompts, changed = np.sum(counts, axis=0)
    return Overall(
        **vars(_effects(tasks[["original", "quantized", "difference"]], *how)),
        name=pooling.name,
        suite=pooling.suite,
        cells=len(cells),
        tasks=len(tasks),
        draws=0,
        p=resampling.permutation_p(difference, *how),
        equivalence_p=tests.equivalence_p(difference, pooling.margin),
        margin=pooling.margin,
        se=float(difference.std(ddof=1) / math.sqrt(len(tasks))) if len(tasks) > 1 else math.nan,
        df=len(tasks) - 1,
        rate_original=float(tasks["attacked_o"].mean()),
        rate_quantized=float(tasks["attacked_q"].mean()),
        prompts=float(prompts),
        changed=float(changed),
        among_changed=_among_changed(known, list(cells), pooling) if changed > 0 else None,
    )


def pooled_sets(found: Outcomes, conditions: pd.DataFrame, precisions: Iterable[str], suite: str) -> list[SampleSet]:
    """The quantized sample sets of these conditions, without controls and on one suite."""
    hypotheses = conditions.loc[~pairing.is_control(conditions), ["condition", "engine"]]
    wanted, precisions = set(hypotheses.itertuples(index=False, name=None)), set(precisions)
    benchmarks = pairing.strict_benchmarks((own.benchmark for own in found), suite)
    return [
        own
        for own in found
        if (own.condition, own.engine) in wanted and own.precision in precisions and own.benchmark in benchmarks
    ]


def little_to_lose(found: Outcomes, suite: str) -> frozenset[Arm]:
    """The quantized models with `LITTLE`, over all strict benchmarks together; none where it is all of them."""
    benchmarks = pairing.strict_benchmarks((own.benchmark for own in found), suite)
    passed = {}
    for own in found:
        pair = pairing.paired(found, own.at(ORIGINAL), own)
        if pair and own.condition == pairing.CLEAN and own.precision != ORIGINAL and own.benchmark in benchmarks:
            passed.setdefault((own.model, own.precision), []).append(pairing.per_task(pair))
    totals = {arm: np.concatenate(tables).sum(axis=0) for arm, tables in passed.items()}
    little = frozenset(arm for arm, (original, quantized) in totals.items() if quantized < LITTLE * original)
    return little if len(little) < len(totals) else frozenset()


def are_of(frame: pd.DataFrame, arms: frozenset[Arm]) -> pd.Series:
    """Which rows of a frame are of some models and precisions."""
    rows = zip(frame["model"], frame["precision"], strict=True)
    return pd.Series([arm in arms for arm in rows] if arms else False, frame.index, bool)


_RATES = ["clean_o", "attacked_o", "clean_q", "attacked_q"]


def rates(found: Outcomes, pooled: Iterable[SampleSet]) -> dict[SampleSet, pd.DataFrame]:
    """Pass rates of each task in the four sets of a cell, for each cell that has all of them."""
    cells = {}
    for own in pooled:
        tables = pairing.paired(found, *pairing.four(own))
        if tables is not None:
            index = pd.MultiIndex.from_product([[own.benchmark], tables[0].index])
            cells[own] = pd.DataFrame(pairing.per_task(tables), index, _RATES)
    return cells


def by_task(cells: Mapping[SampleSet, pd.DataFrame]) -> pd.DataFrame:
    """Means of each task over its cells: the four rates, and the drops ``original``, ``quantized``, ``difference``."""
    tasks = pd.concat(cells.values()).groupby(level=[0, 1]).mean()
    original, quantized = tasks["clean_o"] - tasks["attacked_o"], tasks["clean_q"] - tasks["attacked_q"]
    return tasks.assign(original=original, quantized=quantized, difference=original - quantized)


def _effects(tasks: pd.DataFrame, replicates: int, seed: int) -> Effects:
    low, high = resampling.interval(resampling.bootstrap_means(tasks.to_numpy(), replicates, seed))
    return Effects(
        *(resampling.Interval(*map(float, each)) for each in zip(tasks.mean().to_numpy(), low, high, strict=True))
    )


def _among_changed(known: Changed, cells: list[SampleSet], pooling: Pooling) -> AmongChanged:
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
    sums, weights = tasks[[0, 1, "difference"]].to_numpy(), np.column_stack([tasks["weight"]] * 3)
    found = ratios(sums, weights, pooling.replicates, pooling.seed)
    return AmongChanged(
        *(resampling.Interval(*map(float, each)) for each in found.T),
        equivalence_p=equivalence_p(sums[:, 2], weights[:, 2], pooling.margin),
    )
