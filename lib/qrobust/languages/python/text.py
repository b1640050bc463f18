"""The natural-language text and the names of a Python prompt."""

import ast
import builtins
import io
import itertools
import keyword
import re
import tokenize
import warnings
from collections.abc import Iterator
from functools import lru_cache

from qrobust.languages.base import Region, Span, lines_of

# Comments that tools read.
_PRAGMA = re.compile(r"!|\s*(?:type:|noqa\b|fmt:|pylint:|mypy:|pragma:|-\*-|coding[:=])")
_NO_STATEMENT = {tokenize.NL, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


@lru_cache(maxsize=4096)
def regions(prompt: str) -> tuple[Region, ...] | None:
    """Docstrings and ``#`` comments in order; None if the prompt is not Python."""
    inside = docstrings(prompt)
    if inside is None:
        return None
    return tuple(sorted([*(lines_of(prompt, *span) for span in inside), *_comments(prompt)]))


@lru_cache(maxsize=4096)
def docstrings(prompt: str) -> list[Span] | None:
    """Spans of the text between the quotes of each docstring; None if the prompt is not Python."""
    tree = parse(prompt)
    if tree is None or all(isinstance(node, ast.Expr) and not is_string(node) for node in tree.body):
        # A text of nothing but comments, or a message such as "hello".
        return [] if tree is not None and not tree.body and prompt.strip() else None
    lines, starts = prompt.split("\n"), [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        value = docstring_of(node)
        if value is None:
            continue
        first, last = (
            starts[line - 1] + len(lines[line - 1].encode()[:column].decode())
            for line, column in ((value.lineno, value.col_offset), (value.end_lineno, value.end_col_offset))
        )
        opening = re.match(r"[rRuU]?(\"\"\"|'''|\"|')", prompt[first:last])
        closing = opening.group(1) if opening else ""
        if opening and len(prompt[first:last]) >= len(opening.group(0)) + len(closing):
            found.append((first + opening.end(), last - len(closing)))
    return sorted(found)


def is_docstring_only(prompt: str) -> bool:
    """Whether a prompt is a module docstring and nothing else, as in MBPP."""
    tree = parse(prompt)
    return tree is not None and len(tree.body) == 1 and is_string(tree.body[0])


def identifiers(prompt: str) -> frozenset[str]:
    """Names that a prompt's code defines or tests: functions, classes, parameters, functions in ``assert`` lines."""
    found: set[str] = set()
    tree = parse(prompt)
    if tree is not None:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                found.add(node.name)
            elif isinstance(node, ast.arg):
                found.add(node.arg)
    for name, parameters in re.findall(r"\bdef\s+(\w+)\s*\(([^)]*)\)", prompt):
        found.add(name)
        found.update(re.findall(r"(?:^|,)\s*\**(\w+)", parameters))
    for line in re.findall(r"^\s*assert\b(.*)$", prompt, re.MULTILINE):
        found.update(re.findall(r"([A-Za-z_]\w*)\(", line))
    return frozenset(name for name in found if not hasattr(builtins, name) and not keyword.iskeyword(name)) | {
        name for name in found if tree is not None and name in _parameters(tree)
    }


def parse(prompt: str) -> ast.Module | None:
    """The syntax tree of a prompt, which may end inside a statement or where a block must follow; else None.

    ``pass`` is the block, and the statement in whose brackets the prompt ends; but a text, too, may have an open
    bracket, so that the first statement stays, and is read if it is a signature.
    """
    for text in _whole(prompt):
        try:
            with warnings.catch_warnings(action="ignore"):
                return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return None


def _whole(prompt: str) -> Iterator[str]:
    """A prompt, and what may be a whole program in its place."""
    yield prompt
    text, starts = _statements(prompt)
    indent = _indent(starts[-1]) if starts else ""
    bodies = [f"{text.rstrip()}\n{indent}{more}pass\n" for more in ("", "    ", "\t", " ")]
    yield from bodies
    yield f"{prompt}\n): pass\n"  # a signature is open
    tries = [_indent(line) for line in starts if line.strip() == "try:"]
    yield from (f"{body}{tries[-1]}finally:\n{tries[-1]} pass\n" for body in bodies if tries)


def _statements(prompt: str) -> tuple[str, list[str]]:
    """A prompt without the statement in whose brackets it ends, and the first line of each statement.

    A string that is not closed stays, and is a fault.
    """
    lines = prompt.split("\n")
    starts: list[str] = []
    begins, end = True, len(lines)
    try:
        for token in tokenize.generate_tokens(io.StringIO(prompt).readline):
            if token.type == tokenize.NEWLINE:
                begins = True
            elif begins and token.type not in _NO_STATEMENT:
                if starts:  # nothing is known of text before the first
                    end = token.start[0] - 1
                starts.append(token.line)
                begins = False
    except (tokenize.TokenError, SyntaxError) as error:
        if "multi-line statement" in str(error):
            return (prompt, starts) if begins else ("\n".join(lines[:end]), starts[:-1])
    return prompt, starts


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _comments(prompt: str) -> list[Region]:
    """The text of each ``#`` comment; those on consecutive lines of their own, at one column, are one region."""
    starts = list(itertools.accumulate((len(line) + 1 for line in prompt.split("\n")), initial=0))
    found: list[list[Span]] = []
    last = None
    for row, column, text in _comment_tokens(prompt):
        start = starts[row - 1] + column
        if prompt[start : start + len(text)] != text or _PRAGMA.match(text, 1):
            continue
        alone = not prompt[starts[row - 1] : start].strip()
        span = (start + 1, start + len(text))
        if alone and last == (row - 1, column):
            found[-1].append(span)
        else:
            found.append([span])
        last = (row, column) if alone else None
    return [tuple(region) for region in found]


def _comment_tokens(prompt: str) -> list[tuple[int, int, str]]:
    """Row (from 1), column and text of every comment."""
    for text in _whole(prompt):
        try:
            tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
        except (tokenize.TokenError, SyntaxError):
            continue
        return [(*token.start, token.string) for token in tokens if token.type == tokenize.COMMENT]
    return []


def docstring_of(node: ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> ast.Constant | None:
    """The first string of a body, which in a function may stand after imports (HumanEval/115 is written so)."""
    for statement in node.body:
        if is_string(statement):
            return statement.value
        if isinstance(node, ast.Module) or not isinstance(statement, ast.Import | ast.ImportFrom):
            return None
    return None


def is_string(node: ast.stmt) -> bool:
    """Whether a statement is nothing but a string, as a docstring is."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _parameters(tree: ast.Module) -> set[str]:
    return {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
