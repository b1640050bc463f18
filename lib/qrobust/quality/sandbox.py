"""Tools run over many texts, in batches, each batch in a sandbox of the judge's making.

No generated code is executed here, but a tool that parses it can be brought to its knees; so tools see nothing of the
machine but themselves, and a batch that breaks its tool is divided until the texts that do it stand alone.
"""

import json
import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass

from qrobust.judging import NoIsolation, helpers, isolation
from qrobust.quality.base import Found, Tool, create
from qrobust.quality.inside import FOLDER
from qrobust.quality.keeper import LIBRARY, Order

BATCH = 150
"""Texts at a time: enough that starting a tool costs little, few enough that two processors are busy to the end."""

PROBES = {
    "python": "import os\n\n\ndef probe(name):\n    return os.path.join(name)\n",
    "java": "class Probe {\n    int probe(int number) {\n        return number;\n    }\n}\n",
}
"""Texts that every tool can read."""

SECONDS_A_TEXT = 2.0
MEMORY, TEMPORARY = 3 << 30, 64 << 20
_MAIN = "import sys; sys.path.insert(0, sys.argv.pop(1)); from qrobust.quality.keeper import main; main()"


Shown = tuple[list[str], list[str]]
"""What `Tool.files` and `Tool.reads` say, which may fetch something and so is asked once."""


class ToolFailed(RuntimeError):
    """A tool fails on every text."""


@dataclass(frozen=True)
class Sandbox:
    """Where tools run.

    Attributes
    ----------
    program
        Bubblewrap; None: no isolation.
    workers
        Batches at a time.
    """

    program: str | None
    workers: int

    @classmethod
    def open(cls, workers: int | None = None, allow_unisolated: bool = False) -> "Sandbox":
        """A sandbox that was seen to start.

        Parameters
        ----------
        workers
            By default one per processor that this process may use.
        allow_unisolated
            Work without isolation where there is none.

        Raises
        ------
        NoIsolation
            If no sandbox works and that is not allowed.
        """
        workers = workers or len(os.sched_getaffinity(0))
        program = isolation.find_tool()
        probe = cls(program, workers)
        if program and _started(probe):
            return probe
        refusal = NoIsolation(
            "the probe 'a sandbox for tools starts' failed" if program else "no `bwrap` is installed",
            isolation.cure_for("") + ", `apt-get install bubblewrap`",
        )
        if not allow_unisolated:
            raise refusal
        warnings.warn(f"tools read generated code WITHOUT isolation, as you allowed: {refusal}", stacklevel=2)
        return cls(None, workers)

    def analyse(
        self, tool: Tool, texts: Mapping[str, str], done: Callable[[dict[str, Found]], None] = lambda found: None
    ) -> dict[str, Found]:
        """What a tool finds in each text.

        Parameters
        ----------
        texts
            By any unique names.
        done
            Called with each batch that is finished, in this thread.

        Raises
        ------
        MissingTool
            If the tool is not installed.
        """
        shown = tool.files(), tool.reads()
        found: dict[str, Found] = {}
        with ThreadPoolExecutor(self.workers) as pool:
            for batch in pool.map(lambda part: self._batch(tool, shown, part), _batches(dict(texts), self.workers)):
                done(batch)
                found |= batch
        return {name: found[name] for name in texts}

    def _batch(self, tool: Tool, shown: Shown, texts: dict[str, str]) -> dict[str, Found]:
        reply = self._order(tool, shown, texts)
        try:
            rows = json.loads(reply["ok"])
            return {name: Found.from_row(rows[name]) for name in texts}
        except (KeyError, ValueError):
            why = reply.get("failed", "an answer that is none")
        self._require_working(tool, shown, why)
        if len(texts) == 1:
            return dict.fromkeys(texts, Found(error=why))
        names = list(texts)
        halves = names[: len(names) // 2], names[len(names) // 2 :]
        return {
            name: each
            for half in halves
            for name, each in self._batch(tool, shown, {name: texts[name] for name in half}).items()
        }

    def _require_working(self, tool: Tool, shown: Shown, why: str) -> None:
        """Tell a text that breaks a tool from a tool that does not work."""
        if "ok" not in self._order(tool, shown, {"probe": PROBES[tool.language]}):
            raise ToolFailed(f"the tool {tool.name!r} {tool.version} does not work in the sandbox: {why}")

    def _order(self, tool: Tool, shown: Shown, texts: dict[str, str]) -> dict[str, str]:
        packages, reads = shown
        with tempfile.TemporaryDirectory() as outside:
            folder = str(FOLDER) if self.program else os.path.join(outside, FOLDER.name)
            request = {"tool": tool.name, "texts": texts, "folder": folder, "reads": reads, "limits": tool.limits}
            order = Order(
                program=self.program,
                files=packages,
                reads=reads,
                request=json.dumps(request),
                seconds=tool.seconds + SECONDS_A_TEXT * len(texts),
                memory=MEMORY,
                temporary=TEMPORARY,
            )
            inside = {"main": _MAIN, "also": [*packages, *reads]}
            keeper = subprocess.run(
                helpers.supervisor_command(self.program, **inside) if self.program else _plain(),
                input=json.dumps(asdict(order)) + "\n",
                stdout=subprocess.PIPE,
                text=True,
                env={"PATH": os.environ.get("PATH", os.defpath), "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
                cwd="/",
                check=False,
            )
        if keeper.returncode:
            raise RuntimeError(f"the sandbox of the tool {tool.name!r} could not be started (its message is above)")
        return json.loads(keeper.stdout)


def _plain() -> list[str]:
    return [sys.executable, "-P", "-c", _MAIN, str(LIBRARY)]


def _started(probe: Sandbox) -> bool:
    """Whether a batch comes back: of the tool that needs nothing but the interpreter."""
    try:
        return not probe.analyse(create("cognitive"), {"probe": PROBES["python"]})["probe"].error
    except ToolFailed:
        return False


def _batches(texts: dict[str, str], workers: int) -> list[dict[str, str]]:
    """Batches of like size, at least one for each worker."""
    names = list(texts)
    count = max(min(workers, len(names)), -(-len(names) // BATCH))
    return [{name: texts[name] for name in names[start::count]} for start in range(count)]
