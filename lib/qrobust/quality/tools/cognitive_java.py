"""Cognitive complexity of Java, by the specification that `tools.cognitive` names.

PMD's own number departs from the specification's example of a sequence of operators. Where the specification leaves
Java open this follows Sonar's analyser for Java: a sequence of operators goes on through parentheses, and a class
inside a method nests.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qrobust.quality.base import SYNTAX, Found, Tool, register

if TYPE_CHECKING:
    from tree_sitter import Node

_LOOPS = ("for_statement", "enhanced_for_statement", "while_statement", "do_statement")
_STRUCTURES = (*_LOOPS, "catch_clause", "switch_expression", "switch_statement", "ternary_expression")
_METHODS = ("method_declaration", "constructor_declaration", "compact_constructor_declaration", "static_initializer")
_SEQUENCES = (b"&&", b"||")


@register("cognitive-java")
@dataclass(frozen=True)
class CognitiveJava(Tool):
    """``cognitive``: the sum over the methods of a file."""

    language = "java"
    packages = ("tree-sitter-java", "tree-sitter")

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """See `Tool.analyse`."""
        return {name: _found((folder / name).read_text()) for name in names}


def _found(text: str) -> Found:
    try:
        return Found(measures={"cognitive": complexity(text)})
    except SyntaxError:
        return Found(error=SYNTAX)


def complexity(text: str) -> int:
    """Cognitive complexity of a Java file.

    Raises
    ------
    SyntaxError
        If the text is no Java.
    """
    import tree_sitter
    import tree_sitter_java

    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_java.language()))
    root = parser.parse(text.encode()).root_node
    if root.has_error:
        raise SyntaxError("no Java")
    return _of(root, 0, None)


def _of(node: "Node", nesting: int, method: "Node | None") -> int:
    """The complexity of a node that is so deeply nested, inside a method or none."""
    kind = node.type
    if kind in _METHODS:
        outer = method is None
        own = _children(node, 0 if outer else nesting, node)
        return own + _is_recursive(node)
    if kind == "class_body" and method is not None:
        return _children(node, nesting + 1, method)
    if kind == "if_statement":
        return 1 + nesting + _branches(node, nesting, method)
    if kind in _STRUCTURES:
        return 1 + nesting + _children(node, nesting + 1, method)
    if kind == "lambda_expression":
        return _children(node, nesting + 1, method)
    if kind in ("break_statement", "continue_statement"):
        return int(node.named_child_count > 0)  # a label
    if _is_sequence(node):
        operators, operands = [], []
        _flatten(node, operators, operands)
        changes = sum(before != after for before, after in zip([None, *operators], operators, strict=False))
        return changes + sum(_of(operand, nesting, method) for operand in operands)
    return _children(node, nesting, method)


def _children(node: "Node", nesting: int, method: "Node | None") -> int:
    return sum(_of(child, nesting, method) for child in node.named_children)


def _branches(node: "Node", nesting: int, method: "Node | None") -> int:
    """Condition and branches of an ``if``: one more for each ``else``, without what that is nested in."""
    condition, then = node.child_by_field_name("condition"), node.child_by_field_name("consequence")
    total = _of(condition, nesting, method) + _of(then, nesting + 1, method)
    follow = node.child_by_field_name("alternative")
    if follow is None:
        return total
    if follow.type == "if_statement":
        return total + 1 + _branches(follow, nesting, method)
    return total + 1 + _of(follow, nesting + 1, method)


def _is_sequence(node: "Node") -> bool:
    return node.type == "binary_expression" and node.child_by_field_name("operator").text in _SEQUENCES


def _flatten(node: "Node", operators: list[bytes], operands: list["Node"]) -> None:
    """The operators of a sequence in the order of the text, and what they join."""
    inner = node
    while inner.type == "parenthesized_expression":
        inner = inner.named_children[-1]
    if not _is_sequence(inner):
        operands.append(node)
        return
    _flatten(inner.child_by_field_name("left"), operators, operands)
    operators.append(inner.child_by_field_name("operator").text)
    _flatten(inner.child_by_field_name("right"), operators, operands)


def _is_recursive(method: "Node") -> bool:
    name = method.child_by_field_name("name")
    return name is not None and any(
        call.child_by_field_name("name").text == name.text
        and (call.child_by_field_name("object") is None or call.child_by_field_name("object").type == "this")
        for call in _calls(method)
    )


def _calls(node: "Node") -> Iterator["Node"]:
    if node.type == "method_invocation":
        yield node
    for child in node.named_children:
        yield from _calls(child)
