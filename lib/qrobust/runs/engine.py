"""The papermill engine of the study: ``papermill --engine qrobust``.

Four faults of papermill's own engine are closed here: kernels started at the same time collide on TCP
ports and then hang or die, a misspelt parameter is accepted with a warning, a progress bar leaves one stored output
for each refresh, and a kernel that the system kills for its memory "died". Papermill finds the class by entry point,
so it is not imported by hand.
"""

import os
import shutil
import tempfile
from pathlib import Path

from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import DeadKernelError
from papermill.engines import NBClientEngine
from papermill.exceptions import PapermillException
from traitlets import default

from qrobust.runs.progress import TERMINAL

LONGEST_FOLDER = 70  # characters; "/qrobust-xxxxxxxx/kernel-ipc-4" comes behind them


class UnknownParameter(PapermillException):
    """A run passes a parameter that the notebook's parameters cell does not declare."""


class KernelDied(PapermillException):
    """The process that ran a notebook ended by itself; the message says why that mostly is, and what to do."""


class IPCKernelManager(AsyncKernelManager):
    """Starts a kernel on Unix sockets in a folder of its own, so that no two kernels can meet."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._folder = tempfile.mkdtemp(prefix="qrobust-", dir=_short_folder())
        self.connection_file = str(Path(self._folder) / "kernel.json")

    @default("transport")
    def _transport(self) -> str:
        return "ipc"

    async def _async_cleanup_resources(self, restart: bool = False) -> None:
        await super()._async_cleanup_resources(restart=restart)
        if not restart:
            shutil.rmtree(self._folder, ignore_errors=True)

    cleanup_resources = _async_cleanup_resources


def _short_folder() -> str:
    """Where sockets go: the path of one holds about 100 characters, so not the project's folder, nor a long TMPDIR."""
    chosen = tempfile.gettempdir()
    return chosen if len(chosen) <= LONGEST_FOLDER else "/tmp"


class StudyEngine(NBClientEngine):
    """Runs a notebook on an IPC kernel, strict about parameters, with progress bars kept to their last state."""

    @classmethod
    def execute_managed_notebook(cls, nb_man, kernel_name, **kwargs):
        """Refuse unknown parameters, then execute; see papermill's `NBClientEngine`.

        Raises
        ------
        UnknownParameter
            If the run passes a name that the parameters cell does not declare.
        KernelDied
            If the kernel is gone before the notebook has ended.
        """
        refuse_unknown_parameters(nb_man.nb)
        os.environ.setdefault(TERMINAL, f"/proc/{os.getpid()}/fd/2")
        try:
            return super().execute_managed_notebook(
                nb_man, kernel_name, kernel_manager_class=IPCKernelManager, coalesce_streams=True, **kwargs
            )
        except DeadKernelError as error:
            raise KernelDied(
                "the process that ran this notebook was killed, most likely by the system because memory ran out (see "
                "`dmesg`). Finished samples stay: close other programs, or use a profile that runs fewer models at a "
                "time (docs/running.md), and start the same command again"
            ) from error


def refuse_unknown_parameters(notebook) -> None:
    """Raise `UnknownParameter` if a notebook was given a parameter that it does not declare."""
    from papermill.inspection import _infer_parameters  # the public inspect_notebook reads files only

    declared = {parameter.name for parameter in _infer_parameters(notebook)}
    unknown = sorted(set(notebook.metadata.papermill.get("parameters", {})) - declared)
    if unknown:
        raise UnknownParameter(
            f"unknown parameter {', '.join(unknown)}; this notebook declares: {', '.join(sorted(declared))}"
        )
