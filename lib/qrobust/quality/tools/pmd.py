"""PMD: messages in its eight categories for Java."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from qrobust.quality import java
from qrobust.quality.base import SYNTAX, Found, Message, Tool, register

ARCHIVE = "sfdx-scanner-4.12.0.tgz"
JARS = tuple(
    f"{name}.jar"
    for name in (
        "pmd-core-7.11.0", "pmd-java-7.11.0", "pmd-cli-7.11.0", "asm-9.7.1", "antlr4-runtime-4.9.3", "gson-2.12.1",
        "commons-lang3-3.17.0", "slf4j-api-1.7.36", "jul-to-slf4j-1.7.36", "slf4j-simple-1.7.36", "Saxon-HE-12.5",
        "xmlresolver-5.2.2", "xmlresolver-5.2.2-data", "picocli-4.7.6", "pcollections-4.0.2", "nice-xml-messages-3.1",
        "checker-qual-3.49.0", "progressbar-0.9.5", "jline-3.21.0",
    )
)  # fmt: skip
CATEGORIES = (
    "bestpractices", "codestyle", "design", "documentation", "errorprone", "multithreading", "performance", "security",
)  # fmt: skip
NOT_ASKED = {"LoosePackageCoupling": "it needs a list of packages"}


@register("pmd")
@dataclass(frozen=True)
class Pmd(Tool):
    """PMD 7.11.0 with every rule of its categories and its defaults."""

    language = "java"
    limits: ClassVar = {**Tool.limits, "NPROC": 128}  # threads of the runtime

    @cached_property
    def version(self) -> str:
        """Of PMD."""
        return "7.11.0"

    def reads(self) -> list[str]:
        """The Java runtime, and PMD's archives."""
        return [*java.runtime(), *java.unpacked(ARCHIVE, "package/dist/pmd7/lib", JARS)]

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """All files in one process; see `Tool.analyse`."""
        rules = folder / "rules.xml"
        rules.write_text(ruleset())
        options = ["-d", str(folder), "-R", str(rules), "-f", "json", "--no-cache", "--no-progress", "-t", "1"]
        jars = [path for path in reads if path.endswith(".jar")]
        done = java.run(reads[0], jars, ["net.sourceforge.pmd.cli.PmdCli", "check", *options])
        try:
            report = json.loads(done.stdout)
        except ValueError:
            raise RuntimeError(f"PMD ended with status {done.returncode}: {done.stderr[-200:]}") from None
        broken = {Path(error["filename"]).name for error in report["processingErrors"]}
        violations = {Path(file["filename"]).name: file["violations"] for file in report["files"]}
        return {name: Found(error=SYNTAX) if name in broken else _found(violations.get(name, ())) for name in names}


def ruleset() -> str:
    """All categories."""
    excluded = "".join(f'<exclude name="{name}"/>' for name in NOT_ASKED)
    every = "".join(f'<rule ref="category/java/{name}.xml">{excluded}</rule>' for name in CATEGORIES)
    return (
        '<?xml version="1.0"?><ruleset name="all" xmlns="http://pmd.sourceforge.net/ruleset/2.0.0">'
        f"<description>all</description>{every}</ruleset>"
    )


def _found(violations: Iterable[dict]) -> Found:
    return Found(tuple(Message(one["rule"], _group(one["ruleset"]), one["beginline"]) for one in violations))


def _group(category: str) -> str:
    return category.lower().replace(" ", "")
