"""The study's tables: numbers for CSV, the same in words for LaTeX and Markdown, and notes on what they rest on."""

import math
import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from qrobust import files

MISSING = "–"
UNISOLATED = "†"


@dataclass(frozen=True)
class Table:
    """One table.

    Attributes
    ----------
    name
        File name without ending, and the LaTeX label after ``tab:``.
    title
        Caption in one sentence.
    data
        Numbers as computed, for CSV.
    shown
        Strings, for reading.
    notes
        What a reader must know: n, the family of tests, what is missing.
    """

    name: str
    title: str
    data: pd.DataFrame
    shown: pd.DataFrame
    notes: tuple[str, ...] = ()

    def markdown(self) -> str:
        """Title, table and notes."""
        body = self.shown.to_markdown(index=False, disable_numparse=True) if len(self.shown) else "(no rows)"
        notes = "".join(f"\n- {note}" for note in self.notes)
        return f"**{self.title}**\n\n{body}\n" + (f"{notes}\n" if notes else "")

    def latex(self) -> str:
        """Booktabs with caption and label: a ``table``, a ``table*`` when wide, a ``longtable`` when long.

        The caption holds title and notes; the list of tables gets the title alone.
        """
        caption = latex_text(" ".join([self.title, *self.notes]))
        style = self.shown.rename(columns=latex_text).map(latex_text).style.hide(axis="index")
        options = {"hrules": True, "caption": (caption, latex_text(self.title)), "label": f"tab:{self.name}"}
        if len(self.shown) > _PAGE_ROWS:
            return "{\\scriptsize\n" + style.to_latex(environment="longtable", **options) + "}\n"
        is_wide = self.shown.shape[1] > _COLUMN_WIDTH
        text = style.to_latex(environment="table*" if is_wide else "table", position_float="centering", **options)
        size = "\\scriptsize\\setlength{\\tabcolsep}{3pt}" if is_wide else "\\small"
        return text.replace("\\begin{tabular}", f"{size}\n\\begin{{tabular}}")

    def save(self, folder: Path) -> list[Path]:
        """Write ``<name>.csv``, ``.tex`` and ``.md``; returns the paths."""
        contents = {"csv": self.data.to_csv(index=False), "tex": self.latex(), "md": self.markdown()}
        written = []
        for ending, content in contents.items():
            path = folder / f"{self.name}.{ending}"
            files.write_atomic(path, content)
            written.append(path)
        return written


_PAGE_ROWS = 45  # more rows do not fit on a page
_COLUMN_WIDTH = 5  # more columns do not fit into one column of a two-column paper

_LATEX = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "↓": r"$\downarrow$", "↑": r"$\uparrow$", "–": "--",
    "−": "$-$", "×": r"$\times$", "Δ": r"$\Delta$", "†": r"$\dagger$", "<": "$<$", ">": "$>$", "·": r"$\cdot$",
    "±": r"$\pm$", "→": r"$\rightarrow$", "∞": r"$\infty$", "≥": r"$\geq$",
}  # fmt: skip


def latex_text(text: str) -> str:
    """Plain text as LaTeX source: special characters escaped, arrows and signs as mathematics."""
    return re.sub("|".join(map(re.escape, _LATEX)), lambda match: _LATEX[match.group()], text)


def number(value: float, digits: int = 3) -> str:
    """A number with a true minus sign; a dash for NaN."""
    if value is None or math.isnan(value):
        return MISSING
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    text = f"{value:.{digits}f}"
    return (text.lstrip("-") if float(text) == 0 else text).replace("-", "−")


def points(value: float) -> str:
    """A rate or a difference of rates in percent(age points), one decimal."""
    return number(100 * value, 1)


def with_interval(value: float, low: float, high: float) -> str:
    """``45.7 [38.1, 53.2]`` in percentage points; a dash for NaN."""
    return MISSING if math.isnan(value) else f"{points(value)} [{points(low)}, {points(high)}]"


def p_value(p: float) -> str:
    """Three decimals, ``<0.001`` below; a dash for NaN."""
    if math.isnan(p):
        return MISSING
    return "<0.001" if p < 0.0005 else f"{p:.3f}"


def rrs_interval(low: float, high: float) -> str:
    """Interval of RRS in which an end beyond all numbers is the paper's arrow: ``[0.71, ↓]``."""

    def end(value: float) -> str:
        return MISSING if math.isnan(value) else ("↓" if value > 0 else "↑") if math.isinf(value) else f"{value:.2f}"

    return MISSING if math.isnan(low) and math.isnan(high) else f"[{end(low)}, {end(high)}]"


def odds(value: float, low: float, high: float) -> str:
    """An odds ratio with its interval, two decimals; ``not estimable`` for NaN."""
    if math.isnan(value):
        return "not estimable"
    return f"{number(value, 2)} [{number(low, 2)}, {number(high, 2)}]"


def model_name(row) -> str:
    """The model, marked when its verdicts came from a judge without isolation."""
    return f"{row.model}{'' if row.isolated else UNISOLATED}"


def condition_name(row) -> str:
    """The condition with the engine that made it."""
    return f"{row.condition} ({row.engine})" if row.engine else row.condition


def common_notes(frame: pd.DataFrame) -> tuple[str, ...]:
    """Notes that every table owes: judged without isolation, and cells that are missing."""
    notes = []
    if len(frame) and not frame["isolated"].astype(bool).all():
        notes.append(f"{UNISOLATED} judged without isolation of the generated code.")
    absent = frame[frame["status"] != "done"] if "status" in frame else frame.iloc[:0]
    if len(absent):
        kinds = ", ".join(f"{count} {status}" for status, count in absent["status"].value_counts().items())
        notes.append(f"{len(absent)} of {len(frame)} rows are incomplete ({kinds}).")
    return tuple(notes)


def sizes(frame: pd.DataFrame) -> str:
    """``n = 164`` or ``n = 40 to 164`` tasks over the rows that have any."""
    n = frame.loc[frame["n"] > 0, "n"].astype(int)
    if n.empty:
        return "no tasks"
    return f"n = {n.min()} tasks" if n.min() == n.max() else f"n = {n.min()} to {n.max()} tasks"
