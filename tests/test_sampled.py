import itertools
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
import studies
import yaml

from qrobust import analysis, study
from qrobust.analysis import collect, interaction, measures
from qrobust.analysis.frames import Frames
from qrobust.generation import Decoding
from qrobust.report.questions import attacked, controls, rq1_attacks, rq3_tradeoff
from qrobust.report.questions.pass_rates import pass_at_k


@pytest.fixture(scope="module")
def found():
    verdicts, cells = studies.make_study(benchmarks={"humaneval": 30}, levels=(), seeds=(0, 1))
    return analysis.analyse(Frames("sampled", studies.with_draws(verdicts, 5), cells), bootstrap=200)


def test_pass_at_k_is_the_share_of_choices_of_k_draws_that_hold_a_right_one():
    passing = (1, 0, 0, 1, 0, 1)
    for k in (1, 2, 5, 6):
        chosen = [any(choice) for choice in itertools.combinations(passing, k)]
        assert measures.pass_at_k(sum(passing), len(passing), k) == pytest.approx(np.mean(chosen))
    assert measures.pass_at_k([0, 4], 4, 2).tolist() == [0, 1]
    with pytest.raises(ValueError, match="pass@5 of 4 draws"):
        measures.pass_at_k(1, 4, 5)


def test_pass_at_1_of_several_draws_is_their_mean(found):
    verdicts = found.verdicts
    for row in found.pass_rates.itertuples():
        own = verdicts[(verdicts["precision"] == row.precision) & (verdicts["condition"] == row.condition)]
        assert row.rate == pytest.approx(own["passed"].mean())
        by_seed = own.groupby("seed")["passed"].mean()
        assert (row.seed_low, row.seed_high) == (pytest.approx(by_seed.min()), pytest.approx(by_seed.max()))
    ones = found.pass_at_k[found.pass_at_k["k"] == 1]
    assert ones["rate"].tolist() == pytest.approx(found.pass_rates["rate"].tolist())


def test_pass_at_k_grows_with_k_and_is_tabled(found):
    frame = found.pass_at_k
    assert sorted(set(frame["k"])) == [1, 2, 5] and set(frame["draws"]) == {5}
    for _, rows in frame.groupby(["precision", "condition"]):
        assert rows["rate"].is_monotonic_increasing and (rows["low"] <= rows["rate"]).all()
    shown = pass_at_k(found).shown
    assert list(shown)[-3:] == ["pass@1", "pass@2", "pass@5"] and len(shown) == len(found.pass_rates)


def test_pass_at_1_has_the_interval_of_pass_rates_under_noise_and_where_nothing_passes():
    noise = dict(levels=(5e-3,), kinds=("gaussian",), scopes=("effective",), seeds=(0, 1, 2))
    verdicts, cells = studies.make_study(benchmarks={"humaneval": 30}, attacks={"char": 0.1}, **noise)
    verdicts = studies.with_draws(verdicts, 5)
    verdicts["passed"] &= (verdicts["precision"] != "bnb-nf4") | (verdicts["family"] != "attack")
    found = analysis.analyse(Frames("sampled", verdicts, cells), bootstrap=200)
    ends = ["n", "rate", "low", "high"]
    ones = found.pass_at_k[found.pass_at_k["k"] == 1].reset_index(drop=True)
    assert set(ones["family"]) == {"clean", "attack", "noise"}
    pd.testing.assert_frame_equal(ones[ends], found.pass_rates[ends])
    assert (found.pass_at_k.loc[found.pass_at_k["rate"] == 0, "high"] > 0.1).all()


def test_draws_that_repeat_an_answer_tell_the_hierarchical_model_nothing_new():
    verdicts, _ = studies.make_study(benchmarks={"humaneval": 40}, attacks={"char": 0.2}, levels=())
    copies = pd.concat([verdicts.assign(draw=draw) for draw in range(4)], ignore_index=True)
    one, several = (interaction.hierarchical(each, "all", ["bnb-nf4"], "plus") for each in (verdicts, copies))
    assert studies.told(several) == studies.told(one) and one.low < one.odds_ratio < one.high


def test_an_identity_control_that_differs_in_a_later_draw_is_no_proof(found):
    assert found.drops.loc[found.drops["attack"] == "identity", ["lost", "gained"]].eq(0).all(axis=None)
    said = " ".join(rq1_attacks.answer(found).sentences)
    assert "Warning: the identity control differs from clean in 3 of 3 arms" in said
    clean = found.verdicts[found.verdicts["family"] == "clean"]
    like_clean = clean.assign(**studies.condition_row("attack", "identity", "identity"))
    others = found.verdicts[found.verdicts["attack"] != "identity"]
    same = Frames("same", pd.concat([others, like_clean]), found.cells[found.cells["seed"] == 0])
    said = rq1_attacks.answer(analysis.analyse(same, bootstrap=200)).sentences
    assert "The identity control equals clean, task by task, in all 3 arms." in said


def test_tables_say_what_is_of_the_first_draw(found):
    for table in (attacked.drops, rq1_attacks.rq1, rq3_tradeoff.penalties, controls.controls):
        assert any("5 draws of each task" in note and "the first's" in note for note in table(found).notes)


def test_texts_of_a_control_are_counted_over_first_draws_as_its_verdicts_are(monkeypatch):
    keys = [("a", 0), ("a", 1), ("b", 0), ("b", 1)]
    clean, control = (
        {key: {"completion": text} for key, text in zip(keys, each, strict=True)} for each in ("wxyz", "wXYZ")
    )
    monkeypatch.setattr(collect, "CellStore", lambda folder: SimpleNamespace(samples=clean))
    condition = SimpleNamespace(family="attack", attack=SimpleNamespace(is_control=True))
    entry = {"samples": [list(key) for key in keys]}
    result = SimpleNamespace(cell=SimpleNamespace(condition=condition), entry=entry, clean=SimpleNamespace(folder=""))
    assert collect._differing(result, SimpleNamespace(samples=control)) == 1


def test_worst_case_is_over_seeds_and_not_over_draws(found):
    first = found.verdicts[found.verdicts["draw"] == 0]
    row = found.recode[(found.recode["condition"] == "char") & (found.recode["precision"] == "original")].iloc[0]
    own = first[(first["condition"] == "char") & (first["precision"] == "original")]
    assert row["s"] == 2
    assert row["robust_pass"] == pytest.approx(own.groupby("task_id")["passed"].all().mean())


def test_a_study_of_one_sample_each_has_no_pass_at_k():
    verdicts, cells = studies.make_study(benchmarks={"humaneval": 12}, levels=())
    assert pass_at_k(analysis.analyse(Frames("greedy", verdicts, cells), bootstrap=200)).shown.empty


def written(tmp_path, **changes):
    models = [{"name": "m", "source": "owner/m"}]
    content = {"models": models, "precisions": ["original"], "benchmarks": ["starter"], **changes}
    (tmp_path / "s.yaml").write_text(yaml.safe_dump(content))
    return study.load(str(tmp_path / "s.yaml"))


def test_a_study_says_how_samples_are_drawn(tmp_path):
    asked = written(tmp_path, sampling={"temperature": 0.2, "draws": 20}, max_new_tokens=9)
    assert asked.decoding() == Decoding(9, temperature=0.2, draws=20)
    assert written(tmp_path, max_new_tokens=9).decoding() == Decoding(9)
    with pytest.raises(study.StudyError, match=r"sampling\.top_p"):
        written(tmp_path, sampling={"top_p": 1.5})
    with pytest.raises(study.StudyError, match="smallest_edits"):
        written(tmp_path, sampling={}, smallest_edits=True)
