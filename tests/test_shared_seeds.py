"""Seeds that only some cells have finished: what is compared is what all sides drew, and nothing else."""

import numpy as np
import pandas as pd
import pytest
import studies

from qrobust.analysis import Frames, analyse, noised, pairing, pooled
from qrobust.analysis.pairing import SampleSet

NUMBERS = ["n", "attacked_original", "attacked_quantized", "difference", "difference_low", "difference_high", "p"]
KNOWN = ["prompts", "changed", "difference_changed", "difference_changed_low", "difference_changed_high"]
ORIGINAL, NF4 = "original", "bnb-nf4"


@pytest.fixture(scope="module")
def study():
    return studies.make_study(
        precisions=(ORIGINAL, NF4), benchmarks={"mbpp+": 40}, attacks={"char": 0.2}, levels=(1e-3, 3e-3),
        kinds=("gaussian",), seeds=(0, 1, 2, 3),
    )  # fmt: skip


def finished(study, seeds, **where):
    """The study after running out of memory: of its disturbed cells `where` names, only some seeds are done."""
    frames = []
    for frame in study:
        gone = (frame["family"] != "clean") & ~frame["seed"].isin(seeds)
        for column, value in where.items():
            gone &= frame[column] == value
        frames.append(frame[~gone] if "passed" in frame else frame.assign(status=frame["status"].mask(gone, "oom")))
    return tuple(frames)


def of_seeds(original, quantized, study):
    return finished(finished(study, original, precision=ORIGINAL), quantized, precision=NF4)


def analysed(study):
    return analyse(Frames("seeds", *study), bootstrap=100)


@pytest.mark.parametrize("original, quantized, shared", [((0,), (0, 1, 2, 3), (0,)), ((0, 1, 2), (1, 2, 3), (1, 2))])
def test_arms_are_compared_on_the_seeds_that_both_have(study, original, quantized, shared):
    found, expected = analysed(of_seeds(original, quantized, study)), analysed(of_seeds(shared, shared, study))
    assert set(found.noise["status"]) == {"oom"} and (found.noise["n"] == 40).all()
    pd.testing.assert_frame_equal(found.noise[NUMBERS], expected.noise[NUMBERS])
    pd.testing.assert_frame_equal(found.comparisons[NUMBERS + KNOWN], expected.comparisons[NUMBERS + KNOWN])
    for name in ("overall", "noise_overall", "contrasts", "interactions"):
        assert studies.told(getattr(found, name)) == studies.told(getattr(expected, name)), name


def test_each_arm_keeps_its_own_seeds_where_it_stands_alone(study):
    found, whole = analysed(of_seeds((0,), (0, 1, 2, 3), study)), analysed(study)
    for frames in ((found.drops, whole.drops), (found.pass_rates, whole.pass_rates), (found.recode, whole.recode)):
        own, expected = (frame[frame["precision"] == NF4].drop(columns="p_holm", errors="ignore") for frame in frames)
        pd.testing.assert_frame_equal(own, expected)


@pytest.mark.parametrize("original, quantized", [((0,), (1,)), ((0, 1), (2, 3))])
def test_arms_that_share_no_seed_are_not_compared(study, original, quantized):
    found = analysed(of_seeds(original, quantized, study))
    for frame in (found.noise, found.comparisons):
        assert (frame["n"] == 0).all() and frame[["difference", "p"]].isna().all(axis=None)
    assert not found.overall and not found.noise_overall and not found.contrasts
    assert (found.drops["n"] == 40).all()


def test_a_clean_set_stands_beside_every_seed():
    columns = pd.MultiIndex.from_product([[0, 1, 2], [0, 1]], names=["seed", "draw"])
    clean = SampleSet("m", ORIGINAL, "mbpp", pairing.CLEAN)
    noisy = clean.under("noise")
    many = pd.DataFrame(np.arange(18).reshape(3, 6) % 2 > 0, columns=columns)
    found = {clean: many.iloc[:, :2], noisy: many, noisy.at(NF4): many.iloc[:, 2:]}
    tables = pairing.paired(found, clean, noisy, noisy.at(NF4))
    assert [table.shape for table in tables] == [(3, 2), (3, 4), (3, 4)]
    values, seeds = pairing.per_draw(tables)
    assert seeds == [1, 2] and [each.shape for each in values] == [(3, 1), (3, 2), (3, 2)]


def overall(study):
    conditions = pairing.conditions(study[1])
    conditions = conditions[conditions["scope"] == noised.EQUAL]
    return noised.overall(pairing.outcomes(study[0]), conditions, pooled.Pooling("nf4", [NF4], "plus", 0.03, 100))


def test_levels_are_averaged_over_the_draws_that_all_of_them_have(study):
    some = finished(study, (1, 2), level=3e-3)
    assert studies.told(overall(some)) == studies.told(overall(finished(study, (1, 2)))) and overall(some).draws == 2
    assert len(overall(some).levels) == 2
    assert overall(finished(finished(study, (0, 1), level=1e-3), (2, 3), level=3e-3)) is None


def test_scopes_are_contrasted_over_the_draws_that_both_have(study):
    (found,) = analysed(finished(study, (1, 2), scope=noised.PAPERS)).contrasts
    assert [found] == analysed(finished(study, (1, 2))).contrasts and found.draws == 2
    apart = finished(finished(study, (0, 1), scope=noised.PAPERS, level=1e-3), (2, 3), scope=noised.EQUAL, level=1e-3)
    assert analysed(apart).contrasts[0].levels == ("gaussian@0.003",)  # the other level has no draw in both scopes
