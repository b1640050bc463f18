"""MultiPL-E's asserts taken apart: what is called goes into the sandbox of a sample, what is expected does not."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qrobust.languages.java.text import name_of, tree, walk

if TYPE_CHECKING:
    import tree_sitter

CALL, EXPECTED = "__call{}", "__expected{}"
"""Names of the static methods that hold the two sides of each assert."""


@dataclass(frozen=True)
class Assert:
    """One assert: a call, how its result is compared (``equals`` or ``==``), and an expression for what is expected."""

    call: str
    rule: str
    expected: str


class Irregular(ValueError):
    """Tests that are more than asserts on one call each; the message names what is."""


def split(prompt: str, tests: str) -> list[Assert]:
    """The asserts of a task's tests.

    Parameters
    ----------
    prompt, tests
        MultiPL-E's: the tests close the method that the prompt leaves open, and hold a `main`.

    Raises
    ------
    Irregular
        If `main` holds another statement, or an assert that compares no call.
    """
    mains = [
        node for node in walk(tree(prompt + tests)) if node.type == "method_declaration" and name_of(node) == "main"
    ]
    if len(mains) != 1:
        raise Irregular(f"tests with {len(mains)} methods called main")
    statements = mains[0].child_by_field_name("body").named_children
    return [_assert(node) for node in statements if not node.type.endswith("comment")]


def calls(asserts: list[Assert]) -> str:
    """Methods for the class of the sample, each of which makes one call."""
    return "".join(
        f"    public static Object {CALL.format(number)}() {{ return {one.call}; }}\n"
        for number, one in enumerate(asserts)
    )


def expectations(prompt: str, asserts: list[Assert]) -> str:
    """A class whose methods return the expected values, with the imports of the prompt."""
    imports = [node.text.decode() for node in tree(prompt).children if node.type == "import_declaration"]
    methods = "".join(
        f"    public static Object {EXPECTED.format(number)}() {{ return {one.expected}; }}\n"
        for number, one in enumerate(asserts)
    )
    return "\n".join([*imports, f"class Expected {{\n{methods}}}\n"])


def _assert(node: "tree_sitter.Node") -> Assert:
    condition = node.named_children[0] if node.type == "assert_statement" else node
    while condition.type == "parenthesized_expression":
        condition = condition.named_children[0]
    if condition.type == "method_invocation" and name_of(condition) == "equals":
        sides, rule = [condition.child_by_field_name("object"), *_arguments(condition)], "equals"
    elif condition.type == "binary_expression" and condition.child_by_field_name("operator").type == "==":
        sides, rule = [condition.child_by_field_name(side) for side in ("left", "right")], "=="
    else:
        sides, rule = [], ""
    if len(sides) != 2 or sides[0] is None or sides[0].type != "method_invocation":
        raise Irregular(f"tests with more than asserts on one call each: {node.text.decode():.80}")
    call, expected = (side.text.decode() for side in sides)
    return Assert(call, rule, expected)


def _arguments(invocation: "tree_sitter.Node") -> list["tree_sitter.Node"]:
    return invocation.child_by_field_name("arguments").named_children
