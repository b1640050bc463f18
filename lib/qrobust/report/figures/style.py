"""How every figure looks, and the one way in which it is saved."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from qrobust import files

SINGLE, DOUBLE = 3.5, 7.16
"""Widths in inches of one and of two columns of an IEEE or ACM page."""

INK, FAINT = "#222222", "#8a8a8a"
_BLIND = sns.color_palette("colorblind").as_hex()
_SPARE = ((_BLIND[4], "P", (0, (3, 1, 1, 1, 1, 1))), (_BLIND[7], "X", (0, (1, 1))), (_BLIND[5], "*", (0, (5, 3))))


@dataclass(frozen=True)
class Look:
    """Colour, marker and line of a precision: any one of them tells it apart, so grey print does too."""

    color: str
    marker: str
    dashes: object


LOOKS = {
    "original": Look(INK, "o", "-"),
    "bnb-int8": Look(_BLIND[0], "s", (0, (5, 1.5))),
    "bnb-nf4": Look(_BLIND[1], "^", (0, (3, 1.2, 1, 1.2))),
    "bnb-fp4": Look(_BLIND[2], "v", (0, (1.5, 1))),
    "awq": Look(_BLIND[3], "D", (0, (6, 1, 1, 1))),
    "gptq": Look(_BLIND[8], "p", (0, (4, 1, 1, 1, 1, 1))),
}


def look(precision: str) -> Look:
    """The look of a precision; one that is not listed gets a spare look that depends on its name alone."""
    spare = int(hashlib.sha256(precision.encode()).hexdigest(), 16) % len(_SPARE)
    return LOOKS.get(precision) or Look(*_SPARE[spare])


@contextmanager
def paper() -> Iterator[None]:
    """Settings for print: 8 pt type, thin lines, fonts embedded as TrueType."""
    with mpl.rc_context(
        {
            **sns.axes_style("ticks"),
            "font.family": "DejaVu Sans",
            "font.size": 7.5,
            "axes.titlesize": 8,
            "axes.labelsize": 7.5,
            "xtick.labelsize": 7,
            "ytick.labelsize": 7,
            "legend.fontsize": 7,
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


@dataclass(frozen=True)
class Drawing:
    """A figure that is not yet on disk: its name, the drawing, the tidy frame behind it, and a caption."""

    name: str
    figure: Figure
    data: pd.DataFrame
    caption: str


@dataclass(frozen=True)
class Saved:
    """Where a figure is."""

    name: str
    pdf: Path
    png: Path
    csv: Path
    caption: str


def save(drawing: Drawing, folder: Path) -> Saved:
    """Write ``<name>.pdf``, ``.png`` (300 dpi) and ``.csv`` (the frame behind it), the same bytes every time."""
    folder.mkdir(parents=True, exist_ok=True)
    saved = Saved(
        drawing.name, *(folder / f"{drawing.name}.{ending}" for ending in ("pdf", "png", "csv")), drawing.caption
    )
    with paper():
        drawing.figure.savefig(saved.pdf, metadata={"CreationDate": None})
        drawing.figure.savefig(saved.png, dpi=300, metadata={"Software": None})
    files.write_atomic(saved.csv, drawing.data.to_csv(index=False))
    return saved


def panels(rows: int, columns: int, width: float, height: float, **options) -> tuple[Figure, list[list[Axes]]]:
    """A figure with a grid of axes, without pyplot's global state; `height` is the whole figure's, in inches."""
    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, figure.subplots(rows, columns, squeeze=False, **options).tolist()


def precision_legend(figure: Figure, precisions: list[str], *, lines: bool = True, extra: tuple = ()) -> None:
    """One legend above all panels, in the study's order of precisions."""
    handles = [
        Line2D(
            [], [], color=look(name).color, marker=look(name).marker, linestyle=look(name).dashes if lines else "none",
            label=name,
        )
        for name in precisions
    ]  # fmt: skip
    figure.legend(handles=[*handles, *extra], loc="outside upper center", ncols=min(6, len(handles) + len(extra)))


def missing_mark() -> Line2D:
    """Legend entry of a cell without result."""
    return Line2D([], [], color=FAINT, marker="x", linestyle="none", label="missing")
