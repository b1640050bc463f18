import pytest
import tiny
import torch
from test_footprint import folder_of
from tiny import load

from qrobust import precisions
from qrobust.precisions import linears
from qrobust.precisions.base import replaceable_linears
from qrobust.precisions.linears import (
    Int8DynamicLinear,
    Int8DynamicNoisedLinear,
    Int8Linear,
    Int8MaskedLinear,
    quantize_rows,
    quantize_rows_masked,
)

QUANTIZED = [name for name in precisions.names() if name != precisions.ORIGINAL]


pytestmark = pytest.mark.usefixtures("module_outputs")


@pytest.fixture(scope="module", params=["llama", "qwen2"])
def folder(request, tmp_path_factory):
    return tiny.tiny_model_folder(
        tmp_path_factory.mktemp("model") / request.param, request.param, tied=request.param == "llama"
    )


def logits(loaded, rows=3):
    with torch.inference_mode():
        return loaded.model(torch.arange(rows * 40).view(rows, 40)).logits


def test_names_and_lookup():
    methods = {name: precisions.create(name) for name in precisions.names() if name not in ("gguf", "checkpoint")}
    assert [name for name, method in methods.items() if method.is_original] == [precisions.ORIGINAL]
    for name, method in methods.items():
        assert (method.name, method.label) == (name, name)
        assert method.is_original == (method.bits is None)
    assert [name for name, method in methods.items() if method.batch_dependent] == ["bnb-int8"]
    with pytest.raises(ValueError, match=r"'nonesuch'.*original, bnb-int8, bnb-nf4, bnb-fp4"):
        precisions.create("nonesuch")
    with pytest.raises(ValueError, match=r"'bnb-nf4' has no setting 'bits'"):
        precisions.create("bnb-nf4", bits=3)


def test_settings_are_the_papers_and_json(folder):
    from qrobust.keys import canonical_json

    for name in precisions.names():
        canonical_json(tiny.precision(name, folder).identity())
    settings = precisions.create("bnb-nf4").config
    assert settings["bnb_4bit_use_double_quant"] is True
    assert settings["bnb_4bit_quant_type"] == "nf4" != precisions.create("bnb-fp4").config["bnb_4bit_quant_type"]


def test_methods_can_be_listed_without_torch():
    import subprocess
    import sys

    code = "import sys; from qrobust import precisions; precisions.create('gptq'); sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


@pytest.mark.parametrize("precision", QUANTIZED)
def test_the_rule_names_the_modules_that_are_really_replaced(folder, precision):
    expected = replaceable_linears(load(folder).model)
    assert len(expected) == 14
    loaded = load(folder, precision)
    assert set(loaded.precision.quantized_modules(loaded.model)) == set(expected)


@pytest.mark.parametrize("architecture, kind", [("GPT2", "Conv1D"), ("Falcon", "FalconLinear")])
@pytest.mark.parametrize("name", ["bnb-nf4", "bnb-int8", "int8-dynamic", "rtn", "gptq"])
def test_a_model_that_cannot_be_quantized_is_refused(tmp_path, architecture, kind, name):
    folder = folder_of(tmp_path / architecture, architecture)
    assert logits(load(folder)).isfinite().all()
    with pytest.raises(ValueError, match=rf"'{name}': {architecture}\w* cannot be quantized: .* of {kind}, not"):
        load(folder, name)


@pytest.mark.parametrize("precision", QUANTIZED)
def test_preparing_changes_no_bit_of_the_output(folder, precision):
    loaded = load(folder, precision)
    modules = loaded.precision.quantized_modules(loaded.model)
    weights = {name: loaded.precision.effective_weight(module).clone() for name, module in modules.items()}
    expected, single = logits(loaded), logits(loaded, rows=1)
    loaded.prepare_for_compute()
    prepared = loaded.precision.quantized_modules(loaded.model)
    assert all(type(module).__module__.partition(".")[0] != "bitsandbytes" for module in prepared.values())
    assert torch.equal(logits(loaded), expected)
    assert torch.equal(logits(loaded, rows=1), single)
    assert prepared.keys() == weights.keys()
    for name, module in prepared.items():
        assert torch.equal(loaded.precision.effective_weight(module), weights[name])
    assert not any(parameter.requires_grad for n, parameter in loaded.model.named_parameters() if "proj.weight" in n)


@pytest.mark.parametrize("dtype", ["bfloat16", "float16"])
@pytest.mark.parametrize("precision", QUANTIZED)
def test_preparing_works_in_half_precision(folder, precision, dtype):
    loaded = load(folder, precision, dtype)
    expected = logits(loaded)
    packed = loaded.precision.quantized_modules(loaded.model)
    loaded.prepare_for_compute()
    assert torch.equal(logits(loaded), expected)
    if loaded.precision.compute_bits("cpu") is None:  # all but the methods that quantize activations too
        for name, module in loaded.precision.quantized_modules(loaded.model).items():
            assert type(module) is torch.nn.Linear
            assert torch.equal(module.weight, loaded.precision.weight(packed[name]).to(getattr(torch, dtype)))


def test_preparing_twice_is_once(folder):
    for precision in QUANTIZED:
        loaded = load(folder, precision)
        loaded.prepare_for_compute()
        expected = logits(loaded)
        loaded.prepare_for_compute()
        assert torch.equal(logits(loaded), expected)


@pytest.mark.parametrize("precision", [name for name in QUANTIZED if name != "bnb-int8"])
def test_a_row_does_not_depend_on_its_batch_mates(folder, precision):
    """Bit for bit in a product of one shape: the neighbours are others, and as loud as they can be."""
    loaded = load(folder, precision)
    loaded.prepare_for_compute()
    module = loaded.model.get_submodule("model.layers.0.mlp.down_proj")
    x = torch.randn(16, 128, generator=torch.Generator().manual_seed(0))
    loud = x.clone()
    loud[1:] *= 1000
    with torch.inference_mode():
        assert torch.equal(module(x)[0], module(loud)[0])
        noised = loaded.precision.with_noise(
            load(folder, precision).model.get_submodule("model.layers.0.mlp.down_proj"), torch.full((64, 128), 0.01),
            "float32",
        )  # fmt: skip
        assert torch.equal(noised(x)[0], noised(loud)[0])


LIMITS = {
    "bnb-int8": 0.012, "bnb-nf4": 0.12, "bnb-fp4": 0.16, "int8-dynamic": 0.012, "rtn": 0.12, "gptq": 0.16,
    "gguf": 0.012,
}  # fmt: skip


@pytest.mark.parametrize("name, limit", LIMITS.items())
def test_effective_weights_are_near_the_original_ones(folder, name, limit):
    original, quantized = load(folder), load(folder, name)
    for module_name, module in quantized.precision.quantized_modules(quantized.model).items():
        weight = original.model.get_submodule(module_name).weight
        error = (quantized.precision.effective_weight(module) - weight).norm() / weight.norm()
        assert limit / 3 < error < limit
    assert quantized.precision.effective_weight(quantized.model.lm_head) is None


def test_4_bit_weights_do_not_depend_on_the_number_of_threads(tmp_path):
    """A sum is shared among threads from 32,768 terms on: here 68,096 scales in each of six modules."""
    from transformers import LlamaConfig, LlamaForCausalLM

    sizes = dict(hidden_size=512, intermediate_size=8512, num_hidden_layers=2, num_attention_heads=4, vocab_size=64)
    with torch.random.fork_rng():
        torch.manual_seed(0)
        LlamaForCausalLM(LlamaConfig(**sizes)).save_pretrained(tmp_path)
    nf4, threads, offsets = precisions.create("bnb-nf4"), torch.get_num_threads(), []
    try:
        for count in (1, 2, 3):
            torch.set_num_threads(count)
            model = nf4.load(tmp_path, "float32", "cpu")
            assert torch.get_num_threads() == count
            states = [module.weight.quant_state for module in nf4.quantized_modules(model).values()]
            offsets.append([state.offset.item() for state in states if state.absmax.numel() > 32768])
    finally:
        torch.set_num_threads(threads)
    assert len(offsets[0]) == 6 and offsets[0] == offsets[1] == offsets[2]


def test_nf4_weights_lie_on_the_codebook(folder):
    """Every block of 64 holds at most 16 values, and after division by its largest they are NF4's."""
    loaded = load(folder, "bnb-nf4")
    negative = [-1.0, -0.6961928, -0.52507305, -0.3949175, -0.28444138, -0.18477343, -0.09105004]
    positive = [0.0795803, 0.1609302, 0.2461123, 0.33791524, 0.44070983, 0.562617, 0.72295684, 1.0]
    levels = torch.tensor([*negative, 0.0, *positive])  # arXiv 2305.14314, appendix E
    for module in loaded.precision.quantized_modules(loaded.model).values():
        for block in loaded.precision.effective_weight(module).view(-1, 64):
            scaled = block / block.abs().max()
            assert (scaled[:, None] - levels).abs().amin(1).max() < 1e-5


@pytest.fixture(params=["none", "some", "one-row", "zeros"])
def activations(request):
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(1 if request.param == "one-row" else 33, 64, generator=generator)
    if request.param in ("some", "one-row"):
        x[0, 3], x[-1, 17] = 6.0, -40.0
    if request.param == "zeros":
        x[5] = 0
    return x


def test_rows_are_quantized_as_bitsandbytes_does(activations):
    from bitsandbytes.functional import int8_vectorwise_quant

    nonzero = activations.abs().sum(1) > 0
    expected, scales, outliers = int8_vectorwise_quant(activations.half(), threshold=6.0)
    found, found_scales, found_outliers = quantize_rows(activations, 6.0)
    assert torch.equal(found[nonzero].to(torch.int8), expected[nonzero])
    assert (found[~nonzero] == 0).all()
    assert torch.equal(found_scales.view(-1), scales)
    assert (found_outliers is None) == (len(outliers) == 0)
    assert found_outliers is None or torch.equal(found_outliers, outliers)


def bitsandbytes_linear():
    """Made by bitsandbytes itself: 64 inputs, 48 outputs; its scales are there after the first forward pass."""
    import bitsandbytes as bnb

    torch.manual_seed(1)
    module = bnb.nn.Linear8bitLt(64, 48, has_fp16_weights=False, threshold=6.0)
    module.load_state_dict(torch.nn.Linear(64, 48).state_dict())
    return module.to("cpu").eval()


def test_int8_module_equals_bitsandbytes(activations):
    reference = bitsandbytes_linear()
    with torch.inference_mode():
        expected = reference(activations)
        module = Int8Linear(reference.weight.data, reference.state.SCB, reference.bias, 6.0)
        assert torch.equal(module(activations), expected)
        assert torch.equal(module(activations[None]), expected[None])


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16])
@pytest.mark.parametrize("kind", [Int8Linear, Int8MaskedLinear])
def test_int8_modules_equal_bitsandbytes_up_to_rounding(activations, kind, dtype):
    reference = bitsandbytes_linear()
    reference.bias.data = reference.bias.data.to(dtype)
    x = activations.to(dtype)
    with torch.inference_mode():
        expected = reference(x)
        module = kind(reference.weight.data, reference.state.SCB, reference.bias, 6.0)
        found = module(x)
        assert torch.equal(module(x[None]), found[None])
    assert found.dtype == dtype
    torch.testing.assert_close(found, expected, rtol=2 * torch.finfo(dtype).eps, atol=1e-3)


def test_masked_rows_are_quantized_as_picked_ones(activations):
    for x in (activations, with_nan(activations)):
        integers, scales, outliers = quantize_rows(x, 6.0)
        found, found_scales, found_outliers = quantize_rows_masked(x, 6.0)
        torch.testing.assert_close(found, integers, rtol=0, atol=0, equal_nan=True)
        torch.testing.assert_close(found_scales, scales, rtol=0, atol=0, equal_nan=True)
        assert found_outliers.nonzero().view(-1).tolist() == ([] if outliers is None else outliers.tolist())


def with_nan(x):
    """The same with a row of what strong noise on weights makes."""
    return torch.cat([x, x[:1] * torch.nan])


def test_int8_depends_on_its_neighbours(folder):
    """Why the method is marked as batch dependent: one row with an outlier changes the other rows."""
    module = load(folder, "bnb-int8").model.model.layers[0].mlp.down_proj
    x = torch.randn(2, 128, generator=torch.Generator().manual_seed(0)).clamp(-5, 5)
    loud = x.clone()
    loud[1, 5] = 50.0
    with torch.inference_mode():
        assert not torch.equal(module(x)[0], module(loud)[0])
        assert torch.equal(module(x)[0], module(x.flip(0))[1])


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16])
def test_dynamic_int8_equals_torchao(dtype):
    from torchao.quantization import Int8DynamicActivationInt8WeightConfig, quantize_

    torch.manual_seed(0)
    reference = torch.nn.Sequential(torch.nn.Linear(64, 48).to(dtype))
    bias = reference[0].bias
    quantize_(reference, Int8DynamicActivationInt8WeightConfig())
    weight = reference[0].weight
    module = Int8DynamicLinear(weight.qdata, weight.scale, bias)
    x = (torch.randn(5, 7, 64) * 3).to(dtype)
    x[0, 0] = 0
    with torch.inference_mode():
        assert torch.equal(module(x), reference(x))
        noised = Int8DynamicNoisedLinear(module.dense(), bias)
        assert torch.allclose(noised(x), module(x), atol=1e-5 if dtype == torch.float32 else 0.05)
        assert not torch.allclose(noised(x), torch.nn.functional.linear(x, module.dense().to(dtype), bias), atol=1e-5)


@pytest.mark.parametrize("count", [1, 16, 17, 40])
def test_few_rows_of_whole_numbers_are_filled_up_on_cuda(monkeypatch, count):
    """Without a GPU: what is asked for on a device that only seems to be one, and the product on the CPU."""
    from torch._subclasses import FakeTensorMode

    def product(integers, weight, fewest):
        used.append(fewest)
        return torch.empty(len(integers), weight.shape[1], dtype=torch.int32)

    def as_on_cuda(a, b):
        used.append(len(a))
        return multiply(a, b)

    multiply, used = torch._int_mm, []
    with monkeypatch.context() as patch, FakeTensorMode(), torch.device("cuda"):
        patch.setattr(linears, "_int_mm", product)
        module = Int8DynamicLinear(torch.ones(48, 64, dtype=torch.int8), torch.ones(48, 1), None)
        assert module(torch.ones(count, 64)).shape == (count, 48)
    monkeypatch.setattr(torch, "_int_mm", as_on_cuda)
    integers, weight = (torch.randint(-128, 128, (number, 64), dtype=torch.int8) for number in (count, 48))
    assert torch.equal(linears._int_mm(integers, weight.t(), fewest=17), integers.int() @ weight.int().t())
    assert used == [17, max(count, 17)]


def test_blocks_are_found_by_settings_within_settings():
    from qrobust.precisions.layerwise import blocks_of

    names = [name for name, _module in blocks_of(tiny.nested_model(50))]
    assert names == ["model.language_model.layers.0", "model.language_model.layers.1"]
