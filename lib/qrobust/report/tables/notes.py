"""Notes that several tables share."""

import pandas as pd

INTERVALS = "Brackets: 95 % percentile bootstrap intervals over tasks, in percentage points."
NO_SPREAD = "An interval of zero width says that no task changed, not that the value is certain."


def seeds_note(frame: pd.DataFrame) -> tuple[str, ...]:
    """How several seeds of a condition enter a table; nothing where there is one."""
    if len(frame) and frame["seeds"].max() > 1:
        return (
            f"Up to {int(frame['seeds'].max())} seeds per condition, averaged per task; McNemar's test uses the first.",
        )
    return ()
