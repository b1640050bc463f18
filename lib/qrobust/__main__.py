"""The command line of a study: ``python -m qrobust plan quick``."""

import argparse
import importlib
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from qrobust import runs, study
from qrobust.calibration import CalibrationError
from qrobust.study import plan


def main() -> int:
    """Run a subcommand; a fault of the study's file, or a text that it needs, is one message and status 2."""
    parser = argparse.ArgumentParser(prog="python -m qrobust", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    listing = commands.add_parser("plan", help="list every run and count the cells of a study; runs nothing")
    listing.add_argument("study", help="a name in params/, or a YAML file")
    writing = commands.add_parser("parameters", help="write the params.yaml of one run (the workflow does this)")
    writing.add_argument("study")
    writing.add_argument("run", help="as the plan lists it: <stage>/<name>")
    reporting = commands.add_parser("report", help="write outputs/report/<study>.html from the analyze run")
    reporting.add_argument("study")
    keeping = commands.add_parser("keep", help="write outputs/reference/<study>: frames, tables, figures")
    keeping.add_argument("study")
    drawing = commands.add_parser("draw", help="write the tables and figures of outputs/reference/<study> again")
    drawing.add_argument("study", help="a folder's name in outputs/reference/")
    arguments = parser.parse_args()
    if arguments.command == "draw":
        return _written(lambda: _report("keep").draw(arguments.study))
    try:
        return _do(arguments)
    except (study.StudyError, CalibrationError) as error:
        print(error, file=sys.stderr)
        return 2


def _do(arguments: argparse.Namespace) -> int:
    asked = study.load(arguments.study)
    if arguments.command == "plan":
        print_plan(asked)
    elif arguments.command == "report":
        return _written(lambda: _report("html").make(asked))
    elif arguments.command == "keep":
        return _written(lambda: _report("keep").keep(asked))
    else:
        planned = {run.key: run for run in plan.runs_of(asked)}[arguments.run]
        runs.write_parameters(planned.folder, planned.parameters)
    return 0


def _report(module: str) -> ModuleType:
    """A module of `qrobust.report`, which takes a while to import."""
    return importlib.import_module(f"qrobust.report.{module}")


def _written(write: Callable[[], Path]) -> int:
    """Print where something was written, or why it cannot be."""
    from qrobust.analysis.frames import NoResults

    try:
        print(write())
    except NoResults as error:
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


if __name__ == "__main__":
    sys.exit(main())
