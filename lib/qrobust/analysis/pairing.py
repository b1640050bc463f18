"""From the verdict frame to paired outcomes: which tasks were passed under a condition, seed by seed.

A *sample set* is what (model, precision, benchmark) answers under one condition made by one engine. Everything that
compares two of them goes through `paired`, which keeps exactly the tasks and seeds that all of them have.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from qrobust import attacks
from qrobust.precisions import ORIGINAL
from qrobust.primary import PLUS

CLEAN = "clean"
ALL = "all"
"""Name of the strict benchmarks together: see `together`."""
FAMILIES = (CLEAN, "attack", "noise")
SAMPLE_SET = ["model", "precision", "benchmark", "condition", "engine"]
_SAMPLED = ["seed", "draw"]
DETAILS = ["family", "attack", "kind", "level", "scope", "unit"]


class SampleSet(NamedTuple):
    """Names one set of samples; its several seeds belong together."""

    model: str
    precision: str
    benchmark: str
    condition: str
    engine: str = ""

    def under(self, condition: str, engine: str = "") -> "SampleSet":
        """The same model, precision and benchmark under another condition."""
        return self._replace(condition=condition, engine=engine)

    def at(self, precision: str) -> "SampleSet":
        """The same model, benchmark and condition at another precision."""
        return self._replace(precision=precision)


def four(quantized: SampleSet) -> tuple[SampleSet, SampleSet, SampleSet, SampleSet]:
    """What a difference of drops compares: original clean and attacked, quantized clean and attacked."""
    original = quantized.at(ORIGINAL)
    return original.under(CLEAN), original, quantized.under(CLEAN), quantized


Outcomes = Mapping[SampleSet, pd.DataFrame]


def outcomes(verdicts: pd.DataFrame, said: str = "passed") -> dict[SampleSet, pd.DataFrame]:
    """Pass/fail of every sample set.

    Parameters
    ----------
    verdicts
        One row per sample and suite, with the columns `SAMPLE_SET`, ``seed``, ``task_id``, ``draw`` and `said`.
    said
        The column of truth values to take.

    Returns
    -------
    For each sample set a boolean frame, tasks (sorted) x (seed, draw) (sorted). A task that lacks some of them is left
    out, so that no worst case is taken over fewer seeds.

    Raises
    ------
    ValueError
        If a sample set has two samples for one task, seed and draw.
    """
    found = {}
    verdicts = verdicts.astype({"task_id": object})  # comparing indexes of Python strings is much faster
    ordered = verdicts.sort_values(["task_id", *_SAMPLED], kind="stable")
    for name, rows in ordered.groupby(SAMPLE_SET, sort=False, observed=True):
        own = SampleSet(*name)
        if (repeated := rows.duplicated(["task_id", *_SAMPLED])).any():
            twice = rows.loc[repeated, "task_id"].iloc[0]
            raise ValueError(f"{' / '.join(own)}: task {twice} has two verdicts for one sample; keep one of its cells")
        sampled = rows[_SAMPLED].drop_duplicates()
        if len(sampled) == 1:
            columns = pd.MultiIndex.from_frame(sampled)
            found[own] = pd.DataFrame(rows[[said]].to_numpy(bool), rows["task_id"].to_numpy(), columns)
        else:
            table = rows.pivot(index="task_id", columns=_SAMPLED, values=said).dropna()
            found[own] = table.astype(bool).sort_index(axis=1)
    return found


def rates(table: pd.DataFrame) -> pd.Series:
    """Pass rate of each task over seeds and draws, in [0, 1]."""
    return table.mean(axis=1)


def first_draws(table: pd.DataFrame) -> pd.DataFrame:
    """The first draw of each task under every seed: tasks x seeds."""
    return table.xs(0, axis=1, level="draw")


def paired(found: Outcomes, *sets: SampleSet) -> list[pd.DataFrame] | None:
    """The outcomes of several sample sets on the tasks that all of them answered, in one order, under the same seeds.

    A clean set has one seed, which stands beside every seed of an attack or of noise; of these the ones are kept that
    all the other sets have. None when a set is missing or no task or seed is common: there is nothing to compare.
    """
    if any(each not in found for each in sets):
        return None
    tables = _on_shared_seeds(sets, [found[each] for each in sets])
    common = tables[0].index
    for table in tables[1:]:
        if not table.index.equals(common):
            common = common[common.isin(table.index)]
    tables = [table.loc[common] for table in tables]
    return None if any(table.empty for table in tables) else tables


def _on_shared_seeds(sets: Sequence[SampleSet], tables: list[pd.DataFrame]) -> list[pd.DataFrame]:
    """Clean tables as they are, and the others under the seeds that all of these have."""
    drawn = [table.columns for each, table in zip(sets, tables, strict=True) if each.condition != CLEAN]
    if all(columns.equals(drawn[0]) for columns in drawn):
        return tables
    shared = set.intersection(*(set(columns.get_level_values("seed")) for columns in drawn))
    return [
        table if each.condition == CLEAN else table.loc[:, table.columns.isin(shared, level="seed")]
        for each, table in zip(sets, tables, strict=True)
    ]


def conditions(cells: pd.DataFrame) -> pd.DataFrame:
    """One row per (condition, engine) of a study with its `DETAILS`, in the order of the study.

    Raises
    ------
    ValueError
        If two different conditions carry one name: their samples would be mixed.
    """
    columns = ["condition", "engine", *DETAILS]
    unique = cells[columns].drop_duplicates(ignore_index=True)
    twice = unique.duplicated(["condition", "engine"])
    if twice.any():
        name = unique.loc[twice, "condition"].iloc[0]
        raise ValueError(f"condition {name!r} stands for two different settings; give each its own name")
    return unique


def planned(cells: pd.DataFrame) -> pd.DataFrame:
    """One row per sample set that the study asks for, finished or not, seeds folded together: clean, attacked, noised.

    Columns: `SAMPLE_SET`, `DETAILS`, ``seeds`` (asked for), ``done`` (finished), ``status`` (``done`` if every
    seed is, otherwise the first other status), ``isolated`` (False if any seed's judge was not), ``share``.
    """
    grouped = cells.groupby(SAMPLE_SET, sort=False, observed=True)
    frame = grouped.agg(
        **{column: (column, "first") for column in DETAILS},
        seeds=("seed", "size"),
        done=("status", lambda status: int((status == "done").sum())),
        status=("status", lambda status: next((s for s in status if s != "done"), "done")),
        isolated=("isolated", lambda isolated: bool(isolated.fillna(True).astype(bool).all())),
        share=("share", "mean"),
    ).reset_index()
    return frame.sort_values("family", key=lambda family: family.map(FAMILIES.index), kind="stable", ignore_index=True)


def sample_sets(frame: pd.DataFrame) -> list[SampleSet]:
    """The sample set of each row of a frame."""
    return [SampleSet(*row) for row in frame[SAMPLE_SET].itertuples(index=False)]


def is_control(frame: pd.DataFrame) -> pd.Series:
    """Which rows change nothing by design (control attacks, noise of level 0); all others are hypotheses."""
    return frame["attack"].isin(attacks.controls()) | (frame["level"] == 0)


def has_other_batches(frame: pd.DataFrame) -> pd.Series:
    """Which rows are of a control that changes the batches alone."""
    return frame["attack"].isin([name for name in attacks.controls() if attacks.create(name).other_batches])


def strict_benchmarks(benchmarks: Iterable[str], suite: str = PLUS) -> list[str]:
    """Benchmarks without those that another repeats: ``mbpp+`` has the samples of ``mbpp``, judged by more tests.

    So does ``multipl-e-mbpp-java`` of its other reading, ``multipl-e-mbpp-java, helpers kept``, which is left out.
    Pooling both would count every sample twice. With the suite ``base`` it is ``mbpp+`` that is left out.
    """
    names = list(dict.fromkeys(benchmarks))
    repeats = {name for name in names if name.rpartition(", ")[0] in names}
    repeats |= {name if suite == PLUS else f"{name}+" for name in names if f"{name}+" in names}
    return [name for name in names if name not in repeats]


def strictest(frame: pd.DataFrame, suite: str = PLUS) -> pd.DataFrame:
    """The rows of a frame on its `strict_benchmarks`."""
    return frame[frame["benchmark"].isin(strict_benchmarks(frame["benchmark"], suite))]


def is_counted(frame: pd.DataFrame, suite: str) -> pd.Series:
    """Which rows belong to a family of tests: no controls, and no samples that are judged again by another suite."""
    return ~is_control(frame) & frame["benchmark"].isin(strict_benchmarks(frame["benchmark"], suite))


def tested(frame: pd.DataFrame, suite: str) -> pd.DataFrame:
    """The rows that `is_counted` and have results."""
    return frame[is_counted(frame, suite) & (frame["n"] > 0)]


def strict_hypotheses(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows that `is_counted` on the strictest suites."""
    return frame[is_counted(frame, PLUS)]


def together(frame: pd.DataFrame, suite: str = PLUS) -> pd.DataFrame:
    """The strict benchmarks of verdicts or cells as one benchmark, `ALL`, whose tasks are those of each of them."""
    rows = strictest(frame, suite)
    if "task_id" in rows:
        rows = rows.assign(task_id=rows["benchmark"].astype(str) + " " + rows["task_id"].astype(str))
    return rows.assign(benchmark=ALL)


def per_draw(tables: list[pd.DataFrame]) -> tuple[list[np.ndarray], list[int]]:
    """Pass rates of `paired` sample sets by task and seed, and these seeds.

    Shape (tasks, 1) for each clean set and (tasks, seeds) for the others, of which the last set is one.
    """
    seeds = [table.T.groupby(level="seed").mean().T for table in tables]
    return [table.to_numpy(float) for table in seeds], list(seeds[-1].columns)


def per_task(tables: list[pd.DataFrame]) -> np.ndarray:
    """Pass rates of paired sample sets as columns, shape (tasks, sets)."""
    return np.column_stack([table.to_numpy(float).mean(axis=1) for table in tables])
