"""Find the natural-language text of a prompt.

In a prompt of the task's language that is the text of its docstrings and comments (`languages`); in any other prompt
(a chat message, say) the text outside its code. Within it a line is prose unless it is an example or code:

- a doctest (``>>>``, ``...``) and what follows it up to the next blank line, as `doctest` reads it;
- a fenced block, from one line of three backticks to the next, or a block that is indented under a line ending in
  ``::`` or under ``.. code-block::``;
- an ``assert``;
- an example: a call with its result (``f(1) == 2``, ``f(1) ➞ 2``, ``f(1) should return 2``, ``f(1) # 2``),
  ``For x = [1] the output should be 2``, ``Input: x = 1``, or a line that begins with an arrow;
- a formula or an assignment (``x = 1``, ``30 = 2 * 3 * 5``), a declaration (``@n : integer``), a table row;
- a label that is a line of its own or begins one (``Examples:``, ``Note:``, ``Output:``);
- any other line with literals and at most one word that does not go on with the sentence before it.

Indentation, bullets, the marks of fields (``:param x:``, ``@param x``, ``x (int):``) and the spaces at a line's end
never belong to prose. A sentence about an example (``Explanation: ...``, ``# it's balanced, but ...``) is prose: it is
natural language, and `literals` keeps its values.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from qrobust.attacks.literals import literal_spans
from qrobust.languages import PYTHON, Language, Region, Span
from qrobust.languages.base import lines_of

_LABEL = (
    r"(?:for\s+)?exam[pb]les?(?:\s+\d+)?|\[input/output\]\s+samples|samples?|e\.g\.|input|output|notes?|explanation"
    r"|constrain(?:ts?)?|restrictions?|variables?|task|args|arguments|parameters|returns|raises"
)
_LABEL_LINE = re.compile(rf"(?:{_LABEL})\s*[:.]?", re.IGNORECASE)
_LABEL_START = re.compile(rf"(?:{_LABEL})\s*:\s*", re.IGNORECASE)
# The mark of a parameter, a result or an exception: Sphinx, Javadoc, Google (``x (int):``), or a type alone (``int:``).
_FIELD = re.compile(
    r"""
    :(?:param(?:eter)?|arg(?:ument)?|key(?:word)?|returns?|raises?|except(?:ion)?|i?var|cvar)\b[^:\n]*:\s*
  | @(?:return|(?:param|throws|exception)\s+\S+)\s+(?!:)
  | \*{0,2}\w+\s+\([^()]*\)\s*:\s+
  | (?:(?:int|float|str|bool|boolean|list|dict|tuple|set|double|long|char|String)|\w+(?:\[[^\]]*\]|<[^:]*>)+)\s*:\s+
    """,
    re.VERBOSE,
)
_TYPE_FIELD = re.compile(r":(?:type|rtype|vartype)\b[^:\n]*:|(?P<name>\w+)\s+:\s")
_BULLET = re.compile(r"(?:[-*•#]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
_EXAMPLE = re.compile(
    r"""
    assert\b
  | (?:for\s+|if\s+)?[A-Za-z_][\w.]*\(.*\)\s*(?:[=!<>]=|=+>|-+>|➞|→|=|returns?\b|should\b|is\s+[\[\d"'(]|\#|$)
  | (?:for|if|when)\s+\w+\s*=\s*\S.*\b(?:output|result|answer|return)\b.*
  | (?:for|if|when)\s+\w+\s*=\s*\S.*(?:=+>|-+>|➞|→)
  | (?:input|output|result|expected)s?\s*:\s*(?:[\[({"'\d-]|\w+\s*[=:])
  | (?:=+>|-+>|➞|→)
  | @\w+
  | [A-Za-z_]\w*(?:\[[^\]]*\])*\s*=\s*\S
  | [A-Za-z_]\w*\s*:$
  | \w+\([^()]*$                                     # a call that goes on in the next line
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CODE = re.compile(r"(?:def\s+\w+\s*\(|class\s+\w+.*:$|import\s+[\w.]+$|from\s+\S+\s+import\b|@\w)")
# These begin code lines and sentences alike; with three words or more it is a sentence.
_MAYBE_CODE = re.compile(r"return\s*[\[({\"'=]|[A-Za-z_]\w*\s*:\s*[\[({\"'\d-]|(?:if|for|while|elif|with)\b.*:$")
_WORD = re.compile(r"(?<![\w'’])[A-Za-z][A-Za-z'’-]*[A-Za-z](?!\w)")
_FENCE = re.compile(r"^[ \t]*```[^\n]*\n(.*?)^[ \t]*```", re.MULTILINE | re.DOTALL)
_FENCE_LINE = re.compile(r"```[^`]*")
_CODE_BLOCK = re.compile(r"(?P<directive>\.\.\s+(?:code|code-block|sourcecode)::.*)|.*::")


@dataclass(frozen=True)
class Paragraph:
    """Consecutive lines of prose, read as one running text.

    Attributes
    ----------
    text
        The lines, joined with single spaces.
    spans
        Where each line lies in the prompt.
    literals
        Spans of `text` that no attack may change.
    """

    text: str
    spans: tuple[Span, ...]
    literals: tuple[Span, ...]

    def lines(self) -> list[Span]:
        """Where each line lies in `text`."""
        lines, position = [], 0
        for start, end in self.spans:
            lines.append((position, position + end - start))
            position += end - start + 1
        return lines

    def position(self, index: int) -> int:
        """The place in the prompt of a character of `text`."""
        for (start, _), (first, last) in zip(self.spans, self.lines(), strict=True):
            if index <= last:
                return start + index - first
        raise IndexError(f"character {index} of a paragraph of {len(self.text)}")

    def is_literal(self, start: int, end: int) -> bool:
        """Whether a span of `text` touches a literal."""
        return any(first < end and start < last for first, last in self.literals)


def prose_spans(prompt: str, language: Language = PYTHON) -> list[Span]:
    """Spans of the natural-language text of a prompt: (start, end), each within one line, in order."""
    return [span for paragraph in paragraphs(prompt, language) for span in paragraph.spans]


@lru_cache(maxsize=4096)
def paragraphs(prompt: str, language: Language = PYTHON) -> tuple[Paragraph, ...]:
    """The natural-language text of a prompt, paragraph by paragraph."""
    names = language.identifiers(prompt)
    found = []
    for region in regions(prompt, language):
        group: list[Span] = []
        for span, begins in _prose_lines(prompt, region, names):
            if group and (begins or prompt.count("\n", group[-1][1], span[0]) > 1):
                found.append(_paragraph(prompt, group, names))
                group = []
            group.append(span)
        if group:
            found.append(_paragraph(prompt, group, names))
    return tuple(found)


def regions(prompt: str, language: Language) -> tuple[Region, ...]:
    """Where natural language is looked for: docstrings and comments, or the text around code."""
    found = language.regions(prompt)
    if found is not None:
        return found
    inside = [lines_of(prompt, *span) for span in outside_fences(prompt)]
    for fence in _FENCE.finditer(prompt):
        for region in language.regions(fence.group(1)) or ():
            inside.append(tuple((fence.start(1) + start, fence.start(1) + end) for start, end in region))
    return tuple(sorted(inside))


def outside_fences(prompt: str) -> list[Span]:
    """What of a text lies before, between and after its fenced blocks."""
    fences = [fence.span() for fence in _FENCE.finditer(prompt)]
    starts, ends = [0, *(end for _, end in fences)], [*(start for start, _ in fences), len(prompt)]
    return list(zip(starts, ends, strict=True))


def _paragraph(prompt: str, group: list[Span], names: frozenset[str]) -> Paragraph:
    text = " ".join(prompt[start:end] for start, end in group)
    return Paragraph(text, tuple(group), tuple(literal_spans(text, names)))


def _prose_lines(prompt: str, region: Region, names: frozenset[str]) -> list[tuple[Span, bool]]:
    """The prose lines of a region, and whether each begins a paragraph."""
    lines, in_doctest, end_before = [], False, 0
    blocks = _code_blocks(prompt, region)
    for start, end in region:
        line = prompt[start:end]
        text = line.strip()
        in_doctest = bool(text) and (in_doctest or text.startswith(">>>"))
        # The line before is prose up to its end (a carriage return may follow), and its sentence is not over.
        goes_on = bool(lines) and lines[-1][0][1] >= end_before - 1 and prompt[lines[-1][0][1] - 1] not in ".:!?"
        is_code = in_doctest or (start, end) in blocks
        if text and not is_code and (prose := _prose_of(text, names, goes_on)):
            offset = start + line.index(text) + prose[0]
            begins = prose[0] > 0 or (text[0].isupper() and text.split()[0] not in ("True", "False", "None", "I"))
            if lines and begins and prose[0] == 0:
                begins = not prompt[slice(*lines[-1][0])].endswith(",")
            lines.append(((offset, offset + prose[1] - prose[0]), begins))
        end_before = end
    return lines


def _code_blocks(prompt: str, region: Region) -> set[Span]:
    """The lines of a region's blocks of code: fenced, or indented deeper than the line that announces them."""
    found, fenced, announced = set(), False, None
    for start, end in region:
        text = prompt[start:end].strip()
        before = prompt[prompt.rfind("\n", 0, start) + 1 : start]
        # The first line of a docstring is as deep as its quotes.
        depth = sum(len(part) - len(part.lstrip()) for part in (before, prompt[start:end]))
        if announced is not None and text and depth <= announced:
            announced = None
        opens = None if fenced or announced is not None else _CODE_BLOCK.fullmatch(text)
        fence = _FENCE_LINE.fullmatch(text) is not None
        if fenced or fence or announced is not None or (opens and opens["directive"]):
            found.add((start, end))
        fenced ^= fence
        announced = depth if opens else announced
    return found


def _prose_of(text: str, names: frozenset[str], goes_on: bool) -> Span | None:
    """The span of a stripped line that is natural language, or None; `goes_on` if the sentence before it may do so."""
    start = match.end() if (match := _BULLET.match(text)) else 0
    if _LABEL_LINE.fullmatch(text, start):
        return None
    if (match := _TYPE_FIELD.match(text, start)) and (match["name"] is None or match["name"] in names):
        return None
    if match := _FIELD.match(text, start):
        start = match.end()
    if _EXAMPLE.match(text, start) or _CODE.match(text, start):
        return None
    if match := _LABEL_START.match(text, start):
        start = match.end()
    if _EXAMPLE.match(text, start) or re.search(r"\S\s{4,}\S|\s\|\s", text[start:]):
        return None
    literals = literal_spans(text, names)
    words = [word for word in _WORD.finditer(text, start) if not _touches(word.span(), literals)]
    has_values = any(end > start for _, end in literals)
    if not words or (has_values and len(words) < 2 and not goes_on):
        return None
    return None if len(words) < 3 and _MAYBE_CODE.match(text, start) else (start, len(text))


def _touches(span: Span, others: list[Span]) -> bool:
    return any(first < span[1] and span[0] < last for first, last in others)
