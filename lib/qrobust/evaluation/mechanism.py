"""Does quantization regularize? Output drift of quantized, noised and equally disturbed models, whole and by block."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from qrobust import models
from qrobust.benchmarks import Benchmark
from qrobust.evaluation import drift
from qrobust.evaluation.drift import Answer
from qrobust.models import Weights, noise, twin_noise
from qrobust.runs.progress import Progress
from qrobust.study import CLEAN, Noised

TWIN = "twin"
"""The condition in which an original has noise of the size of a quantized model's weight error."""
TWINS = 3
"""Draws of it."""
BLOCK_ANSWERS = 4  # read for each block: it takes as many passes as there are blocks, for each precision

DRIFT = ["model", "precision", "benchmark", "condition", "family", "kind", "level", "unit", "seed", "weight_error",
         "task_id", "tokens", "kl", "agree", "own"]  # fmt: skip
BLOCKS = ["model", "precision", "benchmark", "block", "weight_error", "tokens", "kl", "kl_twin", "agree"]


class Measured(NamedTuple):
    """What was measured of one model.

    Attributes
    ----------
    drift
        One row per arm, condition and task: `DRIFT`. ``kl`` and ``agree``: against the clean original; ``own``: nats
        from what the same arm says without noise (NaN where there is none); ``weight_error``: relative, over the
        quantized modules, of a quantized model and its twin.
    blocks
        One row per quantized precision and block: `BLOCKS`. The original with this one block quantized: its relative
        weight error, the drift of the output, and that of noise of the same size in the same block.
    """

    drift: pd.DataFrame
    blocks: pd.DataFrame


def measure(
    weights: Sequence[Weights], filled: Path, benchmark: Benchmark, noises: Sequence[Noised], device: str = "auto"
) -> Measured:
    """Measure a model in all of its precisions.

    Parameters
    ----------
    weights
        The original first, then the quantized ones.
    filled
        Folder of the evaluate run of the original.
    benchmark
        The tasks whose answers are read; all next-token distributions of them are held in memory, 600 kB a token for
        a vocabulary of 150,000.
    noises
        Equal noise: every arm gets the same draws on its effective weights.

    Raises
    ------
    qrobust.models.DoesNotFit
        If there is no memory for the original and a quantized model beside it.
    """
    original, *others = weights
    drifts, blocks = [], []
    with Progress(len(weights) * (1 + len(noises)) + len(others) * (TWINS + 1), "pass") as progress:
        loaded = _load(original, device)
        answers = drift.answers(filled, benchmark, loaded)
        reference = [drift.distributions(loaded.model, answer) for answer in answers]
        drifts += _arm(loaded, answers, reference, noises, progress)
        del loaded
        for each in others:
            quantized, loaded = _load(each, device), _load(original, device)
            errors = twin_noise.errors(quantized)
            error = twin_noise.relative_error(errors)
            drifts += _twins(loaded, each, errors, answers, reference, progress)
            blocks += _blocks(loaded, quantized, errors, answers[:BLOCK_ANSWERS], reference, progress)
            del loaded  # two models and the noise of one would be three
            rows = _arm(quantized, answers, reference, noises, progress)
            drifts += [{**row, "weight_error": error if row["family"] == "clean" else None} for row in rows]
            del quantized
    named = {"model": original.model.name, "benchmark": benchmark.name}
    frames = (pd.DataFrame(rows).assign(**named) for rows in (drifts, blocks))
    return Measured(*(frame.reindex(columns=columns) for frame, columns in zip(frames, (DRIFT, BLOCKS), strict=True)))


def _load(weights: Weights, device: str) -> models.LoadedModel:
    loaded = models.load(weights, device)
    loaded.prepare_for_compute()
    return loaded


def _arm(
    loaded: models.LoadedModel,
    answers: list[Answer],
    reference: list[Any],
    noises: Sequence[Noised],
    progress: Progress,
) -> Iterator[dict[str, Any]]:
    """A model clean and under every noise."""
    label = loaded.precision.label
    progress.condition(f"{label} clean")
    clean = reference if loaded.precision.is_original else [drift.distributions(loaded.model, one) for one in answers]
    yield from _rows(answers, reference, clean, precision=label, **_columns(CLEAN))
    progress.tasks(1)
    for condition in noises:
        progress.condition(f"{label} {condition.name}")
        with noise.disturbed(loaded, condition.noise):
            found = [drift.distributions(loaded.model, answer) for answer in answers]
        own = [drift.between(*pair).kl for pair in zip(clean, found, strict=True)]
        rows = _rows(answers, reference, found, precision=label, **_columns(condition))
        yield from ({**row, "own": each} for row, each in zip(rows, own, strict=True))
        progress.tasks(1)


def _columns(condition) -> dict[str, Any]:
    named = condition.columns()
    return {name: named[name] for name in ("condition", "family", "kind", "level", "unit", "seed")}


def _rows(answers: list[Answer], reference: list[Any], found: list[Any], **named: Any) -> Iterator[dict[str, Any]]:
    for answer, expected, got in zip(answers, reference, found, strict=True):
        yield {**named, "task_id": answer.task_id, "tokens": answer.scored, **vars(drift.between(expected, got))}


def _twins(
    original: models.LoadedModel,
    quantized: Weights,
    errors: pd.DataFrame,
    answers: list[Answer],
    reference: list[Any],
    progress: Progress,
) -> Iterator[dict[str, Any]]:
    """The original under noise of the size of a quantized model's error."""
    label = quantized.precision.label
    named = {"precision": label, "condition": TWIN, "family": TWIN, "kind": "gaussian"}
    error = twin_noise.relative_error(errors)
    for seed in range(TWINS):
        progress.condition(f"{label} twin")
        if len(errors):
            with twin_noise.twin(original, errors, seed):
                found = [drift.distributions(original.model, answer) for answer in answers]
            yield from _rows(answers, reference, found, **named, seed=seed, weight_error=error)
        progress.tasks(1)


def _blocks(
    original: models.LoadedModel,
    quantized: models.LoadedModel,
    errors: pd.DataFrame,
    answers: list[Answer],
    reference: list[Any],
    progress: Progress,
) -> Iterator[dict[str, Any]]:
    """The original with one block quantized, and with noise of the same size in that block: each block in turn."""
    from qrobust.precisions.layerwise import blocks_of

    progress.condition(f"{quantized.precision.label} by block")
    names, blocks = zip(*blocks_of(original.model), strict=True)
    outputs = [drift.outputs_of(original.model, blocks, answer) for answer in answers]
    for number, (name, block) in enumerate(zip(names, blocks, strict=True)):
        inside = errors[errors["module"].str.startswith(f"{name}.")]

        def read(number: int = number) -> list[drift.Drift]:
            found = []
            for answer, expected, given in zip(answers, reference, outputs, strict=False):
                with drift.known(original.model, blocks[:number], given):
                    found.append(drift.between(expected, drift.distributions(original.model, answer)))
            return found

        original.model.set_submodule(name, quantized.model.get_submodule(name))
        try:
            changed = read()
        finally:
            original.model.set_submodule(name, block)
        twins: list[drift.Drift] = []
        if len(inside):
            with twin_noise.twin(original, inside, 0):
                twins = read()
        yield {
            "precision": quantized.precision.label,
            "block": number,
            "weight_error": twin_noise.relative_error(inside),
            "tokens": sum(answer.scored for answer in answers),
            "kl": _mean(answers, [each.kl for each in changed]),
            "kl_twin": _mean(answers, [each.kl for each in twins]) if twins else None,
            "agree": _mean(answers, [each.agree for each in changed]),
        }
    progress.tasks(1)


def _mean(answers: list[Answer], values: list[float]) -> float:
    """Mean over all tokens."""
    tokens = [answer.scored for answer in answers]
    return sum(count * value for count, value in zip(tokens, values, strict=True)) / sum(tokens)


def result(measured: Measured) -> dict[str, Any]:
    """What ``result.json`` of a mechanism run says beside the frames."""
    drifts = measured.drift
    clean = drifts[drifts["family"] == "clean"].groupby("precision", sort=False)["kl"].mean()
    return {
        "status": "done",
        "tasks": int(drifts["task_id"].nunique()),
        "tokens": int(drifts.drop_duplicates("task_id")["tokens"].sum()),
        "kl": clean.to_dict(),
    }
