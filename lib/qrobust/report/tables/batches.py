"""What stands under every table with a precision whose texts depend on their batches: how much that changes by itself.

Another neighbour, another maker's processor: both change such a text where nothing else was changed. A difference is
to be read against that.
"""

from dataclasses import replace

import pandas as pd

from qrobust.analysis import Analysis, methods, pairing
from qrobust.report.tables.table import Table


def control(found: Analysis) -> pd.DataFrame:
    """The rows of the drops under other batches, of the precisions that they matter to, with ``differing`` texts.

    The others have the clean samples there, which are not made again.
    """
    rows = found.drops[pairing.has_other_batches(found.drops) & (found.drops["n"] > 0)]
    rows = rows[rows["precision"].isin(methods.batch_dependent(found.precisions))]
    return rows.merge(differing(found), on=["model", "precision", "benchmark", "condition"], how="left")


def differing(found: Analysis) -> pd.DataFrame:
    """Texts of each control that are not the clean ones; NaN where results do not say."""
    names = ["model", "precision", "benchmark", "condition"]
    return found.cells.reindex(columns=[*names, "differing"])[[*names, "differing"]].drop_duplicates(names)


def noted(found: Analysis, table: Table) -> Table:
    """A table with a note for each precision in it whose texts depend on their batches; others as they are."""
    if "benchmark" not in table.shown or table.shown.empty:
        return table
    texts = set(table.shown.select_dtypes(exclude="number").to_numpy().ravel())
    labels = [label for label in methods.batch_dependent(found.precisions) if label in texts]
    return replace(table, notes=(*table.notes, *(_note(found, label) for label in labels))) if labels else table


def _note(found: Analysis, label: str) -> str:
    rows = control(found)
    rows = pairing.strictest(rows[rows["precision"] == label])
    what = f"{label}: texts depend on their batch-mates and on the maker of the processor (“Controls”). "
    if rows.empty:
        return what + "How much that changes by itself this study did not measure: it has no control rebatched."
    known = rows["differing"].notna().all()
    texts = f"{int(rows['differing'].sum())} texts and " if known else ""
    return what + (
        f"Unchanged prompts in other batches change {texts}{int((rows['lost'] + rows['gained']).sum())} verdicts of "
        f"{int(rows['n'].sum())} tasks ({int(rows['lost'].sum())} lost, {int(rows['gained'].sum())} gained): a "
        "difference of that size says nothing."
    )
