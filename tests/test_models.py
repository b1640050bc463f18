import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import hub
import pytest
import tiny
import torch
from tokenizers import Tokenizer

from qrobust import models, resources
from qrobust.models import gguf, memory
from qrobust.models.gguf_tokenizer import tokenizer_of
from qrobust.pretrained import RemoteCode


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.tiny_model_folder(tmp_path_factory.mktemp("model") / "tiny")


def test_a_folder_is_loaded_ready_to_use(folder):
    loaded = models.load(tiny.weights(folder), "auto")
    assert loaded.device == models.resolve_device("auto")
    assert not loaded.model.training
    assert loaded.model.dtype == torch.float32
    assert loaded.load_seconds > 0
    assert "local folder" in loaded.provenance


@pytest.mark.parametrize("named", ["LlamaTokenizerFast", "LlamaTokenizer", "GPT2Tokenizer", "PreTrainedTokenizerFast"])
def test_a_tokenizer_is_what_its_file_says_whatever_its_class(named, tmp_path):
    folder = tiny.tiny_model_folder(tmp_path / "tiny")
    said = json.loads((folder / "tokenizer_config.json").read_text())
    (folder / "tokenizer_config.json").write_text(json.dumps(said | {"tokenizer_class": named}))
    text = "def f(x):\n    return x  + 1234\n"
    tokenizer = models.load(tiny.weights(folder), "cpu").tokenizer
    expected = Tokenizer.from_file(str(folder / "tokenizer.json")).encode(text).ids
    assert tokenizer(text).input_ids == expected
    assert tokenizer.decode(expected, skip_special_tokens=True) == text


@pytest.mark.parametrize("precision", ["original", "bnb-nf4"])
def test_code_that_comes_with_a_model_is_not_run(precision, tmp_path, monkeypatch):
    folder = tiny.tiny_model_folder(tmp_path / "with-code")
    config = json.loads((folder / "config.json").read_text())
    own = {"model_type": "own", "auto_map": {"AutoConfig": "own.Config", "AutoModelForCausalLM": "own.Model"}}
    (folder / "config.json").write_text(json.dumps(config | own))
    (folder / "own.py").write_text(f"open({str(tmp_path / 'was-run')!r}, 'w')\nclass Config: pass\nclass Model: pass\n")
    monkeypatch.setattr("builtins.input", lambda _: "y")  # what transformers would ask a person
    with pytest.raises(RemoteCode, match=r"with-code: transformers knows no such model, and code .* is not run here"):
        models.load(tiny.weights(folder, precision), "cpu")
    assert not (tmp_path / "was-run").exists()


@pytest.mark.parametrize("dtype", ["float32", "bfloat16", "float16"])
def test_the_dtype_is_the_studys(folder, dtype):
    assert models.load(tiny.weights(folder, dtype=dtype), "cpu").model.dtype == getattr(torch, dtype)


def test_prompts_are_encoded_byte_exactly(folder):
    tokenizer = models.load(tiny.weights(folder), "cpu").tokenizer
    assert tokenizer.pad_token_id is not None
    for prompt in ('def f(x):\n    """ x , y ! é日本 \t"""\n', "  \n\n", "it 's n't .\n"):
        assert tokenizer.decode(tokenizer(prompt)["input_ids"]) == prompt


def test_identity_follows_the_content(folder, tmp_path):
    copy = shutil.copytree(folder, tmp_path / "copy")
    (copy / "README.md").write_text("not a part of the model")
    identity = tiny.weights(folder).identity()["model"]
    assert tiny.weights(copy).identity()["model"] == identity
    tiny.tiny_model_folder(copy, seed=1)
    assert tiny.weights(copy).identity()["model"] != identity
    assert tiny.weights(folder, style="chat").identity()["model"] == identity  # how it is spoken to is no weight
    assert tiny.weights(folder, dtype="float16").identity()["model"] != identity


def test_identity_of_what_is_not_here_needs_no_download(monkeypatch):
    monkeypatch.setattr(resources, "fetch", lambda name: pytest.fail("downloads"))
    name = "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"
    assert tiny.weights(name).identity()["model"]["sha256"] == resources.RESOURCES[name].sha256
    hub = tiny.weights("owner/model", revision="abc").identity()["model"]
    assert (hub["hub"], hub["revision"]) == ("owner/model", "abc")


@pytest.mark.parametrize("source", ["nothing", "missing.gguf", "/missing/folder", "../missing", "a/b/c"])
def test_unknown_sources_are_named(source):
    with pytest.raises(models.UnknownSource, match=f"(?s)'tiny'.*{source}.*known resource"):
        tiny.weights(source).identity()["model"]


def test_a_folder_that_holds_no_model_is_refused(tmp_path):
    with pytest.raises(models.UnknownSource, match=r"no config\.json"):
        models.load(tiny.weights(tmp_path), "cpu")


ASK_THE_HUB = """
import sys
from qrobust import models
for source in sys.argv[1:]:
    repository, _, revision = source.partition("@")
    try:
        print(*models.weights_folder(models.Model(name="m", source=repository, revision=revision or None)))
    except models.HubUnavailable as error:
        print(error)
"""


def test_a_hub_is_asked_by_its_own_client(folder, tmp_path):
    def answers(address: str, *sources: str) -> list[str]:
        ours = {"HF_ENDPOINT": address, "HF_HUB_CACHE": str(tmp_path / "hub"), "HF_HUB_OFFLINE": "0"}
        environment = {**os.environ, **ours, "no_proxy": "127.0.0.1"}
        command = [sys.executable, "-c", ASK_THE_HUB, *sources]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.splitlines()

    def files_of(answer: str) -> set[str]:
        return {file.name for file in Path(answer.partition(" ")[0]).iterdir()}

    (old := tmp_path / "old").mkdir()
    for name in ("config.json", "pytorch_model.bin", "training_args.bin", "README.md"):
        (old / name).write_text(name)
    (twice := tmp_path / "twice").mkdir()
    for name in ("config.json", "model-00001-of-00001.safetensors", "consolidated.safetensors"):
        (twice / name).write_text(name)
    repositories = {"owner/model": folder, "owner/old": old, "owner/twice": twice, "owner/gated": folder}
    with hub.serving(repositories, gated=("owner/gated",)) as address:
        loaded, newest, older, once, *failures = answers(
            address,
            *("owner/model@v1", "owner/model", "owner/old", "owner/twice"),
            *("owner/gated", "owner/none", "owner/model@v9"),
        )
    snapshot, provenance = loaded.split(" ", 1)
    assert newest == loaded and provenance == f"Hugging Face owner/model at commit {hub.COMMIT}"
    assert resources.content_digest(Path(snapshot)) == resources.content_digest(folder)
    assert files_of(older) == {"config.json", "pytorch_model.bin"}
    assert files_of(once) == {"config.json", "model-00001-of-00001.safetensors"}
    assert failures == [
        "model 'm': owner/gated is gated; accept its licence on its page and run `hf auth login`",
        "model 'm': no repository 'owner/none' (nor such a local folder), or it is private",
        "model 'm': owner/model has no revision 'v9'; name a commit, tag or branch of it",
    ]
    again, failure = answers(address, "owner/model@v1", "owner/other")  # the hub is gone
    assert again == loaded and failure.startswith("model 'm': owner/other cannot be downloaded (")
    assert failure.endswith("is not in the cache; give a local folder or a .gguf file as its source")


def test_a_hub_repository_is_loaded_from_its_snapshot(monkeypatch, folder):
    import huggingface_hub

    asked = []

    def snapshot(repository, revision, **_patterns):
        asked.append((repository, revision))
        return str(folder)

    monkeypatch.setattr(huggingface_hub, "snapshot_download", snapshot)
    loaded = models.load(tiny.weights("owner/model", revision="v1"), "cpu")
    assert asked == [("owner/model", "v1")]
    assert "owner/model" in loaded.provenance


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without a GPU")
def test_a_missing_gpu_is_an_error(folder):
    with pytest.raises(models.NoGpu, match=r"shows 0 CUDA devices.*'auto' or 'cpu'"):
        models.load(tiny.weights(folder), "cuda")


@pytest.mark.parametrize("device", ["gpu", "cuda:x", ""])
def test_bad_devices_are_refused(device):
    with pytest.raises(ValueError, match="auto, cpu, cuda"):
        models.resolve_device(device)


@pytest.mark.parametrize("field, value", [("style", "instruct"), ("dtype", "int8")])
def test_bad_specs_are_refused(field, value):
    with pytest.raises(ValueError, match=f"(?s){field}.*Input should be"):
        models.Model(name="m", source="s", **{field: value})


def test_a_model_that_does_not_fit_is_refused_before_loading(folder, monkeypatch):
    monkeypatch.setattr(memory, "available", lambda device: 200_000)
    with pytest.raises(models.DoesNotFit, match="'tiny' as original needs about"):
        models.load(tiny.weights(folder), "cpu")
    models.load(tiny.weights(folder, "bnb-int8"), "cpu")


def test_what_torch_keeps_of_a_gpu_is_free(monkeypatch):
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda device: (1000, 9000))
    monkeypatch.setattr(torch.cuda, "memory_reserved", lambda device: 500)
    monkeypatch.setattr(torch.cuda, "memory_allocated", lambda device: 200)
    assert memory.available("cuda:0") == 1300


def test_the_estimate_is_what_the_model_takes(folder):
    from qrobust import precisions

    loaded = models.load(tiny.weights(folder), "cpu")
    exact = sum(parameter.nbytes for parameter in loaded.model.parameters())
    linears = 2 * (64 * 64 * 2 + 64 * 32 * 2 + 3 * 64 * 128)
    for name, device, expected in (
        ("original", "cpu", exact),
        ("bnb-int8", "cpu", exact - 3 * linears),
        ("bnb-nf4", "cpu", exact),  # expanded there
        ("bnb-nf4", "cuda:0", exact - 4 * linears + linears // 2),
    ):
        assert memory.needed(folder, precisions.create(name), "float32", device) == expected
    assert memory.needed(folder, precisions.create("original"), "bfloat16", "cpu") == exact // 2


def test_a_killed_conversion_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path / "cache"))

    def convert(path, dtype, folder):
        (folder / "half").write_text("")
        raise KeyboardInterrupt

    monkeypatch.setattr(gguf, "_convert", convert)
    with pytest.raises(KeyboardInterrupt):
        gguf.dequantized_folder(tmp_path / "model.gguf", "0" * 64, "float32")
    assert not [path for path in (tmp_path / "cache/models").iterdir() if path.is_dir()]


def gguf_tokenizer(path, pre, expressions, **fields):
    """The metadata of a GGUF file whose pairs of bytes were merged after cutting by expressions, and that tokenizer."""
    from gguf import GGUFWriter
    from tokenizers import Regex, Tokenizer, decoders, models, trainers
    from tokenizers.pre_tokenizers import ByteLevel, Sequence, Split

    own = Tokenizer(models.BPE())
    cuts = [Split(Regex(expression), "isolated") for expression in expressions]
    own.pre_tokenizer = Sequence([*cuts, ByteLevel(add_prefix_space=False, use_regex=False)])
    own.decoder = decoders.ByteLevel()
    special = ["<|begin|>", "<|end|>"]
    alphabet = ByteLevel.alphabet()
    own.train([__file__], trainers.BpeTrainer(vocab_size=900, initial_alphabet=alphabet, special_tokens=special))
    merged = json.loads(own.to_str())["model"]
    writer = GGUFWriter(path, "llama")
    writer.add_context_length(512)
    writer.add_embedding_length(64)
    writer.add_block_count(2)
    writer.add_feed_forward_length(128)
    writer.add_head_count(4)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(pre)
    tokens = sorted(merged["vocab"], key=merged["vocab"].get)
    writer.add_token_list(tokens)
    writer.add_token_types([3 if token in special else 1 for token in tokens])
    writer.add_token_merges([" ".join(pair) for pair in merged["merges"]])
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(1)
    for field, value in fields.items():
        getattr(writer, field)(value)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.close()
    return own


def read_tokenizer(path):
    """The tokenizer of a GGUF file as a run loads it."""
    from gguf import GGUFReader
    from transformers import AutoTokenizer

    tokenizer_of(path, GGUFReader(str(path))).save_pretrained(path.with_suffix(""))
    return AutoTokenizer.from_pretrained(path.with_suffix(""), local_files_only=True)


# From the tokenizer.json of Llama 3 and of DeepSeek-Coder.
LLAMA3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+"
    r"|\s+(?!\S)|\s+"
)
DEEPSEEK = (r"[\r\n]", r"\s?\p{L}+", r"\s?\p{P}+", "[一-龥ࠀ-一가-퟿]+", r"\p{N}")


@pytest.mark.parametrize("pre, expressions", [("llama-bpe", [LLAMA3]), ("deepseek-coder", DEEPSEEK)])
def test_a_gguf_files_text_is_cut_as_its_models(tmp_path, pre, expressions):
    own = gguf_tokenizer(tmp_path / "model.gguf", pre, expressions)
    text = f"    return self.items[12345678] == 'é'\r\n\n{Path(__file__).read_text()}"
    tokenizer = read_tokenizer(tmp_path / "model.gguf")
    ids = tokenizer(text, add_special_tokens=False).input_ids
    assert ids == own.encode(text).ids
    assert tokenizer.decode(ids) == text


@pytest.mark.parametrize(
    "pre, expressions, fields, first",
    [
        ("llama-bpe", [LLAMA3], {}, 0),
        ("llama-bpe", [LLAMA3], {"add_add_bos_token": False}, None),
        ("deepseek-coder", DEEPSEEK, {"add_add_bos_token": True}, 0),
        ("deepseek-coder", DEEPSEEK, {}, None),
    ],
)
def test_a_gguf_files_text_begins_as_it_says(tmp_path, pre, expressions, fields, first):
    own = gguf_tokenizer(tmp_path / "model.gguf", pre, expressions, **fields)
    expected = [first] if first is not None else []
    assert read_tokenizer(tmp_path / "model.gguf")("def f").input_ids == expected + own.encode("def f").ids


@pytest.mark.parametrize("pre", ["", "default", "superbpe"])
def test_a_gguf_file_whose_text_cannot_be_cut_is_refused(tmp_path, pre):
    gguf_tokenizer(tmp_path / "model.gguf", pre, [LLAMA3])
    with pytest.raises(ValueError, match=rf"model.gguf: its pre-tokenizer .* is '{pre}'; known are .* llama-bpe"):
        read_tokenizer(tmp_path / "model.gguf")


def test_known_files_keep_their_conversion(tmp_path):
    """They are written as ever; others may have been written with another tokenizer."""
    (tmp_path / "other.gguf").write_bytes(b"")
    sources = ["qwen2.5-coder-0.5b-instruct-q4_k_m.gguf", tmp_path / "other.gguf"]
    assert [tiny.weights(source).identity()["model"]["conversion"] for source in sources] == [1, 2]
