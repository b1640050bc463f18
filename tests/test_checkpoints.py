"""Checkpoints in public formats: written, continued, and read as their reference readers do."""

import json
import shutil

import pytest
import tiny
import torch
from safetensors.torch import load_file, save_file
from test_footprint import folder_of

from qrobust import models, precisions
from qrobust.models import footprint
from qrobust.models.output_error import output_errors
from qrobust.precisions import formats, layerwise
from qrobust.precisions.activations import Activations
from qrobust.precisions.base import RECORD
from qrobust.precisions.formats import compressed_tensors

pytestmark = pytest.mark.usefixtures("module_outputs")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.tiny_model_folder(tmp_path_factory.mktemp("model") / "tiny", "qwen2")


def quantized(folder, name, **settings):
    weights = tiny.weights(folder, tiny.precision(name, folder, **settings))
    return weights, models.quantize(weights, "cpu")


def effective(loaded):
    modules = loaded.precision.quantized_modules(loaded.model)
    return {name: loaded.precision.effective_weight(module) for name, module in modules.items()}


@pytest.mark.parametrize(
    "name, settings", [("gptq", {}), ("gptq", {"bits": 3}), ("gptq", {"bits": 8}), ("awq", {}), ("awq", {"bits": 3})]
)
def test_transformers_reads_the_same_weights(folder, name, settings):
    """Bit for bit, and the same output: compressed-tensors expands its modules in the first forward pass."""
    from transformers import AutoModelForCausalLM

    weights, checkpoint = quantized(folder, name, **settings)
    reference = AutoModelForCausalLM.from_pretrained(checkpoint, dtype=torch.float32).eval()
    loaded = models.load(weights, "cpu")
    ids = torch.arange(60).view(2, 30)
    with torch.inference_mode():
        expected = reference(ids).logits
        assert torch.allclose(loaded.model(ids).logits, expected, atol=1e-4)
    found = effective(loaded)
    assert len(found) == 14
    for module, weight in found.items():
        assert torch.equal(weight, reference.get_submodule(module).weight), module
    for parameter, value in loaded.model.named_parameters():
        assert torch.equal(value, reference.get_parameter(parameter))


def test_autoawqs_own_unpacking_reads_the_same_weights(folder):
    """Its product of integers and scales is in half precision: the same after rounding to it."""
    from awq.utils.packing_utils import dequantize_gemm

    weights, checkpoint = quantized(folder, "autoawq")
    tensors = load_file(checkpoint / "model.safetensors")
    for module, weight in effective(models.load(weights, "cpu")).items():
        own = (tensors[f"{module}.{suffix}"] for suffix in ("qweight", "qzeros", "scales"))
        assert torch.equal(weight.T.half(), dequantize_gemm(*own, 4, 32)), module


def test_autoawqs_search_for_clips_in_closed_form_chooses_its_clips(folder):
    from awq.quantize.quantizer import AwqQuantizer

    from qrobust.precisions.autoawq_search import Quantizer

    quantizer = Quantizer(32, 4)
    generator = torch.Generator().manual_seed(0)
    weight = torch.randn(64, 96, generator=generator) ** 3
    x = torch.randn(2, 300, 96, generator=generator)
    found = quantizer._compute_best_clip(weight, x)
    expected = AwqQuantizer._compute_best_clip(quantizer, weight, x)
    assert found.shape == expected.shape
    assert (found == expected).float().mean() > 0.99  # two clips can be equally good but for rounding
    assert (found < weight.view(64, 3, 32).abs().amax(-1, keepdim=True)).any()


def test_autoawqs_search_for_scales_leaves_the_weights_as_they_were(folder):
    """The fault of the archived package: on a CPU each trial started from the last one's rounded weights."""
    from qrobust.precisions.autoawq_search import Quantizer

    linear = torch.nn.Linear(64, 32, bias=False).requires_grad_(False)
    before = linear.weight.clone()
    x = torch.randn(2, 20, 64, generator=torch.Generator().manual_seed(0))
    Quantizer(32, 2)._search_best_scale(linear, linear, [linear], x)
    assert torch.equal(linear.weight, before)


def test_a_killed_quantization_goes_on_and_ends_the_same(folder, monkeypatch, outputs):
    method = tiny.precision("gptq", folder)
    weights = tiny.weights(folder, method)
    own, done = type(method).quantize_block, []

    def killed(self, block, products):
        if block.name.endswith(".1") and len(done) == 1:
            raise KeyboardInterrupt
        done.append(block.name)
        return own(self, block, products)

    monkeypatch.setattr(type(method), "quantize_block", killed)
    with pytest.raises(KeyboardInterrupt):
        models.quantize(weights, "cpu")
    done.append("killed")
    checkpoint = models.quantize(weights, "cpu")
    assert done == ["model.layers.0", "killed", "model.layers.1"]
    monkeypatch.undo()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QROBUST_OUTPUTS", str(outputs / "whole"))
        whole = models.quantize(weights, "cpu")
    assert whole != checkpoint
    found, expected = (load_file(each / "model.safetensors") for each in (checkpoint, whole))
    assert found.keys() == expected.keys()
    assert all(torch.equal(found[name], expected[name]) for name in expected)
    assert not (checkpoint / "blocks").exists()


def test_the_record_says_what_was_done(folder):
    weights, checkpoint = quantized(folder, "gptq")
    record = json.loads((checkpoint / RECORD).read_text())
    assert record["precision"] == weights.precision.identity()
    assert record["calibration"]["parts"] == {"python": 4, "java": 4}
    assert [block["block"] for block in record["blocks"]] == ["model.layers.0", "model.layers.1"]
    assert all(0 < error < 0.3 for block in record["blocks"] for error in block["modules"].values())
    assert record["seconds"] >= sum(block["seconds"] for block in record["blocks"]) > 0


def test_output_errors_are_those_of_the_activations(folder):
    """Against an explicit product, for one module of the first block."""
    method = tiny.precision("gptq", folder)
    model = precisions.create("original").load(folder, "float32", "cpu").requires_grad_(False)
    name, module = layerwise.blocks_of(model)[0]
    inputs, arguments = layerwise.first_inputs(
        model, [(name, module)], method.calibration.draw(tiny.tiny_tokenizer()).train
    )
    linear = module.self_attn.v_proj
    block = layerwise.Block(name, module, {"self_attn.v_proj": linear}, model.config, inputs, arguments[0])
    x = torch.cat([module.input_layernorm(hidden) for hidden in inputs]).flatten(0, 1).double()
    product = block.products()["self_attn.v_proj"]
    assert torch.allclose(product, x.T @ x)
    made = method.quantize_block(block, {"self_attn.v_proj": product})
    kind = formats.of({"quantization_config": method.quantization_config()}, "test")
    before = linear.weight.double().clone()
    errors = layerwise.put(kind, module, block.linears, made.tensors, {"self_attn.v_proj": product})
    expected = (x @ (linear.weight.double() - before).T).norm() / (x @ before.T).norm()
    assert errors["self_attn.v_proj"] == pytest.approx(float(expected), rel=1e-6)


def test_blocks_get_what_they_get_in_the_whole_model(tmp_path):
    """In layers of two types, whose masks and rotary positions differ."""
    sizes = {"hidden_size": 64, "intermediate_size": 128, "num_attention_heads": 4, "num_key_value_heads": 2}
    types = ["sliding_attention", "full_attention", "sliding_attention"]
    settings = {**sizes, "head_dim": 16, "num_hidden_layers": 3, "layer_types": types, "sliding_window": 8}
    folder = folder_of(tmp_path / "gemma", "Gemma3Text", **settings)
    model = precisions.create("original").load(folder, "float32", "cpu").eval().requires_grad_(False)
    ids = torch.randint(200, (3, 40), generator=torch.Generator().manual_seed(0))
    expected = model(ids, use_cache=False, output_hidden_states=True).hidden_states
    blocks = layerwise.blocks_of(model)
    inputs, arguments = layerwise.first_inputs(model, blocks, ids.tolist())
    masks = [each["attention_mask"] for each in arguments]
    assert masks[0] is masks[2] and masks[1] is not masks[0]
    for number, (name, module) in enumerate(blocks[:-1]):
        assert torch.equal(torch.cat(list(inputs)), expected[number])
        block = layerwise.Block(name, module, {}, model.config, inputs, arguments[number])
        inputs = Activations(block.outputs())
    assert torch.equal(torch.cat(list(inputs)), expected[2])
    assert torch.equal(model(ids, use_cache=False, output_hidden_states=True).hidden_states[2], expected[2])


def test_activations_wait_on_the_cpu(folder, monkeypatch, outputs):
    """Without a GPU: on a device that only seems to be one; and in a quantization all that reach a block are such."""
    from torch._subclasses import FakeTensorMode

    with FakeTensorMode():
        kept = Activations(torch.empty(2, 3, device="cuda") for _ in range(2))
        assert [(own.device.type, given.device.type) for own, given in zip(kept._kept, kept, strict=True)] == [
            ("cpu", "cuda")
        ] * 2
    method = tiny.precision("gptq", folder)
    own, seen = type(method).quantize_block, []
    monkeypatch.setattr(type(method), "quantize_block", lambda *args: seen.append(type(args[1].inputs)) or own(*args))
    models.quantize(tiny.weights(folder, method), "cpu")
    assert seen == [Activations, Activations]


def test_fitting_beats_rounding_on_the_calibration_set(folder):
    _, checkpoint = quantized(folder, "gptq", bits=3)
    record = json.loads((checkpoint / RECORD).read_text())
    original = models.load(tiny.weights(folder), "cpu")
    rounded = effective(models.load(tiny.weights(folder, tiny.precision("rtn", folder, bits=3)), "cpu"))
    block = original.model.model.layers[0]
    draw = tiny.precision("gptq", folder).calibration.draw(original.tokenizer).train
    inputs, _ = layerwise.first_inputs(original.model, [("", block)], draw)
    with torch.inference_mode():
        x = torch.cat([block.input_layernorm(hidden) for hidden in inputs]).flatten(0, 1)
        weight = block.self_attn.v_proj.weight
        floor = (x @ (rounded["model.layers.0.self_attn.v_proj"] - weight).T).norm() / (x @ weight.T).norm()
    assert record["blocks"][0]["modules"]["self_attn.v_proj"] < 0.9 * float(floor)


@pytest.mark.parametrize("name", ["gptq", "autoawq", "bnb-int8", "int8-dynamic"])
def test_blocks_lose_little_of_their_output(folder, name):
    from qrobust import benchmarks

    weights, _ = quantized(folder, name)
    loaded = models.load(weights, "cpu")
    loaded.prepare_for_compute()
    errors = output_errors(loaded, benchmarks.load("starter").tasks[:2])
    assert list(errors["block"]) == [0, 1]
    assert errors["relative_error"].between(1e-3, 0.6).all()
    original = models.load(tiny.weights(folder), "cpu")
    assert (output_errors(original, benchmarks.load("starter").tasks[:2])["relative_error"] == 0).all()


def test_both_implementations_of_awq_agree_block_by_block(folder):
    """Their searches differ in detail (a grid's ends, clipping), so what they lose is alike and not the same."""
    records = [json.loads((quantized(folder, name)[1] / RECORD).read_text()) for name in ("awq", "autoawq")]
    for ours, theirs in zip(*(record["blocks"] for record in records), strict=True):
        assert 0.6 < ours["output_error"] / theirs["output_error"] < 1.6
        assert ours["modules"] == theirs["modules"] == {}  # no error against weights that were scaled


def test_scaled_weights_do_not_compare_with_the_originals(folder):
    weights, _ = quantized(folder, "awq")
    errors = footprint.weight_errors(models.load(weights, "cpu"))
    assert len(errors) == 14 and errors["relative_error"].isna().all()
    assert footprint.overall_error(errors) is None
    footprint.error_figure(errors)


def test_bytes_of_a_packed_model_counted_by_hand(folder):
    weights, checkpoint = quantized(folder, "gptq")
    size = footprint.size(models.load(weights, "cpu"))
    linears = 2 * (64 * 64 * 2 + 64 * 32 * 2 + 3 * 64 * 128)
    zeros = sum(out * groups for out, groups in 2 * [(64, 2), (32, 2), (32, 2), (64, 2), (128, 2), (128, 2), (64, 4)])
    packed = linears // 2 + 2 * zeros + zeros // 2 + 14 * 2 * 8  # codes, scales, zero points, shapes
    others = 4 * (259 * 64 + 5 * 64 + 2 * (64 + 32 + 32))
    rotary = sum(buffer.nbytes for name, buffer in models.load(tiny.weights(folder), "cpu").model.named_buffers())
    assert size.bytes == packed + others + rotary
    assert size.bits_per_weight == 8 * packed / linears
    assert size.disk_bytes == (checkpoint / "model.safetensors").stat().st_size
    assert size.disk_bytes == pytest.approx(packed + others, abs=20_000)  # and the names


def gptq_words(numbers, bits):
    """Pack rows of numbers into 32-bit words, lowest bits first, by way of one long integer: slow and plain."""
    rows = []
    for row in numbers.tolist():
        whole = sum(number << (bits * place) for place, number in enumerate(row))
        count = len(row) * bits // 32
        words = [(whole >> (32 * place)) & 0xFFFFFFFF for place in range(count)]
        rows.append([word - (1 << 32) if word >= 1 << 31 else word for word in words])
    return torch.tensor(rows, dtype=torch.int32)


@pytest.mark.parametrize("bits", [2, 3, 4, 8])
@pytest.mark.parametrize("version", ["gptq", "gptq_v2"])
def test_gptqs_format_is_read(bits, version):
    generator = torch.Generator().manual_seed(bits)
    integers = torch.randint(2**bits, (64, 96), generator=generator)  # (in, out)
    zeros = torch.randint(1, 2**bits, (2, 96), generator=generator)
    scales = torch.rand(2, 96, generator=generator).half()
    group = torch.randperm(64, generator=generator) // 32  # as with act_order
    tensors = {
        "qweight": gptq_words(integers.T, bits).T.contiguous(),
        "qzeros": gptq_words(zeros - int(version == "gptq"), bits),
        "scales": scales,
        "g_idx": group.int(),
    }
    kind = formats.of({"quantization_config": {"quant_method": "gptq", "bits": bits, "checkpoint_format": version}}, "")
    expected = ((integers - zeros[group]) * scales.float()[group]).T
    assert kind.shape(tensors) == (96, 64)
    assert torch.equal(kind.dequantize(tensors), expected)


@pytest.mark.parametrize("symmetric", [True, False])
def test_compressed_tensors_with_mixed_groups_are_read(symmetric):
    """As older versions of llm-compressor write them (``actorder: group``): the inputs of a group lie anywhere."""
    generator = torch.Generator().manual_seed(0)
    weight = torch.randn(96, 64, generator=generator)
    group = torch.randperm(64, generator=generator) // 32
    order = group.argsort(stable=True)
    grouped = weight[:, order].view(96, 2, 32)
    scale = (grouped.abs().amax(-1) / 7).contiguous()
    zero = None if symmetric else torch.randint(-3, 4, (96, 2), generator=generator).float()
    shift = 0 if symmetric else zero[..., None]
    integers = (grouped / scale[..., None] + shift).round().clamp(-8, 7)
    expected = torch.empty_like(weight)
    expected[:, order] = ((integers - shift) * scale[..., None]).view(96, 64)
    # Packed as they lie in the weight; with a scale of one group a column keeps its integers.
    whole = torch.empty_like(weight)
    whole[:, order] = integers.view(96, 64)
    tensors = compressed_tensors.pack(whole, torch.ones(96, 1), None, 4)
    tensors |= {"weight_scale": scale, "weight_g_idx": group.int()}
    if not symmetric:
        tensors["weight_zero_point"] = compressed_tensors.pack(weight, scale, zero, 4)["weight_zero_point"]
    kind = formats.of({"quantization_config": compressed_tensors.config(4, 32, symmetric)}, "")
    assert torch.allclose(kind.dequantize(tensors), expected, atol=1e-6)
    assert not torch.allclose(kind.dequantize({**tensors, "weight_g_idx": torch.full((64,), -1)}), expected, atol=0.1)


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"quant_method": "gptq"}, "here: the quantization_config of its config.json has no bits"),
        (
            {"quant_method": "compressed-tensors", "config_groups": {"a": {}, "b": {}}},
            "here: compressed-tensors with 2 groups of modules; read are: those with one",
        ),
    ],
)
def test_a_configuration_that_cannot_be_read_is_named(config, message):
    with pytest.raises(ValueError, match=message):
        formats.of({"quantization_config": config}, "here")


@pytest.mark.parametrize("architecture", ["llama", "qwen2"])
def test_transformers_expands_a_gguf_file_to_the_same_weights(tmp_path, architecture):
    """Llama's queries and keys lie in another order of rows there."""
    from transformers import AutoModelForCausalLM

    folder = tiny.tiny_model_folder(tmp_path / architecture, architecture)
    file = tiny.tiny_gguf_file(folder)
    reference = AutoModelForCausalLM.from_pretrained(tmp_path, gguf_file=file.name, dtype=torch.float32)
    loaded = models.load(tiny.weights(folder, precisions.create("gguf", file=str(file), type="q8_0")), "cpu")
    assert loaded.precision.bits == 8 and loaded.precision.label == "gguf(type=q8_0)"
    found = effective(loaded)
    assert len(found) == 14
    for module, weight in found.items():
        assert torch.equal(weight, reference.get_submodule(module).weight), module
    for name, value in loaded.model.named_parameters():
        assert torch.equal(value, reference.get_parameter(name)), name
    assert footprint.size(loaded).disk_bytes == file.stat().st_size
    assert 0.001 < footprint.overall_error(footprint.weight_errors(loaded)) < 0.01


def test_bad_input_is_named_before_any_work(folder, tmp_path, outputs):
    weights = tiny.weights(folder, tiny.precision("gptq", folder, group_size=48))
    with pytest.raises(
        ValueError, match=r"'gptq': group_size 48 does not divide the 64 inputs of model\.layers\.0\..*64, 32"
    ):
        models.quantize(weights, "cpu")
    with pytest.raises(ValueError, match=r"'rtn': group_size 48 does not divide"):
        models.load(tiny.weights(folder, precisions.create("rtn", group_size=48)), "cpu")
    with pytest.raises(ValueError, match="'gptq': bits is 2; allowed: 8, 4, 3"):
        precisions.create("gptq", bits=2)
    with pytest.raises(ValueError, match=r"'rtn': bits is 4\.0; allowed: 8, 4, 3, 2"):
        precisions.create("rtn", bits=4.0)
    with pytest.raises(ValueError, match="'gguf' needs the setting file, type"):
        precisions.create("gguf")
    file = tiny.tiny_gguf_file(folder)
    with pytest.raises(ValueError, match=r"is of type q8_0, the study says q4_k_m"):
        models.load(tiny.weights(folder, precisions.create("gguf", file=str(file), type="q4_k_m")), "cpu")


def test_a_missing_package_is_named(folder, monkeypatch):
    from importlib import metadata

    own = metadata.version

    def version(name):
        if name == "llmcompressor":
            raise metadata.PackageNotFoundError(name)
        return own(name)

    monkeypatch.setattr(metadata, "version", version)
    weights = tiny.weights(folder, tiny.precision("gptq", folder, bits=8, calibration={"samples": 4, "length": 32}))
    with pytest.raises(ValueError, match="'gptq' needs the package llmcompressor, which is not installed: pip install"):
        models.quantize(weights, "cpu")


def test_checkpoints_of_another_model_or_format_are_refused(folder, tmp_path):
    def load(source, **settings):
        method = precisions.create("checkpoint", source=str(source), method="awq", **settings)
        return models.load(tiny.weights(folder, method), "cpu")

    _, checkpoint = quantized(folder, "autoawq")
    assert len(effective(load(checkpoint))) == 14
    with pytest.raises(ValueError, match="has 4 bits, the study says 8"):
        load(checkpoint, bits=8)
    other = shutil.copytree(checkpoint, tmp_path / "other")
    config = json.loads((other / "config.json").read_text())
    (other / "config.json").write_text(json.dumps(config | {"num_hidden_layers": 3}))
    with pytest.raises(ValueError, match="a checkpoint of another model: num_hidden_layers 3 for 2"):
        load(other)
    (other / "config.json").write_text(json.dumps(config))
    tensors = load_file(other / "model.safetensors")
    tensors.pop("model.layers.1.mlp.down_proj.qweight")
    save_file(tensors, other / "model.safetensors")
    with pytest.raises(ValueError, match=r"not a checkpoint of this model .*model\.layers\.1\.mlp\.down_proj"):
        load(other)
    (other / "config.json").write_text(json.dumps(config | {"quantization_config": {"quant_method": "exl2"}}))
    with pytest.raises(ValueError, match=r"quant_method 'exl2'; checkpoints that can be read: .*awq.*gptq"):
        load(other)


def test_a_checkpoint_is_known_by_its_content_or_its_commit(folder):
    _, checkpoint = quantized(folder, "autoawq")
    local = precisions.create("checkpoint", source=str(checkpoint), method="awq")
    hub = precisions.create("checkpoint", source="Qwen/Qwen2.5-Coder-0.5B-Instruct-AWQ", method="awq", commit="abc")
    assert set(local.identity()) == {"name", "revision", "bits", "content"}
    assert hub.identity()["hub"] == "Qwen/Qwen2.5-Coder-0.5B-Instruct-AWQ" and hub.label == "checkpoint(method=awq)"
    assert local.moves_scales and not precisions.create("checkpoint", source="a/b", method="gptq").moves_scales


SIZES = {"hidden_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 128}
GEMMA = {**SIZES, "num_key_value_heads": 2, "head_dim": 16}


@pytest.mark.parametrize("architecture", ["Gemma", "Gemma2", "Gemma3Text"])
def test_awq_moves_scales_into_norms_that_add_one(tmp_path, architecture):
    """In 8 bits a block keeps its outputs; scales divided out of w instead of 1 + w change them by a tenth."""
    _, checkpoint = quantized(folder_of(tmp_path / "gemma", architecture, **GEMMA), "awq", bits=8)
    blocks = json.loads((checkpoint / RECORD).read_text())["blocks"]
    assert all(block["output_error"] < 0.03 for block in blocks)


@pytest.mark.parametrize(
    "method, architecture, settings, reason",
    [
        ("autoawq", "Starcoder2", {**SIZES, "num_key_value_heads": 2}, "scaling changes its output by .*%"),
        ("autoawq", "GPTBigCode", {"n_embd": 64}, "scaling changes its output by .*%"),
        ("autoawq", "GPTNeoX", SIZES, "scaling changes its output by .*%"),
        ("autoawq", "Phi3", {**SIZES, "num_key_value_heads": 2}, "scaling changes its output by .*%"),
        ("autoawq", "Mixtral", {}, "the package looks for other modules in it: .*block_sparse_moe"),
        ("awq", "GPTBigCode", {"n_embd": 64}, "nothing in it can be scaled"),
        ("awq", "Starcoder2", {**SIZES, "num_key_value_heads": 2}, "llm-compressor has no scales for its modules"),
    ],
)
def test_a_model_whose_scales_cannot_be_moved_is_refused(tmp_path, method, architecture, settings, reason):
    """What its checkpoint would compute is another function, or plain rounding."""
    folder = folder_of(tmp_path / "model", architecture, **settings)
    with pytest.raises(ValueError, match=rf"precision '{method}' does not suit .*0: {reason}.*; choose a precision"):
        quantized(folder, method)


def test_tensors_that_say_nothing_are_left_out(folder, tmp_path):
    """AutoGPTQ writes biases of zeros for modules without one, and what follows from the configuration."""

    def load(more):
        save_file(load_file(checkpoint / "model.safetensors") | more, other / "model.safetensors")
        method = precisions.create("checkpoint", source=str(other), method="awq")
        return models.load(tiny.weights(folder, method), "cpu").model(torch.arange(9)[None]).logits

    _, checkpoint = quantized(folder, "autoawq")
    other = shutil.copytree(checkpoint, tmp_path / "other")
    bias, frequencies = "model.layers.0.mlp.down_proj.bias", "model.layers.1.self_attn.rotary_emb.inv_freq"
    assert torch.equal(load({bias: torch.zeros(64), frequencies: torch.ones(8)}), load({}))
    with pytest.raises(ValueError, match=r"it has model\.layers\.0\.mlp\.down_proj\.bias"):
        load({bias: torch.ones(64)})
