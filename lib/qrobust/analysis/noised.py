"""Weight noise over all levels: what quantized models lose by scope, and where the noise went.

One draw of noise hits every task, so that draws are crossed with tasks; see `crossed`. A level that leaves hardly any
arm a task to pass is at the floor: there a drop is the clean pass@1, whatever the robustness, so that it is left out of
means.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from qrobust.analysis import crossed, pairing, pooled
from qrobust.analysis.pairing import Outcomes, SampleSet
from qrobust.analysis.pooled import Pooling
from qrobust.analysis.resampling import Interval

FLOOR = 0.1
"""An arm that keeps no larger share of its clean pass@1 is at the floor."""

PAPERS, EQUAL = "trainable", "effective"
"""The scope of the paper, and the one that disturbs both arms equally."""


@dataclass(frozen=True)
class Overall(pooled.Overall):
    """As `pooled.Overall`, of one scope and unit.

    Attributes
    ----------
    scope, unit
        Of the noise.
    levels
        Names of the conditions in the mean.
    floor
        Those left out, as both arms are at the floor there in every cell.
    """

    scope: str = ""
    unit: str = ""
    levels: tuple[str, ...] = ()
    floor: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contrast:
    """The difference of drops in the paper's scope minus the one under equal disturbance, pair by pair.

    It is above 0 as far as the paper's way favours quantized models by sparing their weights: a test of where the noise
    went. Levels are left out where all arms are at the floor in both scopes.
    """

    name: str
    unit: str
    suite: str
    difference: Interval
    p: float
    equivalence_p: float
    margin: float
    tasks: int
    draws: int
    levels: tuple[str, ...]


def overall(found: Outcomes, conditions: pd.DataFrame, pooling: Pooling) -> Overall | None:
    """Mean difference of drops over tasks, draws and levels, of the draws that every cell above the floor has.

    None where no cell above the floor has all four sets, or these cells share no draw.

    Parameters
    ----------
    conditions
        Rows of `pairing.conditions` of one scope and unit.
    """
    cells = _cells(found, conditions, pooling)
    above = {own: tables for own, tables in cells.items() if not _at_floor(tables)}
    values = _by_task({own: _columns(tables) for own, tables in above.items()})
    if values is None:
        return None
    difference = values[:, :, 2]
    spread = crossed.spread(difference)
    first = conditions.iloc[0]
    levels = tuple(dict.fromkeys(own.condition for own in above))
    return Overall(
        *crossed.intervals(values[:, :, :3], pooling.replicates, pooling.seed),
        name=pooling.name,
        suite=pooling.suite,
        cells=len(above),
        tasks=len(values),
        draws=values.shape[1],
        p=crossed.p_value(difference),
        equivalence_p=crossed.equivalence_p(difference, pooling.margin),
        margin=pooling.margin,
        se=spread.se,
        df=spread.df,
        rate_original=float(values[:, :, 3].mean()),
        rate_quantized=float(values[:, :, 4].mean()),
        scope=first["scope"],
        unit=first["unit"],
        levels=levels,
        floor=tuple(dict.fromkeys(own.condition for own in cells if own.condition not in levels)),
    )


def contrast(found: Outcomes, conditions: pd.DataFrame, pooling: Pooling) -> Contrast | None:
    """The scopes `PAPERS` minus `EQUAL` on the same tasks, draws and levels; None where nothing has both.

    Parameters
    ----------
    conditions
        Rows of `pairing.conditions` of one unit.
    """
    twins = _twins(conditions)
    cells = _cells(found, conditions, pooling)
    pairs = {}
    for own, tables in cells.items():
        equal = own.under(twins.get(own.condition, ""))
        if equal in cells and not (_at_floor(tables) and _at_floor(cells[equal])):
            paper, fair = _columns(tables)[2].align(_columns(cells[equal])[2], join="inner")
            if not paper.empty:
                pairs[own] = [paper - fair]
    values = _by_task(pairs)
    if values is None:
        return None
    difference = values[:, :, 0]
    return Contrast(
        name=pooling.name,
        unit=conditions["unit"].iloc[0],
        suite=pooling.suite,
        difference=crossed.intervals(values, pooling.replicates, pooling.seed)[0],
        p=crossed.p_value(difference),
        equivalence_p=crossed.equivalence_p(difference, pooling.margin),
        margin=pooling.margin,
        tasks=len(values),
        draws=values.shape[1],
        levels=tuple(dict.fromkeys(own.condition.rpartition("/")[0] for own in pairs)),
    )


def _twins(conditions: pd.DataFrame) -> dict[str, str]:
    """The condition of the same kind and level under equal disturbance, for each in the paper's scope."""
    sides = (conditions[conditions["scope"] == scope] for scope in (PAPERS, EQUAL))
    pairs = pd.merge(*sides, on=["kind", "level"], suffixes=("", "_equal"))
    return dict(zip(pairs["condition"], pairs["condition_equal"], strict=True))


def _cells(found: Outcomes, conditions: pd.DataFrame, pooling: Pooling) -> dict[SampleSet, list[pd.DataFrame]]:
    """The four paired tables of each cell that has them."""
    sets = pooled.pooled_sets(found, conditions, pooling.precisions, pooling.suite)
    cells = {own: pairing.paired(found, *pairing.four(own)) for own in sets}
    return {own: tables for own, tables in cells.items() if tables is not None}


def at_floor(clean_o: float, noised_o: float, clean_q: float, noised_q: float) -> bool:
    """Whether noise leaves both arms hardly anything of their pass rates."""
    return noised_o <= FLOOR * clean_o and noised_q <= FLOOR * clean_q


def _at_floor(tables: list[pd.DataFrame]) -> bool:
    return at_floor(*pairing.per_task(tables).mean(axis=0))


def _columns(tables: list[pd.DataFrame]) -> list[pd.DataFrame]:
    """By task and draw: the drops of both arms, their difference, and pass rates of both arms under noise."""
    rates, seeds = pairing.per_draw(tables)
    drops = crossed.drops(rates)
    noised = (np.broadcast_to(rates[arm], drops.shape[:2]) for arm in (1, 3))
    each = [*np.moveaxis(drops, 2, 0), *noised]
    return [pd.DataFrame(values, tables[0].index, seeds) for values in each]


def _by_task(cells: dict[SampleSet, list[pd.DataFrame]]) -> np.ndarray | None:
    """Means over the cells of each task and draw, shape (tasks, draws, k), of the draws that every cell has.

    A draw that only some cells have would be a mean over fewer levels than its like. None where nothing is left.
    """
    stacked = []
    for each in zip(*cells.values(), strict=True):
        named = dict(zip(((own.benchmark, place) for place, own in enumerate(cells)), each, strict=True))
        stacked.append(pd.concat(named, join="inner").groupby(level=[0, 2]).mean().to_numpy())
    return np.stack(stacked, axis=2) if stacked and stacked[0].size else None
