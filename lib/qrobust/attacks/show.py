"""Look at attacked prompts: side by side, as a table, as a figure."""

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING

from qrobust.attacks.edits import AttackedPrompt
from qrobust.differences import pieces

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

_CELL = (
    "vertical-align:top;text-align:left;white-space:pre-wrap;overflow-wrap:anywhere;width:50%;"
    "font-family:monospace;font-size:12px;padding:6px 10px;border:1px solid #bbb"
)
_MARK = '<mark style="background:#f5c518;color:#000">{}</mark>'


def side_by_side(clean: str, attacked: str, titles: tuple[str, str] = ("clean", "attacked")) -> str:
    """An HTML table with both prompts, what differs marked word by word."""
    left, right = _marked(clean, attacked)
    head = "".join(f'<th style="text-align:left;padding:2px 10px">{html.escape(title)}</th>' for title in titles)
    cells = "".join(f'<td style="{_CELL}">{text}</td>' for text in (left, right))
    return f'<table style="width:100%;table-layout:fixed"><tr>{head}</tr><tr>{cells}</tr></table>'


def diffs(results: Sequence[AttackedPrompt], count: int = 3) -> str:
    """HTML: the first `count` changed prompts side by side, or a line that says nothing changed."""
    changed = [result for result in results if result.changed][:count]
    tables = [side_by_side(item.clean, item.attacked, (f"{item.task_id}, clean", "attacked")) for item in changed]
    return "".join(tables) or "<p>No prompt was changed.</p>"


def frame(results: Sequence[AttackedPrompt]) -> "pd.DataFrame":
    """One row per task: task_id, changed, edits (how many), characters, share.

    ``characters`` counts what the edits change, word by word (the longer of both sides), and ``share`` divides it by
    the length of the clean prompt.
    """
    import pandas as pd

    rows = []
    for result in results:
        characters = sum(_changed_characters(edit.before, edit.after) for edit in result.edits)
        rows.append(
            (result.task_id, result.changed, len(result.edits), characters, characters / max(1, len(result.clean)))
        )
    return pd.DataFrame(rows, columns=["task_id", "changed", "edits", "characters", "share"])


def rejected(results: Sequence[AttackedPrompt]) -> "pd.DataFrame":
    """One row per change that the attack rejected: task_id, why, before, after."""
    import pandas as pd

    rows = [(result.task_id, each.why, each.before, each.after) for result in results for each in result.rejected]
    return pd.DataFrame(rows, columns=["task_id", "why", "before", "after"])


def summary(results: Sequence[AttackedPrompt]) -> dict[str, float]:
    """How much was changed, as JSON values.

    Tasks, changed prompts, their share, changes that were rejected, and means over all prompts.
    """
    table = frame(results)
    empty = table.empty
    return {
        "tasks": len(table),
        "changed": int(table["changed"].sum()),
        "share_changed": 0.0 if empty else float(table["changed"].mean()),
        "rejected": sum(len(result.rejected) for result in results),
        "edits_per_prompt": 0.0 if empty else float(table["edits"].mean()),
        "characters_per_prompt": 0.0 if empty else float(table["characters"].mean()),
        "share_of_characters": 0.0 if empty else float(table["share"].mean()),
    }


def figure(results: Sequence[AttackedPrompt]) -> "Figure":
    """Histograms over prompts: edits, and the share of a prompt's characters that changed (percent)."""
    import matplotlib.pyplot as plt

    table = frame(results)
    drawing, (left, right) = plt.subplots(1, 2, figsize=(8, 2.6), layout="constrained")
    left.hist(table["edits"], bins=range(int(table["edits"].max()) + 2), align="left", color="#0072b2")
    left.set(xlabel="edits per prompt", ylabel="prompts")
    right.hist(100 * table["share"], bins=20, color="#d55e00")
    right.set(xlabel="characters changed per prompt (%)", ylabel="prompts")
    drawing.suptitle(f"{int(table['changed'].sum())} of {len(table)} prompts changed", fontsize=10)
    plt.close(drawing)  # else a notebook shows it twice
    return drawing


def _marked(clean: str, attacked: str) -> tuple[str, str]:
    sides: tuple[list[str], list[str]] = ([], [])
    for piece in pieces(clean, attacked):
        for side, text in zip(sides, piece, strict=True):
            escaped = html.escape(text)
            side.append(_MARK.format(escaped) if piece.differs and text.strip() else escaped)
    return "".join(sides[0]), "".join(sides[1])


def _changed_characters(before: str, after: str) -> int:
    return sum(max(map(len, piece)) for piece in pieces(before, after) if piece.differs)
