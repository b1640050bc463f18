"""How every figure looks: sizes and type for print, and the colours, markers and lines of precisions."""

import itertools
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import matplotlib as mpl
import seaborn as sns

from qrobust.precisions import names as registered_precisions
from qrobust.report.tables.latex import COLUMN, PAGE

SINGLE, DOUBLE = COLUMN / 72.27, PAGE / 72.27
"""Widths in inches of one and of two columns of a paper: those that the tables fit, so a figure needs no scaling."""

SIZE = 8
"""Of all type in figures, in points at these widths; no text is smaller in print."""

INK, FAINT = "#222222", "#8a8a8a"
_BLIND = sns.color_palette("colorblind").as_hex()
# Behind the palette's ten stand three dark ones, for studies of many methods.
_COLORS = (*(_BLIND[index] for index in (0, 1, 2, 3, 8, 4, 7, 5, 6, 9)), "#4a2c17", "#0b5d1e", "#6a0f5e")
_MARKERS = ("o", "s", "^", "v", "D", "p", "P", "X", "*", "h", "<", ">", "d")
_DASHES = (
    "-", (0, (5, 1.5)), (0, (3, 1.2, 1, 1.2)), (0, (1.5, 1)), (0, (6, 1, 1, 1)), (0, (4, 1, 1, 1, 1, 1)),
    (0, (3, 1, 1, 1, 1, 1)), (0, (1, 1)), (0, (5, 3)), (0, (2, 2)), (0, (8, 2)),
)  # fmt: skip


@dataclass(frozen=True)
class Look:
    """Colour, marker and line of a precision: any one of them tells it apart, so grey print does too."""

    color: str
    marker: str
    dashes: object


def looks(precisions: Iterable[str]) -> dict[str, Look]:
    """The looks of a study's precisions, no two of them the same.

    A registered method looks the same in every study. Other labels (a method with settings, one that is not known
    here) take, in the study's order, the looks that are free in it, so that colours come again as late as possible.
    """
    registered = {label: place for place, label in enumerate(registered_precisions())}
    labels = list(dict.fromkeys(precisions))
    taken = {registered[label] for label in labels if label in registered}
    free = (place for place in itertools.count(1) if place not in taken)
    return {label: _look(registered[label] if label in registered else next(free)) for label in labels}


def _look(place: int) -> Look:
    """The look of a place in the order of all: colours and markers come again, a line never does."""
    color = _COLORS[(place - 1) % len(_COLORS)] if place else INK
    dashes = _DASHES[place] if place < len(_DASHES) else (0, (place, 2, 1, 2))
    return Look(color, _MARKERS[place % len(_MARKERS)], dashes)


_LONG = 36  # letters of a label that leave too little of a figure


def short_names(precisions: Iterable[str]) -> dict[str, str]:
    """Labels as figures write them: where those of a method are long, without the settings that all of them share."""
    parts = {label: label.removesuffix(")").partition("(")[::2] for label in precisions}
    short = {}
    for label, (method, settings) in parts.items():
        alike = {other: set(given.split(",")) for other, (name, given) in parts.items() if name == method}
        is_long = len(alike) > 1 and max(map(len, alike)) > _LONG
        shared = set.intersection(*alike.values()) if is_long else set()
        own = ",".join(setting for setting in settings.split(",") if setting not in shared)
        short[label] = f"{method}({own})" if own else method
    return short if len(set(short.values())) == len(short) else {label: label for label in short}


@contextmanager
def paper() -> Iterator[None]:
    """Settings for print: type of one size, thin lines, fonts embedded as TrueType."""
    with mpl.rc_context(
        {
            **sns.axes_style("ticks"),
            "font.family": "DejaVu Sans",
            "font.size": SIZE,
            "axes.titlesize": SIZE,
            "axes.labelsize": SIZE,
            "xtick.labelsize": SIZE,
            "ytick.labelsize": SIZE,
            "legend.fontsize": SIZE,
            "figure.titlesize": SIZE,
            "legend.frameon": False,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.linewidth": 0.7,
            "xtick.major.width": 0.7,
            "ytick.major.width": 0.7,
            "xtick.major.size": 3,
            "ytick.major.size": 3,
            "lines.linewidth": 1.2,
            "lines.markersize": 4,
            "hatch.linewidth": 0.5,
            "pdf.fonttype": 42,
            "ps.fonttype": 42,
            "figure.constrained_layout.use": True,
        }
    ):
        yield
