"""MultiPL-E: HumanEval and MBPP in many languages (Cassano et al., arXiv 2208.08227), without canonical solutions."""

import json
import re
from pathlib import Path

from qrobust import resources
from qrobust.benchmarks.tasks import BenchmarkError, Task
from qrobust.languages.java import text as java
from qrobust.paths import PACKAGE_DATA


def read_java(path: Path) -> tuple[Task, ...]:
    """The Java tasks of a file; those that no program can satisfy are left out (`unsatisfiable`).

    Raises
    ------
    BenchmarkError
        If it is no such file.
    """
    left_out = unsatisfiable()
    return tuple(_java(path, row) for row in _rows(path) if row["name"] not in left_out)


def read_python(path: Path) -> tuple[Task, ...]:
    """The Python tasks of a file, with its `check(candidate)`.

    Raises
    ------
    BenchmarkError
        If it is no such file.
    """
    return tuple(_python(path, row) for row in _rows(path))


def unsatisfiable() -> dict[str, str]:
    """Java tasks whose prompt or tests compile with no body, and the compiler's first error."""
    return json.loads((PACKAGE_DATA / "multipl-e" / "java-unsatisfiable.json").read_text())


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with resources.open_content(path) as file:
            rows = json.load(file)
        for row in rows:
            for field in ("name", "prompt", "tests"):
                if not isinstance(row[field], str):
                    raise TypeError(f"field {field!r} is no text")
    except (OSError, EOFError, ValueError, TypeError, KeyError) as error:
        what = f"field {error} is missing" if isinstance(error, KeyError) else error
        raise BenchmarkError(f"{path}: is no file of MultiPL-E's prompts ({what}); expected a JSON list") from error
    return rows


def _java(path: Path, row: dict[str, str]) -> Task:
    root = java.parse(row["prompt"])
    methods = [node for node in java.walk(root) if node.type == "method_declaration"] if root else []
    if not methods:
        raise BenchmarkError(f"{path}: task {row['name']}: the prompt ends in no Java method")
    return _task(row, java.name_of(methods[-1]), row["tests"], oracle="multipl-e", language="java", form="method")


def _python(path: Path, row: dict[str, str]) -> Task:
    check, _, rest = row["tests"].partition("\ndef test_check()")
    called = re.search(r"\bcheck\((\w+)\)", rest)
    if not called:
        raise BenchmarkError(f"{path}: task {row['name']}: the tests end in no check of a function")
    return _task(row, called[1], check, oracle="multipl-e", language="python", form="function")


def _task(row: dict[str, str], entry_point: str, test: str, **said: str) -> Task:
    return Task(
        task_id=row["name"],
        prompt=row["prompt"],
        entry_point=entry_point,
        canonical_solution="",
        base_input=[],
        plus_input=[],
        atol=0.0,
        contract="",
        test=test,
        **said,
    )
