"""From a model's text to a Python program. Nothing that a model wrote is executed here."""

import ast
import io
import re
import threading
import tokenize
import warnings
from functools import lru_cache
from types import EllipsisType

from qrobust.languages.python.text import is_string

_PATCHING = threading.Lock()


def defines(code: str, name: str) -> bool:
    """Whether some line at the left margin defines or assigns a name; the code need not be valid."""
    word = re.escape(name)
    definition = rf"^(?:(?:async[ \t]+)?def|class)[ \t]+{word}\b|^{word}[ \t]*(?::[^=\n]*)?=(?!=)"
    return re.search(definition, code, re.MULTILINE) is not None


def sanitized(code: str, entry_point: str) -> str:
    """EvalPlus's ``sanitize``; an empty text where it fails (text that is no Python at all can break its parser)."""
    from evalplus import sanitize as evalplus

    with _PATCHING, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # invalid escapes in generated code
        original, evalplus.code_extract = evalplus.code_extract, longest_valid_lines
        try:
            return evalplus.sanitize(code, entry_point)
        except (ValueError, RecursionError, MemoryError):
            return ""
        finally:
            evalplus.code_extract = original


def longest_valid_lines(code: str) -> str:
    """The range of lines that is valid Python and has the most non-blank lines; the first of several.

    EvalPlus's ``code_extract`` parses every range of at least two lines, which takes seconds for a few hundred
    lines. The same range is found here by trying the longest first.
    """
    lines = code.split("\n")
    before = [0]
    for line in lines:
        before.append(before[-1] + bool(line.strip()))
    ranges = ((i, j) for i in range(len(lines)) for j in range(i + 1, len(lines)))
    for i, j in sorted(ranges, key=lambda pair: before[pair[0]] - before[pair[1] + 1]):
        if before[j + 1] > before[i] and is_valid("\n".join(lines[i : j + 1])):
            return "\n".join(lines[i : j + 1])
    return lines[0]


def indentation(prompt: str) -> str:
    """How the body of the function that a prompt ends in is indented; empty where the prompt has none of it.

    The docstring's first line decides: MultiPL-E's MBPP begins it with spaces and goes on with tabs.
    """
    found = ""
    try:
        for token in tokenize.generate_tokens(io.StringIO(prompt).readline):
            if token.type == tokenize.INDENT:
                found = token.string
            elif (token.type, token.string) == (tokenize.NAME, "def"):
                found = ""
    except (tokenize.TokenError, SyntaxError):  # a prompt that ends in the middle of something
        pass
    return found


def is_valid(code: str) -> bool:
    """Whether a code parses."""
    return _tree(code) is not None


@lru_cache(maxsize=4096)
def leaves_stub(program: str) -> bool:
    """Whether a function at the left margin has nothing in its body but what `_is_unwritten` allows."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # invalid escapes in generated code
        tree = _tree(program)
    return tree is not None and any(
        all(map(_is_unwritten, node.body))
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def _is_unwritten(statement: ast.stmt) -> bool:
    """Whether a statement may stand alone in a body that is not written; however deep, it is not walked through."""
    match statement:
        case ast.Pass() | ast.Return(value=None | ast.Constant(value=None)):
            return True
        case ast.Expr(value=ast.Constant(value=EllipsisType())) | ast.Return(value=ast.Constant(value=EllipsisType())):
            return True
        case ast.Raise(exc=ast.Name(id="NotImplementedError") | ast.Call(func=ast.Name(id="NotImplementedError"))):
            return statement.cause is None
    return is_string(statement)


def _tree(code: str) -> ast.Module | None:
    """The syntax tree of a code; None if it has none."""
    try:
        return ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
