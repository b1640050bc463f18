"""The effect of an attack among the prompts that it changed, beside the effect among all.

An attack leaves some prompts as they are, where nothing can change, and such a prompt cannot lose anything: the effect
among all is the smaller, the more of them there are. What is said here is NaN where frames do not say what changed.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from qrobust.analysis import measures, pairing, resampling
from qrobust.analysis.pairing import CLEAN, Outcomes, SampleSet

_CHUNK = 256  # columns per bootstrap product: 10,000 replicates of them are 20 MB


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

    @cached_property
    def among(self) -> dict[SampleSet, pd.DataFrame]:
        """Clean outcomes, and attacked ones with NaN for unchanged prompts and without tasks that no seed changed."""
        attacked = {
            own: self.found[own].astype(float).where(changed)[changed.any(axis=1)]
            for own, changed in self.changed.items()
        }
        return {own: table for own, table in self.found.items() if own.condition == CLEAN} | attacked

    def counts(self, own: SampleSet, *others: SampleSet) -> tuple[float, float]:
        """Prompts of a sample set on the tasks that it shares with others, and how many of them were changed."""
        tables = pairing.paired(self.found, own, *others)
        if tables is None or own not in self.changed:
            return math.nan, math.nan
        changed = self.changed[own].loc[tables[0].index]
        return float(changed.size), float(changed.to_numpy().sum())


def of(found: Outcomes, verdicts: pd.DataFrame) -> Changed:
    """What the verdict frame says about changed prompts; nothing if it has no column ``changed``, or a gap in it."""
    attacked = verdicts[verdicts["family"] == "attack"]
    known = "changed" in attacked and attacked["changed"].notna().all()
    return Changed(found, pairing.outcomes(attacked, "changed") if known else {})


def with_drops(drops: pd.DataFrame, known: Changed, replicates: int, seed: int) -> pd.DataFrame:
    """`effects.drops`, and ``prompts``, ``changed`` (of them), ``drop_changed`` with ``_low`` and ``_high``."""
    own = pairing.sample_sets(drops)
    values = _per_task(known.among, own, lambda one: (one.under(CLEAN), one), lambda clean, attacked: clean - attacked)
    return _joined(drops, _counts(known, own), _intervals("drop_changed", values, replicates, seed))


def with_differences(comparisons: pd.DataFrame, known: Changed, replicates: int, seed: int) -> pd.DataFrame:
    """`effects.comparisons`, and ``prompts``, ``changed`` and ``difference_changed`` with ``_low`` and ``_high``."""
    own = pairing.sample_sets(comparisons)
    values = _per_task(known.among, own, pairing.four, lambda co, ao, cq, aq: (co - ao) - (cq - aq))
    return _joined(comparisons, _counts(known, own), _intervals("difference_changed", values, replicates, seed))


def with_worst_case(recode: pd.DataFrame, known: Changed) -> pd.DataFrame:
    """`effects.worst_case`, and ``n_changed`` and ``robust_drop_changed``: over the tasks that some seed changed."""
    rows = []
    for own in pairing.sample_sets(recode):
        tables = pairing.paired(known.found, own.under(CLEAN), own)
        if tables is None or own not in known.changed:
            rows.append((math.nan, math.nan))
            continue
        touched = known.changed[own].loc[tables[0].index].any(axis=1).to_numpy()
        worst = measures.recode(tables[0].to_numpy()[touched, 0], tables[1].to_numpy()[touched].T)
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
    rows["rejected"] = said["rejected"].groupby(level=group).sum(min_count=1) if "rejected" in said else math.nan
    left_out = said["left_out"].map(lambda ids: len(ids.split(", ")) if ids else 0) if "left_out" in said else None
    rows["left_out"] = math.nan if left_out is None else left_out.groupby(level=group).sum()
    return rows.reset_index()


def _counts(known: Changed, own: Sequence[SampleSet]) -> pd.DataFrame:
    counts = [known.counts(one, one.under(CLEAN)) for one in own]
    return pd.DataFrame(counts, columns=["prompts", "changed"])


def _per_task(
    among: Outcomes,
    own: Sequence[SampleSet],
    compared: Callable[[SampleSet], Sequence[SampleSet]],
    effect: Callable[..., np.ndarray],
) -> list[np.ndarray]:
    """The effect on each task of each sample set; of no task where there is nothing to compare."""
    paired = (pairing.paired(among, *compared(one)) for one in own)
    return [np.empty(0) if tables is None else effect(*pairing.per_task(tables).T) for tables in paired]


def _intervals(name: str, values: Sequence[np.ndarray], replicates: int, seed: int) -> pd.DataFrame:
    """Means with their bootstrap intervals; those over equally many tasks at once."""
    frame = pd.DataFrame(math.nan, index=range(len(values)), columns=[name, f"{name}_low", f"{name}_high"])
    for n in sorted({len(each) for each in values} - {0}):
        members = [index for index, each in enumerate(values) if len(each) == n]
        for start in range(0, len(members), _CHUNK):
            chunk = members[start : start + _CHUNK]
            tasks = np.column_stack([values[index] for index in chunk])
            low, high = resampling.interval(resampling.bootstrap_means(tasks, replicates, seed))
            frame.loc[chunk] = np.column_stack([tasks.mean(axis=0), low, high])
    return frame


def _joined(frame: pd.DataFrame, *others: pd.DataFrame) -> pd.DataFrame:
    return pd.concat([frame, *(other.set_axis(frame.index) for other in others)], axis=1)
