"""Cognitive complexity of Python, by Sonar's definition.

G. Ann Campbell, "Cognitive Complexity: a new way of measuring understandability", version 1.7, SonarSource 2023:
appendix B is the specification. Where it leaves Python open this follows Sonar's analyser
for Python: ``else`` of a loop or of a ``try`` adds one, the inner function of a decorator is no nesting (appendix A).
That analyser departs from the specification in two points, recursion and lambdas, which it counts for nothing.
"""

import ast
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qrobust.quality.base import SYNTAX, Found, Tool, register


@register("cognitive")
@dataclass(frozen=True)
class Cognitive(Tool):
    """``cognitive``: the sum over a file."""

    language = "python"

    @property
    def version(self) -> str:
        """That of the definition."""
        return "1.7"

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """See `Tool.analyse`."""
        return {name: _found((folder / name).read_text()) for name in names}


def _found(text: str) -> Found:
    try:
        return Found(measures={"cognitive": complexity(text)})
    except (SyntaxError, ValueError):  # a null byte is a ValueError
        return Found(error=SYNTAX)


def complexity(text: str) -> int:
    """Cognitive complexity of a Python file.

    Raises
    ------
    SyntaxError
        If the text is no Python.
    """
    with warnings.catch_warnings(action="ignore"):  # invalid escapes in generated code
        tree = ast.parse(text)
    visitor = _Visitor(text)
    visitor.visit(tree)
    return visitor.total + len(_recursive(tree))


def _recursive(tree: ast.Module) -> set[str]:
    """Names of the functions that call themselves, directly or through others of the file."""
    calls: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            calls.setdefault(node.name, set()).update(filter(None, map(_called, ast.walk(node))))
    reached = {name: set(called) for name, called in calls.items()}
    for middle in calls:
        for name, known in reached.items():
            if middle in known:
                reached[name] = known | reached[middle]
    return {name for name, known in reached.items() if name in known}


def _called(node: ast.AST) -> str | None:
    """The function that a call names, or the method of the same object."""
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=name)):
            return name
    return None


class _Visitor(ast.NodeVisitor):
    def __init__(self, text: str):
        self.total = 0
        self._nesting = 0
        self._function: ast.AST | None = None  # the function whose body is being read
        self._bytes = text.encode()
        self._starts = [0]
        for line in self._bytes.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    @contextmanager
    def _inside(self, nesting: int, function: ast.AST | None) -> Iterator[None]:
        outer = self._nesting, self._function
        self._nesting, self._function = nesting, function
        yield
        self._nesting, self._function = outer

    def _structure(self) -> None:
        self.total += 1 + self._nesting

    def _read(self, *nodes) -> None:
        for node in nodes:
            for each in node if isinstance(node, list) else [node]:
                self.visit(each)

    def _nested(self, *nodes) -> None:
        with self._inside(self._nesting + 1, self._function):
            self._read(*nodes)

    def _else(self, statements: list[ast.stmt]) -> None:
        if statements:
            self.total += 1
            self._nested(statements)

    def visit_If(self, node: ast.If) -> None:
        """One for ``if`` with what it is nested in, one for each ``elif`` and for ``else``."""
        self._structure()
        self._branch(node)

    def _branch(self, node: ast.If) -> None:
        self._read(node.test)
        self._nested(node.body)
        follow = node.orelse
        if len(follow) == 1 and isinstance(follow[0], ast.If) and self._text_at(follow[0]).startswith(b"elif"):
            self.total += 1
            self._branch(follow[0])
        else:
            self._else(follow)

    def _loop(self, node: ast.For | ast.AsyncFor | ast.While) -> None:
        self._structure()
        self._read(*([node.test] if isinstance(node, ast.While) else [node.target, node.iter]))
        self._nested(node.body)
        self._else(node.orelse)

    visit_For = visit_AsyncFor = visit_While = _loop

    def _try(self, node: ast.Try) -> None:
        self._read(node.body, node.handlers)
        self._else(node.orelse)
        self._read(node.finalbody)

    visit_Try = visit_TryStar = _try

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        """One with what it is nested in; a bare ``except`` too."""
        self._structure()
        self._nested(node.body)

    def visit_Match(self, node: ast.Match) -> None:
        """One for the whole, as for every switch of the specification."""
        self._structure()
        self._read(node.subject)
        self._nested(node.cases)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        """One with what it is nested in; it nests its own parts."""
        self._structure()
        self._nested(node.body, node.test, node.orelse)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """It adds nothing and nests its body."""
        self._read(node.args)
        self._nested(node.body)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        """One for each run of like operators."""
        operators: list[type[ast.boolop]] = []
        self._operands(node, operators)
        self.total += sum(before is not after for before, after in zip([None, *operators], operators, strict=False))

    def _operands(self, node: ast.BoolOp, operators: list[type[ast.boolop]]) -> None:
        """The operators in the order of the text; what stands in parentheses is counted on its own."""
        for index, value in enumerate(node.values):
            if index:
                operators.append(type(node.op))
            if isinstance(value, ast.BoolOp) and not self._parenthesized(value):
                self._operands(value, operators)
            else:
                self.visit(value)

    def _definition(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self._read(node.decorator_list, node.args)
        outer = self._function
        is_function = isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef)
        nesting = self._nesting if is_function and _only_wraps(outer, node) else self._nesting + 1 if is_function else 0
        with self._inside(nesting, node):
            self._read(node.body)

    visit_FunctionDef = visit_AsyncFunctionDef = _definition

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """A class begins without nesting."""
        self._read(node.decorator_list, node.bases)
        with self._inside(0, node):
            self._read(node.body)

    def _place(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column

    def _text_at(self, node: ast.AST) -> bytes:
        return self._bytes[self._place(node.lineno, node.col_offset) :][:8]

    def _parenthesized(self, node: ast.expr) -> bool:
        before = self._bytes[: self._place(node.lineno, node.col_offset)].rstrip()
        after = self._bytes[self._place(node.end_lineno, node.end_col_offset) :].lstrip()
        return before.endswith(b"(") and after.startswith(b")")


def _only_wraps(outer: ast.FunctionDef | ast.AsyncFunctionDef, inner: ast.AST) -> bool:
    """Whether a function does nothing but return names beside defining an inner one."""
    return all(
        isinstance(statement, ast.Return) and isinstance(statement.value, ast.Name)
        for statement in outer.body
        if statement is not inner
    )
