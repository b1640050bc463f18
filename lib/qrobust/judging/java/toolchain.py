"""The JDK and the library that Java programs are judged with."""

import functools
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from qrobust.keys import sha256

OLDEST = 17
# MultiPL-E's Java prompts import it: Debian's package libjavatuples-java.
JAVATUPLES = "/usr/share/java/javatuples.jar"
FLAGS = (
    "-Xmx256m",
    "-Xss8m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:CompressedClassSpaceSize=64m",
    "-XX:ReservedCodeCacheSize=48m",
    "-XX:-UsePerfData",
    "-XX:+ExitOnOutOfMemoryError",
    "-Duser.language=en",
    "-Dfile.encoding=UTF-8",
)
OUT_OF_MEMORY = 3
"""Exit status of a JVM with these flags when its heap is full."""


class NoJava(RuntimeError):
    """Java programs cannot be judged here; the message says what is missing, and the cure."""

    def __init__(self, missing: str):
        super().__init__(
            f"Java programs cannot be judged here: {missing}. Cure: install a JDK of version {OLDEST} or newer and "
            "javatuples, on Debian `apt-get install openjdk-17-jdk-headless libjavatuples-java`"
        )


@dataclass(frozen=True)
class Toolchain:
    """A JDK and the jars that programs may use.

    Attributes
    ----------
    home
        Folder of the JDK.
    version
        As ``java -version`` says it.
    outside
        Folders that the JDK links to, such as ``/etc/java-17-openjdk``.
    jars
        The class path of programs.
    """

    home: str
    version: str
    outside: tuple[str, ...]
    jars: tuple[str, ...]

    @property
    def java(self) -> str:
        """The launcher."""
        return f"{self.home}/bin/java"

    @property
    def binds(self) -> tuple[str, ...]:
        """What a sandbox needs of it."""
        return (self.home, *self.outside, *self.jars)

    def identity(self) -> dict[str, str]:
        """What of it a verdict can depend on."""
        return {"java": self.version, "jars": sha256(b"".join(Path(jar).read_bytes() for jar in self.jars))[:16]}


@functools.cache
def find() -> Toolchain:
    """The JDK of ``JAVA_HOME`` or of the first ``java`` on the path, and javatuples.

    Raises
    ------
    NoJava
        If one of them is missing, or the JDK is too old or has no compiler.
    """
    home = runtime_home()
    said = subprocess.run([home / "bin" / "java", "-version"], capture_output=True, text=True, check=False).stderr
    version = (re.search(r'version "([^"]+)"', said) or ["", ""])[1]
    if not version or int(re.match(r"\d+", version)[0]) < OLDEST:
        raise NoJava(f"{home} is version {version or 'unknown'}")
    if not (home / "bin" / "javac").exists():
        raise NoJava(f"{home} has no compiler (a JRE is not enough)")
    if not os.path.exists(JAVATUPLES):
        raise NoJava(f"there is no {JAVATUPLES}")
    return Toolchain(str(home), version, linked_from(home), (JAVATUPLES,))


def runtime_home() -> Path:
    """The folder of the Java runtime of ``JAVA_HOME``, or of the first ``java`` on the path.

    Raises
    ------
    NoJava
        If there is none.
    """
    named = os.environ.get("JAVA_HOME")
    program = f"{named}/bin/java" if named else shutil.which("java")
    if not program or not os.path.exists(program):
        raise NoJava(f"there is no {program}, which JAVA_HOME names" if named else "there is no `java`")
    return Path(program).resolve().parents[1]


def linked_from(home: Path) -> tuple[str, ...]:
    """Folders below /etc that files of a Java runtime link to (Debian keeps its configuration there)."""
    links = (path for folder in (home, home / "conf", home / "lib") for path in folder.glob("*") if path.is_symlink())
    targets = (str(path.resolve()) for path in links)
    return tuple(sorted({"/".join(target.split("/")[:3]) for target in targets if target.startswith("/etc/java")}))
