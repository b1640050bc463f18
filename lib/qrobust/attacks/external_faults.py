"""What makes a perturbed prompt of others unusable: a perfect model would fail it, or it asks for another task."""

import ast
import functools
import io
import re
import tokenize
import warnings
from collections.abc import Mapping, Sequence

from qrobust.attacks.edits import CleanPrompt
from qrobust.attacks.external_files import Row
from qrobust.languages import PYTHON, Language

_NO_STATEMENT = {tokenize.NL, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
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
    function = _last_function(_parse(prompt))
    body = function.body if function else []
    return any(not _is_text(node) and not isinstance(node, ast.Import | ast.ImportFrom | ast.Pass) for node in body)


def _alone(row: Row) -> str:
    tree = _parse(row.prompt)
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
    own, attacked = _last_function(_parse(clean)), _last_function(_parse(row.prompt))
    if own and not attacked:
        return "entry point not defined"
    if own and attacked and _parameters(own) != _parameters(attacked):
        return "other parameters"
    gives_more = begins_solution(row.prompt) and not begins_solution(clean)
    return "part of a solution" if gives_more and not row.partial else ""  # half a solution may be an import


def _parse(prompt: str) -> ast.Module | None:
    """The syntax tree of a prompt, which may end inside a statement or where a block must follow; else None."""
    text, starts = _statements(prompt)
    indent = _indent(starts[-1]) if starts else ""
    tries = [_indent(line) for line in starts if line.strip() == "try:"]
    bodies = [f"{text.rstrip()}\n{indent}{more}pass\n" for more in ("", "    ", "\t", " ")]
    ends = [f"{body}{tries[-1]}finally:\n{tries[-1]} pass\n" for body in bodies if tries]
    for candidate in (text, *bodies, *ends):
        try:
            with warnings.catch_warnings(action="ignore"):
                return ast.parse(candidate)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return None


def _statements(prompt: str) -> tuple[str, list[str]]:
    """A prompt without the statement in whose brackets it ends, and the first line of each statement.

    A string that is not closed stays, and is a fault.
    """
    lines = prompt.splitlines(keepends=True)
    starts: list[str] = []
    begins, end = True, len(lines)
    try:
        for token in tokenize.generate_tokens(io.StringIO(prompt).readline):
            if token.type == tokenize.NEWLINE:
                begins, end = True, token.end[0]
            elif begins and token.type not in _NO_STATEMENT:
                starts.append(token.line)
                begins = False
    except (tokenize.TokenError, SyntaxError) as error:
        if "multi-line statement" in str(error):
            return "".join(lines[:end]), starts if begins else starts[:-1]
    return prompt, starts


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _last_function(tree: ast.Module | None) -> ast.FunctionDef | None:
    return tree.body[-1] if tree and tree.body and isinstance(tree.body[-1], ast.FunctionDef) else None


def _parameters(function: ast.FunctionDef) -> int:
    given = function.args
    return len([*given.posonlyargs, *given.args, *given.kwonlyargs])


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _words(prompt: str) -> frozenset[str]:
    return frozenset(_WORD.findall(prompt.lower()))


def _nearest(words: frozenset[str], own: str, clean: Mapping[str, frozenset[str]]) -> str:
    def shared(task: str) -> tuple[float, bool]:
        common = len(words & clean[task])
        return common / max(1, len(words) + len(clean[task]) - common), task == own

    return max(clean, key=shared)
