"""A study as its author writes it: one YAML file of ``params/``, validated before anything runs."""

import difflib
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from qrobust import paths

PAPER_LEVELS = (1e-4, 1e-3, 3e-3, 5e-3, 1e-2)


class StudyError(ValueError):
    """A study's file cannot be used; the message names file, key, value and what is allowed."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Model(_Part):
    """A model: where its weights come from, and how it is spoken to."""

    name: str = Field(min_length=1)
    source: str = Field(min_length=1)  # a known resource, a Hugging Face id, a folder, or a .gguf file
    revision: str | None = None
    style: Literal["raw", "chat"] = "raw"
    dtype: Literal["float32", "bfloat16", "float16"] = "float32"


class BenchmarkChoice(_Part):
    """A benchmark, or some of its tasks: a count (drawn by seed) or a list of ids; none means all."""

    name: str = Field(min_length=1)
    tasks: int | list[str] | None = None
    subset_seed: int = 0

    @field_validator("tasks", mode="before")
    @classmethod
    def _count_or_ids(cls, value: Any) -> Any:
        is_count = isinstance(value, int) and not isinstance(value, bool) and value > 0
        is_ids = isinstance(value, list) and value and all(isinstance(item, str) for item in value)
        if value is None or is_count or is_ids:
            return value
        raise ValueError("allowed: a count above 0, a list of task ids, or null for all")


class AttackChoice(_Part):
    """A prompt attack with the settings that differ from its defaults, and its seeds."""

    name: str
    settings: dict[str, Any] = {}
    seeds: list[int] = Field(default=[0], min_length=1)


class NoiseGrid(_Part):
    """Weight noise: every kind x level x scope x unit x seed, on the named benchmarks (default: all)."""

    kinds: list[Literal["gaussian", "uniform"]] = Field(default=["gaussian"], min_length=1)
    levels: list[Annotated[float, Field(ge=0, strict=False)]] = Field(default=list(PAPER_LEVELS), min_length=1)
    scopes: list[Literal["trainable", "effective", "matched"]] = Field(default=["trainable", "effective"], min_length=1)
    units: list[Literal["absolute", "relative"]] = Field(default=["absolute"], min_length=1)
    seeds: list[int] = Field(default=[0], min_length=1)
    benchmarks: list[str] | None = None
    tasks: Annotated[int, Field(gt=0)] | None = None


class Judging(_Part):
    """How generated programs are run. `allow_unisolated` must be written by the user, who then owns the risk."""

    workers: Annotated[int, Field(gt=0)] | None = None
    allow_unisolated: bool = False


class Study(_Part):
    """Models x precisions x benchmarks x conditions, and how samples are generated and judged."""

    name: str
    models: list[Model] = Field(min_length=1)
    precisions: list[str] = Field(min_length=1)
    benchmarks: list[BenchmarkChoice] = Field(min_length=1)
    attacks: list[AttackChoice] = []
    smallest_edits: bool = False  # look for the smallest edit behind each flip of a char or word attack
    noise: NoiseGrid | None = None
    perplexity_tasks: Annotated[int, Field(gt=0)] | None = None  # of the first benchmark; none: the study's own
    max_new_tokens: Annotated[int, Field(gt=0)] = 512
    batch_size: Annotated[int, Field(gt=0)] | None = None
    batch_invariant: bool = False
    device: Literal["auto", "cpu", "cuda"] = "auto"
    backend: Literal["torch", "vllm"] = "torch"  # vllm: only for originals without weight noise, on CUDA
    judging: Judging = Judging()

    @field_validator("benchmarks", mode="before")
    @classmethod
    def _name_alone(cls, value: Any) -> Any:
        return (
            [{"name": item} if isinstance(item, str) else item for item in value] if isinstance(value, list) else value
        )

    @field_validator("attacks", mode="before")
    @classmethod
    def _attack_alone(cls, value: Any) -> Any:
        return cls._name_alone(value)

    @field_validator("models")
    @classmethod
    def _known_sources(cls, value: list[Model]) -> list[Model]:
        from qrobust import models

        for model in value:
            try:
                models.source_kind(models.ModelSpec(**model.model_dump()))
            except models.UnknownSource as error:
                raise ValueError(str(error)) from error
        return value

    @field_validator("precisions")
    @classmethod
    def _known_precisions(cls, value: list[str]) -> list[str]:
        from qrobust import precisions

        return [_one_of(name, precisions.names()) for name in value]

    @field_validator("attacks")
    @classmethod
    def _known_attacks(cls, value: list[AttackChoice]) -> list[AttackChoice]:
        from qrobust import attacks

        for choice in value:
            _one_of(choice.name, attacks.names())
            attacks.create(choice.name, **choice.settings)
        return value

    @field_validator("benchmarks")
    @classmethod
    def _known_benchmarks(cls, value: list[BenchmarkChoice]) -> list[BenchmarkChoice]:
        from qrobust import benchmarks

        for choice in value:
            if not choice.name.endswith((".jsonl", ".jsonl.gz")):
                _one_of(choice.name, benchmarks.names())
        return value

    @model_validator(mode="after")
    def _consistent(self) -> "Study":
        for what, names in (
            ("models", [model.name for model in self.models]),
            ("precisions", self.precisions),
            ("benchmarks", [choice.name for choice in self.benchmarks]),
        ):
            twice = sorted({name for name in names if names.count(name) > 1})
            if twice:
                raise ValueError(f"{what} names {', '.join(twice)} twice; each name stands for one row of the tables")
        if self.precisions[0] != "original" and "original" in self.precisions:
            raise ValueError("precisions must list 'original' first; the others are compared with it")
        if self.backend == "vllm" and (
            self.precisions != ["original"] or self.noise or self.batch_invariant or self.device == "cpu"
        ):
            raise ValueError(
                "backend vllm completes unchanged originals on CUDA: it needs precisions [original], no noise, no "
                "batch_invariant, and device auto or cuda. Arms that are compared need one backend: torch, the default"
            )
        if self.noise and self.noise.benchmarks:
            for name in self.noise.benchmarks:
                _one_of(name, [choice.name for choice in self.benchmarks])
        self.datasets()
        return self

    def datasets(self) -> list[BenchmarkChoice]:
        """The benchmarks that prompts are taken from.

        ``humaneval+`` and ``mbpp+`` are scored on their base tests too, so where a study names both ``mbpp`` and
        ``mbpp+`` the samples are made once, for the latter.

        Raises
        ------
        ValueError
            If both are named with different tasks.
        """
        by_name = {choice.name: choice for choice in self.benchmarks}
        chosen = []
        for choice in self.benchmarks:
            plus = by_name.get(choice.name + "+")
            if plus is None:
                chosen.append(choice)
            elif (plus.tasks, plus.subset_seed) != (choice.tasks, choice.subset_seed):
                raise ValueError(
                    f"benchmarks {choice.name} and {plus.name} share their samples, so both need the same tasks "
                    f"and subset_seed; {plus.name} alone is scored on the tests of {choice.name} too"
                )
        return chosen


def load(name_or_path: str) -> Study:
    """Read and validate a study.

    Parameters
    ----------
    name_or_path : a name such as ``quick`` (for ``params/quick.yaml``) or a path to a YAML file.

    Raises
    ------
    StudyError
        With one line for each fault: file, key, value, and the allowed values.
    """
    path = find(name_or_path)
    try:
        content = yaml.safe_load(path.read_text())
    except yaml.YAMLError as error:
        raise StudyError(f"{path}: not YAML: {error}") from error
    if not isinstance(content, dict):
        raise StudyError(f"{path}: expected a mapping with the keys {', '.join(Study.model_fields)}")
    if "name" in content:
        raise StudyError(f"{path}: key name: a study is named by its file; remove the key")
    try:
        return Study(name=path.stem, **content)
    except ValidationError as error:
        raise StudyError("\n".join(f"{path}: {_explain(fault)}" for fault in error.errors())) from None


def find(name_or_path: str) -> Path:
    """The file of a study; a name without a folder or suffix is looked up in ``params/``."""
    path = Path(name_or_path)
    if path.suffix not in (".yaml", ".yml"):
        path = paths.PROJECT / "params" / f"{name_or_path}.yaml"
    if not path.exists():
        known = sorted(file.stem for file in (paths.PROJECT / "params").glob("*.yaml"))
        raise StudyError(f"no study {name_or_path!r} ({path} does not exist); in params/ are: {', '.join(known)}")
    return path


def _one_of(value: str, allowed) -> str:
    if value in allowed:
        return value
    near = difflib.get_close_matches(value, allowed, n=1)
    raise ValueError(
        f"unknown name {value!r}; allowed: {', '.join(allowed)}" + (f" (meant {near[0]}?)" if near else "")
    )


def _explain(fault: dict[str, Any]) -> str:
    """One line for one pydantic error, in the words of the file."""
    where = ".".join(str(part) for part in fault["loc"]) or "the file as a whole"
    if fault["type"] == "extra_forbidden":
        part: Any = Study
        for step in fault["loc"][:-1]:
            part = _inner(part, step)
        fields = [name for name in getattr(part, "model_fields", {}) if not (part is Study and name == "name")]
        near = difflib.get_close_matches(str(fault["loc"][-1]), fields, n=1)
        return f"key {where}: unknown key; allowed: {', '.join(fields)}" + (f" (meant {near[0]}?)" if near else "")
    message = fault["msg"].removeprefix("Value error, ")
    if fault["type"] == "missing":
        return f"key {where}: missing, and it has no default"
    shown = f" (got {fault['input']!r})" if isinstance(fault["input"], str | int | float | bool | None) else ""
    return f"key {where}: {message}{shown}"


def _inner(part: Any, step: Any) -> Any:
    """The model behind one step of an error's location; a list's index stays with its items' model."""
    if isinstance(step, int):
        return part
    parts = {
        "models": Model,
        "benchmarks": BenchmarkChoice,
        "attacks": AttackChoice,
        "noise": NoiseGrid,
        "judging": Judging,
    }
    return parts.get(step, part)
