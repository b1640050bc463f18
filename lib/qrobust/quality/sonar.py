"""Sonar's own analysers without a server: an optional extra of 196 MB, fetched by the user, that runs once it is there.

The engine is that of Sonar's language server. ``Sonar.java``, compiled in the sandbox, asks it for the profile "Sonar
way". Licences: LGPL-3.0; later versions of the analysers have another.
"""

import json
import re
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

from qrobust.quality import java
from qrobust.quality.base import SYNTAX, Found, Message, MissingTool, Tool

ARCHIVE = "coc-sonarlint-0.0.21.tgz"
ENGINE = "server/sonarlint-ls.jar"
ENGINE_VERSION = "3.7.0.75311"
ANALYSERS = ("analyzers/sonarjava.jar", "analyzers/sonarpython.jar")
DRIVER = Path(__file__).with_name("Sonar.java")
GROUPS = {"BUG": "bug", "CODE_SMELL": "smell", "VULNERABILITY": "vulnerability"}
"""Sonar's types of rules. Its fourth, security hotspots, asks people to look, and the language server leaves it out."""

COMPLEXITY = "S3776"
TOO_COMPLEX = 15
"""Sonar's default: a function above it is an issue. All functions are asked for, as the message says the complexity."""


class Sonar(Tool):
    """The base of both.

    Attributes
    ----------
    analyser
        One of `ANALYSERS`.

    Notes
    -----
    ``sonar_cognitive``: cognitive complexity by Sonar, the sum over functions.
    """

    analyser: ClassVar[str]
    optional = True
    seconds = 300.0  # three of a free processor: the driver is compiled, the engine started
    limits: ClassVar = {**Tool.limits, "NPROC": 128}  # threads of the runtime

    def lacking(self) -> str:
        """See `Tool.lacking`."""
        from qrobust import resources

        try:
            _ = self._toolchain
        except MissingTool as error:
            return str(error)
        if resources.find(ARCHIVE).path.exists():
            return ""
        return f"Sonar's analysers are not installed: `python -m qrobust.resources {ARCHIVE}` fetches them (196 MB)"

    def identity(self) -> dict[str, Any]:
        """See `Tool.identity`."""
        versions = {Path(self.analyser).stem: self.version, Path(ENGINE).stem: ENGINE_VERSION}
        return {**super().identity(), "versions": versions, **self._toolchain.identity()}

    def reads(self) -> list[str]:
        """The JDK, the engine, the analyser, and archives that programs use."""
        jars = java.unpacked(ARCHIVE, "package", (ENGINE, *ANALYSERS))
        engine, analyser = (next(jar for jar in jars if jar.endswith(name)) for name in (ENGINE, self.analyser))
        jdk = self._toolchain
        return [jdk.home, engine, analyser, *jdk.jars, *jdk.outside]

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """All files in one process; see `Tool.analyse`."""
        home, engine, analyser, *others = reads
        written, used = folder / "sonar.json", ":".join(path for path in others if path.endswith(".jar"))
        arguments = [self.language.upper(), analyser, used, str(written), *(str(folder / name) for name in names)]
        done = java.run(home, [engine], [str(DRIVER), *arguments])
        if done.returncode:
            raise RuntimeError(f"Sonar ended with status {done.returncode}: {done.stderr[-200:]}")
        answers = json.loads(written.read_text())
        return {name: found(answers[name]) for name in names}

    @cached_property
    def _toolchain(self):
        from qrobust.judging.java import toolchain  # not inside the sandbox

        try:
            return toolchain.find()
        except toolchain.NoJava as error:
            raise MissingTool(f"Sonar's analysers need a JDK and javatuples; {error}") from error


def found(answer: dict[str, Any]) -> Found:
    """What ``Sonar.java`` says of one file."""
    if answer["failed"]:
        return Found(error=SYNTAX)
    messages, total = [], 0
    for key, kind, line, text in answer["issues"]:
        rule = key.partition(":")[2]
        if rule == COMPLEXITY:
            complexity = int(re.search(r"from (\d+) to", text)[1])
            total += complexity
            if complexity <= TOO_COMPLEX:
                continue
        messages.append(Message(rule, GROUPS[kind], line))
    return Found(tuple(messages), {"sonar_cognitive": total})
