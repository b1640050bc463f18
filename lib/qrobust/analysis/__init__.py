"""Everything that tables, figures and the report say about a study, computed once from its frames."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import pandas as pd

from qrobust.analysis import (
    changed,
    effects,
    flips,
    groups,
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
from qrobust.primary import ALL_QUANTIZED, DEFAULT, Primary

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
    noise_overall, contrasts, noise_other_suite, contrasts_other_suite
        Over all noise of one scope and unit, and where it went, on both suites; groups as of ``overall``.
    noise_odds
        By scope and unit: `interaction.hierarchical` of each group, over the levels of its mean.
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
    noise_other_suite: list[noised.Overall]
    contrasts_other_suite: list[noised.Contrast]
    noise_odds: dict[tuple[str, str], list[interaction.Interaction]]
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
    told = (*how, asked)
    little = pooled.little_to_lose(found, asked.suite)
    compared = groups.quantized(frames, touched, little)
    costs = functools.partial(
        quantization.costs, known=known, footprint=frames.footprint, replicates=bootstrap, seed=seed, asked=asked
    )
    return Analysis(
        frames=frames,
        methods=known,
        pass_rates=effects.pass_rates(found, planned, *how),
        pass_at_k=sampled.pass_at_k(found, planned, *how),
        drops=changed.with_drops(effects.drops(found, planned, "attack", *told), touched, *told),
        comparisons=changed.with_differences(effects.comparisons(found, planned, "attack", *told), touched, *told),
        noise=effects.comparisons(found, planned, "noise", *told),
        recode=changed.with_worst_case(effects.worst_case(found, planned), touched),
        prompts=changed.prompts(frames.verdicts, frames.cells),
        flips=flips.by_reason(frames.verdicts),
        reduced=flips.reduced(frames.verdicts),
        costs=costs(found, planned),
        costs_together=costs(*quantization.together(frames, asked.suite)),
        costs_written=tuple(costs(*each).penalties for each in quantization.written(frames, asked.suite)),
        sizes=memory.sizes(frames.footprint, known),
        little_to_lose=little,
        **groups.over_attacks(frames, conditions, compared, asked, *how),
        **groups.over_noise(frames, conditions, compared, asked, *how),
        programs=programs,
        quality=quality.comparisons(programs, *how),
        replicates=bootstrap,
        seed=seed,
    )
