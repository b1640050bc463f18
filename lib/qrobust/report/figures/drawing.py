"""A figure before and after it is saved, and the parts that several figures have."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.textpath import TextPath

from qrobust import files, keys
from qrobust.analysis import frames
from qrobust.report.figures.style import FAINT, SINGLE, Look, paper, short_names
from qrobust.report.tables.latex import latex_text

DPI = 300  # of a PNG file, for print


@dataclass(frozen=True)
class Drawing:
    """A figure that is not yet on disk: its name, the drawing, the tidy frame behind it, and a caption.

    The name is that of a file; of a model or a benchmark in it `keys.readable` leaves what no file should be called.
    """

    name: str
    figure: Figure
    data: pd.DataFrame
    caption: str

    def __post_init__(self) -> None:
        """Make the name one of a file."""
        object.__setattr__(self, "name", keys.readable(self.name))


@dataclass(frozen=True)
class Saved:
    """Where a figure is."""

    name: str
    pdf: Path
    png: Path
    csv: Path
    caption: str


def save(drawing: Drawing, folder: Path) -> Saved:
    """Write ``<name>.pdf``, ``.png`` (`DPI`), ``.csv`` (the frame behind it) and ``.tex``, the same bytes every time.

    The last is a float for a paper, with the picture in its own size and the caption.
    """
    folder.mkdir(parents=True, exist_ok=True)
    saved = Saved(
        drawing.name, *(folder / f"{drawing.name}.{ending}" for ending in ("pdf", "png", "csv")), drawing.caption
    )
    with paper():
        drawing.figure.savefig(saved.pdf, metadata={"CreationDate": None})
        drawing.figure.savefig(saved.png, dpi=DPI, metadata={"Software": None})
    files.write_atomic(saved.csv, frames.as_csv(drawing.data))
    files.write_atomic(folder / f"{drawing.name}.tex", _float(drawing))
    return saved


def _float(drawing: Drawing) -> str:
    environment = "figure*" if drawing.figure.get_figwidth() > SINGLE else "figure"
    return (
        f"\\begin{{{environment}}}\n\\centering\n\\includegraphics{{{drawing.name}.pdf}}\n"
        f"\\caption{{{latex_text(drawing.caption)}}}\n\\label{{fig:{drawing.name}}}\n\\end{{{environment}}}\n"
    )


def numbered(name: str, number: int) -> str:
    """The name of one of several figures that go on from page to page; the first has the plain name."""
    return name if number == 1 else f"{name}_{number}"


def panels(rows: int, columns: int, width: float, height: float, **options) -> tuple[Figure, list[list[Axes]]]:
    """A figure with a grid of axes, without pyplot's global state; `height` is the whole figure's, in inches."""
    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, figure.subplots(rows, columns, squeeze=False, **options).tolist()


def precision_legend(figure: Figure, looks: dict[str, Look], *, lines: bool = True, extra: tuple = ()) -> None:
    """One legend above all panels, with `looks` in their order."""
    names = short_names(looks)
    handles = [
        Line2D([], [], color=look.color, marker=look.marker, linestyle=look.dashes if lines else "none",
               label=names[label])
        for label, look in looks.items()
    ]  # fmt: skip
    legend(figure, [*handles, *extra])


def legend(figure: Figure, handles: Sequence[Artist]) -> None:
    """A legend above all panels, in as many columns as its labels leave room for."""
    points = mpl.rcParams["legend.fontsize"]
    around = points * (_SPACING + sum(mpl.rcParams[f"legend.{part}"] for part in ("handlelength", "handletextpad")))
    font = FontProperties(size=points)
    widths = [TextPath((0, 0), handle.get_label(), prop=font).get_extents().width + around for handle in handles]
    room = 0.92 * 72 * figure.get_figwidth()  # on a screen's pixels letters are up to 8 % wider
    columns = next((count for count in range(len(widths), 1, -1) if _width(widths, count) < room), 1)
    figure.legend(handles=handles, loc="outside upper center", ncols=columns, columnspacing=_SPACING)


_SPACING = 1.4  # between columns of a legend, in font sizes


def _width(widths: Sequence[float], columns: int) -> float:
    """Width of a legend whose entries fill one column after the other, the first ones with one more where uneven."""
    rows, more = divmod(len(widths), columns)
    ends = list(itertools.accumulate(rows + (index < more) for index in range(columns)))
    return sum(max(widths[start:end]) for start, end in zip([0, *ends], ends, strict=False))


def whisker(axis: Axes, x: float, low: float, high: float, **look) -> None:
    """A vertical interval; an end that lies beyond the axis, also at infinity, becomes a triangle at its edge."""
    bottom, top = axis.get_ylim()
    axis.plot([x, x], [max(low, bottom), min(high, top)], **look)
    for is_cut, edge, mark in ((low < bottom, bottom, "v"), (high > top, top, "^")):
        if is_cut:
            axis.plot(x, edge, mark, color=look["color"], markersize=3.5, clip_on=False, zorder=4, gid=CUT)


CUT = "cut"
"""The `gid` of a mark that says that an interval goes on beyond its axis."""


def missing_mark(frame: pd.DataFrame) -> tuple[Line2D, ...]:
    """Legend entry of a cell without result, where a frame has one."""
    mark = Line2D([], [], color=FAINT, marker="x", linestyle="none", label="missing")
    return (mark,) if (frame["n"] == 0).any() else ()


def sizes(frame: pd.DataFrame) -> str:
    """The numbers of tasks behind the rows of a frame, for captions."""
    return ", ".join(map(str, sorted({int(n) for n in frame["n"] if n}))) or "0"
