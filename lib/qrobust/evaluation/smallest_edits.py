"""The smallest edit that flips a task: an attack's edits undone one at a time.

A flip is a task that passes from the clean prompt and fails from the attacked one. Delta debugging (Zeller and
Hildebrandt, 2002) looks for a part of the attack's edits that is enough: undo any one of those left, and the task
passes again. The model answers and the judge decides in every step.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qrobust.attacks import apply_edits
from qrobust.benchmarks.tasks import PROMPT_KINDS, prompt_kind
from qrobust.evaluation import store
from qrobust.evaluation.cell import CellFiller
from qrobust.generation import Completion
from qrobust.judging import Judge

ATTACKS = ("char", "word")  # their edits are small and independent; those of a sentence are not

Complete = Callable[[Mapping[str, str], str], Iterator[Completion]]


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

    filler: CellFiller
    task: str
    trial: tuple[int, ...] | None = None
    smallest: tuple[int, ...] = ()
    search: Generator[tuple[int, ...], bool, tuple[int, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.search = one_minimal(len(self.filler.asked.edits[self.task]))
        self.advance(None)

    def advance(self, failed: bool | None) -> None:
        """Go on with the result of the trial (None: start)."""
        try:
            self.trial = self.search.send(failed)
        except StopIteration as found:
            self.trial, self.smallest = None, found.value

    @property
    def prompt(self) -> str:
        """The clean prompt with the edits of the trial."""
        edits = self.filler.asked.edits[self.task]
        return apply_edits(self.filler.clean_prompt(self.task), [edits[index] for index in self.trial])


def reduce(clean: CellFiller, fillers: Sequence[CellFiller], judge: Judge, complete: Complete) -> None:
    """Find the smallest edit behind every flip of the char and word attacks.

    All flips of an arm take each step together, in one batch. Every trial is stored in the attacked cell's
    ``trials.jsonl`` and never made twice; what is found goes to its ``smallest_edits.jsonl``: ``task_id``, ``judge``,
    ``edits`` (those that are enough) and ``of`` (how many the attack made).

    Parameters
    ----------
    clean
        The cell of the clean condition.
    fillers
        Cells of the same arm and benchmark, all judged; those of other conditions are left alone.
    judge
        The judge of their verdicts; open.
    complete
        Completes prompts (id -> text) of one kind (`qrobust.benchmarks.tasks.prompt_kind`).

    Notes
    -----
    Where a text depends on its batch-mates (LLM.int8), a trial has others than the sample had.
    """
    flips = []
    for filler in fillers:
        if filler.condition.attack in ATTACKS:
            found = store.smallest_edits(filler.folder)
            flips += [
                _Flip(filler, task)
                for task in filler.failing_after(clean)
                if found.get(task, {}).get("judge") != judge.key
            ]
    known = {
        (filler.folder, row["task_id"], tuple(row["kept"])): not row["passed"]
        for filler in {flip.filler.folder: flip.filler for flip in flips}.values()
        for row in store.trials(filler.folder, judge.key)
    }
    waiting = flips
    while waiting := [flip for flip in waiting if flip.trial is not None]:
        _try([flip for flip in waiting if _key(flip) not in known], known, judge, complete)
        for flip in waiting:
            flip.advance(known[_key(flip)])
    for flip in flips:
        edits = flip.filler.asked.edits[flip.task]
        row = {"task_id": flip.task, "judge": judge.key, "of": len(edits)}
        store.append_smallest_edits(
            flip.filler.folder, [{**row, "edits": [vars(edits[index]) for index in flip.smallest]}]
        )


def _key(flip: _Flip) -> tuple:
    return flip.filler.folder, flip.task, flip.trial


def _try(flips: list[_Flip], known: dict[tuple, bool], judge: Judge, complete: Complete) -> None:
    """Answer and judge the trials of some flips, and add to `known` whether they failed."""
    pending: list[tuple[_Flip, dict[str, Any], Any]] = []
    prompts = {str(number): flip.prompt for number, flip in enumerate(flips)}
    for kind in PROMPT_KINDS:
        of_kind = {name: prompt for name, prompt in prompts.items() if prompt_kind(prompt) == kind}
        for completion in complete(of_kind, kind):
            flip = flips[int(completion.id)]
            row = flip.filler.sample(flip.task, prompts[completion.id], completion)
            pending.append((flip, row, judge.submit(flip.task, row["program"])))
    for flip, row, future in pending:
        outcome = flip.filler.strictest(future.result())
        known[_key(flip)] = not outcome.passed
        trial = {name: row[name] for name in ("task_id", "prompt", "completion", "program")}
        judged = {"judge": judge.key, "kept": list(flip.trial), "passed": outcome.passed, "reason": outcome.reason}
        store.append_trials(flip.filler.folder, [{**trial, **judged}])
