"""Energy meters: what counts joules on this machine, and why something is not counted. Nothing here is an estimate.

Of libraries that do this, codecarbon puts a number that it assumes (rated power times load) in the place of a meter
that is missing, and looks its place up on the network; zeus measures alone, but brings a machine-learning library and
the bindings of another maker's GPUs. A file of the kernel and NVIDIA's own bindings are all that is needed.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

POWERCAP = Path("/sys/class/powercap")
PROCESSOR, GPU = "processor", "gpu"
NOT_MEASURABLE = "not measurable here"


class NoMeter(Exception):
    """Something has no meter that can be read; the message says why."""


class Meter(Protocol):
    """Counts energy.

    Attributes
    ----------
    name
        What is read, for the report.
    """

    name: str

    def joules(self) -> float:
        """Joules since some moment; never less than before."""


@dataclass
class Reading:
    """What was read around a block: ``seconds``, and ``joules`` of whatever has a meter."""

    seconds: float = 0.0
    joules: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Meters:
    """The meters of a machine.

    Attributes
    ----------
    found
        By what they meter: `PROCESSOR`, `GPU`.
    missing
        Why something has none.
    """

    found: dict[str, Meter]
    missing: dict[str, str]

    @contextmanager
    def measuring(self) -> Iterator[Reading]:
        """Fill a reading with the seconds and joules of a block; it holds them once the block has ended."""
        reading = Reading()
        before = {what: meter.joules() for what, meter in self.found.items()}
        clock = time.perf_counter()
        yield reading
        reading.seconds = time.perf_counter() - clock
        reading.joules = {what: meter.joules() - before[what] for what, meter in self.found.items()}

    def described(self) -> dict[str, str]:
        """In words, by what is metered."""
        absent = {what: f"{NOT_MEASURABLE}: {why}" for what, why in self.missing.items()}
        return {**{what: meter.name for what, meter in self.found.items()}, **absent}


def find(gpu: str | None = None, powercap: Path = POWERCAP) -> Meters:
    """The meters that can be read here.

    Parameters
    ----------
    gpu
        UUID of the GPU that computes, as NVML has it; None where none does.
    powercap
        The kernel's folder of power zones.
    """
    tries = {PROCESSOR: lambda: Rapl(powercap), **({GPU: lambda: Nvml(gpu)} if gpu else {})}
    found, missing = {}, {}
    for what, make in tries.items():
        try:
            found[what] = make()
        except NoMeter as error:
            missing[what] = str(error)
    return Meters(found, missing)


class Rapl:
    """The processor's own counters (RAPL), by the kernel's powercap files; AMD's processors have them too.

    Counted are the packages, with all of their cores, and the memory beside them: whatever runs on the machine. A zone
    within a package (``core``, ``uncore``) is part of it, and ``psys`` holds all of them again.

    Raises
    ------
    NoMeter
        If there is no package, or its counter may not be read.

    Notes
    -----
    A counter starts again at 0 after some hundred kilojoules. Between two readings that is seen once: a block that is
    measured must not take longer than a counter's range does, which is half an hour at least.
    """

    def __init__(self, powercap: Path = POWERCAP):
        # ``intel-rapl-mmio`` shows the same packages by another way.
        names = {zone: _text(zone / "name") for zone in sorted(powercap.glob("intel-rapl:*"))}
        zones = [zone for zone, name in names.items() if name.startswith("package")]
        if not zones:
            raise NoMeter(f"no RAPL counter of a processor in {powercap} (virtual machines mostly have none)")
        zones += [zone for zone, name in names.items() if name == "dram"]
        self._zones = [_Zone(zone) for zone in zones]
        self.name = f"RAPL ({', '.join(names[zone] for zone in zones)})"

    def joules(self) -> float:
        """See `Meter`."""
        return sum(zone.joules() for zone in self._zones)


class _Zone:
    """One counter of RAPL, without its returns to 0."""

    def __init__(self, folder: Path):
        self._file = folder / "energy_uj"
        try:
            self._last = self._read()
            self._range = int(_text(folder / "max_energy_range_uj"))
        except PermissionError as error:
            raise NoMeter(f"{self._file} may be read by root alone") from error
        except (OSError, ValueError) as error:
            raise NoMeter(f"{self._file} cannot be read ({error})") from error
        self._turns = 0

    def joules(self) -> float:
        now = self._read()
        self._turns += now < self._last
        self._last = now
        return (now + self._turns * self._range) / 1e6

    def _read(self) -> int:
        return int(self._file.read_text())


def _text(file: Path) -> str:
    try:
        return file.read_text().strip()
    except OSError:
        return ""


class Nvml:
    """A GPU's own counter, by NVIDIA's management library: the whole board, memory included.

    Parameters
    ----------
    uuid
        ``GPU-...``; an index would be another one where ``CUDA_VISIBLE_DEVICES`` is set.

    Raises
    ------
    NoMeter
        If the library, the GPU or its counter is missing (counters came with Volta; a part of a GPU has none).
    """

    def __init__(self, uuid: str):
        try:
            import pynvml
        except ImportError as error:
            raise NoMeter("the package nvidia-ml-py is not installed") from error
        try:
            pynvml.nvmlInit()
            handle = pynvml.nvmlDeviceGetHandleByUUID(uuid)
            pynvml.nvmlDeviceGetTotalEnergyConsumption(handle)
        except pynvml.NVMLError as error:
            raise NoMeter(f"NVML has no energy counter of {uuid} ({error})") from error
        self.name = f"NVML ({pynvml.nvmlDeviceGetName(handle)})"
        self._millijoules = lambda: pynvml.nvmlDeviceGetTotalEnergyConsumption(handle)

    def joules(self) -> float:
        """See `Meter`."""
        return self._millijoules() / 1e3
