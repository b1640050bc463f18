"""A study's frames against direct computation, and studies with holes in them."""

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
import studies

from qrobust.analysis import Frames, analyse, finished, flips, interaction, pairing, pooled, resampling, tests
from qrobust.analysis.pairing import SampleSet
from qrobust.primary import Primary
from qrobust.report.questions import attacked, missing, rq1_attacks, rq1_overall, rq2_noise, table1

OWN = SampleSet("qwen-0.5b", "bnb-nf4", "humaneval+", "sentence", "apertium")


@pytest.fixture(scope="module")
def study():
    return studies.make_study(seeds=(0, 1), levels=(1e-3, 1e-2), kinds=("gaussian",))


@pytest.fixture(scope="module")
def found(study):
    return analyse(Frames("both", *study, studies.make_footprints()), bootstrap=500)


def attacks_of(cells):
    conditions = pairing.conditions(cells)
    return conditions[conditions["family"] == "attack"]


def gee(verdicts, precisions):
    found = pairing.outcomes(verdicts)
    sets = pooled.pooled_sets(found, attacks_of(verdicts), precisions, "plus")
    return interaction.gee(pooled.rates(found, sets), "nf4")


def passed(verdicts, arm, seed=0):
    rows = verdicts
    for name, value in arm._asdict().items():
        rows = rows[rows[name] == value]
    return rows[rows["seed"] == seed].set_index("task_id")["passed"].sort_index()


def row_of(frame, arm):
    chosen = frame
    for name, value in arm._asdict().items():
        chosen = chosen[chosen[name] == value]
    assert len(chosen) == 1
    return chosen.iloc[0]


def test_pass_rate_of_a_cell(study, found):
    rates = [passed(study[0], OWN, seed).mean() for seed in (0, 1)]
    row = row_of(found.pass_rates, OWN)
    assert row["rate"] == pytest.approx(np.mean(rates))
    assert (row["seed_low"], row["seed_high"]) == (pytest.approx(min(rates)), pytest.approx(max(rates)))
    assert row["clean"] == pytest.approx(passed(study[0], OWN.under("clean")).mean())
    assert row["low"] < row["rate"] < row["high"]
    assert (row["n"], row["seeds"], row["done"]) == (40, 2, 2)


def test_comparison_of_a_cell(study, found):
    verdicts = study[0]
    original = OWN.at("original")
    attacked = {arm: np.mean([passed(verdicts, arm, seed) for seed in (0, 1)], axis=0) for arm in (OWN, original)}
    clean = {arm: passed(verdicts, arm.under("clean")).to_numpy(float) for arm in (OWN, original)}
    drops = {arm: (clean[arm] - attacked[arm]).mean() for arm in (OWN, original)}
    row = row_of(found.comparisons, OWN)
    assert row["drop_original"] == pytest.approx(drops[original])
    assert row["drop_quantized"] == pytest.approx(drops[OWN])
    assert row["difference"] == pytest.approx(drops[original] - drops[OWN])
    per_task = clean[original] - attacked[original] - clean[OWN] + attacked[OWN]
    assert row["p"] == pytest.approx(resampling.permutation_p(per_task))
    assert row["sd"] == pytest.approx(per_task.std(ddof=1))
    test = tests.mcnemar(passed(verdicts, original), passed(verdicts, OWN))
    assert row["mcnemar_p"] == pytest.approx(test.p)
    assert (row["only_original"], row["only_quantized"]) == (test.only_first, test.only_second)


def test_holm_is_taken_over_the_attacks_without_the_control(found):
    frame = found.comparisons
    family = frame[(frame["attack"] != "identity") & (frame["benchmark"] == "humaneval+")]
    assert frame.loc[frame["attack"] == "identity", "p_holm"].isna().all()
    assert family["p_holm"].to_numpy() == pytest.approx(tests.holm(family["p"]))
    assert (family["p_holm"] >= family["p"]).all()


def test_recode_uses_every_seed(study, found):
    both = passed(study[0], OWN, 0) & passed(study[0], OWN, 1)
    row = row_of(found.recode, OWN)
    assert row["robust_pass"] == pytest.approx(both.mean())
    assert row["s"] == 2


def test_penalty_is_paired(study, found):
    clean = OWN.under("clean")
    expected = passed(study[0], clean.at("original")).mean() - passed(study[0], clean).mean()
    assert row_of(found.costs.penalties, clean)["loss"] == pytest.approx(expected)


def test_overall_counts_each_sample_once(found):
    # humaneval and humaneval+ hold the same samples: 3 attacks x 2 precisions on the stricter suite alone.
    assert found.overall[0].cells == 6
    assert found.overall[0].tasks == 40
    assert pairing.strict_benchmarks(["humaneval", "humaneval+", "starter"]) == ["humaneval+", "starter"]


def test_overall_difference_by_hand(study, found):
    verdicts = study[0]
    columns = []
    for precision in ("bnb-int8", "bnb-nf4"):
        for condition, engine in (("char", ""), ("word", ""), ("sentence", "apertium")):
            quantized = OWN.at(precision).under(condition, engine)
            original = quantized.at("original")
            attacked = [np.mean([passed(verdicts, arm, s) for s in (0, 1)], axis=0) for arm in (original, quantized)]
            clean = [passed(verdicts, arm.under("clean")).to_numpy(float) for arm in (original, quantized)]
            columns.append(clean[0] - attacked[0] - clean[1] + attacked[1])
    assert found.overall[0].difference.value == pytest.approx(np.mean(columns))
    by_task = np.mean(columns, axis=0)
    assert found.overall[0].se == pytest.approx(by_task.std(ddof=1) / np.sqrt(40))
    assert found.overall[0].equivalence_p == pytest.approx(tests.equivalence_p(by_task, 0.03))
    assert found.primary_result is found.overall[0] and found.overall[0].suite == "plus"
    assert [each.suite for each in found.other_suite] == ["base"] * 3 and found.other_suite[0].cells == 6


def test_the_drop_of_an_arm_is_tested_for_equivalence_too(study, found):
    clean = passed(study[0], OWN.under("clean")).to_numpy(float)
    row = row_of(found.drops, OWN.under("char"))
    expected = np.mean([clean - passed(study[0], OWN.under("char"), seed).to_numpy(float) for seed in (0, 1)], axis=0)
    assert row["equivalence_p"] == pytest.approx(tests.equivalence_p(expected, 0.03))


def test_samples_that_are_judged_again_are_in_no_family(found):
    frame = found.comparisons
    assert frame.loc[frame["benchmark"] == "humaneval", "p_holm"].isna().all()
    assert (frame["p_holm"].notna()).sum() == 6  # 3 attacks x 2 precisions on humaneval+
    assert found.drops["p_holm"].notna().sum() == 9
    shares = rq1_overall.rq1_shares(found)
    assert shares.data["cells"].iloc[0] == 6 and any("judged again" in note for note in shares.notes)
    assert found.noise["p_holm"].notna().sum() == 8  # 2 levels x 2 scopes x 2 precisions


def test_a_declared_suite_and_comparison_are_primary(study):
    asked = Primary(suite="base", comparison="bnb-nf4", margin=10)
    found = analyse(Frames("declared", *study, primary=asked), bootstrap=100)
    assert found.primary_result.name == "bnb-nf4" and found.primary_result.suite == "base"
    assert found.comparisons.loc[found.comparisons["benchmark"] == "humaneval+", "p_holm"].isna().all()
    said = rq1_attacks.answer(found).sentences
    assert said[0].startswith("Primary outcome (declared by the study)") and "±10 points" in said[0]
    table = rq1_overall.overall(found)
    assert table.shown.loc[table.shown["outcome"] == "primary", "against the original"].tolist() == ["bnb-nf4"]
    assert "p (±10)" in table.shown


def test_a_declared_comparison_without_results_is_told_of_no_other_precision():
    gone = [("qwen-0.5b", "bnb-nf4", "mbpp", name, "oom") for name in ("clean", "char", "gaussian@0.001/effective")]
    study = studies.make_study(
        benchmarks={"mbpp": 40}, attacks={"char": 0.2}, levels=(1e-3,), kinds=("gaussian",), missing=gone
    )
    for outcome in ("attack", "noise"):
        asked = Primary(outcome=outcome, comparison="bnb-nf4")
        found = analyse(Frames("declared", *study, primary=asked), bootstrap=100)
        assert [each.name for each in found.overall] == ["all quantized", "bnb-int8"] and found.primary_result is None
        assert set(rq1_overall.overall(found).data["outcome"]) == {"secondary"}
        for answer in (rq1_attacks.answer(found), rq2_noise.answer(found)):
            assert answer.headline.startswith("Not answered") and "bnb-nf4" in answer.headline
    said = rq1_attacks.answer(analyse(Frames("declared", *study, primary=Primary(comparison="bnb-nf4")), bootstrap=100))
    assert "It has no results." in said.sentences[0] and any("bnb-int8" in each for each in said.sentences)


def test_a_single_precision_that_is_declared_is_all_of_them():
    study = studies.make_study(
        precisions=("original", "bnb-nf4"), benchmarks={"mbpp": 40}, attacks={"char": 0.2}, levels=()
    )
    found = analyse(Frames("one", *study, primary=Primary(comparison="bnb-nf4")), bootstrap=100)
    assert found.primary_result is found.overall[0] and found.primary_result.name == "all quantized"


def test_gee_without_other_effects_is_the_ratio_of_odds_ratios():
    # One model, benchmark and attack: the logistic model is saturated, so the estimate has a closed form.
    verdicts, _ = studies.make_study(
        precisions=("original", "bnb-nf4"), attacks={"char": 0.2}, levels=(), benchmarks={"mbpp": 200}
    )
    result = gee(verdicts, ["bnb-nf4"])
    rate = verdicts.groupby(["precision", "family"])["passed"].mean()
    odds = rate / (1 - rate)
    quantized = odds["bnb-nf4", "attack"] / odds["bnb-nf4", "clean"]
    original = odds["original", "attack"] / odds["original", "clean"]
    assert result.odds_ratio == pytest.approx(quantized / original, rel=1e-5)
    assert result.low < result.odds_ratio < result.high
    assert (result.rows, result.clusters, result.note) == (800, 200, "")


def test_gee_interval_agrees_with_a_bootstrap_over_tasks():
    verdicts, _ = studies.make_study(
        precisions=("original", "bnb-nf4"), attacks={"char": 0.2}, levels=(), benchmarks={"mbpp": 300}
    )
    result = gee(verdicts, ["bnb-nf4"])
    table = verdicts.pivot(index="task_id", columns=["precision", "family"], values="passed").astype(float)
    order = [("original", "clean"), ("original", "attack"), ("bnb-nf4", "clean"), ("bnb-nf4", "attack")]
    means = resampling.bootstrap_means(table[order].to_numpy(), 4000, 0)
    logits = np.log(means / (1 - means)) @ [1, -1, -1, 1]
    low, high = np.quantile(logits, [0.025, 0.975])
    assert (np.log(result.low), np.log(result.high)) == (pytest.approx(low, abs=0.04), pytest.approx(high, abs=0.04))


def test_gee_that_cannot_be_estimated_says_so():
    verdicts, _ = studies.make_study(attacks={"char": 1.0}, levels=(), benchmarks={"mbpp": 30})
    result = gee(verdicts, ["bnb-nf4"])
    assert np.isnan(result.odds_ratio)
    assert "never pass" in result.note
    clean_only = verdicts[verdicts["family"] == "clean"]
    assert "no verdicts" in gee(clean_only, ["bnb-nf4"]).note
    assert "no verdicts of attacked" in interaction.hierarchical(clean_only, "all", ["bnb-nf4"], "plus").note


def test_gee_asks_what_the_permutation_test_asks(study, found):
    # On the scale of points the interaction of the same four rates is the mean difference of drops.
    verdicts = study[0]
    sets = pooled.pooled_sets(pairing.outcomes(verdicts), attacks_of(study[1]), ["bnb-int8", "bnb-nf4"], "plus")
    rates = pooled.by_task(pooled.rates(pairing.outcomes(verdicts), sets)).mean()
    value = rates["clean_o"] - rates["attacked_o"] - rates["clean_q"] + rates["attacked_q"]
    assert found.overall[0].difference.value == pytest.approx(value)
    odds = rates / (1 - rates)
    expected = odds["attacked_q"] / odds["clean_q"] / (odds["attacked_o"] / odds["clean_o"])
    assert found.interactions[0].odds_ratio == pytest.approx(expected, rel=1e-5)


def test_the_hierarchical_model_finds_a_cost_over_models():
    models = tuple(f"model-{size}" for size in "abc")
    how = {"models": models, "precisions": ("original", "bnb-nf4"), "attacks": {"char": 0.1}, "levels": (),
           "benchmarks": {"mbpp": 120}}  # fmt: skip
    cost, none = (
        interaction.hierarchical(
            studies.make_study(**how, quantized_cost_under_attack=size)[0], "nf4", ["bnb-nf4"], "plus"
        )
        for size in (0.25, 0.0)
    )
    assert cost.odds_ratio < cost.high < 1 and cost.p < 0.01
    assert none.low < 1 < none.high
    assert cost.between >= 0 and cost.clusters == 120


def test_the_hierarchical_model_compares_what_has_both_sides():
    """An original without its quantized model moves nothing, nor does one whose attack is not answered yet."""
    how = {"models": ("model-a", "model-b"), "precisions": ("original", "bnb-nf4"), "attacks": {"char": 0.3},
           "levels": (), "benchmarks": {"mbpp": 60}}  # fmt: skip
    verdicts, _ = studies.make_study(**how)
    is_whole = verdicts["model"] == "model-a"
    lone = is_whole | (verdicts["precision"] == "original")
    parts = [verdicts[which] for which in (is_whole, lone, lone | (verdicts["family"] == "clean"))]
    alone, *others = (interaction.hierarchical(each, "nf4", ["bnb-nf4"], "plus") for each in parts)
    assert alone.rows == 240 and {studies.told(each) for each in others} == {studies.told(alone)}


def test_prompts_of_two_engines_are_two_draws_of_a_task():
    how = {
        "precisions": ("original", "bnb-nf4"),
        "attacks": {"sentence": 0.2},
        "levels": (),
        "benchmarks": {"mbpp": 80},
    }
    verdicts, _ = studies.make_study(**how, seeds=(0, 1))
    engines = verdicts["seed"].map({0: "apertium", 1: "mbart"}).where(verdicts["family"] == "attack", "")
    by_seed, by_engine = (
        interaction.hierarchical(each, "nf4", ["bnb-nf4"], "plus")
        for each in (verdicts, verdicts.assign(engine=engines, seed=0))
    )
    assert studies.told(by_engine) == studies.told(by_seed)


def test_a_study_without_attacks_says_nothing_of_them(study):
    verdicts, cells = (frame[frame["family"] != "attack"] for frame in study)
    found = analyse(Frames("noise", verdicts, cells.assign(left_out="", rejected=0)), bootstrap=100)
    assert found.prompts.empty and rq1_overall.odds_ratios(found).shown.empty


def test_a_model_with_little_to_lose_is_not_pooled(study, found):
    verdicts, cells = (frame[frame["seed"] == 0] for frame in study)
    is_nf4 = verdicts["precision"] == "bnb-nf4"
    in_ten = verdicts["task_id"].str.endswith("0")
    broken = verdicts.assign(passed=verdicts["passed"] & (~is_nf4 | in_ten))
    others = cells["precision"] != "bnb-nf4"
    whole = analyse(Frames("broken", broken, cells), bootstrap=500)
    alone = analyse(Frames("without", verdicts[~is_nf4], cells[others]), bootstrap=500)
    assert not found.little_to_lose
    assert whole.little_to_lose == {("qwen-0.5b", "bnb-nf4")}
    for name in ("overall", "other_suite", "interactions", "hierarchical", "noise_overall", "contrasts"):
        every, first = getattr(whole, name), getattr(alone, name)[0]
        assert studies.told(every[0]) == studies.told(first), name
        assert "bnb-nf4" in {each.name for each in every}
    counts = [rq1_overall.rq1_shares(each).shown.iloc[0]["cells"] for each in (whole, alone)]
    assert counts[0] == counts[1]
    own = [table1.published_shares(each).shown.iloc[-1]["cells"] for each in (whole, alone)]
    assert own == counts
    assert "Little to lose" in " ".join(table1.published_shares(whole).notes)
    assert "Little to lose, whatever the robustness: bnb-nf4, with" in " ".join(rq1_attacks.answer(whole).sentences)
    assert "Little to lose" not in " ".join(rq1_attacks.answer(found).sentences)


def test_if_all_have_little_to_lose_all_are_pooled(study):
    verdicts, cells = (frame[(frame["seed"] == 0) & (frame["precision"] != "bnb-int8")] for frame in study)
    broken = verdicts.assign(passed=verdicts["passed"] & (verdicts["precision"] == "original"))
    nothing_passes = analyse(Frames("broken", broken, cells), bootstrap=500)
    assert not nothing_passes.little_to_lose
    assert nothing_passes.overall[0].drop_quantized.value == 0


def test_missing_cells_stay_as_rows():
    verdicts, cells = studies.make_study(
        missing=[
            ("qwen-0.5b", "bnb-int8", "humaneval", "word", "oom"),
            ("qwen-0.5b", "original", "humaneval+", "char", "failed"),
        ],
        levels=(),
    )
    found = analyse(Frames("holes", verdicts, cells), bootstrap=100)
    own = row_of(found.comparisons, SampleSet("qwen-0.5b", "bnb-int8", "humaneval", "word"))
    assert (own["status"], own["n"]) == ("oom", 0)
    assert np.isnan(own["difference"])
    other = row_of(found.comparisons, SampleSet("qwen-0.5b", "bnb-nf4", "humaneval+", "char"))
    assert (other["status"], other["n"]) == ("failed", 0)  # its original is missing
    text = rq1_attacks.rq1(found).markdown()
    assert "– (oom)" in text and "1 oom" in text
    table = missing.missing(found)
    assert len(table.shown) == 2
    assert "2 of 30 cells" in table.markdown()


def test_comparison_uses_common_tasks_only(study):
    verdicts, cells = study
    half = verdicts["task_id"].isin([f"humaneval/{task}" for task in range(16)])
    fewer = verdicts[half | (verdicts["family"] != "noise")]
    found = analyse(Frames("subset", fewer, cells), bootstrap=100)
    assert set(found.noise["n"]) == {16}
    assert set(found.comparisons["n"]) == {40}
    row = found.noise.iloc[0]
    arm = SampleSet(*row[pairing.SAMPLE_SET]).under("clean")
    tasks = [f"humaneval/{task}" for task in range(16)]
    assert row["clean_quantized"] == pytest.approx(passed(verdicts, arm)[tasks].mean())


def test_a_cell_that_serves_two_runs_counts_once(study):
    verdicts, cells = study
    once = finished(Frames("once", verdicts, cells))
    again = pd.concat([cells, cells[:9].assign(status="missing")], ignore_index=True)
    twice = finished(Frames("twice", pd.concat([verdicts, verdicts[:500]]), again))
    pd.testing.assert_frame_equal(twice.cells, once.cells)
    pd.testing.assert_frame_equal(twice.verdicts, once.verdicts)


def test_two_samples_for_one_task_are_refused(study):
    verdicts, _ = study
    with pytest.raises(ValueError, match="two verdicts"):
        pairing.outcomes(pd.concat([verdicts, verdicts[:1]]))


def test_conditions_with_one_name_are_refused(study):
    cells = study[1].copy()
    cells.loc[cells["condition"] == "word", "condition"] = "char"
    with pytest.raises(ValueError, match="'char' stands for two"):
        pairing.conditions(cells)


def test_no_cells_and_too_few_replicates_are_refused(study):
    with pytest.raises(ValueError, match="has no cells"):
        analyse(Frames("empty", study[0][:0], study[1][:0]))
    with pytest.raises(ValueError, match="use 100 or more"):
        analyse(Frames("few", *study), bootstrap=10)


def test_same_study_twice_gives_the_same_tables(study, found):
    again = analyse(Frames("both", *study, studies.make_footprints()), bootstrap=500)
    for table in (
        rq1_attacks.rq1,
        rq1_overall.overall,
        rq1_overall.odds_ratios,
        attacked.drops,
        rq2_noise.noise_overall,
    ):
        assert table(found).latex() == table(again).latex()


def test_clean_rates_beside_a_condition_have_the_interval_of_the_clean_cell(found):
    rates = found.pass_rates
    clean = row_of(rates, OWN.under("clean"))
    same_arm = (rates[["model", "precision", "benchmark"]] == list(OWN[:3])).all(axis=1)
    noised = rates[same_arm & (rates["family"] == "noise")]
    assert len(noised) and (noised["n"] == clean["n"]).all()
    assert (noised[["clean", "clean_low", "clean_high"]] == [clean["rate"], clean["low"], clean["high"]]).all(axis=None)


def test_smallest_edits_are_averaged_over_flips(study):
    verdicts = study[0].copy()
    lost = flips.flips(verdicts)
    lost = lost[(lost["benchmark"] == "humaneval+") & (lost["condition"] == "char") & (lost["precision"] == "original")]
    assert len(lost) >= 2 and flips.reduced(verdicts).empty
    keys = ["model", "precision", "benchmark", "condition", "task_id"]
    which = [verdicts.index[(verdicts[keys] == row[keys]).all(axis=1)][0] for _, row in lost.head(2).iterrows()]
    verdicts.loc[which, "edits"] = [5, 4]
    verdicts.loc[which, "enough"] = [1, 2]
    verdicts.loc[verdicts["condition"] == "identity", ["edits", "enough", "passed"]] = [0, 0, False]  # nothing to undo
    (row,) = flips.reduced(verdicts).to_dict("records")
    assert (row["condition"], row["precision"], row["flips"]) == ("char", "original", 2)
    assert (row["edits"], row["enough"], row["single"]) == (4.5, 1.5, 0.5)


def test_flips_are_clean_passes_that_fail_attacked(study):
    verdicts = study[0]
    lost = flips.flips(verdicts)
    assert not lost["passed"].any()
    assert not (lost["attack"] == "identity").any()
    own = lost[
        (lost["precision"] == OWN.precision) & (lost["condition"] == "char") & (lost["benchmark"] == "humaneval")
    ]
    arm = SampleSet("qwen-0.5b", "bnb-nf4", "humaneval", "char")
    expected = sum((passed(verdicts, arm.under("clean")) & ~passed(verdicts, arm, seed)).sum() for seed in (0, 1))
    assert len(own) == expected > 0
    counted = flips.by_reason(verdicts)
    assert counted["flips"].sum() == (lost["benchmark"] == "humaneval+").sum()


def test_divergent_tasks_are_solved_clean_by_both_and_attacked_by_one(study):
    verdicts = study[0]
    chosen = flips.divergent(verdicts, 5)
    assert len(chosen) == 5
    assert set(chosen["survivor"]) == {"original", "quantized"}
    for row in chosen.itertuples():
        arm = SampleSet(row.model, row.precision, row.benchmark, row.condition, row.engine)
        for each in (arm, arm.at("original")):
            assert passed(verdicts, each.under("clean"))[row.task_id]
            survives = (each.precision == "original") == (row.survivor == "original")
            assert passed(verdicts, each, row.seed)[row.task_id] == survives


def test_words_of_a_null_study_say_that_nothing_was_found():
    study = studies.make_study(benchmarks={"mbpp+": 378}, levels=(), seed=2)
    said = rq1_attacks.answer(analyse(Frames("null", *study), bootstrap=200))
    assert said.headline.startswith("No difference found")
    is_equivalent = "they are equivalent within ±3 points" in said.headline
    assert is_equivalent != any("Finding nothing therefore does not show" in each for each in said.sentences)
    assert any("equals clean" in sentence for sentence in said.sentences)


def test_words_of_a_large_effect_say_who_is_weaker():
    verdicts, cells = studies.make_study(
        benchmarks={"mbpp+": 378}, levels=(), quantized_cost_under_attack=0.15, precisions=("original", "bnb-nf4")
    )
    found = analyse(Frames("cost", verdicts, cells), bootstrap=200)
    assert rq1_attacks.answer(found).headline.startswith("Quantized models lose more")
    assert found.overall[0].difference.value < 0
    assert found.interactions[0].odds_ratio < 1


def test_words_about_noise_tell_the_confound_from_a_finding():
    both = studies.make_study(benchmarks={"mbpp+": 200}, kinds=("gaussian",), attacks={})
    said = rq2_noise.answer(analyse(Frames("both", *both), bootstrap=200))
    assert "due to where the noise goes, and no advantage is found" in said.headline
    assert said.sentences[0].startswith("Where the noise went")
    assert any("28 % of the quantized" in sentence for sentence in said.sentences)
    only_paper = studies.make_study(benchmarks={"mbpp+": 60}, kinds=("gaussian",), scopes=("trainable",), attacks={})
    assert "cannot say" in rq2_noise.answer(analyse(Frames("paper", *only_paper), bootstrap=100)).headline


def test_a_broken_identity_control_is_a_warning():
    verdicts, cells = studies.make_study(benchmarks={"humaneval+": 20}, levels=())
    first = verdicts.index[verdicts["condition"] == "identity"][0]
    verdicts.loc[first, "passed"] = ~verdicts.loc[first, "passed"].astype(bool)
    said = rq1_attacks.answer(analyse(Frames("broken", verdicts, cells), bootstrap=100))
    assert any(sentence.startswith("Warning: the identity control") for sentence in said.sentences)


def test_controls_are_no_hypotheses():
    _, cells = studies.make_study(benchmarks={"starter": 1}, levels=(0.0, 1e-3))
    frame = pairing.planned(cells)
    controls = frame[pairing.is_control(frame)]
    assert set(controls["attack"]) == {"identity", ""} and set(controls["level"].dropna()) == {0}
    assert not set(pairing.strict_hypotheses(frame)["attack"]) & {"identity"}


def test_analysis_loads_no_model_library():
    modules = "qrobust.report.html, qrobust.report.keep, qrobust.report.show, qrobust.runs"
    heavy = {"torch", "transformers", "evalplus", "nltk", "bitsandbytes"}
    check = f"import sys, {modules}; qrobust.report.questions.asked(); print(*{heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", check], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []
