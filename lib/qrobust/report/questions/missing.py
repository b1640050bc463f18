"""What the study asks for and does not have."""

import pandas as pd

from qrobust.analysis import Analysis
from qrobust.report import questions
from qrobust.report.tables.table import Table

questions.question("missing", place=8, title="What is missing")


@questions.table("missing", place=0)
def missing(found: Analysis) -> Table:
    """Cells that the study asks for and does not have."""
    frame = found.cells[found.cells["status"] != "done"]
    columns = ["model", "precision", "benchmark", "condition", "engine", "seed", "status"]
    data = frame[columns].reset_index(drop=True)
    title = "Cells that are missing, out of memory, or failed."
    notes = (f"{len(frame)} of {len(found.cells)} cells are not done.",)
    return Table("missing", title, data, data.astype(str), notes, even_empty=True)


@questions.table("missing", place=1)
def left_out(found: Analysis) -> Table:
    """Tasks that an external file has no usable prompt for."""
    columns = ["benchmark", "condition", "seed", "left_out"]
    frame = found.cells.reindex(columns=columns, fill_value="")
    data = frame[frame["left_out"].astype(bool)].drop_duplicates(ignore_index=True)
    counts = data["left_out"].map(lambda ids: str(len(ids.split(", ")) if ids else 0))
    shown = pd.DataFrame({**data.astype(str), "left_out": counts, "ids": data["left_out"]})
    shown = shown.rename(columns={"left_out": "tasks"})
    notes = ("Why is in the result and notebook of the attack's run. Other conditions have these tasks.",)
    return Table("left_out", "Tasks that a condition leaves out, attacked and clean.", data, shown, notes)
