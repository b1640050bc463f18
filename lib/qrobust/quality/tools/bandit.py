"""Bandit: security, in its groups of severity low, medium and high."""

from dataclasses import dataclass
from pathlib import Path

from qrobust.quality.base import SYNTAX, Found, Message, Tool, register


@register("bandit")
@dataclass(frozen=True)
class Bandit(Tool):
    """Bandit with all its own tests."""

    language = "python"
    packages = ("bandit",)
    revision = 2

    def analyse(self, folder: Path, names: list[str], reads: list[str]) -> dict[str, Found]:
        """All files in one process; see `Tool.analyse`."""
        from bandit.core.config import BanditConfig
        from bandit.core.manager import BanditManager

        manager = BanditManager(BanditConfig(), "file", ignore_nosec=True)
        manager.discover_files([str(folder / name) for name in names])
        manager.run_tests()
        messages: dict[str, list[Message]] = {name: [] for name in names}
        for issue in manager.get_issue_list():
            rule, group = f"{issue.test_id}:{issue.test}", issue.severity.lower()
            messages[Path(issue.fname).name].append(Message(rule, group, issue.lineno))
        skipped = {Path(path).name: reason for path, reason in manager.skipped}
        return {name: _found(messages[name], skipped.get(name, "")) for name in names}


def _found(messages: list[Message], skipped: str) -> Found:
    if skipped:  # for its syntax, or because a test failed on it
        return Found(error=SYNTAX if SYNTAX in skipped else skipped)
    return Found(tuple(messages))
