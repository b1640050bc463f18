"""Where Java programs are compiled and run: a compile server that lives long, and a fresh JVM for each sample."""

import base64
import io
import json
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

from qrobust.judging.claims import Failure
from qrobust.judging.isolation import Runtime, SandboxFailed, java_runtime
from qrobust.judging.java.toolchain import FLAGS, OUT_OF_MEMORY, Toolchain
from qrobust.judging.session import START, Session
from qrobust.judging.shop import Shop
from qrobust.judging.verdicts import BREACH, COMPILE, CRASH, MEMORY, Limits

HERE = Path(__file__).parent


class CompileServer:
    """A warm compiler in a sandbox of its own, which starts when it is first asked, and again after a failure."""

    def __init__(self, shop: Shop):
        self._shop = shop
        self._session: Session | None = None

    def compile(self, source: str) -> dict[str, str]:
        """Class name -> bytes in base64.

        Raises
        ------
        Failure
            If the source does not compile, or keeps the compiler busy or fills its memory.
        SandboxFailed
            If no server starts.
        """
        self._require_running()
        try:
            found = self._ask(source, self._shop.limits.compiling)
        except Failure as failure:
            self.close()
            failure = in_java(failure)
            raise Failure(failure.reason, f"compiling: {failure.detail}", failure.near) from None
        if "error" in found:
            raise Failure(COMPILE, found["error"])
        return found["classes"]

    def _require_running(self) -> None:
        """A server that answers: one that has died between two programs is started again, which is neither's doing."""
        try:
            if self._session:
                self._session.require_ready()
                return
        except SandboxFailed:
            self.close()
        self._session = Session(self._shop)
        try:
            self._ask("class Warm {}", START)
        except Failure as failure:
            self.close()
            raise SandboxFailed(f"Java's compiler does not start ({failure.reason} {failure.detail})") from failure

    def _ask(self, source: str, limit: float) -> dict:
        answer, _seconds = self._session.ask("compile", _base64(source), limit)
        try:
            return json.loads(answer)
        except ValueError as error:
            raise Failure(BREACH, "an answer of no known kind") from error

    def close(self) -> None:
        """End the server, if it runs."""
        if self._session:
            self._session.close()
            self._session = None


@dataclass(frozen=True)
class Workshop:
    """What the Java samples of a supervisor share."""

    compiler: CompileServer
    shop: Shop

    def start(self, classes: dict[str, str], main: str, alone: bool) -> Session:
        """A JVM that has loaded compiled classes.

        Raises
        ------
        Failure
            If loading them fails.
        SandboxFailed
            If the JVM does not start.
        """
        session = Session(self.shop, alone)
        try:
            names = (f"{_base64(name)} {content}" for name, content in classes.items())
            session.ask("load", " ".join([_base64(main), *names]), self.shop.limits.load)
        except Failure as failure:
            session.close()
            raise in_java(failure) from None
        return session


def open_workshop(shop: Shop, toolchain: Toolchain) -> Workshop:
    """Prepare for Java; `shop` is that for Python, whose tool and limits hold here too.

    Raises
    ------
    SandboxFailed
        If no JVM starts.
    """
    jars = ":".join(toolchain.jars)

    def compiler_command(runtime: Runtime, limits: Limits, path: str, channel: tuple[int, int]) -> list[str]:
        return _command(runtime, limits, toolchain, [path, *map(str, channel), jars])

    def worker_command(runtime: Runtime, limits: Limits, path: str, channel: tuple[int, int]) -> list[str]:
        return _command(runtime, limits, toolchain, ["-cp", path, "Worker", *map(str, channel), *toolchain.jars])

    java = replace(
        shop,
        runtime=java_runtime(toolchain.binds),
        name="Compiler.java",
        content=(HERE / "Compiler.java").read_bytes(),
        command=compiler_command,
    )
    compiler = CompileServer(java)
    try:
        worker = compiler.compile((HERE / "Worker.java").read_text())
    except Failure as failure:
        raise SandboxFailed(f"Java's compiler fails on the judge's own file ({failure.detail})") from failure
    return Workshop(compiler, replace(java, name="worker.jar", content=_jar(worker), command=worker_command))


def in_java(failure: Failure) -> Failure:
    """A failure as a JVM means it."""
    if (failure.reason, failure.detail) == (CRASH, f"exit status {OUT_OF_MEMORY}"):
        return Failure(MEMORY, "the heap")
    return failure


def _command(runtime: Runtime, limits: Limits, toolchain: Toolchain, arguments: list[str]) -> list[str]:
    bounds = {
        "nproc": limits.processes,
        "as": limits.address_space,
        "fsize": limits.file_size,
        "nofile": limits.descriptors,
        "core": 0,
    }
    limited = [f"--{name}={value}:{value}" for name, value in bounds.items()]
    return [runtime.program, *limited, toolchain.java, *FLAGS, *arguments]


def _jar(classes: dict[str, str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as jar:
        for name, encoded in classes.items():
            jar.writestr(f"{name}.class", base64.b64decode(encoded))
    return content.getvalue()


def _base64(text: str) -> str:
    return base64.b64encode(text.encode(errors="replace")).decode()
