"""Radon: lines of code, cyclomatic complexity, Halstead's measures and the maintainability index."""

from dataclasses import dataclass
from pathlib import Path

from qrobust.quality.base import SYNTAX, Found, Tool, register


@register("radon")
@dataclass(frozen=True)
class Radon(Tool):
    """Radon on whole files.

    Notes
    -----
    ``lines`` of source (without blank lines, comments and docstrings), ``statements`` (logical lines), ``comments``;
    ``cyclomatic``: the sum over functions and methods (McCabe 1976); ``volume`` and ``difficulty`` (Halstead 1977);
    ``maintainability_index``: radon's index from 0 to 100 (higher is better; docstrings count as comments).
    """

    language = "python"
    packages = ("radon",)

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """See `Tool.analyse`."""
        return {name: _found((folder / name).read_text()) for name in names}


def _found(text: str) -> Found:
    from radon.complexity import cc_visit
    from radon.metrics import h_visit, mi_visit
    from radon.raw import analyze

    try:
        raw, halstead, blocks = analyze(text), h_visit(text).total, cc_visit(text)
        maintainability = mi_visit(text, multi=True)
    except SyntaxError:
        return Found(error=SYNTAX)
    return Found(
        measures={
            "lines": raw.sloc,
            "statements": raw.lloc,
            "comments": raw.comments,
            # A class repeats what its methods have.
            "cyclomatic": sum(block.complexity for block in blocks if block.letter != "C"),
            "volume": halstead.volume,
            "difficulty": halstead.difficulty,
            "maintainability_index": maintainability,
        }
    )
