"""Runs: a notebook with its parameters and its own folder, how it is executed, and where it was made."""

from qrobust.runs.machine import provenance
from qrobust.runs.run import STAGES, Run, stage_folder, start, write_parameters

__all__ = ["STAGES", "Run", "provenance", "stage_folder", "start", "write_parameters"]
