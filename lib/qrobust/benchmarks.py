"""Benchmarks: programming tasks, each with a prompt, a canonical solution and tests.

A benchmark of your own is a JSONL file (plain or gzip), one task a line, in EvalPlus's format;
``lib/qrobust/data/starter.jsonl`` is an example to copy. The fields of a line:

===================== ============================================================================================
``task_id``           unique text, such as ``"Mine/0"``
``prompt``            what the model reads: a signature and its docstring, or a module docstring; ends with a newline
``entry_point``       name of the function that is tested
``canonical_solution`` what completes the prompt to a right program (it is appended to the prompt as it is)
``base_input``        list of argument lists; the outputs of the canonical solution are the expected ones
``plus_input``        optional: further argument lists, harder ones (on every line or on none)
``atol``              optional: absolute tolerance for floating-point outputs, 0 unless given
``contract``          optional: ``assert`` lines, indented like the function's body, which valid inputs satisfy
``test``              instead of ``base_input``: source of a function ``check(candidate)``, as in HumanEval
===================== ============================================================================================

Further fields are ignored. Prompts are kept byte for byte.
"""

import ast
import difflib
import json
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qrobust import paths, resources
from qrobust.keys import seed_for

_STARTER = paths.PACKAGE_DATA / "starter.jsonl"


class BenchmarkError(ValueError):
    """A benchmark that does not exist or cannot be read, or a selection that does not fit it."""


@dataclass(frozen=True)
class Task:
    """One problem.

    Parameters
    ----------
    base_input, plus_input
        Lists of argument lists. `plus_input` may be empty even where other tasks of the benchmark have one
        (Mbpp/793): there the plus tests are the base tests.
    atol
        Absolute tolerance for comparing floating-point outputs.
    contract
        ``assert`` lines that valid inputs satisfy.
    test
        HumanEval's own ``check(candidate)``, source text; then both inputs are empty.
    """

    task_id: str
    prompt: str
    entry_point: str
    canonical_solution: str
    base_input: list
    plus_input: list
    atol: float
    contract: str
    test: str | None = None

    @property
    def reference(self) -> str:
        """The whole canonical program."""
        return self.prompt + self.canonical_solution

    @property
    def kind(self) -> str:
        """``"docstring"`` if the prompt is a module docstring (MBPP), else ``"function"`` (a signature)."""
        return "docstring" if self.prompt.lstrip().startswith(('"""', "'''")) else "function"


@dataclass(frozen=True)
class Benchmark:
    """Tasks in the order of their file.

    Parameters
    ----------
    name
        A known name, or the stem of the user's file.
    version
        Of the release; empty for a user's file.
    sha256
        Of the whole file's decompressed content (so the packed and the unpacked release are one benchmark);
        a subset keeps it.
    suites
        ``("base",)`` or ``("base", "plus")``.
    """

    name: str
    version: str
    sha256: str
    suites: tuple[str, ...]
    tasks: tuple[Task, ...]

    def subset(self, tasks: int | Sequence[str] | None, seed: int = 0) -> "Benchmark":
        """Choose tasks; the order of the file is kept.

        Parameters
        ----------
        tasks
            How many (chosen by `seed`; a smaller choice is always part of a larger one), which (task ids), or
            ``None`` for all.

        Raises
        ------
        BenchmarkError
            If there are not that many tasks, or no task with one of the ids.
        """
        if tasks is None:
            return self
        ids = [task.task_id for task in self.tasks]
        if isinstance(tasks, int) and not isinstance(tasks, bool):
            if not 1 <= tasks <= len(ids):
                raise BenchmarkError(
                    f"{self.name}: cannot choose {tasks} tasks; allowed: 1 to {len(ids)}, or null for all"
                )
            chosen = set(sorted(ids, key=lambda task_id: seed_for(seed, "subset", task_id))[:tasks])
        elif isinstance(tasks, Sequence) and not isinstance(tasks, str) and tasks:
            for task_id in tasks:
                if task_id not in ids:
                    near = difflib.get_close_matches(str(task_id), ids, n=3) or [ids[0], "...", ids[-1]]
                    raise BenchmarkError(f"{self.name}: no task {task_id!r}; near it: {', '.join(near)}")
            chosen = set(tasks)
        else:
            raise BenchmarkError(f"{self.name}: tasks is {tasks!r}; allowed: a count, a list of task ids, null for all")
        return replace(self, tasks=tuple(task for task in self.tasks if task.task_id in chosen))


@dataclass(frozen=True)
class _Known:
    resource: str | None  # None: in the package
    suites: tuple[str, ...]
    is_mbpp: bool = False


_KNOWN = {
    "humaneval": _Known("HumanEval.jsonl.gz", ("base",)),
    "humaneval+": _Known("HumanEvalPlus-v0.1.10.jsonl.gz", ("base", "plus")),
    "mbpp": _Known("MbppPlus-v0.2.0.jsonl.gz", ("base",), is_mbpp=True),
    "mbpp+": _Known("MbppPlus-v0.2.0.jsonl.gz", ("base", "plus"), is_mbpp=True),
    "starter": _Known(None, ("base", "plus")),
}


def names() -> tuple[str, ...]:
    """Names that `load` knows."""
    return tuple(_KNOWN)


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
        return {"name": path.stem, "version": "", "sha256": resources.content_sha256(path)}
    if known.resource is None:
        return {"name": name_or_path, "version": "1", "sha256": resources.content_sha256(_STARTER)}
    resource = resources.find(known.resource)
    version, sha256 = resource.version, resource.content_sha256
    if chosen := resources.overriding_file(resource):
        sha256 = resources.content_sha256(chosen)
        version = version if sha256 == resource.content_sha256 else f"own file ({resource.override})"
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
    tasks = read_tasks(path)
    if known and known.is_mbpp:
        tasks = tuple(_with_python_inputs(task) for task in tasks)
    suites = known.suites if known else ("base", "plus") if any(task.plus_input for task in tasks) else ("base",)
    if "plus" not in suites:
        tasks = tuple(replace(task, plus_input=[]) for task in tasks)
    return Benchmark(**identity(name_or_path), suites=suites, tasks=tasks)


def read_tasks(path: Path) -> tuple[Task, ...]:
    """Read and check a JSONL file of tasks (see the module's text for the format).

    Raises
    ------
    BenchmarkError
        For the first line that is wrong: names file, line, field and what is expected there.
    """
    tasks, lines_of = [], {}
    try:
        with resources.open_content(path) as file:
            lines = file.read().decode().split("\n")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BenchmarkError(f"{path}: cannot be read as UTF-8 text or gzip ({error})") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            task = _task(json.loads(line))
            if task.task_id in lines_of:
                raise ValueError(f"field 'task_id': {task.task_id!r} is already on line {lines_of[task.task_id]}")
            if tasks and bool(tasks[0].test) != bool(task.test):
                raise ValueError("field 'test': all lines have 'base_input', or all have 'test'")
        except ValueError as error:
            raise BenchmarkError(f"{path}, line {number}: {error}") from error
        lines_of[task.task_id] = number
        tasks.append(task)
    if not tasks:
        raise BenchmarkError(f"{path}: holds no task; expected one JSON object a line")
    return tuple(tasks)


def _own_file(name_or_path: str) -> Path:
    path = paths.PROJECT / Path(name_or_path).expanduser()
    if not path.is_file():
        near = difflib.get_close_matches(name_or_path, names(), n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        raise BenchmarkError(f"unknown benchmark {name_or_path!r}; {hint}known: {', '.join(names())}, or a JSONL file")
    if path.stem.rstrip("+") in names():
        raise BenchmarkError(f"{path}: the name {path.stem!r} belongs to a known benchmark; rename the file")
    return path


_REQUIRED, _TEXT = object(), "a text"


def _field(row: dict, name: str, kinds: type | tuple[type, ...], expected: str, default=_REQUIRED):
    if name not in row and default is not _REQUIRED:
        return default
    if name not in row:
        raise ValueError(f"field {name!r}: missing; expected {expected}")
    if not isinstance(row[name], kinds) or isinstance(row[name], bool):
        raise ValueError(f"field {name!r}: {type(row[name]).__name__}; expected {expected}")
    return row[name]


def _inputs(row: dict, name: str, default=_REQUIRED) -> list:
    inputs = _field(row, name, list, "a list of argument lists", default)
    for position, arguments in enumerate(inputs):
        if not isinstance(arguments, list):
            raise ValueError(f"field {name!r}: item {position} is {arguments!r:.40}; expected a list of arguments")
    return inputs


def _task(row: object) -> Task:
    if not isinstance(row, dict):
        raise ValueError("not a JSON object")
    if row.get("plus_input") == {}:  # so it is in the release, for Mbpp/793
        row = {**row, "plus_input": []}
    inputs = _inputs(row, "base_input", [] if "test" in row else _REQUIRED)
    if not inputs and "test" not in row:
        raise ValueError("field 'base_input': empty; expected at least one argument list")
    task = Task(
        task_id=_field(row, "task_id", str, _TEXT),
        prompt=_field(row, "prompt", str, _TEXT),
        entry_point=_field(row, "entry_point", str, _TEXT),
        canonical_solution=_field(row, "canonical_solution", str, _TEXT),
        base_input=inputs,
        plus_input=_inputs(row, "plus_input", []),
        atol=float(_field(row, "atol", (int, float), "a number", 0)),
        contract=_field(row, "contract", str, _TEXT, ""),
        # EvalPlus's rows carry HumanEval's check as well; with inputs it is not what judges.
        test=None if inputs else _field(row, "test", str, _TEXT),
    )
    _check(task)
    return task


def _check(task: Task) -> None:
    if not task.task_id:
        raise ValueError("field 'task_id': empty")
    if not task.prompt.endswith("\n"):
        raise ValueError("field 'prompt': must end with a newline, or the completion would continue its last line")
    if not task.atol >= 0:
        raise ValueError(f"field 'atol': {task.atol}; expected a number from 0 on")
    program = _parsed(task.reference, "canonical_solution", "prompt + canonical_solution")
    if not any(isinstance(node, ast.FunctionDef) and node.name == task.entry_point for node in program.body):
        raise ValueError(f"field 'entry_point': prompt + canonical_solution defines no function {task.entry_point!r}")
    _parsed(f"def contract():\n{task.contract}" if task.contract.strip() else "", "contract", "the indented lines")


def _parsed(source: str, field: str, what: str) -> ast.Module:
    try:
        with warnings.catch_warnings(action="ignore"):  # "\\d" in a docstring is the benchmark's affair
            return ast.parse(source)
    except SyntaxError as error:
        raise ValueError(f"field {field!r}: {what} does not compile: {error}") from error


def _with_python_inputs(task: Task) -> Task:
    """Give MBPP's inputs the types that JSON lacks (tuples, sets, complex numbers), as EvalPlus does."""
    from evalplus.data.mbpp import mbpp_deserialize_inputs

    return replace(
        task,
        base_input=mbpp_deserialize_inputs(task.task_id, task.base_input),
        plus_input=mbpp_deserialize_inputs(task.task_id, task.plus_input),
    )
