"""Static quality of the programs of filled cells: what `qrobust.quality` finds in each, and what of it is its own."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from qrobust import benchmarks, files, keys, languages, paths
from qrobust.evaluation.store import CellStore, Row
from qrobust.quality import Found, Tool, left_out
from qrobust.quality.attribution import Subject, own
from qrobust.quality.base import SYNTAX
from qrobust.quality.results import find
from qrobust.quality.sandbox import Sandbox
from qrobust.runs.progress import Progress

FILE = "quality.jsonl"
"""What a quality run writes: a `row` for each sample."""


@dataclass(frozen=True)
class Program:
    """A judged sample.

    Attributes
    ----------
    cell
        Its folder's name.
    task_id, draw
        Which sample of the cell.
    cut
        Whether the completion was ended by the limit of tokens: what is left of it may parse.
    subject
        Program and stub.
    """

    cell: str
    task_id: str
    draw: int
    cut: bool
    subject: Subject


def programs(filled: Path) -> list[Program]:
    """Every judged program of a run that filled cells.

    Parameters
    ----------
    filled
        The folder of an evaluate or noise run. Conditions that are the same thing share a cell, which counts once.
    """
    result = files.read_json(filled / "result.json")
    summary, benchmark = result["summary"], benchmarks.load(result["parameters"]["benchmark"])
    tasks, language = {task.task_id: task for task in benchmark.tasks}, languages.get(benchmark.language)
    judge = summary["judge"]
    found = {}
    for entry in summary["cells"]:
        store = CellStore(paths.outputs() / entry["folder"])
        judged = store.verdicts(judge["key"], judge["programs"])
        for task, draw in entry["samples"]:
            sample, program = store.samples[task, draw], judged[task, draw]["program"]
            stub = language.stub(sample["prompt"], tasks[task].entry_point, tasks[task].form)
            subject = Subject(language.name, program, stub)
            named = store.folder.name, task, draw
            found[named] = Program(*named, sample["finish"] == "length", subject)
    return list(found.values())


def measure(chosen: Sequence[Program], tools: Sequence[Tool], sandbox: Sandbox) -> list[Row]:
    """Run the tools over programs and their stubs.

    Returns
    -------
    A row for each program: cell, task_id, draw, language, ``parsable``, ``cut``, ``own_lines`` (`Subject.own_lines`),
    ``failed`` (tool: why it failed, however it tried), ``measures`` of all tools, and ``messages``, each a list of
    tool, group, rule, how many there are, and how many of these are the completion's own.
    """
    texts = list(dict.fromkeys(text for each in chosen for text in (each.subject.program, each.subject.stub)))
    found: dict[str, dict[str, Found]] = {}
    with Progress(len(texts) * len(tools)) as progress:
        for tool in tools:
            progress.condition(tool.name)
            found[tool.name] = find(tool, texts, sandbox, progress.tasks)
    return [_row(each, found) for each in chosen]


def _row(program: Program, found: dict[str, dict[str, Found]]) -> Row:
    subject = program.subject
    whole, of_stub = (
        {name: texts[_sha256(text)] for name, texts in found.items()} for text in (subject.program, subject.stub)
    )
    is_parsable = all(each.error != SYNTAX for each in whole.values())
    lines = subject.lines()
    measures: dict[str, float] = {}
    messages = []
    for name, each in whole.items():
        measures |= each.measures
        counts = Counter((message.group, message.rule) for message in each.messages)
        of_own = Counter((message.group, message.rule) for message in own(each, of_stub[name], lines))
        messages += [[name, *key, count, of_own[key]] for key, count in sorted(counts.items())]
    return {
        "cell": program.cell,
        "task_id": program.task_id,
        "draw": program.draw,
        "language": subject.language,
        "parsable": is_parsable,
        "cut": program.cut,
        "own_lines": subject.own_lines(),
        "failed": {name: each.error for name, each in whole.items() if each.error not in ("", SYNTAX)},
        "measures": measures if is_parsable else {},
        "messages": messages if is_parsable else [],
    }


def _sha256(text: str) -> str:
    return keys.sha256(text.encode(errors="surrogatepass"))


def write(folder: Path, rows: Sequence[Row]) -> Path:
    """Write the rows of a quality run."""
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    files.write_atomic(folder / FILE, text)
    return folder / FILE


def read(folder: Path) -> list[Row]:
    """The rows of a quality run."""
    return files.read_jsonl(folder / FILE)


def result(rows: Sequence[Row], tools: Sequence[Tool], sandbox: Sandbox) -> dict[str, Any]:
    """What ``result.json`` of a quality run says."""
    read = dict.fromkeys(row["language"] for row in rows)
    return {
        "tools": {tool.name: {"version": tool.version, **tool.identity()} for tool in tools},
        "left_out": {name: why for language in read for name, why in left_out(language).items()},
        "isolated": sandbox.program is not None,
        "programs": len(rows),
        "parsable": sum(row["parsable"] for row in rows),
        "failed": sum(bool(row["failed"]) for row in rows),
    }


def message_frame(rows: Sequence[Row]) -> pd.DataFrame:
    """One row for each program and rule: cell, task_id, draw, tool, group, rule, count, own."""
    return pd.DataFrame(_messages(rows), columns=MESSAGES)


MESSAGES = ["cell", "task_id", "draw", "tool", "group", "rule", "count", "own"]


def _messages(rows: Sequence[Row]) -> Iterator[list]:
    for row in rows:
        for message in row["messages"]:
            yield [row["cell"], row["task_id"], row["draw"], *message]


def measure_frame(rows: Sequence[Row]) -> pd.DataFrame:
    """One row for each program: cell, task_id, draw, language, parsable, cut, own_lines, and the tools' measures.

    ``failed`` are the names of the tools that failed on it, with commas between.
    """
    plain = ("cell", "task_id", "draw", "language", "parsable", "cut", "own_lines")
    measured = pd.DataFrame([row["measures"] for row in rows], index=range(len(rows)))
    known = pd.DataFrame([[row[name] for name in plain] for row in rows], columns=plain)
    return known.assign(failed=[", ".join(row["failed"]) for row in rows]).join(measured)
