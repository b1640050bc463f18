"""Sessions: which machine and which versions made a sample, beside what its key says."""

import uuid
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from qrobust import generation, keys
from qrobust.runs import machine

TEXT_PACKAGES = ("torch", "transformers", "tokenizers", "bitsandbytes", "vllm")
"""Packages of which another version may write another text."""


class MixedSessions(RuntimeError):
    """A cell would be continued on another kind of device, or with other versions; the message says which."""


@dataclass(frozen=True)
class Session:
    """One filling of a cell.

    Attributes
    ----------
    session
        Its id, which every sample of it carries; no two sessions share one.
    started
        Date and time, UTC.
    commit
        Of this project.
    device
        ``cpu``, or the name of the GPU.
    versions
        Of Python and of the packages that results can depend on.
    computing
        See `generation.describe`.
    """

    session: str
    started: str
    commit: str | None
    device: str
    versions: dict[str, str]
    computing: dict[str, Any]

    def row(self) -> dict[str, Any]:
        """The session as JSON values."""
        return asdict(self)


def begin(device: str, engine: str) -> Session:
    """A new session on a device (``cpu`` or ``cuda:N``); to be called once generation has set up its threads.

    `engine` is what completes prompts: see `generation.engine`.
    """
    computing = {**generation.describe(device), "engine": engine}
    return Session(
        session=uuid.uuid4().hex[:12],
        started=datetime.now(UTC).isoformat(timespec="seconds"),
        commit=machine.commit(),
        device=kind_of(computing),
        versions=machine.versions(),
        computing=computing,
    )


def kind_of(computing: dict[str, Any]) -> str:
    """The kind of device: ``cpu``, or the name of the GPU."""
    return "cpu" if computing["device"] == "cpu" else computing["processor"]


def text_versions(versions: dict[str, str]) -> dict[str, str]:
    """The versions that a text can depend on."""
    return {name: versions[name] for name in TEXT_PACKAGES if name in versions}


def text_key(row: dict[str, Any]) -> str:
    """A short hash of all of a session that can change a text: samples of equal ones may be compared freely."""
    computing = {name: row["computing"].get(name) for name in ("engine", "processor", "instructions", "threads")}
    return keys.digest({"device": row["device"], "versions": text_versions(row["versions"]), **computing})


def refuse_mixture(cell: str, earlier: Iterable[dict[str, Any]], device: str) -> None:
    """Refuse to continue a cell that another kind of device or other versions began.

    Parameters
    ----------
    cell
        The cell's folder, for the message.
    earlier
        Rows of the sessions of the samples that are there.
    device
        That this run computes on.

    Raises
    ------
    MixedSessions
    """
    now = {"device": kind_of(generation.describe(device)), **text_versions(machine.versions())}
    for row in earlier:
        then = {"device": row["device"], **text_versions(row["versions"])}
        differing = [
            f"{name} {then.get(name, 'none')} then, {now.get(name, 'none')} now"
            for name in dict.fromkeys([*then, *now])
            if then.get(name) != now.get(name)
        ]
        if differing:
            raise MixedSessions(
                f"{cell} was begun elsewhere ({'; '.join(differing)}), which can change its texts; go back there, "
                "move the folder away, or set allow_mixed_sessions: true in the study (the report then says so)"
            )
