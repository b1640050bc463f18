"""From a study to its runs and cells, each with a key made of everything that changes its result.

A *cell* is one condition of one arm: (model, precision, benchmark, condition); its samples live in a folder of
their own that every study shares. A *run* is one execution of a notebook, which fills one or more cells.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qrobust import keys, paths, runs
from qrobust.study.file import BenchmarkChoice, Model, Study

SCHEMA = 1  # raise it when a change of the code makes old samples incomparable with new ones
BATCH_SIZE = 64  # where batch-mates matter and the study does not say how many


@dataclass(frozen=True)
class Condition:
    """What is done to an arm before it answers: nothing, an attack on its prompts, or noise on its weights.

    Attributes
    ----------
    family : ``clean``, ``attack`` or ``noise``.
    attack, settings : the attack's name and the settings that differ from its defaults.
    kind, level, scope, unit : the noise, as in `qrobust.models.noise.NoiseSpec`.
    seed : of the attack or of the noise.
    """

    family: str = "clean"
    attack: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    kind: str = ""
    level: float | None = None
    scope: str = ""
    unit: str = ""
    seed: int = 0

    @property
    def name(self) -> str:
        """The condition's name in tables, without seed and engine: ``char``, ``gaussian@0.001/effective``."""
        if self.family == "attack":
            unnamed = ("engine", "pair", "files")
            changed = {key: value for key, value in sorted(self.settings.items()) if key not in unnamed}
            listed = ",".join(f"{key}={value}" for key, value in changed.items())
            return f"{self.attack}({listed})" if listed else self.attack
        if self.family == "noise":
            relative = "rel" if self.unit == "relative" else ""
            return f"{self.kind}@{self.level:g}{relative}/{self.scope}"
        return "clean"

    @property
    def engine(self) -> str:
        """The translation engine of a sentence attack, with its languages; empty for everything else."""
        if self.family != "attack":
            return ""
        settings = self.identity()["attack"]["settings"]
        return " ".join(filter(None, (settings.get("engine", ""), settings.get("pair", ""))))

    @property
    def label(self) -> str:
        """A name that no other condition of a study has: with engine and seed."""
        seed = f"s{self.seed}" if self.family != "clean" else ""
        return keys.readable(*filter(None, (self.name, self.engine, seed)))

    def identity(self) -> dict[str, Any]:
        """What of the condition changes the samples, as JSON values."""
        if self.family == "attack":
            from qrobust import attacks

            return {"attack": attacks.create(self.attack, **self.settings).identity(), "seed": self.seed}
        if self.family == "noise":
            noise = {name: getattr(self, name) for name in ("kind", "level", "scope", "unit")}
            return {"noise": noise, "seed": self.seed}
        return {}


@dataclass(frozen=True)
class Arm:
    """A model in a precision on a benchmark, with the generation settings: all that its conditions share."""

    model: Model
    precision: str
    benchmark: BenchmarkChoice
    max_new_tokens: int
    batch_size: int | None
    batch_invariant: bool
    backend: str = "torch"

    def identity(self) -> dict[str, Any]:
        """What of the arm changes the samples, as JSON values; cheap, and nothing is downloaded for it."""
        from qrobust import benchmarks, generation, models, precisions

        precision = precisions.get(self.precision)
        stop = {kind: list(generation.stop_for(kind, self.model.style)) for kind in ("function", "docstring")}
        return {
            "schema": SCHEMA,
            "model": models.model_identity(models.ModelSpec(**self.model.model_dump())),
            "precision": {"name": precision.name, "settings": precision.settings},
            "benchmark": benchmarks.identity(self.benchmark.name),
            "decoding": {"max_new_tokens": self.max_new_tokens, "stop": stop},
            "batch": self._batch_identity(),
            # Absent for torch, so that its samples keep the key that they had before there was a choice.
            **({} if self.backend == "torch" else {"backend": self.backend}),
        }

    def __post_init__(self) -> None:
        """Where batch-mates matter, their number is not left to the machine's memory."""
        if self.batch_matters and self.batch_size is None:
            object.__setattr__(self, "batch_size", BATCH_SIZE)

    @property
    def batch_matters(self) -> bool:
        """Whether a text can depend on its batch-mates beyond rounding, or these are fixed by the study."""
        from qrobust import precisions

        return self.batch_invariant or precisions.get(self.precision).batch_dependent

    def _batch_identity(self) -> dict[str, Any] | None:
        """None where tasks do not see each other: then a larger subset reuses the samples of a smaller one."""
        if not self.batch_matters:
            return None
        return {
            "invariant": self.batch_invariant,
            "size": self.batch_size,
            "tasks": self.benchmark.tasks,
            "subset_seed": self.benchmark.subset_seed,
        }

    @property
    def label(self) -> str:
        """The readable part of its runs' names."""
        return keys.readable(self.model.name, self.precision, Path(self.benchmark.name).name.split(".jsonl")[0])


@dataclass(frozen=True)
class Cell:
    """One condition of one arm."""

    arm: Arm
    condition: Condition

    def identity(self) -> dict[str, Any]:
        """The arm's identity and the condition's."""
        return {**self.arm.identity(), "condition": canonical(self.arm, self.condition).identity()}

    @property
    def folder(self) -> Path:
        """Where its samples and verdicts are; two conditions that are the same thing share it."""
        label = canonical(self.arm, self.condition).label
        return paths.outputs() / "runs" / "cells" / keys.readable(self.arm.label, label, keys.digest(self.identity()))


@dataclass(frozen=True)
class PlannedRun:
    """One execution of a notebook: its stage, folder name, parameters, and the runs whose files it reads."""

    stage: str
    name: str
    parameters: dict[str, Any]
    needs: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()

    @property
    def folder(self) -> Path:
        """The run's own folder."""
        return runs.stage_folder(self.stage) / self.name


def canonical(arm: Arm, condition: Condition) -> Condition:
    """The condition under the name of the first one that is the same thing for this arm.

    In the original model every parameter is trainable, so the scopes ``trainable`` and ``effective`` disturb the
    same weights by the same draws; and noise of level 0 on unquantized parameters leaves the clean model.
    """
    if condition.family != "noise":
        return condition
    if condition.level == 0 and (arm.precision == "original" or condition.scope != "effective"):
        return Condition()
    if arm.precision == "original" and condition.scope == "trainable":
        return Condition(**{**vars(condition), "scope": "effective"})
    return condition


def attack_conditions(study: Study) -> list[Condition]:
    """Every (attack, seed) of a study."""
    return [
        Condition(family="attack", attack=choice.name, settings=choice.settings, seed=seed)
        for choice in study.attacks
        for seed in choice.seeds
    ]


def noise_conditions(kinds: list, levels: list, scopes: list, units: list, seeds: list) -> list[Condition]:
    """Every (kind, unit, scope, seed, level) of a noise grid."""
    return [
        Condition(family="noise", kind=kind, level=level, scope=scope, unit=unit, seed=seed)
        for kind in kinds
        for unit in units
        for scope in scopes
        for seed in seeds
        for level in levels
    ]


def arms(study: Study) -> Iterator[Arm]:
    """Every arm of a study, an original before its quantized ones."""
    for model in study.models:
        for benchmark in study.datasets():
            for precision in study.precisions:
                yield arm(study, model, precision, benchmark)


def arm(study: Study, model: Model, precision: str, benchmark: BenchmarkChoice) -> Arm:
    """One arm with the study's generation settings."""
    settings = study.max_new_tokens, study.batch_size, study.batch_invariant, study.backend
    return Arm(model, precision, benchmark, *settings)


def arm_of(
    model: dict[str, Any],
    precision: str,
    benchmark: str,
    tasks: int | list[str] | None,
    subset_seed: int,
    max_new_tokens: int,
    batch_size: int | None,
    batch_invariant: bool,
    backend: str = "torch",
) -> Arm:
    """The arm that the parameters of evaluate.ipynb or noise.ipynb describe.

    Raises
    ------
    pydantic.ValidationError
        If the model or the benchmark is not as `qrobust.study.file` has it.
    """
    choice = BenchmarkChoice(name=benchmark, tasks=tasks, subset_seed=subset_seed)
    return Arm(Model(**model), precision, choice, max_new_tokens, batch_size, batch_invariant, backend)


def cells(study: Study) -> list[Cell]:
    """Every cell that the study's tables need, in the order in which the runs fill them."""
    return [cell for run in runs_of(study) for cell in run.cells]


def runs_of(study: Study) -> list[PlannedRun]:
    """Every run of a study but the analysis, each after the runs it needs."""
    planned: list[PlannedRun] = []
    attack_runs = _attack_runs(study)
    planned += attack_runs.values()
    planned += _quantize_runs(study)
    for one in arms(study):
        prompts = [attack_runs[one.benchmark.name, condition.label] for condition in attack_conditions(study)]
        evaluate = _evaluate_run(study, one, prompts)
        planned.append(evaluate)
        if study.noise and one.benchmark.name in (study.noise.benchmarks or [one.benchmark.name]):
            planned.append(_noise_run(study, one, evaluate))
    return planned


def _attack_runs(study: Study) -> dict[tuple[str, str], PlannedRun]:
    from qrobust import benchmarks

    planned = {}
    for benchmark in study.datasets():
        for condition in attack_conditions(study):
            parameters = {
                "benchmark": benchmark.name,
                "attack": condition.attack,
                "settings": condition.settings,
                "seed": condition.seed,
            }
            identity = {"benchmark": benchmarks.identity(benchmark.name), **condition.identity()}
            name = keys.readable(Path(benchmark.name).name, condition.label, keys.digest(identity))
            planned[benchmark.name, condition.label] = PlannedRun("attack", name, parameters)
    return planned


def _quantize_runs(study: Study) -> list[PlannedRun]:
    planned = []
    benchmark = study.datasets()[0]
    if study.perplexity_tasks is not None:
        benchmark = benchmark.model_copy(update={"tasks": study.perplexity_tasks})
    for model in study.models:
        for precision in study.precisions:
            identity = {**arm(study, model, precision, benchmark).identity(), "tasks": benchmark.tasks}
            parameters = {
                "model": model.model_dump(),
                "precision": precision,
                **_benchmark_parameters(benchmark),
                "device": study.device,
            }
            name = keys.readable(model.name, precision, keys.digest(identity))
            planned.append(PlannedRun("quantize", name, parameters))
    return planned


def _evaluate_run(study: Study, one: Arm, prompts: list[PlannedRun]) -> PlannedRun:
    filled = (Cell(one, Condition()), *(Cell(one, condition) for condition in attack_conditions(study)))
    parameters = {
        **_arm_parameters(study, one),
        "attacks": [str(run.folder.relative_to(paths.outputs())) for run in prompts],
        "backend": study.backend,
        "smallest_edits": study.smallest_edits,
    }
    name = keys.readable(one.label, keys.digest([cell.identity() for cell in filled]))
    return PlannedRun("evaluate", name, parameters, tuple(f"attack/{run.name}" for run in prompts), filled)


def _noise_run(study: Study, one: Arm, evaluate: PlannedRun) -> PlannedRun:
    grid = study.noise
    tasks = grid.tasks if grid.tasks is not None else one.benchmark.tasks
    noised = Arm(**{**vars(one), "benchmark": one.benchmark.model_copy(update={"tasks": tasks})})
    axes = {name: getattr(grid, name) for name in ("kinds", "levels", "scopes", "units", "seeds")}
    filled = tuple(Cell(noised, condition) for condition in noise_conditions(**axes))
    parameters = {**_arm_parameters(study, noised), **axes}
    name = keys.readable(noised.label, keys.digest([cell.identity() for cell in filled]))
    return PlannedRun("noise", name, parameters, (f"evaluate/{evaluate.name}",), filled)


def _benchmark_parameters(benchmark: BenchmarkChoice) -> dict[str, Any]:
    return {"benchmark": benchmark.name, "tasks": benchmark.tasks, "subset_seed": benchmark.subset_seed}


def _arm_parameters(study: Study, one: Arm) -> dict[str, Any]:
    return {
        "model": one.model.model_dump(),
        "precision": one.precision,
        **_benchmark_parameters(one.benchmark),
        "max_new_tokens": one.max_new_tokens,
        "batch_size": one.batch_size,
        "batch_invariant": one.batch_invariant,
        "device": study.device,
        "judge_workers": study.judging.workers,
        "allow_unisolated": study.judging.allow_unisolated,
    }
