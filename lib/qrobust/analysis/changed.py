"""The effect of an attack among the prompts that it changed, beside the effect among all.

An attack leaves some prompts as they are; the more of them there are, the smaller is the effect among all. Among the
changed ones it is the sum of the effects on them over their number, with tasks resampled. What is said here is NaN
where frames do not say what changed.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from qrobust.analysis import measures, pairing, resampling, tests
from qrobust.analysis.pairing import CLEAN, Outcomes, SampleSet
from qrobust.primary import Primary

_CHUNK = 128  # pairs of columns per bootstrap product: 10,000 replicates of them are 20 MB


@dataclass(frozen=True)
class Changed:
    """Outcomes, and which prompts were changed.

    Attributes
    ----------
    found
        As `pairing.outcomes` gives them.
    changed
        For each attacked sample set a boolean frame like its outcomes; empty where frames do not say it.
    """

    found: Outcomes
    changed: Mapping[SampleSet, pd.DataFrame]

    def counts(self, own: SampleSet, compared: Sequence[SampleSet]) -> tuple[float, float]:
        """Prompts of a sample set on the tasks and seeds that all `compared` sets have, and how many were changed."""
        tables = pairing.paired(self.found, *compared)
        if tables is None or own not in self.changed:
            return math.nan, math.nan
        kept = tables[compared.index(own)]
        changed = pairing.first_draws(self.changed[own].loc[kept.index, kept.columns])
        return float(changed.size), float(changed.to_numpy().sum())

    def per_task(
        self, own: SampleSet, compared: Sequence[SampleSet], *effects: Callable[..., np.ndarray]
    ) -> pd.DataFrame:
        """Sums over the changed prompts of each task, each divided by the number of samples.

        Parameters
        ----------
        own
            The sample set whose prompts are meant.
        compared
            What the effects take: clean sets and attacked ones, the latter with the prompts of `own`.
        effects
            From pass/fail of the compared sets, (tasks, 1) or (tasks, samples) each, to an effect, (tasks, samples).

        Returns
        -------
        One column for each effect (0, 1, ...) and ``weight``, of the prompts themselves; no row where there is
        nothing to compare, or nothing is known.
        """
        tables = pairing.paired(self.found, *compared)
        nothing = pd.DataFrame(columns=[*range(len(effects)), "weight"], dtype=float)
        if tables is None or own not in self.changed:
            return nothing
        attacked = [table for one, table in zip(compared, tables, strict=True) if one.condition != CLEAN]
        sampled = [each for each in self.changed[own] if all(each in table for table in attacked)]
        if not sampled:
            return nothing
        passed = [
            table.to_numpy(float).mean(axis=1, keepdims=True)
            if one.condition == CLEAN
            else table[sampled].to_numpy(float)
            for one, table in zip(compared, tables, strict=True)
        ]
        index = tables[0].index
        mask = self.changed[own].loc[index, sampled].to_numpy(float)
        sums = {number: (effect(*passed) * mask).mean(axis=1) for number, effect in enumerate(effects)}
        return pd.DataFrame({**sums, "weight": mask.mean(axis=1)}, index=index)


def of(found: Outcomes, verdicts: pd.DataFrame) -> Changed:
    """What the verdict frame says about changed prompts; nothing if it has no column ``changed``, or a gap in it."""
    attacked = verdicts[verdicts["family"] == "attack"]
    known = "changed" in attacked and attacked["changed"].notna().all()
    return Changed(found, pairing.outcomes(attacked, "changed") if known else {})


def with_drops(drops: pd.DataFrame, known: Changed, replicates: int, seed: int, asked: Primary) -> pd.DataFrame:
    """`effects.drops`, and ``prompts``, ``changed`` (of them), ``drop_changed`` with ``_low``, ``_high``, ``_within``.

    The last is the p-value of `equivalence_p` at the asked margin.
    """

    def compared(own: SampleSet) -> Sequence[SampleSet]:
        return own.under(CLEAN), own

    return _with_effect("drop_changed", drops, known, compared, drop, replicates, seed, asked.rate)


def with_differences(
    comparisons: pd.DataFrame, known: Changed, replicates: int, seed: int, asked: Primary
) -> pd.DataFrame:
    """`effects.comparisons` and the same columns, of ``difference_changed``."""

    def difference(clean_o: np.ndarray, attacked_o: np.ndarray, clean_q: np.ndarray, attacked_q: np.ndarray):
        return drop(clean_o, attacked_o) - drop(clean_q, attacked_q)

    return _with_effect(
        "difference_changed", comparisons, known, pairing.four, difference, replicates, seed, asked.rate
    )


def drop(clean: np.ndarray, attacked: np.ndarray) -> np.ndarray:
    """The drop on each task and sample."""
    return clean - attacked


def ratios(sums: np.ndarray, weights: np.ndarray, replicates: int, seed: int) -> np.ndarray:
    """Sums of columns over sums of their weights, with tasks resampled.

    Parameters
    ----------
    sums, weights
        Shape (tasks, k) each.

    Returns
    -------
    Value, low and high of each column, shape (3, k); NaN where nothing has weight, and ends where a replicate has none.
    """
    means = resampling.bootstrap_means(np.hstack([sums, weights]), replicates, seed)
    with np.errstate(invalid="ignore"):
        low, high = resampling.interval(means[:, : sums.shape[1]] / means[:, sums.shape[1] :])
        return np.stack([sums.sum(axis=0) / weights.sum(axis=0), low, high])


def equivalence_p(sums: np.ndarray, weights: np.ndarray, margin: float) -> float:
    """`tests.equivalence_p` of a sum over the sum of its weights, shape (tasks,) each; NaN where nothing has weight.

    The ratio is linearized (Cochran, Sampling Techniques, 1977, chapter 6); each of the two tasks more has weight 1.
    """
    has_weight = weights > 0
    if not has_weight.any():
        return math.nan
    sums, weights = np.append(sums[has_weight], [1.0, -1.0]), np.append(weights[has_weight], [1.0, 1.0])
    ratio = sums.sum() / weights.sum()
    residuals = (sums - ratio * weights) / weights.mean()
    n = len(sums)
    return tests.tost(float(ratio), float(residuals.std(ddof=1)) / math.sqrt(n), n - 1, margin)


def with_worst_case(recode: pd.DataFrame, known: Changed) -> pd.DataFrame:
    """`effects.worst_case`, and ``n_changed`` and ``robust_drop_changed``: over the tasks that some seed changed."""
    rows = []
    for own in pairing.sample_sets(recode):
        tables = pairing.paired(known.found, own.under(CLEAN), own)
        if tables is None or own not in known.changed:
            rows.append((math.nan, math.nan))
            continue
        touched = known.changed[own].loc[tables[0].index].any(axis=1).to_numpy()
        attacked = pairing.first_draws(tables[1]).to_numpy()
        worst = measures.recode(tables[0].to_numpy()[touched, 0], attacked[touched].T)
        rows.append((worst.n, worst.robust_drop))
    return recode.join(pd.DataFrame(rows, columns=["n_changed", "robust_drop_changed"]))


def prompts(verdicts: pd.DataFrame, cells: pd.DataFrame) -> pd.DataFrame:
    """What each attack did to the prompts of each benchmark; every model answers the same ones.

    Returns
    -------
    One row per benchmark (the strictest suite), condition and engine: ``tasks``, ``seeds``, ``prompts``, ``changed``,
    ``rejected`` (changes that the attack rejected) and ``left_out`` (prompts that it does not have), over all seeds;
    NaN where frames do not say it.
    """
    group = ["benchmark", "condition", "engine"]
    attacked = pairing.strictest(verdicts[verdicts["family"] == "attack"])
    one = attacked.drop_duplicates([*group, "seed", "task_id"]).groupby(group, sort=False, observed=True)
    rows = one.agg(tasks=("task_id", "nunique"), seeds=("seed", "nunique"), prompts=("task_id", "size"))
    rows["changed"] = one["changed"].sum(min_count=1) if "changed" in attacked else math.nan
    said = cells[cells["status"] == "done"].drop_duplicates([*group, "seed"]).set_index(group)
    said = said[said.index.isin(rows.index)]
    rows["rejected"] = said["rejected"].groupby(level=group).sum(min_count=1) if "rejected" in said else math.nan
    left_out = said["left_out"].map(lambda ids: len(ids.split(", ")) if ids else 0) if "left_out" in said else None
    rows["left_out"] = math.nan if left_out is None else left_out.groupby(level=group).sum()
    return rows.reset_index()


def _with_effect(
    name: str,
    frame: pd.DataFrame,
    known: Changed,
    compared: Callable[[SampleSet], Sequence[SampleSet]],
    effect: Callable[..., np.ndarray],
    replicates: int,
    seed: int,
    margin: float,
) -> pd.DataFrame:
    """`frame` with the counts of prompts, and an effect among the changed ones; equally many tasks at once."""
    own = pairing.sample_sets(frame)
    counts = [known.counts(one, compared(one)) for one in own]
    values = [known.per_task(one, compared(one), effect) for one in own]
    found = np.full((len(own), 3), math.nan)
    for n in sorted({len(each) for each in values} - {0}):
        members = [index for index, each in enumerate(values) if len(each) == n]
        for start in range(0, len(members), _CHUNK):
            chunk = members[start : start + _CHUNK]
            sums, weights = (np.column_stack([values[index][column] for index in chunk]) for column in (0, "weight"))
            found[chunk] = ratios(sums, weights, replicates, seed).T
    within = [equivalence_p(each[0].to_numpy(), each["weight"].to_numpy(), margin) for each in values]
    columns = ["prompts", "changed", name, f"{name}_low", f"{name}_high", f"{name}_within"]
    return frame.join(pd.DataFrame(np.column_stack([np.reshape(counts, (-1, 2)), found, within]), frame.index, columns))
