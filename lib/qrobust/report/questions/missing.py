"""What the study asks for and does not have."""

from qrobust.analysis import Analysis
from qrobust.report import questions
from qrobust.report.tables.table import Table

questions.question("missing", place=8, title="What is missing")


@questions.table("missing")
def missing(found: Analysis) -> Table:
    """Cells that the study asks for and does not have."""
    frame = found.cells[found.cells["status"] != "done"]
    columns = ["model", "precision", "benchmark", "condition", "engine", "seed", "status"]
    data = frame[columns].reset_index(drop=True)
    title = "Cells that are missing, out of memory, or failed."
    notes = (f"{len(frame)} of {len(found.cells)} cells are not done.",)
    return Table("missing", title, data, data.astype(str), notes, even_empty=True)
