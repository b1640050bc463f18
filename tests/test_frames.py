"""Frames come back from the repository as they were, are read in one line, and draw the same tables anywhere."""

from dataclasses import replace

import pandas as pd
import papermill
import pytest
import studies

from qrobust import files, paths, study
from qrobust.analysis import analyse, collect, frames, read
from qrobust.analysis.frames import Frames, NoResults
from qrobust.report import keep, results
from qrobust.report.figures import drawing


@pytest.fixture
def given():
    verdicts, cells = studies.make_study(
        precisions=("original", "bnb-nf4"), benchmarks={"humaneval+": 20}, levels=(1e-3,), kinds=("gaussian",),
        missing=[("qwen-0.5b", "bnb-nf4", "humaneval+", "char", "oom")],
    )  # fmt: skip
    sessions = studies.make_sessions(cells)
    return Frames("smoke", verdicts, cells, studies.make_footprints(), sessions, {"Judge": "sandbox"})


@pytest.fixture
def asked(outputs, monkeypatch, given):
    monkeypatch.setattr(collect, "of_study", lambda _: given)
    monkeypatch.setattr(drawing, "save", studies.save_blank)
    return study.load("smoke")


def test_kept_frames_come_back_as_they_were(outputs, given):
    frames.keep(given)
    back = frames.kept("smoke")
    for name in ("verdicts", "cells", "footprint", "sessions"):
        pd.testing.assert_frame_equal(getattr(back, name), getattr(given, name), rtol=1e-11, check_dtype=False)
    assert (back.study, back.facts) == ("smoke", {"Judge": "sandbox"})
    assert set(back.sessions["text_key"]) == {"0012"}  # not the number 12
    first = (frames.folder("smoke") / "verdicts.csv.gz").read_bytes()
    frames.keep(back)
    assert (frames.folder("smoke") / "verdicts.csv.gz").read_bytes() == first


def test_kept_texts_come_back_letter_by_letter(outputs, given):
    row = {"cell": "c", "task_id": "t/0", "draw": 0, "prompt": "a\r\nb\u2028\x00", "completion": "", "program": "NA"}
    texts = pd.DataFrame([{**row, "details": {"base": "call 2"}}, {**row, "draw": 1, "details": {"base": "\ud800"}}])
    frames.keep(replace(given, samples=texts))
    pd.testing.assert_frame_equal(frames.kept("smoke").samples, texts)


def test_kept_frames_draw_the_tables_of_the_results(asked, given, tmp_path):
    place = keep.keep(asked)
    made = results.make(analyse(given), tmp_path / "tables", tmp_path / "figures")
    assert len(made.figures) >= 5
    for path in sorted([*(tmp_path / "tables").iterdir(), *(tmp_path / "figures").iterdir()]):
        assert (place / path.parent.name / path.name).read_bytes() == path.read_bytes(), path.name


def test_names_that_look_like_numbers_or_missing_values_stay_names(outputs, given):
    names = dict(zip(given.verdicts["task_id"].unique(), ["1", "2", "10", "NA", "null", "nan", "01"], strict=False))
    renamed = given.verdicts.replace({"task_id": names})
    frames.keep(replace(given, verdicts=renamed))
    pd.testing.assert_series_equal(frames.kept("smoke").verdicts["task_id"], renamed["task_id"])


def test_what_a_study_no_longer_has_is_kept_no_longer(asked, given, monkeypatch):
    verdicts, cells = (frame[frame["family"] != "noise"] for frame in (given.verdicts, given.cells))
    complaint = dict(zip(frames.MESSAGES, ["c", "t/0", 0, "flake8", "E", "E501", 1, 1], strict=True))
    for version, has in (
        (replace(given, messages=pd.DataFrame([complaint])), True),
        (replace(given, verdicts=verdicts, cells=cells), False),
    ):
        monkeypatch.setattr(collect, "of_study", lambda _, version=version: version)
        place = keep.keep(asked)
        assert (not frames.kept("smoke").messages.empty, (place / "tables" / "noise.csv").exists()) == (has, has)


def test_only_the_folders_of_a_study_hold_nothing_but_its_tables(outputs, given, tmp_path, monkeypatch):
    monkeypatch.setattr(drawing, "save", studies.save_blank)
    for folder in (outputs / "tables" / "smoke", tmp_path / "mine"):
        folder.mkdir(parents=True)
        (folder / "old.csv").write_text("a\n1\n")
    found = analyse(given)
    results.publish(found, "runs", tmp_path)
    results.publish(found, "runs", tmp_path, str(tmp_path / "mine"), str(tmp_path / "mine"))
    assert not (outputs / "tables" / "smoke" / "old.csv").exists() and (tmp_path / "mine" / "old.csv").exists()


def test_nothing_kept_and_nothing_to_keep(asked, given, monkeypatch):
    with pytest.raises(NoResults, match=r"no reference results of 'smoke' .* none"):
        keep.draw("smoke")
    monkeypatch.setattr(collect, "of_study", lambda _: Frames("smoke", given.verdicts[:0], given.cells))
    with pytest.raises(NoResults, match="has no results to keep"):
        keep.keep(asked)


KEPT = sorted(path.parent.name for path in paths.PROJECT.glob("outputs/reference/*/facts.json"))


@pytest.mark.parametrize("name", KEPT)
def test_the_committed_references_are_read_in_one_line(name):
    verdicts = frames.kept(name).verdicts
    original = verdicts[verdicts["precision"] == "original"]
    rates = original.groupby(["benchmark", "condition"])["passed"].mean().unstack()
    controls = ["identity", "rebatched"]  # both are the clean prompts to an original
    asked = study.load(name)
    attacks = {condition.attack.name for each in asked.datasets() for condition in asked.attacked(each)}
    assert attacks.intersection(controls) == set(rates).intersection(controls)
    assert rates["clean"].between(0, 1, inclusive="neither").all()
    for control in attacks.intersection(controls):
        assert (rates[control] == rates["clean"])[rates[control].notna()].all()
    sessions = frames.kept(name).sessions
    assert list(sessions) == frames.SESSIONS


def test_a_reference_needs_no_study_file(outputs, given):
    frames.keep(Frames("no-such-study", given.verdicts, given.cells))
    assert len(read("no-such-study", "reference").cells) == len(given.cells)
    with pytest.raises(ValueError, match="source is 'nowhere'; allowed: runs, reference"):
        read("no-such-study", "nowhere")


def test_the_notebook_analyses_a_reference_without_a_study_file(outputs, given):
    clean = {name: getattr(given, name).query("family == 'clean'") for name in ("verdicts", "cells")}  # few figures
    frames.keep(replace(given, study="no-such-study", **clean))
    notebook, parameters = paths.PROJECT / "notebooks" / "analyze.ipynb", {"source": "reference", "bootstrap": 100}
    folder = outputs / "run"
    folder.mkdir()
    papermill.execute_notebook(
        notebook, folder / "notebook.ipynb", {**parameters, "study": "no-such-study", "run_folder": str(folder)},
        kernel_name="python3", progress_bar=False,
    )  # fmt: skip
    summary = files.read_json(folder / "result.json")["summary"]
    assert summary["study"] == "no-such-study" and len(summary["answers"]) == 5
    assert {path.stem for path in (folder / "figures").glob("*.png")} == set(summary["figures"])
    assert (folder / "sections.json").exists()
    assert not (outputs / "tables").exists()  # neither the runs' tables nor what is kept is touched


def test_csv_has_twelve_significant_digits():
    text = frames.as_csv(pd.DataFrame({"a": [1 / 3, 2e-7 / 3, 1.0], "b": [1, 2, 3]}))
    assert text.splitlines() == ["a,b", "0.333333333333,1", "6.66666666667e-08,2", "1,3"]
