"""Every sign case of RRS by hand, equation 1, and ReCode's measures on worked examples."""

import itertools
import math

import numpy as np
import pytest

from qrobust.analysis import measures
from qrobust.analysis.measures import EQUAL, ORIGINAL, QUANTIZED

NO_NUMBER = math.nan


@pytest.mark.parametrize(
    ("drop_original", "drop_quantized", "value", "more_robust", "shown"),
    [
        (0.10, 0.05, 2.0, QUANTIZED, "2.000↓"),
        (0.05, 0.10, 0.5, ORIGINAL, "0.500↑"),
        (0.10, 0.10, 1.0, EQUAL, "1.000"),
        (0.10, 0.00, NO_NUMBER, QUANTIZED, "↓"),
        (0.10, -0.05, NO_NUMBER, QUANTIZED, "↓"),
        (0.00, 0.10, NO_NUMBER, ORIGINAL, "↑"),
        (0.00, 0.00, NO_NUMBER, EQUAL, "="),
        (0.00, -0.05, NO_NUMBER, QUANTIZED, "↓"),
        (-0.05, 0.10, NO_NUMBER, ORIGINAL, "↑"),
        (-0.05, 0.00, NO_NUMBER, ORIGINAL, "↑"),
        (-0.05, -0.10, NO_NUMBER, QUANTIZED, "↓"),
        (-0.10, -0.05, NO_NUMBER, ORIGINAL, "↑"),
        (-0.05, -0.05, NO_NUMBER, EQUAL, "="),
    ],
)
def test_rrs_in_every_sign_case(drop_original, drop_quantized, value, more_robust, shown):
    result = measures.relative_robustness(drop_original, drop_quantized)
    assert result.value == pytest.approx(value, nan_ok=True)
    assert result.more_robust == more_robust
    assert str(result) == shown


def test_equal_drops_are_equal_in_spite_of_rounding():
    # 0.5 - 0.3 and 0.4 - 0.2 differ in the last bit.
    assert measures.relative_robustness(0.5 - 0.3, 0.4 - 0.2).more_robust == EQUAL


def test_a_missing_drop_is_never_called_equal():
    with pytest.raises(ValueError, match="missing cell"):
        measures.relative_robustness(math.nan, 0.1)


def test_ordered_scores_rank_every_case():
    original = np.array([-0.1, 0.0, 0.02, 0.1, 0.1, 0.1, 0.0])
    quantized = np.array([0.1, 0.1, 0.1, 0.1, 0.02, 0.0, 0.0])
    scores = measures.rrs_scores(original, quantized)
    assert scores[:2].tolist() == [-np.inf, -np.inf]
    assert scores[2:5] == pytest.approx([0.2, 1.0, 5.0])
    assert scores[5:].tolist() == [np.inf, 1.0]


def test_percent_delta_is_equation_1():
    assert measures.percent_delta(0.5, 0.4) == pytest.approx(20)
    assert measures.percent_delta(0.4, 0.5) == pytest.approx(-25)
    assert math.isnan(measures.percent_delta(0.0, 0.1))


def test_pass_at_1_and_drop():
    assert measures.pass_at_1([True, False, True, True]) == 0.75
    assert math.isnan(measures.pass_at_1([]))
    assert measures.drop(0.5, 0.625) == -0.125


def test_recode_worked_by_hand():
    # Tasks:   a     b     c     d     e
    clean = [True, True, True, False, False]
    attacked = [
        [True, True, False, True, False],
        [True, False, False, False, False],
    ]
    result = measures.recode(clean, attacked)
    assert result.robust_pass == pytest.approx(1 / 5)  # a
    assert result.robust_drop == pytest.approx((3 / 5 - 1 / 5) / (3 / 5))
    assert result.robust_relative == pytest.approx(3 / 5)  # b and c broken, d mended
    assert result.robust_relative_code == pytest.approx(2 / 5)  # d is mended by one seed alone
    assert (result.s, result.n) == (2, 5)


def test_recode_with_one_seed_is_the_plain_attack():
    clean, attacked = [True, True, False, False], [[True, False, True, False]]
    result = measures.recode(clean, attacked)
    assert result.robust_pass == 0.5
    assert result.robust_drop == 0.0
    assert result.robust_relative == 0.5


def test_recode_gets_worse_with_every_seed():
    generator = np.random.default_rng(1)
    clean, attacked = generator.random(200) < 0.6, generator.random((5, 200)) < 0.5
    rounds = [measures.recode(clean, attacked[:s]) for s in range(1, 6)]
    assert all(a.robust_pass >= b.robust_pass for a, b in itertools.pairwise(rounds))
    assert all(a.robust_relative <= b.robust_relative for a, b in itertools.pairwise(rounds))


def test_recode_undefined_and_refused():
    assert math.isnan(measures.recode([False, False], [[True, False]]).robust_drop)
    with pytest.raises(ValueError, match="shape"):
        measures.recode([True, False], [[True]])
    with pytest.raises(ValueError, match="shape"):
        measures.recode([True], np.empty((0, 1)))
