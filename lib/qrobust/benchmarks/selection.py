"""What a study takes of a benchmark."""

from pathlib import Path
from typing import Any

from pydantic import Field, field_validator

from qrobust.benchmarks import loaders
from qrobust.benchmarks.benchmark import Benchmark, drawn
from qrobust.benchmarks.tasks import BenchmarkError
from qrobust.parts import Part


class Selection(Part):
    """A benchmark, or some of its tasks: a count (drawn by seed) or a list of ids; none means all.

    Attributes
    ----------
    name
        A known name, or the path of a JSONL file.
    """

    name: str = Field(min_length=1)
    tasks: int | list[str] | None = None
    subset_seed: int = 0

    @field_validator("tasks", mode="before")
    @classmethod
    def _count_or_ids(cls, value: Any) -> Any:
        is_count = isinstance(value, int) and not isinstance(value, bool) and value > 0
        is_ids = isinstance(value, list) and value and all(isinstance(item, str) for item in value)
        if is_ids and len(set(value)) < len(value):
            raise ValueError("a task id is listed twice; name each once")
        if value is None or is_count or is_ids:
            return value
        raise ValueError("allowed: a count above 0, a list of task ids, or null for all")

    @property
    def label(self) -> str:
        """The benchmark's name without folder and ending."""
        return Path(self.name).name.split(".jsonl")[0]

    @property
    def size(self) -> int:
        """Number of tasks; nothing is downloaded."""
        if self.tasks is None:
            return loaders.size(self.name)
        return self.tasks if isinstance(self.tasks, int) else len(self.tasks)

    def require_tasks(self) -> None:
        """Refuse what is wrong with benchmark or tasks, as far as that is known before anything is downloaded.

        Raises
        ------
        BenchmarkError
            Of a benchmark that is a file here: for whatever `load` refuses. Of others: if they have fewer tasks, or
            none are called so.
        """
        if loaders.is_here(self.name):
            self.load()
            return
        for task_id in self.tasks if isinstance(self.tasks, list) else ():
            loaders.require_id(self.name, task_id)
        if self.size > loaders.size(self.name):
            raise BenchmarkError(
                f"{self.name}: {self.size} tasks of {loaders.size(self.name)}; name fewer, or null for all"
            )

    def load(self) -> Benchmark:
        """The benchmark with the chosen tasks alone."""
        return loaders.load(self.name).subset(self.tasks, self.subset_seed)

    def first(self, count: int, key: str) -> "Selection":
        """So many of the chosen tasks, drawn by the same seed; `key` of the study asks for them.

        Raises
        ------
        BenchmarkError
            If there are not that many.
        """
        if count > self.size:
            raise BenchmarkError(
                f"{key}: {count} tasks of {self.size} chosen ones of {self.name}; allowed: 1 to {self.size}"
            )
        listed = isinstance(self.tasks, list)
        return self.model_copy(update={"tasks": drawn(self.tasks, count, self.subset_seed) if listed else count})

    def parameters(self) -> dict[str, Any]:
        """The notebooks' parameters that name these tasks."""
        return {"benchmark": self.name, "tasks": self.tasks, "subset_seed": self.subset_seed}
