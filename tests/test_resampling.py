"""The bootstrap against closed forms, the permutation test against brute force and against scipy."""

import itertools
import math

import numpy as np
import pytest

from qrobust.analysis import resampling


def brute_force_p(differences):
    differences = np.asarray(differences)
    sums = np.array([np.dot(s, differences) for s in itertools.product([-1, 1], repeat=len(differences))])
    equal = np.isclose(sums, differences.sum())
    tails = ((sums < differences.sum()) & ~equal).mean(), ((sums > differences.sum()) & ~equal).mean()
    return min(1.0, 2 * min(tails) + equal.mean())


@pytest.mark.parametrize(
    "differences",
    [
        [1, 1, 1, 1, 1],
        [1, -1, 2, 0, 0, 1, 1, -2],
        [-1, -1, -1, 2],
        [2, 2, 2, -1, 1, 0, -2, 1, 1],
        [1 / 3, 2 / 3, -1 / 3, 1, 1 / 3, 4 / 3],
        [0.5, 0.5, -0.5, 1, 0, 1.5, 2],
    ],
)
def test_permutation_p_is_the_share_of_all_swaps(differences):
    assert resampling.permutation_p(differences) == pytest.approx(brute_force_p(differences), abs=1e-12)


def test_permutation_p_by_hand():
    # All six that differ go one way: of 2^6 swaps that one counts half, in either direction.
    assert resampling.permutation_p([1] * 6 + [0] * 50) == pytest.approx(2 * 0.5 / 2**6)
    assert resampling.permutation_p([0, 0, 0]) == 1
    assert resampling.permutation_p([1, 0]) == 1
    assert resampling.permutation_p([1, -1, 2, -2]) == 1


def test_drawn_swaps_agree_with_the_convolution():
    generator = np.random.default_rng(3)
    differences = generator.choice([-2, -1, 0, 1, 2], p=[0.02, 0.13, 0.6, 0.22, 0.03], size=164)
    mid = resampling.permutation_p(differences)
    sampled = resampling._sampled_permutation_p(differences.astype(float), 20_000, 0)
    assert 0.001 < mid < 0.5
    assert sampled == pytest.approx(mid, abs=5 * math.sqrt(mid / 20_000))


@pytest.mark.parametrize(
    "differences",
    [np.random.default_rng(5).normal(0.3, 1, size=12), [math.pi] * 6, [math.pi, math.pi, -math.pi, 1, -1]],
)
def test_equally_extreme_swaps_count_half_without_a_lattice_too(differences):
    assert resampling.permutation_p(differences) == pytest.approx(brute_force_p(differences), abs=1e-9)
    assert resampling.permutation_p(np.divide(differences, 61)) == pytest.approx(brute_force_p(differences), abs=1e-9)


def test_a_sum_of_nothing_is_in_the_middle_of_all_swaps():
    assert resampling.permutation_p([math.pi, -math.pi, math.e, -math.e]) == 1


def test_of_drawn_swaps_the_observed_one_counts_whole():
    differences = np.random.default_rng(5).normal(10, 1, size=40)  # no drawn swap is as extreme
    assert resampling.permutation_p(differences, 999) == 1 / 1000


def test_small_differences_are_not_taken_for_none():
    assert resampling.permutation_p([5e-7] * 6) == pytest.approx(resampling.permutation_p([1] * 6))
    assert resampling.permutation_p([1, 1, 5e-7]) == 2 * 0.5 / 2**3
    small = np.random.default_rng(1).random(8)
    low, high = resampling.interval(resampling.bootstrap_means(small * 1e-7, 500))
    expected = resampling.interval(resampling.bootstrap_means(small, 500))
    assert (low * 1e7, high * 1e7) == (pytest.approx(expected[0]), pytest.approx(expected[1]))
    assert 0 < low < 1e-7 * small.mean() < high


def test_bootstrap_of_a_mean_matches_the_binomial():
    passed = np.array([1] * 60 + [0] * 40)
    means = resampling.bootstrap_means(passed, 20_000, 1)[:, 0]
    assert means.mean() == pytest.approx(0.6, abs=0.002)
    assert means.std() == pytest.approx(math.sqrt(0.6 * 0.4 / 100), rel=0.02)
    low, high = resampling.interval(means)
    assert (low, high) == (pytest.approx(0.50, abs=0.011), pytest.approx(0.69, abs=0.011))


def test_columns_share_their_tasks():
    passed = np.random.default_rng(0).random(50) < 0.5
    means = resampling.bootstrap_means(np.column_stack([passed, 1 - passed]), 500, 2)
    assert np.allclose(means.sum(axis=1), 1)


def test_bootstrap_repeats_and_depends_on_the_seed():
    values = np.arange(7) % 2
    first, again = resampling.bootstrap_means(values, 200, 4), resampling.bootstrap_means(values, 200, 4)
    assert np.array_equal(first, again)
    assert not np.array_equal(first, resampling.bootstrap_means(values, 200, 5))


def test_bootstrap_of_seed_means_equals_float_arithmetic():
    values = np.random.default_rng(0).integers(0, 4, size=(30, 2)) / 3
    expected = resampling._task_counts(30, 300, 0).astype(float) @ values / 30
    assert np.allclose(resampling.bootstrap_means(values, 300, 0), expected, atol=1e-12)


def test_bootstrap_refuses_no_tasks():
    with pytest.raises(ValueError, match="at least one task"):
        resampling.bootstrap_means(np.empty((0, 2)))


def test_interval_ranks_infinite_replicates():
    low, high = resampling.interval(np.array([1.0] * 90 + [np.inf] * 10))
    assert (low, high) == (1.0, np.inf)


def compare(clean_o, attacked_o, clean_q, attacked_q):
    return resampling.compare_drops(clean_o, attacked_o, clean_q, attacked_q, 2000, 0)


def test_comparison_of_known_drops():
    clean = np.array([1] * 80 + [0] * 20)
    attacked_original, attacked_quantized = clean.copy(), clean.copy()
    attacked_original[:20] = 0
    attacked_quantized[:10] = 0
    result = compare(clean, attacked_original, clean, attacked_quantized)
    assert result.drop_original.value == pytest.approx(0.20)
    assert result.drop_quantized.value == pytest.approx(0.10)
    assert result.difference.value == pytest.approx(0.10)
    assert result.p == pytest.approx(2 * 0.5 / 2**10)
    assert result.difference.low > 0
    assert 1 < result.rrs_low < 2 < result.rrs_high < 6
    assert result.rrs_undefined == 0
    assert result.sd == pytest.approx(math.sqrt(100 / 99 * 0.1 * 0.9))
    assert result.n == 100


def test_identical_arms_differ_by_nothing():
    generator = np.random.default_rng(0)
    clean, attacked = generator.random(60) < 0.5, generator.random(60) < 0.4
    result = compare(clean, attacked, clean, attacked)
    assert (result.difference.value, result.difference.low, result.difference.high, result.p) == (0, 0, 0, 1)
    assert (result.rrs_low, result.rrs_high) == (1, 1)


def test_undefined_replicates_are_counted():
    clean = np.ones(40)
    one_lost = np.array([0] + [1] * 39)
    result = compare(clean, one_lost, clean, one_lost)
    # The one task is missing from a replicate with probability (1 - 1/40)^40.
    assert result.rrs_undefined == pytest.approx((1 - 1 / 40) ** 40, abs=0.04)
    unharmed = compare(clean, one_lost, clean, clean)
    assert unharmed.rrs_undefined == 1
    assert unharmed.rrs_high == np.inf
