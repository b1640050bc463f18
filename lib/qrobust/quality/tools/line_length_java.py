"""Lines of Java that are too long, a rule that neither PMD nor lizard has.

The limit and its exceptions are section 4.4 of Google's Java Style Guide: 100 characters; not for ``package`` and
``import``, nor for a line that cannot be broken, such as a long address in a comment.
"""

from dataclasses import dataclass
from pathlib import Path

from qrobust.quality.base import Found, Message, Tool, register

LIMIT = 100


@register("line-length-java")
@dataclass(frozen=True)
class LineLengthJava(Tool):
    """``LineLength`` in the group ``layout``; it knows no syntax errors."""

    language = "java"
    version = "1"

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """See `Tool.analyse`."""
        return {name: Found(tuple(_too_long((folder / name).read_text()))) for name in names}


def _too_long(text: str) -> list[Message]:
    lines = enumerate(text.splitlines(), start=1)
    return [Message("LineLength", "layout", number) for number, line in lines if len(line) > LIMIT and _breaks(line)]


def _breaks(line: str) -> bool:
    words = line.split()
    if words[:1] in (["package"], ["import"]):
        return False
    return len([word for word in words if word not in ("*", "//", "/*", "/**")]) > 1
