"""What makes a perturbed prompt of others unusable: a perfect model would fail it, or it asks for another task."""

import ast
import functools
import re
from collections.abc import Mapping, Sequence

from qrobust.attacks.edits import CleanPrompt
from qrobust.attacks.external_files import Row
from qrobust.languages import PYTHON, Language
from qrobust.languages.python.text import is_string, parse

_WORD = re.compile(r"\w+")


def in_file(rows: Mapping[str, Row], language: Language) -> dict[str, str]:
    """Task id -> what is wrong with a prompt by itself, for those that have a fault.

    A Python prompt must be one that a completion can go on from, and end in the function that is tested, with its last
    line ended; one that is a docstring and nothing else, as MBPP's are, must name that function. A prompt of another
    language must be a valid program with that function, once the language has added its smallest body.
    """
    alone = _alone if language is PYTHON else functools.partial(_alone_in, language)
    return {task: fault for task, row in rows.items() if (fault := alone(row))}


def beside_clean(rows: Mapping[str, Row], prompts: Sequence[CleanPrompt]) -> dict[str, str]:
    """Task id -> what is wrong beside the clean prompts, all of one language, for those that have a fault.

    A prompt belongs to its task if no other task's clean prompt shares more of its words (Jaccard index) and if, in
    Python, its function takes as many parameters as the clean one and gives no part of a solution that the clean one
    does not give. All prompts that ReCode and NLPerturbator release for HumanEval belong to their tasks by this rule.
    """
    found: dict[str, str] = {}
    words = {prompt.task_id: _words(prompt.text) for prompt in prompts}
    for prompt in prompts:
        task, row = prompt.task_id, rows.get(prompt.task_id)
        if row is None:
            found[task] = "no prompt in the file"
        elif fault := in_file({task: row}, prompt.language).get(task) or _beside(row, prompt.text):
            found[task] = fault
        elif _nearest(_words(row.prompt), task, words) != task:
            found[task] = "the prompt of another task"
    return found


def listed(faults: Mapping[str, str]) -> str:
    """How many prompts have each fault, and their tasks: ``2 not Python (T/0, T/3)``."""
    tasks: dict[str, list[str]] = {}
    for task, fault in faults.items():
        tasks.setdefault(fault, []).append(task)
    return "; ".join(f"{len(ids)} {fault} ({', '.join(ids)})" for fault, ids in tasks.items())


def begins_solution(prompt: str) -> bool:
    """Whether a prompt's last function holds more than a docstring and imports."""
    function = _last_function(parse(prompt))
    body = function.body if function else []
    return any(not is_string(node) and not isinstance(node, ast.Import | ast.ImportFrom | ast.Pass) for node in body)


def _alone(row: Row) -> str:
    tree = parse(row.prompt)
    if tree is None:
        return "not Python"
    if not any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in tree.body):
        return "" if row.entry_point in _WORD.findall(row.prompt) else "entry point not named"
    if not any(isinstance(node, ast.FunctionDef) and node.name == row.entry_point for node in tree.body):
        return "entry point not defined"
    last = _last_function(tree)
    if not last or last.name != row.entry_point:
        return "code behind the entry point"
    return "" if row.prompt.endswith("\n") else "no newline at the end"  # a completion would go on in the last line


def _alone_in(language: Language, row: Row) -> str:
    """As `_alone`, of any language."""
    programs = [language.stub(row.prompt, row.entry_point, form) for form in language.forms]
    valid = [program for program in programs if language.is_valid(program)]
    if not valid:
        return f"not {language.title}"
    return "" if any(language.defines(program, row.entry_point) for program in valid) else "entry point not defined"


def _beside(row: Row, clean: str) -> str:
    own, attacked = _last_function(parse(clean)), _last_function(parse(row.prompt))
    if own and not attacked:
        return "entry point not defined"
    if own and attacked and _parameters(own) != _parameters(attacked):
        return "other parameters"
    gives_more = begins_solution(row.prompt) and not begins_solution(clean)
    return "part of a solution" if gives_more and not row.partial else ""  # half a solution may be an import


def _last_function(tree: ast.Module | None) -> ast.FunctionDef | None:
    return tree.body[-1] if tree and tree.body and isinstance(tree.body[-1], ast.FunctionDef) else None


def _parameters(function: ast.FunctionDef) -> int:
    given = function.args
    return len([*given.posonlyargs, *given.args, *given.kwonlyargs])


def _words(prompt: str) -> frozenset[str]:
    return frozenset(_WORD.findall(prompt.lower()))


def _nearest(words: frozenset[str], own: str, clean: Mapping[str, frozenset[str]]) -> str:
    def shared(task: str) -> tuple[float, bool]:
        common = len(words & clean[task])
        return common / max(1, len(words) + len(clean[task]) - common), task == own

    return max(clean, key=shared)
