"""Progress of generation, read from a file in the terminal's place."""

import itertools

import pytest
import tiny

from qrobust import evaluation, judging, models
from qrobust.generation import Step
from qrobust.generation.scheduler import Loop
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


@pytest.fixture
def last_line(tmp_path, monkeypatch):
    """What a log file says last; each look at the clock is a minute later, so that every line is due."""
    log, minutes = tmp_path / "log", itertools.count(0, 60)
    monkeypatch.setenv(progress.TERMINAL, str(log))
    monkeypatch.setattr("tqdm.std.time", lambda: next(minutes))
    return lambda: log.read_text().splitlines()[-1]


def test_a_run_says_what_it_does_before_it_has_done_it(tmp_path, outputs, monkeypatch, last_line):
    said = []

    def noting(event, function):
        return lambda *arguments, **named: said.append((event, last_line())) or function(*arguments, **named)

    monkeypatch.setattr(models, "load", noting("load", models.load))
    monkeypatch.setattr(Loop, "run", noting("read", Loop.run))
    arm = tiny.arm(tiny.tiny_model_folder(tmp_path / "model"), 3, max_new_tokens=6)
    chosen = arm.selection.load()
    with judging.Judge(chosen, workers=1) as judge:
        evaluation.fill(arm, chosen, [evaluation.unchanged(chosen)], judge)
    assert [event for event, _line in said[:2]] == ["load", "read"]
    loading, reading = (line for _event, line in said[:2])
    assert "original clean" in loading and " 0/3 " in loading
    assert "original clean" in reading and " 0/3 " in reading and "reading prompts" in reading


def test_the_next_condition_is_told_before_a_task_of_it_is_done(last_line):
    with progress.Progress(4) as bar:
        bar.condition("original clean")
        for step in (Step(0, 2, 0, 0), Step(0, 2, 40, 2)):
            bar.step(step)
        bar.tasks(2)
        bar.condition("original char")
        bar.step(Step(0, 2, 0, 0))
        assert "original char" in last_line() and " 2/4 " in last_line() and "reading prompts" in last_line()
        bar.step(Step(0, 2, 0, 2))
        assert "reading prompts" not in last_line() and "tokens/s" in last_line()


def test_what_is_drawn_between_two_tasks_does_not_change_their_rate(last_line, monkeypatch):
    now = [0.0]
    monkeypatch.setattr("tqdm.std.time", lambda: now[0])
    with progress.Progress(100) as bar:
        for _ in range(3):
            now[0] += 40
            bar.step(Step(0, 10, 0, 2))
        now[0] += 40
        bar.tasks(10)
        assert "16.00s/task" in last_line()
