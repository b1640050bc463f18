"""Notes that several tables share."""

import pandas as pd

from qrobust.analysis import Analysis, pairing, pooled
from qrobust.primary import PLUS
from qrobust.report.tables.words import UNISOLATED


def intervals(over: str) -> str:
    """What stands in brackets, and what was resampled for it."""
    return f"Brackets: 95 % percentile bootstrap intervals over {over}, in percentage points."


INTERVALS = intervals("tasks")
NO_SPREAD = "An interval of zero width says that no task changed, not that the value is certain."


def no_spread_note(frame: pd.DataFrame, low: str = "low", high: str = "high") -> tuple[str, ...]:
    """What an interval of zero width says, from the columns of its ends; nothing where there is none."""
    return (NO_SPREAD,) if (frame[low] == frame[high]).any() else ()


def seeds_note(frame: pd.DataFrame) -> tuple[str, ...]:
    """How several seeds of a condition enter a table; nothing where there is one."""
    if len(frame) and frame["seeds"].max() > 1:
        return (
            f"Up to {int(frame['seeds'].max())} seeds per condition, averaged per task; McNemar's test uses the first.",
        )
    return ()


def draws_note(found: Analysis) -> tuple[str, ...]:
    """How several draws of each task enter a table; nothing where there is one."""
    draws = found.verdicts["draw"].nunique()
    if draws < 2:
        return ()
    return (f"{draws} draws of each task: rates and losses average them; lost, gained and McNemar's are the first's.",)


def changed_note(frame: pd.DataFrame, effect: str) -> str:
    """What the columns about changed prompts say; or that the results do not know them."""
    if frame["changed"].isna().all():
        return "These results do not say which prompts an attack changed."
    return (
        f"changed: prompts that the attack changed, over all seeds; {effect} (changed): among these alone. An "
        "unchanged prompt loses nothing, unless a text depends on its batch-mates (LLM.int8)."
    )


def left_out_note(cells: pd.DataFrame) -> tuple[str, ...]:
    """That tasks were left out, and of what; nothing where none was."""
    if "left_out" not in cells or not cells["left_out"].astype(bool).any():
        return ()
    names = ", ".join(dict.fromkeys(cells.loc[cells["left_out"].astype(bool), "condition"]))
    return (f"{names}: tasks without a usable prompt are left out, of the clean side as well (“What is missing”).",)


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


def family_size(frame: pd.DataFrame, suite: str) -> int:
    """Number of tests in Holm's family: the tested rows of a table that `pairing.is_counted`."""
    return int(pairing.is_counted(frame, suite)[frame["p"].notna()].sum())


def judged_again_note(frame: pd.DataFrame, suite: str) -> tuple[str, ...]:
    """Which rows are samples of others judged by another suite, and do not count; nothing where none is."""
    counted = pairing.strict_benchmarks(frame["benchmark"], suite)
    again = {name: f"{name}+" if suite == PLUS else name.removesuffix("+") for name in frame["benchmark"].unique()}
    again = {name: twin for name, twin in again.items() if name not in counted and twin in counted}
    if not again:
        return ()
    pairs = ", ".join(f"{name} those of {twin}" for name, twin in again.items())
    rows = int(frame["benchmark"].isin(again).sum())
    return (
        f"{rows} of {len(frame)} rows are samples of the others judged again ({pairs}): they are shown, and count "
        "neither in Holm's family nor in sign tests.",
    )


def little_to_lose_note(found: Analysis) -> tuple[str, ...]:
    """Which arms are not pooled with the others, and why; nothing where all are."""
    little, models = found.little_to_lose, found.cells["model"].nunique()
    if not little:
        return ()
    arms = found.cells[["model", "precision"]].drop_duplicates().itertuples(index=False, name=None)
    names = [" ".join(arm) if models > 1 else arm[1] for arm in arms if arm in little]
    return (
        f"Little to lose, whatever the robustness: {', '.join(names)}, with less than {100 * pooled.LITTLE:g} % of the "
        "original's clean pass@1. Shown, but not pooled or counted with the others.",
    )


def equivalence_column(margin: float, among: str = "") -> str:
    """The name of the column about equivalence: the margin in points, and what part of all it is about."""
    return f"p (±{margin:g}{among and f', {among}'})"


def equivalence_note(margin: float, compared: str = "the arms") -> str:
    """What that column says of what is compared."""
    return (
        f"{equivalence_column(margin)}: two one-sided tests that the difference lies within ±{margin:g} points; below "
        f"0.05 {compared} are equivalent at that margin."
    )


def sizes(frame: pd.DataFrame) -> str:
    """``n = 164`` or ``n = 40 to 164`` tasks over the rows that have any."""
    n = frame.loc[frame["n"] > 0, "n"].astype(int)
    if n.empty:
        return "no tasks"
    return f"n = {n.min()} tasks" if n.min() == n.max() else f"n = {n.min()} to {n.max()} tasks"
