"""All quantized precisions together, and each of them, against the original: over all attacks, and over all noise."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd

from qrobust.analysis import changed, interaction, noised, pairing, pooled
from qrobust.analysis.frames import Frames
from qrobust.precisions import ORIGINAL
from qrobust.primary import ALL_QUANTIZED, BASE, Primary


@dataclass(frozen=True)
class Group:
    """Quantized precisions that are compared with the original together, and what is known of all that takes part."""

    name: str
    precisions: list[str]
    known: changed.Changed
    verdicts: pd.DataFrame

    def pooling(self, suite: str, asked: Primary, *how: int) -> pooled.Pooling:
        """How this group is pooled on a suite; `how`: replicates and seed of the bootstrap."""
        return pooled.Pooling(self.name, self.precisions, suite, asked.rate, *how)


def quantized(frames: Frames, known: changed.Changed, little: frozenset[pooled.Arm]) -> list[Group]:
    """All quantized precisions together, but for those with little to lose; then each of them if there are several."""
    precisions = [precision for precision in dict.fromkeys(frames.cells["precision"]) if precision != ORIGINAL]
    verdicts = frames.verdicts[~pooled.are_of(frames.verdicts, little)]
    together = replace(known, found={own: table for own, table in known.found.items() if own[:2] not in little})
    each = [Group(name, [name], known, frames.verdicts) for name in precisions] if len(precisions) > 1 else []
    return [Group(ALL_QUANTIZED, precisions, together, verdicts), *each]


def over_attacks(
    frames: Frames, conditions: pd.DataFrame, groups: list[Group], asked: Primary, *how: int
) -> dict[str, list]:
    """What `pooled` and `interaction` say of each group under attack.

    Returns
    -------
    The fields ``overall``, ``other_suite``, ``interactions`` and ``hierarchical`` of `qrobust.analysis.Analysis`.
    """
    attacks = conditions[conditions["family"] == "attack"]

    def differences(suite: str) -> list[pooled.Overall]:
        results = (
            pooled.overall_difference(group.known, attacks, group.pooling(suite, asked, *how)) for group in groups
        )
        return [result for result in results if result]

    some = [group for group in groups if group.precisions]
    cells = {
        group.name: pooled.rates(
            group.known.found, pooled.pooled_sets(group.known.found, attacks, group.precisions, asked.suite)
        )
        for group in some
    }
    return {
        "overall": differences(asked.suite),
        "other_suite": differences(asked.other_suite) if _has_two(frames) else [],
        "interactions": [interaction.gee(own, name) for name, own in cells.items()],
        "hierarchical": [
            interaction.hierarchical(group.verdicts, group.name, group.precisions, asked.suite) for group in some
        ],
    }


def over_noise(
    frames: Frames, conditions: pd.DataFrame, groups: list[Group], asked: Primary, *how: int
) -> dict[str, list | dict]:
    """What `noised` says of each group under the noise of each scope and unit, and of where it went by unit.

    Returns
    -------
    The fields ``noise_overall``, ``contrasts``, ``noise_other_suite``, ``contrasts_other_suite`` and ``noise_odds`` of
    `qrobust.analysis.Analysis`.
    """
    noise = conditions[conditions["family"] == "noise"]

    def summaries(summarize: Callable, axes: list[str], suite: str) -> list:
        parts = [rows for _, rows in noise.groupby(axes, sort=False)]
        results = (
            summarize(group.known.found, rows, group.pooling(suite, asked, *how)) for rows in parts for group in groups
        )
        return [result for result in results if result]

    kinds = {"noise_overall": (noised.overall, ["scope", "unit"]), "contrasts": (noised.contrast, ["unit"])}
    found = {name: summaries(*kind, asked.suite) for name, kind in kinds.items()}
    others = [summaries(*kind, asked.other_suite) if _has_two(frames) else [] for kind in kinds.values()]
    found |= dict(zip(("noise_other_suite", "contrasts_other_suite"), others, strict=True))
    return found | {"noise_odds": _noise_odds(found["noise_overall"], groups)}


def _noise_odds(overall: list[noised.Overall], groups: list[Group]) -> dict[tuple[str, str], list]:
    found = {}
    for result in overall:
        group = next(group for group in groups if group.name == result.name)
        kept = group.verdicts["condition"].isin([pairing.CLEAN, *result.levels])
        odds = interaction.hierarchical(group.verdicts[kept], group.name, group.precisions, result.suite, "noise")
        found.setdefault((result.scope, result.unit), []).append(odds)
    return found


def _has_two(frames: Frames) -> bool:
    """Whether some samples are judged by two suites."""
    benchmarks = frames.cells["benchmark"]
    return pairing.strict_benchmarks(benchmarks) != pairing.strict_benchmarks(benchmarks, BASE)
