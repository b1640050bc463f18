"""Precisions with settings, and those that write a checkpoint: tried with a rounding method that exists only here."""

import json
from dataclasses import dataclass
from typing import ClassVar

import pytest
import tiny
import torch

from qrobust import evaluation, judging, models, precisions
from qrobust.models import noise
from qrobust.precisions import base
from qrobust.precisions.original import Original

CALLS = []


@pytest.fixture
def rounded(monkeypatch):
    """A precision that rounds every linear weight to a grid, once, and writes what it made."""
    registry = base._PRECISIONS
    monkeypatch.setattr(registry, "_methods", dict(registry._methods))

    @precisions.register("rounded")
    @dataclass(frozen=True, kw_only=True)
    class Rounded(Original):
        is_original: ClassVar[bool] = False
        writes_checkpoint: ClassVar[bool] = True

        bits: int = 3

        def __post_init__(self):
            self.require(self.bits in (2, 3), "bits", "2, 3")

        def quantize(self, folder, target, dtype, device):
            CALLS.append(sorted(path.name for path in target.iterdir()))
            (target / "half_done").touch()
            if len(CALLS) == 1:
                raise KeyboardInterrupt
            model = Original().load(folder, dtype, device)
            step = 2.0 ** -(self.bits + 1)
            with torch.no_grad():
                for name in base.replaceable_linears(model):
                    weight = model.get_submodule(name).weight
                    weight.copy_((weight / step).round() * step)
            model.save_pretrained(target)

    CALLS.clear()
    return Rounded


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.tiny_model_folder(tmp_path_factory.mktemp("model") / "tiny")


def weights_of(folder, **settings):
    model = models.Model(name="tiny", source=str(folder))
    return models.Weights(model, precisions.create("rounded", **settings))


def test_settings_are_in_label_identity_and_parameters(rounded, folder):
    default, other = weights_of(folder), weights_of(folder, bits=2)
    assert (default.precision.label, other.precision.label) == ("rounded", "rounded(bits=2)")
    assert other.label == "tiny__rounded-bits-2"
    assert default.folder != other.folder
    assert weights_of(folder, bits=3).folder == default.folder  # the default, said or not
    assert other.parameters()["precision_settings"] == {"bits": 2}
    json.dumps(other.identity())
    with pytest.raises(ValueError, match="'rounded': bits is 5; allowed: 2, 3"):
        weights_of(folder, bits=5)


def test_a_checkpoint_is_written_once_and_goes_on_where_it_was_killed(rounded, folder, outputs):
    weights = weights_of(folder)
    with pytest.raises(models.NotQuantized, match=r"quantize\.ipynb"):
        models.load(weights, "cpu")
    with pytest.raises(KeyboardInterrupt):
        models.quantize(weights)
    assert not weights.folder.exists()  # what is half done never has the final name
    assert models.quantize(weights) == models.quantize(weights) == weights.folder
    assert CALLS == [[], ["half_done"]]
    loaded = models.load(weights, "cpu")
    values = loaded.model.get_submodule("model.layers.0.mlp.up_proj").weight
    assert torch.equal(values, (values / 2**-4).round() * 2**-4)
    assert loaded.folder == folder  # errors are taken against the original


def test_a_method_that_quantizes_while_it_loads_writes_nothing(folder, outputs):
    assert models.quantize(tiny.weights(folder, "bnb-nf4")) is None
    assert not (outputs / "runs").exists()


def test_quantized_modules_with_dense_weights_are_disturbed_once(rounded, folder, outputs, monkeypatch):
    CALLS.append("not interrupted")
    monkeypatch.setattr(rounded, "quantizes", lambda _, module: getattr(module, "out_features", 0) == 128)
    weights = weights_of(folder)
    models.quantize(weights)
    loaded, original = models.load(weights, "cpu"), models.load(tiny.weights(folder), "cpu")
    assert noise.total_parameters(loaded) == noise.total_parameters(original)
    with noise.disturbed(loaded, noise.Noise("gaussian", 0.1)) as disturbance:
        assert disturbance.share == 1


def test_cells_of_a_checkpoint_are_filled(rounded, folder, outputs):
    CALLS.append("not interrupted")
    arm = tiny.arm(folder, 2, precision="rounded", max_new_tokens=4)
    models.quantize(arm.weights)
    chosen = arm.selection.load()
    with judging.Judge(chosen, workers=1) as judge:
        (summary,) = evaluation.fill(arm, chosen, [evaluation.unchanged(chosen)], judge)
    assert summary["status"] == "done" and "tiny__rounded__starter__clean" in summary["folder"]
