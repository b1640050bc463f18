"""The code of a Python prompt, for the attacks that change it: its tokens, its tree, the text beside it."""

import ast
import io
import tokenize
from dataclasses import dataclass

from qrobust.languages.python.text import docstring_of, docstrings, parse

_LAYOUT = {tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


@dataclass(frozen=True)
class Token:
    """A token of a prompt.

    Attributes
    ----------
    kind
        As `tokenize` numbers it.
    start, end
        Character span in the prompt.
    """

    kind: int
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Code:
    """A prompt cut into code and text, without layout (line ends and indentation).

    Attributes
    ----------
    tokens
        Of the code, comments and docstrings left out.
    comments, docstrings
        The tokens that are text. A docstring of several tokens (``"a" "b"``) counts as code.
    """

    tokens: tuple[Token, ...]
    comments: tuple[Token, ...]
    docstrings: tuple[Token, ...]


def read(prompt: str) -> Code | None:
    """The code and the text of a prompt; None if it is not Python."""
    tokens = tokens_of(prompt) if parse(prompt) is not None else None
    if tokens is None:
        return None
    inside = docstrings(prompt) or []
    texts = {token for token in tokens for start, end in inside if token.start < start and end < token.end}
    tokens = [token for token in tokens if token.kind not in _LAYOUT]
    return Code(
        tuple(token for token in tokens if token.kind != tokenize.COMMENT and token not in texts),
        tuple(token for token in tokens if token.kind == tokenize.COMMENT),
        tuple(token for token in tokens if token in texts),
    )


def tokens_of(source: str) -> list[Token] | None:
    """All tokens of a source, layout included; None where Python's tokenizer finds none."""
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)

    def place(position: tuple[int, int]) -> int:
        return starts[position[0] - 1] + position[1]

    try:
        found = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError):
        return None
    return [Token(token.type, token.string, place(token.start), place(token.end)) for token in found]


def tree(prompt: str, old: str = "", new: str = "") -> str:
    """The syntax tree of a prompt, as text, without its docstrings and with `new` for the function `old`.

    Empty if it is not Python. A body that has nothing but its docstring counts as ``pass``, as
    `qrobust.languages.python.text.parse` completes it.
    """
    root = parse(prompt)
    if root is None:
        return ""
    for node in ast.walk(root):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            text = docstring_of(node)
            node.body = [part for part in node.body if getattr(part, "value", node) is not text] or [ast.Pass()]
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == old:
            node.name = new
        if isinstance(node, ast.Name) and node.id == old:
            node.id = new
    return ast.dump(root)


def is_bound_again(prompt: str, name: str) -> bool:
    """Whether the code of a Python prompt gives a function's name to anything else, or twice."""
    bound = []
    for node in ast.walk(parse(prompt)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            bound.append(node.name)
        elif isinstance(node, ast.arg):
            bound.append(node.arg)
        elif isinstance(node, ast.alias):
            bound.append(node.asname or node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            bound.append(node.id)
        elif isinstance(node, ast.Global):
            bound += node.names
    return bound.count(name) > 1
