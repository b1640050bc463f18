"""Static quality from frames to statistics, and the sheets that people fill."""

import itertools
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
import studies
from scipy import stats

from qrobust import study
from qrobust.analysis import agreement, ordinal, pairing, quality, resampling, tests
from qrobust.analysis.frames import MEASURES, SAMPLE, Frames, keep, kept
from qrobust.evaluation import static, store
from qrobust.report import sheets
from qrobust.report.questions.quality import answer, quality_precisions, quality_rules, top_rules
from qrobust.report.questions.quality_figures import quality_complexity_pass, quality_top_rules
from qrobust.study import plan


def frames(more=0.0, tasks=60, **changes):
    verdicts, cells = studies.make_study(
        precisions=("original", "bnb-nf4"), benchmarks={"humaneval": tasks, "humaneval+": tasks},
        attacks={"identity": 0.0, "sentence": 0.1}, levels=(1e-3,), kinds=("gaussian",), **changes,
    )  # fmt: skip
    measures, messages = studies.make_measures(verdicts, more)
    return Frames("read", verdicts, cells, studies.make_footprints(), measures=measures, messages=messages)


def clean_cyclomatic(frames, values):
    """The row about clean programs of the quantized model: `values`, one a task, more complex than the original's."""
    measures = frames.measures.copy()
    of_original = dict(zip(frames.verdicts["task_id"].unique(), range(100, 1000), strict=False))
    place = measures["task_id"].map({task: number for number, task in enumerate(of_original)}).to_numpy()
    is_quantized = measures["cell"].str.contains("nf4").to_numpy()
    measures["cyclomatic"] = measures["task_id"].map(of_original) + np.where(is_quantized, np.asarray(values)[place], 0)
    measures["parsable"] = True
    rows = quality.comparisons(quality.samples(replace(frames, measures=measures)), 200)
    (row,) = rows.query(
        "condition == 'clean' and population == 'parsable' and compares == 'precision' and metric == 'cyclomatic'"
    ).itertuples()
    return row


@pytest.fixture(scope="module")
def more():
    """A study whose quantized model gets one message more by each rule."""
    return frames(more=1.0)


@pytest.fixture(scope="module")
def compared(more):
    return quality.comparisons(quality.samples(more), replicates=500)


def test_cliffs_delta_is_what_it_is_defined_as():
    generator = np.random.default_rng(0)
    first, second = generator.integers(0, 5, 30), generator.integers(1, 6, 20)
    signs = [np.sign(b - a) for a, b in itertools.product(first, second)]
    assert ordinal.cliffs_delta(first, second) == pytest.approx(np.mean(signs))
    assert ordinal.cliffs_delta([1, 2], [3, 4]) == 1 and ordinal.cliffs_delta([3, 4], [1, 2]) == -1
    assert np.isnan(ordinal.cliffs_delta([], [1]))


def test_the_words_for_deltas():
    words = {0.0: "negligible", -0.146: "negligible", 0.147: "small", -0.33: "medium", 0.474: "large", -1.0: "large"}
    assert {delta: ordinal.size(delta) for delta in words} == words
    assert ordinal.size(np.nan) == ""


def test_zeros_decide_wilcoxon():
    differences = np.r_[np.zeros(146), -np.ones(2), np.ones(16)]
    p = ordinal.wilcoxon(differences)
    assert p["dropped"] == pytest.approx(0.0009, abs=5e-4) and p["split"] > 0.01
    assert p["dropped"] <= p["pratt"] < p["split"]
    assert all(np.isnan(value) for value in ordinal.wilcoxon(np.zeros(9)).values())


def test_swaps_that_are_drawn_agree_with_all_of_them():
    differences = np.random.default_rng(1).normal(0.4, 1, 12)
    every = np.array(list(itertools.product((-1, 1), repeat=12))) @ differences
    exact = (np.abs(every) >= abs(differences.sum()) - 1e-12).mean()
    assert resampling.permutation_p(differences) == pytest.approx(exact, abs=0.01)


def test_samples_have_every_metric_and_count_each_program_once(more):
    found = quality.samples(more)
    assert set(found.table["benchmark"]) == {"humaneval+"}  # its base tests judge the same programs
    assert len(found.table) == len(found.table.drop_duplicates(["cell", "task_id", "draw"]))
    assert {"own_lines", "cognitive", "pylint warning", "flake8 E", "bandit low", "readability"} <= set(found.metrics)
    assert (found.whole["pylint warning"] >= found.table["pylint warning"]).all()
    # unused-variable is also flake8's F841, which counts for no attribute; invalid-name and E501 are readability.
    totals = found.table[["maintainability", "pylint warning", "readability", "pylint convention", "flake8 E"]].sum()
    assert totals["maintainability"] == totals["pylint warning"]
    assert totals["readability"] == totals["pylint convention"] + totals["flake8 E"]


def test_a_planted_difference_is_found_and_none_where_there_is_none(compared):
    clean = compared[(compared["condition"] == "clean") & (compared["population"] == quality.PARSABLE)]
    by_metric = clean.set_index("metric")
    assert (by_metric.loc[["pylint warning", "flake8 E"], "p_holm"] < 0.05).all()
    assert by_metric.loc["pylint warning", "difference"] == pytest.approx(1.0, abs=0.4)
    assert by_metric.loc["cognitive", "zeros"] == 1 and by_metric.loc["cognitive", "p"] == 1
    assert np.isnan(by_metric.loc["cognitive", "wilcoxon_dropped"])
    conditions = compared[(compared["compares"] == quality.CONDITION) & (compared["precision"] == "original")]
    assert (conditions["p_holm"].dropna() > 0.05).all()


def test_delta_does_not_know_pairs_and_dominance_does(more):
    row = clean_cyclomatic(more, np.ones(60))  # more in every pair, and nearly the same distribution
    assert row.size == "negligible" and (row.greater, row.less, row.dominance) == (1, 0, 1) and row.equivalence_p > 0.99


def test_equivalence_is_two_tests_about_how_often_programs_differ(more):
    values = np.r_[np.zeros(52), np.ones(4), -np.ones(4)]
    row = clean_cyclomatic(more, values)
    signs = np.r_[np.sign(values), 1, -1]
    sides = (stats.ttest_1samp(signs, end, alternative=side) for end, side in ((-0.147, "greater"), (0.147, "less")))
    assert row.equivalence_p == pytest.approx(max(side.pvalue for side in sides)) and row.equivalence_p < 0.01
    assert clean_cyclomatic(more, 50 * values).equivalence_p == row.equivalence_p  # not about how much
    few = clean_cyclomatic(more, np.r_[np.ones(9), np.zeros(51)])  # 15 % have more, none has less
    assert few.dominance == 0.15 and few.equivalence_p > 0.4 > 0.05 > few.p


def test_pairs_that_both_pass_are_those(more, compared):
    table = quality.samples(more).table
    table = table[(table["condition"] == "clean") & table["passed"] & table["parsable"]]
    passing = [set(table.loc[table["precision"] == name, "task_id"]) for name in ("original", "bnb-nf4")]
    rows = compared[(compared["condition"] == "clean") & (compared["population"] == quality.BOTH_PASS)]
    assert set(rows["n"]) == {len(set.intersection(*passing))}


def test_families_are_those_that_the_table_states(compared):
    control = pairing.is_control(compared)
    assert control.any() and compared.loc[control, "p_holm"].isna().all()
    assert compared.loc[~control & compared["p"].notna(), "p_holm"].notna().all()
    by = ["language", "benchmark", "compares", "population"]
    for _, family in compared[~control].groupby(by):
        assert np.array_equal(tests.holm(family["p"]), family["p_holm"], equal_nan=True)


def read(frames):
    """What an analysis says of the programs alone."""
    programs = quality.samples(frames)
    compared, precisions = quality.comparisons(programs, 100), [*dict.fromkeys(frames.cells["precision"])]
    return SimpleNamespace(frames=frames, programs=programs, quality=compared, precisions=precisions)


@pytest.fixture(scope="module")
def two_languages():
    """Frames of a study in Python and Java, and of each language alone."""
    benchmarks = {"humaneval+": 30, "multipl-e-humaneval-java": 30}
    arms = {"precisions": ("original", "bnb-nf4"), "attacks": {}, "levels": ()}
    verdicts, cells = studies.make_study(benchmarks=benchmarks, **arms)
    measures, messages = studies.make_measures(verdicts, more_in_quantized=0.5)
    java = measures["cell"].str.contains("java")
    measures.loc[java, "language"] = "java"
    measures.loc[java, ["volume", "maintainability_index"]] = np.nan  # radon's
    messages.loc[messages["cell"].str.contains("java"), ["tool", "group", "rule"]] = ["pmd", "design", "a rule"]
    every = Frames("two", verdicts, cells, measures=measures, messages=messages)
    alone = {
        language: Frames(language, verdicts, cells, measures=rows, messages=messages.merge(rows[SAMPLE]))
        for language, rows in measures.groupby("language")
    }
    return every, alone


def test_each_language_is_compared_as_if_it_were_alone(two_languages):
    every, alone = two_languages
    together = quality.comparisons(quality.samples(every), 100)
    for language, own in alone.items():
        rows = together[together["language"] == language].reset_index(drop=True)
        expected = quality.comparisons(quality.samples(own), 100)
        pd.testing.assert_frame_equal(rows, expected, check_dtype=False)
        assert rows[["p", "p_holm"]].notna().all(axis=None)
    assert {"pmd design", "volume", "cognitive"} & {*rows["metric"]} == {"volume", "cognitive"}  # Python's


def test_messages_are_counted_by_the_lines_of_their_language(two_languages):
    every, alone = two_languages
    rules = top_rules(read(every))
    columns = ["tool", "rule", "precision"]
    for own in alone.values():
        expected = top_rules(read(own))
        pd.testing.assert_frame_equal(rules.merge(expected[columns])[list(expected)], expected)


def test_a_study_without_a_message_has_tables_and_figures(more):
    for nothing in (more.messages[:0], more.messages[~more.messages["cell"].str.contains("clean")]):
        found = read(replace(more, messages=nothing))
        assert top_rules(found).empty and quality_rules(found).shown.empty
        assert list(quality_rules(found).data) == ["tool", "group", "rule", "precision", "own", "lines", "per_100"]
        assert quality_top_rules(found) == [] and len(quality_precisions(found).shown)
        assert quality_rules(found).markdown() and answer(found).headline


def test_a_pair_that_a_tool_failed_on_is_in_no_comparison_of_its_metrics(more):
    measures, messages = more.measures.copy(), more.messages
    parsed = quality.samples(more).table.query("precision == 'bnb-nf4' and condition == 'clean' and parsable")
    failed = parsed[parsed["pylint warning"] > 0].head(3)[SAMPLE]
    is_failed = measures.merge(failed, how="left", indicator=True)["_merge"].eq("both").to_numpy()
    measures.loc[is_failed, "failed"] = "pylint, cognitive"
    measures.loc[is_failed, "cognitive"] = np.nan
    known = messages.merge(failed, how="left", indicator=True)["_merge"].eq("both").to_numpy()
    messages = messages[~(known & (messages["tool"] == "pylint").to_numpy())]
    frames = replace(more, measures=measures, messages=messages)
    after = quality.comparisons(quality.samples(frames), 100).query("condition == 'clean' and population == 'parsable'")
    before = quality.comparisons(quality.samples(more), 100).query("condition == 'clean' and population == 'parsable'")
    left_out = before.set_index("metric")["n"] - after.set_index("metric")["n"]
    of_tools = {"pylint warning", "pylint convention", "cognitive", "maintainability", "readability"}
    assert {*left_out.index[left_out > 0]} == of_tools and len({*left_out}) == 2
    assert list(after["metric"]) == list(before["metric"]) and after[["p", "p_holm"]].notna().all(axis=None)
    same = ~after["metric"].isin(of_tools)
    pd.testing.assert_series_equal(after.loc[same, "p"], before.loc[same, "p"])


def test_frames_that_do_not_say_which_tools_failed_are_read(more):
    earlier = replace(more, measures=more.measures.drop(columns="failed"))
    now = quality.samples(more)
    pd.testing.assert_frame_equal(quality.samples(earlier).table[now.metrics], now.table[now.metrics])


def test_what_failed_is_said_in_the_measures():
    failed = {"pylint": "RecursionError", "bandit": "no answer within 62 s"}
    row = {"cell": "c", "task_id": "t", "draw": 0, "language": "python", "parsable": True, "cut": False, "own_lines": 3,
           "measures": {"cognitive": 2.0}, "messages": []}  # fmt: skip
    measured = static.measure_frame([{**row, "failed": failed}, {**row, "failed": {}}])
    assert list(measured["failed"]) == ["pylint, bandit", ""] and list(measured)[:8] == MEASURES


def test_pass_rates_by_complexity_take_one_draw_of_a_task(more):
    (one,) = quality_complexity_pass(read(more))
    verdicts = studies.with_draws(more.verdicts, 3)
    measures = pd.concat([more.measures.assign(draw=draw) for draw in range(3)], ignore_index=True)
    (several,) = quality_complexity_pass(read(replace(more, verdicts=verdicts, measures=measures)))
    pd.testing.assert_frame_equal(several.data, one.data)
    assert several.caption == f"{one.caption} Of several draws of a task the first."


def test_a_program_that_does_not_parse_is_in_no_pair(more):
    gone = more.measures.assign(parsable=False)
    found = quality.comparisons(quality.samples(Frames("none", more.verdicts, more.cells, measures=gone)), 100)
    assert len(found) and set(found["n"]) == {0} and found["p_holm"].isna().all()


def test_frames_are_kept_with_what_tools_found(more, outputs):
    keep(more)
    again = kept("read")
    pd.testing.assert_frame_equal(again.measures, more.measures, check_dtype=False)
    pd.testing.assert_frame_equal(again.messages, more.messages)
    before = quality.comparisons(quality.samples(more), 100)
    pd.testing.assert_frame_equal(quality.comparisons(quality.samples(again), 100), before)


def test_draws_of_noise_are_resampled_with_tasks():
    of_draws = frames(tasks=30, seeds=range(4))
    cells = of_draws.verdicts.drop_duplicates("cell").set_index("cell")
    shift = 4 * cells["seed"] * (cells["family"] == "noise")  # a draw of noise moves the programs of all tasks
    moved = of_draws.measures["cyclomatic"] + of_draws.measures["cell"].map(shift)
    measures = of_draws.measures.assign(cyclomatic=moved)
    found = quality.samples(replace(of_draws, measures=measures))
    rows = quality.comparisons(found, replicates=500)
    rows = rows[(rows["metric"] == "cyclomatic") & (rows["population"] == quality.PARSABLE)]
    noised = rows["family"] == "noise"
    row = rows[noised & (rows["compares"] == quality.CONDITION) & (rows["precision"] == "original")].iloc[0]
    table = found.table[(found.table["precision"] == "original") & found.table["parsable"]]
    clean = table[table["condition"] == "clean"].set_index("task_id")["cyclomatic"]
    own = table[table["condition"] == row["condition"]]
    change = own.assign(change=own["cyclomatic"] - own["task_id"].map(clean)).dropna(subset="change")
    assert row["difference"] == pytest.approx(change.groupby("task_id")["change"].mean().mean())
    # The draws' means differ by 5 (standard deviation), so the mean of four of them is known to 2.6 at best.
    assert row["low"] < row["difference"] - 5 and row["high"] > row["difference"] + 5
    of_tasks = resampling.permutation_p(change.groupby("task_id")["change"].mean().to_numpy())
    assert of_tasks < 0.001 < row["p"]
    # Three of four draws move every program up.
    assert row["greater"] == pytest.approx((change["change"] > 0).groupby(change["task_id"]).mean().mean())
    assert row["greater"] > 0.7 and row["dominance"] == pytest.approx(row["greater"] - row["less"])
    assert row["dominance_low"] < row["dominance"] - 0.3 and row["equivalence_p"] > 0.5
    attacked = rows[~noised & (rows["condition"] == "sentence") & (rows["precision"] == "original")].iloc[0]
    assert attacked["high"] - attacked["low"] < 1


def test_a_study_that_does_not_ask_has_no_quality_runs(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path))  # without optional tools
    asked = study.load("smoke")
    assert not [run for run in plan.runs_of(asked) if run.stage == "quality"]
    read = asked.model_copy(update={"quality": study.axes.Quality()})
    runs = plan.runs_of(read)
    filling = [run for run in runs if run.cells]
    planned = [run for run in runs if run.stage == "quality"]
    assert [run.needs for run in planned] == [(run.key,) for run in filling]
    assert [run.key for run in runs if run.stage != "quality"] == [run.key for run in plan.runs_of(asked)]
    assert planned[0].parameters["tools"] == ["pylint", "flake8", "radon", "cognitive", "bandit"]


def test_an_unknown_tool_is_named(tmp_path):
    path = tmp_path / "wrong.yaml"
    text = "models: [{name: a, source: qwen2.5-coder-0.5b-instruct-q4_k_m.gguf}]\nprecisions: [original]\n"
    path.write_text(text + "benchmarks: [starter]\nquality: {tools: [pilint]}\n")
    with pytest.raises(study.StudyError, match=r"key quality.tools: unknown tool 'pilint'.*meant pylint"):
        study.load(str(path))


@pytest.fixture
def programs(more, outputs):
    """The cells of a study with a program for each sample: the precision is in none of the texts."""
    for cell, rows in more.verdicts.drop_duplicates(["cell", "task_id"]).groupby("cell"):
        samples = [{"task_id": row.task_id, "draw": 0, "prompt": f"# {row.task_id}\n"} for row in rows.itertuples()]
        place = store.CellStore(store.cells_folder() / cell)
        place.add_samples(samples)
        judged = {"judge": "j", "programs": 1, "program": f"x = {len(cell)}\n"}
        place.add_verdicts([{**row, **judged} for row in samples])
    return more


def test_sheets_are_blind_and_drawn(programs):
    pairs = sheets.draw(programs, 30)
    assert len(pairs) == 30 and pairs == sheets.draw(programs, 30) != sheets.draw(programs, 30, seed=1)
    assert pairs[:10] == sheets.draw(programs, 10)
    assert 5 < sum(pair.precision_a == "original" for pair in pairs) < 25
    assert all(pair.program_a != pair.program_b for pair in pairs)
    folder = sheets.write("read", pairs)
    for name in ("sheet.csv", "sheet.html"):
        text = (folder / name).read_text()
        assert "original" not in text and "nf4" not in text and "qwen" not in text
    page = (folder / "sheet.html").read_text()
    assert page.count('type="radio"') == 30 * 4 * 5 and "http" not in page and "src=" not in page
    key = pd.read_csv(folder / "key.csv")
    assert list(key["precision_a"]) == [pair.precision_a for pair in pairs]
    with pytest.raises(FileExistsError, match="holds a sheet already"):
        sheets.write("read", pairs)


def filled(path, ratings):
    rows = [{"pair": number, **dict.fromkeys(sheets.RATINGS, value)} for number, value in enumerate(ratings, start=1)]
    pd.DataFrame(rows).to_csv(path, index=False)
    return path


def test_agreement_of_two_filled_sheets(tmp_path):
    first = filled(tmp_path / "a.csv", [1, 2, 3, 4, 5, 3, ""])
    second = filled(tmp_path / "b.csv", [1, 2, 3, 4, 4, 3, 2])
    found = sheets.agreements(first, second).set_index("asked")
    assert list(found.index) == ["readability", "consistency"] and set(found["n"]) == {12}  # two programs a pair
    row = found.loc["readability"]
    assert row["agreed"] == pytest.approx(5 / 6) and row["low"] < row["value"] < row["high"]


def test_kappa_is_what_it_is_defined_as():
    generator = np.random.default_rng(3)
    first = generator.integers(1, 6, 80)
    second = np.clip(first + generator.integers(-1, 2, 80), 1, 5)
    observed = np.mean((first - second) ** 2)
    by_chance = np.mean([(a - b) ** 2 for a, b in itertools.product(first, second)])
    assert agreement.weighted_kappa(first, second).value == pytest.approx(1 - observed / by_chance)
    assert agreement.weighted_kappa([1, 2, 5], [1, 2, 5]).value == 1


@pytest.mark.parametrize(
    ("ratings", "message"),
    [([1, 6], r"pair 2, column readability_a: '6'; allowed: 1 to 5"), (["", ""], "no rated pair in common")],
)
def test_a_sheet_that_cannot_be_used_is_named(tmp_path, ratings, message):
    good = filled(tmp_path / "good.csv", [1, 2])
    with pytest.raises(sheets.BadSheet, match=message):
        sheets.agreements(good, filled(tmp_path / "bad.csv", ratings))


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        ("one", r"bad\.csv, row 3, column pair: 'one'; allowed: the number that `sheets` wrote there"),
        ("1.0", r"bad\.csv, row 3, column pair: '1\.0'; allowed"),
        ("1", r"bad\.csv, row 3: pair 1 is rated in row 2 already; remove one of the rows"),
    ],
)
def test_a_pair_of_a_sheet_is_a_number_that_stands_there_once(tmp_path, pair, message):
    bad = filled(tmp_path / "bad.csv", [1, 2])
    pd.read_csv(bad, dtype=str).assign(pair=["1", pair]).to_csv(bad, index=False)
    with pytest.raises(sheets.BadSheet, match=message):
        sheets.agreements(filled(tmp_path / "good.csv", [1, 2]), bad)
