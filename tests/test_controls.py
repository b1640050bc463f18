"""The second control: unchanged prompts in other batches, and that its size stands wherever it matters."""

from dataclasses import replace

import pandas as pd
import pytest
import studies
import tiny
import yaml

from qrobust import attacks, evaluation, judging, study
from qrobust.analysis import analyse, methods, pairing
from qrobust.analysis.frames import Frames
from qrobust.evaluation import filling
from qrobust.report.questions import controls, rq1_attacks
from qrobust.report.tables import batches
from qrobust.report.tables.table import Table
from qrobust.study import Attacked, plan

REBATCHED = Attacked(attacks.create("rebatched"), 0)


def filled(folder, precision, monkeypatch):
    """Clean and rebatched cells of four tasks, and the rows of every batching that was asked for."""
    asked = []
    generate = filling.generation.generate

    def spy(*args, batching, **kwargs):
        asked.append(batching.size)
        return generate(*args, batching=batching, **kwargs)

    monkeypatch.setattr(filling.generation, "generate", spy)
    arm = tiny.arm(folder, ["Starter/0", "Starter/1", "Starter/2", "Starter/3"], precision=precision)
    chosen = arm.selection.load()
    conditions = [evaluation.unchanged(chosen), evaluation.unchanged(chosen, REBATCHED)]
    with judging.Judge(chosen, workers=1) as judge:
        return evaluation.fill(arm, chosen, conditions, judge, "cpu"), asked


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.tiny_model_folder(tmp_path_factory.mktemp("models") / "tiny")


def test_only_a_precision_with_batch_mates_is_completed_again_and_in_smaller_batches(folder, outputs, monkeypatch):
    (clean, again), asked = filled(folder, "bnb-int8", monkeypatch)
    assert clean["folder"] != again["folder"] and clean["samples"] == again["samples"] and again["changed"] == 0
    forms = len(asked) // 2
    assert set(asked[:forms]) == {64} and all(size < 4 for size in asked[forms:])
    (clean, again), asked = filled(folder, "original", monkeypatch)
    assert clean["folder"] == again["folder"] and set(asked) == {None}


def test_batches_that_are_fixed_leave_nothing_to_control(tmp_path):
    path = tmp_path / "mine.yaml"
    content = {
        "models": [{"name": "smol", "source": "SmolLM2-135M-Instruct.Q4_1.gguf"}],
        "precisions": ["original", "bnb-int8"],
        "benchmarks": [{"name": "starter", "tasks": 4}],
        "attacks": ["rebatched"],
    }
    path.write_text(yaml.safe_dump(content))
    assert len(plan.cells(study.load(str(path)))) == 4
    path.write_text(yaml.safe_dump({**content, "batch_invariant": True}))
    with pytest.raises(study.StudyError, match="rebatched makes other batches, which batch_invariant excludes"):
        study.load(str(path))


def analysed(with_control=True):
    harm = {"identity": 0.0, "char": 0.1, **({"rebatched": 0.1} if with_control else {})}
    precisions = ("original", "bnb-int8", "bnb-nf4")
    verdicts, cells = studies.make_study(precisions=precisions, benchmarks={"humaneval": 40}, attacks=harm, levels=())
    cells = cells.assign(differing=cells["attack"].map({"identity": 0, "rebatched": 12}))
    return analyse(Frames("small", verdicts, cells), bootstrap=100)


@pytest.fixture(scope="module")
def found():
    return analysed()


def test_the_size_stands_under_every_table_with_that_precision(found):
    row = batches.control(found).iloc[0]
    shown = pd.DataFrame({"precision": ["bnb-int8"], "benchmark": ["humaneval"]})
    table = batches.noted(found, Table("t", "A title.", shown, shown))
    said = f"change 12 texts and {int(row['lost'] + row['gained'])} verdicts of 40 tasks ({int(row['lost'])} lost"
    assert row["lost"] > 0 and said in table.notes[-1] and "processor" in table.notes[-1]
    for other in (shown.replace("bnb-int8", "bnb-nf4"), shown.drop(columns="benchmark")):
        assert batches.noted(found, Table("t", "A title.", other, other)).notes == ()


def test_it_is_no_attack_and_no_broken_harness(found):
    said = rq1_attacks.answer(found)
    assert "The identity control equals clean, task by task, in all 3 arms." in said.sentences
    assert set(pairing.tested(found.comparisons, found.primary.suite)["attack"]) == {"char"}
    shown = controls.controls(found).shown
    assert list(shown.loc[shown["control"] == "rebatched", "precision"]) == ["bnb-int8"]
    assert controls.answer(found).headline.startswith("bnb-int8: other batches change 12 of 40 texts")


def test_without_the_control_the_report_says_that_it_is_missing():
    found = analysed(with_control=False)
    assert controls.answer(found).headline.startswith("Not measured for bnb-int8")
    shown = pd.DataFrame({"precision": ["bnb-int8"], "benchmark": ["humaneval"]})
    assert "no control rebatched" in batches.noted(found, Table("t", "A title.", shown, shown)).notes[-1]
    plain = replace(found, frames=replace(found.frames, cells=found.cells[found.cells["precision"] != "bnb-int8"]))
    assert controls.answer(plain) is None


def test_what_depends_on_its_batches_is_asked_of_the_precision():
    labels = ["original", "bnb-int8", "bnb-nf4", "rtn(bits=3)", "gguf(type=q4_k_m)", "someone's"]
    assert methods.batch_dependent(labels) == ["bnb-int8"]
