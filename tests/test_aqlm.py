import json
import shutil

import pytest
import tiny
import torch
from aqlm.utils import _dequantize_weight, unpack_int_data
from safetensors.torch import load_file, save_file
from test_footprint import folder_of

from qrobust import models, precisions
from qrobust.models import footprint, noise
from qrobust.precisions.aqlm import codebooks, codes, distillation, initialisation, layer, training
from qrobust.precisions.aqlm.optimizer import Adam
from qrobust.precisions.aqlm.scheme import Scheme
from qrobust.precisions.formats import aqlm as format_
from qrobust.precisions.layerwise import RECORD

CALIBRATION = {"kind": "code", "samples": 8, "length": 64}
FINETUNE = {"epochs": 2, "learning_rate": 1e-3}
SETTINGS = {"scheme": "2x4", "calibration": CALIBRATION}

pytestmark = pytest.mark.usefixtures("module_outputs")


@pytest.fixture(scope="module")
def problem():
    """Weights, and X^T X of inputs that are as unevenly spread as a language model's."""
    generator = torch.Generator().manual_seed(0)
    weight = torch.randn(48, 64, generator=generator) * torch.rand(48, 1, generator=generator).exp()
    mixed = torch.randn(64, 64, generator=generator) * torch.logspace(1, -2, 64)
    x = torch.randn(512, 64, generator=generator) @ mixed
    return weight, x.T.double() @ x.double() / 512


def start(problem, scheme):
    """Codes and codebooks to improve, with the scales that they go with."""
    weight, _ = problem
    scales = weight.square().mean(1).sqrt()
    chosen, vectors = initialisation.residual_kmeans(
        (weight / scales[:, None]).view(-1, 8), scheme.codebooks, scheme.size, 0
    )
    return chosen.view(len(weight), -1, scheme.codebooks), vectors, scales


def left(weight, chosen, vectors, scales):
    return weight / scales[:, None] - format_.decode(chosen, vectors).view_as(weight)


def loss(weight, hessian, chosen, vectors, scales):
    difference = (left(weight, chosen, vectors, scales) * scales[:, None]).double()
    return float(((difference @ hessian) * difference).sum())


# One matrix


def test_one_codebook_is_searched_exhaustively(problem):
    """With one group a row and one codebook, the code found is the best of all, whatever the start was."""
    weight, hessian = problem[0][:, :8].contiguous(), problem[1][:8, :8]
    chosen, vectors, scales = start((weight, hessian), Scheme(1, 3))
    difference = left(weight, chosen, vectors, scales)
    codes.search(difference, hessian.float(), chosen, vectors, beam=1)
    assert torch.allclose(difference, left(weight, chosen, vectors, scales), atol=1e-5)
    candidates = (weight / scales[:, None])[:, None].double() - vectors.double()
    losses = ((candidates @ hessian) * candidates).sum(-1)
    assert torch.equal(losses.argmin(1), chosen[:, 0, 0])


def test_a_wide_beam_finds_the_best_pair(problem):
    weight, hessian = problem[0][:, :8].contiguous(), problem[1][:8, :8]
    chosen, vectors, scales = start((weight, hessian), Scheme(2, 3))
    codes.search(left(weight, chosen, vectors, scales), hessian.float(), chosen, vectors, beam=8)
    pairs = (vectors[0][:, None] + vectors[1]).double().view(-1, 8)
    candidates = (weight / scales[:, None])[:, None].double() - pairs
    losses = ((candidates @ hessian) * candidates).sum(-1)
    found = losses.gather(1, (chosen[:, 0, 0] * 8 + chosen[:, 0, 1])[:, None])[:, 0]
    assert torch.allclose(found, losses.amin(1))


@pytest.mark.parametrize("beam", [1, 3])
def test_the_search_never_loses(problem, beam, monkeypatch):
    weight, hessian = problem
    monkeypatch.setattr(codes, "_BLOCK", 3)  # 8 groups: two whole blocks and a part
    chosen, vectors, scales = start(problem, Scheme(3, 4))
    losses = [loss(weight, hessian, chosen, vectors, scales)]
    for _ in range(3):
        difference = left(weight, chosen, vectors, scales)
        codes.search(difference, hessian.float(), chosen, vectors, beam)
        assert torch.allclose(difference, left(weight, chosen, vectors, scales), atol=1e-4)
        losses.append(loss(weight, hessian, chosen, vectors, scales))
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] < 0.7 * losses[0]


def test_chunks_do_not_change_the_codes(problem, monkeypatch):
    weight, hessian = problem
    whole, vectors, scales = start(problem, Scheme(2, 4))
    parts = whole.clone()
    codes.search(left(weight, whole, vectors, scales), hessian.float(), whole, vectors, 2)
    monkeypatch.setitem(initialisation._SCORES, "cpu", 1)
    codes.search(left(weight, parts, vectors, scales), hessian.float(), parts, vectors, 2)
    assert torch.equal(whole, parts)


def test_codebooks_are_the_least_squares_solution(problem):
    """Against the normal equations, built column by column and solved in float64."""
    weight, hessian = problem
    chosen, vectors, scales = start(problem, Scheme(2, 2))
    found = codebooks.improve_codebooks(
        left(weight, chosen, vectors, scales), hessian.float(), chosen, vectors, scales, iterations=60
    )
    columns = torch.stack(
        [(format_.decode(chosen, unit.view_as(vectors)).view_as(weight) * scales[:, None]).view(-1) for unit in
         torch.eye(vectors.numel())], dim=1,
    ).double()  # fmt: skip
    half = torch.linalg.cholesky(hessian).T
    columns = torch.einsum("ij,rjk->rik", half, columns.view(48, 64, -1)).reshape(48 * 64, -1)
    target = torch.einsum("ij,rj->ri", half, weight.double()).reshape(-1)
    lowest = float((target - columns @ torch.linalg.lstsq(columns, target, driver="gelsd").solution).square().sum())
    assert loss(weight, hessian, chosen, found, scales) == pytest.approx(lowest, rel=1e-3)
    assert loss(weight, hessian, chosen, vectors, scales) > 1.05 * lowest


def test_scales_are_the_least_squares_solution(problem):
    weight, hessian = problem
    chosen, vectors, _ = start(problem, Scheme(2, 2))
    decoded = format_.decode(chosen, vectors).view_as(weight)
    best = codebooks.best_scales(weight, weight @ hessian.float(), hessian.float(), decoded)
    losses = [loss(weight, hessian, chosen, vectors, best * factor) for factor in (0.99, 1.0, 1.01)]
    assert losses[1] < min(losses[0], losses[2])


def test_a_layer_is_better_than_its_start_and_more_bits_are_better(problem):
    weight, hessian = problem
    kept = []
    for name in ("1x4", "2x4", "3x4"):
        scheme = Scheme.parse(name)
        made = layer.quantize(weight, hessian, scheme, 0)
        dense = format_.Aqlm(format_.config(scheme.codebooks, scheme.bits, 8)).dequantize(made)
        kept.append(layer.relative_error(weight, dense, hessian))
        chosen, vectors, scales = start(problem, scheme)
        before = format_.decode(chosen, vectors).view_as(weight) * scales[:, None]
        assert kept[-1] < 0.5 * layer.relative_error(weight, before, hessian)
    assert kept == sorted(kept, reverse=True)


def test_rows_of_zeros_and_inputs_that_never_come(problem):
    weight, hessian = problem[0].clone(), problem[1].clone()
    weight[3] = 0
    hessian[:, 5] = hessian[5] = 0
    made = layer.quantize(weight, hessian, Scheme(2, 4), 0)
    dense = format_.Aqlm(format_.config(2, 4, 8)).dequantize(made)
    assert dense.isfinite().all()
    assert dense[3].abs().max() < 1e-2 * dense.abs().max()


# The format


@pytest.mark.parametrize("name", ["1x2", "2x8", "3x5", "4x9", "1x16"])
def test_dequantization_equals_the_aqlm_package(name):
    scheme = Scheme.parse(name)
    generator = torch.Generator().manual_seed(1)
    drawn = torch.randint(scheme.size, (24, 4, scheme.codebooks), generator=generator)
    drawn[0, 0, 0], drawn[0, 1, 0] = 0, scheme.size - 1
    vectors = torch.randn(scheme.codebooks, scheme.size, 8, generator=generator)
    made = format_.pack(drawn, vectors, torch.rand(24, generator=generator))
    assert made["codes"].dtype == (torch.int8 if scheme.bits <= 8 else torch.int16)
    unpacked = unpack_int_data(made["codes"], scheme.bits)
    assert torch.equal(unpacked, drawn)
    expected = _dequantize_weight(unpacked, made["codebooks"].float(), made["scales"].float())
    kind = format_.Aqlm(format_.config(scheme.codebooks, scheme.bits, 8))
    assert torch.equal(kind.dequantize(made), expected)
    assert kind.shape(made) == (24, 32)


def test_groups_of_several_rows_are_read(problem):
    """Published checkpoints may have them, though none is written here."""
    generator = torch.Generator().manual_seed(2)
    made = {
        "codes": torch.randint(-8, 8, (6, 4, 2), generator=generator).to(torch.int8),
        "codebooks": torch.randn(2, 16, 2, 8, generator=generator).half(),
        "scales": torch.rand(6, 1, 1, 1, generator=generator).half(),
    }
    kind = format_.Aqlm({**format_.config(2, 4, 8), "out_group_size": 2})
    expected = _dequantize_weight(unpack_int_data(made["codes"], 4), made["codebooks"].float(), made["scales"].float())
    assert torch.equal(kind.dequantize(made), expected)
    assert kind.shape(made) == (12, 32)


# A model


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.tiny_model_folder(tmp_path_factory.mktemp("model") / "tiny", "qwen2")


def weights(folder, **settings):
    method = precisions.create("aqlm", **{**SETTINGS, **settings})
    return models.Weights(models.Model(name="tiny", source=str(folder)), method)


@pytest.fixture(scope="module")
def checkpoint(folder, module_outputs):
    return models.quantize(weights(folder), "cpu")


@pytest.fixture(scope="module")
def finetuned(folder, module_outputs):
    return models.quantize(weights(folder, finetune=FINETUNE), "cpu")


def same(left, right):
    return all(
        (left / name).read_bytes() == (right / name).read_bytes() for name in ("model.safetensors", "config.json")
    )


def test_transformers_reads_the_same_weights(folder, checkpoint):
    from aqlm import QuantizedLinear
    from transformers import AutoModelForCausalLM

    reference = AutoModelForCausalLM.from_pretrained(checkpoint, dtype=torch.float32)
    loaded = models.load(weights(folder), "cpu")
    ours = loaded.precision.quantized_modules(loaded.model)
    theirs = {name: module for name, module in reference.named_modules() if isinstance(module, QuantizedLinear)}
    assert list(ours) == list(theirs) and len(ours) == 14
    for name, module in theirs.items():
        # Before any forward pass, which would reorder the codes in place.
        unpacked = unpack_int_data(module.codes, module.nbits_per_codebook)
        dense = _dequantize_weight(unpacked, module.codebooks, module.scales)
        assert torch.equal(loaded.precision.weight(ours[name]), dense), name
        assert torch.equal(ours[name].bias, module.bias) if module.bias is not None else ours[name].bias is None
    packed = tuple(f".{suffix}" for suffix in format_.Aqlm.suffixes)
    rest = {name: value for name, value in reference.named_parameters() if not name.endswith(packed)}
    assert set(rest) == {name for name, _ in loaded.model.named_parameters()}
    for name, value in rest.items():
        assert torch.equal(loaded.model.get_parameter(name), value), name


def test_expanded_weights_compute_the_same(folder, checkpoint):
    loaded = models.load(weights(folder), "cpu")
    ids = torch.arange(9)[None]
    with torch.inference_mode():
        packed = loaded.model(ids).logits
        loaded.prepare_for_compute()
        assert torch.equal(loaded.model(ids).logits, packed)


def test_bits_in_memory_are_those_of_the_formula(folder):
    """With codes of 8 bits, which are stored as they are."""
    asked = weights(folder, scheme="1x8")
    models.quantize(asked, "cpu")
    loaded = models.load(asked, "cpu")
    scheme = Scheme.parse("1x8")
    modules = loaded.precision.quantized_modules(loaded.model).values()
    bits = sum(
        scheme.bits_per_parameter(loaded.precision.shape(module)) * module.in_features * module.out_features
        for module in modules
    )
    stored = sum(buffer.nbytes for module in modules for buffer in module.buffers())
    assert 8 * stored == pytest.approx(bits)
    size = footprint.size(loaded)
    rest = sum(value.nbytes for value in loaded.model.parameters())
    rotary = sum(buffer.nbytes for name, buffer in loaded.model.named_buffers() if "rotary" in name)
    assert size.bytes == stored + rest + rotary


def test_the_published_bits_per_parameter():
    """CodeLlama-7B's linear modules, by paper C's names of schemes."""
    shapes = {(4096, 4096): 4, (11008, 4096): 2, (4096, 11008): 1}
    total = sum(out * into * count for (out, into), count in shapes.items())
    for name, expected in {"2x8": 2.01, "1x15": 2.02, "2x12": 3.04, "2x15": 4.04, "4x15": 8.08}.items():
        scheme = Scheme.parse(name)
        bits = sum(scheme.bits_per_parameter(shape) * shape[0] * shape[1] * count for shape, count in shapes.items())
        assert bits / total == pytest.approx(expected, abs=0.01), name


@pytest.mark.parametrize("scope", noise.SCOPES)
def test_noise_is_put_and_taken_back(folder, checkpoint, scope):
    loaded = models.load(weights(folder), "cpu")
    loaded.prepare_for_compute()
    ids = torch.arange(9)[None]
    with torch.inference_mode():
        clean = loaded.model(ids).logits
        with noise.disturbed(loaded, noise.Noise("gaussian", 0.01, scope)):
            assert not torch.allclose(loaded.model(ids).logits, clean)
        assert torch.equal(loaded.model(ids).logits, clean)


class Killed(Exception):
    pass


def killed_at(patch, place, name, number):
    """Make the call of that number fail."""
    original, calls = getattr(place, name), []

    def counting(*arguments, **keywords):
        calls.append(name)
        if len(calls) == number:
            raise Killed
        return original(*arguments, **keywords)

    patch.setattr(place, name, counting)


def test_a_killed_quantization_goes_on(folder, checkpoint, tmp_path):
    method = weights(folder).precision
    with pytest.MonkeyPatch.context() as patch:
        killed_at(patch, layer, "quantize", 10)  # of 7 in a block: in the second one
        with pytest.raises(Killed):
            method.quantize(folder, tmp_path, "float32", "cpu")
    with pytest.MonkeyPatch.context() as patch:
        killed_at(patch, layer, "quantize", 8)  # the first block is not made again, or this would kill it
        method.quantize(folder, tmp_path, "float32", "cpu")
    assert same(tmp_path, checkpoint)


def test_finetuning_brings_the_model_nearer(folder, checkpoint, finetuned):
    record = json.loads((finetuned / RECORD).read_text())
    divergences = [epoch["held_out"] for epoch in record["finetuning"]["epochs"]]
    assert len(divergences) == 3
    assert divergences[record["finetuning"]["best_epoch"]] == min(divergences) < 0.97 * divergences[0]
    assert record["precision"] == weights(folder, finetune=FINETUNE).precision.identity()
    start = json.loads((checkpoint / RECORD).read_text())
    assert all(record[clock] > start[clock] for clock in ("seconds", "cpu_seconds"))
    before, after = models.load(weights(folder), "cpu"), models.load(weights(folder, finetune=FINETUNE), "cpu")
    original = models.load(tiny.weights(folder), "cpu")
    held_out = torch.tensor(before.precision.calibration.draw(before.tokenizer).validation)
    with torch.inference_mode():
        target, *owns = (loaded.model(held_out).logits.log_softmax(-1) for loaded in (original, before, after))
    found = [float((target.exp() * (target - own)).sum(-1).mean()) for own in owns]
    # The checkpoint holds codebooks in 16 bits, the record is of fp32.
    assert found == pytest.approx([divergences[0], min(divergences)], rel=1e-2)
    for name, module in before.precision.quantized_modules(before.model).items():
        assert torch.equal(module.codes, after.model.get_submodule(name).codes)


def refine(folder, checkpoint, target, **settings):
    weights(folder, finetune={**FINETUNE, **settings}).precision.refine(checkpoint, folder, target, "float32", "cpu")


@pytest.mark.parametrize(
    ("place", "name", "number"), [(distillation._Training, "_epoch", 2), (distillation.files, "write_json", 1)]
)
def test_a_killed_finetuning_goes_on(folder, checkpoint, finetuned, tmp_path, place, name, number):
    """Killed in the second epoch, and when everything but the record was written."""
    with pytest.MonkeyPatch.context() as patch:
        killed_at(patch, place, name, number)
        with pytest.raises(Killed):
            refine(folder, checkpoint, tmp_path)
    refine(folder, checkpoint, tmp_path)
    assert same(tmp_path, finetuned)
    records = [json.loads((path / RECORD).read_text()) for path in (tmp_path, finetuned)]
    assert records[0]["finetuning"] == records[1]["finetuning"]
    assert not list(tmp_path.glob("*.pt"))


def test_finetuning_stops_early(folder, checkpoint, tmp_path):
    """A learning rate that ruins the model: the untrained one is kept, after as many epochs as patience lasts."""
    refine(folder, checkpoint, tmp_path, epochs=9, learning_rate=0.9, patience=1)
    record = json.loads((tmp_path / RECORD).read_text())["finetuning"]
    assert (record["best_epoch"], len(record["epochs"])) == (0, 2)
    assert same(tmp_path, checkpoint)


def test_steps_are_as_large_as_what_they_change():
    """Scales of 0.02, codebooks of 1 and biases of 100 move by the same share."""
    parameters = [torch.nn.Parameter(torch.full((3,), size)) for size in (0.02, 1.0, 100.0)]
    adam = Adam(parameters, 1e-2)
    sum((number + 1) * each.sum() for number, each in enumerate(parameters)).backward()
    adam.step()
    for parameter, size in zip(parameters, (0.02, 1.0, 100.0), strict=True):
        assert (parameter / size).tolist() == pytest.approx([0.99] * 3, rel=1e-4)


def test_small_steps_add_up_in_16_bit():
    """A hundred steps of 0.001 from 1, where bf16 has nothing between 0.996 and 1."""
    for dtype in (torch.float32, torch.bfloat16):
        parameter = torch.nn.Parameter(torch.ones(3, dtype=dtype))
        adam = Adam([parameter], 1e-3)
        for number in range(100):
            if number == 50:
                state, parameter = adam.state(), torch.nn.Parameter(torch.ones(3, dtype=dtype))
                adam = Adam([parameter], 1e-3)
                adam.resume(state)
            parameter.sum().backward()
            adam.step()
        assert parameter.tolist() == pytest.approx([0.9] * 3, abs=2e-3)


def test_finetuning_makes_what_it_starts_from(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path))
    models.quantize(weights(folder, finetune=1), "cpu")
    assert weights(folder).folder.exists()


def test_tuning_lowers_a_blocks_error(folder, checkpoint):
    tuned = models.quantize(weights(folder, tuning=4), "cpu")
    records = [json.loads((path / RECORD).read_text()) for path in (checkpoint, tuned)]
    first, second = ([block["output_error"] for block in record["blocks"]] for record in records)
    assert second[0] < 0.99 * first[0]


def test_finetuning_does_not_drop_out(tmp_path, monkeypatch):
    """StarCoder2's configurations have dropout, which would make every run another."""
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "outputs"))
    dropped = dict.fromkeys(("attention_dropout", "residual_dropout", "embedding_dropout"), 0.1)
    sizes = {"hidden_size": 64, "num_attention_heads": 4, "num_hidden_layers": 2, "intermediate_size": 128}
    folder = folder_of(tmp_path / "starcoder", "Starcoder2", **sizes, **dropped)
    start = models.quantize(weights(folder), "cpu")
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        refine(folder, start, tmp_path / name, epochs=1)
    assert same(tmp_path / "first", tmp_path / "second")
    assert not same(tmp_path / "first", start)


def test_tuning_in_float16_is_as_good(folder, tmp_path, monkeypatch):
    """With outputs so small that their gradients are below what float16 can hold."""
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "outputs"))
    small = shutil.copytree(folder, tmp_path / "small")
    tensors = load_file(small / "model.safetensors")
    for name, value in tensors.items():
        value.mul_(1e-3 if name.endswith(("o_proj.weight", "down_proj.weight")) else 1)
    save_file(tensors, small / "model.safetensors")

    def error(**settings):
        model = models.Model(name="tiny", source=str(small), dtype="float16")
        made = models.quantize(models.Weights(model, precisions.create("aqlm", **SETTINGS, **settings)), "cpu")
        return json.loads((made / RECORD).read_text())["blocks"][0]["output_error"]

    assert error(tuning=4) < 0.99 * error()


# What a study says


def test_settings_are_in_the_label_and_the_identity():
    plain, fine = precisions.create("aqlm"), precisions.create("aqlm", finetune={"patience": 2})
    assert plain.label == "aqlm"
    assert fine.label == "aqlm(finetune=5,patience=2)"
    assert plain.identity() != fine.identity()
    assert fine.identity().keys() - plain.identity().keys() == {"training"}
    assert fine.identity()["settings"]["finetune"] == training.Finetune(patience=2).settings
    assert precisions.create("aqlm", finetune=3) == precisions.create("aqlm", finetune={"epochs": 3})
    assert precisions.create("aqlm", tuning=3).tuning == training.Tuning(epochs=3)
    assert [precisions.create("aqlm", scheme=name).bits for name in ("2x8", "3x8", "1x15", "2x12", "4x15")] == [
        2, 3, 2, 3, 8,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"scheme": "9x8"}, "scheme is '9x8'; allowed: 1x2 to 8x16"),
        ({"scheme": 2}, "scheme is 2; allowed"),
        ({"finetune": {"steps": 3}}, "steps"),
        ({"finetune": {"epochs": 0}}, "aqlm: finetune: epochs is 0"),
        ({"finetune": {"patience": 0}}, "patience is 0"),
        ({"tuning": {"learning_rate": 7}}, "aqlm: tuning: learning_rate is 7"),
        ({"finetune": 1, "calibration": {"validation": 0}}, "has none: raise its validation share"),
    ],
)
def test_bad_settings(settings, message):
    with pytest.raises(ValueError, match=message):
        precisions.create("aqlm", **settings)


def test_rows_that_groups_do_not_fill(folder, tmp_path):
    odd = shutil.copytree(folder, tmp_path / "odd")
    config = json.loads((odd / "config.json").read_text())
    (odd / "config.json").write_text(json.dumps({**config, "intermediate_size": 100}))
    (odd / "model.safetensors").unlink()  # the shapes are looked at before the weights
    with pytest.raises(ValueError, match=r"down_proj has rows of 100 weights, which groups of 8 do not fill"):
        weights(odd).precision.quantize(odd, tmp_path, "float32", "cpu")
