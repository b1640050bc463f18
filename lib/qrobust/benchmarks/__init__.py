"""Benchmarks: the tasks that models are asked, by name or from a file of the user's."""

from qrobust.benchmarks.benchmark import Benchmark
from qrobust.benchmarks.loaders import identity, language, load, names, size, suites
from qrobust.benchmarks.selection import Selection
from qrobust.benchmarks.tasks import BenchmarkError, Task

__all__ = [
    "Benchmark",
    "BenchmarkError",
    "Selection",
    "Task",
    "identity",
    "language",
    "load",
    "names",
    "size",
    "suites",
]
