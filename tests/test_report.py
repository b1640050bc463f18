"""The report stands alone, says what was run, and shows diffs that give the texts back."""

import re

import pytest
import studies

from qrobust import figures, files, flips, report, results
from qrobust.analysis import analyse


@pytest.fixture(scope="module")
def found():
    study = studies.make_study(
        levels=(1e-3,), kinds=("gaussian",), missing=[("qwen-0.5b", "bnb-nf4", "humaneval", "char", "oom")]
    )
    footprints = studies.make_footprints().assign(provenance="dequantized from Q4_K_M, not the vendor's weights")
    return analyse("small", *study, footprints, bootstrap=200)


def store_samples(found, folder):
    for cell, rows in found.verdicts.groupby("cell"):
        samples = [
            {"task_id": task, "prompt": f"def {cell[:3]}():\n    <docstring> & more", "completion": "    return 1 < 2"}
            for task in rows["task_id"]
        ]
        files.append_jsonl(folder / cell / "samples.jsonl", samples)


def test_report_is_self_contained(found, tmp_path):
    store_samples(found, tmp_path / "cells")
    examples = flips.examples(found.verdicts, tmp_path / "cells", 3)
    assert len(examples) == 3
    saved = figures.save_all(figures.draw_all(found), tmp_path / "figures")
    notebook = tmp_path / "runs" / "evaluate" / "one" / "notebook.ipynb"
    path = report.write(
        tmp_path / "report" / "small.html", found, results.all_tables(found), saved, examples,
        {"Judge": "sandbox & limits"}, [("evaluate/one", notebook)],
    )  # fmt: skip
    page = path.read_text()
    sources = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert sources
    assert all(source.startswith(("data:image/png;base64,", "#", "../runs/")) for source in sources)
    assert "url(" not in page and "@import" not in page and "<script" not in page
    assert 'href="../runs/evaluate/one/notebook.ipynb"' in page
    assert page.count("<img ") == len(saved)
    assert "sandbox &amp; limits" in page
    assert "return 1 &lt; 2" in page
    assert "dequantized from Q4_K_M, not the vendor&#39;s weights" in page
    assert "sentence: apertium" in page
    assert "1 of " in page and "oom" in page
    assert "59.72 %" in page
    for name in ("rq1", "overall", "noise_effects", "penalties", "missing", "published"):
        assert f'id="{name}"' in page


def test_warnings_come_first(found):
    said = report.warnings(found)
    assert any("not done (1 oom)" in text for text in said)
    assert any("Small samples" in text and "humaneval: 40 tasks" in text for text in said)


def test_report_of_a_study_without_any_result(tmp_path):
    verdicts, cells = studies.make_study(levels=(1e-3,), kinds=("gaussian",))
    empty = analyse("empty", verdicts[:0], cells.assign(status="missing", n=0), bootstrap=200)
    page = report.write(tmp_path / "empty.html", empty, results.all_tables(empty), []).read_text()
    assert page.count("Not answered") == 3
    assert f"{len(cells)} of {len(cells)} cells are not done" in page


def test_examples_without_samples_are_left_out(found, tmp_path):
    assert flips.examples(found.verdicts, tmp_path) == []


@pytest.mark.parametrize(
    ("clean", "attacked"),
    [
        ("Write a function.\n", "Write a fUnction.\n"),
        ("same", "same"),
        ("", "new words"),
        ("a  b\tc", "a b c d"),
        ('def f():\n    """Doc."""\n', 'def f():\n    """The doc."""\n'),
    ],
)
def test_word_diff_gives_both_texts_back(clean, attacked):
    left, right = report.word_diff(clean, attacked)
    assert "".join(text for _, text in left) == clean
    assert "".join(text for _, text in right) == attacked
    assert any(changed for changed, _ in left + right) == (clean != attacked)


def test_word_diff_marks_the_changed_word_alone():
    left, right = report.word_diff("count the given list", "count the specified list")
    assert left == [(False, "count the "), (True, "given"), (False, " list")]
    assert right[1] == (True, "specified")
