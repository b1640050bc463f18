"""What answers cost: seconds and joules of every arm, at batch 1 and with a full batch, measured in turn.

A machine gets faster and slower by the hour, more than precisions differ. So every arm is measured in every round, one
after the other, and each second round goes the other way: what drifts hits all of them alike, and arms are compared
within a round. A model is loaded for each measurement, which counts for nothing.
"""

import gc
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd
import psutil

from qrobust import models
from qrobust.benchmarks import Benchmark, Selection
from qrobust.benchmarks.tasks import Task
from qrobust.evaluation.completing import Completer
from qrobust.generation import Batching, Decoding, Request, Step, describe
from qrobust.runs import meters
from qrobust.runs.progress import Progress
from qrobust.study import Arm

ONE, FULL = "one", "full"
BATCHES = (ONE, FULL)
_WARM_UP = 1  # prompts that come first and do not count: a first pass packs weights and fills caches

COLUMNS = [
    "model", "precision", "round", "batch", "status", "rows", "samples", "tokens", "seconds", "first_token",
    "joules_processor", "joules_gpu", "others",
]  # fmt: skip


def measure(
    arms: Sequence[Arm], benchmark: Benchmark, alone: int, rounds: int, found: meters.Meters, device: str = "auto"
) -> pd.DataFrame:
    """Measure arms in turn, several times.

    Parameters
    ----------
    arms
        They differ in their weights alone.
    benchmark
        The tasks of the full batch; of several forms of prompts, which cannot be completed together, the commonest.
    alone
        How many of the tasks are completed one at a time, besides one that comes first and does not count.
    rounds
        Times that each arm is measured.
    found
        From `meters_of`.

    Returns
    -------
    One row per arm, round and batch: `COLUMNS`. ``batch``: `ONE` or `FULL`; ``status``: ``done``, or ``oom`` (then
    nothing else is known); ``rows``: at most so many at a time; ``tokens``: new ones; ``seconds``: of all samples
    together; ``first_token``: mean seconds from the turn of a prompt to its first token (of `ONE`); joules: NaN where
    there is no meter; ``others``: cores that other processes kept busy meanwhile, on average.

    Raises
    ------
    ValueError
        If there are not that many tasks.
    """
    tasks = _of_commonest_form(benchmark)
    if len(tasks) < alone + _WARM_UP:
        raise ValueError(
            f"{alone} prompts one at a time, and {_WARM_UP} to warm up, of {len(tasks)} tasks of {benchmark.name}: "
            "name more tasks, or fewer to be completed alone"
        )
    rows = []
    with Progress(len(arms) * rounds, "measurement") as progress:
        progress.condition("warming up")
        _warm_up(arms[0], tasks, device, progress)
        for number in range(rounds):
            for arm in list(arms)[:: -1 if number % 2 else 1]:
                progress.condition(f"round {number + 1}: {arm.weights.label}")
                named = {
                    "model": arm.weights.model.name, "precision": arm.weights.precision.label, "round": number + 1,
                }  # fmt: skip
                rows += [{**named, **row} for row in _measure_arm(arm, tasks, alone, found, device, progress)]
                progress.tasks(1)
    return pd.DataFrame(rows, columns=COLUMNS)


def meters_of(device: str) -> meters.Meters:
    """The meters of what a device computes with: the processor, and the GPU if it is one."""
    device = models.resolve_device(device)
    if device == "cpu":
        return meters.find()
    import torch

    return meters.find(f"GPU-{torch.cuda.get_device_properties(device).uuid}")


def result(found: meters.Meters, device: str, selection: Selection, decoding: Decoding) -> dict[str, Any]:
    """What ``result.json`` of a cost run says beside the measurements: the meters, and what was measured where."""
    described = describe(models.resolve_device(device))
    return {
        "status": "done",
        "meters": found.described(),
        "device": described,
        "measured": f"{selection.size} tasks of {selection.label}, {decoding}",
        "machine": f"{described['processor']}, {described['threads']} threads",
    }


def _of_commonest_form(benchmark: Benchmark) -> list[Task]:
    ((form, _),) = Counter(task.form for task in benchmark.tasks).most_common(1)
    return [task for task in benchmark.tasks if task.form == form]


def _warm_up(arm: Arm, tasks: list[Task], device: str, progress: Progress) -> None:
    """Let a process do once what it does the first time alone: libraries start threads, load and choose kernels.

    By a full batch: after two prompts the first full batch of a process still took 4.4 s on a GPU, and later ones 0.8.
    """
    completer = Completer(arm, device, progress)
    with completer.recording_out_of_memory():
        list(completer.complete([Request(task.task_id, task.prompt) for task in tasks], tasks[0].form))
    del completer
    _free()


def _measure_arm(
    arm: Arm, tasks: list[Task], alone: int, found: meters.Meters, device: str, progress: Progress
) -> list[dict[str, Any]]:
    watch = _Watch(progress)
    completer = Completer(arm, device, watch)
    rows = []
    for batch, asked in ((ONE, tasks[: alone + _WARM_UP]), (FULL, tasks)):
        with completer.recording_out_of_memory():
            rows.append({"batch": batch, "status": "done", **_measure(completer, watch, arm, asked, batch, found)})
        if completer.out_of_memory:
            rows += [{"batch": each, "status": "oom"} for each in BATCHES[BATCHES.index(batch) :]]
            break
    del completer
    _free()
    return rows


def _measure(
    completer: Completer, watch: "_Watch", arm: Arm, tasks: list[Task], batch: str, found: meters.Meters
) -> dict[str, Any]:
    """One arm with one size of batches; what is at batch 1 is measured from the end of the warm-up on."""
    batching = Batching(1 if batch == ONE else arm.batching.size)
    requests = [Request(task.task_id, task.prompt, arm.decoding.seed_of(task.task_id, 0)) for task in tasks]
    answers = completer.complete(requests, tasks[0].form, batching)
    for _ in range(_WARM_UP if batch == ONE else 0):
        next(answers)
    watch.begin()
    busy = _busy()
    with found.measuring() as reading:
        made = [completion.tokens for completion in answers]
    others = (_busy() - busy) / reading.seconds
    return {
        "rows": watch.rows,
        "samples": len(made),
        "tokens": sum(made),
        "seconds": reading.seconds,
        "first_token": watch.reading / len(made) if batch == ONE else None,
        **{f"joules_{what}": joules for what, joules in reading.joules.items()},
        "others": max(0.0, others),
    }


def _busy() -> float:
    """Seconds that the cores have worked for others than this process, the host of a virtual machine included."""
    all_ = psutil.cpu_times()
    own = psutil.Process().cpu_times()
    resting = all_.idle + getattr(all_, "iowait", 0.0)
    # Guests of this machine are in `user` already.
    counted = sum(all_) - getattr(all_, "guest", 0.0) - getattr(all_, "guest_nice", 0.0)
    return counted - resting - own.user - own.system


def _free() -> None:
    """Give back the memory of a model that nothing holds any more, before the next one is loaded."""
    gc.collect()
    import torch

    if torch.cuda.is_available():
        torch.cuda.empty_cache()


class _Watch:
    """Stands between generation and a progress bar, and adds up the seconds of passes that read prompts.

    Attributes
    ----------
    reading
        Those seconds, since `begin`.
    rows
        The most new tokens of a pass, since `begin`.
    """

    def __init__(self, progress: Progress):
        self._progress = progress
        self.begin()

    def begin(self) -> None:
        """Forget what was; from now on it counts."""
        self.reading, self.rows, self._last = 0.0, 0, time.perf_counter()

    def step(self, step: Step) -> None:
        """Take a pass of the model; see `Progress.step`."""
        now = time.perf_counter()
        self.reading += (now - self._last) if step.prompt_tokens else 0.0
        self.rows = max(self.rows, step.new_tokens)
        self._last = now
        self._progress.step(step)
