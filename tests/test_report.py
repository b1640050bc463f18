"""The report stands alone, says what was run, and shows diffs that give the texts back."""

import re

import pytest
import studies

from qrobust import files
from qrobust.analysis import analyse, flips
from qrobust.report import figures, html, tables


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
    path = html.write(
        tmp_path / "report" / "small.html", found, tables.all_tables(found), saved, examples,
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
    said = html.warnings(found)
    assert any("not done (1 oom)" in text for text in said)
    assert any("Small samples" in text and "humaneval: 40 tasks" in text for text in said)


def test_report_of_a_study_without_any_result(tmp_path):
    verdicts, cells = studies.make_study(levels=(1e-3,), kinds=("gaussian",))
    empty = analyse("empty", verdicts[:0], cells.assign(status="missing", n=0), bootstrap=200)
    page = html.write(tmp_path / "empty.html", empty, tables.all_tables(empty), []).read_text()
    assert page.count("Not answered") == 3
    assert f"{len(cells)} of {len(cells)} cells are not done" in page


def test_examples_without_samples_are_left_out(found, tmp_path):
    assert flips.examples(found.verdicts, tmp_path) == []


def test_the_page_of_flips_shows_both_texts_and_the_smallest_edit(found, tmp_path):
    lost = flips.flips(found.verdicts)
    lost = lost[lost["benchmark"] == "humaneval+"]
    store_samples(found, tmp_path / "cells")
    marked = lost.iloc[0]
    smallest = {"task_id": marked["task_id"], "judge": "j", "of": 5}
    edits = [{"start": 7, "end": 8, "before": "g", "after": "G"}]
    files.append_jsonl(tmp_path / "cells" / marked["cell"] / "smallest_edits.jsonl", [{**smallest, "edits": edits}])
    listed = flips.listed(found.verdicts, tmp_path / "cells")
    assert len(listed) == len(lost)
    assert [flip["precision"] for flip in listed] == sorted(
        (flip["precision"] for flip in listed), key=found.precisions.index
    )
    page = html.write_flips(tmp_path / "small-flips.html", "small", listed).read_text()
    assert page.count("<details>") == len(lost)
    assert "1 of the 5 edits is enough:" in page and "(character 7)" in page
    assert "&lt;docstring&gt; &amp; more" in page and "<script" not in page
    for (precision, reason), rows in lost.groupby(["precision", "reason"]):
        assert f"{precision}, {reason} ({len(rows)})" in page


def test_flips_without_samples_are_left_out(found, tmp_path):
    assert flips.listed(found.verdicts, tmp_path) == []
