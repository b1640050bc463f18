"""The axes of a study as its file has them."""

from collections.abc import Collection, Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from qrobust import attacks, benchmarks, precisions, quality
from qrobust.attacks import Attack
from qrobust.benchmarks import Selection
from qrobust.parts import Number, Part
from qrobust.precisions import Precision
from qrobust.registry import known
from qrobust.study.conditions import Attacked, Noised, noise_grid

PAPER_LEVELS = (1e-4, 1e-3, 3e-3, 5e-3, 1e-2)


def names_alone(value: Any) -> Any:
    """A list in which a name stands for ``{name: ...}``, as pydantic wants it."""
    return [{"name": item} if isinstance(item, str) else item for item in value] if isinstance(value, list) else value


class PrecisionChoice(Part):
    """A precision with the settings that differ from its defaults."""

    name: str
    settings: dict[str, Any] = Field(default={})

    @model_validator(mode="after")
    def _known(self) -> "PrecisionChoice":
        self.create()
        return self

    def create(self) -> Precision:
        """The precision."""
        return precisions.create(self.name, **self.settings)


class AttackChoice(Part):
    """A prompt attack with the settings that differ from its defaults, and its seeds."""

    name: str
    settings: dict[str, Any] = Field(default={})
    seeds: list[int] = Field(default=[0], min_length=1)

    @model_validator(mode="after")
    def _known(self) -> "AttackChoice":
        if not self.create().uses_seed and len(self.seeds) > 1:
            raise ValueError(f"attack {self.name!r} draws nothing, so that more than one seed gives the same prompts")
        return self

    def create(self) -> Attack:
        """The attack."""
        return attacks.create(self.name, **self.settings)

    def conditions(self) -> list[Attacked]:
        """One condition for each seed."""
        return [Attacked(self.create(), seed) for seed in self.seeds]


class BenchmarkChoice(Selection):
    """A selection of a benchmark's tasks, and the attacks on it where they are not the study's."""

    attacks: list[AttackChoice] | None = None

    _name_alone = field_validator("attacks", mode="before")(names_alone)

    @model_validator(mode="after")
    def _known(self) -> "BenchmarkChoice":
        if not self.name.endswith((".jsonl", ".jsonl.gz")):
            known(self.name, [*benchmarks.names(), "the path of a .jsonl or .jsonl.gz file"], "benchmark")
        self.require_tasks()
        return self

    def selection(self) -> Selection:
        """The tasks alone."""
        return Selection(name=self.name, tasks=self.tasks, subset_seed=self.subset_seed)


class NoiseGrid(Part):
    """Weight noise: every kind x level x scope x unit x seed.

    Attributes
    ----------
    benchmarks
        Those that are answered under noise; none: all.
    tasks
        So many of the tasks that the study chose of each benchmark (all of them where it chose fewer than the
        default); none: all of them.

    Notes
    -----
    One draw hits every task, so that draws say more than tasks: a result from one or two of them does not tell what
    other noise would do.
    """

    kinds: list[Literal["gaussian", "uniform"]] = Field(default=["gaussian"], min_length=1)
    levels: list[Annotated[Number, Field(ge=0)]] = Field(default=list(PAPER_LEVELS), min_length=1)
    scopes: list[Literal["trainable", "effective", "matched"]] = Field(default=["trainable", "effective"], min_length=1)
    units: list[Literal["absolute", "relative"]] = Field(default=["absolute"], min_length=1)
    seeds: list[int] = Field(default=list(range(10)), min_length=1)
    benchmarks: list[str] | None = Field(default=None, min_length=1)
    tasks: Annotated[int, Field(gt=0)] | None = 40

    def axes(self) -> dict[str, list]:
        """The notebook's parameters that name the grid."""
        return {name: getattr(self, name) for name in ("kinds", "levels", "scopes", "units", "seeds")}

    def conditions(self) -> list[Noised]:
        """Every condition of the grid."""
        return noise_grid(**self.axes())

    def selections(self, chosen: list[BenchmarkChoice]) -> Iterator[Selection]:
        """The tasks that are answered under noise, of the benchmarks that the study chose."""
        for choice in chosen:
            if choice.name in (self.benchmarks or [choice.name]):
                chosen_tasks = choice.selection()
                if self.tasks is None or ("tasks" not in self.model_fields_set and chosen_tasks.size < self.tasks):
                    yield chosen_tasks
                else:
                    yield chosen_tasks.first(self.tasks, "noise.tasks")


class Sampling(Part):
    """Drawing several samples for each task; see `qrobust.generation.Decoding`."""

    temperature: Annotated[Number, Field(gt=0)] = 0.2
    top_p: Annotated[Number, Field(gt=0, le=1)] = 1.0
    draws: Annotated[int, Field(gt=0)] = 20
    seed: int = 0


class Quality(Part):
    """Static quality of every judged program.

    Attributes
    ----------
    tools
        By name; none: all that read the programs' language. A study goes on without an optional one that is not
        installed.
    """

    tools: list[str] | None = Field(default=None, min_length=1)

    @field_validator("tools")
    @classmethod
    def _known(cls, value: list[str] | None) -> list[str] | None:
        for name in value or []:
            known(name, quality.names(), "tool")
        return value

    def require_tools(self, languages: Collection[str]) -> None:
        """Raise a ValueError that names a tool which reads none of the languages, or why none of the tools can run."""
        for name in self.tools or []:
            if quality.create(name).language not in languages:
                usual = [tool for language in languages for tool in quality.usual(language)]
                raise ValueError(
                    f"quality.tools names {name}, which reads {quality.create(name).language}, and all programs are "
                    f"{' or '.join(languages)}; allowed: {', '.join(usual)}"
                )
        if self.tools and not any(map(self.chosen, languages)):
            reasons = [why for language in languages for why in self.left_out(language).values()]
            raise ValueError(f"quality.tools names none that can run here: {'; '.join(reasons)}")

    def chosen(self, language: str) -> list[str]:
        """The tools that read a language and can run here, in the order of the registry."""
        return [name for name in quality.usual(language) if self.tools is None or name in self.tools]

    def left_out(self, language: str) -> dict[str, str]:
        """The optional tools that the study would run if they were installed, and what each lacks."""
        absent = quality.left_out(language)
        return {name: why for name, why in absent.items() if self.tools is None or name in self.tools}


class Cost(Part):
    """Seconds and joules of every arm, measured in turn; see `qrobust.evaluation.timing`.

    Attributes
    ----------
    tasks
        Of the full batch, of the first benchmark; none: all that the study chose.
    alone
        How many of them are completed one at a time as well.
    rounds
        Times that each arm is measured.
    """

    tasks: Annotated[int, Field(gt=1)] | None = None
    alone: Annotated[int, Field(gt=0)] = 3
    rounds: Annotated[int, Field(gt=0)] = 3


class Mechanism(Part):
    """Output drift of every arm, clean, under the study's noise of scope ``effective`` (first seed), and by block.

    Attributes
    ----------
    tasks
        Whose answers are read, at most: of those under noise, or of the first benchmark.
    """

    tasks: Annotated[int, Field(gt=0)] = 8


class Judging(Part):
    """How generated programs are run. `allow_unisolated` must be written by the user, who then owns the risk."""

    workers: Annotated[int, Field(gt=0)] | None = None
    allow_unisolated: bool = False
