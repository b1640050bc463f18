"""Paper C's calibration sets (Devy99/lowbit-quantization, its scripts of step 1), from a model hub.

``random`` takes documents of RedPajama's sample; ``code`` files of its GitHub part, one a repository, half Java, half
Python, which is told by the file's name; ``mixed`` half that and half questions of Stack Overflow in English with a
score of at least 10 that name Java or Python. Only documents longer than a sequence count, and of all but ``random``
the beginning is taken. The published scripts draw from a generator of their own, so the sequences are of the same
kind but not the same.
"""

import json
import random
from collections.abc import Iterator
from typing import Any

from qrobust.calibration.errors import CalibrationError
from qrobust.keys import seed_for

REPOSITORY, REVISION = "togethercomputer/RedPajama-Data-1T", "398f92572e94f4793e41c22ab7ea2a788d9e7de4"
SAMPLE, SAMPLE_REVISION = "togethercomputer/RedPajama-Data-1T-Sample", "main"  # the scripts name no revision
_ORDER = {
    "code": ["github java", "github python"],
    "mixed": ["stackexchange", "github java", "stackexchange", "github python"],
    "random": ["sample"],
}


def identity(kind: str) -> dict[str, str]:
    """Which repository at which revision."""
    return {SAMPLE: SAMPLE_REVISION} if kind == "random" else {REPOSITORY: REVISION}


def order(kind: str) -> list[str]:
    """The streams that sequences are taken from in turn."""
    return _ORDER[kind]


def streams(kind: str, tokenizer: Any, length: int, seed: int) -> dict[str, Iterator[list[int]]]:
    """Open the streams of a kind, by name; nothing is read before the first sequence is asked for.

    Raises
    ------
    CalibrationError
        When a stream is read and the hub cannot be reached.
    """
    return {name: _stream(name, tokenizer, length, seed) for name in dict.fromkeys(_ORDER[kind])}


def _stream(name: str, tokenizer: Any, length: int, seed: int) -> Iterator[list[int]]:
    part, _, language = name.partition(" ")
    seen: set[str] = set()
    for place, row in enumerate(_rows(part, seed)):
        meta = _meta(row)
        if not _is_wanted(part, language, meta, row["text"]) or meta.get("repo_name", place) in seen:
            continue
        ids = tokenizer(row["text"], add_special_tokens=False).input_ids
        if len(ids) <= length:
            continue
        seen.add(meta.get("repo_name", place))
        draw = random.Random(seed_for("calibration", seed, name, place))
        start = draw.randrange(len(ids) - length) if part == "sample" else 0
        yield ids[start : start + length]


def _meta(row: dict[str, Any]) -> dict[str, Any]:
    """Of a document: in some parts a mapping, in others the text of one."""
    meta = row.get("meta") or {}
    if isinstance(meta, str):
        import ast

        try:
            meta = ast.literal_eval(meta)
        except (ValueError, SyntaxError):
            return {}
    return meta if isinstance(meta, dict) else {}


def _is_wanted(part: str, language: str, meta: dict[str, Any], text: str) -> bool:
    if part == "github":
        ending = {"java": ".java", "python": ".py"}[language]
        return meta.get("source") == "github" and str(meta.get("path", "")).endswith(ending)
    if part == "stackexchange":
        asked = "stackoverflow" in str(meta.get("url", "")) and meta.get("language") == "en"
        scored = str(meta.get("question_score", "0")).lstrip("-").isdigit() and int(meta.get("question_score", 0)) >= 10
        return asked and scored and ("python" in text.lower() or "java" in text.lower())
    return True


def _rows(part: str, seed: int) -> Iterator[dict[str, Any]]:
    from huggingface_hub import hf_hub_download, snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    try:
        if part == "sample":
            folder = snapshot_download(
                SAMPLE, repo_type="dataset", revision=SAMPLE_REVISION, allow_patterns=["*.jsonl"]
            )
            yield from _shuffled(folder, seed)
        else:
            listed = hf_hub_download(REPOSITORY, f"urls/{part}.txt", repo_type="dataset", revision=REVISION)
            yield from _streamed(listed)
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as error:
        reason = str(error).partition("\n")[0] or type(error).__name__
        raise CalibrationError(
            f"calibration from RedPajama: it cannot be downloaded ({reason}); calibrate with texts: offline"
        ) from error


def _shuffled(folder: str, seed: int) -> Iterator[dict[str, Any]]:
    """Yield the sample's documents in an order that the seed chooses, without holding them in memory."""
    from pathlib import Path

    places = []
    for path in sorted(Path(folder).glob("*.jsonl")):
        with open(path, "rb") as file:
            start = 0
            for line in file:
                places.append((path, start))
                start += len(line)
    random.Random(seed_for("calibration", seed, "sample")).shuffle(places)
    for path, start in places:
        with open(path, "rb") as file:
            file.seek(start)
            yield json.loads(file.readline())


def _streamed(listed: str) -> Iterator[dict[str, Any]]:
    """Yield the documents of the files whose addresses a file lists, in their order."""
    from pathlib import Path

    import requests

    for url in Path(listed).read_text().split():
        with requests.get(url, stream=True, timeout=30) as response:
            response.raise_for_status()
            yield from (json.loads(line) for line in response.iter_lines() if line)
