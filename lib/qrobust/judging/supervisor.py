"""A judge's helper process: one sample at a time, each in its own sandbox, the expected answers beside it.

It is a process of its own so that generation in the judge's process cannot delay a deadline, that a crafted
answer can at worst end this process, and that it can give up the superuser's rights. It speaks JSON lines over
its standard input and output: ``{"do": ..., ...}`` in, ``{"ok": ...}`` out, or what went wrong under ``"refused"``
(no isolation), ``"failed"`` (a sandbox in which nothing of a sample was yet), ``"broken"`` (a canonical solution) or
``"error"`` (a fault of the judge).
"""

import contextlib
import ctypes
import functools
import json
import os
import resource
import select
import signal
import sys
import threading
import traceback
from dataclasses import asdict

from qrobust.judging import scoring, watch
from qrobust.judging.isolation import NoIsolation, SandboxFailed
from qrobust.judging.java import toolchain
from qrobust.judging.java.scoring import JavaSamples
from qrobust.judging.java.workshop import open_workshop
from qrobust.judging.material import Material, Suite
from qrobust.judging.scoring import BrokenReference, PythonSamples, Samples
from qrobust.judging.selftest import self_test
from qrobust.judging.shop import open_shop
from qrobust.judging.verdicts import Limits

NOBODY = 65534
PR_SET_CHILD_SUBREAPER = 36
STACK = 128 << 20  # main thread's stack inside, as deep as EvalPlus's can grow: honest deep recursion must not crash


def prepare() -> None:
    """Give up the superuser's rights, adopt orphans, and set what children inherit."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
    resource.setrlimit(resource.RLIMIT_STACK, (STACK if hard == resource.RLIM_INFINITY else min(STACK, hard), hard))


def end_with_the_judge() -> None:
    """End this process and its sandboxes as soon as nobody holds the other end of the requests any more."""
    closed = select.poll()
    closed.register(sys.stdin, 0)  # no event but the hang-up
    closed.poll()
    for pid in watch.tree(os.getpid())[1:]:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    os._exit(0)


def material_from(row: dict) -> Material:
    """A task as the judge sent it."""
    suites = {name: Suite(**suite) for name, suite in row.pop("suites").items()}
    return Material(**row, suites=suites)


class Court:
    """Where samples of a language are judged; for Java a compile server starts when it is first needed."""

    def __init__(self, tool: str | None, language: str):
        self.shop = open_shop(tool, Limits())
        self._language = language

    @functools.cached_property
    def samples(self) -> Samples:
        """How they are run; `SandboxFailed` if no Java virtual machine starts."""
        if self._language != "java":
            return PythonSamples(self.shop)
        try:
            found = toolchain.find()
        except (toolchain.NoJava, OSError) as error:
            raise SandboxFailed("a supervisor cannot run `java -version`, and the judge could") from error
        return JavaSamples(open_workshop(self.shop, found))


def answer(request: dict, court: Court, materials: dict[str, Material]) -> object:
    """Do what one request asks."""
    if request["do"] == "test":
        found = self_test(court.shop, request["planted"], request["port"])
        try:
            _ = court.samples  # what does not start is said now
        except SandboxFailed as failure:
            raise NoIsolation(
                f"the probe 'a Java virtual machine starts' failed ({failure.what})",
                "see that `java -version` runs here as an ordinary user, with 1 GiB of memory to spare",
            ) from failure
        return found
    if request["do"] == "task":
        material = material_from(request["material"])
        materials[material.task_id] = material
        return True
    material = materials[request["task_id"]]
    if request["do"] == "refer":
        return scoring.refer(court.samples, material)
    outcomes, again = scoring.judge(court.samples, material, request["code"], request["alone"])
    return {"outcomes": {name: asdict(outcome) for name, outcome in outcomes.items()}, "again": again}


def main() -> None:
    """Serve requests until the judge closes the channel."""
    tool = sys.argv[1] or None
    if tool or sys.argv[2] == "drop":
        prepare()
    threading.Thread(target=end_with_the_judge, daemon=True).start()
    court = Court(tool, sys.argv[3])
    materials: dict[str, Material] = {}
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # a benchmark's check may print
    for line in sys.stdin:
        try:
            reply = {"ok": answer(json.loads(line), court, materials)}
        except NoIsolation as error:
            reply = {"refused": [error.probe, error.cure]}
        except SandboxFailed as error:
            reply = {"failed": error.what}
        except BrokenReference as error:
            reply = {"broken": str(error)}
        except Exception:
            reply = {"error": traceback.format_exc()}
        replies.write(json.dumps(reply) + "\n")
        replies.flush()


if __name__ == "__main__":
    main()
