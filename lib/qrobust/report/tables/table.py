"""A table: numbers for CSV, the same in words for LaTeX and Markdown, and notes on what they rest on."""

import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from qrobust import files
from qrobust.analysis import frames


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
    even_empty
        Whether it is shown without rows too, because that says something.
    """

    name: str
    title: str
    data: pd.DataFrame
    shown: pd.DataFrame
    notes: tuple[str, ...] = ()
    even_empty: bool = False

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
        contents = {"csv": frames.as_csv(self.data), "tex": self.latex(), "md": self.markdown()}
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
