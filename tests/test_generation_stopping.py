"""Stops, chat prompts, engines and settings of generation."""

import itertools
import json
import sys
import types

import pytest
import tiny
from tokenizers import Tokenizer

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from qrobust.generation import (  # noqa: E402
    DEFAULT_STOP,
    Decoding,
    Request,
    backends,
    capacity,
    chat_prompt,
    describe,
    stop_for,
)
from qrobust.generation.stopping import Pieces, completion_text, cut, decode, end_ids  # noqa: E402
from qrobust.languages import JAVA, PYTHON  # noqa: E402
from qrobust.runs import machine  # noqa: E402


def byte_level(merges=()):
    """Byte-level BPE, as Qwen, Llama 3, CodeGen and StarCoder have it."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    words = [*alphabet, *(left + right for left, right in merges)]
    made = Tokenizer(models.BPE({word: number for number, word in enumerate(words)}, list(merges)))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    made.decoder = decoders.ByteLevel()
    return transformers.PreTrainedTokenizerFast(
        tokenizer_object=made, eos_token="<eos>", additional_special_tokens=["<|endoftext|>"]
    )


def metaspace():
    """Words with a marked leading space, as Llama 2's sentencepiece models have it: decoding drops the first space."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    words = ["<unk>", "▁def", "▁a", "▁return", "▁", "\n", "x", "▁x", "a"]
    made = Tokenizer(models.WordLevel({word: number for number, word in enumerate(words)}, unk_token="<unk>"))
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    made.decoder = decoders.Metaspace()
    return transformers.PreTrainedTokenizerFast(tokenizer_object=made, unk_token="<unk>")


def found_at(coder, stop, ids) -> int | None:
    """Number of tokens after which a stop string is seen, or None."""
    pieces, tail = Pieces(coder, stop), ""
    for count, token in enumerate(ids, start=1):
        tail, hint = pieces.extend(tail, token)
        if hint:
            return count
    return None


@pytest.mark.parametrize("merges", [(), [("Ċ", "d"), ("e", "f"), ("Ċd", "ef")], [("f", "Ġ"), ("Ċ", "Ċ"), ("ĊĊ", "d")]])
@pytest.mark.parametrize("text", ["    return 1\n\ndef g(x)", "é\n漢\ndef f", "\ndef ", "x\nd\nde\ndef\ndef x"])
def test_a_stop_string_is_seen_with_the_token_that_completes_it(merges, text):
    coder = byte_level(merges)
    ids = coder(text, add_special_tokens=False).input_ids
    expected = next(count for count in range(1, len(ids) + 1) if "\ndef " in decode(coder, ids[:count]))
    assert found_at(coder, ("\nclass ", "\ndef "), ids) == expected


def test_no_stop_string_is_seen_where_there_is_none():
    coder = byte_level()
    assert found_at(coder, ("\ndef ",), coder("\ndefine\n def \ndef").input_ids) is None
    assert found_at(coder, (), coder("abc").input_ids) is None


def test_the_earliest_stop_cuts_not_the_first_listed():
    assert cut("ab#c@d", ("@", "#")) == 2
    assert cut("abc", ("@",)) is None


def test_an_empty_stop_string_is_an_error():
    with pytest.raises(ValueError, match="empty stop string"):
        Pieces(byte_level(), ("\n", ""))


def test_a_leading_space_survives_decoders_that_drop_it():
    coder = metaspace()
    prompt, new = [1, 2], [3, 7]
    assert decode(coder, new) == "return x"
    assert completion_text(coder, prompt, new) == " return x"
    assert Pieces(coder, ()).text(3) == " return"


def test_a_character_split_over_tokens_is_written_whole():
    coder = byte_level()
    ids = coder("漢", add_special_tokens=False).input_ids
    assert len(ids) == 3
    assert completion_text(coder, coder("a").input_ids, ids) == "漢"


def test_special_tokens_end_by_their_number():
    coder = byte_level()
    model = types.SimpleNamespace(
        config=types.SimpleNamespace(eos_token_id=7), generation_config=types.SimpleNamespace(eos_token_id=[8, 9])
    )
    special = coder.convert_tokens_to_ids("<|endoftext|>")
    assert end_ids(model, coder, DEFAULT_STOP) == {7, 8, 9, coder.eos_token_id, special}
    assert special not in end_ids(model, coder, ())


def test_stops_fit_the_prompt_form_and_the_style():
    assert stop_for(PYTHON, "function", "raw") == DEFAULT_STOP
    assert "\ndef " in DEFAULT_STOP
    written = 'import re\n\ndef helper(x):\n    """Half."""\n    return x\n\ndef f(x):\n    return helper(x)\n'
    assert cut(written, stop_for(PYTHON, "docstring", "raw")) is None
    assert cut(written + "\nassert f(1)", stop_for(PYTHON, "docstring", "raw")) == len(written)
    assert cut("def f(x):\n    return 1\n```\nDone", stop_for(PYTHON, "docstring", "chat")) == len(
        "def f(x):\n    return 1"
    )
    with pytest.raises(ValueError, match="style 'instruct' is not known; use raw or chat"):
        stop_for(PYTHON, "function", "instruct")
    with pytest.raises(ValueError, match="unknown form of a Python prompt 'class'; allowed: docstring, function"):
        stop_for(PYTHON, "class", "raw")


def test_a_chat_prompt_opens_the_answers_code_block():
    coder = byte_level()
    with pytest.raises(ValueError, match="has no chat template"):
        chat_prompt(coder, "x")
    turns = "{% for m in messages %}[{{ m.role }}]{{ m.content }}{% endfor %}"
    coder.chat_template = turns + "{% if add_generation_prompt %}[answer]{% endif %}"
    text = chat_prompt(coder, "def f():\n    '''{{ x }}'''\n")
    assert "def f():\n    '''{{ x }}'''\n```" in text
    assert text.index("[user]") < text.index("def f") < text.index("[answer]")
    assert text.endswith("```python\n")
    in_java = chat_prompt(coder, "class A {", JAVA)
    assert "Write the Java code" in in_java and "```java\nclass A {" in in_java and in_java.endswith("```java\n")


def test_batch_size_follows_memory_up_to_the_knee(monkeypatch):
    config = transformers.LlamaConfig(
        vocab_size=100, hidden_size=32, intermediate_size=32, num_hidden_layers=2, num_attention_heads=4, head_dim=8
    )
    model = transformers.LlamaForCausalLM(config)
    assert capacity.slot_bytes(model, 50) == 2 * 2 * 4 * 8 * 64 * 4 + 4 * 100  # of 50 positions, to the next 16
    free = {"bytes": 10**12}
    monkeypatch.setattr(capacity.memory, "available", lambda device: free["bytes"])
    assert capacity.default_batch_size(model, 50, False) == 128
    free["bytes"] = 0
    assert capacity.default_batch_size(model, 50, False) == 1
    assert capacity.default_batch_size(model, 50, True) == 32  # never from memory: it is part of the result


def test_a_device_is_described_in_json():
    found = describe("cpu")
    assert json.loads(json.dumps(found)) == found
    assert found["device"] == "cpu" and found["instructions"]
    assert found["processor"] == machine.processor()
    assert found["threads"] >= 1 and found["cores"] >= 1
    assert set(found["packed_weights"]) <= {"float32", "bfloat16", "int8"}


def test_a_gpu_is_described_by_the_same_fields(monkeypatch):
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda device: f"GPU {device}")
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation: not including_emulation)
    found = describe("cuda:1")
    assert (found["device"], found["processor"], found["packed_weights"]) == ("cuda", "GPU cuda:1", [])
    assert found.keys() == describe("cpu").keys()


def test_vllm_is_named_when_absent(monkeypatch):
    monkeypatch.setitem(sys.modules, "vllm", None)
    with pytest.raises(RuntimeError, match=r"vllm is not installed.*or use the backend torch"):
        backends.Vllm("some/model")


@pytest.fixture
def fake_vllm(monkeypatch):
    """A module in vLLM's place that gives the answers it is told to; the fixture is those and what it was asked."""
    asked = {"answers": ["    return 1\n"]}

    class Engine:
        def __init__(self, model, dtype, seed):
            asked.update(model=model, dtype=dtype)
            self._tokenizer = transformers.AutoTokenizer.from_pretrained(model)

        def generate(self, prompts, sampling):
            asked.update(prompts=prompts, sampling=sampling)
            answers = zip(prompts, itertools.cycle(asked["answers"]), strict=False)
            written = [self._tokenizer(answer, add_special_tokens=False).input_ids for _prompt, answer in answers]
            return [types.SimpleNamespace(outputs=[types.SimpleNamespace(token_ids=ids)]) for ids in written]

    fake = types.SimpleNamespace(LLM=Engine, SamplingParams=lambda **settings: settings)
    monkeypatch.setitem(sys.modules, "vllm", fake)
    return asked


def test_vllm_completions_have_the_form_of_torch(fake_vllm, tmp_path):
    asked = fake_vllm
    folder = tiny.tiny_model_folder(tmp_path / "tiny")
    engine = backends.Vllm(str(folder), "float16")
    asked["answers"] = ["x\n@y\ndef ", "x<|im_end|>", "x漢", "x<|endoftext|>"]
    stop, number = ("\ndef ", "\n@", "<|im_end|>"), engine.tokenizer.convert_tokens_to_ids
    found = list(engine.generate([Request(name, name) for name in "abcd"], Decoding(9), stop))
    assert [(each.id, each.text, each.finish) for each in found] == [
        ("a", "x", "stop"),
        ("b", "x", "eos"),
        ("c", "x漢", "length"),
        ("d", "x", "eos"),
    ]
    assert [(each.tokens, each.prompt_tokens) for each in found] == [(9, 1), (2, 1), (4, 1), (2, 1)]
    assert (asked["model"], asked["dtype"]) == (str(folder), "float16")
    expected = {"temperature": 0.0, "top_p": 1.0, "seed": None, "max_tokens": 9, "stop": list(stop)}
    ends = sorted(number(["<|im_end|>", "<|endoftext|>"]))
    assert asked["sampling"] == [{**expected, "stop_token_ids": ends}] * 4
    list(engine.generate([Request("a", "a", 5)], Decoding(9, temperature=0.2, top_p=0.95), ()))
    assert [asked["sampling"][0][name] for name in ("temperature", "top_p", "seed")] == [0.2, 0.95, 5]


def test_vllm_is_asked_for_what_the_model_reads_in_torch(fake_vllm, tmp_path):
    folder = tiny.tiny_model_folder(tmp_path / "tiny")
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    tokenizer.bos_token = "<|im_start|>"
    tokenizer.save_pretrained(folder)
    (folder / "generation_config.json").unlink()
    engine, prompt = backends.Vllm(str(folder)), chat_prompt(tokenizer, "def f():\n")
    assert prompt.startswith("<|im_start|>")
    list(engine.generate([Request("a", prompt)], Decoding(9)))
    assert fake_vllm["prompts"] == [{"prompt_token_ids": backends.encode(tokenizer, prompt)}]
    with pytest.raises(ValueError, match="request 'a' has a prompt of 4096 tokens, but the model's context holds 4096"):
        list(engine.generate([Request("a", "x" * 4096)], Decoding(9)))
    list(engine.generate([Request("a", "x" * 4090)], Decoding(9)))
    assert fake_vllm["sampling"][0]["max_tokens"] == 6


def test_vllm_reads_prompts_and_answers_by_the_tokenizers_file(fake_vllm, tmp_path):
    folder = tiny.tiny_model_folder(tmp_path / "tiny")
    said = json.loads((folder / "tokenizer_config.json").read_text())
    (folder / "tokenizer_config.json").write_text(json.dumps(said | {"tokenizer_class": "LlamaTokenizerFast"}))
    written = Tokenizer.from_file(str(folder / "tokenizer.json"))
    engine = backends.Vllm(str(folder))
    engine._engine.generate = lambda prompts, _sampling: (
        fake_vllm.update(prompts=prompts)
        or [types.SimpleNamespace(outputs=[types.SimpleNamespace(token_ids=written.encode("    return x  + 1\n").ids)])]
    )
    (found,) = engine.generate([Request("a", "def f(x):\n")], Decoding(99))
    assert fake_vllm["prompts"] == [{"prompt_token_ids": written.encode("def f(x):\n").ids}]
    assert found.text == "    return x  + 1\n"


def test_a_study_with_the_backend_vllm_never_loads_a_torch_model(fake_vllm, outputs, tmp_path, monkeypatch):
    from qrobust import evaluation, judging, models, study

    monkeypatch.setattr(models, "load", lambda *_: pytest.fail("a torch model was loaded"))
    monkeypatch.setattr(models, "resolve_device", lambda _: "cpu")  # what is asked for is CUDA
    folder = tiny.tiny_model_folder(tmp_path / "tiny")
    arm, in_torch = (tiny.arm(folder, 3, backend=name) for name in ("vllm", "torch"))
    chosen = arm.selection.load()
    with judging.Judge(chosen, workers=1) as judge:
        (summary,) = evaluation.fill(arm, chosen, [evaluation.unchanged(chosen)], judge)
    assert summary["status"] == "done" and fake_vllm["model"] == str(folder)
    cell = study.Cell(arm, study.CLEAN).folder
    made = evaluation.CellStore(cell).samples.values()
    assert [row["completion"] for row in made] == ["    return 1\n"] * 3
    assert cell != study.Cell(in_torch, study.CLEAN).folder
