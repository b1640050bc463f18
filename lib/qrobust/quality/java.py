"""What the tools for Java need: the runtime, and archives from packages. Read inside the sandbox too."""

import os
import shutil
import subprocess
import tarfile

from qrobust.quality.base import MissingTool

FLAGS = ("-Xmx768m", "-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:CompressedClassSpaceSize=64m",
         "-XX:-UsePerfData", "-Djava.io.tmpdir=/tmp")  # fmt: skip


def runtime() -> list[str]:
    """What of the system a Java runtime reads: its folder, which is the first, and folders that it links to.

    Raises
    ------
    MissingTool
        If there is none.
    """
    from qrobust.judging.java.toolchain import NoJava, linked_from, runtime_home  # not inside the sandbox

    try:
        home = runtime_home()
    except NoJava as error:
        raise MissingTool(
            "the tools for Java need a Java runtime: on Debian `apt-get install openjdk-17-jdk-headless`"
        ) from error
    return [str(home), *linked_from(home)]


def unpacked(resource: str, inside: str, names: tuple[str, ...]) -> list[str]:
    """Absolute paths of files out of a resource, which is fetched and unpacked when it is first asked for.

    Parameters
    ----------
    resource
        Name of an archive, ``.tgz``.
    inside
        Folder in the archive.
    names
        Files of that folder, or of folders in it.
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
                    (part / name).parent.mkdir(exist_ok=True)
                    with packed.extractfile(f"{inside}/{name}") as content, open(part / name, "wb") as file:
                        shutil.copyfileobj(content, file)
            os.rename(part, folder)
    return [str(folder / name) for name in names]


def run(place: str, jars: list[str], arguments: list[str]) -> subprocess.CompletedProcess:
    """Run a Java program inside the sandbox; `place` is the runtime's folder."""
    command = [f"{place}/bin/java", *FLAGS, "-cp", ":".join(jars), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)
