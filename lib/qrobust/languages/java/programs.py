"""From a model's text to a Java class. Nothing that a model wrote is executed here."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from qrobust.languages.java.text import name_of, span_of, tree, walk

if TYPE_CHECKING:
    import tree_sitter

# MultiPL-E's stop string for Java: the end of a method of the class.
_METHOD_END = "\n    }\n"
# Strings, characters and comments, whose braces count for nothing.
_OPAQUE = re.compile(
    r'"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*(?:[^*]|\*(?!/))*\*/|[{};]',
    re.DOTALL,
)
# What may stand alone in a body that is not written.
_UNWRITTEN = re.compile(r"return( null)?;|throw new UnsupportedOperationException\(.*\);", re.DOTALL)
_TYPES = ("class_declaration", "record_declaration", "enum_declaration", "interface_declaration")


def with_method(prompt: str, completion: str) -> str:
    """The class of a prompt that ends inside a method, completed by the body alone.

    The body ends at MultiPL-E's stop string, or where its braces close if the completion is indented otherwise.
    """
    cut = f"{completion}\n".find(_METHOD_END)
    if cut < 0:
        cut = next((place for place, mark, depth in _marks(completion, 2) if (mark, depth) == ("}", 1)), None)
    return f"{prompt}{completion[:cut]}{_METHOD_END}}}\n"


def with_members(prompt: str, completion: str, depth: int) -> str:
    """The class of a prompt, completed by all complete members that a completion writes; a ``main`` is left out.

    Parameters
    ----------
    depth
        Braces that the prompt leaves open: 2 if it ends inside a method, 1 if before its brace.
    """
    end = None
    for place, mark, left in _marks(completion, depth):
        if left == 0:
            break
        if left == 1 and mark != "{":
            end = place + 1
    return without_main(f"{prompt}{completion[:end]}\n}}\n")


def of_answer(prompt: str, code: str) -> str:
    """The class of a chat's answer: with the prompt's imports, and within its class if the answer has none."""
    code = re.sub(r"^\s*package\s+[\w.]+\s*;", "", code, count=1)
    head, opening = _head(prompt)
    if not any(node.type in _TYPES for node in tree(code).children):
        imports = "".join(f"{line}\n" for line in re.findall(r"^\s*(import\s[^;\n]+;)", code, re.MULTILINE))
        members = re.sub(r"^\s*import\s[^;\n]+;", "", code, flags=re.MULTILINE)
        return without_main(f"{head}{imports}{opening}\n{members.strip()}\n}}\n")
    return without_main(f"{head}{code.strip()}\n")


def without_main(program: str) -> str:
    """A program without methods called ``main``, which would take the place of the tests' own."""
    spans = [
        span_of(node, program)
        for node in walk(tree(program))
        if node.type == "method_declaration" and name_of(node) == "main"
    ]
    for start, end in reversed(spans):
        program = program[:start].rstrip() + "\n" + program[end:].lstrip("\n")
    return program


def owner(code: str, name: str) -> str | None:
    """The class that declares a method of a name, nested ones as ``Outer.Inner``; None if there is none.

    A method outside every class has the owner ``""``.
    """
    for node in walk(tree(code)):
        if node.type == "method_declaration" and name_of(node) == name:
            return ".".join(_path(node.parent))
    return None


def with_body(program: str, name: str, body: str) -> str:
    """A program whose class of a name (as `owner` has it) has more members at its end."""
    *outer, last = name.split(".")
    for node in walk(tree(program)):
        inside = node.child_by_field_name("body") if node.type in _TYPES and name_of(node) == last else None
        if inside and _path(node.parent) == outer:
            end = span_of(inside, program)[1] - 1
            return f"{program[:end]}\n{body}\n{program[end:]}"
    return program


def renamed(program: str, given: str, entry_point: str) -> str:
    """A program in which every identifier of one name has another."""
    spans = [span_of(node, program) for node in walk(tree(program)) if node.type == "identifier"]
    for start, end in reversed(spans):
        if program[start:end] == given:
            program = program[:start] + entry_point + program[end:]
    return program


@lru_cache(maxsize=4096)
def leaves_stub(program: str) -> bool:
    """Whether the body of a method has nothing but comments and what `_UNWRITTEN` allows."""
    root = tree(program)
    bodies = [node.child_by_field_name("body") for node in walk(root) if node.type == "method_declaration"]
    return not root.has_error and any(
        all(
            node.type.endswith("comment") or _UNWRITTEN.fullmatch(node.text.decode(errors="surrogatepass"))
            for node in body.named_children
        )
        for body in bodies
        if body is not None  # that of an interface's or an abstract method
    )


def _path(node: "tree_sitter.Node | None") -> list[str]:
    """Names of the classes around and at a node, the outermost first."""
    names = []
    while node is not None:
        names += [name_of(node)] if node.type in _TYPES else []
        node = node.parent
    return names[::-1]


def _head(prompt: str) -> tuple[str, str]:
    """The imports of a prompt, and the line that opens its class."""
    for node in tree(prompt).children:
        if node.type == "class_declaration" or node.type == "ERROR":
            start = span_of(node, prompt)[0]
            brace = next((place for place, mark, _ in _marks(prompt[start:], 0) if mark == "{"), None)
            if brace is not None:
                return prompt[:start], prompt[start : start + brace + 1]
    return "", "class Solution {"


def _marks(text: str, depth: int) -> Iterator[tuple[int, str, int]]:
    """Every brace and semicolon of a code: its place, itself, and how many braces are open after it."""
    for match in _OPAQUE.finditer(text):
        if match[0] in "{};":
            depth += {"{": 1, "}": -1, ";": 0}[match[0]]
            yield match.start(), match[0], depth
