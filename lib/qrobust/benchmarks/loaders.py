"""Benchmarks by name or path: which file, which suites, which tasks.

The format of a benchmark of your own is described in `qrobust.benchmarks.tasks`.
"""

import difflib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from qrobust import paths, resources
from qrobust.benchmarks import mceval, multipl_e
from qrobust.benchmarks.benchmark import Benchmark
from qrobust.benchmarks.tasks import BenchmarkError, Task, read_tasks

_STARTER = paths.PACKAGE_DATA / "starter.jsonl"


@dataclass(frozen=True)
class _Known:
    resource: str | None  # None: in the package
    suites: tuple[str, ...]
    size: int  # tasks of the release
    oracle: str = ""  # of a file in EvalPlus's format: one of `tasks.ORACLES`
    language: str = "python"
    read: Callable[[Path], tuple[Task, ...]] | None = None  # None: a file in EvalPlus's format
    left_out: int = 0  # tasks of the release that are not asked
    ids: tuple[str, int, int] | None = None  # what a number follows, the lowest, the highest; not all need be there


def _multipl_e(file: str, size: int, left_out: int = 0) -> _Known:
    language, read = ("java", multipl_e.read_java) if file.endswith("java") else ("python", multipl_e.read_python)
    return _Known(f"multipl-e-{file}-reworded.json", ("base",), size, language=language, read=read, left_out=left_out)


_HUMANEVAL, _MBPP = ("HumanEval/", 0, 163), ("Mbpp/", 2, 809)
_KNOWN = {
    "humaneval": _Known("HumanEval.jsonl.gz", ("base",), 164, "humaneval", ids=_HUMANEVAL),
    "humaneval+": _Known("HumanEvalPlus-v0.1.10.jsonl.gz", ("base", "plus"), 164, "humaneval", ids=_HUMANEVAL),
    "mbpp": _Known("MbppPlus-v0.2.0.jsonl.gz", ("base",), 378, "mbpp", ids=_MBPP),
    "mbpp+": _Known("MbppPlus-v0.2.0.jsonl.gz", ("base", "plus"), 378, "mbpp", ids=_MBPP),
    "starter": _Known(None, ("base", "plus"), 40),
    "multipl-e-humaneval-java": _multipl_e("humaneval-java", 158),
    "multipl-e-mbpp-java": _multipl_e("mbpp-java", 341, left_out=45),
    "multipl-e-humaneval-python": _multipl_e("humaneval-py", 161),
    "multipl-e-mbpp-python": _multipl_e("mbpp-py", 397),
    "mceval-java": _Known("mceval-Java.jsonl", ("base",), 53, language="java", read=mceval.read_java),
    "mceval-python": _Known("mceval-Python.jsonl", ("base",), 50, read=mceval.read_python),
}


def names() -> tuple[str, ...]:
    """Names that `load` knows."""
    return tuple(_KNOWN)


def size(name_or_path: str) -> int:
    """Number of tasks of a benchmark; of a known one that of its release, without downloading it.

    Raises
    ------
    BenchmarkError
        If there is no such benchmark, or the user's file cannot be read.
    """
    known = _KNOWN.get(name_or_path)
    return known.size if known else len(read_tasks(_own_file(name_or_path)))


def suites(name_or_path: str) -> tuple[str, ...]:
    """The suites of tests that judge a benchmark's programs, without downloading it: ``base``, or that and ``plus``.

    Raises
    ------
    BenchmarkError
        If there is no such benchmark, or the user's file cannot be read.
    """
    known = _KNOWN.get(name_or_path)
    return known.suites if known else _suites_of(read_tasks(_own_file(name_or_path)))


def _suites_of(tasks: tuple[Task, ...]) -> tuple[str, ...]:
    return ("base", "plus") if any(task.plus_input for task in tasks) else ("base",)


def is_here(name_or_path: str) -> bool:
    """Whether a benchmark needs no download: the user's file, or one of the package."""
    known = _KNOWN.get(name_or_path)
    return known is None or known.resource is None


def require_id(name: str, task_id: str) -> None:
    """Refuse what cannot be a task of a known benchmark, without reading it.

    Raises
    ------
    BenchmarkError
        If its tasks are called otherwise. A file that the user put in its place may call them as it likes.
    """
    known = _KNOWN[name]
    if known.ids is None or resources.overriding_file(resources.find(known.resource)):
        return
    prefix, lowest, highest = known.ids
    number = task_id.removeprefix(prefix)
    if number == task_id or not number.isdecimal() or not lowest <= int(number) <= highest:
        raise BenchmarkError(f"{name}: no task {task_id!r}; its tasks are called {prefix}{lowest} to {prefix}{highest}")


def language(name_or_path: str) -> str:
    """The language of a benchmark's tasks, without reading it; a user's file is Python."""
    known = _KNOWN.get(name_or_path)
    return known.language if known else "python"


def identity(name_or_path: str) -> dict:
    """Name, version and sha256 of a benchmark, without downloading it.

    Raises
    ------
    BenchmarkError
        If the name is unknown and no such file exists.
    """
    known = _KNOWN.get(name_or_path)
    if known is None:
        path = _own_file(name_or_path)
        return {"name": _stem(path), "version": "", "sha256": resources.content_sha256(path)}
    if known.resource is None:
        return {"name": name_or_path, "version": "1", "sha256": resources.content_sha256(_STARTER)}
    resource = resources.find(known.resource)
    version, sha256 = resource.version, resource.released_sha256
    if chosen := resources.overriding_file(resource):
        released, sha256 = sha256, resources.content_sha256(chosen)
        version = version if sha256 == released else f"own file ({resource.override})"
    if known.left_out:
        version = f"{version}, less {known.left_out}"
    return {"name": name_or_path, "version": version, "sha256": sha256}


def load(name_or_path: str) -> Benchmark:
    """Read a benchmark; a known one is downloaded first if it is not in the cache.

    Parameters
    ----------
    name_or_path
        One of `names`, or the path of a JSONL file (a relative one starts at the project's folder).

    Raises
    ------
    BenchmarkError
        If there is no such benchmark, or a line of the file is wrong: names file, line and field.
    qrobust.resources.ResourceUnavailable
        If a known benchmark's file cannot be had.
    """
    known = _KNOWN.get(name_or_path)
    path = _own_file(name_or_path) if known is None else resources.fetch(known.resource) if known.resource else _STARTER
    tasks = known.read(path) if known and known.read else read_tasks(path)
    if known and not known.read:
        tasks = tuple(replace(task, oracle=known.oracle) for task in tasks)
        tasks = tuple(map(_with_python_inputs, tasks)) if known.oracle == "mbpp" else tasks
    judged = known.suites if known else _suites_of(tasks)
    if "plus" not in judged:
        tasks = tuple(replace(task, plus_input=[]) for task in tasks)
    return Benchmark(**identity(name_or_path), suites=judged, tasks=tasks)


def _own_file(name_or_path: str) -> Path:
    path = paths.PROJECT / Path(name_or_path).expanduser()
    if not path.is_file():
        near = difflib.get_close_matches(name_or_path, names(), n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        allowed = f"{', '.join(names())}, or the path of a JSONL file"
        raise BenchmarkError(f"unknown benchmark {name_or_path!r}; {hint}allowed: {allowed} (there is no file {path})")
    if _stem(path) in names() or _stem(path).endswith("+"):
        reason = "is a known benchmark's, or ends in '+' (which marks the plus tests)"
        raise BenchmarkError(f"{path}: the name {_stem(path)!r} {reason}; rename the file")
    return path


def _stem(path: Path) -> str:
    return path.name.removesuffix(".gz").removesuffix(".jsonl")


def _with_python_inputs(task: Task) -> Task:
    """Give MBPP's inputs the types that JSON lacks (tuples, sets, complex numbers), as EvalPlus does."""
    from evalplus.data.mbpp import mbpp_deserialize_inputs

    return replace(
        task,
        base_input=mbpp_deserialize_inputs(task.task_id, task.base_input),
        plus_input=mbpp_deserialize_inputs(task.task_id, task.plus_input),
    )
