"""A table as LaTeX for a two-column paper: no part of it is wider or longer than a page.

What is too wide is cut into parts, one above the other, each with the columns that name its rows; what is too long goes
on in further floats. A ``longtable`` would break over pages by itself, but not in two columns.
"""

import math
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pandas as pd

from qrobust.report.tables.align import Part, aligned, is_numeric

COLUMN, PAGE = 241.1, 506.2
"""Widths in points of one and of two columns of a page: ACM's; IEEE's are a little wider."""

SIZE = 8  # of the type, in points
_GAP = 3  # points on either side of a column
_WRAPPED = 110  # points of a column whose texts are longer: they are broken into lines
_LINES = 42  # of this type, which leave room for the caption on a page

_PARTS = re.compile(r"(?<=[_./:])(?=\w)|(?<=[a-z])(?=[A-Z])")
_SIGNS = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "↓": r"$\downarrow$", "↑": r"$\uparrow$", "–": "--",
    "−": "$-$", "×": r"$\times$", "Δ": r"$\Delta$", "δ": r"$\delta$", "†": r"$\dagger$", "<": "$<$", ">": "$>$",
    "·": r"$\cdot$", "±": r"$\pm$", "→": r"$\rightarrow$", "∞": r"$\infty$", "≥": r"$\geq$", "…": r"\ldots{}",
    "“": "``", "”": "''",
}  # fmt: skip


def latex_text(text: str) -> str:
    """Plain text as LaTeX source: special characters escaped, arrows and signs as mathematics."""
    return re.sub("|".join(map(re.escape, _SIGNS)), lambda match: _SIGNS[match.group()], text)


def said_once(shown: pd.DataFrame, notes: Iterable[str]) -> tuple[pd.DataFrame, list[str]]:
    """A table and its notes, with a first column that is the same in all rows told by a note instead."""
    first = shown.columns[0]
    if len(shown) < 2 or shown[first].nunique() > 1:
        return shown, [*notes]
    return shown.drop(columns=first), [f"{first}: {shown[first].iloc[0]}.", *notes]


def floats(name: str, title: str, shown: pd.DataFrame, notes: Iterable[str]) -> str:
    """All floats of a table: a ``table`` where it fits into one column, otherwise ``table*``.

    The caption of the first one holds title and notes, and the first column where it is the same in all
    rows; the list of tables gets the title alone.
    """
    shown, notes = said_once(shown, notes)
    caption = f"\\caption[{latex_text(title)}]{{{latex_text(' '.join([title, *notes]))}}}\n\\label{{tab:{name}}}"
    continued = f"Table~\\ref{{tab:{name}}}, continued: {latex_text(title)}\\par\\smallskip"
    widths = {column: _width([column, *map(_whole, aligned(shown[column].tolist()))]) for column in shown}
    environment = "table" if sum(widths.values()) <= COLUMN else "table*"
    written = []
    for bodies in _pages(shown, widths):
        inside = [
            "\\centering",
            continued if written else caption,
            f"\\fontsize{{{SIZE}}}{{{1.2 * SIZE:g}}}\\selectfont\\setlength{{\\tabcolsep}}{{{_GAP}pt}}",
            "\n\\par\\medskip\n".join(_tabular(body, widths) for body in bodies),
        ]
        written.append("\n".join([f"\\begin{{{environment}}}", *inside, f"\\end{{{environment}}}\n"]))
    return "\n".join(written)


def _pages(shown: pd.DataFrame, widths: dict[str, float]) -> Iterator[list[pd.DataFrame]]:
    """What stands in each float, one part above the other: all parts of as many rows as leave room for them."""
    parts = _parts(shown, widths)
    start, full = 0, 0
    for row, lines in enumerate(_lines(shown, widths)):
        if full + lines > max(1, _LINES // len(parts) - 2):  # two lines for a part's head
            if row > start:
                yield [shown.iloc[start:row][part] for part in parts]
            start, full = row, 0
        full += lines
    yield [shown.iloc[start:][part] for part in parts]


def _parts(shown: pd.DataFrame, widths: dict[str, float]) -> list[list[str]]:
    """Columns that fit beside each other; every part begins with those that tell the rows apart."""
    columns = list(shown)
    told = next((count for count in range(1, len(columns)) if not shown[columns[:count]].duplicated().any()), 1)
    keys = columns[:told] if sum(widths[key] for key in columns[:told]) < 0.7 * PAGE else columns[:1]
    parts = [list(keys)]
    for column in columns[len(keys) :]:
        if sum(widths[each] for each in [*parts[-1], column]) > PAGE and len(parts[-1]) > len(keys):
            parts.append(list(keys))
        parts[-1].append(column)
    return parts


def _lines(shown: pd.DataFrame, widths: dict[str, float]) -> list[int]:
    """Lines that each row takes where long texts are broken; a broken line is filled to three quarters."""
    broken = [column for column in shown if _is_broken(widths[column])]
    return [
        max([1, *(math.ceil(_text_width(text) / (0.75 * _WRAPPED)) for text in row)])
        for row in shown[broken].itertuples(index=False)
    ]


def _tabular(body: pd.DataFrame, widths: dict[str, float]) -> str:
    """Numbers are aligned, texts stand at the left, and long ones are broken."""
    formats = "".join(_format(body[column].tolist(), widths[column]) for column in body)
    columns = [map(_source, aligned(body[column].tolist())) for column in body]
    rows = [map(latex_text, body), *zip(*columns, strict=True)]
    head, *lines = [" & ".join(row) + r" \\" for row in rows]
    return "\n".join([f"\\begin{{tabular}}{{{formats}}}", "\\toprule", head, "\\midrule", *lines, _END])


_END = "\\bottomrule\n\\end{tabular}"


def _source(parts: list[Part]) -> str:
    return "".join(_words(text) if shown else f"\\phantom{{{latex_text(text)}}}" for text, shown in parts)


def _words(text: str) -> str:
    """A text whose words may be broken inside where they are wider than any column."""
    words = ((word, "\\allowbreak{}" if _text_width(word) > _WRAPPED else "") for word in text.split(" "))
    return " ".join(each.join(map(latex_text, _PARTS.split(word) if each else [word])) for word, each in words)


def _whole(parts: list[Part]) -> str:
    return "".join(part.text for part in parts)


def _format(texts: list[str], width: float) -> str:
    if _is_broken(width):
        return f"p{{{_WRAPPED}pt}}"
    return "r" if is_numeric(texts) else "l"


def _is_broken(width: float) -> bool:
    return width >= _WRAPPED + 2 * _GAP


def _width(texts: Iterable[str]) -> float:
    """Width in points of a column with its gaps."""
    return min(_WRAPPED, max(map(_text_width, texts))) + 2 * _GAP


@cache
def _text_width(text: str) -> float:
    """Width in points of a text in Computer Modern, the widest of the types that papers are set in."""
    from matplotlib import get_data_path
    from matplotlib.font_manager import get_font
    from matplotlib.ft2font import LoadFlags

    font = get_font(Path(get_data_path()) / "fonts" / "ttf" / "cmr10.ttf")
    font.set_size(SIZE, 72)
    # Signs that the file has not are as wide as others; type of 8 points is wider than that of 10 made smaller.
    text = "".join(sign if sign.isascii() else "W" if sign in "∞→…" else "+" for sign in text)
    font.set_text(text, 0, flags=LoadFlags.NO_HINTING)
    return 1.0625 * font.get_width_height()[0] / 64
