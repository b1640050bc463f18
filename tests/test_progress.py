"""Progress of generation, read from a file in the terminal's place."""

import pytest

from qrobust.generation import Step
from qrobust.runs import progress


@pytest.fixture
def shown(tmp_path, monkeypatch):
    """What the bar says after each step, without a terminal; the clock goes on by what `after` says."""
    monkeypatch.delenv(progress.TERMINAL, raising=False)
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    with progress.Progress(4) as bar:

        def after(seconds, *step):
            now[0] += seconds
            bar.step(Step(*step))
            return bar._bars[0].postfix

        yield after


def test_reading_prompts_is_shown_and_does_not_dilute_the_rate_of_writing(shown):
    assert shown(100, 0, 4, 0, 0) == "reading prompts"  # the model was loaded meanwhile
    assert shown(2, 0, 4, 700, 2) == "reading prompts, 350 tokens/s"
    assert shown(4, 0, 4, 1400, 2) == "reading prompts, 350 tokens/s"
    assert shown(0.5, 0, 4, 0, 4) == "8 tokens/s"
    assert shown(0.5, 2, 4, 0, 2) == "6 tokens/s"
    assert shown(9, 2, 4, 350, 1) == "reading prompts, 163 tokens/s"
    assert shown(1, 2, 4, 0, 6) == "6 tokens/s"
    assert shown(0, 4, 4, 0, 0) == ""
    assert shown(50, 0, 4, 0, 0) == "reading prompts"  # the next condition
    assert shown(1, 0, 4, 0, 6) == "6 tokens/s"


def test_a_log_file_gets_the_lines(tmp_path, monkeypatch):
    log = tmp_path / "log"
    monkeypatch.setenv(progress.TERMINAL, str(log))
    with progress.Progress(2) as bar:
        bar.condition("bnb-nf4 clean")
        for step in (Step(0, 2, 0, 0), Step(0, 2, 40, 2), Step(0, 2, 0, 2)):
            bar.step(step)
        bar.tasks(2)
    last = log.read_text().split("\r")[-1]
    assert "bnb-nf4 clean: 100%" in last and "2/2" in last and "tokens/s" in last
