"""The natural-language text and the names of a Java prompt, by the grammar of tree-sitter."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from qrobust.languages.base import Region, Span, lines_of

if TYPE_CHECKING:
    import tree_sitter

KEYWORDS = frozenset(
    """
    abstract assert boolean break byte case catch char class const continue default do double else enum extends false
    final finally float for goto if implements import instanceof int interface long native new null package private
    protected public return short static strictfp super switch synchronized this throw throws transient true try void
    volatile while
    """.split()  # noqa: SIM905 (a list of 53 strings is not easier to read)
)
# What may be missing at the end of a prompt: nothing, a method and its class, a body and its class, one of these.
_ENDINGS = ("", "}}", "{}}", "}", "{}", "}}}")
_GUTTER = re.compile(r"[ \t]*\*+(?=\s|$)")
_NAMED = ("method_declaration", "class_declaration", "interface_declaration", "record_declaration", "formal_parameter",
          "variable_declarator")  # fmt: skip


@cache
def _parser() -> "tree_sitter.Parser":
    import tree_sitter
    import tree_sitter_java

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_java.language()))


def tree(code: str) -> "tree_sitter.Node":
    """The root of the syntax tree of a code, which has nodes for errors where it is broken."""
    return _parser().parse(code.encode(errors="surrogatepass")).root_node


def walk(node: "tree_sitter.Node") -> Iterator["tree_sitter.Node"]:
    """A node and all below it, in order."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children)


def span_of(node: "tree_sitter.Node", code: str) -> Span:
    """Where a node lies in its text, in characters."""
    data = code.encode(errors="surrogatepass")
    first = len(data[: node.start_byte].decode(errors="surrogatepass"))
    return first, first + len(data[node.start_byte : node.end_byte].decode(errors="surrogatepass"))


def name_of(node: "tree_sitter.Node") -> str:
    """The name that a declaration gives; empty if it gives none."""
    named = node.child_by_field_name("name")
    return named.text.decode(errors="surrogatepass") if named else ""


@lru_cache(maxsize=4096)
def parse(prompt: str) -> "tree_sitter.Node | None":
    """The syntax tree of a prompt, with what is missing at its end added; None if it is no Java."""
    roots = (tree(prompt + ending) for ending in _ENDINGS) if prompt.strip() else ()
    return next((root for root in roots if not root.has_error), None)


@lru_cache(maxsize=4096)
def regions(prompt: str) -> tuple[Region, ...] | None:
    """Comments in order, ``//`` ones on consecutive lines as one; None if the prompt is no Java."""
    root = parse(prompt)
    if root is None:
        return None
    found: list[Region] = []
    last = None
    for node in walk(root):
        if node.type == "block_comment":
            found.append(_block(prompt, *span_of(node, prompt)))
        elif node.type == "line_comment":
            start, end = span_of(node, prompt)
            span = (start + len(re.match("/+", prompt[start:end])[0]), end - prompt[start:end].endswith("\r"))
            row, column = node.start_point
            alone = not prompt[prompt.rfind("\n", 0, start) + 1 : start].strip()
            if alone and last == (row - 1, column):
                found[-1] = (*found[-1], span)
            else:
                found.append((span,))
            last = (row, column) if alone else None
    return tuple(found)


def _block(prompt: str, start: int, end: int) -> Region:
    """The lines of ``/* */`` or Javadoc, without marks and the stars at their beginnings."""
    start += len(re.match(r"/\*+", prompt[start : end - 2])[0])
    lines = lines_of(prompt, start, end - 2)
    gutters = [_GUTTER.match(prompt, *line) for line in lines[1:]]
    rest = [(mark.end() if mark else line[0], line[1]) for mark, line in zip(gutters, lines[1:], strict=True)]
    return (lines[0], *rest)


def identifiers(prompt: str) -> frozenset[str]:
    """Names of classes, methods, parameters, fields and types of a prompt's code."""
    root = parse(prompt)
    found: set[str] = set()
    for node in walk(root) if root else ():
        if node.type in _NAMED:
            found.add(name_of(node))
        elif node.type == "type_identifier":
            found.add(node.text.decode())
    return frozenset(found - {""})
