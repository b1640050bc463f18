"""Perplexity with an interval."""

import math

import numpy as np
import pandas as pd
import pytest

from qrobust.analysis import perplexity


def losses(seed, n=80, shift=0.0):
    generator = np.random.default_rng(seed)
    tokens = generator.integers(20, 100, n)
    nll = tokens * generator.normal(0.7, 0.2, n)
    return pd.DataFrame({"task_id": [f"t/{i}" for i in range(n)], "tokens": tokens, "nll": nll + shift * tokens})


def test_an_interval_like_that_of_the_bootstrap():
    frame = losses(0)
    found = perplexity.of_token(frame["nll"].to_numpy(), frame["tokens"].to_numpy())
    picks = np.random.default_rng(1).integers(0, 80, (4000, 80))
    nll, tokens = frame["nll"].to_numpy()[picks].sum(axis=1), frame["tokens"].to_numpy()[picks].sum(axis=1)
    low, high = np.quantile(np.exp(nll / tokens), [0.025, 0.975])
    assert found.value == pytest.approx(math.exp(frame["nll"].sum() / frame["tokens"].sum()))
    assert (found.low, found.high) == (pytest.approx(low, rel=0.01), pytest.approx(high, rel=0.01))


def test_against_the_original_the_same_tasks_are_paired():
    known = {("m", "original"): losses(0), ("m", "bnb-nf4"): losses(0, shift=0.05)}
    row = perplexity.columns("m", "bnb-nf4", known)
    ends = [row[f"perplexity_ratio{end}"] for end in ("", "_low", "_high")]
    assert ends == pytest.approx([math.exp(0.05)] * 3)
    assert row["perplexity_low"] < row["perplexity_high"]
    assert math.isnan(perplexity.columns("m", "original", known)["perplexity_ratio"])
    assert all(map(math.isnan, perplexity.columns("other", "bnb-nf4", known).values()))
