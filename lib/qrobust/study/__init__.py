"""What is asked: a study's file, its axes as objects, and the plan of its runs and cells."""

from qrobust.study.arm import EDITS_NEED_GREEDY, Arm, Cell
from qrobust.study.conditions import CLEAN, Attacked, Condition, Noised, noise_grid
from qrobust.study.file import Study
from qrobust.study.reading import StudyError, find, load

__all__ = [
    "CLEAN", "EDITS_NEED_GREEDY", "Arm", "Attacked", "Cell", "Condition", "Noised", "Study", "StudyError", "find",
    "load", "noise_grid",
]  # fmt: skip
