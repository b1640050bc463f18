"""Fetching files from outside, once, and only the right bytes.

A file is known by its SHA-256 and by nothing else, so it does not matter which source it came from, and a file put
into the cache folder by hand is as good as a downloaded one.
"""

import functools
import gzip
import hashlib
import logging
import os
import shutil
import time
from pathlib import Path
from typing import BinaryIO

from qrobust.files import write_atomic
from qrobust.keys import digest
from qrobust.paths import cache
from qrobust.resources.resource import Resource
from qrobust.resources.sources import SourceFailed
from qrobust.resources.table import RESOURCES

LARGE = 2**24  # bytes; a smaller file is read in no time
SETTLED = 2 * 10**9  # ns since a file's last change: within them another may bear the same times

logger = logging.getLogger(__name__)


class ResourceUnavailable(RuntimeError):
    """No source could be reached; the message lists each with its error, and says what to do."""


class HashMismatch(RuntimeError):
    """A file is not the one it should be; it was not used and is not in the cache."""


def fetch(name: str) -> Path:
    """Return the local path of a resource, downloading and verifying it if need be.

    Safe when several processes ask at once: one downloads, the others wait and find the file.

    Parameters
    ----------
    name
        A key of `RESOURCES`.

    Raises
    ------
    ResourceUnavailable
        If no source delivers.
    HashMismatch
        If a source, or the cache, holds another file than the one that is asked for.
    KeyError
        If no resource has that name.
    """
    from filelock import FileLock

    resource = find(name)
    if chosen := overriding_file(resource):
        if content_sha256(chosen) != resource.released_sha256:
            logger.warning("%s=%s is not %s %s", resource.override, chosen, resource.about, resource.version)
        return chosen
    if _is_cached(resource):
        return resource.path
    resource.path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(resource.path.with_name(f".{name}.lock")):
        if not _is_cached(resource):
            _download(resource)
    return resource.path


def find(name: str) -> Resource:
    """Look a resource up by name; `KeyError` names the known ones."""
    if name not in RESOURCES:
        raise KeyError(f"unknown resource {name!r}; known: {', '.join(RESOURCES)}")
    return RESOURCES[name]


def overriding_file(resource: Resource) -> Path | None:
    """Return the file that the user put in a resource's place, if the resource's variable is set.

    EvalPlus uses whatever file these variables name, and so do we; one that is not the known release (packed or
    unpacked) gets a warning from `fetch`, and its own SHA-256 in every result.
    """
    value = os.environ.get(resource.override) if resource.override else None
    if not value:
        return None
    path = Path(value)
    if not path.is_file():
        raise ResourceUnavailable(f"{resource.override}={value}: no such file; correct the variable or unset it")
    return path


def content_sha256(path: Path) -> str:
    """Hexadecimal SHA-256 of a file's content, decompressed if it is a gzip file; read again only if it changed.

    What a large file's was is kept in the cache folder: every run of a study asks for it.
    """
    status = path.stat()
    return _content_sha256(path.resolve(), status.st_size, status.st_mtime_ns, status.st_ctime_ns)


@functools.cache
def _content_sha256(path: Path, size: int, modified: int, changed: int) -> str:
    kept = cache() / "digests" / digest([str(path), size, modified, changed], 32)
    if kept.exists():
        return kept.read_text()
    with open_content(path) as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if size >= LARGE and time.time_ns() - changed > SETTLED:
        write_atomic(kept, found)
    return found


def open_content(path: Path) -> BinaryIO:
    """Open a file for reading bytes, decompressed if it is a gzip file (whatever its name says)."""
    with open(path, "rb") as file:
        is_gzip = file.read(2) == b"\x1f\x8b"
    return gzip.open(path, "rb") if is_gzip else open(path, "rb")


def _is_cached(resource: Resource) -> bool:
    if not resource.path.exists():
        return False
    rejected = resource.path.with_name(f"{resource.name}.rejected")
    try:
        _verify(resource.path, resource, "the cache", f"it now lies at {rejected}; run again to get the right one")
    except HashMismatch:
        os.replace(resource.path, rejected)
        raise
    return True


def _download(resource: Resource) -> None:
    folder = resource.path.with_name(f".{resource.name}.download")
    shutil.rmtree(folder, ignore_errors=True)  # what a killed process left
    folder.mkdir()
    failures = []
    try:
        part = folder / resource.name
        for source in resource.sources:
            if failures:
                logger.warning("%s: using %s instead of %s", resource.name, source, failures[-1])
            else:
                logger.info("%s: fetching %.1f MB from %s", resource.name, resource.size / 1e6, source)
            try:
                source.download(part)
            except SourceFailed as error:
                failures.append(f"{source}: {error}")
                continue
            _verify(part, resource, source, f"run again, or put the right file at {resource.path} yourself")
            os.replace(part, resource.path)
            return
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    listed = "\n".join(f"  {number}. {failure}" for number, failure in enumerate(failures, start=1))
    cure = f"Get the file on another machine and put it at {resource.path} (SHA-256 {resource.sha256})"
    if resource.override:
        cure += f", or set {resource.override} to where it lies"
    raise ResourceUnavailable(f"{resource.name}: no source could be reached:\n{listed}\n{cure}.")


def _verify(path: Path, resource: Resource, origin: object, cure: str) -> None:
    with open(path, "rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != resource.sha256:
        raise HashMismatch(
            f"{resource.name} from {origin}: expected SHA-256 {resource.sha256} ({resource.size} bytes), "
            f"found {found} ({path.stat().st_size} bytes); the file was not used: {cure}"
        )
