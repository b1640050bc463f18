import itertools

import numpy as np
import pytest
import studies
import yaml

from qrobust import analysis, study
from qrobust.analysis import measures
from qrobust.analysis.frames import Frames
from qrobust.generation import Decoding
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
