"""What tools found, kept by text and tool: the same program is read once, whoever wrote it."""

from collections.abc import Callable, Iterable
from pathlib import Path

import filelock

from qrobust import files, keys, paths
from qrobust.quality.base import SYNTAX, Found, Tool
from qrobust.quality.sandbox import Sandbox


def find(
    tool: Tool, texts: Iterable[str], sandbox: Sandbox, told: Callable[[int], None] = lambda count: None
) -> dict[str, Found]:
    """What a tool finds in each text, from the cache or now.

    Parameters
    ----------
    told
        Called with the number of texts that are done, as they are.

    Returns
    -------
    By the SHA-256 of the text.
    """
    wanted = {keys.sha256(text.encode(errors="surrogatepass")): text for text in texts}
    path = file_of(tool)
    known = {row["sha256"]: row for row in files.read_jsonl(path) if row["sha256"] in wanted}
    missing = {name: text for name, text in wanted.items() if name not in known}

    def keep(found: dict[str, Found]) -> None:
        rows = [{"sha256": name, **each.row()} for name, each in found.items()]
        known.update({row["sha256"]: row for row in rows})
        path.parent.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(path.with_suffix(".lock")):  # several notebooks write to it
            # What failed may have been the machine's fault: it is tried again.
            files.append_jsonl(path, [row for row in rows if row["error"] in ("", SYNTAX)])
        told(len(rows))

    told(len(known))
    if missing:
        sandbox.analyse(tool, missing, keep)
    return {name: Found.from_row(known[name]) for name in wanted}


def file_of(tool: Tool) -> Path:
    """Where the results of a tool lie; another version has another file."""
    name = keys.readable(tool.name, tool.version, keys.digest(tool.identity()))
    return paths.cache() / "quality" / f"{name}.jsonl"
