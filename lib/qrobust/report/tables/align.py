"""Numbers of a column under each other, also inside of intervals: what a text lacks in width stands in it unseen."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

_NUMBER = re.compile(r"([<−+]?)(\d[\d,]*|∞)((?:\.\d+)?[↓↑]?)")


class Part(NamedTuple):
    """A part of a text; one that is not shown takes its room all the same."""

    text: str
    shown: bool


def is_numeric(texts: Iterable[str]) -> bool:
    """Whether all texts of a column are numbers, intervals, counts, or say that there is none."""
    return all(re.match(r"[-−–<∞=\d↓↑\[(]|not estimable|$", text) for text in texts)


def aligned(texts: Sequence[str]) -> list[list[Part]]:
    """The texts of a column as parts: texts of one form (numbers apart) become equally wide, their points aligned.

    Set at the right, such texts stand under each other digit by digit. Texts of another form stay as they are, and so
    does a column that is no column of numbers.
    """
    if not is_numeric(texts):
        return [[Part(text, True)] for text in texts]
    numbers = [[match.groups() for match in _NUMBER.finditer(text)] for text in texts]
    forms = [tuple(_NUMBER.sub("\0", text).split("\0")) for text in texts]
    widest = {
        form: [tuple(map(_longest, zip(*same, strict=True))) for same in zip(*rows, strict=True)]
        for form, rows in _by_form(forms, numbers).items()
    }
    return [
        _filled(_NUMBER.sub("\0", text).split("\0"), own, widest[form])
        for text, own, form in zip(texts, numbers, forms, strict=True)
    ]


def _by_form(forms: list[tuple[str, ...]], numbers: list[list[tuple]]) -> dict[tuple[str, ...], list[list[tuple]]]:
    rows: dict[tuple[str, ...], list[list[tuple]]] = {}
    for form, own in zip(forms, numbers, strict=True):
        rows.setdefault(form, []).append(own)
    return rows


def _longest(texts: Iterable[str]) -> str:
    return max(texts, key=len)


def _filled(between: list[str], numbers: list[tuple], widest: list[tuple]) -> list[Part]:
    """What stands between numbers, and the numbers, each as wide as the widest in its place."""
    parts = [Part(between[0], True)]
    for (sign, whole, fraction), most, text in zip(numbers, widest, between[1:], strict=True):
        before = most[1][: len(most[1]) - len(whole)] + ("" if sign else most[0])
        parts += [Part(before, False), Part(sign + whole + fraction, True)]
        parts += [Part(most[2][len(fraction) :], False), Part(text, True)]
    joined = groupby((part for part in parts if part.text), key=lambda part: part.shown)
    return [Part("".join(part.text for part in same), shown) for shown, same in joined]
