"""What a cell is asked: its condition, and the prompt of every task."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from qrobust import attacks, files
from qrobust.attacks import Edit
from qrobust.benchmarks import Benchmark
from qrobust.study import CLEAN, Attacked, Condition


class Asked(NamedTuple):
    """A condition and what it asks, by task id.

    Attributes
    ----------
    condition : what is done to the arm.
    prompts : the prompt that the model is to complete, of every task.
    edits : what an attack changed.
    entry_points : the name that a prompt gives to the function that is tested, where it is another than the task's.
    left_out : tasks that the condition has no prompt for, and why.
    rejected : how many changes an attack rejected, because the task would have been another.
    """

    condition: Condition
    prompts: Mapping[str, str]
    edits: Mapping[str, Sequence[Edit]] = MappingProxyType({})
    entry_points: Mapping[str, str] = MappingProxyType({})
    left_out: Mapping[str, str] = MappingProxyType({})
    rejected: int = 0


def unchanged(benchmark: Benchmark, condition: Condition = CLEAN) -> Asked:
    """Every prompt as it is: the clean condition, or noise on the weights."""
    return Asked(condition, {task.task_id: task.prompt for task in benchmark.tasks})


def attacked(folder: Path, benchmark: Benchmark) -> Asked:
    """What an attack run asks.

    Raises
    ------
    files.CorruptFile
        If a task of the benchmark is missing there and was not left out, or was attacked from another clean prompt.
    """
    result = files.read_json(folder / "result.json")
    parameters = result["parameters"]
    # Absent where an attack ran before this was recorded, which then left nothing out; so is ``rejected`` below.
    left_out = result["summary"].get("left_out", {})
    rows = {row["task_id"]: row for row in files.read_jsonl(folder / "prompts.jsonl")}
    asked = [task for task in benchmark.tasks if task.task_id not in left_out]
    for task in asked:
        if rows.get(task.task_id, {}).get("clean") != task.prompt:
            raise files.CorruptFile(
                f"{folder}/prompts.jsonl: task {task.task_id} is missing or was made from another prompt than the "
                f"benchmark {benchmark.name} has now; delete the folder and run the attack again"
            )
    chosen = {task.task_id: rows[task.task_id] for task in asked}
    return Asked(
        Attacked(attacks.create(parameters["attack"], **parameters["settings"]), parameters["seed"]),
        prompts={task: row["attacked"] for task, row in chosen.items()},
        edits={task: tuple(Edit(**edit) for edit in row["edits"]) for task, row in chosen.items()},
        entry_points={task: row["entry_point"] for task, row in chosen.items() if row["entry_point"]},
        left_out={task.task_id: left_out[task.task_id] for task in benchmark.tasks if task.task_id in left_out},
        rejected=sum(len(row.get("rejected", [])) for row in chosen.values()),
    )
