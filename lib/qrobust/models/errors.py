"""Why a model cannot be had."""


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
