import math

import pytest
import tiny
import torch

from qrobust import models, precisions
from qrobust.models import noise
from qrobust.models.noise import Noise, disturbed
from qrobust.precisions.linears import Int8DynamicNoisedLinear, Int8Linear, Int8NoisedLinear

pytestmark = pytest.mark.usefixtures("module_outputs")


@pytest.fixture(scope="module", params=["llama", "qwen2"])
def folder(request, tmp_path_factory):
    return tiny.tiny_model_folder(
        tmp_path_factory.mktemp("model") / request.param, request.param, tied=request.param == "llama"
    )


def load(folder, precision="original", *, prepared=False, dtype="float32"):
    loaded = tiny.load(folder, precision, dtype)
    if prepared:
        loaded.prepare_for_compute()
    return loaded


def tokens():
    return torch.arange(60).view(2, 30)


def logits(loaded):
    with torch.inference_mode():
        return loaded.model(tokens()).logits


def everything(loaded):
    """Every tensor of a model, quantization states included, as bytes, and the modules' identities."""
    found = {}
    for name, module in loaded.model.named_modules():
        found[name] = id(module)
        for key, tensor in [*module.named_parameters(recurse=False), *module.named_buffers(recurse=False)]:
            found[f"{name}.{key}"] = (id(tensor), tensor.requires_grad, content(tensor))
        if hasattr(module.__dict__.get("weight", getattr(module, "weight", None)), "quant_state"):
            found[f"{name}.absmax"] = content(module.weight.quant_state.absmax)
    return found


def content(tensor):
    return tensor.detach().contiguous().view(-1).view(torch.uint8).numpy().tobytes()


def weights(loaded):
    """What the model computes with, dense and in fp32, by the original model's parameter names."""
    found = {
        name: parameter.detach().float().clone()
        for name, parameter in loaded.model.named_parameters()
        if parameter.is_floating_point() and not name.endswith(".dense.weight")
    }
    for name, module in loaded.precision.quantized_modules(loaded.model).items():
        found[f"{name}.weight"] = loaded.precision.effective_weight(module).clone()
    for name, module in loaded.model.named_modules():
        if isinstance(module, Int8NoisedLinear | Int8DynamicNoisedLinear):
            found[f"{name}.weight"] = module.dense.weight.detach().clone()
    return found


def differences(loaded, spec):
    before = weights(loaded)
    with disturbed(loaded, spec):
        after = weights(loaded)
        assert after.keys() == before.keys()
        return {name: after[name] - before[name] for name in before if not torch.equal(after[name], before[name])}


@pytest.mark.parametrize("prepared", [False, True], ids=["as-loaded", "prepared"])
@pytest.mark.parametrize("precision", precisions.names())
def test_the_model_is_restored_bit_by_bit(folder, precision, prepared):
    loaded = load(folder, precision, prepared=prepared)
    clean = logits(loaded)
    before = everything(loaded)
    for scope in noise.SCOPES:
        for kind in noise.KINDS:
            with disturbed(loaded, Noise(kind, 0.05, scope, seed=3)):
                assert not torch.allclose(logits(loaded), clean)
            assert everything(loaded) == before
    assert torch.equal(logits(loaded), clean)


@pytest.mark.parametrize("precision", ["original", "bnb-int8", "bnb-nf4"])
def test_a_failing_block_leaves_no_noise(folder, precision):
    loaded = load(folder, precision)
    logits(loaded)
    before = everything(loaded)
    with pytest.raises(ZeroDivisionError), disturbed(loaded, Noise("gaussian", 0.1)):
        1 / 0  # noqa: B018
    assert everything(loaded) == before


@pytest.mark.parametrize("dtype", ["bfloat16", "float16"])
def test_half_precision_models_are_disturbed_and_restored(folder, dtype):
    for precision in ("original", "bnb-int8", "bnb-nf4"):
        loaded = load(folder, precision, dtype=dtype)
        clean = logits(loaded)
        before = everything(loaded)
        with disturbed(loaded, Noise("gaussian", 0.1)):
            noised = logits(loaded)
        assert noised.dtype == clean.dtype
        assert not torch.allclose(noised, clean)
        assert everything(loaded) == before


@pytest.mark.parametrize("kind", noise.KINDS)
@pytest.mark.parametrize("prepared", [False, True], ids=["as-loaded", "prepared"])
def test_every_arm_gets_the_same_draw(folder, kind, prepared):
    spec = Noise(kind, 0.125, "effective", seed=7)
    reference = differences(load(folder), spec)
    for precision in ("bnb-int8", "bnb-nf4", "bnb-fp4"):
        found = differences(load(folder, precision, prepared=prepared), spec)
        assert found.keys() == reference.keys()
        for name in reference:  # (w + n) - w rounds
            torch.testing.assert_close(found[name], reference[name], atol=3e-7, rtol=0)


def test_scope_and_level_do_not_change_the_draw(folder):
    loaded = load(folder)
    small = differences(loaded, Noise("gaussian", 2**-6, "matched", seed=1))
    large = differences(loaded, Noise("gaussian", 2**-3, "effective", seed=1))
    assert small.keys() < large.keys()
    for name, draw in small.items():
        torch.testing.assert_close(draw * 8, large[name], atol=3e-6, rtol=0)


def test_seed_kind_and_name_change_the_draw(folder):
    loaded = load(folder)
    one = differences(loaded, Noise("gaussian", 1.0, seed=1))
    other = differences(loaded, Noise("gaussian", 1.0, seed=2))
    same = [name.format(0) for name in one if ".0." in name]
    for name in same:
        assert not torch.allclose(one[name], other[name])
        assert not torch.allclose(one[name], one[name.replace(".0.", ".1.")])


def test_draws_have_the_asked_distribution(folder):
    loaded = load(folder)
    for kind, deviation, kurtosis in (("gaussian", 0.5, 3.0), ("uniform", 0.5 / math.sqrt(3), 1.8)):
        values = torch.cat([d.view(-1) for d in differences(loaded, Noise(kind, 0.5)).values()]).double()
        n = len(values)
        assert abs(values.mean()) < 4 * deviation / math.sqrt(n)
        assert values.std() == pytest.approx(deviation, rel=0.02)
        assert float((values / deviation).pow(4).mean()) == pytest.approx(kurtosis, rel=0.05)
        if kind == "uniform":
            assert values.abs().max() <= 0.5 + 1e-6


def test_relative_levels_scale_with_each_tensor(folder):
    loaded = load(folder)
    absolute = differences(loaded, Noise("gaussian", 0.25, seed=5))
    relative = differences(loaded, Noise("gaussian", 0.25, unit="relative", seed=5))
    for name, value in weights(loaded).items():
        if name in relative:
            expected = absolute[name] * value.double().std(correction=0).float()
            torch.testing.assert_close(relative[name], expected, atol=2e-6, rtol=1e-4)
        else:  # a norm's weights are all one
            assert value.std(correction=0) == 0


@pytest.mark.parametrize("precision", precisions.names())
def test_level_zero_changes_nothing(folder, precision):
    for prepared in (False, True):
        loaded = load(folder, precision, prepared=prepared)
        clean = logits(loaded)
        for scope in noise.SCOPES:
            with disturbed(loaded, Noise("gaussian", 0, scope)):
                assert torch.equal(logits(loaded), clean)


def test_int8_noise_meets_the_quantized_activations():
    """The module against LLM.int8 by its definition, row by row, in double precision."""
    torch.manual_seed(0)
    weight, bias, noise_ = torch.randn(8, 32), torch.randn(8), torch.randn(8, 32)
    x = torch.randn(5, 32).half().float()
    x[2, 7], x[4, 9] = 9.0, -6.0  # two outlier columns
    scales = weight.half().float().abs().amax(1)
    integers = (weight.half().float() * (127 / scales)[:, None]).round()
    clean, bias = integers * scales[:, None] / 127, torch.nn.Parameter(bias)
    expected = torch.zeros(5, 8, dtype=torch.float64)
    for i, row in enumerate(x.double()):
        scale = row[row.abs() < 6].abs().max()
        values = (row * 127 / scale).round() * scale / 127
        values[[7, 9]] = row[[7, 9]]
        expected[i] = (integers * scales[:, None] / 127 + noise_).double() @ values + bias
    found = Int8NoisedLinear(clean + noise_, bias, 6.0)(x)
    # bitsandbytes' factor for 1 / 127**2 is off by 2e-5
    torch.testing.assert_close(found.double(), expected, atol=4e-4, rtol=2e-5)
    unchanged = Int8Linear(integers.to(torch.int8), scales, bias, 6.0)(x)
    torch.testing.assert_close(Int8NoisedLinear(clean, bias, 6.0)(x), unchanged, atol=1e-5, rtol=1e-6)


def test_shares_counted_by_hand(folder):
    """Vocabulary 259, width 64, two layers: q 64x64, k and v 32x64, o 64x64, gate and up 128x64, down 64x128."""
    qwen = "qwen2" in folder.name
    embedding, norms, biases = 259 * 64, 5 * 64, 2 * (64 + 32 + 32) if qwen else 0
    linears = 2 * (64 * 64 + 2 * 32 * 64 + 64 * 64 + 3 * 128 * 64)
    heads = 2 if qwen else 1  # the llama's head is its embedding
    total = heads * embedding + norms + biases + linears
    rest = total - linears
    expected = {
        "original": {"trainable": total, "effective": total, "matched": rest},
        "bnb-int8": {"trainable": rest, "effective": total, "matched": rest},
        "bnb-nf4": {"trainable": rest, "effective": total, "matched": rest},
    }
    for precision, scopes in expected.items():
        for prepared in (False, True):
            loaded = load(folder, precision, prepared=prepared)
            for scope, count in scopes.items():
                with disturbed(loaded, Noise("uniform", 0.1, scope)) as disturbance:
                    assert (disturbance.parameters, disturbance.total) == (count, total)
                    assert disturbance.share == count / total


def test_matched_disturbs_the_same_parameters_in_both_arms(folder):
    spec = Noise("gaussian", 0.1, "matched", seed=2)
    original = differences(load(folder), spec)
    for precision in ("bnb-int8", "bnb-nf4", "bnb-fp4"):
        quantized = differences(load(folder, precision), spec)
        assert quantized.keys() == original.keys()
        assert all(torch.equal(quantized[name], original[name]) for name in original)


def test_a_tied_head_gets_the_embeddings_noise_once(tmp_path):
    loaded = load(tiny.tiny_model_folder(tmp_path / "tied"))
    with disturbed(loaded, Noise("gaussian", 0.1)):
        assert loaded.model.lm_head.weight.data_ptr() == loaded.model.model.embed_tokens.weight.data_ptr()


def test_more_than_one_chunk_and_thread_give_the_same_noise(folder, monkeypatch):
    loaded = load(folder)
    monkeypatch.setattr(noise, "CHUNK", 1000)
    one = differences(loaded, Noise("gaussian", 0.1))
    monkeypatch.setattr(torch, "get_num_threads", lambda: 4)
    four = differences(loaded, Noise("gaussian", 0.1))
    assert all(torch.equal(one[name], four[name]) for name in one)
    embedding = one["model.embed_tokens.weight"].view(-1)
    assert not torch.allclose(embedding[:1000], embedding[1000:2000])


@pytest.mark.parametrize(
    "bad, message",
    [
        ({"kind": "normal"}, "gaussian, uniform"),
        ({"level": -1e-3}, "at least 0"),
        ({"level": float("nan")}, "at least 0"),
        ({"scope": "all"}, "trainable, effective, matched"),
        ({"unit": "percent"}, "absolute, relative"),
    ],
)
def test_bad_specs_are_refused(bad, message):
    with pytest.raises(ValueError, match=message):
        Noise(**{"kind": "gaussian", "level": 0.1, **bad})


def test_noise_that_does_not_fit_is_refused(folder, monkeypatch):
    loaded = load(folder)
    monkeypatch.setattr("qrobust.models.memory.available", lambda device: 1000)
    with pytest.raises(models.DoesNotFit, match="noise needs"), disturbed(loaded, Noise("gaussian", 0.1)):
        pass


def test_noise_is_asked_for_the_rounded_weights_too(folder, monkeypatch):
    """In half precision a module keeps them beside the buffer's fp32: six bytes for each weight, in fp32 four."""
    linears = 2 * (64 * 64 * 2 + 64 * 32 * 2 + 3 * 64 * 128)
    half, full = load(folder, "bnb-int8", dtype="float16"), load(folder, "bnb-int8")
    spec = Noise("gaussian", 0.1)
    monkeypatch.setattr("qrobust.models.memory.available", lambda device: 6 * linears)
    with pytest.raises(models.DoesNotFit, match="noise needs"), disturbed(half, spec):
        pass
    rest = noise.total_parameters(full) - linears
    monkeypatch.setattr("qrobust.models.memory.available", lambda device: 4 * linears + 4 * rest + 64 * 40)
    with disturbed(full, spec):
        pass
