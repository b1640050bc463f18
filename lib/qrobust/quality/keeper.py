"""A helper process that starts one sandbox, feeds it, and watches its time and memory; never as root.

It reads one JSON line, the fields of `Order`, and answers with one: ``{"ok": <what the sandbox wrote>}`` or
``{"failed": <why>}``.
"""

import json
import os
import select
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from qrobust.judging import isolation, supervisor, watch
from qrobust.judging.verdicts import Limits

LIBRARY = Path(__file__).resolve().parents[2]
_BOOT = "import sys; sys.path[:0] = sys.argv[1:]; from qrobust.quality.inside import main; main()"
WATCH_EVERY = 0.1  # seconds between two looks at a sandbox's memory
LARGEST = 64 << 20  # bytes of an answer
LINE = 300  # characters of a tool's last words


@dataclass(frozen=True)
class Order:
    """What is to be done.

    Attributes
    ----------
    program
        Bubblewrap; None to work without isolation.
    files
        Absolute paths shown to the tool: packages.
    reads
        Further absolute paths.
    request
        For `inside.main`, JSON text.
    seconds, memory, temporary
        Limits: time, resident bytes of all processes together, bytes of temporary files.
    """

    program: str | None
    files: list[str]
    reads: list[str]
    request: str
    seconds: float
    memory: int
    temporary: int


def main() -> None:
    """Carry out one order."""
    order = Order(**json.loads(sys.stdin.readline()))
    if order.program:
        supervisor.prepare()
    print(json.dumps(carry_out(order)))


def carry_out(order: Order) -> dict[str, str]:
    """Run the sandbox to its end."""
    report, inner_report = os.pipe()
    passed = [inner_report]
    command = _python(order)
    options: dict = {"env": {"PYTHONHASHSEED": "0"}, "cwd": "/"}
    if order.program:
        filter_ = isolation.filter_descriptor()
        empty = isolation.in_memory(b"")  # the place of the judge's worker, which has no part in this
        passed += [empty, *([] if filter_ is None else [filter_])]
        runtime = isolation.python_runtime()
        shown = (*runtime.packages, *order.files, *order.reads, str(LIBRARY))
        runtime = isolation.Runtime(runtime.program, runtime.binds, runtime.links, runtime.masks, shown)
        limits = Limits(temporary=order.temporary)
        described = inner_report, empty, filter_
        sandbox = isolation.sandbox_command(order.program, runtime, limits, "/run/empty", described)
        command, options = [*sandbox, *command], {}
    with tempfile.TemporaryFile() as complaints:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": complaints}
        process = subprocess.Popen(command, pass_fds=passed, start_new_session=True, **pipes, **options)
        os.close(inner_report)
        reply = _watched(process, order, report)
        complaints.seek(0)
        last = complaints.read(LARGEST).decode(errors="replace").strip().rpartition("\n")[2][:LINE]
        return reply if "ok" in reply or not last else {"failed": f"{reply['failed']}: {last}"}


def _watched(process: subprocess.Popen, order: Order, report: int) -> dict[str, str]:
    """Converse, and leave no process behind."""
    try:
        return _converse(process, order)
    finally:
        for pid in watch.tree(process.pid):
            _kill(pid)
        process.wait()
        os.close(report)


def _python(order: Order) -> list[str]:
    folders = dict.fromkeys(os.path.dirname(path) for path in order.files)
    flags = ["-S", "-s", "-P", "-B", "-X", "utf8"]
    return [isolation.python_runtime().program, *flags, "-c", _BOOT, str(LIBRARY), *folders]


def _converse(process: subprocess.Popen, order: Order) -> dict[str, str]:
    """Write the request, read the answer, watch meanwhile."""
    end, answer = time.monotonic() + order.seconds, bytearray()
    waiting = memoryview(order.request.encode(errors="replace"))
    for stream in (process.stdin, process.stdout):
        os.set_blocking(stream.fileno(), False)
    while True:
        write = [process.stdin] if waiting else []
        ready, writable, _ = select.select([process.stdout], write, [], WATCH_EVERY)
        try:
            if writable:
                waiting = waiting[os.write(process.stdin.fileno(), waiting[: 1 << 16]) :]
                if not waiting:
                    process.stdin.close()
        except BrokenPipeError:
            waiting = memoryview(b"")
        if ready:
            part = os.read(process.stdout.fileno(), 1 << 20)
            if not part:
                return {"ok": answer.decode(errors="replace")} if answer else {"failed": "it ended without an answer"}
            answer += part
        if len(answer) > LARGEST:
            return {"failed": "an answer without end"}
        if time.monotonic() > end:
            return {"failed": f"no answer within {order.seconds:g} s"}
        if watch.memory(watch.tree(process.pid)) > order.memory:
            return {"failed": "too much memory"}


def _kill(pid: int) -> None:
    try:
        os.kill(pid, 9)
    except ProcessLookupError:
        return


if __name__ == "__main__":
    main()
