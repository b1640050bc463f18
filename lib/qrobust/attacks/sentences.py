"""Sentences of a prompt: where they are, what a translator may see of them, and how a translation goes back.

A sentence may run over several lines. Its translation is laid out over the same lines, so that the prompt keeps its
shape. Literals and proper names become placeholders (X1, X2, ...) before translation; plain numbers stay, since they
have grammar.
"""

import re
from dataclasses import dataclass

from qrobust.attacks.edits import Edit
from qrobust.attacks.prose import Paragraph, paragraphs
from qrobust.languages import PYTHON, Language

_END = re.compile(r"[.!?][)\"']*\s+(?=\S)")
_ABBREVIATION = re.compile(r"(?:\b(?:e\.?g|i\.?e|etc|vs|cf)|\.\.)\.$", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]{2,}")
_NUMBER = re.compile(r"\d+")
_PLACEHOLDER = re.compile(r"\bX(\d+)\b")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_QUOTES = "\"'`\\“”‘’"
NO_TRANSLATION = "length: the engine returned no whole translation"


class Unfit(ValueError):
    """A translation cannot take the place of its sentence; the message says why, its kind first."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a paragraph.

    Attributes
    ----------
    start, end
        Its span in the paragraph's text.
    masked
        What a translator sees: the text with placeholders for its literals.
    literals
        What the placeholders stand for, in order.
    """

    paragraph: Paragraph
    start: int
    end: int
    masked: str
    literals: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence as it is in the prompt, on one line."""
        return self.paragraph.text[self.start : self.end]


def sentences(prompt: str, language: Language = PYTHON) -> list[Sentence]:
    """The sentences of a prompt that can be translated: at least three words, every literal within one line."""
    return [
        sentence
        for paragraph in paragraphs(prompt, language)
        for start, end in _split(paragraph)
        if (sentence := _sentence(paragraph, start, end)) is not None
    ]


def edits(sentence: Sentence, text: str) -> list[Edit]:
    """Edits that put a translation, after `tidy`, in the place of a sentence, line by line.

    Raises
    ------
    Unfit
        If the text is empty, if a placeholder was lost or doubled, if the text has fewer words than the sentence has
        lines, if it brings in a quote or a backslash, or if a word with a foreign letter was left untranslated.
    """
    _require_fitting(sentence, text)
    pieces = [
        _PLACEHOLDER.sub(lambda match: sentence.literals[int(match[1]) - 1], word) for word in text.split(" ") if word
    ]
    spans = _line_spans(sentence)
    lines = lay_out(pieces, [last - first for first, last in spans])
    found_edits = []
    for (first, last), line in zip(spans, lines, strict=True):
        before, start = sentence.paragraph.text[first:last], sentence.paragraph.position(first)
        # A quote at the very end could meet the quotes that close the docstring.
        if not line or (line[-1] in _QUOTES and before[-1] not in _QUOTES):
            raise Unfit("layout: a line would be empty or end in a quote")
        if line != before:
            found_edits.append(Edit(start, start + len(before), before, line))
    return found_edits


def _require_fitting(sentence: Sentence, text: str) -> None:
    if not text:
        raise Unfit(NO_TRANSLATION)
    found = sorted(int(number) for number in _PLACEHOLDER.findall(text))
    if found != list(range(1, len(sentence.literals) + 1)):
        raise Unfit("literals: one was lost or doubled")
    if any(text.count(mark) > sentence.masked.count(mark) for mark in _QUOTES) or not text.isprintable():
        raise Unfit("layout: a quote or a character that cannot be printed came in")
    if set(_FOREIGN.findall(text)) - set(_FOREIGN.findall(sentence.masked)):
        raise Unfit("foreign letters: a word was not translated back")


def lay_out(words: list[str], widths: list[int]) -> list[str]:
    """Spread words over lines in proportion to the widths of the lines; empty lines only if there are too few words."""
    total, length = sum(widths), len(" ".join(words))
    lines: list[list[str]] = [[] for _ in widths]
    line, used, limit = 0, 0, widths[0] * length / total
    for place, word in enumerate(words):
        left = len(widths) - 1 - line
        if left and lines[line] and (used + len(word) / 2 > limit or len(words) - place <= left):
            line += 1
            limit += widths[line] * length / total
        lines[line].append(word)
        used += len(word) + 1
    return [" ".join(line) for line in lines]


def tidy(source: str, translation: str) -> str:
    """A translation without the marks of its engine: spaces, capitals and the end of the sentence as in the source."""
    text = " ".join(translation.split())
    if not text:
        return ""
    text = re.sub(r"\s+([,.;:!?)\]])", r"\1", text)
    text = re.sub(r"([(\[])\s+", r"\1", text)
    # "Return a list" comes back as "I return a list": an imperative is not a statement.
    if not source.startswith("I "):
        text = re.sub(r"^[Ii] (?=[a-z])", "", text)
    known = set(re.findall(r"[A-Za-z]+", source))

    def lower(match: re.Match) -> str:
        return match[0] if match[0] in known or match[0] == "I" else match[0].lower()

    # Capitals in the middle of a sentence that the source does not have.
    text = re.sub(r"(?<![.!?:] )(?<!^)(?<!\w)[A-Z][a-z]*(?!\w)", lower, text)
    end = re.search(r"[.!?:;,]*$", source)[0]
    text = re.sub(r"[.!?:;,\s]*$", "", text) + end
    if source[:1].isalpha() and not _PLACEHOLDER.match(text):
        first = text[:1].upper() if source[0].isupper() else text[:1].lower()
        text = first + text[1:]
    return text


def _split(paragraph: Paragraph) -> list[tuple[int, int]]:
    text, spans, start = paragraph.text, [], 0
    for match in _END.finditer(text):
        head = text[start : match.end()].rstrip()
        inside = paragraph.is_literal(match.start(), match.start() + 1)
        if inside or _ABBREVIATION.search(head) or head.count("(") > head.count(")"):
            continue
        spans.append((start, start + len(head)))
        start = match.end()
    return [*spans, (start, len(text))]


def _sentence(paragraph: Paragraph, start: int, end: int) -> Sentence | None:
    masked, literals, position = [], [], start
    for first, last in sorted([*paragraph.literals, *_proper_names(paragraph, start, end)]):
        if first < start or last > end:
            if first < end and start < last:
                return None
            continue
        literal = paragraph.text[first:last]
        if _NUMBER.fullmatch(literal):
            continue
        if len({_line_of(paragraph, first), _line_of(paragraph, last - 1)}) > 1:
            return None
        literals.append(literal)
        masked += [paragraph.text[position:first], f"X{len(literals)}"]
        position = last
    text = " ".join("".join([*masked, paragraph.text[position:end]]).split())
    words = [word for word in _WORD.findall(text) if not _PLACEHOLDER.fullmatch(word)]
    # A form feed, say, would not come back.
    plain = paragraph.text[start:end].replace("\t", " ").isprintable()
    return Sentence(paragraph, start, end, text, tuple(literals)) if plain and len(words) >= 3 else None


def _proper_names(paragraph: Paragraph, start: int, end: int) -> list[tuple[int, int]]:
    """Words with a capital inside a sentence, outside literals: names keep their language."""
    found = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?![\w'’])").finditer(paragraph.text, start, end)
    return [match.span() for match in found if not paragraph.is_literal(*match.span())]


def _line_of(paragraph: Paragraph, index: int) -> int:
    return next(number for number, (_, last) in enumerate(paragraph.lines()) if index <= last)


def _line_spans(sentence: Sentence) -> list[tuple[int, int]]:
    """The parts of a sentence on each line, as spans of the paragraph's text."""
    return [
        (max(first, sentence.start), min(last, sentence.end))
        for first, last in sentence.paragraph.lines()
        if max(first, sentence.start) < min(last, sentence.end)
    ]
