import math
import shutil

import pytest
import tiny
import torch

from qrobust import benchmarks, models
from qrobust.models import footprint, linear, noise
from qrobust.models.output_error import output_errors

LINEARS = 2 * (64 * 64 * 2 + 64 * 32 * 2 + 3 * 64 * 128)
REST = 259 * 64 + 5 * 64


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.tiny_model_folder(tmp_path_factory.mktemp("model") / "tiny")


def load(folder, precision="original", dtype="float32"):
    return models.load(tiny.weights(folder, precision, dtype=dtype), "cpu")


@pytest.fixture(scope="module")
def tasks():
    return benchmarks.load("starter").tasks[:3]


GPT2 = {"n_embd": 64, "n_layer": 2, "n_head": 4, "n_positions": 1024}
GROUPED = {"hidden_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 64}
MIXTURE = {**GROUPED, "num_key_value_heads": 2, "head_dim": 16, "num_experts_per_tok": 2}
ARCHITECTURES = {
    "GPT2": GPT2,
    "GPTBigCode": GPT2,
    "OPT": {**GROUPED, "ffn_dim": 128, "word_embed_proj_dim": 64, "max_position_embeddings": 1024},
    "Mixtral": {**MIXTURE, "num_local_experts": 4},
    "Qwen3Moe": {**MIXTURE, "num_experts": 4, "moe_intermediate_size": 32},
    "Falcon": {**GROUPED, "new_decoder_architecture": False},
}


def folder_of(path, architecture, **settings):
    """A random model of an architecture of transformers, with the tiny models' tokenizer."""
    import transformers

    tokenizer = tiny.tiny_tokenizer()
    named = {f"{end}_token_id": tokenizer.eos_token_id for end in ("bos", "eos", "pad")}
    settings = {**ARCHITECTURES.get(architecture, {}), **settings, **named, "vocab_size": len(tokenizer)}
    config = getattr(transformers, f"{architecture}Config")(**settings, initializer_range=0.2)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        transformers.AutoModelForCausalLM.from_config(config).save_pretrained(path)
    tokenizer.save_pretrained(path)
    return path


def rotary(loaded):
    return sum(buffer.nbytes for buffer in loaded.model.buffers())


def test_bytes_counted_by_hand(folder):
    """4-bit: half a byte a weight, 1 byte for each block of 64, 4 for each 256 blocks, an offset, two tables."""
    rows = 2 * (64 + 32 + 32 + 64 + 128 + 128 + 64)
    states = 0
    for count in 2 * [64 * 64, 32 * 64, 32 * 64, 64 * 64, 128 * 64, 128 * 64, 64 * 128]:
        blocks = count // 64
        states += blocks + 4 * math.ceil(blocks / 256) + 4 + 16 * 4 + 256 * 4
    expected = {
        "original": 4 * (LINEARS + REST),
        "bnb-int8": LINEARS + 4 * rows + 4 * REST,
        "bnb-nf4": LINEARS // 2 + states + 4 * REST,
    }
    for precision, count in expected.items():
        loaded = load(folder, precision)
        size = footprint.size(loaded)
        assert size.bytes == pytest.approx(count + rotary(loaded), abs=14 * 1024 if precision == "bnb-nf4" else 0)
        assert size.parameters == LINEARS + REST
        assert size.bits_per_parameter == 8 * size.bytes / (LINEARS + REST)
        assert size.modules_quantized == (0 if precision == "original" else 14)
        assert size.share_quantized == (0 if precision == "original" else LINEARS / (LINEARS + REST))


def test_half_precision_halves_the_bytes(folder):
    whole, half = load(folder), load(folder, dtype="bfloat16")
    assert footprint.size(half).bytes - rotary(half) == (footprint.size(whole).bytes - rotary(whole)) / 2


def test_a_forward_pass_does_not_change_the_size(folder):
    loaded = load(folder, "bnb-int8")  # bitsandbytes moves its scales then
    before = footprint.size(loaded)
    loaded.model(torch.arange(9)[None])
    assert footprint.size(loaded) == before


def test_an_expanded_model_has_no_footprint(folder):
    loaded = load(folder, "bnb-nf4")
    loaded.prepare_for_compute()
    with pytest.raises(ValueError, match="before prepare_for_compute"):
        footprint.size(loaded)


@pytest.mark.parametrize("precision", ["bnb-int8", "bnb-nf4", "bnb-fp4"])
def test_errors_against_the_model_in_memory(folder, precision):
    original, quantized = load(folder), load(folder, precision)
    errors = footprint.weight_errors(quantized).set_index("module")
    assert len(errors) == 14
    squares = [0.0, 0.0]
    for name, row in errors.iterrows():
        weight = original.model.get_submodule(name).weight.detach().double()
        difference = quantized.precision.effective_weight(quantized.model.get_submodule(name)).double() - weight
        assert row["relative_error"] == pytest.approx(float(difference.norm() / weight.norm()), rel=1e-6)
        squares[0] += float(difference.square().sum())
        squares[1] += float(weight.square().sum())
    assert footprint.overall_error(errors) == pytest.approx(math.sqrt(squares[0] / squares[1]))
    first = errors.loc["model.layers.1.mlp.down_proj"]
    assert (first["layer"], first["kind"], first["out"], first["in"]) == (1, "down_proj", 64, 128)


@pytest.mark.parametrize("architecture", ["GPT2", "GPTBigCode", "OPT", "Mixtral", "Qwen3Moe"])
def test_blocks_of_other_architectures_are_compared(architecture, tmp_path, tasks):
    """Positions that are learned, and experts, which the files do not name as the model does."""
    folder = folder_of(tmp_path / architecture, architecture)
    assert output_errors(load(folder), tasks)["relative_error"].tolist() == [0, 0]
    if architecture != "GPT2":
        quantized = load(folder, "rtn")
        assert output_errors(quantized, tasks)["relative_error"].between(0.01, 0.9).all()
        assert footprint.weight_errors(quantized)["relative_error"].between(0.05, 0.15).all()


def test_blocks_are_compared_on_what_the_whole_original_computes(tmp_path, tasks, monkeypatch):
    """The first block's output is that of transformers' own pass, learned positions included."""
    from qrobust.precisions import layerwise

    loaded = load(folder_of(tmp_path / "opt", "OPT"))
    ids = loaded.tokenizer(tasks[0].reference).input_ids
    with torch.inference_mode():
        expected = loaded.model(torch.tensor([ids]), output_hidden_states=True).hidden_states[1]
    found, own = [], layerwise.hidden_of
    monkeypatch.setattr(layerwise, "hidden_of", lambda output: found.append(own(output)) or own(output))
    output_errors(loaded, tasks[:1])
    assert torch.equal(found[0], expected)


def test_weights_that_stay_in_float32_do_so_in_the_comparison(tmp_path, tasks):
    loaded = load(folder_of(tmp_path / "oss", "GptOss", **MIXTURE, num_local_experts=4), dtype="float16")
    assert {parameter.dtype for parameter in loaded.model.parameters()} == {torch.float16, torch.float32}
    assert output_errors(loaded, tasks)["relative_error"].tolist() == [0, 0]


def test_weights_under_other_names_are_found(folder, tmp_path, tasks):
    """Files of a model without its head name tensors without the prefix that the whole model has."""
    from safetensors.torch import load_file, save_file

    other = shutil.copytree(folder, tmp_path / "other")
    tensors = {name.removeprefix("model."): tensor for name, tensor in load_file(other / "model.safetensors").items()}
    save_file(tensors, other / "model.safetensors", metadata={"format": "pt"})
    for precision in ("original", "bnb-nf4"):
        assert output_errors(load(other, precision), tasks).equals(output_errors(load(folder, precision), tasks))
    expected = footprint.weight_errors(load(folder, "bnb-nf4"))
    assert footprint.weight_errors(load(other, "bnb-nf4")).equals(expected)


def test_the_original_has_no_error(folder):
    errors = footprint.weight_errors(load(folder))
    assert errors.empty
    assert footprint.overall_error(errors) == 0


def test_an_older_checkpoint_format_gives_the_same(folder, tmp_path):
    from safetensors.torch import load_file

    older = shutil.copytree(folder, tmp_path / "older")
    torch.save(load_file(older / "model.safetensors"), older / "pytorch_model.bin")
    (older / "model.safetensors").unlink()
    expected = footprint.weight_errors(load(folder, "bnb-nf4"))
    assert footprint.weight_errors(load(older, "bnb-nf4")).equals(expected)


def test_errors_are_ordered_as_the_methods_are(folder):
    int8, nf4, fp4 = (
        footprint.overall_error(footprint.weight_errors(load(folder, name)))
        for name in ("bnb-int8", "bnb-nf4", "bnb-fp4")
    )
    assert int8 < nf4 < fp4


def test_the_figure_has_a_line_for_each_kind(folder):
    axes = footprint.error_figure(footprint.weight_errors(load(folder, "bnb-nf4")))
    assert {text.get_text() for text in axes.get_legend().get_texts()} == {
        f"{kind}_proj" for kind in ("q", "k", "v", "o", "gate", "up", "down")
    }
    empty = footprint.error_figure(footprint.weight_errors(load(folder)))
    assert [text.get_text() for text in empty.texts] == ["no quantized modules"]


def test_losses_against_one_token_at_a_time(folder, tasks, monkeypatch):
    monkeypatch.setattr(footprint, "_LOGIT_ROWS", 7)
    loaded = load(folder)
    losses = footprint.solution_losses(loaded, tasks).set_index("task_id")
    for task in tasks:
        ids = loaded.tokenizer(task.prompt + task.canonical_solution)["input_ids"]
        start = len(loaded.tokenizer(task.prompt)["input_ids"])  # one token a byte: no token spans the border
        with torch.inference_mode():
            log_probabilities = loaded.model(torch.tensor([ids])).logits[0].double().log_softmax(-1)
        expected = -sum(float(log_probabilities[i - 1, ids[i]]) for i in range(start, len(ids)))
        assert losses.loc[task.task_id, "tokens"] == len(ids) - start
        assert losses.loc[task.task_id, "nll"] == pytest.approx(expected, rel=1e-5)
    assert footprint.perplexity(losses) == pytest.approx(math.exp(losses["nll"].sum() / losses["tokens"].sum()))


def test_a_token_across_the_border_belongs_to_the_solution(folder, tasks):
    loaded = load(folder)

    class Merging:
        """Cuts a text into tokens of three characters."""

        def __call__(self, text, return_offsets_mapping):
            spans = [(i, min(i + 3, len(text))) for i in range(0, len(text), 3)]
            return {"input_ids": [ord(text[a]) % 200 for a, _ in spans], "offset_mapping": spans}

    task = next(task for task in tasks if len(task.prompt) % 3)
    losses = footprint.solution_losses(models.LoadedModel(**{**vars(loaded), "tokenizer": Merging()}), [task])
    assert losses["tokens"][0] == math.ceil(len(task.reference) / 3) - len(task.prompt) // 3


def test_smollm2_from_its_gguf_file():
    """The real thing once: a resource, dequantized, quantized again, disturbed and put back."""
    loaded = models.load(tiny.weights("SmolLM2-135M-Instruct.Q4_1.gguf", "bnb-nf4"), "cpu")
    assert "210 Q4_1" in loaded.provenance and "not the vendor's" in loaded.provenance
    tokenizer = loaded.tokenizer
    assert (tokenizer.bos_token, tokenizer.eos_token, tokenizer.pad_token) == (
        "<|im_start|>",
        "<|im_end|>",
        "<|im_end|>",
    )
    assert tokenizer.convert_ids_to_tokens(tokenizer("x = 1234\n")["input_ids"])[-5:] == [*"1234", "Ċ"]
    assert tokenizer.decode(tokenizer("a , b it 's\n")["input_ids"]) == "a , b it 's\n"
    assert loaded.model.generation_config.eos_token_id == [0, 2]

    size = footprint.size(loaded)
    assert (size.parameters, size.modules_quantized) == (134_515_008, 210)
    assert size.quantized_parameters == 106_168_320
    blocks = size.quantized_parameters // 64
    packed = size.quantized_parameters // 2 + blocks + blocks // 64 + 210 * 4 * (16 + 256 + 1)
    assert size.bytes == pytest.approx(packed + 4 * (size.parameters - size.quantized_parameters), abs=2000)
    assert 0.06 < footprint.overall_error(footprint.weight_errors(loaded)) < 0.12
    loaded.prepare_for_compute()
    losses = footprint.solution_losses(loaded, benchmarks.load("starter").tasks[:2])
    assert 1.0 < footprint.perplexity(losses) < 12
    ids = torch.tensor([tokenizer("def add(a, b):\n    return")["input_ids"]])
    with torch.inference_mode():
        clean = loaded.model(ids).logits
        with noise.disturbed(loaded, noise.Noise("gaussian", 0.01, "matched")) as disturbance:
            assert disturbance.share == pytest.approx(28_346_688 / 134_515_008)
            assert not torch.allclose(loaded.model(ids).logits, clean)
        assert torch.equal(loaded.model(ids).logits, clean)


@pytest.mark.parametrize("precision", ["original", "bnb-int8", "bnb-nf4"])
def test_packed_products_say_the_same_and_are_gone_afterwards(folder, tasks, monkeypatch, precision):
    """Torch's own products of bfloat16 are slow where there are no instructions for it; packed ones are not."""
    found, packed, can_pack = [], [], linear.packer(torch.bfloat16) is not None
    own = linear.PackedLinears.pack
    monkeypatch.setattr(linear.PackedLinears, "pack", lambda self, rows: packed.append(self.nbytes) or own(self, rows))
    for packs in (True, False):
        if not packs:
            monkeypatch.setattr(linear, "packer", lambda dtype: None)
        loaded = load(folder, precision, dtype="bfloat16")
        loaded.prepare_for_compute()
        blocks = output_errors(loaded, tasks)["relative_error"].tolist()
        found.append([*blocks, footprint.perplexity(footprint.solution_losses(loaded, tasks))])
        assert not any("forward" in vars(module) or "product" in vars(module) for module in loaded.model.modules())
    assert found[0] == pytest.approx(found[1], rel=0.02, abs=0)
    assert not any(packed[len(packed) // 2 :])
    assert all(packed[: len(packed) // 2]) or not can_pack
