import shutil
import sys

import pytest
import tiny
import yaml

from qrobust import __main__, attacks, paths, study
from qrobust.benchmarks import Selection
from qrobust.models.noise import Noise
from qrobust.study import Attacked, Noised, plan

BASE = {
    "models": [{"name": "smol", "source": "SmolLM2-135M-Instruct.Q4_1.gguf"}],
    "precisions": ["original", "bnb-int8", "bnb-nf4"],
    "benchmarks": [{"name": "starter", "tasks": 4}],
    "attacks": ["char", {"name": "sentence", "settings": {"engine": "apertium"}}],
    "noise": {"levels": [0.001], "tasks": 2, "seeds": [0]},
    "max_new_tokens": 32,
}


def planned(tmp_path, **changes):
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump({**BASE, **changes}))
    return study.load(str(path))


def folders(asked, family=None, precision=None):
    return {
        cell.folder
        for cell in plan.cells(asked)
        if family in (None, cell.condition.family) and precision in (None, cell.arm.weights.precision.label)
    }


def test_the_same_study_has_the_same_keys(tmp_path):
    assert folders(planned(tmp_path)) == folders(planned(tmp_path))


@pytest.mark.parametrize(
    "changes",
    [
        {"models": [{**BASE["models"][0], "style": "chat"}]},
        {"models": [{**BASE["models"][0], "dtype": "bfloat16"}]},
        {"models": [{"name": "smol", "source": "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"}]},
        {"max_new_tokens": 33},
        {"benchmarks": ["humaneval"]},
    ],
    ids=str,
)
def test_whatever_changes_the_samples_changes_every_key(tmp_path, changes):
    assert not folders(planned(tmp_path)) & folders(planned(tmp_path, **changes))


def test_an_attack_setting_or_seed_changes_its_own_cells_only(tmp_path):
    plain = planned(tmp_path, attacks=["char"])
    for choice in ({"name": "char", "settings": {"probability": 0.25}}, {"name": "char", "seeds": [1]}):
        changed = planned(tmp_path, attacks=[choice])
        assert folders(plain, "clean") == folders(changed, "clean")
        assert not folders(plain, "attack") & folders(changed, "attack")


@pytest.mark.parametrize("axis", [{"levels": [0.002]}, {"kinds": ["uniform"]}, {"seeds": [1]}, {"units": ["relative"]}])
def test_every_noise_setting_changes_its_cells(tmp_path, axis):
    plain, changed = planned(tmp_path), planned(tmp_path, noise={**BASE["noise"], **axis})
    assert not folders(plain, "noise") & folders(changed, "noise")
    assert folders(plain, "clean") == folders(changed, "clean")


def test_what_does_not_change_the_samples_changes_no_key(tmp_path):
    plain = planned(tmp_path, precisions=["original", "bnb-nf4"])
    changed = planned(
        tmp_path, precisions=["original", "bnb-nf4"], batch_size=7, device="cpu", judging={"workers": 1},
        benchmarks=[{"name": "starter", "tasks": 8}],
    )  # fmt: skip
    assert folders(plain) == folders(changed)


def test_batches_are_part_of_a_batch_dependent_precision(tmp_path):
    plain, changed = planned(tmp_path), planned(tmp_path, batch_size=2)
    assert not folders(plain, precision="bnb-int8") & folders(changed, precision="bnb-int8")
    assert folders(plain, precision="original") == folders(changed, precision="original")


def test_adding_a_model_or_an_attack_adds_only_its_cells(tmp_path):
    plain = planned(tmp_path)
    more = planned(tmp_path, models=[*BASE["models"], {**BASE["models"][0], "name": "other", "style": "chat"}])
    assert folders(plain) < folders(more)
    assert folders(plain) < folders(planned(tmp_path, attacks=[*BASE["attacks"], "word"]))


def test_conditions_that_are_the_same_thing_share_their_samples(tmp_path):
    original, quantized = (
        {cell.condition.noise.scope: cell.folder for cell in plan.cells(planned(tmp_path))
         if cell.condition.family == "noise" and cell.arm.weights.precision.label == precision}
        for precision in ("original", "bnb-nf4")
    )  # fmt: skip
    assert original["trainable"] == original["effective"]
    assert quantized["trainable"] != quantized["effective"]


def test_noise_of_level_zero_is_the_clean_model_where_no_weight_changes(tmp_path):
    asked = planned(
        tmp_path, noise={"levels": [0], "scopes": ["trainable"], "seeds": [0]}, precisions=["original", "bnb-nf4"]
    )
    assert folders(asked, "noise") == folders(asked, "clean")


def runs_of(tmp_path, stage, **changes):
    """The runs of a stage, by key; no two have the same one."""
    runs = [run for run in plan.runs_of(planned(tmp_path, **changes)) if run.stage == stage]
    keys = [run.key for run in runs]
    assert len(set(keys)) == len(keys)
    return dict(zip(keys, runs, strict=True))


@pytest.mark.parametrize(
    ("stage", "changes"),
    [
        ("evaluate", {"benchmarks": [{"name": "starter", "tasks": 5}]}),
        ("evaluate", {"benchmarks": [{"name": "starter", "tasks": 4, "subset_seed": 1}]}),
        ("evaluate", {"smallest_edits": True}),
        ("quality", {"benchmarks": [{"name": "starter", "tasks": 5}], "noise": []}),
        ("noise", {"noise": {**BASE["noise"], "tasks": 3}}),
        ("noise", {"noise": {**BASE["noise"], "scopes": ["trainable"]}}),
    ],
)
def test_a_run_that_asks_for_other_samples_of_the_same_cells_is_another_run(tmp_path, stage, changes):
    plain = {"precisions": ["original", "bnb-nf4"], "quality": {}}
    before, after = (runs_of(tmp_path, stage, **{**plain, **more}) for more in ({}, changes))
    assert not before.keys() & after.keys()


def test_a_language_that_no_named_tool_reads_has_no_quality_run(tmp_path):
    two = {
        "benchmarks": [{"name": "starter", "tasks": 4}, {"name": "mceval-java", "tasks": 4}],
        "noise": [],
        "attacks": [],
    }
    plain = {"precisions": ["original", "bnb-nf4"], **two}
    runs = runs_of(tmp_path, "quality", **plain, quality={"tools": ["pylint"]}).values()
    assert [run.parameters["tools"] for run in runs] == [["pylint"]] * 2
    assert all("starter" in run.name for run in runs)


def test_more_draws_are_another_run_of_the_same_cells(tmp_path):
    plain = {"noise": [], "precisions": ["original"]}
    before, after = (runs_of(tmp_path, "evaluate", **plain, sampling={"draws": draws}) for draws in (2, 3))
    assert not before.keys() & after.keys()
    assert [run.cells[0].folder for run in before.values()] == [run.cells[0].folder for run in after.values()]


def test_grids_that_share_a_cell_are_filled_one_after_the_other(tmp_path):
    grids = [{**BASE["noise"], "scopes": ["trainable"]}, {**BASE["noise"], "scopes": ["effective"]}]
    first, second, third, fourth = runs_of(tmp_path, "noise", precisions=["original", "bnb-nf4"], noise=grids).values()
    assert first.cells[0].folder == second.cells[0].folder and first.key in second.needs
    assert third.cells[0].folder != fourth.cells[0].folder and third.key not in fourth.needs


def test_two_engines_are_two_conditions(tmp_path):
    engines = [{"name": "sentence", "settings": {"engine": name}} for name in ("apertium", "mbart")]
    asked = planned(tmp_path, attacks=engines)
    sentences = [cell for cell in plan.cells(asked) if cell.condition.family == "attack"]
    assert {cell.condition.name for cell in sentences} == {"sentence"}
    assert len({cell.condition.engine for cell in sentences}) == 2
    assert len({cell.folder for cell in sentences}) == len(sentences)


def test_condition_names():
    assert Attacked(attacks.create("char", probability=0.25), 0).name == "char(probability=0.25)"
    assert Attacked(attacks.create("char", probability=0.5), 0).name == "char"  # the default, said or not
    whole, decimal = (Attacked(attacks.create("char", probability=one), 0) for one in (1, 1.0))
    assert whole.name == decimal.name and whole.identity() == decimal.identity()
    noise = Noised(Noise("uniform", 1e-4, "effective", "relative", seed=3))
    assert (noise.name, noise.label) == ("uniform@0.0001rel/effective", "uniform-0.0001rel-effective__s3")


def test_the_paper_has_its_grid():
    cells = plan.cells(study.load("paper"))
    arms = 12 * 3
    assert sum(cell.condition.family == "clean" for cell in cells) == arms * 2  # HumanEval(+) and MBPP(+)
    published = [
        cell for cell in cells if cell.condition.family == "noise" and cell.condition.noise.scope == "trainable"
    ]
    assert len(published) == arms * 2 * 5  # two kinds, five levels, on MBPP+
    rq3 = [cell for cell in published if cell.condition.noise.kind == "gaussian"]
    mbpp = [cell for cell in cells if cell.arm.selection.name == "mbpp+"]
    rq3 += [cell for cell in mbpp if cell.condition.name in ("clean", "sentence")]
    assert len(rq3) == 252  # the paper, section V.C


def test_every_run_comes_after_what_it_needs():
    before = set()
    for run in plan.runs_of(study.load("quick")):
        assert set(run.needs) <= before
        before.add(run.key)


def test_weights_are_quantized_once_whatever_is_decoded(tmp_path):
    def quantized(asked):
        return {run.key for run in plan.runs_of(asked) if run.stage == "quantize"}

    plain = planned(tmp_path)
    for changes in ({"max_new_tokens": 33}, {"models": [{**BASE["models"][0], "style": "chat"}]}, {"batch_size": 2}):
        assert quantized(planned(tmp_path, **changes)) == quantized(plain)
    assert not quantized(planned(tmp_path, models=[{**BASE["models"][0], "dtype": "bfloat16"}])) & quantized(plain)


def test_samples_need_the_quantize_run_of_their_weights(tmp_path):
    for run in plan.runs_of(planned(tmp_path)):
        if run.stage in ("evaluate", "noise"):
            (needed,) = [need for need in run.needs if need.startswith("quantize/")]
            assert needed.startswith(f"quantize/{run.cells[0].arm.weights.label}__")


def test_noise_is_on_some_of_the_tasks_that_the_study_chose(tmp_path):
    ids = [f"Starter/{number}" for number in range(6)]
    asked = planned(tmp_path, benchmarks=[{"name": "starter", "tasks": ids, "subset_seed": 3}])
    (chosen,) = {tuple(cell.arm.selection.tasks) for cell in plan.cells(asked) if cell.condition.family == "noise"}
    assert len(chosen) == 2 and set(chosen) < set(ids)
    fewer = {task.task_id for task in Selection(name="starter", tasks=2, subset_seed=3).load().tasks}
    more = {task.task_id for task in Selection(name="starter", tasks=4, subset_seed=3).load().tasks}
    assert fewer < more


def test_a_benchmark_may_have_attacks_of_its_own(tmp_path):
    own = [{"name": "starter", "tasks": 4}, {"name": "humaneval", "attacks": ["identity"]}]
    attacked = {
        (cell.arm.selection.name, cell.condition.name)
        for cell in plan.cells(planned(tmp_path, benchmarks=own))
        if cell.condition.family == "attack"
    }
    assert attacked == {("starter", "char"), ("starter", "sentence"), ("humaneval", "identity")}


def test_what_is_fitted_is_checked_against_every_benchmark_of_the_study(tmp_path, monkeypatch):
    tiny.small_texts(monkeypatch, tmp_path / "texts")
    fitted = {"name": "gptq", "settings": {"calibration": {"samples": 8, "length": 64}}}
    one = planned(tmp_path, precisions=["original", fitted])
    two = planned(tmp_path, precisions=["original", fitted], benchmarks=[*BASE["benchmarks"], "humaneval"])
    original, (first,), (second,) = (
        [run for run in plan.runs_of(asked) if run.stage == "quantize" and run.weights.precision.name == name]
        for asked, name in ((one, "original"), (one, "gptq"), (two, "gptq"))
    )
    assert first.parameters["judged_on"] == ["starter"] and second.parameters["judged_on"] == ["starter", "humaneval"]
    assert first.key != second.key and first.weights.folder == second.weights.folder  # checked anew, quantized once
    assert "judged_on" not in original[0].parameters


def test_missing_calibration_texts_are_one_message_before_any_work(tmp_path, monkeypatch, capsys):
    tiny.small_texts(monkeypatch, tmp_path / "texts")
    shutil.rmtree(tmp_path / "texts" / "java")
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump({**BASE, "precisions": ["original", "gptq"]}))
    monkeypatch.setattr(sys, "argv", ["qrobust", "plan", str(path)])
    assert __main__.main() == 2
    assert "calibration: java is not at" in capsys.readouterr().err


def test_a_run_that_the_study_lacks_is_named_with_the_cure(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["qrobust", "parameters", "smoke", "evaluate/none"])
    assert __main__.main() == 2
    said = capsys.readouterr().err
    assert said == "study 'smoke' has no run 'evaluate/none'; python -m qrobust plan smoke names those that it has\n"


def test_a_benchmarks_file_that_is_not_there_is_one_message(tmp_path, monkeypatch, capsys):
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump({**BASE, "benchmarks": ["humaneval+"]}))
    monkeypatch.setenv("HUMANEVAL_OVERRIDE_PATH", str(tmp_path / "none.jsonl"))
    monkeypatch.setattr(sys, "argv", ["qrobust", "plan", str(path)])
    assert __main__.main() == 2
    assert capsys.readouterr().err.endswith("none.jsonl: no such file; correct the variable or unset it\n")


def test_a_benchmark_that_is_gone_after_the_study_was_read_is_one_message(tmp_path, monkeypatch, capsys):
    own = tmp_path / "own.jsonl"
    shutil.copy(paths.PACKAGE_DATA / "starter.jsonl", own)
    asked = planned(tmp_path, benchmarks=[{"name": str(own), "tasks": 4}])
    own.unlink()
    monkeypatch.setattr(study, "load", lambda name: asked)
    monkeypatch.setattr(sys, "argv", ["qrobust", "plan", "own"])
    assert __main__.main() == 2
    assert f"there is no file {own}" in capsys.readouterr().err
