"""What the tests of the judge share: a small benchmark, and the two corpora of programs."""

import re
from pathlib import Path

from qrobust.benchmarks import Benchmark
from qrobust.benchmarks.tasks import Task

HERE = Path(__file__).parent
ROWS = [[[]], [[1]], [[1, 2, 3]], [[-5, 5]], [list(range(50))], [[10**12, 1]]]
CHECK = """
def check(candidate):
    assert candidate([]) == 0
    assert candidate([1, 2, 3]) == 6
    assert helper(candidate([2, 2])) == 5
"""


def task(task_id="Test/0", **changes):
    content = {
        "task_id": task_id,
        "prompt": 'def helper(x):\n    return x + 1\n\ndef total(numbers):\n    """Sum of the numbers."""\n',
        "entry_point": "total",
        "canonical_solution": "    return sum(numbers)\n",
        "base_input": ROWS[:3],
        "plus_input": ROWS[3:],
        "atol": 0,
        "contract": "",
        "test": None,
    }
    return Task(**content | changes)


def benchmark(*tasks, suites=("base", "plus"), name="tiny"):
    tasks = tasks or (task(),)
    return Benchmark(name, "1", "0" * 64, suites, tasks)


def checked():
    return benchmark(task(base_input=[], plus_input=[], test=CHECK), suites=("base",), name="checked")


def programs(folder):
    """Name -> (reasons that are right, source)."""
    found = {}
    for path in sorted((HERE / folder).glob("*.py")):
        source = path.read_text().replace("@NULL@", "\0")
        expected = re.match(r"# expect: (.*)\n", source)
        found[path.stem] = (set(expected[1].split("|")) if expected else {"passed"}, source)
    return found
