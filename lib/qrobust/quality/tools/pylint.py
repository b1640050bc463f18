"""Pylint: messages in its groups convention, refactor, warning and error."""

from dataclasses import dataclass
from pathlib import Path

from qrobust.quality.base import SYNTAX, Found, Message, Tool, register

NOT_ASKED = {
    "duplicate-code": "it compares files, and other answers are no part of a program",
    "missing-module-docstring": "what derives a program from an answer leaves module docstrings out",
    "missing-final-newline": "what derives a program from an answer strips its end",
    "trailing-newlines": "what derives a program from an answer strips its end",
}


@register("pylint")
@dataclass(frozen=True)
class Pylint(Tool):
    """Pylint with its defaults, without a configuration file."""

    language = "python"
    packages = ("pylint",)

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """All files in one process; see `Tool.analyse`."""
        from pylint.lint import Run
        from pylint.reporters import CollectingReporter

        reporter = CollectingReporter()
        options = ["--rcfile=/dev/null", "--persistent=no", f"--disable={','.join(NOT_ASKED)}"]
        Run([*options, *(str(folder / name) for name in names)], reporter=reporter, exit=False)
        messages: dict[str, list[Message]] = {name: [] for name in names}
        broken = set()
        for message in reporter.messages:
            name = Path(message.abspath).name
            if message.category == "fatal":
                raise RuntimeError(message.msg)
            if message.symbol == "syntax-error":
                broken.add(name)
            messages[name].append(Message(message.symbol, message.category, message.line))
        return {name: Found(error=SYNTAX) if name in broken else Found(tuple(messages[name])) for name in names}
