"""What is asked: a study's file, its axes as objects, and the plan of its runs and cells."""

from qrobust.study.file import Study, StudyError, find, load

__all__ = ["Study", "StudyError", "find", "load"]
