"""Texts under clear licences that a machine without a hub can have: source code and technical English.

General prose is the weak part: what Debian packages offer in quantity is about computers. Published calibration sets
draw it from the web (`qrobust.calibration.published`).
"""

import functools
import re
import sysconfig
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from qrobust import resources
from qrobust.calibration.errors import CalibrationError
from qrobust.keys import digest

_LEFT_OUT = frozenset({"test", "tests", "idle_test", "site-packages", "dist-packages", "__pycache__"})


@dataclass(frozen=True)
class Texts:
    """Documents of one kind.

    Attributes
    ----------
    name, licence
        For people.
    place
        A folder, or a zip archive.
    files
        The documents in it, by path relative to `place`.
    read
        From a file's bytes to its text.
    package
        Of Debian, which they come by; empty: they belong to the running Python.
    """

    name: str
    licence: str
    place: Path
    files: Callable[[Path], list[str]]
    read: Callable[[bytes], str]
    package: str = ""

    def digest(self) -> str:
        """SHA-256 of all that the documents hold, which files are chosen included."""
        return _digest(self.place, _files(self))

    def documents(self, order: Callable[[list[str]], list[str]]) -> Iterator[tuple[str, str]]:
        """Yield (path, text) of every document, in the order that a function gives to the sorted paths."""
        files = order(list(_files(self)))
        if self.place.is_dir():
            yield from ((file, self.read((self.place / file).read_bytes())) for file in files)
        else:
            with zipfile.ZipFile(self.place) as archive:
                yield from ((file, self.read(archive.read(file))) for file in files)


@functools.cache
def _files(texts: Texts) -> tuple[str, ...]:
    files = tuple(sorted(texts.files(texts.place))) if texts.place.exists() else ()
    if not files:
        cure = (
            f"install it (apt-get install {texts.package}), or calibrate on another kind of text"
            if texts.package
            else "use a Python that has its standard library as files"
        )
        raise CalibrationError(f"calibration: {texts.name} is not at {texts.place}; {cure}")
    return files


@functools.cache
def _digest(place: Path, files: tuple[str, ...]) -> str:
    if not place.is_dir():
        return digest([resources.content_sha256(place), files], 64)
    return digest({file: resources.content_sha256(place / file) for file in files}, 64)


def _python_files(place: Path) -> list[str]:
    found = (path.relative_to(place) for path in place.rglob("*.py"))
    return [path.as_posix() for path in found if not _LEFT_OUT & set(path.parts)]


def _java_files(place: Path) -> list[str]:
    """Of the public modules; one of the others holds nothing but the names of places and currencies."""
    with zipfile.ZipFile(place) as archive:
        return [name for name in archive.namelist() if name.startswith("java.") and name.endswith(".java")]


def _files_named(pattern: str) -> Callable[[Path], list[str]]:
    return lambda place: [path.relative_to(place).as_posix() for path in place.rglob(pattern)]


def _plain(content: bytes) -> str:
    return content.decode("utf-8", errors="replace")


def _without_header(content: bytes) -> str:
    """Without the licence, which would be a third of many short sequences."""
    return re.sub(r"\A\s*/\*.*?\*/\s*", "", _plain(content), flags=re.DOTALL)


class _Prose(HTMLParser):
    """Collects the text of a page but its listings, one line a block."""

    SKIPPED = frozenset({"head", "script", "pre"})
    INLINE = frozenset({"a", "abbr", "code", "em", "i", "b", "span", "strong", "sup", "tt", "img", "br"})

    def __init__(self):
        super().__init__()
        self.parts: list[str] = []
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self._skipping += tag in self.SKIPPED
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._skipping -= tag in self.SKIPPED
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.parts.append(" ".join(f"|{data}|".split())[1:-1])  # keeps that there was space at the ends

    def _break(self, tag: str) -> None:
        if tag not in self.INLINE:
            self.parts.append("\n")


def _html(content: bytes) -> str:
    parser = _Prose()
    navigation = r'<ul class="docnav">.*?</ul>|<p id="title">.*?</p>|<div class="toc">.*?</div>'
    parser.feed(re.sub(navigation, "", _plain(content), flags=re.DOTALL))
    lines = (line.strip() for line in "".join(parser.parts).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


PYTHON = Texts(
    "the standard library of the running Python, without its tests", "PSF-2.0",
    Path(sysconfig.get_path("stdlib")), _python_files, _plain,
)  # fmt: skip
JAVA = Texts(
    "the JDK 17's source", "GPL-2.0 with Classpath exception",
    Path("/usr/lib/jvm/openjdk-17/lib/src.zip"), _java_files, _without_header, "openjdk-17-source",
)  # fmt: skip
PYTHON_DOC = Texts(
    "the Python documentation", "PSF-2.0",
    Path("/usr/share/doc/python3.11/html/_sources"), _files_named("*.rst.txt"), _plain, "python3.11-doc",
)  # fmt: skip
HANDBOOK = Texts(
    "the Debian Administrator's Handbook", "GPL-2.0-or-later or CC-BY-SA-3.0",
    Path("/usr/share/doc/debian-handbook/html/en-US"), _files_named("*.html"), _html, "debian-handbook",
)  # fmt: skip
