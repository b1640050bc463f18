"""Arms and cells: whose samples belong together, and the key of each set of samples."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qrobust import benchmarks, generation, keys, languages, paths
from qrobust.benchmarks import Selection
from qrobust.generation import Batching, Decoding
from qrobust.models import Weights
from qrobust.study.conditions import Condition

SCHEMA = 2  # raise it when a change of the files makes old cells unreadable
BATCH_SIZE = 64  # where batch-mates matter and the study does not say how many
EDITS_NEED_GREEDY = "smallest_edits: only greedy decoding says whether an edit makes a task fail; leave sampling out"


@dataclass(frozen=True)
class Arm:
    """Weights that answer tasks, and how their text is made: all that its conditions share.

    Attributes
    ----------
    backend
        ``"torch"``, or ``"vllm"`` (originals without weight noise, on CUDA).
    """

    weights: Weights
    selection: Selection
    decoding: Decoding
    batching: Batching
    backend: str = "torch"

    def __post_init__(self) -> None:
        """Where batch-mates matter, their number is not left to the machine's memory."""
        if self.batch_matters and self.batching.size is None:
            object.__setattr__(self, "batching", replace(self.batching, size=BATCH_SIZE))

    @property
    def batch_matters(self) -> bool:
        """Whether a text can depend on its batch-mates beyond rounding, or these are fixed by the study."""
        return self.batching.invariant or self.weights.precision.batch_dependent

    @property
    def label(self) -> str:
        """The readable part of its runs' names."""
        return keys.readable(self.weights.label, self.selection.label)

    def identity(self) -> dict[str, Any]:
        """What of the arm changes the samples, as JSON values; cheap, and nothing is downloaded for it."""
        style, language = self.weights.model.style, languages.get(benchmarks.language(self.selection.name))
        return {
            "schema": SCHEMA,
            "weights": self.weights.identity(),
            "benchmark": benchmarks.identity(self.selection.name),
            "generation": {
                "revision": generation.REVISIONS[self.backend],
                "backend": self.backend,
                "style": style,
                "stop": {form: list(generation.stop_for(language, form, style)) for form in language.forms},
                **self.decoding.identity(),
            },
            "batch": self._batch_identity(),
        }

    def _batch_identity(self) -> dict[str, Any] | None:
        """None where tasks do not see each other: then a larger subset reuses the samples of a smaller one."""
        if not self.batch_matters:
            return None
        return {
            "invariant": self.batching.invariant,
            "size": self.batching.size,
            "tasks": self.selection.tasks,
            "subset_seed": self.selection.subset_seed,
            **({} if self.decoding.is_greedy else {"draws": self.decoding.draws}),
        }

    def parameters(self) -> dict[str, Any]:
        """The notebooks' parameters that name this arm."""
        return {
            **self.weights.parameters(),
            **self.selection.parameters(),
            "max_new_tokens": self.decoding.max_new_tokens,
            "sampling": self.decoding.sampling,
            "batch_size": self.batching.size,
            "batch_invariant": self.batching.invariant,
        }


@dataclass(frozen=True)
class Cell:
    """One condition of one arm."""

    arm: Arm
    condition: Condition

    @property
    def made_as(self) -> Condition:
        """The condition that its samples are stored under; two conditions that are the same thing share them."""
        return self.condition.on(self.arm.weights.precision)

    def identity(self) -> dict[str, Any]:
        """The arm's identity and the condition's."""
        return {**self.arm.identity(), "condition": self.made_as.identity()}

    @property
    def folder(self) -> Path:
        """Where its samples and verdicts are."""
        name = keys.readable(self.arm.label, self.made_as.label, keys.digest(self.identity()))
        return paths.outputs() / "runs" / "cells" / name
