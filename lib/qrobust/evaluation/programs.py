"""From a sample to the program that is judged: what of a completion belongs to it is the language's to say."""

from qrobust import languages
from qrobust.benchmarks import Task
from qrobust.languages.base import require_style

REVISION = 1
"""Part of every verdict's key: raise it when a change here or in `languages` derives another program, and samples are
judged again."""


def program(task: Task, prompt: str, completion: str, style: str, entry_point: str = "") -> str:
    """The program that is judged for one completion. Nothing that a model wrote is executed.

    Parameters
    ----------
    prompt
        What the model was given as the task, attacked or not (without a chat's frame).
    completion
        What it wrote, cut at the first stop string.
    style
        ``"raw"``: the completion continues the prompt. ``"chat"``: it is an answer, from which the last
        code block that defines the entry point is taken, or all of it.
    entry_point
        The name that the prompt gives to the function, where it is another than the tests call.
    """
    require_style(style)
    language, named = languages.get(task.language), entry_point or task.entry_point
    code = language.program(prompt, completion, named, task.form, style)
    return code if named == task.entry_point else language.renamed(code, named, task.entry_point)
