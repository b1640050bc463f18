"""Draws of noise that hit every task: intervals over both, levels at the floor, and where the noise went."""

import math

import numpy as np
import pytest
import studies

from qrobust.analysis import Frames, analyse, crossed, interaction, noised, resampling
from qrobust.primary import Primary
from qrobust.report.questions import rq2_curves, rq2_noise, rq2_odds


@pytest.fixture(scope="module")
def study():
    return studies.make_study(
        precisions=("original", "bnb-nf4"), attacks={}, benchmarks={"mbpp+": 60}, levels=(1e-3, 3e-3, 5e-2),
        kinds=("gaussian",), seeds=(0, 1, 2, 3),
    )  # fmt: skip


@pytest.fixture(scope="module")
def found(study):
    return analyse(Frames("noise", *study), bootstrap=500)


def test_with_one_draw_tasks_alone_are_resampled():
    values = np.random.default_rng(0).choice([-1, 0, 1], (40, 1, 1)).astype(float)
    assert (crossed.replicates(values, 200) == resampling.bootstrap_means(values[:, :, 0], 200, 0)).all()
    assert crossed.p_value(values[:, :, 0]) == resampling.permutation_p(values[:, 0, 0])


def test_the_spread_counts_tasks_and_draws():
    generator = np.random.default_rng(1)
    task, draw = generator.normal(0, 1, (30, 1)), generator.normal(0, 2, (1, 8))
    spread = crossed.spread(task + draw)
    assert spread.se**2 == pytest.approx(task.var(ddof=1) / 30 + draw.var(ddof=1) / 8)
    assert 7 < spread.df < 36
    assert crossed.spread(task + np.zeros((1, 8))).df == pytest.approx(29)  # draws that do not differ
    replicates = crossed.replicates((task + draw)[:, :, None], 4000)[:, 0] / spread.stretch
    assert replicates.std() == pytest.approx(spread.se, rel=0.06)


def test_two_draws_that_differ_leave_much_open():
    values = np.zeros((30, 2))
    values[:, 1] = 1
    values[:5] += 0.1
    (interval,) = crossed.intervals(values[:, :, None], 500)
    assert interval.low < -1 and interval.high > 2
    assert crossed.p_value(np.zeros((30, 2))) == 1  # nothing varies
    assert crossed.p_value(values) > 0.2 and crossed.equivalence_p(values, 0.03) > 0.4


def test_a_table_with_gaps_is_completed():
    generator = np.random.default_rng(2)
    values = generator.normal(0, 1, (40, 1)) + generator.normal(0, 1, (1, 6)) + generator.normal(0, 1, (40, 6))
    full = crossed.completed(values[:, :, None], np.ones((40, 6)))
    assert np.allclose(full[:, :, 0], values)
    counts = generator.integers(0, 3, (40, 6))
    counts[:, 0] = 1
    sums = values * counts
    completed = crossed.completed(sums[:, :, None], counts)[:, :, 0]
    assert np.allclose(completed.mean(axis=1), sums.sum(axis=1) / counts.sum(axis=1))

    def mean(weights):  # of means over the values, where a draw counts `weights` times
        return ((sums * weights).sum(axis=1) / (counts * weights).sum(axis=1)).mean()

    for draw, of_draw in enumerate(completed.mean(axis=0)):  # what more of a draw adds
        step = np.where(np.arange(6) == draw, 1e-6, 0)
        assert (mean(1 + step) - mean(1 - step)) / 2e-6 == pytest.approx((of_draw - completed.mean()) / 6, abs=1e-6)


def rates(verdicts, precision, condition):
    rows = verdicts[(verdicts["precision"] == precision) & (verdicts["condition"] == condition)]
    return rows.pivot(index="task_id", columns="seed", values="passed").to_numpy(float)


def differences(verdicts, condition):
    drops = [rates(verdicts, arm, "clean") - rates(verdicts, arm, condition) for arm in ("original", "bnb-nf4")]
    return drops[0] - drops[1]


def test_scopes_and_their_contrast_by_hand(study, found):
    verdicts = study[0]
    paper, equal = found.noise_overall
    assert (paper.scope, equal.scope, paper.draws, paper.tasks) == ("trainable", "effective", 4, 60)
    for result in (paper, equal):
        expected = np.mean([differences(verdicts, name) for name in result.levels], axis=0)
        assert result.difference.value == pytest.approx(expected.mean())
        assert result.p == pytest.approx(crossed.p_value(expected))
    (contrast,) = found.contrasts
    pairs = [
        differences(verdicts, f"{level}/trainable") - differences(verdicts, f"{level}/effective")
        for level in contrast.levels
    ]
    assert contrast.difference.value == pytest.approx(np.mean(pairs))
    assert contrast.difference.low < contrast.difference.value < contrast.difference.high


def test_levels_at_the_floor_are_left_out(study, found):
    verdicts = study[0]
    for result in found.noise_overall:
        for name in (*result.levels, *result.floor):
            at_floor = all(
                rates(verdicts, arm, name).mean() <= noised.FLOOR * rates(verdicts, arm, "clean").mean()
                for arm in ("original", "bnb-nf4")
            )
            assert at_floor == (name in result.floor)
    assert found.noise_overall[1].floor == ("gaussian@0.05/effective",)
    table = rq2_noise.noise_overall(found)
    assert any("gaussian@0.05/effective" in note for note in table.notes)


def test_both_suites_are_pooled_and_the_outcome_is_named():
    verdicts, cells = studies.make_study(
        precisions=("original", "bnb-nf4"), attacks={}, benchmarks={"mbpp": 40, "mbpp+": 40}, levels=(1e-3,),
        kinds=("gaussian",), seeds=(0, 1, 2),
    )  # fmt: skip
    found = analyse(Frames("noise", verdicts, cells, primary=Primary(outcome="noise")), bootstrap=200)
    of_base = (frame[frame["benchmark"] == "mbpp"] for frame in (verdicts, cells))
    base = analyse(Frames("base", *of_base), bootstrap=200)
    assert found.noise_other_suite[0].difference == base.noise_overall[0].difference
    assert found.contrasts_other_suite[0].difference == base.contrasts[0].difference
    assert not base.noise_other_suite and not base.contrasts_other_suite
    table = rq2_noise.noise_overall(found)
    assert list(table.shown["suite"]) == ["plus"] * 3 + ["base"] * 3
    primary = table.shown[table.shown["outcome"] == "primary"]
    assert list(zip(primary["suite"], primary["scope"], strict=True)) == [("plus", "effective")]
    assert "Primary outcome: difference of drops under weight noise" in table.notes[0]
    (told,) = (each for each in rq2_noise.answer(found).sentences if "judged by the base suites (secondary)" in each)
    assert told.count("scope") == 2


def noised_models():
    return studies.make_study(
        models=("a-1b", "b-1b", "c-1b"), precisions=("original", "bnb-nf4"), attacks={}, benchmarks={"mbpp+": 40},
        levels=(5e-3,), kinds=("gaussian",), seeds=(0, 1, 2),
    )  # fmt: skip


def test_noise_has_a_hierarchical_model_over_models():
    verdicts, cells = noised_models()
    found = analyse(Frames("noise", verdicts, cells), bootstrap=100)
    ((paper,), (equal,)) = (found.noise_odds[scope, "absolute"] for scope in ("trainable", "effective"))
    assert paper.low > 1 and equal.low < 1 < equal.high  # in the paper's scope noise spares the quantized weights
    assert equal.rows == 3 * 2 * 40 * (1 + 3) and equal.clusters == 40 and equal.between >= 0
    shown = rq2_odds.noise_odds(found).shown
    assert list(shown["scope"]) == ["trainable", "effective"] and "s.d. over models" in shown


def test_the_hierarchical_model_knows_that_a_draw_hits_all_tasks():
    verdicts, _cells = noised_models()
    rows = verdicts[verdicts["family"].eq("clean") | verdicts["scope"].eq("effective")]
    task = rows["task_id"].str.rpartition("/")[2].astype(int)
    even = rows["scope"].eq("effective") & rows["precision"].eq("bnb-nf4") & (task % 2 == 0)
    widths = []
    for lucky in (rows["seed"] == 0, rows["seed"] == task // 2 % 3):  # as many passes more: of one draw, of all three
        helped = rows.assign(passed=rows["passed"] | (even & lucky))
        found = interaction.hierarchical(helped, "nf4", ["bnb-nf4"], "plus", "noise")
        widths.append(math.log(found.high / found.low))
    assert widths[0] > 1.5 * widths[1]


def test_levels_of_one_draw_are_one_draw():
    verdicts, _cells = studies.make_study(
        precisions=("original", "bnb-nf4"), attacks={}, benchmarks={"mbpp+": 40}, levels=(2e-3, 3e-3),
        kinds=("gaussian",), seeds=(0, 1, 2),
    )  # fmt: skip
    rows = verdicts[verdicts["family"].eq("clean") | verdicts["scope"].eq("effective")]
    task = rows["task_id"].str.rpartition("/")[2].astype(int)
    lucky = rows["scope"].eq("effective") & rows["precision"].eq("bnb-nf4") & (task % 2 == 0) & (rows["seed"] == 0)
    rows = rows.assign(passed=rows["passed"] | lucky)  # one direction spares the quantized model, at both levels
    apart = rows.assign(seed=rows["seed"].where(rows["level"] != 3e-3, rows["seed"] + 3))
    shared, six = (interaction.hierarchical(each, "nf4", ["bnb-nf4"], "plus", "noise") for each in (rows, apart))
    assert math.log(shared.high / shared.low) > 1.1 * math.log(six.high / six.low)


def test_rates_and_differences_of_a_cell_resample_draws_too(study, found):
    row = found.pass_rates[(found.pass_rates["precision"] == "original") & (found.pass_rates["level"] == 1e-3)].iloc[0]
    values = rates(study[0], "original", row["condition"])
    (expected,) = crossed.intervals(values[:, :, None], 500)
    assert (row["low"], row["high"]) == (pytest.approx(expected.low), pytest.approx(expected.high))
    pair = found.noise.iloc[0]
    assert pair["p"] == pytest.approx(crossed.p_value(differences(study[0], pair["condition"])))
    assert {"pass@1 orig.", "pass@1 quant.", "p (±3)"} <= set(rq2_noise.noise_effects(found).shown)


def test_the_figure_shows_differences_with_intervals(found):
    (drawn,) = rq2_curves.rq2_noise_curves(found)
    upper, lower = drawn.figure.axes[:2], drawn.figure.axes[2:]
    assert len(lower) == 2 and not any(axis.collections for axis in upper)  # no bands
    row = found.noise[found.noise["level"] == 1e-3].iloc[0]
    ends = [line.get_ydata() for line in lower[0].lines]
    assert any(
        np.allclose(end, [100 * row["difference_low"], 100 * row["difference_high"]]) for end in ends if len(end) == 2
    )
