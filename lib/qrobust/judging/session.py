"""One conversation with one sandboxed sample: start, ask under a deadline, watch, end.

Everything that decides is here or above: the clock, the limits, the reading of the channel. The sample's side
is a process that can only make claims.
"""

import contextlib
import json
import os
import secrets
import select
import signal
import subprocess
import tempfile
import time

from qrobust.judging import isolation, watch
from qrobust.judging.claims import Failure, claim
from qrobust.judging.shop import Shop
from qrobust.judging.verdicts import BREACH, CRASH, MEMORY, TIMEOUT

WATCH_EVERY = 0.05  # seconds between two looks at a sandbox's memory
GRACE = 0.25  # an answer this much too late may be the machine's fault
START = 60.0  # seconds that a sandbox and the worker in it may take to start, which is no sample's doing
# Times a limit: waiting for a processor beyond that counts as the sample's own time. A sample of several processes or
# threads may wait for itself, and the kernel does not tell.
WAIT, WAIT_IN_COMPANY = 20.0, 2.0
PATIENCE = 0.75  # how long a sample that had no processor may run on, before its own threads are blamed for that


class Session:
    """A sandbox whose worker has answered, for one sample; a context manager, and nothing of it is left afterwards.

    Raises
    ------
    SandboxFailed
        If it does not start: nothing of a sample is in it yet.
    """

    def __init__(self, shop: Shop, alone: bool = False):
        self.shop, self.alone = shop, alone
        self.root = 0  # host's number of the sandbox's process 1
        self.subject = 0  # and of the worker, once it was seen
        self.in_company = False  # whether the sample was ever seen to run more than one thread
        self._buffer = b""
        self._folder = None
        try:
            self._start()
        except OSError as error:
            raise isolation.SandboxFailed(f"a sandbox cannot be started ({error})") from error
        try:
            self.require_ready()
        except isolation.SandboxFailed:
            self.close()
            raise

    def __enter__(self) -> "Session":
        """Begin; the sandbox is already running."""
        return self

    def __exit__(self, *exception) -> None:
        """End the sandbox."""
        self.close()

    def _start(self) -> None:
        inner_requests, self._requests = os.pipe()
        self._answers, inner_answers = os.pipe()
        report, inner_report = os.pipe()
        channel = (inner_requests, inner_answers)
        command, passed, options = self._isolated(channel, inner_report) if self.shop.tool else self._bare(channel)
        streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
        handed = {*channel, inner_report, *passed} - {self.shop.descriptor, self.shop.filter}
        try:
            self._process = subprocess.Popen(command, pass_fds=[*channel, *passed], **streams, **options)
        except OSError:
            handed |= {self._requests, self._answers, report}
            raise
        finally:
            for descriptor in handed:
                os.close(descriptor)
        os.set_blocking(self._requests, False)
        self._gone = os.pidfd_open(self._process.pid)
        self._poll = select.poll()
        self._poll.register(self._answers, select.POLLIN)
        self._poll.register(self._gone, select.POLLIN)
        self.root = self._process.pid
        if self.shop.tool:
            told = b""
            while b"}" not in told and (more := os.read(report, 4096)):
                told += more
            self.root = json.loads(told)["child-pid"] if told else self.root
        os.close(report)
        self._next_watch = time.monotonic() + WATCH_EVERY

    def _isolated(self, channel: tuple[int, int], report: int) -> tuple[list[str], list[int], dict]:
        """The command of a sandbox, the descriptors it needs beside the channel, and how it is started."""
        shop = self.shop
        needed = [shop.descriptor, report]
        if shop.filter is not None:
            needed.append(shop.filter)
            os.lseek(shop.filter, 0, os.SEEK_SET)
        os.lseek(shop.descriptor, 0, os.SEEK_SET)
        described = (report, shop.descriptor, shop.filter)
        command = isolation.sandbox_command(shop.tool, shop.runtime, shop.limits, shop.inside, described)
        command, behind = isolation.hidden(command)
        command += shop.command(shop.runtime, shop.limits, shop.inside, channel)
        return command, [*needed, behind], {"executable": shop.tool, "env": {}}

    def _bare(self, channel: tuple[int, int]) -> tuple[list[str], list[int], dict]:
        """The same without a sandbox."""
        self._folder = tempfile.TemporaryDirectory()
        path = os.path.join(self._folder.name, self.shop.name)
        with open(path, "wb") as file:
            file.write(self.shop.content)
        command = self.shop.command(self.shop.runtime, self.shop.limits, path, channel)
        return command, [], {"env": {"PYTHONHASHSEED": "0"}, "cwd": self._folder.name, "start_new_session": True}

    def require_ready(self) -> None:
        """Wait until the worker answers; `SandboxFailed` if it does not, which is no doing of the next sample."""
        try:
            self.ask("ready", "0", START)
        except Failure as failure:
            said = f"{failure.reason} {failure.detail}"
            raise isolation.SandboxFailed(f"a sandbox fails before a sample is in it ({said})") from failure

    def ask(self, verb: str, payload: str, limit: float) -> tuple[bytes, float]:
        """Send one request and wait for its answer.

        Parameters
        ----------
        verb
            What the worker is to do, such as "load" or "call".
        payload
            JSON text of the request.
        limit
            Seconds the sample may take, not counting time in which it had no processor.

        Returns
        -------
        tuple
            The wire form of the claimed value, and the seconds it took.

        Raises
        ------
        Failure
            For every other end.
        """
        nonce = secrets.token_hex(8).encode()
        clock = _Clock(self, limit)
        self._send(b"%b %b %b\n" % (nonce, verb.encode(), payload.encode()), clock)
        line = self._receive(clock)
        elapsed = clock.accept()
        return claim(line, nonce), elapsed

    def _send(self, line: bytes, clock: "_Clock") -> None:
        view = memoryview(line)
        while view:
            try:
                view = view[os.write(self._requests, view) :]
            except BlockingIOError:
                writable = select.poll()
                writable.register(self._requests, select.POLLOUT)
                writable.register(self._gone, select.POLLIN)
                writable.poll(clock.patience())
                clock.check()
            except BrokenPipeError:
                raise self._ended() from None

    def _receive(self, clock: "_Clock") -> bytes:
        while True:
            line, newline, rest = self._buffer.partition(b"\n")
            if newline:
                self._buffer = rest
                return line
            events = dict(self._poll.poll(clock.patience()))
            if self._answers in events:
                chunk = os.read(self._answers, 1 << 20)
                if not chunk:
                    raise self._ended()
                self._buffer = self._buffer + chunk if self._buffer else chunk
                if len(self._buffer) > self.shop.limits.message:
                    raise Failure(BREACH, "an answer too large to read")
            elif self._gone in events:
                raise self._ended()
            clock.check()

    def _ended(self) -> Failure:
        """Why the channel is closed: the process ended, or it closed the channel and lives on."""
        if not select.select([self._gone], [], [], 0.2)[0]:
            return Failure(BREACH, "the sample closed its channel")
        code = self._process.wait()
        number = -code if code < 0 else code - 128
        if number > 0:
            with contextlib.suppress(ValueError):
                return Failure(CRASH, signal.Signals(number).name)
        return Failure(CRASH, f"exit status {code}")

    def look(self) -> list[int]:
        """Look at the sandbox's processes; too much memory is the end of the sample."""
        pids = watch.tree(self.root)
        limits = self.shop.limits
        if not self.subject:
            self.subject = next(iter(pids[1:] if self.shop.tool else pids), 0)
        self.in_company = self.in_company or len(pids) > (2 if self.shop.tool else 1) or watch.threads(self.subject) > 1
        if watch.memory(pids) > limits.memory:
            raise Failure(MEMORY, "resident memory of all its processes")
        # Before the worker is there, process 1 may still see the host's disk.
        if self.shop.tool and len(pids) > 1 and watch.files(self.root, isolation.WRITABLE) > limits.files:
            raise Failure(MEMORY, "number of its temporary files")
        return pids

    def starved(self) -> float:
        """Seconds the sample has waited for a processor so far."""
        if not self.subject:
            self.look()
        return watch.starved(self.subject)

    def waited(self, since: float, limit: float) -> float:
        """Seconds of waiting that are not the sample's own, of a request or suite with this limit."""
        return min(max(0.0, self.starved() - since), self.longest_wait(limit))  # a thread's count ends with the thread

    def longest_wait(self, limit: float) -> float:
        """What `waited` is at most."""
        return (WAIT_IN_COMPANY if self.in_company else WAIT) * limit

    def close(self) -> None:
        """Kill every process of the sandbox and return when none is left."""
        for descriptor in (self._requests, self._answers):
            os.close(descriptor)
        if self.shop.tool:
            for pid in {self.root, self._process.pid}:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        else:
            for pid in watch.tree(self._process.pid):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        self._process.wait()
        # Process 1 of the sandbox falls to this process (a subreaper); it ends after all the others.
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.root if self.shop.tool else -1, 0 if self.shop.tool else os.WNOHANG)
        os.close(self._gone)
        if self._folder:
            self._folder.cleanup()


class _Clock:
    """The deadline of one request, corrected for the time in which the machine gave the sample no processor."""

    def __init__(self, session: Session, limit: float):
        self.session, self.limit = session, limit
        self.begin = time.monotonic()
        self.baseline: float | None = None
        self.spent = 0.0  # processor time of requests before this one

    def patience(self) -> float:
        """Milliseconds until the next look."""
        now = time.monotonic()
        due = self.session._next_watch
        if now < self.begin + self.limit:
            due = min(due, self.begin + self.limit)
        return max(0.0, due - now) * 1000

    def check(self) -> None:
        """Look at memory when it is due, and at the time."""
        now = time.monotonic()
        if now >= self.session._next_watch:
            self.session._next_watch = now + WATCH_EVERY
            pids = self.session.look()
            if self.baseline is None:
                self.baseline, self.spent = self.session.starved(), watch.cpu(pids)
        elapsed = now - self.begin
        if elapsed < self.limit:
            return
        # A little longer than the limit, so that a late answer shows itself: such a sample is tried again alone.
        allowed = self.limit + (0 if self.session.alone else GRACE)
        is_late = elapsed >= self.limit + PATIENCE
        starves_itself = is_late and watch.cpu(self.session.look()) - self.spent >= allowed
        waited = self._waited()
        if elapsed - waited >= allowed or starves_itself:
            is_crowded = waited >= self.session.longest_wait(self.limit) and not self.session.alone
            raise Failure(TIMEOUT, f"{self.limit:.3g} s", near=is_crowded and not starves_itself)

    def accept(self) -> float:
        """Seconds taken by an answer that has come; a late one is no answer."""
        elapsed = time.monotonic() - self.begin - self._waited()
        if elapsed > self.limit:
            raise Failure(TIMEOUT, f"{self.limit:.3g} s", near=not self.session.alone)
        return elapsed

    def _waited(self) -> float:
        return 0.0 if self.baseline is None else self.session.waited(self.baseline, self.limit)
