"""Calibration: the texts that a precision is fitted on, as sequences of tokens. None of them is a benchmark's task."""

from qrobust.calibration.overlap import WORDS, overlaps, require_disjoint
from qrobust.calibration.sets import Calibration, CalibrationError, Sequences

__all__ = ["WORDS", "Calibration", "CalibrationError", "Sequences", "overlaps", "require_disjoint"]
