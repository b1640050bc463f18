"""McEval: hand-written problems in 40 languages (Chai et al., arXiv 2406.07436), judged by a script of asserts."""

import json
from functools import partial
from pathlib import Path

from qrobust import resources
from qrobust.benchmarks.tasks import BenchmarkError, Task

_FORMS = {"java": "signature", "python": "function"}
_FIELDS = ("task_id", "prompt", "canonical_solution", "test", "entry_point")


def read(path: Path, language: str) -> tuple[Task, ...]:
    """The tasks of a file of one language.

    A Python prompt gets the final newline that it lacks, so that a completion begins a line.

    Raises
    ------
    BenchmarkError
        If a line is no such task: names file and line.
    """
    tasks = []
    with resources.open_content(path) as file:
        for number, line in enumerate(file, start=1):
            try:
                row = json.loads(line)
                fields = {field: row[field] for field in _FIELDS}
                if not all(isinstance(value, str) for value in fields.values()):
                    raise TypeError(f"the fields {', '.join(_FIELDS)} must be texts")
            except (ValueError, TypeError, KeyError) as error:
                what = f"field {error} is missing" if isinstance(error, KeyError) else error
                raise BenchmarkError(f"{path}, line {number}: is no task of McEval ({what})") from error
            if language == "python":
                fields["prompt"] = fields["prompt"].rstrip("\n") + "\n"
            unused = {"base_input": [], "plus_input": [], "atol": 0.0, "contract": ""}
            tasks.append(Task(**fields, **unused, oracle="mceval", language=language, form=_FORMS[language]))
    if not tasks:
        raise BenchmarkError(f"{path}: holds no task; expected one JSON object a line")
    return tuple(tasks)


read_java = partial(read, language="java")
read_python = partial(read, language="python")
