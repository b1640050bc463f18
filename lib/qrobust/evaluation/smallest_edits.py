"""The smallest edit that flips a task: an attack's edits undone one at a time.

A flip is a task that passes from the clean prompt and fails from the attacked one. Delta debugging (Zeller and
Hildebrandt, 2002) looks for a part of the attack's edits that is enough: undo any one of those left, and the task
passes again. The model answers and the judge decides in every step.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qrobust.attacks import Edit, apply_edits
from qrobust.evaluation import programs
from qrobust.evaluation.cell import OpenCell
from qrobust.generation import Completion, Request
from qrobust.judging import Judge

Complete = Callable[[Sequence[Request], str], Iterator[Completion]]


def one_minimal(count: int) -> Generator[tuple[int, ...], bool, tuple[int, ...]]:
    """Search for edits that are enough, and of which none can be undone.

    Parameters
    ----------
    count
        Number of edits, which together make the task fail; at least 1.

    Yields
    ------
    tuple of int
        Edits to try, in order; it is sent whether the task fails with them.

    Returns
    -------
    tuple of int
        Edits with which the task fails, and with any one less it passes.
    """
    kept = tuple(range(count))
    undone = True
    while undone and len(kept) > 1:
        undone = False
        for edit in kept:
            trial = tuple(other for other in kept if other != edit)
            if trial and (yield trial):
                kept, undone = trial, True
    return kept


@dataclass
class _Flip:
    """One flip on its way to its smallest edit; `trial` is None when it is found."""

    cell: OpenCell
    task: str
    clean: str
    trial: tuple[int, ...] | None = None
    smallest: tuple[int, ...] = ()
    search: Generator[tuple[int, ...], bool, tuple[int, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.search = one_minimal(len(self.edits))
        self.advance(None)

    @property
    def edits(self) -> Sequence[Edit]:
        """All that the attack did to the prompt."""
        return self.cell.asked.edits[self.task]

    @property
    def prompt(self) -> str:
        """The clean prompt with the edits of the trial."""
        return apply_edits(self.clean, [self.edits[index] for index in self.trial])

    @property
    def key(self) -> tuple:
        """Names the trial among all of the arm's."""
        return self.cell.store.folder, self.task, self.trial

    def advance(self, failed: bool | None) -> None:
        """Go on with the result of the trial (None: start)."""
        try:
            self.trial = self.search.send(failed)
        except StopIteration as found:
            self.trial, self.smallest = None, found.value


def reduce(clean: OpenCell, cells: Sequence[OpenCell], judge: Judge, complete: Complete) -> None:
    """Find the smallest edit behind every flip of the attacks whose edits are independent.

    A prompt without edits can flip through its batch-mates (LLM.int8); there is nothing to undo, and it is left out.
    All flips of an arm take each step together, in one batch. Every trial is stored in the attacked cell's
    ``trials.jsonl`` and never made twice; what is found goes to its ``smallest_edits.jsonl``: ``task_id``, ``judge``,
    ``programs``, ``edits`` (those that are enough) and ``of`` (how many the attack made).

    Parameters
    ----------
    clean
        The cell of the clean condition.
    cells
        Of the same arm and benchmark, all judged; those of other conditions are left alone.
    judge
        The judge of their verdicts; open.
    complete
        Completes requests of one form (`qrobust.benchmarks.Task`).

    Notes
    -----
    Where a text depends on its batch-mates (LLM.int8), a trial has others than the sample had. A sample is the first
    draw of its task.
    """
    attacked = [cell for cell in cells if cell.condition.family == "attack"]
    reduced = [cell for cell in attacked if cell.condition.attack.edits_are_independent]
    said_by = {"judge": judge.key, "programs": programs.REVISION}
    flips = [
        _Flip(cell, task, clean.asked.prompts[task])
        for cell in reduced
        for task in cell.verdicts.failing_after(clean.verdicts)
        if cell.asked.edits[task] and not said_by.items() <= cell.store.smallest_edits.get(task, {}).items()
    ]
    known = {
        (cell.store.folder, row["task_id"], tuple(row["kept"])): not row["passed"]
        for cell in reduced
        for row in cell.store.trials
        if said_by.items() <= row.items()
    }
    waiting = flips
    while waiting := [flip for flip in waiting if flip.trial is not None]:
        _try([flip for flip in waiting if flip.key not in known], known, judge, complete, said_by)
        for flip in waiting:
            flip.advance(known[flip.key])
    for flip in flips:
        enough = [vars(flip.edits[index]) for index in flip.smallest]
        flip.cell.store.add_smallest_edits([{"task_id": flip.task, **said_by, "of": len(flip.edits), "edits": enough}])


def _try(
    flips: list[_Flip], known: dict[tuple, bool], judge: Judge, complete: Complete, said_by: Mapping[str, Any]
) -> None:
    """Answer and judge the trials of some flips, and add to `known` whether they failed."""
    pending: list[tuple[_Flip, dict[str, Any], Any]] = []
    requests = [Request(str(number), flip.prompt) for number, flip in enumerate(flips)]
    forms = {str(number): flip.cell.verdicts.form(flip.task) for number, flip in enumerate(flips)}
    for form in sorted({*forms.values()}):
        for completion in complete([each for each in requests if forms[each.id] == form], form):
            flip, prompt = flips[int(completion.id)], requests[int(completion.id)].prompt
            program = flip.cell.verdicts.program(flip.task, prompt, completion.text)
            texts = {"task_id": flip.task, "prompt": prompt, "completion": completion.text, "program": program}
            pending.append((flip, texts, judge.submit(flip.task, program)))
    for flip, texts, future in pending:
        outcome = flip.cell.verdicts.strictest(future.result())
        known[flip.key] = not outcome.passed
        judged = {**said_by, "kept": list(flip.trial), "passed": outcome.passed, "reason": outcome.reason}
        flip.cell.store.add_trials([{**texts, **judged}])
