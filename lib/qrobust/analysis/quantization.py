"""What quantization costs on clean prompts: against the original, by calibration, fine-tuning and size of the model."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from qrobust.analysis import measures, methods, pairing, resampling, tests
from qrobust.analysis.effects import measured, of_family
from qrobust.analysis.frames import Frames
from qrobust.analysis.pairing import CLEAN, Outcomes, SampleSet
from qrobust.judging.failures import STUB
from qrobust.precisions import ORIGINAL
from qrobust.primary import DEFAULT, Primary


@dataclass(frozen=True)
class Costs:
    """Frames of `between`, and of `by_size`.

    Attributes
    ----------
    penalties
        Original and each quantized precision.
    calibrations
        Precisions that are calibrated on different texts and are otherwise the same.
    finetuning
        Precisions without and with fine-tuning that are otherwise the same.
    sizes
        See `by_size`.
    """

    penalties: pd.DataFrame
    calibrations: pd.DataFrame
    finetuning: pd.DataFrame
    sizes: pd.DataFrame


def costs(
    found: Outcomes,
    planned: pd.DataFrame,
    known: pd.DataFrame,
    footprint: pd.DataFrame,
    replicates: int = resampling.REPLICATES,
    seed: int = 0,
    asked: Primary = DEFAULT,
) -> Costs:
    """Every comparison of clean sample sets.

    Parameters
    ----------
    found, planned
        From `pairing.outcomes` and `pairing.planned`.
    known
        From `methods.complete`.
    """
    labels = [label for label in known["precision"] if label != ORIGINAL]
    pairs = [(ORIGINAL, label) for label in labels]
    compared = (pairs, *(methods.pairs(known, setting) for setting in methods.SETTINGS))
    frames = [between(found, planned, each, replicates, seed, asked) for each in compared]
    return Costs(*frames, by_size(found, frames[0], footprint, replicates, seed, asked))


def together(frames: Frames, suite: str) -> tuple[Outcomes, pd.DataFrame]:
    """Clean outcomes and their plan on all strict benchmarks together."""
    clean = (of_family(each, CLEAN) for each in (frames.verdicts, frames.cells))
    verdicts, cells = (pairing.together(each, suite) for each in clean)
    return pairing.outcomes(verdicts), pairing.planned(cells)


def written(frames: Frames, suite: str) -> tuple[tuple[Outcomes, pd.DataFrame], tuple[Outcomes, pd.DataFrame]]:
    """Clean outcomes and their plan by benchmark, and those of `together`, without samples that leave a stub.

    Where no clean sample does, the plans are empty.
    """
    clean = of_family(frames.verdicts, CLEAN)
    kept = clean[clean["failure"] != STUB]
    frames = replace(frames, verdicts=kept, cells=frames.cells if len(kept) < len(clean) else frames.cells[:0])
    return (pairing.outcomes(kept), pairing.planned(frames.cells)), together(frames, suite)


_BETWEEN = [
    "n", "before", "after", "loss", "low", "high", "relative", "relative_low", "relative_high",
    "only_before", "only_after", "odds_ratio", "or_low", "or_high", "p", "equivalence_p",
]  # fmt: skip


def between(
    found: Outcomes,
    planned: pd.DataFrame,
    pairs: Iterable[tuple[str, str]],
    replicates: int = resampling.REPLICATES,
    seed: int = 0,
    asked: Primary = DEFAULT,
) -> pd.DataFrame:
    """Clean pass@1 that one precision loses against another, on the same tasks.

    Parameters
    ----------
    pairs
        Labels of precisions: the one to compare with, and the one that is compared.

    Returns
    -------
    `planned` of the second's clean sample sets, ``base`` (the first's label) and ``n``, ``before``, ``after`` (pass@1
    of the first and of the second), ``loss`` with ``low`` and ``high``, ``relative`` (the loss in percent of
    ``before``: equation 1; NaN if that is 0) with ``relative_low`` and ``relative_high``, exact McNemar:
    ``only_before``, ``only_after``, ``odds_ratio``, ``or_low``, ``or_high``, ``p``, and ``p_holm`` over the rows on
    strict benchmarks of the asked suite; ``equivalence_p`` of the loss within the asked margin.
    ``status`` is not ``done`` if either is not.
    """
    clean = of_family(planned, CLEAN)
    frame = clean.merge(pd.DataFrame(list(pairs), columns=["base", "precision"]), on="precision")
    bases = dict(zip(pairing.sample_sets(clean), clean.itertuples(), strict=True))
    rows = [bases.get(own.at(base)) for own, base in zip(pairing.sample_sets(frame), frame["base"], strict=True)]
    frame["status"] = [
        own if own != "done" else row.status if row else "missing"
        for own, row in zip(frame["status"], rows, strict=True)
    ]
    frame["isolated"] = [
        own and (row is None or row.isolated) for own, row in zip(frame["isolated"], rows, strict=True)
    ]
    next_base = iter(frame["base"])
    frame = measured(
        frame,
        found,
        lambda own: (own.at(next(next_base)), own),
        lambda tables: _compare(tables, replicates, seed, asked.rate),
        _BETWEEN,
    )
    strict = frame["benchmark"].isin(pairing.strict_benchmarks(frame["benchmark"], asked.suite))
    return frame.assign(p_holm=tests.holm(frame["p"].astype(float).where(strict)))


def _compare(tables: list[pd.DataFrame], replicates: int, seed: int, margin: float) -> dict:
    tasks = pairing.per_task(tables)
    before, after = tasks.mean(axis=0)
    # The difference is a column of its own, so that equal means differ by 0 and not by rounding.
    columns = np.column_stack([tasks[:, 0], tasks[:, 0] - tasks[:, 1]])
    base, loss = resampling.bootstrap_means(columns, replicates, seed).T
    low, high = resampling.interval(loss)
    relative_low, relative_high = resampling.interval(_relative(base, loss))
    test = tests.mcnemar(tables[0].iloc[:, 0], tables[1].iloc[:, 0])
    return {
        "n": len(tasks),
        "before": before,
        "after": after,
        "loss": before - after,
        "low": float(low),
        "high": float(high),
        "relative": measures.percent_delta(before, after),
        "relative_low": float(relative_low),
        "relative_high": float(relative_high),
        "only_before": test.only_first,
        "only_after": test.only_second,
        "odds_ratio": test.odds_ratio,
        "or_low": test.low,
        "or_high": test.high,
        "p": test.p,
        "equivalence_p": tests.equivalence_p(columns[:, 1], margin),
    }


def _relative(before: np.ndarray, loss: np.ndarray) -> np.ndarray:
    """Equation 1 of each replicate; one in which nothing passes before loses nothing, NaN where that is so in all."""
    return 100 * loss / np.where(before > 0, before, math.inf if before.any() else math.nan)


_SIZE = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)([bm])(?![a-z\d])", re.IGNORECASE)
_UNITS = {"b": 1e9, "m": 1e6}


def families(models: Iterable[str], footprint: pd.DataFrame) -> pd.DataFrame:
    """Family and size of models, by their names: ``Qwen2.5-Coder-0.5B-Instruct`` is a Qwen2.5-Coder-Instruct.

    Returns
    -------
    One row per model: ``model``, ``family`` (the name without its size; a name without one is its own family),
    ``parameters`` (as measured; where it was not, what the name says; NaN if neither does).
    """
    sizes = footprint.reindex(columns=["model", "parameters"]).dropna().drop_duplicates("model")
    counted = dict(sizes.itertuples(index=False, name=None))
    rows = []
    for model in dict.fromkeys(models):
        said = _SIZE.search(model)
        family = re.sub(r"[-_ ]{2,}", "-", _SIZE.sub("", model)).strip("-_ ") if said else model
        by_name = float(said[1]) * _UNITS[said[2].lower()] if said else math.nan
        rows.append((model, family or model, float(counted.get(model, by_name))))
    return pd.DataFrame(rows, columns=["model", "family", "parameters"])


_BY_SIZE = [
    "n", "relative_small", "relative_large", "difference", "low", "high",
    "points", "points_low", "points_high", "p", "equivalence_p",
]  # fmt: skip


def by_size(
    found: Outcomes,
    penalties: pd.DataFrame,
    footprint: pd.DataFrame,
    replicates: int = resampling.REPLICATES,
    seed: int = 0,
    asked: Primary = DEFAULT,
) -> pd.DataFrame:
    """Relative loss of the smallest model of a family against that of its largest, on the same tasks.

    Returns
    -------
    One row per family with two sizes or more, precision and benchmark: ``family``, ``precision``, ``benchmark``,
    ``small``, ``large`` (models), ``parameters_small``, ``parameters_large``, ``n``, ``relative_small``,
    ``relative_large`` (percent), ``difference`` (small minus large: positive where the larger model loses less) with
    ``low`` and ``high``; ``points``, the same difference of losses in rates of pass@1, with ``points_low``,
    ``points_high``, ``p`` (permutation) and ``equivalence_p`` at the asked margin. Without common tasks the numbers are
    NaN and ``n`` is 0; where an original passes nothing its relative loss and the ``difference`` are NaN.
    """
    known = families(penalties["model"], footprint).dropna()
    rows = []
    for family, models in known.sort_values("parameters", kind="stable").groupby("family", sort=False):
        small, large = models.iloc[0], models.iloc[-1]
        if small["parameters"] == large["parameters"]:
            continue
        own = penalties[penalties["model"] == small["model"]]
        for row in own.itertuples():
            sides = [SampleSet(side["model"], row.precision, row.benchmark, CLEAN) for side in (small, large)]
            tables = pairing.paired(found, *(side.at(at) for side in sides for at in (ORIGINAL, row.precision)))
            values = _by_size(tables, replicates, seed, asked.rate) if tables else {"n": 0}
            named = {"family": family, "precision": row.precision, "benchmark": row.benchmark}
            for side, model in (("small", small), ("large", large)):
                named |= {side: model["model"], f"parameters_{side}": model["parameters"]}
            rows.append({**named, **values})
    columns = ["family", "precision", "benchmark", "small", "large", "parameters_small", "parameters_large", *_BY_SIZE]
    return pd.DataFrame(rows, columns=columns)


def _by_size(tables: list[pd.DataFrame], replicates: int, seed: int, margin: float) -> dict:
    tasks = pairing.per_task(tables)
    small, large = (measures.percent_delta(*tasks[:, side].mean(axis=0)) for side in ([0, 1], [2, 3]))
    losses = tasks[:, [0, 2]] - tasks[:, [1, 3]]
    difference = losses[:, 0] - losses[:, 1]
    columns = np.column_stack([tasks[:, 0], losses[:, 0], tasks[:, 2], losses[:, 1], difference])
    means = resampling.bootstrap_means(columns, replicates, seed).T
    low, high = resampling.interval(np.stack([_relative(*means[:2]) - _relative(*means[2:4]), means[4]], axis=1))
    tested = resampling.permutation_p(difference, replicates, seed), tests.equivalence_p(difference, margin)
    values = (len(tasks), small, large, small - large, low[0], high[0], difference.mean(), low[1], high[1], *tested)
    return dict(zip(_BY_SIZE, values, strict=True))
