"""What the tools for Java need: the runtime, and archives from packages. Read inside the sandbox too."""

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from qrobust.quality.base import MissingTool

FLAGS = ("-Xmx768m", "-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:CompressedClassSpaceSize=64m",
         "-XX:-UsePerfData", "-Djava.io.tmpdir=/tmp")  # fmt: skip


def home() -> Path:
    """The folder of the Java runtime that ``java`` starts.

    Raises
    ------
    MissingTool
        If there is none.
    """
    program = shutil.which("java")
    if program is None:
        raise MissingTool("the tools for Java need a Java runtime: on Debian `apt-get install openjdk-17-jdk-headless`")
    return Path(os.path.realpath(program)).parents[1]


def runtime() -> list[str]:
    """What of the system a Java runtime reads: its folder, and the folders that links in there lead to."""
    place = home()
    links = [Path(os.path.realpath(path)) for path in (place / "lib").rglob("*") if path.is_symlink()]
    links += [Path(os.path.realpath(path)) for path in (place / "conf", *place.glob("conf/*"))]
    outside = {path if path.is_dir() else path.parent for path in links if place not in path.parents and path.exists()}
    return [str(place), *sorted(str(path) for path in outside if path != place)]


def unpacked(resource: str, inside: str, names: tuple[str, ...]) -> list[str]:
    """Absolute paths of files out of a resource, which is fetched and unpacked when it is first asked for.

    Parameters
    ----------
    resource
        Name of an archive, ``.tgz``.
    inside
        Folder in the archive.
    names
        Files of that folder.
    """
    from filelock import FileLock

    from qrobust import paths, resources

    folder = paths.cache() / "quality" / resource.removesuffix(".tgz")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(f".{folder.name}.lock")):
        if not folder.exists():
            part = folder.with_name(f".{folder.name}.part")
            shutil.rmtree(part, ignore_errors=True)  # what a killed process left
            part.mkdir()
            with tarfile.open(resources.fetch(resource)) as packed:
                for name in names:
                    with packed.extractfile(f"{inside}/{name}") as content, open(part / name, "wb") as file:
                        shutil.copyfileobj(content, file)
            os.rename(part, folder)
    return [str(folder / name) for name in names]


def run(place: str, jars: list[str], arguments: list[str]) -> subprocess.CompletedProcess:
    """Run a Java program inside the sandbox; `place` is the runtime's folder."""
    command = [f"{place}/bin/java", *FLAGS, "-cp", ":".join(jars), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)
