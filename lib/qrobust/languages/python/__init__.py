"""Python."""

import ast
import keyword
import re

from qrobust.languages.base import Language, Region
from qrobust.languages.python import programs, text

# What follows a finished function at the left margin. EvalPlus 0.3.1 (`provider/utility.py`) stops at some of these;
# a decorator, a comment or a fence at the margin cannot belong to the function either.
_AFTER_FUNCTION = (
    "\ndef ",
    "\nclass ",
    "\nimport ",
    "\nfrom ",
    "\nassert ",
    "\nprint(",
    "\nif ",
    "\n#",
    "\n@",
    "\n```",
)

_OPEN = re.compile(r"^(?:@\w|(?:async[ \t]+)?def[ \t]+\w+[ \t]*\()", re.MULTILINE)


class Python(Language):
    """Python 3.

    Its forms: ``"function"``, a prompt that ends inside the function (HumanEval), whose body is asked for; and
    ``"docstring"``, a prompt that is only a docstring (MBPP+): the model writes imports, helpers and the function
    itself, so none of these may stop it.
    """

    name = "python"
    title = "Python"
    forms = ("docstring", "function")
    keywords = frozenset(keyword.kwlist)

    def regions(self, prompt: str) -> tuple[Region, ...] | None:
        """See `Language`."""
        return text.regions(prompt)

    def identifiers(self, prompt: str) -> frozenset[str]:
        """See `Language`."""
        return text.identifiers(prompt)

    def stop(self, form: str) -> tuple[str, ...]:
        """See `Language`."""
        return _AFTER_FUNCTION if form == "function" else ('\n"""', "\nassert", "\nprint(", "\nif __name__", "\n```")

    def program(self, prompt: str, completion: str, entry_point: str, form: str, style: str) -> str:
        """The code after EvalPlus's ``sanitize``, or before it where that fails or loses the entry point.

        A raw prompt's own code before the function that it ends in is kept whole where ``sanitize`` would lose some of
        it, which it does of no prompt of HumanEval and MBPP.
        """
        kept = _own_code(prompt) if style == "raw" else ""
        code = prompt + completion if style == "raw" else self.answer_code(completion, entry_point)
        clean = kept + programs.sanitized(code[len(kept) :], entry_point)
        return clean if self.defines(clean, entry_point) else code

    def renamed(self, program: str, given: str, entry_point: str) -> str:
        """See `Language`."""
        return f"{program}\n\n{entry_point} = {given}\n"

    def defines(self, code: str, name: str) -> bool:
        """Whether some line at the left margin defines or assigns a name."""
        return programs.defines(code, name)

    def begins_code(self, text: str) -> bool:
        """See `Language`. A signature may be open, and a decorator have nothing to decorate."""
        return _OPEN.search(text) is not None or super().begins_code(text)

    def is_valid(self, code: str) -> bool:
        """See `Language`."""
        return programs.is_valid(code)

    def stub(self, prompt: str, entry_point: str, form: str) -> str:
        """See `Language`."""
        if form == "docstring":
            return f"{prompt.rstrip()}\n\n\ndef {entry_point}(*arguments):\n    raise NotImplementedError\n"
        indent = programs.indentation(prompt) or "    "
        whole = prompt if prompt.endswith("\n") else f"{prompt}\n"
        return f"{whole}{indent}raise NotImplementedError\n"

    def leaves_stub(self, program: str) -> bool:
        """See `Language`."""
        return programs.leaves_stub(program)


def _own_code(prompt: str) -> str:
    """A prompt up to its last statement, if EvalPlus's ``sanitize`` would lose a statement before that; else empty."""
    tree = text.parse(prompt)
    if tree is None or not tree.body:
        return ""
    *before, last = tree.body
    names = [name for node in before if (name := _sanitized_as(node)) != ""]
    if None not in names and len(set(names)) == len(names):
        return ""
    first = min(node.lineno for node in (last, *getattr(last, "decorator_list", ())))
    return "".join(f"{line}\n" for line in prompt.split("\n")[: first - 1])


def _sanitized_as(node: ast.stmt) -> str | None:
    """The name under which ``sanitize`` keeps a statement at the left margin, if the function uses it.

    Empty if it keeps it always or it says nothing; None if it loses it. It keeps imports, and the first class,
    function with a ``return`` or variable of each name; nothing that is decorated, no block and no call.
    """
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            returns = any(isinstance(each, ast.Return) for each in ast.walk(node))
            return node.name if returns and not node.decorator_list else None
        case ast.ClassDef():
            return None if node.decorator_list else node.name
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
        case ast.ImportFrom(module="__future__"):
            return None
    return "" if isinstance(node, ast.Import | ast.ImportFrom) or text.is_string(node) else None


PYTHON = Python()
