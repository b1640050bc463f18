"""What a language says of itself."""

import re
import textwrap
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

Span = tuple[int, int]
"""Start and end (exclusive) in a text, in characters."""

Region = tuple[Span, ...]
"""The lines of one comment or docstring, without its marks and without line ends."""

STYLES = ("raw", "chat")
_FENCE = re.compile(r"^[ \t]*```[^\n`]*$", re.MULTILINE)


class Language(ABC):
    """One programming language; it has no state.

    Attributes
    ----------
    name
        What tasks and files call it.
    title
        What people call it.
    forms
        How a prompt may end, the names that `Task.form` may have; each has stop strings of its own.
    keywords
        Words that keep their place in prose, because code uses them.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    forms: ClassVar[tuple[str, ...]]
    keywords: ClassVar[frozenset[str]]

    @abstractmethod
    def regions(self, prompt: str) -> tuple[Region, ...] | None:
        """The natural-language text of a prompt in order: docstrings and comments; None if it is not of this language.

        A prompt may end where its code is not complete.
        """

    @abstractmethod
    def identifiers(self, prompt: str) -> frozenset[str]:
        """Names that a prompt's code defines or tests; in prose they keep their place."""

    def skeleton(self, prompt: str) -> str | None:
        """A prompt with a zero byte for the text of its regions; None if it is not of this language.

        Two prompts of one skeleton differ in docstrings and comments alone.
        """
        regions = self.regions(prompt)
        if regions is None:
            return None
        parts, position = [], 0
        for start, end in sorted(span for region in regions for span in region):
            between = prompt[position:start]
            # Lines with nothing but a line end between them are one text, whatever their number.
            parts.append("" if parts and between == "\n" else f"{between}\0")
            position = end
        return "".join([*parts, prompt[position:]])

    @abstractmethod
    def stop(self, form: str) -> tuple[str, ...]:
        """Strings at which the raw completion of a prompt of a form has left what was asked for."""

    @abstractmethod
    def program(self, prompt: str, completion: str, entry_point: str, form: str, style: str) -> str:
        """The program that is judged for one completion; nothing is executed.

        Parameters
        ----------
        prompt
            What the model was given as the task, attacked or not (without a chat's frame).
        completion
            What it wrote, cut at the first stop string.
        entry_point
            Name of the function that the prompt asks for.
        form
            One of `forms`.
        style
            ``"raw"``: the completion continues the prompt. ``"chat"``: it is an answer that holds the code.
        """

    def readings(self, form: str, style: str) -> tuple[str, ...]:
        """Names of other ways to read a program out of a completion, which are scored beside `program`."""
        return ()

    def read_as(self, reading: str, prompt: str, completion: str) -> str:
        """The program of one of the `readings`, which a language without any need not have."""
        raise NotImplementedError

    @abstractmethod
    def renamed(self, program: str, given: str, entry_point: str) -> str:
        """A program whose function of a given name can be called by the name that the tests use."""

    @abstractmethod
    def defines(self, code: str, name: str) -> bool:
        """Whether a code defines a function; it need not be valid."""

    def begins_code(self, text: str) -> bool:
        """Whether a text that cannot be read as code seems to begin a definition all the same."""
        return any(self.defines(text, name) for name in self.identifiers(text))

    @abstractmethod
    def is_valid(self, code: str) -> bool:
        """Whether a program has the language's syntax."""

    @abstractmethod
    def stub(self, prompt: str, entry_point: str, form: str) -> str:
        """The smallest valid program with a prompt's code, whose function does nothing but to fail."""

    @abstractmethod
    def leaves_stub(self, program: str) -> bool:
        """Whether a function of a program was left for others to write, as that of `stub`; False where it is invalid.

        Such a body is empty, returns no value, or says that it is not implemented. One that returns a constant is an
        answer, if a poor one.
        """

    def answer_code(self, answer: str, entry_point: str) -> str:
        """The code of a chat's answer.

        Looked for in this order, each only if it defines the entry point: the last complete fenced block; the
        text before the first fence (the prompt may have opened that block); a block that was never closed.
        Otherwise the whole answer.
        """
        return next((block for block in _blocks(answer) if self.defines(block, entry_point)), answer)


def require_style(style: str) -> None:
    """Raise a `ValueError` for a completion style that does not exist."""
    if style not in STYLES:
        raise ValueError(f"style {style!r} is not known; use {' or '.join(STYLES)}")


def lines_of(text: str, start: int, end: int) -> Region:
    """The lines of a span, without line ends."""
    spans = []
    for line in text[start:end].split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(spans)


def _blocks(answer: str) -> Iterator[str]:
    fences = list(_FENCE.finditer(answer))
    complete = [
        answer[opening.end() + 1 : closing.start()] for opening, closing in zip(fences[::2], fences[1::2], strict=False)
    ]
    yield from (textwrap.dedent(block) for block in reversed(complete))
    if fences:
        yield answer[: fences[0].start()]
        yield textwrap.dedent(answer[fences[-1].end() + 1 :])
