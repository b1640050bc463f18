"""Where the published tool of the paper changes a prompt (the scope ``"published"``)."""

import re

from qrobust.attacks.prose import Paragraph
from qrobust.languages.python.text import docstrings, is_docstring_only


def open_spans(prompt: str) -> list[tuple[int, int]]:
    """Spans that the published tool changes: whole docstrings; of a docstring-only prompt all but ``assert`` lines.

    White space at either end is left out. A prompt that is not Python is open as a whole.
    """
    spans = docstrings(prompt)
    if spans is None:
        spans = [(0, len(prompt))]
    if is_docstring_only(prompt):
        start, end = spans[0]
        asserts = re.search(r"^\s*assert\b", prompt[start:end], re.MULTILINE)
        spans = [(start, start + asserts.start() if asserts else end)]
    trimmed = []
    for start, end in spans:
        text = prompt[start:end]
        if text.strip():
            left = start + len(text) - len(text.lstrip())
            trimmed.append((left, left + len(text.strip())))
    return trimmed


def open_paragraphs(prompt: str) -> list[Paragraph]:
    """The same spans as paragraphs without literals, each character in its place."""
    return [
        Paragraph(re.sub(r"[\s\"]", " ", prompt[start:end]), ((start, end),), ()) for start, end in open_spans(prompt)
    ]
