"""Format attack: the same code and the same text in another form, as in ReCode's format transformations."""

import random
import re
from collections import Counter
from dataclasses import dataclass

from qrobust.attacks import code
from qrobust.attacks.base import Attack, register
from qrobust.attacks.edits import AttackedPrompt, CleanPrompt, Edit, apply_edits
from qrobust.attacks.proof import Unproved, require_edits

FORMS = ("quotes", "comments", "blank_lines", "tabs")
_OTHER_QUOTES = {'"""': "'''", "'''": '"""', '"': "'", "'": '"'}
_OPENING = re.compile(r"([rRuU]?)(\"\"\"|'''|\"|')")
_LEADING_TABS = re.compile(r"^\t+", re.MULTILINE)
_SPACES = 4  # that a tab stands for


@register("format")
@dataclass(frozen=True, kw_only=True)
class Format(Attack):
    """Change the form of docstrings or the layout of the code; no word and no token of the program changes.

    A docstring stays as it is where the change would make it another text or the program another program, and so does
    a prompt that is not Python. A docstring-only prompt (MBPP) has one docstring, no indentation, and blank lines
    before and after it.

    Attributes
    ----------
    form
        ``quotes``: single quotes around docstrings instead of double ones, or the other way round. ``comments``: each
        docstring becomes comment lines. ``blank_lines``: empty lines between lines of the code, where they mean
        nothing. ``tabs``: each four spaces of indentation become a tab, docstrings included; a completion that goes
        on with spaces is then no Python, as with ReCode's.
    lines
        How many blank lines; at least 1: the severity.
    """

    changes_code = True

    form: str = "quotes"
    lines: int = 3

    def __post_init__(self) -> None:
        """Check the settings."""
        self.require(self.form in FORMS, "form", f"one of {', '.join(FORMS)}")
        self.require_count("lines")
        self.require(self.uses_seed or self.lines == type(self).lines, "lines", "nothing unless form is blank_lines")

    @property
    def uses_seed(self) -> bool:
        """Only the places of blank lines are drawn."""
        return self.form == "blank_lines"

    def edits(self, prompt: CleanPrompt, rng: random.Random) -> list[Edit]:
        """Two edits per docstring whose quotes change, one per other docstring, place or line."""
        text, edits = prompt.text, []
        parts = code.read(text)
        if parts is None:
            return []
        same = code.tree(text)
        for group in self._groups(text, parts, rng):
            # As comments, a docstring that is all of its body would leave a program without one.
            if code.tree(apply_edits(text, [*edits, *group])) == same:
                edits += group
        return edits

    def _groups(self, prompt: str, parts: code.Code, rng: random.Random) -> list[list[Edit]]:
        """Edits that belong together."""
        if self.form == "quotes":
            return [_other_quotes(text) for text in parts.docstrings]
        if self.form == "comments":
            return [_comments(prompt, text) for text in parts.docstrings]
        starts = _line_starts(prompt, parts)
        if self.form == "tabs":
            return [_tabs(prompt, [*starts, *_inner_line_starts(parts.docstrings)])]
        drawn = Counter(rng.choices(_gaps(prompt, starts), k=self.lines))
        return [[Edit(place, place, "", "\n" * count)] for place, count in sorted(drawn.items())]

    def prove(self, result: AttackedPrompt) -> None:
        """Only the form has changed.

        Proved: both prompts have the same tokens of code in the same order, and the same syntax tree but for their
        docstrings; docstrings and comments say the same, line by line (white space at the ends of lines left out);
        unless they become comments, docstrings are identical between their quotes; and a prompt with tabs is the clean
        one, if each tab of its indentation is four spaces.
        """
        require_edits(result)
        before, after = code.read(result.clean), code.read(result.attacked)
        if before is None or not result.changed:
            holds = {"a prompt that is not Python changed": not result.changed}
        elif after is None:
            holds = {"the attacked prompt is no Python any more": False}
        else:
            clean, text = result.clean, result.attacked
            if self.form == "tabs":
                clean, text = _untabbed(clean), _untabbed(text)
            code_of = [[(token.kind, token.text) for token in parts.tokens] for parts in (before, after)]
            holds = {
                "the code changed": code_of[0] == code_of[1],
                "the program changed": code.tree(result.clean) == code.tree(result.attacked),
                "the text changed": _lines(clean) == _lines(text),
                "a docstring became another thing": self.form == "comments" or _docstrings(clean) == _docstrings(text),
                "the layout changed": self.form != "tabs" or clean == text,
            }
        for what, proved in holds.items():
            if not proved:
                raise Unproved(f"task {result.task_id!r}: {what}")


def _other_quotes(text: code.Token) -> list[Edit]:
    prefix, marks, inner = _opened(text)
    other = _OTHER_QUOTES[marks]
    if other in inner or inner.endswith(other[0]):
        return []
    first, last = text.start + len(prefix), text.end - len(marks)
    return [Edit(first, first + len(marks), marks, other), Edit(last, text.end, marks, other)]


def _comments(prompt: str, text: code.Token) -> list[Edit]:
    indent = prompt[prompt.rfind("\n", 0, text.start) + 1 : text.start]
    after = prompt[text.end :].split("\n", 1)[0]
    if indent.strip() or after.strip():
        return []  # it shares its line with code
    lines = [f"# {line}".rstrip() for line in _docstring_lines(prompt, text)]
    return [Edit(text.start, text.end, text.text, f"\n{indent}".join(lines))] if lines else []


def _tabs(prompt: str, starts: list[int]) -> list[Edit]:
    edits = []
    for start in starts:
        spaces = re.compile(" *").match(prompt, start)[0]
        count = len(spaces) // _SPACES
        if count:
            edits.append(Edit(start, start + count * _SPACES, " " * count * _SPACES, "\t" * count))
    return edits


def _untabbed(prompt: str) -> str:
    return _LEADING_TABS.sub(lambda tabs: " " * _SPACES * len(tabs[0]), prompt)


def _line_starts(prompt: str, parts: code.Code) -> list[int]:
    """Where lines begin, and the last one ends, outside texts that run over several lines."""
    starts = [0, *(match.end() for match in re.finditer("\n", prompt))]
    long = [token for token in (*parts.tokens, *parts.docstrings) if "\n" in token.text]
    return [start for start in starts if not any(token.start < start < token.end for token in long)]


def _inner_line_starts(texts: tuple[code.Token, ...]) -> list[int]:
    return [text.start + match.end() for text in texts for match in re.finditer("\n", text.text)]


def _gaps(prompt: str, starts: list[int]) -> list[int]:
    """Where an empty line may go: before the prompt, and after each line of code unless it ends with a backslash."""
    ends = [(start, prompt[:start].rpartition("\n")[0].rpartition("\n")[2]) for start in starts if start]
    return [0, *(start for start, line in ends if line.strip() and not line.endswith("\\"))]


def _opened(text: code.Token) -> tuple[str, str, str]:
    """A docstring's prefix, its quotes, and what is between them."""
    prefix, marks = _OPENING.match(text.text).groups()
    return prefix, marks, text.text[len(prefix + marks) : -len(marks)]


def _docstrings(prompt: str) -> list[tuple[str, str]]:
    return [(prefix, inner) for prefix, _, inner in map(_opened, code.read(prompt).docstrings)]


def _docstring_lines(prompt: str, text: code.Token) -> list[str]:
    """What a docstring says, line by line, without its indentation and without empty lines at its ends."""
    indent = re.match(r"\s*", prompt[prompt.rfind("\n", 0, text.start) + 1 : text.start])[0]
    first, *rest = _opened(text)[2].split("\n")
    lines = [first.strip(), *(line.removeprefix(indent).rstrip() for line in rest)]
    return "\n".join(lines).strip("\n").split("\n") if any(lines) else []


def _lines(prompt: str) -> list[str]:
    """What the docstrings and comments of a prompt say, in order."""
    parts, lines = code.read(prompt), []
    for token in sorted((*parts.docstrings, *parts.comments), key=lambda token: token.start):
        if token in parts.comments:
            lines.append(token.text[1:].removeprefix(" ").rstrip())
        else:
            lines += _docstring_lines(prompt, token)
    return lines
