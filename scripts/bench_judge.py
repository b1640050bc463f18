"""Wall time of the judge beside `evalplus.evaluate`, on the same samples, interleaved on the same machine.

    python scripts/bench_judge.py --benchmark humaneval+ --repeats 3
    python scripts/bench_judge.py --java --repeats 3

The second is the judge for Java alone: one program for each of MultiPL-E's 158 HumanEval tasks, which returns a value
of the right type. Expected outputs are cached (by one run before the first measurement); the judge's memory of earlier
verdicts is empty each time.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from parity import DATASETS, canonical, evalplus, judge, solutions

from qrobust.benchmarks import load
from qrobust.judging import Judge


def start_up(benchmark, samples: int = 40) -> float:
    """Milliseconds per sample, one after the other, for programs that fail at once: sandbox and interpreter."""
    task_id = benchmark.tasks[0].task_id
    with Judge(benchmark, workers=1) as judging:
        judging.submit(task_id, "raise ValueError").result()

        begin = time.monotonic()
        for number in range(samples):
            judging.submit(task_id, f"raise ValueError({number})").result()
        return (time.monotonic() - begin) / samples * 1000


def java(workers: int, repeats: int) -> None:
    """Print the wall time of the judge for Java on 158 programs; the first round fills the caches."""
    benchmark = load("multipl-e-humaneval-java")
    programs = [{"task_id": task.task_id, "solution": java_program(task)} for task in benchmark.tasks]
    for number in range(repeats + 1):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["QROBUST_OUTPUTS"] = folder
            verdicts, seconds = judge(benchmark, programs, workers)
        reasons = Counter(one.reason for verdict in verdicts.values() for one in verdict.outcomes.values())
        kind = f"{'measured' if number else 'first, fills the caches'}; load {os.getloadavg()[0]:.1f}"
        print(f"{benchmark.name}: {len(programs)} programs in {seconds:.1f} s ({kind}); {dict(reasons)}")


def java_program(task) -> str:
    """A program that compiles and returns the default of its type, so that it is run and at least once compared."""
    head = task.prompt.rstrip().rpartition("\n")[2]
    value = next((value for name, value in DEFAULTS.items() if f"static {name} " in head), "null")
    return f"{task.prompt}        return {value};\n    }}\n}}\n"


DEFAULTS = {"long": "0", "float": "0", "boolean": "true", "String": '""'}


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--benchmark", choices=sorted(DATASETS), help="one benchmark instead of both")
    parser.add_argument("--samples", type=Path, help="as for parity.py")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--java", action="store_true", help="the judge for Java alone")
    options = parser.parse_args()
    if options.java:
        java(options.workers, options.repeats)
        return 0
    for name in [options.benchmark] if options.benchmark else sorted(DATASETS):
        benchmark = load(name)
        samples = solutions(options.samples) if options.samples else canonical(benchmark)
        times: dict[str, list[float]] = {"judge": [], "evalplus": []}
        for number in range(options.repeats + 1):
            with tempfile.TemporaryDirectory() as folder:
                os.environ["QROBUST_OUTPUTS"] = folder
                own = judge(benchmark, samples, options.workers)[1]
                cost = start_up(benchmark)
            other = evalplus(name, samples, options.workers)[1]
            kind = f"{'measured' if number else 'first, fills the caches'}; load {os.getloadavg()[0]:.1f}"
            print(f"{name}: judge {own:.1f} s, evalplus {other:.1f} s, start-up {cost:.1f} ms ({kind})")
            if number:
                times["judge"].append(own)
                times["evalplus"].append(other)
        if options.repeats:
            medians = {tool: statistics.median(values) for tool, values in times.items()}
            ratio = medians["evalplus"] / medians["judge"]
            print(f"{name}: median of {options.repeats}: {medians}; the judge is {ratio:.2f} times as fast")
    return 0


if __name__ == "__main__":
    sys.exit(main())
