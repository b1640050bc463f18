"""The sections of an analysis as a notebook shows them."""

from typing import Any

from qrobust.report.results import Results, Section
from qrobust.report.tables.table import Table

LONG = 24
"""Tables with more rows are folded, here and on the page."""

_WIDTH = 860  # of a figure, in pixels


def sections(results: Results) -> list[Any]:
    """What IPython displays for every section: heading and answer, figures, tables."""
    from IPython.display import Image, Markdown

    shown = []
    for section in results.sections:
        shown.append(Markdown(heading(section)))
        for figure in section.figures:
            shown += [Image(str(figure.png), width=_WIDTH), Markdown(f"*{figure.caption}*")]
        shown += [Markdown(folded(table)) for table in section.tables]
    return shown


def heading(section: Section) -> str:
    """Title, introduction and answer of a section, as Markdown."""
    parts = [f"## {section.title}", section.intro]
    if section.answer:
        sentences = "\n".join(f"- {sentence}" for sentence in section.answer.sentences)
        parts += [f"**{section.asks}**", section.answer.headline, sentences]
    return "\n\n".join(filter(None, parts))


def folded(table: Table) -> str:
    """A table as Markdown, folded where it is long."""
    if len(table.shown) <= LONG:
        return table.markdown()
    return f"<details><summary>{table.title} {len(table.shown)} rows</summary>\n\n{table.markdown()}\n</details>"
