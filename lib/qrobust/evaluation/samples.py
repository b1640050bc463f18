"""The samples of one cell: which are missing, which are reused, and how completions become rows."""

from qrobust import generation
from qrobust.benchmarks import Benchmark
from qrobust.evaluation.asked import Asked
from qrobust.evaluation.store import CellStore, Key, Row
from qrobust.generation.chat import as_read
from qrobust.study import Arm


class Samples:
    """What is missing of a cell's samples, and how it gets there.

    Parameters
    ----------
    arm
        With the condition it names the cell.
    benchmark
        The tasks, already the arm's.
    asked
        The condition and its prompts.
    store
        The cell's.
    """

    def __init__(self, arm: Arm, benchmark: Benchmark, asked: Asked, store: CellStore):
        self._arm, self._asked, self._store = arm, asked, store
        self._clean = {task.task_id: task.prompt for task in benchmark.tasks if task.task_id in asked.prompts}
        self._forms = {task.task_id: task.form for task in benchmark.tasks}
        self._held: dict[Key, Row] = {}

    @property
    def keys(self) -> list[Key]:
        """Every sample that the cell is to have, in the order of the benchmark."""
        return [(task, draw) for task in self._clean for draw in range(self._arm.decoding.draws)]

    def missing(self, reusing: "Samples | None" = None) -> list[Key]:
        """Those that are not there, and are not to be reused."""
        made = self._store.samples
        return [key for key in self.keys if key not in made and not (reusing and self._same_as_clean(key[0]))]

    def reuse(self, clean: "Samples | None") -> None:
        """Take the clean samples where an attack left the prompt as it was."""
        if clean is None:
            return
        made = clean._store.samples
        rows = [
            {**made[key], "changed": False, "reused": True}
            for key in self.missing()
            if key in made and self._same_as_clean(key[0])
        ]
        for session in dict.fromkeys(row["session"] for row in rows):
            self._store.add_session(clean._store.sessions[session])
        self._store.add_samples(rows)

    def _same_as_clean(self, task: str) -> bool:
        """Whether the clean sample of a task is this condition's too.

        Not for a control: it stands for everything between two generations of one prompt. And not where a text
        depends on its batch-mates, whose prompts did change.
        """
        condition = self._asked.condition
        if condition.family != "attack" or condition.attack.is_control or self._arm.batch_matters:
            return False
        return not self._changed(task)

    def _changed(self, task: str) -> bool:
        """Whether the model reads another prompt than the clean one."""
        style = self._arm.weights.model.style
        return as_read(self._asked.prompts[task], style) != as_read(self._clean[task], style)

    def to_ask(self, form: str) -> list[Key]:
        """The samples to ask for, of one form of prompts: the missing ones, or every fixed batch that misses one."""
        missing = set(self.missing())
        keys = [key for key in self.keys if self._forms[key[0]] == form]
        if not self._arm.batching.invariant:
            return [key for key in keys if key in missing]
        batches = generation.fixed_batches(keys, self._arm.batching.size)
        return [key for batch in batches if missing & set(batch) for key in batch]

    def hold(self, key: Key, completion: generation.Completion) -> None:
        """Hold a completion until `keep`."""
        task, draw = key
        prompt = self._asked.prompts[task]
        self._held[key] = {
            "task_id": task,
            "draw": draw,
            "prompt": prompt,
            "completion": completion.text,
            "changed": self._changed(task),
            "reused": False,
            "tokens": completion.tokens,
            "prompt_tokens": completion.prompt_tokens,
            "finish": completion.finish,
        }

    def keep(self, session: Row) -> list[Row]:
        """Store the held samples that were missing, as a session's (its row); return them."""
        rows = [
            {**row, "session": session["session"]} for key, row in self._held.items() if key not in self._store.samples
        ]
        self._held = {}
        if rows:
            self._store.add_session(session)
            self._store.add_samples(rows)
        return rows
