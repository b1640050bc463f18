"""What sandboxes of one kind share: the files in them, and how the worker inside is started."""

import functools
from collections.abc import Callable
from dataclasses import dataclass

from qrobust.judging import isolation
from qrobust.judging.verdicts import Limits


@dataclass(frozen=True)
class Shop:
    """What the sessions of a supervisor share that run one kind of worker.

    Attributes
    ----------
    tool
        None for runs without isolation.
    filter
        Descriptor of the system-call filter, if there is one.
    name, content
        Of the worker's file, which goes into each sandbox.
    command
        From runtime, limits, the path of that file and the descriptors of requests and answers to the command line of
        the worker.
    """

    tool: str | None
    limits: Limits
    filter: int | None
    runtime: isolation.Runtime
    name: str
    content: bytes
    command: Callable[[isolation.Runtime, Limits, str, tuple[int, int]], list[str]]

    @property
    def inside(self) -> str:
        """Where the worker's file lies in a sandbox."""
        return f"/run/{self.name}"

    @functools.cached_property
    def descriptor(self) -> int:
        """Of the worker's file; whoever reads it must begin at 0."""
        return isolation.in_memory(self.content)


def open_shop(tool: str | None, limits: Limits) -> Shop:
    """What sessions with Python programs share."""
    return Shop(
        tool=tool,
        limits=limits,
        filter=isolation.filter_descriptor() if tool else None,
        runtime=isolation.python_runtime(),
        name="worker.pyc",
        content=isolation.compiled_worker(),
        command=isolation.python_command,
    )
