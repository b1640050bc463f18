"""The frames of a study: what analysis starts from, read from result files or from what the repository keeps.

    >>> from qrobust.analysis import frames
    >>> frames.kept("cpu").verdicts.groupby(["precision", "condition"])["passed"].mean()

The frames are all that tables and figures need, so anyone can draw them again, without a model and without the machine
that made the samples. Their texts are kept too: a verdict's `SAMPLE` leads to what was asked, answered and judged.

    >>> texts = frames.kept("cpu").samples
    >>> print(texts.query("task_id == 'HumanEval/0'").iloc[0]["program"])
"""

import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from qrobust import files, paths
from qrobust.evaluation.mechanism import BLOCKS, DRIFT
from qrobust.evaluation.timing import COLUMNS as TIMINGS
from qrobust.judging.failures import kind
from qrobust.primary import Primary

CELL_IDENTITY = ["model", "precision", "benchmark", "condition", "family", "attack", "engine", "seed",
                 "kind", "level", "scope", "unit"]  # fmt: skip
VERDICTS = [*CELL_IDENTITY, "task_id", "draw", "passed", "reason", "failure", "changed", "tokens", "edits", "enough",
            "cell"]  # fmt: skip
CELLS = [*CELL_IDENTITY, "status", "n", "left_out", "rejected", "differing", "share", "isolated", "cell"]
FOOTPRINT = ["model", "precision", "bytes", "bits_per_parameter"]
METHODS = ["precision", "bits", "calibration", "finetuned", "but_calibration", "but_finetune"]
SETUP = ["device", "engine", "processor", "threads", "instructions", "versions", "commit"]
SESSIONS = ["model", "precision", "benchmark", "condition", "seed", "cell", "session", "started", "samples",
            *SETUP, "text_key"]  # fmt: skip
SAMPLE = ["cell", "task_id", "draw"]
TEXTS = [*SAMPLE, "prompt", "completion", "program", "details"]
MEASURES = [*SAMPLE, "language", "parsable", "cut", "own_lines", "failed"]
MESSAGES = [*SAMPLE, "tool", "group", "rule", "count", "own"]
_NUMBERS = ["seed", "samples", "threads"]
# A name may look like a number, or like a missing one.
_NAMED = ["model", "precision", "benchmark", "condition", "task_id", "cell", "reason", "tool", "group", "rule"]
_MAY_BE_EMPTY = ["engine", "attack", "kind", "scope", "unit", "left_out", "calibration", "failed"]


class NoResults(ValueError):
    """There is nothing to show under a name; the message says what there is, or how to get it."""


def empty(columns: list[str]) -> pd.DataFrame:
    """A frame with these columns and no row."""
    return pd.DataFrame(columns=columns)


@dataclass(frozen=True)
class Frames:
    """The tidy frames of a study.

    Attributes
    ----------
    study
        Its name.
    verdicts
        One row per sample and test suite: `CELL_IDENTITY`, ``task_id``, ``draw``, ``passed``, ``reason``, ``failure``
        (its kind, of `judging.failures`), ``changed`` (the prompt differs from the clean one), ``tokens``, ``edits``
        (how many an attack made) and ``enough`` (how many of them make the task fail; both NaN where that was not
        looked for), ``cell`` (its folder's name).
    cells
        One row per cell and test suite: `CELL_IDENTITY`, ``status`` (``done``, ``missing``, ``oom``, ``failed``),
        ``n`` (tasks judged), ``left_out`` (ids of the tasks that the condition has no prompt for), ``rejected``
        (changes that its attack rejected), ``differing`` (of a control: texts unlike the clean ones), ``share`` (of
        parameters disturbed; NaN without noise), ``isolated``, ``cell``. Frames that were kept earlier lack
        ``left_out``, ``rejected`` and ``differing``.
    footprint
        One row per model and precision that a quantize run measured: `FOOTPRINT` and what else it says.
    sessions
        One row per cell and session that made samples of it: `SESSIONS`. ``text_key`` is the same where two sessions
        cannot give different texts. Empty where results do not say.
    facts
        How the samples were made and judged, label to text.
    methods
        One row per precision: `METHODS`. ``bits`` of a quantized weight (NaN: none is); ``calibration``, the name of
        the texts (empty: none); ``finetuned``; and all but one of these two settings, which precisions share that
        differ in that one alone. Empty where results do not say: see `qrobust.analysis.methods.complete`.
    measures
        One row per sample whose program was read by tools: `MEASURES` and a column for each measure of a tool.
        ``failed`` names the tools that failed on the program; frames that were kept earlier lack it. Empty where the
        study did not ask.
    messages
        One row per sample and rule that a tool complained by: `MESSAGES`; ``own`` of ``count`` are the completion's.
    timings
        One row per arm, round and size of batches that was timed: `TIMINGS`, see `qrobust.evaluation.timing.measure`.
        Empty where the study did not ask.
    drift, blocks
        Output drift by arm, condition and task, and by quantized block: `DRIFT` and `BLOCKS`, see
        `qrobust.evaluation.mechanism.Measured`. Empty where the study did not ask.
    samples
        One row per sample: `TEXTS`. ``program`` is what was judged, without tests; ``details`` what the judge said of
        it beside the reason, by suite. Empty where a study was kept without.
    primary
        What the study declared to be its primary outcome; None in what was kept before studies declared one.
    """

    study: str
    verdicts: pd.DataFrame
    cells: pd.DataFrame
    footprint: pd.DataFrame = field(default_factory=lambda: empty(FOOTPRINT))
    sessions: pd.DataFrame = field(default_factory=lambda: empty(SESSIONS))
    facts: dict[str, str] = field(default_factory=dict)
    methods: pd.DataFrame = field(default_factory=lambda: empty(METHODS))
    measures: pd.DataFrame = field(default_factory=lambda: empty(MEASURES))
    messages: pd.DataFrame = field(default_factory=lambda: empty(MESSAGES))
    timings: pd.DataFrame = field(default_factory=lambda: empty(TIMINGS))
    drift: pd.DataFrame = field(default_factory=lambda: empty(DRIFT))
    blocks: pd.DataFrame = field(default_factory=lambda: empty(BLOCKS))
    samples: pd.DataFrame = field(default_factory=lambda: empty(TEXTS))
    primary: Primary | None = None


def folder(study: str) -> Path:
    """Where the kept results of a study are."""
    return paths.outputs() / "reference" / study


def keep(frames: Frames) -> Path:
    """Write frames and facts to their `folder`, which is returned; the same results are the same bytes.

    What was kept of an earlier version of the study, and is not asked for any more, goes.
    """
    place = folder(frames.study)
    for name in _NAMES:
        if name in _OPTIONAL and getattr(frames, name).empty:
            (place / f"{name}.csv.gz").unlink(missing_ok=True)
            continue
        content = as_csv(getattr(frames, name)).encode()
        # No time stamp in the archive.
        files.write_atomic(place / f"{name}.csv.gz", gzip.compress(content, mtime=0))
    # Texts as JSON, which keeps every line break.
    lines = "".join(f"{json.dumps(row)}\n" for row in frames.samples.to_dict("records"))
    files.write_atomic(place / "samples.jsonl.gz", gzip.compress(lines.encode(), mtime=0))
    files.write_json(place / "facts.json", frames.facts)
    if frames.primary is not None:
        files.write_json(place / "primary.json", frames.primary.model_dump())
    return place


_OPTIONAL = ("methods", "measures", "messages", "timings", "drift", "blocks")
_NAMES = ("verdicts", "cells", "footprint", "sessions", *_OPTIONAL)


def kept(study: str) -> Frames:
    """The frames that the repository keeps under a name, as they were written.

    Raises
    ------
    NoResults
        If nothing is kept under this name; the message lists what is.
    """
    place = folder(study)
    if not (place / "verdicts.csv.gz").exists():
        names = sorted(path.parent.name for path in place.parent.glob("*/verdicts.csv.gz"))
        raise NoResults(f"no reference results of {study!r} in {place.parent}; there are: {', '.join(names) or 'none'}")
    verdicts, cells, footprint = (_read(place / f"{name}.csv.gz") for name in _NAMES[:3])
    if "draw" not in verdicts:  # kept when a task had one sample
        verdicts.insert(verdicts.columns.get_loc("task_id") + 1, "draw", 0)
    if "failure" not in verdicts:  # kept before failures had kinds: of an exception it is not known which it was
        verdicts.insert(verdicts.columns.get_loc("reason") + 1, "failure", [kind(it, "") for it in verdicts["reason"]])
    facts = files.read_json(place / "facts.json")
    sessions = place / "sessions.csv.gz"  # absent where samples were made before they knew their session
    known = _read_sessions(sessions) if sessions.exists() else empty(SESSIONS)
    # Absent where the study did not ask, or was kept before there were such frames.
    read = {name: _read(path) for name in _OPTIONAL if (path := place / f"{name}.csv.gz").exists()}
    declared = place / "primary.json"
    primary = Primary(**files.read_json(declared)) if declared.exists() else None
    return Frames(
        study, verdicts, cells, footprint, known, facts, **read, samples=_read_samples(place), primary=primary
    )


def as_csv(frame: pd.DataFrame) -> str:
    """A frame as CSV with 12 significant digits: the last four of a float64 depend on the processor that computes."""
    return frame.to_csv(index=False, float_format="%.12g")


def _read(path: Path) -> pd.DataFrame:
    """A frame as it was written; its texts stay texts where they are empty."""
    texts = {name: str for name in (*_NAMED, *_MAY_BE_EMPTY)}
    frame = pd.read_csv(path, dtype=texts, keep_default_na=False, na_values=[""])
    return frame.fillna({name: "" for name in _MAY_BE_EMPTY if name in frame})


def _read_samples(place: Path) -> pd.DataFrame:
    path = place / "samples.jsonl.gz"
    if not path.exists():  # kept before texts were
        return empty(TEXTS)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return pd.DataFrame([json.loads(line) for line in lines], columns=TEXTS)


def _read_sessions(path: Path) -> pd.DataFrame:
    texts = {name: str for name in SESSIONS if name not in _NUMBERS}  # a key may look like a number
    return pd.read_csv(path, dtype=texts, keep_default_na=False, na_values={name: [""] for name in _NUMBERS})
