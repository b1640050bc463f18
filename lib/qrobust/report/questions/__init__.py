"""What a study is asked: each question with its words, tables, figures and answer in a file of this folder.

Notebook and page go through `asked`; neither names a table or a figure. A new one is a function in any file here, an
old or a new one, and nothing else:

    @questions.figure("rq1")
    def flip_map(found: Analysis) -> list[Drawing]: ...

A new question is a file with `question`. Every module of the folder is imported, so no list names the files.
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from qrobust.analysis import Analysis
from qrobust.report.answers import Answer
from qrobust.report.figures.drawing import Drawing
from qrobust.report.tables.table import Table

LAST = 1000
"""Place of what does not care where it stands: behind everything that does, by name."""


@dataclass(frozen=True)
class Question:
    """A question and what is shown about it.

    Attributes
    ----------
    name
        As `table`, `figure` and `answer` refer to it.
    title
        Heading of its section.
    intro
        Markdown: what a reader must know to read the section.
    asks
        The question in full, where it has an answer in words.
    answer
        From an analysis to the answer, or None; the answer may be None where the study does not ask.
    tables, figures
        From an analysis to a table, and to the drawings of a figure, in the order of the section.
    """

    name: str
    title: str
    intro: str
    asks: str
    answer: Callable[[Analysis], Answer | None] | None
    tables: tuple[Callable[[Analysis], Table], ...]
    figures: tuple[Callable[[Analysis], list[Drawing]], ...]


@dataclass(frozen=True)
class _Entry:
    kind: str
    question: str
    place: int
    make: Callable


_WORDS: dict[str, dict[str, str | int]] = {}
_ENTRIES: dict[str, _Entry] = {}  # by the function's full name: a module that is loaded again enters nothing twice
_Function = TypeVar("_Function", bound=Callable)


def question(name: str, *, title: str, intro: str = "", asks: str = "", place: int = LAST) -> None:
    """Enter a question; see `Question`. Sections are ordered by `place`, then by name."""
    _WORDS[name] = {"title": title, "intro": intro, "asks": asks, "place": place}


def answer(question: str) -> Callable[[_Function], _Function]:
    """Decorator: this function gives the answer to a question, an `Answer`."""
    return _enter("answer", question, LAST)


def table(question: str, place: int = LAST) -> Callable[[_Function], _Function]:
    """Decorator: this function gives a `Table` of a question."""
    return _enter("table", question, place)


def figure(question: str, place: int = LAST) -> Callable[[_Function], _Function]:
    """Decorator: this function gives the drawings of a figure, none where the study has no data for it."""
    return _enter("figure", question, place)


def _enter(kind: str, question: str, place: int) -> Callable[[_Function], _Function]:
    def enter(make: _Function) -> _Function:
        _ENTRIES[f"{make.__module__}.{make.__qualname__}"] = _Entry(kind, question, place, make)
        return make

    return enter


def asked() -> list[Question]:
    """All questions with their tables and figures, in the order of the report.

    Raises
    ------
    ValueError
        If a table, a figure or an answer belongs to a question that does not exist.
    """
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    for name, entry in _ENTRIES.items():
        if entry.question not in _WORDS:
            raise ValueError(
                f"{name}: there is no question {entry.question!r}; questions are {', '.join(sorted(_WORDS))}"
            )
    return [_question(name) for name in sorted(_WORDS, key=lambda name: (_WORDS[name]["place"], name))]


def _question(name: str) -> Question:
    words = {key: value for key, value in _WORDS[name].items() if key != "place"}
    answers = _entered("answer", name)
    tables, figures = _entered("table", name), _entered("figure", name)
    return Question(name, **words, answer=answers[0] if answers else None, tables=tables, figures=figures)


def _entered(kind: str, question: str) -> tuple[Callable, ...]:
    own = [entry for entry in _ENTRIES.values() if (entry.kind, entry.question) == (kind, question)]
    return tuple(entry.make for entry in sorted(own, key=lambda entry: (entry.place, entry.make.__name__)))
