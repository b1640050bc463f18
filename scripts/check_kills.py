"""Kill a study again and again, and compare its tables with those of a run that nobody killed.

    python scripts/check_kills.py smoke --kills 20

The study is run twice into folders of its own: once undisturbed, once killed at random moments (in turn the kernel of
a notebook, the driver, or every process at once, as when a machine goes down) and started again each time. Prints what
was killed when, and ends with status 1 if a table, a prompt, a sample or a verdict differs.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from qrobust import paths, study

VICTIMS = ("kernel", "driver", "both")
CAUSES = {"kernel": "ipykernel_launcher", "driver": "papermill"}


def start(study_file: Path, outputs: Path, target: str) -> subprocess.Popen:
    """Start the workflow."""
    command = [sys.executable, "-m", "snakemake", "--profile", "none", "--workflow-profile", "profiles/default"]
    command += ["--config", f"study={study_file}", "--", target]
    environment = {**os.environ, "QROBUST_OUTPUTS": str(outputs)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, cwd=paths.PROJECT, env=environment, start_new_session=True, **quiet)


def run(study_file: Path, outputs: Path) -> None:
    """Run all, and the tables."""
    for target in ("all", "report"):
        if start(study_file, outputs, target).wait():
            raise SystemExit(f"{target} failed in {outputs}")


def kill(workflow: subprocess.Popen, victim: str) -> int:
    """Kill a kernel or a driver, or everything; the rest of the workflow ends too. Returns how many were killed."""
    everybody = [psutil.Process(workflow.pid), *psutil.Process(workflow.pid).children(recursive=True)]
    chosen = [process for process in everybody if victim == "both" or _is(process, CAUSES[victim])]
    for process in chosen:
        process.kill()
    if victim != "both":
        psutil.wait_procs(chosen, timeout=60)
        time.sleep(1)  # what the others do about it belongs to the test
        for process in everybody:
            if process.is_running():
                process.kill()
    psutil.wait_procs(everybody, timeout=60)
    workflow.wait()
    return len(chosen)


def _is(process: psutil.Process, cause: str) -> bool:
    try:
        return any(cause in part for part in process.cmdline())
    except psutil.Error:
        return False


def content(outputs: Path) -> dict[str, object]:
    """Tables as they are; prompts, samples and verdicts without what no two runs share."""
    found: dict[str, object] = {}
    for path in sorted(outputs.glob("tables/*/*.csv")):
        if path.stem != "sessions":
            found[str(path.relative_to(outputs))] = path.read_text()
    for path in sorted(outputs.glob("runs/*/*/*.jsonl")):
        if path.stem in ("prompts", "samples"):
            rows = [json.loads(line) for line in path.read_text().splitlines()]
            rows = [{name: value for name, value in row.items() if name != "session"} for row in rows]
            found[str(path.relative_to(outputs))] = sorted(rows, key=lambda row: row["task_id"])
        elif path.stem == "verdicts":
            rows = [json.loads(line) for line in path.read_text().splitlines()]
            found[str(path.relative_to(outputs))] = {
                row["task_id"]: {suite: outcome["reason"] for suite, outcome in row["outcomes"].items()} for row in rows
            }
    return found


def main() -> int:
    """Run, kill, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("study", help="a name in params/, or a YAML file")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--between", type=float, nargs=2, default=(6.0, 25.0), help="seconds from a start to its kill")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    study_file, generator = study.find(options.study).resolve(), random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        whole, killed = Path(folder, "whole"), Path(folder, "killed")
        run(study_file, whole)
        for number in range(options.kills):
            workflow, victim = start(study_file, killed, "all"), VICTIMS[number % len(VICTIMS)]
            seconds = generator.uniform(*options.between)
            time.sleep(seconds)
            done = len(list(killed.glob("runs/*/*/result.json")))
            print(
                f"{number + 1}: {victim} after {seconds:.1f} s, {kill(workflow, victim)} killed, {done} runs done",
                flush=True,
            )
        run(study_file, killed)
        first, second = content(whole), content(killed)
    differing = [name for name in sorted(first.keys() | second.keys()) if first.get(name) != second.get(name)]
    print(f"{len(first)} files compared, {len(differing)} differ: {', '.join(differing) or 'none'}")
    return bool(differing)


if __name__ == "__main__":
    sys.exit(main())
