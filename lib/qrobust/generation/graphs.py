"""Decode steps on CUDA as one launch: a step's kernels are recorded once, then replayed.

Without that a step of a small model waits for the launches of its thousand kernels, not for the GPU.
"""

from collections.abc import Callable
from functools import cache

import torch

Step = Callable[[torch.Tensor, torch.Tensor, int], torch.Tensor]
"""(token ids (rows, 1), positions (rows,), positions that attention reads) -> logits (rows, vocabulary)."""


class Replayed:
    """A decode step that is recorded when a shape comes for the second time in a row, and replayed from then on.

    The shape is the number of rows and of positions read. One recording is kept, since both seldom change. A model that
    cannot be recorded, because it waits for the GPU within a step (as many do that choose experts), is run as it is.

    Parameters
    ----------
    step
        What to record; its memory must be where it was at each replay, but for its two inputs.

    Notes
    -----
    The logits of a step are overwritten by the next.
    """

    def __init__(self, step: Step):
        self._step = step
        self._seen_shape: tuple[int, int] | None = None
        self._graph: torch.cuda.CUDAGraph | None = None
        self._can_record = True

    def __call__(self, ids: torch.Tensor, positions: torch.Tensor, seen: int) -> torch.Tensor:
        """See `Step`."""
        shape = len(ids), seen
        if shape != self._seen_shape:
            # Whatever a library sets up at its first call of a shape must not happen in a recording.
            self._seen_shape, self._graph = shape, None
            return self._step(ids, positions, seen)
        if not self._graph and self._can_record:
            self._record(ids, positions, seen)
        if not self._graph:
            return self._step(ids, positions, seen)
        self._ids.copy_(ids)
        self._positions.copy_(positions)
        self._graph.replay()
        return self._logits

    def _record(self, ids: torch.Tensor, positions: torch.Tensor, seen: int) -> None:
        self._ids, self._positions = ids.clone(), positions.clone()
        graph = torch.cuda.CUDAGraph()
        try:
            with torch.cuda.graph(graph, stream=_stream(ids.device), capture_error_mode="thread_local"):
                self._logits = self._step(self._ids, self._positions, seen)
        except RuntimeError:  # what waits for the GPU is not allowed in a recording
            self._can_record = False
        else:
            self._graph = graph


@cache
def _stream(device: torch.device) -> torch.cuda.Stream:
    """The stream that records on a GPU; what is launched on another GPU's would run, and not be recorded."""
    return torch.cuda.Stream(device)
