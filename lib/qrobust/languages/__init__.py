"""What the study must know of a programming language: one folder for each (`docs/languages.md` says how to add one)."""

from qrobust.languages.base import Language, Region, Span
from qrobust.languages.java import JAVA
from qrobust.languages.python import PYTHON
from qrobust.registry import known

__all__ = ["JAVA", "PYTHON", "Language", "Region", "Span", "get", "names"]

_LANGUAGES = {language.name: language for language in (PYTHON, JAVA)}


def names() -> tuple[str, ...]:
    """The languages that tasks may be in."""
    return tuple(_LANGUAGES)


def get(name: str) -> Language:
    """A language by its name; a `ValueError` names the known ones."""
    return _LANGUAGES[known(name, _LANGUAGES, "language")]
