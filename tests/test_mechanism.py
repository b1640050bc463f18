"""Output drift: what KL measures, what is swapped and put back, and that the report says what the numbers say."""

import math

import numpy as np
import pytest
import tiny
import torch

from qrobust import evaluation, files, judging, paths, study
from qrobust.evaluation import drift, mechanism
from qrobust.models import twin_noise


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.tiny_model_folder(tmp_path_factory.mktemp("models") / "tiny", "qwen2")


@pytest.fixture(scope="module")
def filled(folder, module_outputs):
    """An evaluate run of the original on four tasks."""
    arm = tiny.arm(folder, 4)
    chosen = arm.selection.load()
    with judging.Judge(chosen, workers=1) as judge:
        summaries = evaluation.fill(arm, chosen, [evaluation.unchanged(chosen)], judge, "cpu")
    place = paths.outputs() / "runs" / "evaluate" / "one"
    files.write_json(place / "result.json", {"summary": {"cells": summaries}})
    return place


@pytest.fixture(scope="module")
def measured(folder, filled):
    weights = [tiny.weights(folder, name) for name in ("original", "bnb-nf4", "bnb-int8")]
    noises = study.noise_grid(["gaussian"], [0.02, 0.1], ["effective"], ["absolute"], [0])
    return mechanism.measure(weights, filled, tiny.arm(folder, 4).selection.load(), noises, "cpu")


def test_kl_of_two_distributions_by_hand():
    p, q = torch.tensor([[0.5, 0.25, 0.25]]).log(), torch.tensor([[0.25, 0.5, 0.25]]).log()
    found = drift.between(p, q)
    assert found.kl == pytest.approx(0.5 * math.log(2) - 0.25 * math.log(2)) and found.agree == 0
    assert drift.between(p, p) == drift.Drift(0.0, 1.0)


def test_every_arm_and_condition_is_measured(measured):
    frame = measured.drift
    counts = frame.groupby(["precision", "condition"]).size()
    assert set(counts.drop(index="twin", level="condition")) == {4}
    assert counts["bnb-nf4", "twin"] == 4 * mechanism.TWINS and ("original", "twin") not in counts
    clean = frame[frame["family"] == "clean"].groupby("precision")["kl"].mean()
    assert clean["original"] == 0 < clean["bnb-int8"] < clean["bnb-nf4"]
    noised = frame[frame["precision"] == "original"].groupby("level")["own"].mean()
    assert 0 < noised[0.02] < noised[0.1]
    original = frame[(frame["precision"] == "original") & (frame["family"] == "noise")]
    assert np.allclose(original["kl"], original["own"])  # without quantization one clean output is the other
    twins = frame[frame["family"] == "twin"].groupby("precision")["weight_error"].mean()
    assert 0 < twins["bnb-int8"] < twins["bnb-nf4"] < 1


def test_blocks_one_by_one_are_the_model_with_that_block_alone(measured, folder, filled):
    original, quantized = (tiny.load(folder, name) for name in ("original", "bnb-nf4"))
    answers = drift.answers(filled, tiny.arm(folder, 4).selection.load(), original)
    reference = [drift.distributions(original.model, answer) for answer in answers]
    original.model.set_submodule("model.layers.1", quantized.model.get_submodule("model.layers.1"))
    kl = [drift.between(p, drift.distributions(original.model, a)).kl for p, a in zip(reference, answers, strict=True)]
    tokens = [answer.scored for answer in answers]
    row = measured.blocks[(measured.blocks["precision"] == "bnb-nf4") & (measured.blocks["block"] == 1)].iloc[0]
    assert row["kl"] == pytest.approx(np.average(kl, weights=tokens), rel=1e-3)
    assert len(measured.blocks) == 4 and (measured.blocks[["kl", "kl_twin", "weight_error"]] > 0).all(axis=None)


def test_a_twin_has_the_size_of_the_error_and_leaves_nothing(folder):
    original, quantized = (tiny.load(folder, name) for name in ("original", "bnb-nf4"))
    before = {name: value.clone() for name, value in original.model.named_parameters()}
    sizes = twin_noise.error_sizes(original, quantized)
    name = "model.layers.0.mlp.up_proj"
    with twin_noise.twin(original, sizes, 0):
        noise = original.model.get_submodule(name).weight - before[f"{name}.weight"]
        assert float(noise.square().mean().sqrt()) == pytest.approx(sizes[name][0], rel=0.05)
    assert all(torch.equal(value, before[name]) for name, value in original.model.named_parameters())


def test_an_answer_that_is_missing_is_named(folder, filled):
    with pytest.raises(files.CorruptFile, match="has no answer to"):
        drift.answers(filled, tiny.arm(folder, 8).selection.load(), tiny.load(folder, "original"))
