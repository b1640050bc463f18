"""Architectures whose attention is special: the text is that of transformers, by the loop or by its own `generate`."""

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

import tiny  # noqa: E402
from test_generation import PROMPTS, VOCABULARY, one_at_a_time, requests, tokenizer  # noqa: E402

from qrobust.generation import Batching, Decoding, Request, capacity, engine, generate, holding  # noqa: E402

GROUPED = {
    "hidden_size": 32,
    "intermediate_size": 48,
    "num_hidden_layers": 4,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 128,
}
NAMED_AS_GPT2 = {"n_embd": 32, "n_layer": 2, "n_head": 4, "n_positions": 128}
MIXED = {**GROUPED, "moe_intermediate_size": 16, "shared_expert_intermediate_size": 16}
EXPERTS = {"num_experts": 4, "num_experts_per_tok": 2}
PER_LAYER = {"hidden_size_per_layer_input": 8, "vocab_size_per_layer_input": VOCABULARY}
# Windows of 8 tokens: most prompts, and all completions, reach beyond them.
WINDOWED = {"sliding_window": 8, "layer_types": ["sliding_attention", "full_attention"] * 2}
GEMMA4 = {**GROUPED, **PER_LAYER, **WINDOWED, "head_dim": 8, "global_head_dim": 16}
SETTINGS = {
    "Mistral": {**GROUPED, "sliding_window": 8},
    "Gemma2": {**GROUPED, "head_dim": 8, "sliding_window": 8, "attn_logit_softcapping": 5.0},
    "Gemma3": {**GROUPED, "head_dim": 8, "sliding_window": 8},
    "Qwen2": {**GROUPED, "use_sliding_window": True, "sliding_window": 8, "max_window_layers": 2},
    "DeepseekV2": {
        **GROUPED,
        "num_key_value_heads": 4,
        "moe_intermediate_size": 16,
        "n_routed_experts": 4,
        "num_experts_per_tok": 2,
        "first_k_dense_replace": 1,
        "kv_lora_rank": 8,
        "q_lora_rank": 8,
        "qk_nope_head_dim": 8,
        "qk_rope_head_dim": 4,
        "v_head_dim": 6,
    },
    "GPTNeo": {
        "hidden_size": 32,
        "num_layers": 2,
        "num_heads": 4,
        "max_position_embeddings": 128,
        "attention_types": [[["global", "local"], 1]],
        "window_size": 16,  # as far as the trial of `can_hold` reads
    },
    "Bloom": {"hidden_size": 32, "n_layer": 2, "n_head": 4},
    "Mamba": {"hidden_size": 32, "num_hidden_layers": 2, "state_size": 4},
    "GptOss": {**GROUPED, "head_dim": 8, "sliding_window": 8, "num_local_experts": 4, "num_experts_per_tok": 2},
    "Qwen3": {**GROUPED, "head_dim": 16, **WINDOWED, "use_sliding_window": True},
    "Phi": {**GROUPED, "num_key_value_heads": 4},
    "Phi3": {**GROUPED, "sliding_window": 8},
    "Gemma": {**GROUPED, "head_dim": 16},
    "GPT2": NAMED_AS_GPT2,
    "GPTBigCode": NAMED_AS_GPT2,
    "GPTJ": {**NAMED_AS_GPT2, "rotary_dim": 4},
    "Granite": GROUPED,
    "Olmo2": GROUPED,
    "Mixtral": {**GROUPED, "sliding_window": 8, "num_local_experts": 4, "num_experts_per_tok": 2},
    "Qwen2Moe": {**MIXED, **EXPERTS},
    "Qwen2Moe with windows": {**MIXED, **EXPERTS, **WINDOWED, "use_sliding_window": True},
    "Phimoe": {**GROUPED, "num_local_experts": 4},
    "Phimoe with windows": {**GROUPED, "num_local_experts": 4, "sliding_window": 8},
    "Falcon": {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4},
    "OPT": {**GROUPED, "ffn_dim": 48, "word_embed_proj_dim": 32},
    "Cohere": GROUPED,
    "StableLm": GROUPED,
    "SmolLM3": GROUPED,
    "Gemma4": GEMMA4,
    "Gemma4 with shared keys": {**GEMMA4, "num_kv_shared_layers": 2},
}
CLASSES = {
    "Gemma3": ("Gemma3TextConfig", "Gemma3ForCausalLM"),
    "Gemma4": ("Gemma4TextConfig", "Gemma4ForCausalLM"),
    "GPT2": ("GPT2Config", "GPT2LMHeadModel"),
}
PLAIN = {"GPTNeo", "Bloom", "Mamba", "GptOss", "Qwen2Moe with windows", "Phimoe with windows"}


def make(name):
    kind = name.partition(" with ")[0]
    config, model = CLASSES.get(kind, (f"{kind}Config", f"{kind}ForCausalLM"))
    torch.manual_seed(0)
    asked = {"vocab_size": VOCABULARY, "eos_token_id": None, "bos_token_id": None, "pad_token_id": None}
    made = getattr(transformers, model)(getattr(transformers, config)(**SETTINGS[name], **asked)).eval()
    with torch.no_grad():
        for parameter in made.parameters():
            if parameter.dim() >= 2:
                parameter.normal_(0, 0.3)
    return made


@pytest.mark.parametrize("name", SETTINGS)
def test_text_equals_that_of_one_prompt_at_a_time(name):
    made, coder = make(name), tokenizer()
    coder.eos_token = None
    assert engine(made) == ("transformers.generate" if name in PLAIN else "slots")
    expected = [one_at_a_time(made, coder, prompt, 16) for prompt in PROMPTS]
    steps = []
    found = generate(made, coder, requests(), Decoding(16), stop=(), batching=Batching(3), on_step=steps.append)
    texts = {completion.id: completion.text for completion in found}
    for number, ids in enumerate(expected):
        assert texts[f"t/{number}"] == coder.decode(ids, skip_special_tokens=True, clean_up_tokenization_spaces=False)
    assert sum(step.prompt_tokens for step in steps) == sum(len(coder(prompt).input_ids) for prompt in PROMPTS)
    assert sum(step.new_tokens for step in steps) >= 16 * (len(PROMPTS) - 1)


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("Qwen2", 4 * 2 * (8 + 8)),  # layers * heads * (key size + value size)
        ("DeepseekV2", 4 * (8 + 4)),  # layers * (compressed keys and values + rotary part)
        ("Gemma4", 2 * 2 * (8 + 8) + 2 * 2 * (16 + 16)),
        ("Gemma4 with shared keys", 2 * (8 + 8) + 2 * (16 + 16)),
    ],
)
def test_a_slot_takes_what_keys_and_values_take(name, numbers):
    made = make(name)
    assert capacity.slot_bytes(made, 41) == 4 * (48 * numbers + VOCABULARY)  # positions to the next 16
    assert capacity.slot_bytes(make(name).bfloat16(), 41) == 2 * 48 * numbers + 4 * VOCABULARY
    assert capacity.default_batch_size(made, 41, False) > 1


def test_settings_within_settings_are_found():
    made, coder = tiny.nested_model(VOCABULARY), tokenizer()
    coder.eos_token = None
    assert engine(made) == "slots"
    asked = [*PROMPTS, "y" * 120]
    found = {each.id: each for each in generate(made, coder, requests(asked), Decoding(16), stop=())}
    assert (found["t/6"].tokens, found["t/6"].finish) == (8, "length")  # where the context ends
    for number, prompt in enumerate(asked):
        ids = one_at_a_time(made, coder, prompt, 8 if number == 6 else 16)
        assert found[f"t/{number}"].text == coder.decode(ids, skip_special_tokens=True)


def test_generate_takes_no_settings_of_the_models_own():
    made, coder = make("Bloom"), tokenizer()
    coder.eos_token = None
    asked = [Request("t", "x")]
    expected = list(generate(made, coder, asked, Decoding(24), stop=()))
    own = made.generation_config
    own.no_repeat_ngram_size, own.repetition_penalty, own.max_time = 1, 9.0, 1e-9
    assert list(generate(made, coder, asked, Decoding(24), stop=())) == expected
    assert made.generation_config is own


def test_stops_and_draws_are_the_same_in_both_ways(monkeypatch):
    coder = tokenizer()
    coder.eos_token = None
    made, settings = make("Mistral"), Decoding(16, temperature=0.7, draws=2)
    whole = list(generate(made, coder, requests(), settings, stop=()))
    stop = (whole[0].text[4:6],)
    loop = list(generate(made, coder, requests(), settings, stop=stop))
    monkeypatch.setattr(holding, "can_hold", lambda _model: False)
    plain = list(generate(made, coder, requests(), settings, stop=stop))
    assert sorted(plain, key=lambda c: c.id) == sorted(loop, key=lambda c: c.id)
    assert {completion.finish for completion in plain} == {"stop", "length"}


def test_rounding_is_told_from_a_wrong_position(monkeypatch):
    made, generator = make("Mistral"), torch.Generator().manual_seed(0)
    right, size = holding._in_slots(made)

    def changed_by(share):
        holding._known.clear()
        noise = [torch.randn(logits.shape, generator=generator) * share * logits.std() for logits in right]
        found = [a + b for a, b in zip(right, noise, strict=True)]
        monkeypatch.setattr(holding, "_in_slots", lambda _model: (found, size))
        return max(float(part.abs().max() / logits.std()) for part, logits in zip(noise, right, strict=True))

    assert changed_by(0.2) > 0.25 and holding.can_hold(made)  # LLM.int8 moves single logits this far
    changed_by(0.8)
    assert not holding.can_hold(made)


def test_a_window_in_an_attention_of_its_own_is_not_taken_for_the_context():
    made = make("Bloom")
    made.config.sliding_window = 8
    assert not holding.can_hold(made)


def test_a_window_as_long_as_the_context_is_none():
    made = make("Phimoe with windows")
    made.config.sliding_window = made.config.max_position_embeddings
    assert holding.can_hold(made)


def test_chunks_in_settings_within_settings_are_seen():
    made = tiny.nested_model(VOCABULARY)
    made.config.text_config.attention_chunk_size = 8
    assert not holding.can_hold(made)
