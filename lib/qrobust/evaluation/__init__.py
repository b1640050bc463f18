"""From conditions to samples and verdicts: the cells of an arm are filled, and each can be read by itself."""

from qrobust.evaluation.asked import Asked, attacked, unchanged
from qrobust.evaluation.filling import fill, last_program, result, verdict_frame
from qrobust.evaluation.sessions import MixedSessions
from qrobust.evaluation.store import CellBusy, CellStore
from qrobust.evaluation.verdicts import outcome_of

__all__ = [
    "Asked", "CellBusy", "CellStore", "MixedSessions", "attacked", "fill", "last_program", "outcome_of", "result",
    "unchanged", "verdict_frame",
]  # fmt: skip
