"""Why a model cannot be had, or not go on."""

from collections.abc import Iterator
from contextlib import contextmanager


class ModelError(RuntimeError):
    """A model cannot be had; the message says which, why, and what to do."""


class UnknownSource(ModelError):
    """A model's source is neither a known resource, a hub id, a folder, nor a ``.gguf`` file."""


class HubUnavailable(ModelError):
    """A hub repository could not be downloaded: no network, no such repository, or a gate."""


class NotQuantized(ModelError):
    """A precision that writes a checkpoint has not written it yet."""


class NoGpu(ModelError):
    """A CUDA device was asked for and there is none."""


class DoesNotFit(ModelError):
    """The model needs more memory than there is; the cell is recorded as ``oom``."""


class OutOfMemory(MemoryError):
    """The model's memory, or the host's, was not enough; the caller records the cell as ``oom``."""


@contextmanager
def memory_errors() -> Iterator[None]:
    """Turn the ways in which torch says that memory ran out into `OutOfMemory`."""
    import torch

    try:
        yield
    except (MemoryError, torch.OutOfMemoryError) as error:
        raise OutOfMemory(str(error) or "out of memory") from error
    except RuntimeError as error:
        if "can't allocate memory" in str(error) or "not enough memory" in str(error):
            raise OutOfMemory(str(error)) from error
        raise
