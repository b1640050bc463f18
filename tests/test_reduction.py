"""The smallest edit behind a flip: the search alone, and in a cell with a judge."""

import itertools

import pytest
import tiny

from qrobust import benchmarks, generation, judging
from qrobust.attacks import Edit
from qrobust.evaluation import filling, smallest_edits, store
from qrobust.study import plan


def search(count, fails):
    """Run the search on a predicate; returns what it found and what it tried."""
    steps, tried = smallest_edits.one_minimal(count), []
    try:
        trial = next(steps)
        while True:
            tried.append(trial)
            trial = steps.send(fails(set(trial)))
    except StopIteration as found:
        return found.value, tried


@pytest.mark.parametrize("needed", [{0}, {3}, {1, 4}, {0, 1, 2, 3, 4}])
def test_what_is_needed_is_found(needed):
    assert set(search(5, lambda trial: needed <= trial)[0]) == needed


def test_nothing_that_is_left_can_be_undone():
    # Not monotone: some pairs fail, some of the larger sets do not.
    failing = {
        frozenset(trial) for size in (2, 3, 5, 6) for trial in itertools.combinations(range(6), size) if sum(trial) % 3
    }
    failing.add(frozenset(range(6)))
    found, _ = search(6, lambda trial: frozenset(trial) in failing)
    assert frozenset(found) in failing
    assert not any(frozenset(found) - {edit} in failing for edit in found if len(found) > 1)


def test_one_edit_needs_no_trial():
    assert search(1, lambda trial: pytest.fail("nothing to try")) == ((0,), [])
    assert search(0, lambda trial: pytest.fail("nothing to try")) == ((), [])


EDITS = (Edit(0, 0, "", "# one\n"), Edit(0, 0, "", "# two\n"), Edit(0, 0, "", "# three\n"))


@pytest.fixture
def flipped(tmp_path, outputs):
    """A clean cell in which two tasks pass, and an attacked one in which they fail, both judged."""
    chosen = benchmarks.load("starter").subset(3)
    arm = plan.arm_of(
        {"name": "tiny", "source": str(tiny.tiny_model_folder(tmp_path / "tiny"))}, "original", "starter", 3, 0, 16,
        None, False,
    )  # fmt: skip
    clean = filling.clean(chosen)
    attacked = filling.Asked(
        plan.Condition(family="attack", attack="char"),
        {task: "".join(edit.after for edit in EDITS) + prompt for task, prompt in clean.prompts.items()},
        dict.fromkeys(clean.prompts, EDITS),
    )
    right = {task.task_id: task.canonical_solution for task in chosen.tasks}
    with judging.Judge(chosen, workers=1) as judge:
        fillers = [filling.CellFiller(arm, chosen, asked, judge) for asked in (clean, attacked)]
        for filler, texts in zip(fillers, (right, dict.fromkeys(right, "")), strict=True):
            for task, text in list(texts.items())[:2]:
                filler.take(task, generation.Completion(task, text, 1, 1, "eos"))
            filler.keep()
            filler.judge_all()
        yield chosen, judge, *fillers


def test_trials_are_stored_and_never_made_twice(flipped):
    chosen, judge, clean, attacked = flipped
    right = {task.prompt: task.canonical_solution for task in chosen.tasks}
    asked = []

    def complete(prompts, kind):
        """A model that is confused by the second comment alone."""
        for name, prompt in prompts.items():
            asked.append(prompt)
            text = "" if "# two\n" in prompt else next(right[end] for end in right if prompt.endswith(end))
            yield generation.Completion(name, text, 1, 1, "eos")

    assert attacked.failing_after(clean) == [task.task_id for task in chosen.tasks[:2]]
    smallest_edits.reduce(clean, [clean, attacked], judge, complete)
    found = store.smallest_edits(attacked.folder)
    assert {task: (row["edits"], row["of"]) for task, row in found.items()} == {
        task.task_id: ([vars(EDITS[1])], 3) for task in chosen.tasks[:2]
    }
    assert len(asked) == len(set(asked)) == len(store.trials(attacked.folder, judge.key))

    before = len(asked)
    smallest_edits.reduce(clean, [clean, attacked], judge, complete)
    assert len(asked) == before  # found already
    (attacked.folder / "smallest_edits.jsonl").unlink()
    smallest_edits.reduce(clean, [clean, attacked], judge, complete)
    assert len(asked) == before and store.smallest_edits(attacked.folder) == found  # from the stored trials
