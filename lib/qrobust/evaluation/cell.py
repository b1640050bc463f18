"""One cell while it is filled: its store, samples and verdicts, and what its run's result says of it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from qrobust.benchmarks import Benchmark
from qrobust.evaluation import programs
from qrobust.evaluation.asked import Asked
from qrobust.evaluation.samples import Samples
from qrobust.evaluation.store import CellStore, Row, relative
from qrobust.evaluation.verdicts import Verdicts
from qrobust.judging import Judge
from qrobust.models import LoadedModel, noise
from qrobust.study import Arm, Cell


class OpenCell:
    """A cell with everything that fills it.

    Parameters
    ----------
    arm
        With the condition it names the cell.
    benchmark
        The tasks, already the arm's.
    asked
        The condition and its prompts.
    judge
        Open.
    open_store
        Opens a folder. Conditions of one run that are the same thing share a folder, and must share its store.

    Attributes
    ----------
    error
        Why samples are missing; empty if none is.
    """

    def __init__(
        self,
        arm: Arm,
        benchmark: Benchmark,
        asked: Asked,
        judge: Judge,
        open_store: Callable[[Path], CellStore] = CellStore,
    ):
        self.asked = asked
        self.condition = asked.condition
        self.error = ""
        self._cell = Cell(arm, asked.condition)
        self._suites = benchmark.suites
        self._readings = programs.reading_names(benchmark, arm.weights.model.style)
        self.store = open_store(self._cell.folder)
        self.samples = Samples(arm, benchmark, asked, self.store)
        self.verdicts = Verdicts(benchmark, asked, arm.weights.model.style, self.store, judge)

    def locked(self) -> AbstractContextManager[None]:
        """Hold the cell's folder."""
        return self.store.locked(self._cell)

    def keep(self, session: Row) -> int:
        """Store what `samples` holds and hand it to the judge; return how many samples it was."""
        rows = self.samples.keep(session)
        self.verdicts.submit(rows)
        return len(rows)

    @contextmanager
    def disturbed(self, loaded: LoadedModel) -> Iterator[None]:
        """The model under this cell's noise, if it has any."""
        made_as = self._cell.made_as
        if made_as.family != "noise":
            yield
            return
        with noise.disturbed(loaded, made_as.noise) as disturbance:
            found = {name: getattr(disturbance, name) for name in ("share", "parameters", "total")}
            self.store.write_disturbance(found)
            yield

    def summary(self) -> dict[str, Any]:
        """What the run's result says about this cell."""
        made, judged = self.store.samples, self.verdicts.rows
        keys = self.samples.keys
        there = [key for key in keys if key in made and key in judged]
        read = {"readings": self._readings} if self._readings else {}
        noised = {"share": (self.store.disturbance or {}).get("share")} if self.condition.family == "noise" else {}
        return {
            "label": self.condition.label,
            "condition": self.condition.name,
            "seed": self.condition.seed,
            "folder": relative(self.store.folder),
            "status": "done" if len(there) == len(keys) else "oom",
            "error": self.error,
            "samples": [list(key) for key in there],
            "left_out": dict(self.asked.left_out),
            "rejected": self.asked.rejected,
            **{name: sum(made[key][name] for key in there) for name in ("changed", "reused", "tokens")},
            "passed": {suite: sum(judged[key]["outcomes"][suite]["passed"] for key in there) for suite in self._suites},
            **read,
            **noised,
        }
