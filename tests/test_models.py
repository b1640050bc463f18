import shutil

import pytest
import tiny
import torch

from qrobust import models, resources
from qrobust.models import gguf, memory


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


@pytest.mark.parametrize(
    "error, message",
    [
        ("GatedRepoError", "gated.*hf auth login"),
        ("RepositoryNotFoundError", "no repository 'owner/model'"),
        ("LocalEntryNotFoundError", "cannot be downloaded.*give a local folder"),
    ],
)
def test_hub_failures_say_what_to_do(monkeypatch, error, message):
    import huggingface_hub
    from huggingface_hub import errors

    kind = getattr(errors, error)

    def fail(*_args, **_kwargs):
        raise kind.__new__(kind)

    monkeypatch.setattr(huggingface_hub, "snapshot_download", fail)
    with pytest.raises(models.HubUnavailable, match=message):
        models.load(tiny.weights("owner/model"), "cpu")


def test_a_hub_repository_is_loaded_from_its_snapshot(monkeypatch, folder):
    import huggingface_hub

    asked = []

    def snapshot(repository, revision, allow_patterns):
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
