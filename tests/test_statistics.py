"""Tests and intervals against R 4.2 (the command is beside each number), hand-worked tables and closed forms."""

import math

import numpy as np
import pytest

from qrobust.analysis import tests


def series(both, only_first, only_second, neither):
    first = [1] * both + [1] * only_first + [0] * only_second + [0] * neither
    second = [1] * both + [0] * only_first + [1] * only_second + [0] * neither
    return first, second


def test_mcnemar_on_rs_published_example():
    # help(mcnemar.test), approval ratings (Agresti 1990, p. 350): matrix(c(794, 86, 150, 570), 2).
    # b <- binom.test(150, 236); b$p.value; b$conf.int / (1 - b$conf.int)
    result = tests.mcnemar(*series(794, 150, 86, 570))
    assert result.p == pytest.approx(3.71593614e-05, rel=1e-6)
    assert result.odds_ratio == pytest.approx(150 / 86)
    assert (result.low, result.high) == (pytest.approx(1.329228253), pytest.approx(2.30097908))
    assert result.n == 1600


def test_mcnemar_by_hand():
    # 9 against 1: p = 2 (1 + 10) / 2^10. R: binom.test(9, 10), limits turned into odds.
    result = tests.mcnemar(*series(5, 9, 1, 5))
    assert (result.only_first, result.only_second) == (9, 1)
    assert result.p == pytest.approx(22 / 1024)
    assert (result.low, result.high) == (pytest.approx(1.247109625), pytest.approx(394.479113034))
    mirrored = tests.mcnemar(*series(5, 1, 9, 5))
    assert mirrored.p == pytest.approx(result.p)
    assert mirrored.low == pytest.approx(1 / result.high)


def test_mcnemar_with_one_sided_or_no_flips():
    one_sided = tests.mcnemar(*series(3, 4, 0, 3))
    assert one_sided.odds_ratio == math.inf
    assert one_sided.high == math.inf
    # Clopper-Pearson for 4 of 4: the lower limit is (alpha / 2)^(1/4).
    limit = 0.025 ** (1 / 4)
    assert one_sided.low == pytest.approx(limit / (1 - limit))
    assert one_sided.p == pytest.approx(2 / 2**4)
    none = tests.mcnemar([1, 0], [1, 0])
    assert none.p == 1
    assert math.isnan(none.odds_ratio)


def test_mcnemar_refuses_unpaired_series():
    with pytest.raises(ValueError, match="paired"):
        tests.mcnemar([1, 0, 1], [1, 0])


def test_holm():
    # R: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.2), "holm")
    adjusted = tests.holm([0.01, math.nan, 0.04, 0.03, 0.005, 0.2])
    assert adjusted == pytest.approx([0.04, math.nan, 0.09, 0.09, 0.025, 0.2], nan_ok=True)
    assert np.isnan(tests.holm([math.nan])).all()


def test_shares_of_the_published_table():
    # R: binom.test(65, 119)$p.value; prop.test(65, 119, correct = FALSE)$conf.int
    result = tests.shares(65, 54, 7)
    assert result.p == pytest.approx(0.3593582639)
    assert (result.low, result.high) == (pytest.approx(0.4567208545), pytest.approx(0.6328254607))
    assert result.cells == 126


def test_shares_by_hand():
    assert tests.shares(5, 0, 3).p == pytest.approx(2 / 2**5)
    assert tests.shares(4, 4, 0).p == 1
    assert math.isnan(tests.shares(0, 0, 9).p)


def test_wilson_at_zero_has_a_closed_form():
    z = 1.959963984540054
    result = tests.wilson(0, 50)
    assert (result.value, result.low) == (0, pytest.approx(0, abs=1e-12))
    assert result.high == pytest.approx(z**2 / (50 + z**2))
    assert math.isnan(tests.wilson(0, 0).value)


def test_power_of_the_paired_design():
    # R: power.t.test(n = 542, sd = 0.6, power = .8, type = "paired") gives 0.0723330 with its default
    # one-tail approximation; power.t.test(delta = .05, ...) gives n = 1132.16.
    assert tests.detectable(0.6 / math.sqrt(542), 541) == pytest.approx(0.07233, abs=5e-6)
    assert tests.power(0.05, 0.6 / math.sqrt(1133), 1132) == pytest.approx(0.8, abs=5e-4)
    assert tests.power(0.05, 0.6 / math.sqrt(1132), 1131) < 0.8
    # Large n: (z_0.975 + z_0.8) sd / sqrt(n).
    closed_form = (1.959963984540054 + 0.8416212335729143) * 0.6 / math.sqrt(100_000)
    assert tests.detectable(0.6 / math.sqrt(100_000), 99_999) == pytest.approx(closed_form, rel=1e-4)


def test_power_that_cannot_be_estimated():
    assert math.isnan(tests.detectable(0.0, 99))
    assert math.isnan(tests.detectable(0.5 / math.sqrt(2), 1))
    assert math.isnan(tests.power(0.02, 0.0, 100))


def test_equivalence_is_that_of_statsmodels_on_two_tasks_more():
    from statsmodels.stats.weightstats import DescrStatsW

    differences = np.random.default_rng(0).choice([-1, 0, 0, 0, 1], 60)
    for margin in (0.03, 0.2):
        expected = DescrStatsW([*differences, 1, -1]).ttost_mean(-margin, margin)[0]
        assert tests.equivalence_p(differences, margin) == pytest.approx(expected)


def test_a_few_tasks_that_do_not_differ_prove_nothing():
    assert tests.equivalence_p(np.zeros(16), 0.03) > 0.2
    assert tests.equivalence_p(np.zeros(542), 0.03) < 0.001
    assert math.isnan(tests.tost(0.0, 0.0, 10, 0.03))


def test_power_of_showing_equivalence():
    generator = np.random.default_rng(1)
    se, margin = 0.4 / math.sqrt(200), 0.1
    draws = generator.normal(0, 0.4, (4000, 200))
    p = [tests.tost(each.mean(), each.std(ddof=1) / math.sqrt(200), 199, margin) for each in draws[:1500]]
    assert np.mean(np.array(p) < 0.05) == pytest.approx(tests.equivalence_power(margin, se, 199), abs=0.04)
    assert tests.equivalence_power(0.001, se, 199) == 0
