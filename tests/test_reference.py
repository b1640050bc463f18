"""Kept results: the frames come back as they were, and draw the same tables."""

import pytest
import studies

from qrobust import study
from qrobust.analysis import analyse, collect
from qrobust.report import keep, tables


@pytest.fixture
def asked(tmp_path, outputs, monkeypatch):
    verdicts, table = studies.make_study(levels=(1e-3,), kinds=("gaussian",), missing=[
        ("qwen-0.5b", "bnb-nf4", "humaneval", "char", "oom")
    ])  # fmt: skip
    monkeypatch.setattr(collect, "frames", lambda _: (verdicts, table))
    monkeypatch.setattr(collect, "footprints", lambda _: studies.make_footprints())
    monkeypatch.setattr(collect, "facts", lambda _: {"Judge": "sandbox"})
    return study.load("smoke")


def test_kept_frames_draw_the_tables_of_the_results(asked, tmp_path):
    place = keep.keep(asked)
    found = analyse(asked.name, *collect.frames(asked), collect.footprints(asked))
    for table in tables.all_tables(found):
        for path in table.save(tmp_path / "direct"):
            assert (place / "tables" / path.name).read_bytes() == path.read_bytes(), path.name
    assert len(list((place / "figures").glob("*.pdf"))) >= 5
    kept = (place / "verdicts.csv.gz").read_bytes()
    keep.keep(asked)
    assert (place / "verdicts.csv.gz").read_bytes() == kept


def test_nothing_kept_and_nothing_to_keep(asked, monkeypatch):
    with pytest.raises(ValueError, match=r"no reference results of 'smoke' .* none"):
        keep.draw("smoke")
    verdicts, table = collect.frames(asked)
    monkeypatch.setattr(collect, "frames", lambda _: (verdicts[:0], table))
    with pytest.raises(ValueError, match="has no results to keep"):
        keep.keep(asked)
