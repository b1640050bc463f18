"""From a sample to the program that is judged: what of a completion belongs to it is the language's to say."""

from qrobust import languages
from qrobust.benchmarks import Benchmark, Task
from qrobust.languages.base import require_style

REVISION = 1
"""Part of every verdict's key: raise it when a change here or in `languages` derives another program, and samples are
judged again."""


def program(task: Task, prompt: str, completion: str, style: str, entry_point: str = "") -> str:
    """The program that is judged for one completion; nothing that a model wrote is executed.

    Parameters
    ----------
    prompt, completion, style
        As in `Language.program`.
    entry_point
        The name that the prompt gives to the function, where it is another than the tests call.
    """
    require_style(style)
    named = entry_point or task.entry_point
    return _called(task, languages.get(task.language).program(prompt, completion, named, task.form, style), named)


def readings(task: Task, prompt: str, completion: str, style: str, entry_point: str = "") -> dict[str, str]:
    """Other programs that a completion may be read as, by the name of the reading; see `program`."""
    language = languages.get(task.language)
    return {
        reading: _called(task, language.read_as(reading, prompt, completion), entry_point or task.entry_point)
        for reading in language.readings(task.form, style)
    }


def reading_names(benchmark: Benchmark, style: str) -> list[str]:
    """The `readings` that samples of a benchmark have."""
    language = languages.get(benchmark.language)
    forms = dict.fromkeys(task.form for task in benchmark.tasks)
    return list(dict.fromkeys(reading for form in forms for reading in language.readings(form, style)))


def _called(task: Task, code: str, named: str) -> str:
    """A program whose function has the name that the tests call."""
    return code if named == task.entry_point else languages.get(task.language).renamed(code, named, task.entry_point)
