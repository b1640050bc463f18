"""The translation memory: what an engine returned for a sentence, keyed by (engine, pair, sentence).

One file per engine and pair: a committed one in ``data/translations`` that is only read, and one in the cache that
grows. A row is ``{"source": ..., "target": ...}``; a source is the text that the engine sees, placeholders included.
"""

import gzip
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from filelock import FileLock

from qrobust.attacks.translation.engines import Engine
from qrobust.files import CorruptFile, append_jsonl, read_jsonl, write_atomic
from qrobust.keys import readable, sha256
from qrobust.paths import PACKAGE_DATA, cache


class Memory:
    """The remembered round trips of one engine.

    Parameters
    ----------
    engine
        Asked for what is not remembered.
    """

    def __init__(self, engine: Engine):
        self.engine = engine
        name = readable(engine.name, engine.pair)
        self.committed = PACKAGE_DATA / "translations" / f"{name}.jsonl.gz"
        self.growing = cache() / "translations" / f"{name}.jsonl"

    def identity(self) -> dict[str, str]:
        """Engine, pair, and the hash of the committed memory (empty where there is none)."""
        data = sha256(self.committed.read_bytes()) if self.committed.exists() else ""
        return {"engine": self.engine.name, "pair": self.engine.pair, "memory": data}

    def known(self) -> dict[str, str]:
        """Every remembered sentence and its round trip; the committed memory goes first."""
        rows = read_jsonl(self.growing)
        if self.committed.exists():
            rows += read_committed(self.committed)
        try:
            return {row["source"]: row["target"] for row in rows}
        except KeyError as error:
            raise CorruptFile(f"{self.growing}: a row has no {error}; move the file away and run again") from error

    def round_trips(self, sentences: Iterable[str]) -> dict[str, str]:
        """The round trip of each sentence; the engine translates what is not remembered, once.

        Raises
        ------
        EngineUnavailable
            If a sentence is not remembered and the engine cannot run here.
        """
        wanted = dict.fromkeys(sentences)
        known = self.known()
        if any(sentence not in known for sentence in wanted):
            self.growing.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(f"{self.growing}.lock"):
                known = self.known()
                missing = [sentence for sentence in wanted if sentence not in known]
                results = self.engine.round_trip(missing)
                fresh = dict(zip(missing, results, strict=True))
                append_jsonl(self.growing, ({"source": key, "target": value} for key, value in fresh.items()))
            known.update(fresh)
        return {sentence: known[sentence] for sentence in wanted}


def read_committed(path: Path) -> list[dict]:
    """The rows of a committed memory."""
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode().splitlines()]


def write_committed(path: Path, pairs: Mapping[str, str]) -> None:
    """Write a committed memory, sorted by sentence: the same bytes for the same pairs."""
    rows = (json.dumps({"source": key, "target": pairs[key]}, ensure_ascii=False) + "\n" for key in sorted(pairs))
    write_atomic(path, gzip.compress("".join(rows).encode(), compresslevel=9, mtime=0))
