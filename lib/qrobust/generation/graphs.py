"""Decode steps on CUDA as one launch: a step's kernels are recorded once, then replayed.

Without that a step of a small model waits for the launches of its thousand kernels, not for the GPU.
"""

from collections.abc import Callable
from functools import cache
from weakref import WeakSet

import torch

Step = Callable[[torch.Tensor, torch.Tensor, int], torch.Tensor]
"""(token ids (rows, 1), positions (rows,), positions that attention reads) -> logits (rows, vocabulary)."""

# Models that wait for the GPU within a step, as many do that choose experts. Tried once: a failed recording leaves
# torch's allocator less able to free memory.
_cannot_be_recorded: WeakSet[torch.nn.Module] = WeakSet()


class Replayed:
    """Runs a model's decode steps: one whose shape comes for the second time in a row is recorded, later ones replayed.

    The shape is the number of rows and of positions read. One recording is kept, since both seldom change. A model that
    cannot be recorded runs as it is.

    Parameters
    ----------
    model
        Whose steps these are.

    Notes
    -----
    The logits of a step are overwritten by the next.
    """

    def __init__(self, model: torch.nn.Module):
        self._model = model
        self._seen_shape: tuple[int, int] | None = None
        self._graph: torch.cuda.CUDAGraph | None = None

    def __call__(self, step: Step, ids: torch.Tensor, positions: torch.Tensor, seen: int) -> torch.Tensor:
        """Do a step with its three inputs; all other memory that it uses must stay where it is from step to step."""
        shape = len(ids), seen
        if shape != self._seen_shape:
            # Whatever a library sets up at its first call of a shape must not happen in a recording.
            self._seen_shape, self._graph = shape, None
            return step(ids, positions, seen)
        if not self._graph and self._model not in _cannot_be_recorded:
            self._record(step, ids, positions, seen)
        if not self._graph:
            return step(ids, positions, seen)
        self._ids.copy_(ids)
        self._positions.copy_(positions)
        self._graph.replay()
        return self._logits

    def _record(self, step: Step, ids: torch.Tensor, positions: torch.Tensor, seen: int) -> None:
        self._ids, self._positions = ids.clone(), positions.clone()
        graph, before = torch.cuda.CUDAGraph(), torch.cuda.current_stream(ids.device)
        try:
            with torch.cuda.graph(graph, stream=_stream(ids.device), capture_error_mode="thread_local"):
                self._logits = step(self._ids, self._positions, seen)
        except RuntimeError:  # what waits for the GPU is not allowed in a recording
            torch.cuda.set_stream(before)  # torch stays on the recording's
            _cannot_be_recorded.add(self._model)
        else:
            self._graph = graph


@cache
def _stream(device: torch.device) -> torch.cuda.Stream:
    """The stream that records on a GPU; what is launched on another GPU's would run, and not be recorded."""
    return torch.cuda.Stream(device)
