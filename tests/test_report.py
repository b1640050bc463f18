"""What comes before the numbers, the page of flips, and studies that have no results."""

from dataclasses import replace

import pandas as pd
import pytest
import studies

from qrobust import files, study
from qrobust.analysis import analyse, flips, pairing
from qrobust.analysis.frames import Frames, NoResults
from qrobust.report import html, results, run_facts
from qrobust.report.figures import drawing
from qrobust.report.questions.sessions import sessions_table


@pytest.fixture(scope="module")
def found():
    frames = studies.make_study(
        levels=(), benchmarks={"humaneval": 20, "humaneval+": 20},
        missing=[("qwen-0.5b", "bnb-nf4", "humaneval", "char", "oom")],
    )  # fmt: skip
    return analyse(Frames("small", *frames), bootstrap=100)


def store_samples(found, folder):
    for cell, rows in found.verdicts.groupby("cell"):
        samples = [
            {
                "task_id": task,
                "draw": 0,
                "prompt": f"def {cell[:3]}():\n    <docstring> & more",
                "completion": "    return 1 < 2",
            }
            for task in rows["task_id"]
        ]
        files.append_jsonl(folder / cell / "samples.jsonl", samples)


def test_examples_show_both_answers(found, tmp_path):
    store_samples(found, tmp_path / "cells")
    examples = flips.examples(found.verdicts, tmp_path / "cells", 3)
    assert len(examples) == 3
    empty = {"study": "small", "facts": {}, "warnings": [], "sections": []}
    page = html.write(tmp_path / "small.html", empty, tmp_path, examples).read_text()
    assert "return 1 &lt; 2" in page and page.count('class="example"') == 3


def test_warnings_come_first(found):
    said = run_facts.warnings(found)
    assert any("not done (1 oom)" in text for text in said)
    assert any("Small samples" in text and "humaneval: 20 tasks" in text for text in said)
    assert not any("sessions" in text for text in said)  # these frames do not say where samples come from


def with_sessions(found, change):
    sessions = studies.make_sessions(found.cells)
    return Frames("mixed", found.frames.verdicts, found.cells, sessions=change(sessions))


def test_sessions_that_can_change_text_are_a_warning(found):
    same = with_sessions(found, lambda sessions: sessions)
    assert not any("change text" in text for text in run_facts.warnings(replace(found, frames=same)))

    def other_machine(sessions):
        first = sessions.head(1).assign(session="s1", processor="other", text_key="k1")
        return pd.concat([sessions, first], ignore_index=True)

    said = run_facts.warnings(replace(found, frames=with_sessions(found, other_machine)))
    cell = found.cells["cell"].iloc[0]
    assert any("Samples of 1 cells come from sessions" in text and cell in text for text in said)
    assert any("Cells of qwen-0.5b were made in sessions that differ" in text for text in said)


def test_sessions_are_a_table_of_machines_and_software(found):
    frames = with_sessions(found, lambda sessions: sessions)
    table = sessions_table(replace(found, frames=frames))
    assert len(table.data) == 1
    assert table.data["samples"].item() == frames.sessions["samples"].sum()
    assert table.data["cells"].item() == found.cells["cell"].nunique()


@pytest.mark.parametrize("commit", [None, ""])  # as the samples say it, and as a kept study does
def test_samples_made_outside_a_repository_have_a_row_too(found, commit):
    frames = with_sessions(found, lambda sessions: sessions.assign(commit=commit))
    table = sessions_table(replace(found, frames=frames))
    assert table.shown["commit"].tolist() == ["no repository"] and "no repository" in table.latex()


def test_report_of_a_study_without_any_result(tmp_path, monkeypatch):
    monkeypatch.setattr(drawing, "save", studies.save_blank)
    verdicts, cells = studies.make_study(levels=(1e-3,), kinds=("gaussian",))
    empty = analyse(Frames("empty", verdicts[:0], cells.assign(status="missing", n=0)), bootstrap=100)
    made = results.make(empty, tmp_path / "tables", tmp_path / "figures")
    assert sum(headline.startswith("Not answered") for headline in made.headlines.values()) == 5
    assert f"{len(cells)} of {len(cells)} cells are not done" in made.warnings[0]
    saved = files.read_json(made.save(tmp_path))
    assert "Not answered" in html.write(tmp_path / "empty.html", saved, tmp_path).read_text()


def test_a_report_needs_the_analyze_run(outputs):
    with pytest.raises(NoResults, match=r"'smoke' is not analysed: .*sections.json does not exist; make figures"):
        html.make(study.load("smoke"))


def test_a_reference_is_analysed_apart_from_the_runs(outputs, tmp_path):
    assert results.folders("cpu", "runs", tmp_path) == (outputs / "tables" / "cpu", outputs / "figures" / "cpu")
    assert results.folders("cpu", "reference", tmp_path) == (tmp_path / "tables", tmp_path / "figures")
    assert results.folders("cpu", "runs", tmp_path, "here", "there")[0].name == "here"


def test_examples_without_samples_are_left_out(found, tmp_path):
    assert flips.examples(found.verdicts, tmp_path) == []


def test_the_page_of_flips_shows_both_texts_and_the_smallest_edit(found, tmp_path):
    known = pairing.strictest(found.verdicts)
    lost, gained = flips.flips(known), flips.flips(known.assign(passed=~known["passed"].astype(bool)))
    store_samples(found, tmp_path / "cells")
    marked = lost.iloc[0]
    smallest = {"task_id": marked["task_id"], "judge": "j", "of": 5}
    edits = [{"start": 7, "end": 8, "before": "g", "after": "G"}]
    files.append_jsonl(tmp_path / "cells" / marked["cell"] / "smallest_edits.jsonl", [{**smallest, "edits": edits}])
    every = flips.listed(found.verdicts, tmp_path / "cells")
    listed = [flip for flip in every if flip["family"] == "attack"]
    for outcome, rows in (("broken", lost), ("mended", gained)):
        own = [flip for flip in listed if flip["outcome"] == outcome]
        assert len(own) == len(rows) > 0 and all(flip["reason"] for flip in own)
    assert [flip["precision"] for flip in listed] == sorted(
        (flip["precision"] for flip in listed), key=found.precisions.index
    )
    page = html.write_flips(tmp_path / "small-flips.html", "small", listed).read_text()
    assert page.count('<details class="flip" data-model=') == len(lost) + len(gained)
    assert "1 of the 5 edits is enough:" in page and "(character 7)" in page
    assert "&lt;docstring&gt; &amp; more" in page and page.count("<script") == 1  # a model's text is text
    counts = html._counts([{**flip, "shown": flip["condition"]} for flip in listed])
    assert counts["totals"] == [len(lost), len(gained)]
    for precision, row in counts["rows"]:
        assert sum(each["broken"] for each in row) == (lost["precision"] == precision).sum()


def test_noise_and_quantization_turn_verdicts_too(tmp_path):
    frames = studies.make_study(attacks={}, benchmarks={"mbpp": 20, "mbpp+": 20}, levels=(3e-3,), kinds=("gaussian",))
    found = Frames("noise", *frames)
    known = pairing.strictest(found.verdicts)
    store_samples(found, tmp_path / "cells")
    listed = flips.listed(found.verdicts, tmp_path / "cells")
    clean = known[known["family"] == "clean"]
    own = clean.set_index(["precision", "model", "benchmark", "task_id"])["passed"].astype(bool)
    noised = known[known["family"] == "noise"]
    before = own.loc[list(noised[own.index.names].itertuples(index=False, name=None))].to_numpy()
    quantized = clean[clean["precision"] != "original"]
    original = quantized[own.index.names].assign(precision="original").itertuples(index=False, name=None)
    expected = {"noise": (before, noised), flips.QUANTIZED: (own.loc[list(original)].to_numpy(), quantized)}
    for family, (first, second) in expected.items():
        turned = [flip for flip in listed if flip["family"] == family]
        outcomes = [flip["outcome"] for flip in turned]
        assert outcomes.count("broken") == (first & ~second["passed"].to_numpy(bool)).sum() > 0
        assert outcomes.count("mended") == (~first & second["passed"].to_numpy(bool)).sum()
        assert all(flip["reason"] != "passed" for flip in turned)
        page = html.write_flips(tmp_path / f"{family}.html", "small", turned).read_text()
        assert page.count("<h4>Prompt</h4>") == len(turned) and "Attacked prompt" not in page
        assert all(f"Completion {side}: " in page for side in html._SIDES[family])
    assert {flip["condition"] for flip in listed if flip["family"] == flips.QUANTIZED} == {"quantized"}


def test_flips_without_samples_are_left_out(found, tmp_path):
    assert flips.listed(found.verdicts, tmp_path) == []
