"""A tool that reads code without running it, and what it finds in one text."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import Any, ClassVar

from qrobust.registry import Method, Registry

ENDINGS = {"python": ".py", "java": ".java"}
"""The languages that tools read, and how the names of their files end."""

SYNTAX = "syntax error"


class MissingTool(RuntimeError):
    """A tool, or what it needs, is not installed; the message says how to get it."""


@dataclass(frozen=True)
class Message:
    """One complaint of a tool.

    Attributes
    ----------
    rule
        The tool's own name of the rule.
    group
        The tool's own group of the rule: pylint's ``warning``, PMD's ``design``.
    line
        Line of the text, from 1.
    """

    rule: str
    group: str
    line: int


@dataclass(frozen=True)
class Found:
    """What a tool found in one text.

    Attributes
    ----------
    messages
        In the order of their lines.
    measures
        Numbers about the whole text by name.
    error
        `SYNTAX` if the text is no program of the language, another word if the tool failed on it, else empty.
    """

    messages: tuple[Message, ...] = ()
    measures: Mapping[str, float] = field(default_factory=dict)
    error: str = ""

    def row(self) -> dict[str, Any]:
        """The same as JSON types."""
        listed = sorted([message.line, message.group, message.rule] for message in self.messages)
        return {"messages": listed, "measures": dict(self.measures), "error": self.error}

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> "Found":
        """The inverse of `row`.

        Raises
        ------
        ValueError
            If the row is not of that form: it comes out of a sandbox.
        """
        try:
            messages = tuple(Message(str(rule), str(group), int(line)) for line, group, rule in row["messages"])
            measures = {str(name): float(value) for name, value in row["measures"].items()}
            return cls(messages, measures, str(row["error"]))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not what a tool finds: {row!r:.200}") from error


class Tool(Method):
    """The base of every tool: a frozen dataclass without settings, so that results of all studies compare.

    Attributes
    ----------
    language
        What it reads: a key of `ENDINGS`.
    packages
        Its distributions, the one that it is named after first; none where it is this project's own. The sandbox shows
        it these and what they require, and no other: so no plugin is found.
    optional
        Whether a study goes on without it where `lacking` says that something is not installed.
    revision
        Raise it when a change of its file makes other results.
    seconds
        How long it may take to start, on a busy machine; each text adds to that.
    limits
        Of each of its processes, by the names of `resource` without ``RLIMIT_``; sizes in bytes.
    """

    language: ClassVar[str]
    packages: ClassVar[tuple[str, ...]] = ()
    optional: ClassVar[bool] = False
    revision: ClassVar[int] = 1
    seconds: ClassVar[float] = 60.0
    limits: ClassVar[Mapping[str, int]] = {"NPROC": 32, "AS": 4 << 30, "FSIZE": 64 << 20, "NOFILE": 1024, "CORE": 0}

    @cached_property
    def version(self) -> str:
        """The installed version.

        Raises
        ------
        MissingTool
            If it is not installed.
        """
        return self._installed[self.packages[0]].version

    def lacking(self) -> str:
        """What an optional tool lacks on this machine, with the cure; empty where it can run."""
        return ""

    def identity(self) -> dict[str, Any]:
        """What of the tool decides its results, as JSON values."""
        versions = {name: each.version for name, each in self._installed.items()}
        return {"tool": self.name, "revision": self.revision, "python": platform.python_version(), "versions": versions}

    def files(self) -> list[str]:
        """Absolute paths of what the sandbox shows the tool: its packages, and what `identity` says of them."""
        found = []
        for package in self._installed.values():
            tops = {path.parts[0] for path in package.files or () if path.parts[0] not in ("..", "__pycache__")}
            found += [os.path.realpath(str(package.locate_file(top))) for top in sorted(tops)]
        return [path for path in found if os.path.exists(path)]

    def reads(self) -> list[str]:
        """Further absolute paths of the system that the sandbox shows it: a runtime, archives."""
        return []

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """Read the files with these names in a folder; runs inside the sandbox, once for a whole batch.

        Parameters
        ----------
        reads
            What `reads` said outside.
        """
        raise NotImplementedError

    @cached_property
    def _installed(self) -> dict[str, metadata.Distribution]:
        """Its distribution and all that this requires, by name."""
        from packaging.requirements import Requirement

        found: dict[str, metadata.Distribution] = {}
        waiting = [*self.packages]
        while waiting:
            name = waiting.pop(0)
            if name in found:
                continue
            try:
                found[name] = metadata.distribution(name)
            except metadata.PackageNotFoundError as error:
                raise MissingTool(
                    f"the tool {self.name!r} needs the package {name}, which is not installed: "
                    "pip install -e '.[quality]'"
                ) from error
            needed = map(Requirement, found[name].requires or ())
            waiting += [each.name for each in needed if each.marker is None or each.marker.evaluate({"extra": ""})]
        return found


_REGISTRY: Registry[Tool] = Registry("tool")
register, names, create = _REGISTRY.register, _REGISTRY.names, _REGISTRY.create


def usual(language: str) -> tuple[str, ...]:
    """The tools that read a language, the optional ones where they are installed."""
    absent = left_out(language)
    return tuple(tool.name for tool in _REGISTRY.classes() if tool.language == language and tool.name not in absent)


def left_out(language: str) -> dict[str, str]:
    """The optional tools for a language that are not installed, and what each lacks, with the cure."""
    optional = (create(tool.name) for tool in _REGISTRY.classes() if tool.language == language and tool.optional)
    return {tool.name: why for tool in optional if (why := tool.lacking())}
