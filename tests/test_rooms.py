"""The rooms of the library: what imports what, and how large a thing may grow."""

import ast

from qrobust.runs import library

ORDER = (
    "", "resources", "runs", "languages", "benchmarks", "attacks", "calibration", "precisions", "models", "generation",
    "judging", "quality", "study", "evaluation", "analysis", "report",
)  # fmt: skip
FILES = sorted(library.PACKAGE.rglob("*.py"))


def room(path):
    parts = path.relative_to(library.PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def test_every_room_has_its_place():
    assert {room(path) for path in FILES} == set(ORDER)


def test_a_room_imports_from_those_above_it_alone():
    for path in FILES:
        if path.name == "__main__.py" and not room(path):
            continue  # the command line stands above all rooms
        imported = {room(other) for other in library._imported(path.read_text())} - {""}
        below = [name for name in imported if ORDER.index(name) > ORDER.index(room(path))]
        assert not below, f"{path} imports from {below}"


def test_no_circle_of_modules():
    graph = {path: set(library._imported(path.read_text())) - {path} for path in FILES if path.name != "__init__.py"}
    waiting = set(graph)
    while waiting:
        free = {path for path in waiting if not graph[path] & waiting}
        assert free, f"a circle among {sorted(str(path.relative_to(library.PACKAGE)) for path in waiting)}"
        waiting -= free


def test_modules_and_functions_fit_on_a_few_screens():
    for path in FILES:
        source = path.read_text()
        assert len(source.splitlines()) <= 300, path
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno - node.lineno < 50, f"{path}: {node.name}"
