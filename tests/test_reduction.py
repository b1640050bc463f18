"""The smallest edit behind a flip: the search alone, and in a cell with a judge."""

import itertools

import pytest
import tiny

from qrobust import attacks, evaluation, generation, judging, study
from qrobust.attacks import Edit
from qrobust.evaluation.cell import OpenCell
from qrobust.evaluation.smallest_edits import one_minimal, reduce


def search(count, fails):
    """Run the search on a predicate; returns what it found and what it tried."""
    steps, tried = one_minimal(count), []
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
    arm = tiny.arm(tiny.tiny_model_folder(tmp_path / "tiny"), 3)
    chosen = arm.selection.load()
    clean = evaluation.unchanged(chosen)
    attacked = evaluation.Asked(
        study.Attacked(attacks.create("char"), 0),
        {task: "".join(edit.after for edit in EDITS) + prompt for task, prompt in clean.prompts.items()},
        dict.fromkeys(clean.prompts, EDITS),
    )
    right = {task.task_id: task.canonical_solution for task in chosen.tasks}
    with judging.Judge(chosen, workers=1) as judge:
        cells = [OpenCell(arm, chosen, asked, judge) for asked in (clean, attacked)]
        for cell, texts in zip(cells, (right, dict.fromkeys(right, "")), strict=True):
            for task, text in list(texts.items())[:2]:
                cell.samples.hold((task, 0), generation.Completion(task, text, 1, 1, "eos"))
            cell.keep({"session": "test"})
            cell.verdicts.finish()
        yield chosen, judge, *cells


def test_trials_are_stored_and_never_made_twice(flipped):
    chosen, judge, clean, attacked = flipped
    right = {task.prompt: task.canonical_solution for task in chosen.tasks}
    asked = []

    def complete(requests, kind):
        """A model that is confused by the second comment alone."""
        for each in requests:
            asked.append(each.prompt)
            text = "" if "# two\n" in each.prompt else next(right[end] for end in right if each.prompt.endswith(end))
            yield generation.Completion(each.id, text, 1, 1, "eos")

    assert attacked.verdicts.failing_after(clean.verdicts) == [task.task_id for task in chosen.tasks[:2]]
    reduce(clean, [clean, attacked], judge, complete)
    found = attacked.store.smallest_edits
    assert {task: (row["edits"], row["of"]) for task, row in found.items()} == {
        task.task_id: ([vars(EDITS[1])], 3) for task in chosen.tasks[:2]
    }
    assert len(asked) == len(set(asked)) == len(attacked.store.trials)
    assert evaluation.CellStore(attacked.store.folder).trials == attacked.store.trials

    before = len(asked)
    reduce(clean, [clean, attacked], judge, complete)
    assert len(asked) == before  # found already
    attacked.store.smallest_edits.clear()
    reduce(clean, [clean, attacked], judge, complete)
    assert len(asked) == before and attacked.store.smallest_edits == found  # from the stored trials


def test_a_flip_of_an_unchanged_prompt_has_no_smallest_edit(flipped):
    chosen, judge, clean, attacked = flipped
    first, second = (task.task_id for task in chosen.tasks[:2])
    attacked.asked = attacked.asked._replace(edits={**attacked.asked.edits, first: ()})

    def nothing(requests, kind):
        return (generation.Completion(each.id, "", 1, 1, "eos") for each in requests)

    reduce(clean, [clean, attacked], judge, nothing)
    assert attacked.verdicts.failing_after(clean.verdicts) == [first, second]
    assert list(attacked.store.smallest_edits) == [second]
