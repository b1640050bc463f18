"""Supervisor processes, from the judge's side: how one is started, and how it is talked to."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qrobust.judging import isolation, watch
from qrobust.judging.java import toolchain

LIBRARY = Path(__file__).resolve().parents[2]
_MAIN = "import sys; sys.path.insert(0, sys.argv.pop(1)); from qrobust.judging.supervisor import main; main()"
# Signals that say: it did what no program may do.
FAULTS = frozenset((signal.SIGSEGV, signal.SIGBUS, signal.SIGILL, signal.SIGFPE, signal.SIGABRT))


class SupervisorDied(RuntimeError):
    """A supervisor ended in the middle of a sample.

    Attributes
    ----------
    by_alarm
        Whether its own alarm ended it.
    by_fault
        Whether it did what no program may do, such as reading where it has no memory.
    """

    def __init__(self, status: int):
        number = -status if status < 0 else status - 128
        name = signal.Signals(number).name if number in {*signal.Signals} else f"status {status}"
        super().__init__(f"a supervisor of the judge ended with {name}")
        self.by_alarm, self.by_fault = number == signal.SIGPROF, number in FAULTS


class Helper:
    """One supervisor process, which starts when it is first asked, and again after its end.

    Parameters
    ----------
    tool
        The bubblewrap program, or None to run samples without isolation.
    language
        Of the samples.
    """

    def __init__(self, tool: str | None, language: str = "python"):
        self.tool, self._language = tool, language
        self.known: set[str] = set()
        self._process: subprocess.Popen | None = None

    def _start(self) -> None:
        try:
            self._process = subprocess.Popen(
                supervisor_command(self.tool, self._language),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={
                    "PATH": os.environ.get("PATH", os.defpath),
                    **{name: os.environ[name] for name in ("JAVA_HOME",) if name in os.environ},
                    "OMP_NUM_THREADS": "1",
                    "OPENBLAS_NUM_THREADS": "1",
                },
                cwd="/",
                start_new_session=True,  # an interrupt at the keyboard is the judge's to handle
            )
        except OSError as error:
            raise isolation.SandboxFailed(f"a supervisor cannot be started ({error})") from error

    def ask(self, **request: Any) -> dict:
        """Send one request and wait for its reply.

        Raises
        ------
        SupervisorDied
            If the process ends before it replies.
        SandboxFailed
            If a sandbox fails in which nothing of a sample is yet, or no supervisor can be started.
        RuntimeError
            If it fails: that is a fault of the judge, not of a sample.
        """
        if self._process is None:
            self._start()
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = b""
        if not line:
            status = self._process.wait()
            self.close()
            raise SupervisorDied(status)
        reply = json.loads(line)
        if "failed" in reply:
            raise isolation.SandboxFailed(reply["failed"])
        if "error" in reply:
            raise RuntimeError(f"the judge itself failed:\n{reply['error']}")
        return reply

    def close(self) -> None:
        """End the process, if it runs; its sandboxes end with it."""
        process, self._process = self._process, None
        self.known.clear()
        if process is None:
            return
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        try:
            process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            for pid in watch.tree(process.pid):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            process.wait()
        process.stdout.close()


def supervisor_command(
    tool: str | None, language: str = "python", main: str = _MAIN, also: Sequence[str] = ()
) -> list[str]:
    """The command that starts a supervisor, or another program of this package (`main`) that reads `also`.

    Started as root, a supervisor turns into nobody, and nobody must be able to read the interpreter: where that
    lies below a closed folder (a pyenv in root's home), bubblewrap shows it a copy of the file system in which
    that folder holds the interpreter and nothing else.
    """
    closed = closed_folders([*needed_paths(language), *also]) if os.getuid() == 0 else {}
    command = [sys.executable, "-P", "-c", main, str(LIBRARY), tool or ""]
    if tool is None:
        return [*command, "drop" if os.getuid() == 0 and not closed else "keep", language]
    command += ["drop", language]
    if not closed:
        return command
    view = [tool, "--dev-bind", "/", "/"]
    for folder in outermost(closed):
        view += ["--perms", "0755", "--size", "1048576", "--tmpfs", folder]
    made: set[str] = set()
    for path in sorted({path for paths in closed.values() for path in paths}, key=len):
        top = next(folder for folder in outermost(closed) if path.startswith(folder + "/"))
        for parent in reversed(Path(path).parents):
            if str(parent).startswith(top + "/") and str(parent) not in made and not _inside(str(parent), closed):
                view += ["--perms", "0755", "--dir", str(parent)]
                made.add(str(parent))
        view += ["--ro-bind", path, path]
    return [*view, "--", *command]


def needed_paths(language: str = "python") -> list[str]:
    """What a supervisor reads: the interpreter, its environment, this package, and what its language needs."""
    binds = [*isolation.python_runtime().binds, *(toolchain.find().binds if language == "java" else ())]
    return [sys.prefix, sys.base_prefix, os.path.realpath(sys.base_prefix), str(LIBRARY), *binds]


def closed_folders(paths: list[str]) -> dict[str, list[str]]:
    """Folders that only their owner may enter -> the needed paths below them."""
    closed: dict[str, list[str]] = {}
    for path in dict.fromkeys(paths):
        for folder in reversed([Path(path), *Path(path).parents]):
            if folder.is_dir() and not folder.stat().st_mode & 0o001:
                closed.setdefault(str(folder), []).append(path)
                break
    return closed


def outermost(folders: dict[str, list[str]]) -> list[str]:
    """Those folders that lie below no other."""
    return [folder for folder in folders if not any(folder.startswith(other + "/") for other in folders)]


def _inside(folder: str, closed: dict[str, list[str]]) -> bool:
    return any(folder == path or folder.startswith(path + "/") for paths in closed.values() for path in paths)
