"""The library files that a notebook computes with, read from its imports; nothing is executed."""

import ast
import functools
import json
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def behind(notebook: Path) -> list[Path]:
    """Every file of this package that a notebook imports, directly or through another one; sorted.

    Imports inside functions count: a file that is only loaded when it is needed changes the result all the same. Of a
    room that is entered all files count: some are found by looking through their folder (the report's questions), or
    started as a program of their own (the judge's supervisor).
    """
    cells = json.loads(notebook.read_text())["cells"]
    source = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    found: set[Path] = set()
    waiting = list(_imported(source))
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += _imports_of(path)
            if path.parent != PACKAGE:
                waiting += path.parent.glob("*.py")
                found.update(path.parent.glob("*.java"))  # what the judge has in its sandboxes for Java
    return sorted(found)


@functools.cache
def _imports_of(path: Path) -> tuple[Path, ...]:
    return tuple(_imported(path.read_text()))


def _imported(source: str) -> Iterator[Path]:
    for node in ast.walk(ast.parse(source)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            yield from _files_of(name)


def _files_of(name: str) -> Iterator[Path]:
    """The file of a module and of the packages around it; none if it is another package's."""
    first, *parts = name.split(".")
    if first != PACKAGE.name:
        return
    place = PACKAGE
    yield place / "__init__.py"
    for part in parts:
        place /= part
        if (place / "__init__.py").exists():
            yield place / "__init__.py"
        elif place.with_suffix(".py").exists():
            yield place.with_suffix(".py")
