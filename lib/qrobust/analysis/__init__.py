"""Everything that tables, figures and the report say about a study, computed once from its frames."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import pandas as pd

from qrobust.analysis import (
    changed,
    effects,
    flips,
    interaction,
    memory,
    methods,
    noised,
    pairing,
    pooled,
    quality,
    quantization,
    resampling,
    sampled,
)
from qrobust.analysis.frames import Frames, kept
from qrobust.precisions import ORIGINAL
from qrobust.primary import ALL_QUANTIZED, BASE, DEFAULT, Primary

_ONE_CELL = [*pairing.SAMPLE_SET, "seed"]
_Named = TypeVar("_Named", pooled.Overall, noised.Overall, noised.Contrast, interaction.Interaction)
SOURCES = ("runs", "reference")


@dataclass(frozen=True)
class Analysis:
    """What a study's frames say.

    Attributes
    ----------
    frames
        The frames it was made from, as `finished` leaves them.
    methods
        What each precision is: see `qrobust.analysis.methods.complete`.
    pass_rates, pass_at_k, drops, comparisons, noise, recode, flips, reduced
        See `effects`, `sampled` and `flips`; ``comparisons`` is about attacks, ``noise`` the same about weight noise.
        Those about attacks say of each effect what it is among the changed prompts: see `changed`.
    prompts
        What each attack did to the prompts: see `changed.prompts`.
    costs, costs_together
        What quantization costs on clean prompts, by benchmark, and on all strict benchmarks together.
    costs_written
        The penalties of both once more, on the tasks that both precisions wrote the function of, by benchmark and
        together; without rows where no clean sample left a stub.
    sizes
        Memory of each model in each precision: see `qrobust.analysis.memory.sizes`.
    little_to_lose
        Models and precisions that are not pooled with others: see `pooled.little_to_lose`.
    overall, other_suite
        Over all attacks: all quantized precisions together, then each of them, on the suite of the primary outcome; and
        on the other one, which judges the same samples (none where there is no other).
    interactions, hierarchical
        The same question on the scale of odds, on the suite of the primary outcome; see `interaction`.
    noise_overall, contrasts
        Over all noise of one scope and unit, and where it went; all quantized precisions together, then each of them.
    programs, quality
        What tools counted in the programs, and the comparisons of that; without rows where the study did not ask.
    replicates, seed
        Of the bootstrap.
    """

    frames: Frames
    methods: pd.DataFrame
    pass_rates: pd.DataFrame
    pass_at_k: pd.DataFrame
    drops: pd.DataFrame
    comparisons: pd.DataFrame
    noise: pd.DataFrame
    recode: pd.DataFrame
    prompts: pd.DataFrame
    flips: pd.DataFrame
    reduced: pd.DataFrame
    costs: quantization.Costs
    costs_together: quantization.Costs
    costs_written: tuple[pd.DataFrame, pd.DataFrame]
    sizes: pd.DataFrame
    little_to_lose: frozenset[pooled.Arm]
    overall: list[pooled.Overall]
    other_suite: list[pooled.Overall]
    interactions: list[interaction.Interaction]
    hierarchical: list[interaction.Interaction]
    noise_overall: list[noised.Overall]
    contrasts: list[noised.Contrast]
    programs: quality.Samples
    quality: pd.DataFrame
    replicates: int
    seed: int

    @property
    def study(self) -> str:
        """The study's name."""
        return self.frames.study

    @property
    def primary(self) -> Primary:
        """The declared primary outcome, or the default one."""
        return self.frames.primary or DEFAULT

    @property
    def primary_result(self) -> pooled.Overall | None:
        """What was found of the primary outcome; None where the study has no results of it."""
        by_noise = [each for each in self.noise_overall if each.scope == noised.EQUAL]
        return self.declared(self.overall if self.primary.outcome == "attack" else by_noise)

    def declared(self, results: Sequence[_Named]) -> _Named | None:
        """The result about the declared comparison, or None; that of a single quantized precision is that of all."""
        asked = self.primary.comparison
        names = {asked, ALL_QUANTIZED} if {*self.precisions} - {ORIGINAL} == {asked} else {asked}
        return next((each for each in results if each.name in names), None)

    def pooled_rows(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows of a frame whose arms are pooled with others, and counted with them."""
        return frame[~pooled.are_of(frame, self.little_to_lose)]

    @property
    def verdicts(self) -> pd.DataFrame:
        """One row per sample of a finished cell and test suite."""
        return self.frames.verdicts

    @property
    def cells(self) -> pd.DataFrame:
        """One row per cell and test suite, finished or not."""
        return self.frames.cells

    @property
    def footprint(self) -> pd.DataFrame:
        """One row per model and precision that was measured."""
        return self.frames.footprint

    @property
    def precisions(self) -> list[str]:
        """Precisions of the study in its own order."""
        return list(dict.fromkeys(self.cells["precision"]))


def read(study: str, source: str = "runs") -> Frames:
    """The frames of a study.

    Parameters
    ----------
    study
        A name in ``params/``, or a YAML file; with the source ``reference`` a folder's name in ``outputs/reference``,
        for which no study file is needed.
    source
        One of `SOURCES`: the study's result files, or what the repository keeps of it.
    """
    if source not in SOURCES:
        raise ValueError(f"source is {source!r}; allowed: {', '.join(SOURCES)}")
    if source == "reference":
        return kept(study)
    from qrobust import study as studies
    from qrobust.analysis import collect

    return collect.of_study(studies.load(study))


def finished(frames: Frames) -> Frames:
    """Each cell once, and the verdicts of those that are done.

    A cell that serves two runs is done if either of them has it.
    """
    finished_first = frames.cells["status"].ne("done").sort_values(kind="stable").index
    cells = frames.cells.loc[finished_first].drop_duplicates(_ONE_CELL).sort_index()
    done = cells.loc[cells["status"] == "done", _ONE_CELL]
    verdicts = frames.verdicts.drop_duplicates([*_ONE_CELL, "task_id", "draw", "cell"])
    return replace(frames, cells=cells, verdicts=verdicts.merge(done, on=_ONE_CELL, how="inner"))


def analyse(frames: Frames, bootstrap: int = resampling.REPLICATES, seed: int = 0) -> Analysis:
    """Compute everything that is said about a study.

    Parameters
    ----------
    frames
        From `read`.
    bootstrap
        Replicates of every bootstrap, at least 100.
    """
    if bootstrap < 100:
        raise ValueError(f"bootstrap: {bootstrap} replicates cannot give a 95 % interval; use 100 or more")
    if frames.cells.empty:
        raise ValueError(f"study {frames.study!r} has no cells; run it first")
    frames, how = finished(frames), (bootstrap, seed)
    programs, conditions = quality.samples(frames), pairing.conditions(frames.cells)
    found, planned = pairing.outcomes(frames.verdicts), pairing.planned(frames.cells)
    known = methods.complete(frames.methods, dict.fromkeys(frames.cells["precision"]))
    touched = changed.of(found, frames.verdicts)
    asked = frames.primary or DEFAULT
    little = pooled.little_to_lose(found, asked.suite)
    groups = _quantized_groups(frames, touched, little)
    costs = functools.partial(
        quantization.costs, known=known, footprint=frames.footprint, replicates=bootstrap, seed=seed, asked=asked
    )
    return Analysis(
        frames=frames,
        methods=known,
        pass_rates=effects.pass_rates(found, planned, *how),
        pass_at_k=sampled.pass_at_k(found, planned, *how),
        drops=changed.with_drops(effects.drops(found, planned, "attack", *how, asked.suite), touched, *how),
        comparisons=changed.with_differences(effects.comparisons(found, planned, "attack", *how, asked), touched, *how),
        noise=effects.comparisons(found, planned, "noise", *how, asked),
        recode=changed.with_worst_case(effects.worst_case(found, planned), touched),
        prompts=changed.prompts(frames.verdicts, frames.cells),
        flips=flips.by_reason(frames.verdicts),
        reduced=flips.reduced(frames.verdicts),
        costs=costs(found, planned),
        costs_together=costs(*quantization.together(frames, asked.suite)),
        costs_written=tuple(costs(*each).penalties for each in quantization.written(frames, asked.suite)),
        sizes=memory.sizes(frames.footprint, known),
        little_to_lose=little,
        **_over_attacks(frames, conditions, groups, asked, *how),
        noise_overall=_over_noise(noised.overall, ["scope", "unit"], conditions, groups, asked, *how),
        contrasts=_over_noise(noised.contrast, ["unit"], conditions, groups, asked, *how),
        programs=programs,
        quality=quality.comparisons(programs, *how),
        replicates=bootstrap,
        seed=seed,
    )


def _has_two(benchmarks: pd.Series) -> bool:
    """Whether some samples are judged by two suites."""
    return pairing.strict_benchmarks(benchmarks) != pairing.strict_benchmarks(benchmarks, BASE)


@dataclass(frozen=True)
class _Group:
    """Quantized precisions that are compared with the original together, and what is known of all that takes part."""

    name: str
    precisions: list[str]
    known: changed.Changed
    verdicts: pd.DataFrame

    def pooling(self, suite: str, asked: Primary, *how: int) -> pooled.Pooling:
        return pooled.Pooling(self.name, self.precisions, suite, asked.rate, *how)


def _quantized_groups(frames: Frames, known: changed.Changed, little: frozenset[pooled.Arm]) -> list[_Group]:
    """All quantized precisions together, but for those with little to lose; then each of them if there are several."""
    quantized = [precision for precision in dict.fromkeys(frames.cells["precision"]) if precision != ORIGINAL]
    verdicts = frames.verdicts[~pooled.are_of(frames.verdicts, little)]
    together = replace(known, found={own: table for own, table in known.found.items() if own[:2] not in little})
    each = [_Group(name, [name], known, frames.verdicts) for name in quantized] if len(quantized) > 1 else []
    return [_Group(ALL_QUANTIZED, quantized, together, verdicts), *each]


def _over_attacks(
    frames: Frames, conditions: pd.DataFrame, groups: list[_Group], asked: Primary, *how: int
) -> dict[str, list]:
    """What `pooled` and `interaction` say of each group of precisions: the fields of `Analysis`."""
    attacks = conditions[conditions["family"] == "attack"]

    def differences(suite: str) -> list[pooled.Overall]:
        results = (
            pooled.overall_difference(group.known, attacks, group.pooling(suite, asked, *how)) for group in groups
        )
        return [result for result in results if result]

    quantized = [group for group in groups if group.precisions]
    cells = {
        group.name: pooled.rates(
            group.known.found, pooled.pooled_sets(group.known.found, attacks, group.precisions, asked.suite)
        )
        for group in quantized
    }
    return {
        "overall": differences(asked.suite),
        "other_suite": differences(asked.other_suite) if _has_two(frames.cells["benchmark"]) else [],
        "interactions": [interaction.gee(own, name) for name, own in cells.items()],
        "hierarchical": [
            interaction.hierarchical(group.verdicts, group.name, group.precisions, asked.suite) for group in quantized
        ],
    }


def _over_noise(
    summarize: Callable, axes: list[str], conditions: pd.DataFrame, groups: list[_Group], asked: Primary, *how: int
) -> list:
    """What `noised` says of each group of precisions, under the noise of each value of some axes."""
    noise = conditions[conditions["family"] == "noise"]
    parts = [rows for _, rows in noise.groupby(axes, sort=False)]
    results = [
        summarize(group.known.found, rows, group.pooling(asked.suite, asked, *how))
        for rows in parts
        for group in groups
    ]
    return [result for result in results if result]
