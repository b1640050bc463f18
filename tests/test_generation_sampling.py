import math

import pytest
import torch
from test_generation import model, tokenizer

from qrobust.generation import Batching, Decoding, Request, generate
from qrobust.generation.sampling import drawn, highest


def rows(count, vocabulary, seed=0, scale=3.0):
    return torch.randn(count, vocabulary, generator=torch.Generator().manual_seed(seed)) * scale


def by_hand(logits, uniform, temperature, top_p):
    """Top-p sampling of one row, token by token."""
    probabilities = (logits.double() / temperature).softmax(0).tolist()
    order = sorted(range(len(probabilities)), key=lambda token: (-probabilities[token], token))
    nucleus, mass = [], 0.0
    for token in order:
        nucleus.append(token)
        mass += probabilities[token]
        if mass >= top_p:
            break
    reached = 0.0
    for token in nucleus:
        reached += probabilities[token]
        if reached >= uniform * mass:
            return token
    return nucleus[-1]


@pytest.mark.parametrize("temperature, top_p", [(0.2, 0.95), (1.0, 0.9), (1.0, 1.0), (3.0, 0.99), (50.0, 1.0)])
def test_a_token_is_where_the_sum_of_probabilities_reaches_its_number(temperature, top_p):
    # Hot distributions are flat: their tokens lie beyond the first candidates.
    logits = rows(40, 1000)
    uniforms = torch.rand(40, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    expected = [by_hand(row, float(u), temperature, top_p) for row, u in zip(logits, uniforms, strict=True)]
    assert drawn(logits, uniforms, temperature, top_p).tolist() == expected


def test_equal_logits_are_taken_in_the_order_of_the_vocabulary():
    logits = torch.zeros(3, 1000)
    numbers = torch.tensor([0.0, 0.4495, 0.9995], dtype=torch.float64)
    assert drawn(logits, numbers, 1.0, 1.0).tolist() == [0, 449, 999]
    assert drawn(logits, numbers, 1.0, 0.0095).tolist() == [0, 4, 9]


def test_tokens_come_as_often_as_their_probability_says():
    logits = torch.tensor([0.7, 0.2, 0.1]).log().expand(1, -1)
    numbers = (torch.arange(1000, dtype=torch.float64) + 0.5) / 1000
    found = drawn(logits.expand(1000, -1), numbers, 1.0, 1.0).bincount(minlength=3).tolist()
    assert found == pytest.approx([700, 200, 100], abs=1)
    colder = drawn(logits.expand(1000, -1), numbers, 0.5, 1.0).bincount(minlength=3).tolist()
    assert colder == pytest.approx([1000 * p / 0.54 for p in (0.49, 0.04, 0.01)], abs=1)
    assert drawn(logits.expand(1000, -1), numbers, 1.0, 0.8).max() == 1


def test_a_cold_draw_is_the_highest_logit():
    logits = rows(20, 640)
    assert drawn(logits, torch.rand(20, dtype=torch.float64), 1e-3, 1.0).tolist() == highest(logits).tolist()


def samples(made, coder, tasks, slots, draws=4, **decoding):
    settings = Decoding(12, temperature=1.0, draws=draws, **decoding)
    asked = [Request(f"{task} {d}", f"{task} = ", settings.seed_of(task, d)) for task in tasks for d in range(draws)]
    return {c.id: c.text for c in generate(made, coder, asked, settings, stop=(), batching=Batching(slots))}


def test_a_sample_depends_on_what_it_is_for_and_not_on_its_batch():
    made, coder = model("Llama"), tokenizer()
    alone = samples(made, coder, ["a"], slots=1)
    assert len(set(alone.values())) > 1
    together = samples(made, coder, ["b", "a", "c"], slots=5)
    assert {name: text for name, text in together.items() if name in alone} == alone
    assert samples(made, coder, ["a"], slots=3, draws=2).items() <= alone.items()
    assert samples(made, coder, ["a"], slots=2, seed=1) != alone


def test_settings_of_drawing_are_checked_and_named():
    settings = Decoding(9, temperature=0.2, top_p=0.95, draws=20)
    assert settings.identity() == Decoding(9, temperature=0.2, top_p=0.95, draws=5).identity()
    assert settings.identity() != Decoding(9, temperature=0.2, top_p=0.95, draws=20, seed=1).identity()
    assert Decoding(9, **settings.sampling) == settings
    for wrong in ({"draws": 2}, {"top_p": 0.5}, {"temperature": -1.0}, {"temperature": math.nan}):
        with pytest.raises(ValueError, match="temperature"):
            Decoding(9, **wrong)
    with pytest.raises(ValueError, match="top_p 0"):
        Decoding(9, temperature=1.0, top_p=0.0)
