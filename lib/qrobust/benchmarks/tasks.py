"""Tasks of a benchmark, and the JSONL files that hold them.

A benchmark of your own is a JSONL file (plain or gzip), one task a line, in EvalPlus's format;
``lib/qrobust/data/starter.jsonl`` is an example to copy. The fields of a line:

====================== =========================================================================================
``task_id``            unique text, such as ``"Mine/0"``
``prompt``             what the model reads: a signature and its docstring, or a module docstring; ends with a newline
``entry_point``        name of the function that is tested
``canonical_solution`` what completes the prompt to a right program; it is appended to the prompt as it is
``base_input``         list of argument lists; the canonical solution's outputs for them are the expected ones
``plus_input``         optional, on every line or on none: more argument lists, for the strict suite
``atol``               optional: absolute tolerance for floating-point outputs, 0 unless given
``contract``           optional: ``assert`` lines that valid inputs satisfy, indented like the function's body
``oracle``             optional, ``humaneval`` or ``mbpp``: EvalPlus's exceptions for tasks of that benchmark with no
                       unique answer apply, by ``entry_point``; without it answers must equal the expected ones
``test``               instead of ``base_input``: source of a function ``check(candidate)``, as in HumanEval
====================== =========================================================================================

``test`` is the only part of a file that runs outside the sandbox: in the judge's supervisor, with the rights of the
user who runs the study (root's study: of ``nobody``), so that no program can change what judges it. Use files of
authors you trust, or ``base_input``. Further fields are ignored. Prompts are kept byte for byte.
"""

import ast
import json
import re
import warnings
from dataclasses import dataclass, replace
from pathlib import Path

from qrobust import resources
from qrobust.languages.python import text as python


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
        HumanEval's own ``check(candidate)``, source text; then both inputs are empty. For the last two oracles their
        text of asserts.
    canonical_solution
        Empty where the benchmark has none (MultiPL-E).
    oracle
        What decides: plain equality with what the canonical solution returns (or `test`), with the exceptions of one of
        `ORACLES` (`qrobust.judging.comparison`); or the asserts of ``"multipl-e"`` or ``"mceval"``.
    language
        Name of the language of prompt and answer (`qrobust.languages.names`).
    form
        How the prompt ends, one of the language's forms.
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
    oracle: str = ""
    language: str = "python"
    form: str = "function"

    @property
    def reference(self) -> str:
        """The whole canonical program."""
        return self.prompt + self.canonical_solution


ORACLES = ("", "humaneval", "mbpp")


def read_tasks(path: Path) -> tuple[Task, ...]:
    """Read and check a JSONL file of tasks (see the module's text for the format).

    Raises
    ------
    BenchmarkError
        For the first line that is wrong: names file, line, field and what is expected there.
    """
    tasks, lines_of, shape = [], {}, None
    try:
        with resources.open_content(path) as file:
            lines = file.read().decode().split("\n")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BenchmarkError(f"{path}: cannot be read as UTF-8 text or gzip ({error})") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = _row(line)
            task = _task(row)
            if task.task_id in lines_of:
                raise ValueError(f"field 'task_id': {task.task_id!r} is already on line {lines_of[task.task_id]}")
            shape = shape or (bool(task.base_input), "plus_input" in row)
            if shape != (bool(task.base_input), "plus_input" in row):
                raise ValueError("fields 'base_input' and 'plus_input': have those that the first line has, no others")
        except ValueError as error:
            raise BenchmarkError(f"{path}, line {number}: {error}") from error
        lines_of[task.task_id] = number
        tasks.append(task)
    if not tasks:
        raise BenchmarkError(f"{path}: holds no task; expected one JSON object a line")
    return tuple(tasks)


_REQUIRED, _TEXT = object(), "a text"


def _row(line: str) -> dict:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error.msg} at column {error.colno})") from error
    if not isinstance(row, dict):
        raise ValueError("not a JSON object")
    return row


def _field(row: dict, name: str, kinds: type | tuple[type, ...], expected: str, default=_REQUIRED):
    if name not in row and default is not _REQUIRED:
        return default
    if name not in row:
        raise ValueError(f"field {name!r}: missing; expected {expected}")
    if not isinstance(row[name], kinds) or isinstance(row[name], bool):
        raise ValueError(f"field {name!r}: {type(row[name]).__name__}; expected {expected}")
    if isinstance(row[name], str) and re.search("[\ud800-\udfff]", row[name]):
        raise ValueError(f"field {name!r}: holds half of a surrogate pair; expected {expected}")
    return row[name]


def _inputs(row: dict, name: str, default=_REQUIRED) -> list:
    inputs = _field(row, name, list, "a list of argument lists", default)
    for position, arguments in enumerate(inputs):
        if not isinstance(arguments, list):
            raise ValueError(f"field {name!r}: item {position} is {arguments!r:.40}; expected a list of arguments")
    return inputs


def _task(row: dict) -> Task:
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
        oracle=_field(row, "oracle", str, _TEXT, ""),
    )
    _check(task)
    # A prompt may end in the middle of a statement, so the whole program says where the function begins.
    begun = min(_lines_of(task.entry_point, task.reference)) <= task.prompt.count("\n")
    return task if begun else replace(task, form="docstring")


def _check(task: Task) -> None:
    if not task.task_id:
        raise ValueError("field 'task_id': empty")
    if not task.prompt.endswith("\n"):
        raise ValueError("field 'prompt': must end with a newline, or the completion would continue its last line")
    if re.search(r"\r(?!\n)", task.prompt):
        raise ValueError("field 'prompt': holds a carriage return without a newline; end its lines with \\n or \\r\\n")
    if task.oracle not in ORACLES:
        raise ValueError(f"field 'oracle': {task.oracle!r}; expected {' or '.join(filter(None, ORACLES))}, or none")
    if not task.atol >= 0:
        raise ValueError(f"field 'atol': {task.atol}; expected a number from 0 on")
    _parsed(task.reference, "canonical_solution", "prompt + canonical_solution")
    if not _lines_of(task.entry_point, task.reference):
        raise ValueError(f"field 'entry_point': prompt + canonical_solution defines no function {task.entry_point!r}")
    _parsed(f"def contract():\n{task.contract}" if task.contract.strip() else "", "contract", "the indented lines")


def _lines_of(name: str, code: str) -> list[int]:
    """The lines, from 1, at which a valid program defines a function of a name."""
    return [node.lineno for node in python.parse(code).body if isinstance(node, ast.FunctionDef) and node.name == name]


def _parsed(source: str, field: str, what: str) -> None:
    try:
        with warnings.catch_warnings(action="ignore"):  # "\\d" in a docstring is the benchmark's affair
            ast.parse(source)
    except (SyntaxError, ValueError) as error:
        raise ValueError(f"field {field!r}: {what} does not compile: {error}") from error
