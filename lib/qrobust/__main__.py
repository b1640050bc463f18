"""The command line of a study: ``python -m qrobust plan quick``."""

import argparse
import importlib
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from qrobust import runs, slurm, study
from qrobust.benchmarks import BenchmarkError
from qrobust.calibration import CalibrationError
from qrobust.resources import ResourceUnavailable
from qrobust.study import needs, plan


def main() -> int:
    """Run a subcommand; a fault of the study, a file that it needs, or the cluster is one message and status 2."""
    parser = argparse.ArgumentParser(prog="python -m qrobust", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    listing = commands.add_parser("plan", help="list every run and count the cells of a study; runs nothing")
    listing.add_argument("study", help="a name in params/, or a YAML file")
    needing = commands.add_parser(
        "needs", help="name the system packages that a study needs and that are missing here (the Makefile does this)"
    )
    needing.add_argument("study")
    waiting = commands.add_parser(
        "wait", help="return when Slurm has no job of a killed start left (the workflow does this)"
    )
    waiting.add_argument("study")
    writing = commands.add_parser("parameters", help="write the params.yaml of one run (the workflow does this)")
    writing.add_argument("study")
    writing.add_argument("run", help="as the plan lists it: <stage>/<name>")
    reporting = commands.add_parser("report", help="write outputs/report/<study>.html from the analyze run")
    reporting.add_argument("study")
    reporting.add_argument("--so-far", action="store_true", help="of what was there when all prompts were answered")
    keeping = commands.add_parser("keep", help="write outputs/reference/<study>: frames, tables, figures")
    keeping.add_argument("study")
    drawing = commands.add_parser("draw", help="write the tables and figures of outputs/reference/<study> again")
    drawing.add_argument("study", help="a folder's name in outputs/reference/")
    drawn = commands.add_parser("sheets", help="write outputs/sheets/<study>: blinded pairs of programs to be rated")
    drawn.add_argument("study")
    drawn.add_argument("--pairs", type=int, default=50)
    drawn.add_argument("--seed", type=int, default=0)
    agreeing = commands.add_parser("agreement", help="how far two people agree who filled a sheet")
    agreeing.add_argument("first", type=Path, help="a filled CSV file")
    agreeing.add_argument("second", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "agreement":
        return _agreement(arguments.first, arguments.second)
    if arguments.command == "draw":
        return _written(lambda: _report("keep").draw(arguments.study))
    try:
        return _do(arguments)
    except (study.StudyError, BenchmarkError, CalibrationError, ResourceUnavailable, slurm.SlurmError) as error:
        print(error, file=sys.stderr)
        return 2


def _do(arguments: argparse.Namespace) -> int:
    asked = study.load(arguments.study)
    if arguments.command == "plan":
        print_plan(asked)
    elif arguments.command == "needs":
        print("\n".join(needs.missing(asked)))
    elif arguments.command == "wait":
        slurm.status_command()  # a cluster that cannot be watched is said here, not below Snakemake's usage
        slurm.wait_for_jobs([run.key for run in plan.runs_of(asked)])
    elif arguments.command == "report":
        return _written(lambda: _report("html").make(asked, arguments.so_far))
    elif arguments.command == "sheets":
        return _written(lambda: _sheet(asked, arguments.pairs, arguments.seed))
    elif arguments.command == "keep":
        return _written(lambda: _report("keep").keep(asked))
    else:
        planned = {run.key: run for run in plan.runs_of(asked)}.get(arguments.run)
        if planned is None:
            lists = f"python -m qrobust plan {arguments.study}"
            raise study.StudyError(
                f"study {asked.name!r} has no run {arguments.run!r}; {lists} names those that it has"
            )
        runs.write_parameters(planned.folder, planned.parameters)
    return 0


def _sheet(asked: study.Study, pairs: int, seed: int) -> Path:
    from qrobust.analysis import collect, finished
    from qrobust.report import sheets

    return sheets.write(asked.name, sheets.draw(finished(collect.of_study(asked)), pairs, seed))


def _agreement(first: Path, second: Path) -> int:
    """Print kappa with its interval, or what is wrong with a file."""
    from qrobust.report import sheets

    try:
        print(sheets.agreements(first, second).round(3).to_string(index=False))
    except sheets.BadSheet as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _report(module: str) -> ModuleType:
    """A module of `qrobust.report`, which takes a while to import."""
    return importlib.import_module(f"qrobust.report.{module}")


def _written(write: Callable[[], Path]) -> int:
    """Print where something was written, or why it cannot be."""
    from qrobust.analysis.frames import NoResults

    try:
        print(write())
    except (NoResults, FileExistsError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def print_plan(asked: study.Study) -> None:
    """Print every run with its state, and how many cells each research question has."""
    planned = plan.runs_of(asked)
    for run in planned:
        state = "done" if (run.folder / "result.json").exists() else "to do"
        print(f"{state:6} {run.key}" + (f"  ({len(run.cells)} cells)" if run.cells else ""))
    families = Counter(cell.condition.family for run in planned for cell in run.cells)
    distinct = len({cell.folder for run in planned for cell in run.cells})
    print(
        f"\n{len(planned)} runs; cells: {families['clean']} clean, {families['attack']} attack, "
        f"{families['noise']} noise; {distinct} distinct (conditions that are the same thing are made once)"
    )
    for tool, why in plan.tools_left_out(asked).items():
        print(f"without the optional tool {tool}: {why}")


if __name__ == "__main__":
    sys.exit(main())
