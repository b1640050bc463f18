"""Compare the judge's verdicts with EvalPlus 0.3.1's, sample by sample, and explain every difference.

    python scripts/parity.py                                        # all canonical solutions of HumanEval+ and MBPP+
    python scripts/parity.py --benchmark humaneval+ --samples outputs/runs/cells/<cell>/verdicts.jsonl --name qwen

Writes outputs/parity/<name>.csv and .md. Where a sample itself does not tell why EvalPlus rejects it, EvalPlus tries
again, then without its memory limit, then with a long time limit too: what changes then was its own limit's doing.
The exit status is 1 when a difference stays unexplained.
"""

import argparse
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from qrobust import files, paths, resources
from qrobust.benchmarks import Benchmark, load
from qrobust.judging import Judge, Outcome, Verdict

DATASETS = {
    "humaneval+": ("humaneval", "HUMANEVAL_OVERRIDE_PATH", "HumanEvalPlus-v0.1.10.jsonl.gz"),
    "mbpp+": ("mbpp", "MBPP_OVERRIDE_PATH", "MbppPlus-v0.2.0.jsonl.gz"),
}
DISABLED = re.compile(
    r"\bopen\(|\bos\.(getcwd|chdir|kill|system|putenv|remove|rmdir|unlink|rename|fork)\b|\b(exit|quit|help)\(|subprocess"
)
WHOLE_TASK = 60  # seconds; evalplus.eval.untrusted_check cuts every task off there, whatever its tests may take
UNEXPLAINED = "UNEXPLAINED"
# What changes when EvalPlus tries again, one worker: the explanation, and the options of `evalplus`.
RETRIES = (
    ("late there while the machine was busy (its limits are wall time): passes when EvalPlus tries again", {}),
    ("EvalPlus's memory limit counts the address space it inherited, its expected outputs", {"memory": False}),
    ("EvalPlus's fixed time limit: it passes there with 30 s", {"memory": False, "seconds": 30.0}),
)
COLUMNS = ("benchmark", "task_id", "sample", "suite", "judge", "detail", "evalplus", "explanation")


def evalplus(benchmark: str, samples: list[dict], workers: int, memory: bool = True, seconds: float = 1.0):
    """Run `evalplus.evaluate` in a process of its own.

    Parameters
    ----------
    memory, seconds
        Whether its memory limit is on, and its shortest time limit per test.

    Returns
    -------
    tuple
        (task id, number of the sample within the task) -> statuses of base and plus, and the wall time in seconds.
    """
    dataset, variable, resource = DATASETS[benchmark]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    environment.setdefault(variable, str(resources.fetch(resource)))
    if not memory:
        environment["EVALPLUS_MAX_MEMORY_BYTES"] = "-1"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "samples.jsonl")
        path.write_text("".join(json.dumps(sample) + "\n" for sample in samples))
        command = [sys.executable, "-m", "evalplus.evaluate", "--dataset", dataset, "--samples", str(path)]
        command += ["--parallel", str(workers), "--min_time_limit", str(seconds)]
        begin = time.monotonic()
        result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=folder)
        wall = time.monotonic() - begin
        if result.returncode:
            raise SystemExit(f"evalplus.evaluate failed:\n{(result.stdout + result.stderr)[-2000:]}")
        found = json.loads(path.with_name("samples_eval_results.json").read_text())["eval"]
    statuses = {
        (task_id, number): (row["base_status"], row["plus_status"])
        for task_id, rows in found.items()
        for number, row in enumerate(rows)
    }
    return statuses, wall


def judge(benchmark: Benchmark, samples: list[dict], workers: int) -> tuple[dict[tuple[str, int], Verdict], float]:
    """The judge's verdicts, keyed as `evalplus` does, and the wall time in seconds."""
    begin = time.monotonic()
    numbers: dict[str, int] = defaultdict(int)
    futures = {}
    with Judge(benchmark, workers=workers) as judging:
        for sample in samples:
            futures[sample["task_id"], numbers[sample["task_id"]]] = judging.submit(
                sample["task_id"], sample["solution"]
            )
            numbers[sample["task_id"]] += 1
        verdicts = {key: future.result() for key, future in futures.items()}
    return verdicts, time.monotonic() - begin


def canonical(benchmark: Benchmark) -> list[dict]:
    """Every canonical solution as a sample."""
    return [{"task_id": task.task_id, "solution": task.reference} for task in benchmark.tasks]


def solutions(path: Path) -> list[dict]:
    """Samples of a JSONL file: with a ``solution``, as EvalPlus has them, or a ``program``, as a cell's verdicts."""
    rows = files.read_jsonl(path)
    return [{"task_id": row["task_id"], "solution": row.get("solution", row.get("program"))} for row in rows]


def filled(benchmark: Benchmark, samples: list[dict]) -> list[dict]:
    """Samples with a failing one for each task that has none: EvalPlus insists on all tasks."""
    present = {sample["task_id"] for sample in samples}
    rest = [task.task_id for task in benchmark.tasks if task.task_id not in present]
    return samples + [{"task_id": task_id, "solution": "pass\n"} for task_id in rest]


def differences(verdicts: dict, statuses: dict) -> list[tuple]:
    """(key, suite) wherever one passes and the other does not, by EvalPlus's rule that plus needs base."""
    found = []
    for key, verdict in verdicts.items():
        base, plus = statuses[key]
        theirs = {"base": base == "pass", "plus": base == plus == "pass"}
        found += [(key, suite) for suite, outcome in verdict.outcomes.items() if outcome.passed != theirs[suite]]
    return found


def own_rule(task_id: str, outcome: Outcome, statuses: tuple[str, str]) -> str:
    """The rule of EvalPlus itself that fails this sample for certain, or an empty text."""
    if outcome.passed and task_id == "HumanEval/32":
        return "EvalPlus 0.3.1 never records the result of this task's own oracle: every solution fails there"
    if outcome.passed and "timeout" in statuses and outcome.seconds > WHOLE_TASK:
        needed = f"this solution needed {outcome.seconds:.0f} s, every test in time"
        return f"EvalPlus gives a whole task at most {WHOLE_TASK} s; {needed}"
    return ""


def own_setting(code: str) -> str:
    """What in a program EvalPlus does not bear, or an empty text."""
    if used := DISABLED.search(code):
        return f"EvalPlus switches off functions of the standard library; this program uses `{used[0].rstrip('(')}`"
    if "sys.exit" in code:
        return "the program ends itself in good order after its definitions; EvalPlus takes that for a failure"
    return ""


def compare(name: str, samples: list[dict] | None, workers: int) -> tuple[list[dict], str]:
    """Differences of one benchmark as table rows, and a line about the whole."""
    benchmark = load(name)
    samples = samples or canonical(benchmark)
    verdicts, _ = judge(benchmark, samples, workers)
    statuses, _ = evalplus(name, filled(benchmark, samples), workers)
    codes: dict[str, list[str]] = defaultdict(list)
    for sample in samples:
        codes[sample["task_id"]].append(sample["solution"])
    rows = []
    for key, suite in differences(verdicts, statuses):
        outcome = verdicts[key].outcomes[suite]
        text = own_rule(key[0], outcome, statuses[key])
        status = "/".join(str(one) for one in statuses[key])
        values = (name, *key, suite, outcome.reason, outcome.detail, status, text)
        rows.append(dict(zip(COLUMNS, values, strict=True)))
    for what, options in RETRIES:
        open_rows = [row for row in rows if row["judge"] == "passed" and not row["explanation"]]
        if open_rows:
            tasks = {row["task_id"] for row in open_rows}
            again = filled(benchmark, [sample for sample in samples if sample["task_id"] in tasks])
            found, _ = evalplus(name, again, 1, **options)
            for row in open_rows:
                base, plus = found[row["task_id"], row["sample"]]
                if base == "pass" if row["suite"] == "base" else base == plus == "pass":
                    row["explanation"] = what
    for row in rows:
        if row["judge"] == "passed" and not row["explanation"]:
            row["explanation"] = own_setting(codes[row["task_id"]][row["sample"]])
        row["explanation"] = row["explanation"] or UNEXPLAINED
    passed = {suite: sum(one.outcomes[suite].passed for one in verdicts.values()) for suite in benchmark.suites}
    theirs = {
        "base": sum(statuses[key][0] == "pass" for key in verdicts),
        "plus": sum(statuses[key] == ("pass", "pass") for key in verdicts),
    }
    line = f"{name}: {len(verdicts)} samples; passed base/plus: judge {passed['base']}/{passed['plus']}, EvalPlus "
    return rows, f"{line}{theirs['base']}/{theirs['plus']}; {len(rows)} differences"


def report(lines: list[str], rows: list[dict]) -> tuple[str, str]:
    """The CSV and the Markdown text."""
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    text = ["# Verdicts of the judge beside EvalPlus 0.3.1", "", *[f"- {line}" for line in lines], ""]
    text += ["Made by `scripts/parity.py`. Every difference:", ""]
    text += ["| " + " | ".join(COLUMNS) + " |", "|" + "---|" * len(COLUMNS)]
    text += ["| " + " | ".join(str(row[column]) for column in COLUMNS) + " |" for row in rows]
    return table.getvalue(), "\n".join(text) + "\n"


def main() -> int:
    """Compare, write the tables, and say whether everything is explained."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--benchmark", choices=sorted(DATASETS), help="one benchmark instead of both")
    parser.add_argument("--samples", type=Path, help="EvalPlus's, or a cell's verdicts; none: canonical solutions")
    parser.add_argument("--name", help="of the tables (default: the file's)")
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    options = parser.parse_args()
    if options.samples and not options.benchmark:
        parser.error("--samples needs --benchmark, one of: " + ", ".join(sorted(DATASETS)))
    lines, rows = [], []
    for name in [options.benchmark] if options.benchmark else sorted(DATASETS):
        found, line = compare(name, solutions(options.samples) if options.samples else None, options.workers)
        print(line, flush=True)
        lines.append(line)
        rows += found
    name = options.name or (options.samples.stem if options.samples else "canonical")
    table, text = report(lines, rows)
    files.write_atomic(paths.outputs() / "parity" / f"{name}.csv", table)
    files.write_atomic(paths.outputs() / "parity" / f"{name}.md", text)
    for row in rows:
        print({column: row[column] for column in ("task_id", "suite", "judge", "evalplus", "explanation")})
    return int(any(row["explanation"] == UNEXPLAINED for row in rows))


if __name__ == "__main__":
    sys.exit(main())
