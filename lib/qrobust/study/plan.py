"""From a study to its runs and cells, each with a key made of everything that changes its result.

A *cell* is one condition of one arm: (model, precision, benchmark, condition); its samples live in a folder of
their own that every study shares. A *run* is one execution of a notebook; those that make samples fill cells.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qrobust import benchmarks, keys, paths, runs
from qrobust.generation import Batching
from qrobust.models import Weights
from qrobust.study.arm import BATCH_SIZE, Arm, Cell
from qrobust.study.axes import BenchmarkChoice, NoiseGrid
from qrobust.study.conditions import CLEAN, Attacked
from qrobust.study.file import Study


@dataclass(frozen=True)
class PlannedRun:
    """One execution of a notebook.

    Attributes
    ----------
    stage, name
        Which notebook, and the name of the run's folder.
    parameters
        Of the notebook.
    needs
        The runs whose files it reads.
    cells
        What it fills.
    weights
        What it quantizes; None where it does not.
    """

    stage: str
    name: str
    parameters: dict[str, Any]
    needs: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()
    weights: Weights | None = None

    @property
    def key(self) -> str:
        """Stage and name, as the plan and the workflow name the run."""
        return f"{self.stage}/{self.name}"

    @property
    def folder(self) -> Path:
        """The run's own folder."""
        return runs.stage_folder(self.stage) / self.name


def cells(study: Study) -> list[Cell]:
    """Every cell that the study's tables need, in the order in which the runs fill them."""
    return [cell for run in runs_of(study) for cell in run.cells]


def runs_of(study: Study) -> list[PlannedRun]:
    """Every run of a study but the analysis, each after the runs it needs; an original before its quantized ones."""
    attack_runs = {
        (benchmark.name, condition.label): _attack_run(benchmark, condition)
        for benchmark in study.datasets()
        for condition in study.attacked(benchmark)
    }
    planned = list(attack_runs.values())
    weights = [Weights(model, choice.create()) for model in study.models for choice in study.precisions]
    quantize_runs = {each.label: _quantize_run(study, each) for each in weights}
    planned += quantize_runs.values()
    under_noise = [(each, grid) for grid in study.noise for each in grid.selections(study.datasets())]
    for model in study.models:
        for benchmark in study.datasets():
            for each in (each for each in weights if each.model is model):
                arm = _arm(study, each, benchmark)
                quantized = quantize_runs[each.label]
                prompts = [attack_runs[benchmark.name, condition.label] for condition in study.attacked(benchmark)]
                evaluate = _evaluate_run(study, arm, study.attacked(benchmark), [quantized, *prompts])
                planned.append(evaluate)
                noised: list[PlannedRun] = []
                for selection, grid in under_noise:
                    if selection.name == benchmark.name:
                        some = replace(arm, selection=selection)
                        noised.append(_noise_run(study, grid, some, [quantized, evaluate], noised))
                planned += noised
    planned += [_quality_run(study, run) for run in planned if _tools(study, run)]
    if study.mechanism:
        planned += [_mechanism_run(study, [each for each in weights if each.model is model], planned, quantize_runs)
                    for model in study.models]  # fmt: skip
    return planned + ([_cost_run(study, weights, list(quantize_runs.values()))] if study.cost else [])


def _arm(study: Study, weights: Weights, benchmark: BenchmarkChoice) -> Arm:
    """One arm with the study's generation settings."""
    batching = Batching(study.batch_size, study.batch_invariant)
    return Arm(weights, benchmark.selection(), study.decoding(), batching, study.backend)


def _attack_run(benchmark: BenchmarkChoice, condition: Attacked) -> PlannedRun:
    parameters = {
        "benchmark": benchmark.name,
        "attack": condition.attack.name,
        "settings": condition.attack.settings,
        "seed": condition.seed,
    }
    identity = {"benchmark": benchmarks.identity(benchmark.name), **condition.identity()}
    return PlannedRun("attack", keys.readable(benchmark.label, condition.label, keys.digest(identity)), parameters)


def _quantize_run(study: Study, weights: Weights) -> PlannedRun:
    """Quantizing depends on the weights alone; the run's own key also holds what perplexity is taken on."""
    selection = study.perplexity_selection()
    scored = {**selection.parameters(), "benchmark": benchmarks.identity(selection.name)}
    parameters = {**weights.parameters(), **selection.parameters(), "device": study.device}
    identity = {"weights": weights.identity(), "perplexity": scored}
    if weights.precision.calibration is not None:  # none of what it is judged by may be among what it is fitted on
        parameters["judged_on"] = [choice.name for choice in study.datasets()]
        identity["judged_on"] = [benchmarks.identity(name) for name in parameters["judged_on"]]
    name = keys.readable(weights.label, keys.digest(identity))
    return PlannedRun("quantize", name, parameters, weights=weights)


def _evaluate_run(study: Study, arm: Arm, attacked: list[Attacked], needs: list[PlannedRun]) -> PlannedRun:
    filled = tuple(Cell(arm, condition) for condition in (CLEAN, *attacked))
    prompts = [run for run in needs if run.stage == "attack"]
    parameters = {
        **arm.parameters(),
        "attacks": [str(run.folder.relative_to(paths.outputs())) for run in prompts],
        "backend": study.backend,
        "smallest_edits": study.smallest_edits,
        **_machine_parameters(study),
    }
    return _filling_run("evaluate", arm, parameters, needs, filled, smallest_edits=study.smallest_edits)


def _noise_run(
    study: Study, grid: NoiseGrid, arm: Arm, needs: list[PlannedRun], earlier: list[PlannedRun]
) -> PlannedRun:
    """One grid of an arm. It waits for the earlier ones that fill one of its cells too: one run at a time fills it."""
    filled = tuple(Cell(arm, condition) for condition in grid.conditions())
    folders = {cell.folder for cell in filled}
    sharing = [run for run in earlier if any(cell.folder in folders for cell in run.cells)]
    parameters = {**arm.parameters(), **grid.axes(), **_machine_parameters(study)}
    return _filling_run("noise", arm, parameters, [*needs, *sharing], filled)


def _filling_run(
    stage: str, arm: Arm, parameters: dict[str, Any], needs: list[PlannedRun], filled: tuple[Cell, ...], **asked: Any
) -> PlannedRun:
    """A run's key also holds which samples of its cells it asks for, and under which names its result has them."""
    identity = {
        "cells": [[cell.condition.label, cell.identity()] for cell in filled],
        "tasks": [arm.selection.tasks, arm.selection.subset_seed],
        "draws": arm.decoding.draws,
        **asked,
    }
    name = keys.readable(arm.label, keys.digest(identity))
    return PlannedRun(stage, name, parameters, tuple(run.key for run in needs), filled)


def _tools(study: Study, filling: PlannedRun) -> list[str]:
    """The tools that read the programs of one run; none where it makes none, or the study names none for them."""
    if not (study.quality and filling.cells):
        return []
    return study.quality.chosen(benchmarks.language(filling.cells[0].arm.selection.name))


def _quality_run(study: Study, filling: PlannedRun) -> PlannedRun:
    """What the tools find in the programs of one run; the versions of the tools are in its result."""
    tools = _tools(study, filling)
    parameters = {
        "filled": str(filling.folder.relative_to(paths.outputs())),
        "tools": tools,
        "workers": study.judging.workers,
        "allow_unisolated": study.judging.allow_unisolated,
    }
    label = filling.name.rpartition("__")[0]
    name = keys.readable(label, keys.digest({"filled": filling.key, "tools": tools}))
    return PlannedRun("quality", name, parameters, (filling.key,))


def _cost_run(study: Study, weights: list[Weights], needs: list[PlannedRun]) -> PlannedRun:
    """All arms in one run, because only what is measured in turn compares."""
    decoding, selection = replace(study.decoding(), draws=1), study.cost_selection()
    batching = Batching(study.batch_size or BATCH_SIZE)  # the same for every arm, whatever the memory that it leaves
    arms = [Arm(each, selection, decoding, batching) for each in weights]
    measured = {"alone": study.cost.alone, "rounds": study.cost.rounds}
    parameters = {
        "chosen_models": [model.model_dump() for model in study.models],
        "chosen_precisions": [choice.model_dump() for choice in study.precisions],
        **selection.parameters(),
        "max_new_tokens": decoding.max_new_tokens,
        "sampling": decoding.sampling,
        "batch_size": batching.size,
        **measured,
        "device": study.device,
    }
    identity = {"arms": [[arm.weights.label, arm.identity()] for arm in arms], "device": study.device}
    identity |= {"batch_size": batching.size, "tasks": selection.tasks}
    name = keys.readable(selection.label, keys.digest({**identity, "seed": selection.subset_seed, **measured}))
    return PlannedRun("cost", name, parameters, tuple(run.key for run in needs))


def _mechanism_run(
    study: Study, weights: list[Weights], planned: list[PlannedRun], quantize_runs: dict[str, PlannedRun]
) -> PlannedRun:
    """A model's precisions in one run: all are compared with one original, token by token."""
    grid = study.equal_noise()
    selection = next(grid.selections(study.datasets())) if grid else study.datasets()[0].selection()
    selection = selection.first(min(study.mechanism.tasks, selection.size), "mechanism.tasks")
    (filled,) = [
        run
        for run in planned
        if run.stage == "evaluate"
        and run.cells[0].arm.weights == weights[0]
        and run.cells[0].arm.selection.name == selection.name
    ]
    axes = {name: [] for name in ("kinds", "levels", "units", "seeds")}
    if grid:
        axes |= {"kinds": grid.kinds, "units": grid.units}
        axes |= {"levels": [level for level in grid.levels if level], "seeds": grid.seeds[:1]}
    parameters = {
        "model": weights[0].model.model_dump(),
        "chosen_precisions": [choice.model_dump() for choice in study.precisions],
        "filled": str(filled.folder.relative_to(paths.outputs())),
        **selection.parameters(),
        **axes,
        "device": study.device,
    }
    identity = {"answers": filled.cells[0].identity(), "weights": [each.identity() for each in weights]}
    identity |= {**axes, **selection.parameters()}
    name = keys.readable(weights[0].model.name, selection.label, keys.digest(identity))
    needs = (filled.key, *(quantize_runs[each.label].key for each in weights))
    return PlannedRun("mechanism", name, parameters, needs)


def tools_left_out(study: Study) -> dict[str, str]:
    """The optional tools of static quality that are not installed, and what each lacks."""
    if study.quality is None:
        return {}
    languages = dict.fromkeys(benchmarks.language(choice.name) for choice in study.benchmarks)
    return {tool: why for language in languages for tool, why in study.quality.left_out(language).items()}


def _machine_parameters(study: Study) -> dict[str, Any]:
    """The notebooks' parameters that say how this machine is used; they change no key."""
    return {
        "device": study.device,
        "judge_workers": study.judging.workers,
        "allow_unisolated": study.judging.allow_unisolated,
        "allow_mixed_sessions": study.allow_mixed_sessions,
    }
