"""The proof that an attack changed natural-language text and nothing else."""

import re
from collections import Counter

from qrobust import languages
from qrobust.attacks.edits import AttackedPrompt, apply_edits
from qrobust.attacks.prose import outside_fences, paragraphs, prose_spans
from qrobust.languages import Language
from qrobust.languages.python.text import docstrings, is_docstring_only

# A docstring that gains one of these could end early or mean something else.
_BREAKING = "\"'`\\“”‘"


class Unproved(ValueError):
    """An attack changed what it must not change; the message names the task and the place."""


class OutsideProse(Unproved):
    """An attack changed more than natural-language text."""


def check(attacked: AttackedPrompt, scope: str = "prose") -> None:
    """Raise unless a prompt was changed only where the scope allows.

    Proved for the scope ``"prose"``: the edits turn the clean prompt into the attacked one; each lies within
    one prose span; the number of lines and the final newline are the same; no quote, backtick or backslash
    was added; every identifier, number and quoted text in an edited passage is still there; and for a prompt of
    the task's language, which is parsed anew, everything outside its docstrings and comments is identical, character
    by character. A prompt that is not of that language may change if it defines no function but in fenced blocks.

    For ``"published"`` the edits may lie anywhere in a docstring (or, without docstrings, in the text), a
    docstring-only prompt may lose its final newline, and lines, quotes and values inside a docstring are not
    compared.

    Raises
    ------
    OutsideProse
        If any of this does not hold.
    """
    clean, text, edits = attacked.clean, attacked.attacked, attacked.edits

    def require(holds: bool, what: str) -> None:
        if not holds:
            raise OutsideProse(f"task {attacked.task_id!r}: {what}")

    require_edits(attacked, OutsideProse)
    language = languages.get(attacked.language)
    allowed = _open_to_change(clean, scope, language)
    for edit in edits:
        inside = any(start <= edit.start and edit.end <= end for start, end in allowed)
        require(inside, f"the edit of {edit.before!r} at {edit.start}:{edit.end} is outside the text that may change")
    if scope == "prose":
        require(_line_ends(clean) == _line_ends(text), "the number of lines changed")
        require(clean.endswith("\n") == text.endswith("\n"), "the final newline changed")
        added = [mark for mark in _BREAKING if text.count(mark) > clean.count(mark)]
        require(not added, f"the attack added {' '.join(added)}")
        lost = lost_literals(attacked)
        require(not lost, f"the attack lost {', '.join(map(repr, lost))}")
    before, after = language.skeleton(clean), language.skeleton(text)
    if before is None:
        rest = "".join(clean[start:end] for start, end in outside_fences(clean))
        readable = not edits or not language.begins_code(rest)
        require(readable, f"its code cannot be read as {language.title}; let it end where a line of code may end")
    else:
        require(after is not None, f"the attacked prompt is no {language.title} any more")
        if scope == "published" and is_docstring_only(clean):
            before, after = before.removesuffix("\n"), after.removesuffix("\n")
        require(before == after, "code outside docstrings and comments changed")


def require_edits(attacked: AttackedPrompt, error: type[Unproved] = Unproved) -> None:
    """Raise unless the edits turn the clean prompt into the attacked one."""
    try:
        rebuilt = apply_edits(attacked.clean, attacked.edits)
    except ValueError as reason:
        raise error(f"task {attacked.task_id!r}: {reason}") from reason
    if rebuilt != attacked.attacked:
        raise error(f"task {attacked.task_id!r}: the edits do not give the attacked prompt")


def _open_to_change(clean: str, scope: str, language: Language) -> list[tuple[int, int]]:
    """Spans within which edits of a scope may lie."""
    if scope == "prose":
        return prose_spans(clean, language)
    final_newline = [(len(clean) - 1, len(clean))] if is_docstring_only(clean) else []
    return [*(docstrings(clean) or [(0, len(clean))]), *final_newline]


def lost_literals(attacked: AttackedPrompt) -> list[str]:
    """Literals of the edited passages that the edits' replacements do not hold as often."""
    before, after = Counter(), "\n".join(edit.after for edit in attacked.edits)
    for paragraph in paragraphs(attacked.clean, languages.get(attacked.language)):
        for start, end in paragraph.literals:
            first, last = paragraph.position(start), paragraph.position(end - 1) + 1
            if any(edit.start < last and first < edit.end for edit in attacked.edits):
                before[paragraph.text[start:end]] += 1
    return sorted(literal for literal, count in before.items() if _occurrences(literal, after) < count)


def _occurrences(literal: str, text: str) -> int:
    """How often a literal occurs in a text, not counting parts of words."""
    left = r"(?<!\w)" if literal[0].isalnum() else ""
    right = r"(?!\w)" if literal[-1].isalnum() else ""
    return len(re.findall(left + re.escape(literal) + right, text))


def _line_ends(text: str) -> int:
    return sum(text.count(end) for end in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
