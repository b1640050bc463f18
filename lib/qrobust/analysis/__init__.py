"""Everything that tables, figures and the report say about a study, computed once from its two frames."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from qrobust.analysis import effects, flips, pairing, pooled, resampling
from qrobust.analysis.pairing import ORIGINAL

if TYPE_CHECKING:
    from qrobust.study.file import Study

_IDENTITY = [*pairing.ARM, "seed"]


@dataclass(frozen=True)
class Analysis:
    """The tidy frames of a study.

    Attributes
    ----------
    study
        Its name.
    verdicts, cells
        The frames it was made from; verdicts of unfinished cells are left out.
    pass_rates, drops, comparisons, noise, recode, penalties, flips, reduced
        See `effects` and `flips`; ``comparisons`` is about attacks, ``noise`` the same about weight noise.
    overall, interactions
        Over all attacks: all quantized precisions together, then each of them.
    noise_overall
        Over all noise of one (scope, unit), all quantized precisions together; keyed by these two.
    footprint
        One row per (model, precision) from the quantize runs; empty when there are none.
    replicates, seed
        Of the bootstrap.
    """

    study: str
    verdicts: pd.DataFrame
    cells: pd.DataFrame
    pass_rates: pd.DataFrame
    drops: pd.DataFrame
    comparisons: pd.DataFrame
    noise: pd.DataFrame
    recode: pd.DataFrame
    penalties: pd.DataFrame
    flips: pd.DataFrame
    reduced: pd.DataFrame
    overall: list[pooled.Overall]
    interactions: list[pooled.Interaction]
    noise_overall: dict[tuple[str, str], pooled.Overall]
    footprint: pd.DataFrame
    replicates: int
    seed: int

    @property
    def precisions(self) -> list[str]:
        """Precisions of the study in its own order."""
        return list(dict.fromkeys(self.cells["precision"]))


def analyse(
    study: str,
    verdicts: pd.DataFrame,
    cells: pd.DataFrame,
    footprint: pd.DataFrame | None = None,
    bootstrap: int = resampling.REPLICATES,
    seed: int = 0,
) -> Analysis:
    """Compute every frame of a study.

    Parameters
    ----------
    verdicts, cells
        As `collect.frames` gives them.
    footprint
        Columns ``model``, ``precision``, ``bytes``, ``bits_per_parameter``, and what else the quantize
        runs measured.
    bootstrap
        Replicates of every bootstrap, at least 100.
    """
    if bootstrap < 100:
        raise ValueError(f"bootstrap: {bootstrap} replicates cannot give a 95 % interval; use 100 or more")
    if cells.empty:
        raise ValueError(f"study {study!r} has no cells; run it first")
    cells = _once(cells)
    done = cells.loc[cells["status"] == "done", _IDENTITY]
    verdicts = verdicts.drop_duplicates([*_IDENTITY, "task_id", "cell"]).merge(done, on=_IDENTITY, how="inner")
    found = pairing.outcomes(verdicts)
    conditions = pairing.conditions(cells)
    quantized = [precision for precision in dict.fromkeys(cells["precision"]) if precision != ORIGINAL]
    groups = {"all quantized": quantized, **({name: [name] for name in quantized} if len(quantized) > 1 else {})}
    attacks = conditions[conditions["family"] == "attack"]
    together = (
        pooled.overall_difference(found, attacks, name, group, bootstrap, seed) for name, group in groups.items()
    )
    noise_overall = {}
    for (scope, unit), rows in conditions[conditions["family"] == "noise"].groupby(["scope", "unit"], sort=False):
        result = pooled.overall_difference(found, rows, f"all quantized, {scope} {unit}", quantized, bootstrap, seed)
        if result:
            noise_overall[scope, unit] = result
    return Analysis(
        study=study,
        verdicts=verdicts,
        cells=cells,
        pass_rates=effects.pass_rates(found, cells, bootstrap, seed),
        drops=effects.drops(found, cells, "attack", bootstrap, seed),
        comparisons=effects.comparisons(found, cells, "attack", bootstrap, seed),
        noise=effects.comparisons(found, cells, "noise", bootstrap, seed),
        recode=effects.worst_case(found, cells),
        penalties=effects.penalties(found, cells, bootstrap, seed),
        flips=flips.by_reason(verdicts),
        reduced=flips.reduced(verdicts),
        overall=[result for result in together if result],
        interactions=[pooled.gee_interaction(verdicts, *group) for group in groups.items() if group[1]],
        noise_overall=noise_overall,
        footprint=pd.DataFrame(columns=["model", "precision", "bytes", "bits_per_parameter"])
        if footprint is None
        else footprint,
        replicates=bootstrap,
        seed=seed,
    )


def of_study(asked: "Study", bootstrap: int = resampling.REPLICATES, seed: int = 0) -> Analysis:
    """`analyse` what a study's result files hold."""
    from qrobust.analysis import collect

    return analyse(asked.name, *collect.frames(asked), collect.footprints(asked), bootstrap, seed)


def _once(cells: pd.DataFrame) -> pd.DataFrame:
    """Each cell once: one that serves two runs is done if either of them has it."""
    finished_first = cells["status"].ne("done").sort_values(kind="stable").index
    return cells.loc[finished_first].drop_duplicates(_IDENTITY).sort_index()
