"""The sandbox's side: one tool reads one batch of texts, with the standard library and this package alone."""

import json
import os
import resource
import sys
from pathlib import Path

from qrobust.quality.base import ENDINGS, Found, create

FOLDER = Path("/tmp/programs")


def limit(limits: dict[str, int]) -> None:
    """Bind this process and its children; names are those of `resource` without ``RLIMIT_``."""
    for name, value in limits.items():
        number = getattr(resource, f"RLIMIT_{name}")
        hard = resource.getrlimit(number)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(number, (value, value))


def analyse(tool_name: str, texts: dict[str, str], folder: Path, reads: list[str]) -> dict[str, Found]:
    """What a tool finds in each text; every text is a file of its own in a new folder."""
    tool = create(tool_name)
    folder.mkdir()
    # Valid names of modules, which some rules read; the texts' own names are hashes.
    names = {f"program_{number:04}{ENDINGS[tool.language]}": name for number, name in enumerate(texts)}
    for file, name in names.items():
        (folder / file).write_text(texts[name], encoding="utf-8", errors="replace", newline="")
    found = tool.analyse(folder, list(names), reads)
    return {name: found[file] for file, name in names.items()}


def main() -> None:
    """Read a request from standard input and write what was found to standard output; tools may print elsewhere."""
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    request = json.load(sys.stdin)
    limit(request["limits"])
    os.environ["HOME"] = "/tmp"  # some tools look for a cache there
    found = analyse(request["tool"], request["texts"], Path(request["folder"]), request["reads"])
    json.dump({name: each.row() for name, each in found.items()}, replies)
    replies.close()
    os._exit(0)  # whatever a tool left behind ends with the sandbox
