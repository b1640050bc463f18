"""Lizard: lines of code and cyclomatic complexity of Java."""

from dataclasses import dataclass
from pathlib import Path

from qrobust.quality.base import Found, Tool, register


@register("lizard")
@dataclass(frozen=True)
class Lizard(Tool):
    """``lines`` without comments and blank ones; ``cyclomatic``: the sum over methods. It knows no syntax errors."""

    language = "java"
    packages = ("lizard",)

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """See `Tool.analyse`."""
        from lizard import analyze_file

        found = {}
        for name in names:
            read = analyze_file.analyze_source_code(name, (folder / name).read_text())
            cyclomatic = sum(method.cyclomatic_complexity for method in read.function_list)
            found[name] = Found(measures={"lines": read.nloc, "cyclomatic": cyclomatic})
        return found
