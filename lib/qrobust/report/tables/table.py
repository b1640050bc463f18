"""A table: numbers for CSV, the same in words for LaTeX and Markdown, and notes on what they rest on."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from qrobust import files
from qrobust.analysis import frames
from qrobust.report.tables.latex import floats


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
        """Booktabs with caption and label, for a two-column paper: see `qrobust.report.tables.latex`."""
        return floats(self.name, self.title, self.shown, self.notes)

    def save(self, folder: Path) -> list[Path]:
        """Write ``<name>.csv``, ``.tex`` and ``.md``; returns the paths."""
        contents = {"csv": frames.as_csv(self.data), "tex": self.latex(), "md": self.markdown()}
        written = []
        for ending, content in contents.items():
            path = folder / f"{self.name}.{ending}"
            files.write_atomic(path, content)
            written.append(path)
        return written
