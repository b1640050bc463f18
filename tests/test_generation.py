"""Generation: the loop's text is that of transformers, one prompt at a time, for every architecture in use."""

import functools
from types import SimpleNamespace

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from qrobust.generation import (  # noqa: E402
    Batching,
    Completion,
    Decoding,
    OutOfMemory,
    Request,
    backends,
    fixed_batches,
    generate,
    graphs,
    passes,
    rows,
    sampling,
    scheduler,
)
from qrobust.models import linear  # noqa: E402
from qrobust.precisions import linears  # noqa: E402
from qrobust.precisions.linears import Int8DynamicLinear, Int8Linear  # noqa: E402
from qrobust.runs import machine  # noqa: E402

VOCABULARY = 300
PROMPTS = [
    "def add(a, b):\n",
    "x",
    "import os\n\n\ndef walk(path):\n    " + "#" * 40,
    "é 漢字",
    "for i in range(10):",
    "a b c",
]


def tokenizer():
    """One token per byte, three special tokens, and no merges."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    model = Tokenizer(models.BPE({letter: number for number, letter in enumerate(alphabet)}, []))
    model.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    model.decoder = decoders.ByteLevel()
    return transformers.PreTrainedTokenizerFast(
        tokenizer_object=model, eos_token="<eos>", additional_special_tokens=["<|endoftext|>"]
    )


def make(name: str):
    """A small random model; embeddings are large so that arg-max ties do not occur."""
    shape = {
        "vocab_size": VOCABULARY,
        "hidden_size": 32,
        "intermediate_size": 48,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "max_position_embeddings": 128,
    }
    if name == "CodeGen":
        shape = {"vocab_size": VOCABULARY, "n_embd": 32, "n_layer": 2, "n_head": 4, "n_positions": 128, "rotary_dim": 4}
    elif name == "Starcoder2":
        shape["sliding_window"] = 100
    elif name == "GPTNeoX":
        del shape["num_key_value_heads"]
    torch.manual_seed(0)
    config = getattr(transformers, f"{name}Config")(**shape, eos_token_id=None, bos_token_id=None)
    made = getattr(transformers, f"{name}ForCausalLM")(config).eval()
    with torch.no_grad():
        for parameter in made.parameters():
            if parameter.dim() == 2:
                parameter.normal_(0, 0.3)
    return made


model = functools.cache(make)  # for tests that leave a model as it is


def requests(prompts=PROMPTS):
    return [Request(f"t/{number}", prompt) for number, prompt in enumerate(prompts)]


def one_at_a_time(made, coder, prompt: str, new: int) -> list[int]:
    ids = torch.tensor([coder(prompt).input_ids])
    return made.generate(ids, max_new_tokens=new, do_sample=False, pad_token_id=0)[0, ids.shape[1] :].tolist()


def tokens_of(made, coder, prompts, new, slots, fixed=False) -> dict[str, list[int]]:
    """The loop's token ids, which `generate` turns into text."""
    queue = [rows.Prompt(str(number), coder(prompt).input_ids, new) for number, prompt in enumerate(prompts)]
    loop = scheduler.Loop(made, coder, queue, Decoding(new), (), slots, fixed)
    return {row.prompt.id: row.new for row in loop.run(lambda *_: None)}


@pytest.mark.parametrize("name", ["Llama", "Qwen2", "Starcoder2", "CodeGen", "GPTNeoX"])
def test_tokens_equal_those_of_one_prompt_at_a_time(name):
    made, coder = model(name), tokenizer()
    coder.eos_token = None
    expected = {str(i): one_at_a_time(made, coder, prompt, 20) for i, prompt in enumerate(PROMPTS)}
    assert len({tuple(ids) for ids in expected.values()}) > 3  # the models do not write one text for all
    for slots in (1, 3, 6):
        assert tokens_of(made, coder, PROMPTS, 20, slots) == expected, f"{slots} slots"


def test_rows_that_end_at_different_times_leave_no_trace():
    made, coder = model("Qwen2"), tokenizer()
    coder.eos_token = None
    many = [f"{'y = ' * (number % 5)}{number}" for number in range(40)]
    expected = {}
    for number, prompt in enumerate(many):
        ids = one_at_a_time(made, coder, prompt, 24)
        expected[f"t/{number}"] = coder.decode(ids, skip_special_tokens=True, clean_up_tokenization_spaces=False)
    letters = sorted({text[4] for text in expected.values()})
    stop = tuple(letters[: len(letters) // 2])
    for slots in (4, 40):  # rows are replaced; rows move together as the queue's end thins out
        whole = {
            c.id: c for c in generate(made, coder, requests(many), Decoding(24), stop=stop, batching=Batching(slots))
        }
        assert {c.finish for c in whole.values()} == {"stop", "length"}
        for name, text in expected.items():
            ends = [text.index(letter) for letter in stop if letter in text]
            assert whole[name].text == (text[: min(ends)] if ends else text)


@pytest.mark.parametrize("name", ["Qwen2", "CodeGen"])
@pytest.mark.parametrize(("order", "slots", "fixed"), [("xy", 1, False), ("xy", 2, False), ("xxyy", 2, True)])
def test_a_row_of_nan_leaves_others_alone(monkeypatch, name, order, slots, fixed):
    """After it in its slot, moved to its slot, and beside it: as noise on weights makes such rows."""
    made, coder = make(name), tokenizer()
    coder.eos_token = None
    monkeypatch.setattr(linear.PackedLinears, "suit_any_rows", True)  # one row is moved, too
    bad, good = coder("x" * 12).input_ids, coder("a = ").input_ids
    expected = one_at_a_time(made, coder, "a = ", 20)
    assert bad[0] not in expected and len(set(expected)) > 3
    with torch.no_grad():
        made.get_input_embeddings().weight[bad[0]] = torch.nan
    queue = [
        rows.Prompt(f"{number}{kind}", *((bad, 3) if kind == "x" else (good, 20))) for number, kind in enumerate(order)
    ]
    loop = scheduler.Loop(made, coder, queue, Decoding(20), (), slots, fixed)
    found = {row.prompt.id: row.new for row in loop.run(lambda *_: None)}
    assert [new for name, new in found.items() if name.endswith("y")] == [expected] * order.count("y")


@pytest.mark.parametrize(("suit", "sizes"), [(True, [20, 10, 5, 2, 1]), (False, [20, 10])])
def test_slots_become_fewer_as_rows_end(monkeypatch, suit, sizes):
    made, coder = model("Qwen2"), tokenizer()
    coder.eos_token = None
    monkeypatch.setattr(linear.PackedLinears, "suit_any_rows", suit)
    decode, used = passes.Passes.decode, []
    monkeypatch.setattr(
        passes.Passes, "decode", lambda self, ids, at: (used.append(len(ids)), decode(self, ids, at))[1]
    )
    queue = [rows.Prompt(str(limit), coder("a = ").input_ids, limit) for limit in range(3, 23)]
    longest = one_at_a_time(made, coder, "a = ", 22)
    for row in scheduler.Loop(made, coder, queue, Decoding(22), (), 20, fixed=False).run(lambda *_: None):
        assert row.new == longest[: row.prompt.limit]
    assert list(dict.fromkeys(used)) == sizes


@pytest.mark.parametrize("fixed", [False, True])
def test_replayed_steps_write_the_same_text(monkeypatch, fixed):
    """A recording in CUDA's place, which does the step again on the memory of the inputs that it was made with."""
    made, coder = model("Qwen2"), tokenizer()
    coder.eos_token = None
    many = [f"{'y = ' * (number % 5)}{number}" for number in range(20)]
    expected, replayed = tokens_of(made, coder, many, 24, 8, fixed), []

    def record(self, step, ids, positions, seen):
        self._ids, self._positions, self._logits = ids.clone(), positions.clone(), None
        self._graph = SimpleNamespace(replay=lambda: replay(self, step, seen))

    def replay(self, step, seen):
        replayed.append((len(self._ids), seen))
        self._logits = step(self._ids, self._positions, seen)

    def begin(self, model, *rest):
        begin_as_it_is(self, model, *rest)
        self._replayed = graphs.Replayed(model)

    begin_as_it_is = passes.Passes.__init__
    monkeypatch.setattr(passes.Passes, "__init__", begin)
    monkeypatch.setattr(graphs.Replayed, "_record", record)
    assert tokens_of(made, coder, many, 24, 8, fixed) == expected
    assert {number for number, _seen in replayed} == ({8} if fixed else {8, 4})
    assert len({seen for _number, seen in replayed}) > 1


def test_same_input_gives_the_same_output_and_progress_adds_up():
    made, coder = model("Llama"), tokenizer()
    steps = []
    first = list(generate(made, coder, requests(), Decoding(16), stop=(), batching=Batching(2), on_step=steps.append))
    assert first == list(generate(made, coder, requests(), Decoding(16), stop=(), batching=Batching(2)))
    assert sum(step.new_tokens for step in steps) == sum(c.tokens for c in first)
    assert sum(step.prompt_tokens for step in steps) == sum(c.prompt_tokens for c in first)
    assert steps[0] == (0, len(PROMPTS), 0, 0) and steps[-1] == (len(PROMPTS), len(PROMPTS), 0, 0)
    assert [step.finished for step in steps] == sorted(step.finished for step in steps)


def test_end_of_text_is_counted_but_not_written():
    made, coder = make("Llama"), tokenizer()
    coder.eos_token = None
    written = one_at_a_time(made, coder, "x", 12)
    made.generation_config.eos_token_id = [written[5]]
    [completion] = generate(made, coder, [Request("a", "x")], Decoding(12), stop=())
    first = written.index(written[5])
    assert completion == Completion("a", coder.decode(written[:first]), first + 1, 1, "eos")


def test_fixed_batches_keep_their_composition():
    made, coder = model("Qwen2"), tokenizer()
    seen = []
    original = scheduler.Loop._choose

    def spy(loop, chosen, logits):
        seen.append([row.prompt.id if row else None for row in loop._rows])
        return original(loop, chosen, logits)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scheduler.Loop, "_choose", spy)
        many = [Request(f"t/{number}", str(number) * number) for number in range(5, 12)]
        found = list(generate(made, coder, many, Decoding(6), stop=("a",), batching=Batching(3, invariant=True)))
    ids = [request.id for request in many]
    batches = [ids[:3], ids[3:6], ids[6:]]
    assert [c.id for c in found] == [name for batch in batches for name in batch]
    padded = [batch + [None] * (3 - len(batch)) for batch in batches]
    assert [batch for index, batch in enumerate(seen) if batch not in seen[:index]] == padded
    free = {c.id: c.text for c in generate(made, coder, many, Decoding(6), stop=("a",), batching=Batching(3))}
    assert {c.id: c.text for c in found} == free


def test_fixed_batches_are_cut_from_sorted_ids():
    assert fixed_batches([("a", 10), ("b", 0), ("a", 2)], 2) == [[("a", 2), ("a", 10)], [("b", 0)]]


def test_a_row_ends_where_the_context_ends():
    made, coder = model("Llama"), tokenizer()
    coder.eos_token = None
    [completion] = generate(made, coder, [Request("long", "y" * 120)], Decoding(50), stop=())
    assert (completion.tokens, completion.finish) == (8, "length")
    with pytest.raises(ValueError, match=r"'big' has a prompt of 128 tokens.*holds 128"):
        generate(made, coder, [Request("big", "y" * 128)], Decoding(50), stop=())


@pytest.mark.parametrize(
    ("prompts", "message"),
    [
        ([Request("a", "x"), Request("a", "y")], "'a' occurs twice"),
        ([Request("a", "")], "'a' has an empty prompt"),
    ],
)
def test_bad_input_is_named_before_anything_runs(prompts, message):
    with pytest.raises(ValueError, match=message):
        generate(model("Llama"), tokenizer(), prompts, Decoding(4))


def test_settings_that_cannot_be_are_refused():
    with pytest.raises(ValueError, match="batch size is 0"):
        Batching(0)
    with pytest.raises(ValueError, match="max_new_tokens is 0"):
        Decoding(0)


def test_greedy_decoding_has_one_sample_and_its_limit_in_the_identity():
    assert Decoding(9).draws == 1
    assert Decoding(9).identity() == {"method": "greedy", "max_new_tokens": 9}


def test_the_model_is_left_as_it_was():
    made, coder = model("Llama"), tokenizer()
    before = made.config._attn_implementation
    running = generate(made, coder, requests(), Decoding(16), stop=(), batching=Batching(2))
    next(running)
    running.close()
    assert made.config._attn_implementation == before
    assert not any("forward" in module.__dict__ for module in made.modules())


def test_changed_weights_are_seen_by_the_next_call():
    made, coder = make("Llama"), tokenizer()
    coder.eos_token = None
    list(generate(made, coder, requests(), Decoding(8), stop=()))
    with torch.no_grad():
        made.lm_head.weight.copy_(made.lm_head.weight.flip(0))
    assert tokens_of(made, coder, ["abc"], 8, 1) == {"0": one_at_a_time(made, coder, "abc", 8)}


@pytest.mark.parametrize(
    ("dtype", "instructions", "itemsize", "intel"),
    [
        (torch.float32, False, 4, True),
        (torch.float32, False, 4, False),
        (torch.bfloat16, False, 4, True),
        (torch.bfloat16, False, 4, False),
        (torch.bfloat16, True, 2, True),
    ],
)
@pytest.mark.parametrize("bias", [True, False])
def test_packed_layers_compute_the_plain_product(monkeypatch, dtype, instructions, itemsize, intel, bias):
    monkeypatch.setattr(linear, "multiplied_in", lambda dtype: dtype if instructions else torch.float32)
    monkeypatch.setattr(linear, "made_by_intel", lambda: intel)
    if linear.packer(dtype) is None:
        pytest.skip(f"this torch packs no {dtype} layers on this machine")
    layer = torch.nn.Linear(24, 40, bias=bias, dtype=dtype)
    packed = linear.PackedLinears(torch.nn.Sequential(layer))
    assert packed.nbytes == 24 * 40 * itemsize
    x = torch.randn(2, 5, 24).to(dtype)
    with torch.inference_mode():
        expected = layer(x)
        for rows in (10, 7):  # packed for the input's row count, and for another one
            packed.pack(rows)
            assert "forward" in layer.__dict__
            torch.testing.assert_close(layer(x), expected)
    packed.unpack()
    assert "forward" not in layer.__dict__


@pytest.mark.parametrize("intel", [True, False])
@pytest.mark.parametrize("kind", [Int8Linear, Int8DynamicLinear])
def test_packed_products_of_whole_numbers_are_exact(monkeypatch, kind, intel):
    import bitsandbytes  # noqa: F401  (its operators are there when it is imported)

    monkeypatch.setattr(linear, "made_by_intel", lambda: intel)
    whole = torch.randint(-127, 128, (40, 1024), dtype=torch.int8)
    arguments = (whole, torch.rand(40) if kind is Int8Linear else torch.rand(40, 1), torch.rand(40))
    layer = kind(*arguments, 6.0) if kind is Int8Linear else kind(*arguments)
    x = torch.randn(2, 5, 1024) * 3
    for module in (linear, linears):
        monkeypatch.setattr(module, "multiplied_in", lambda dtype: dtype)
    assert linear.PackedLinears(layer).nbytes == 0
    expected = layer(x)
    for module in (linear, linears):
        monkeypatch.setattr(module, "multiplied_in", lambda dtype: torch.float32)
    assert torch.equal(layer(x), expected)
    packed = linear.PackedLinears(torch.nn.Sequential(layer))
    if linear.packer(torch.int8) is None:
        pytest.skip("this torch packs no layers on this machine")
    assert packed.nbytes == 40 * 1024 * 4
    for count in (10, 7):
        packed.pack(count)
        assert torch.equal(layer(x), expected)
        assert torch.equal(layer.product(torch.full((3, 1024), 127.0)), 127.0 * whole.sum(1).float().expand(3, 40))
    packed.unpack()
    assert "product" not in layer.__dict__


@pytest.mark.parametrize(("free", "count"), [(3, 0), (4, 1), (11, 2), (12, 3), (100, 3)])
def test_as_many_layers_are_packed_as_half_of_the_free_memory_holds(monkeypatch, free, count):
    if linear.packer(torch.float32) is None:
        pytest.skip("this torch packs no float32 layers on this machine")
    layers = torch.nn.Sequential(*(torch.nn.Linear(8, size) for size in (16, 16, 16)))
    monkeypatch.setattr(linear.memory, "available", lambda device: free * 8 * 16 * 4 // 2)
    packed = linear.PackedLinears(layers)
    packed.pack(4)
    assert ["forward" in layer.__dict__ for layer in layers] == [True] * count + [False] * (3 - count)


@pytest.mark.parametrize(("intel", "bf16", "once"), [(True, False, False), (False, False, True), (False, True, False)])
def test_layers_are_packed_once_where_the_format_suits_any_row_count(monkeypatch, intel, bf16, once):
    monkeypatch.setattr(linear, "multiplied_in", lambda dtype: torch.bfloat16 if bf16 else torch.float32)
    monkeypatch.setattr(linear, "made_by_intel", lambda: intel)
    if linear.packer(torch.bfloat16) is None:
        pytest.skip("this torch packs no such layers on this machine")
    layer = torch.nn.Linear(24, 40, dtype=torch.bfloat16)
    packed = linear.PackedLinears(torch.nn.Sequential(layer))
    packed.pack(8)
    first = layer.forward
    packed.pack(2)
    assert (packed.suit_any_rows, layer.forward is first) == (once, once)


@pytest.mark.parametrize(
    ("maker", "library"),
    [("GenuineIntel", "_mkl_product"), (None, "_mkl_product"), ("AuthenticAMD", "_onednn_product")],
)
def test_other_makers_processors_multiply_by_onednn(monkeypatch, maker, library):
    monkeypatch.setattr(machine, "_cpuinfo", lambda field: maker)
    if linear.packer(torch.float32) is None:
        pytest.skip("this torch packs no float32 layers on this machine")
    assert linear.packer(torch.float32).__name__ == library


@pytest.mark.parametrize("width", [64, 640, 100])
def test_the_highest_logit_is_the_first_highest(width):
    logits = torch.randint(0, 9, (50, 1, width)).float()  # many ties
    assert torch.equal(sampling.highest(logits), logits.argmax(-1))
    logits[3, 0, 7] = float("nan")
    assert sampling.highest(logits)[3] == 7


def test_prompts_are_read_alone_by_an_attention_of_the_models_own(monkeypatch):
    read, forward = [], passes.Passes._forward

    def spy(self, ids, *rest, **more):
        read.append(tuple(ids.shape))
        return forward(self, ids, *rest, **more)

    monkeypatch.setattr(passes.Passes, "_forward", spy)
    lengths = [len(tokenizer()(prompt).input_ids) for prompt in PROMPTS]
    for name, expected in (("CodeGen", [(1, length) for length in lengths]), ("Llama", [(1, sum(lengths))])):
        read.clear()
        tokens_of(model(name), tokenizer(), PROMPTS, 2, len(PROMPTS))
        assert [shape for shape in read if shape[0] == 1] == expected


def test_memory_that_runs_out_has_one_name(monkeypatch):
    def full(*_arguments, **_names):
        raise RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 1 bytes")

    monkeypatch.setattr(scheduler.Loop, "_choose", full)
    with pytest.raises(OutOfMemory, match="tried to allocate"):
        list(generate(model("Llama"), tokenizer(), requests(), Decoding(4)))


def test_beginning_of_text_is_not_doubled():
    coder = tokenizer()
    coder.add_special_tokens({"bos_token": "<bos>"})
    assert backends.encode(coder, "<bos>hi") == coder("<bos>hi", add_special_tokens=False).input_ids
