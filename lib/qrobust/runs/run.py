"""A run: one notebook with its parameters and its own folder, whose ``result.json`` is written last.

A run counts as done when its ``result.json`` exists. The executed notebook proves nothing: after a killed
kernel papermill leaves one in which every cell looks completed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from qrobust import files, keys, paths
from qrobust.runs.machine import provenance

STAGES = ("attack", "quantize", "evaluate", "noise", "quality", "cost", "mechanism", "analyze")


@dataclass(frozen=True)
class Run:
    """One execution of a stage.

    Attributes
    ----------
    stage : one of `STAGES`.
    folder : where the run writes. Apart are what runs share: samples, checkpoints, and what an analysis shows.
    parameters : the notebook's parameters, as JSON values.
    """

    stage: str
    folder: Path
    parameters: dict[str, Any]
    started: str = field(default_factory=lambda: _now())

    @property
    def result_path(self) -> Path:
        """The file whose existence says that the run is done."""
        return self.folder / "result.json"

    def finish(self, summary: dict[str, Any]) -> Path:
        """Write ``result.json``: the summary, the parameters that made it, versions, commit and machine."""
        result = {
            "stage": self.stage,
            "summary": summary,
            "parameters": self.parameters,
            "started": self.started,
            "finished": _now(),
            **provenance(),
        }
        files.write_json(self.result_path, result)
        return self.result_path

    @contextmanager
    def unless_too_large(self, *errors: type[Exception]) -> Iterator[None]:
        """Finish the run with what a block raised, where that is a result too: a model that memory is too small for.

        ``result.json`` then says ``{"status": "oom", "error": ...}`` and the notebook ends there, which papermill
        counts as a success (`papermill.execute.raise_for_execution_errors`).

        Parameters
        ----------
        errors : the exceptions that say so; every other one passes.

        Raises
        ------
        SystemExit
            With status 0, in place of one of `errors`.
        """
        try:
            yield
        except errors as error:
            self.finish({"status": "oom", "error": str(error)})
            raise SystemExit(0) from error


def start(stage: str, folder: str, parameters: dict[str, Any]) -> Run:
    """Begin a run of a notebook.

    Parameters
    ----------
    stage : one of `STAGES`.
    folder : the run's folder, as the workflow passes it. Empty when the notebook was opened by hand: then a
        folder under ``outputs/runs/<stage>`` is named after the parameters.
    parameters : what the notebook was given; JSON values.
    """
    if stage not in STAGES:
        raise ValueError(f"unknown stage {stage!r}; stages are {', '.join(STAGES)}")
    place = (
        Path(folder).resolve() if folder else stage_folder(stage) / keys.readable("by-hand", keys.digest(parameters))
    )
    place.mkdir(parents=True, exist_ok=True)
    run = Run(stage, place, parameters)
    if not (place / "params.yaml").exists():
        write_parameters(place, parameters)
    return run


def stage_folder(stage: str) -> Path:
    """The folder of all runs of a stage."""
    return paths.outputs() / "runs" / stage


def write_parameters(folder: Path, parameters: dict[str, Any]) -> None:
    """Write ``params.yaml``, the file that ``papermill -f`` reads."""
    files.write_atomic(folder / "params.yaml", yaml.safe_dump(parameters, sort_keys=False, allow_unicode=True))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
