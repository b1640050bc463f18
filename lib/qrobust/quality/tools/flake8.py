"""Flake8: pycodestyle's E and W, pyflakes' F."""

from dataclasses import dataclass
from pathlib import Path

from qrobust.quality.base import SYNTAX, Found, Message, Tool, register

NOT_ASKED = {
    "E302": "what derives a program from an answer leaves no blank lines between definitions",
    "E305": "what derives a program from an answer leaves no blank lines between definitions",
    "W292": "what derives a program from an answer strips its end",
    "W391": "what derives a program from an answer strips its end",
}


@register("flake8")
@dataclass(frozen=True)
class Flake8(Tool):
    """Flake8 with its defaults, without a configuration file and without plugins: the sandbox holds none."""

    language = "python"
    packages = ("flake8",)
    revision = 2

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """All files in one process; see `Tool.analyse`."""
        from flake8.main.application import Application

        output = folder / "flake8.txt"
        command = ["--isolated", "--jobs=1", f"--extend-ignore={','.join(NOT_ASKED)}", "--disable-noqa"]
        command += [f"--output-file={output}", "--format=%(path)s\t%(row)d\t%(code)s"]
        application = Application()
        application.run([*command, *(str(folder / name) for name in names)])
        if application.catastrophic_failure:  # then it has written nothing about any text
            raise RuntimeError("Flake8 broke off, as a checker failed on one of the texts")
        messages: dict[str, list[Message]] = {name: [] for name in names}
        for line in output.read_text().splitlines():
            path, row, code = line.split("\t")
            messages[Path(path).name].append(Message(code, code[0], int(row)))
        return {name: _found(messages[name]) for name in names}


def _found(messages: list[Message]) -> Found:
    if any(message.rule in ("E999", "E902") for message in messages):  # no syntax tree, or no tokens
        return Found(error=SYNTAX)
    return Found(tuple(messages))
