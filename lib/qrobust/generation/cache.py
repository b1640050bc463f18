"""Keys and values of all slots in memory that is allocated once.

transformers' default cache copies every layer's keys and values at each step, and its static cache wants all
rows equally long. Here each row (slot) has its own length: a new key goes to its row's own position, so no
row is padded and a finished row's slot can be given to the next prompt.
"""

from typing import NamedTuple

import torch
from transformers import Cache


class Segment(NamedTuple):
    """One prompt inside a packed prefill: columns ``start:end`` belong to slot `slot`."""

    slot: int
    start: int
    end: int


class SlotCache(Cache):
    """Keys and values, each of shape (slots, key-value heads, length, their head size) per layer.

    Parameters
    ----------
    slots
        Number of rows, at least 1.
    length
        Positions per row, in tokens; a row that is written beyond it is an error of the caller.

    Notes
    -----
    A forward pass is announced with `prefilling` or `decoding`; transformers' attention layers then call
    `update`. Memory is taken at the first update, when the shapes are known, and is zeroed: masked
    positions must hold finite numbers. So is a slot that a prompt enters, where a former row may have left NaN.
    """

    def __init__(self, slots: int, length: int):
        super().__init__(layers=[])
        self.slots, self.length = slots, length
        self._keys: list[torch.Tensor] = []
        self._values: list[torch.Tensor] = []
        self._segments: list[Segment] | None = None
        self._rows = self._positions = None
        self._seen = 0

    @torch.inference_mode()
    def prefilling(self, segments: list[Segment]) -> None:
        """Announce a pass over packed prompts: each segment fills its slot from position 0, zeroed before."""
        self._segments = segments
        if self._keys:
            slots = torch.tensor([segment.slot for segment in segments], device=self._keys[0].device)
            for tensor in (*self._keys, *self._values):
                tensor.index_fill_(0, slots, 0)

    def decoding(self, positions: torch.Tensor, seen: int) -> None:
        """Announce a pass of one token for each of the first ``len(positions)`` slots.

        Parameters
        ----------
        positions
            Shape (rows,), where each row's key goes.
        seen
            Number of leading positions that attention reads; greater than every position.
        """
        self._segments, self._positions, self._seen = None, positions, seen
        self._rows = torch.arange(len(positions), device=positions.device)

    def update(self, key_states: torch.Tensor, value_states: torch.Tensor, layer_idx: int, *args, **kwargs):
        """Store one layer's new keys and values; return those that attention reads (views, not copies)."""
        if layer_idx == len(self._keys):
            for store, states in ((self._keys, key_states), (self._values, value_states)):
                store.append(states.new_zeros((self.slots, states.shape[1], self.length, states.shape[3])))
        keys, values = self._keys[layer_idx], self._values[layer_idx]
        if self._segments is not None:
            for slot, start, end in self._segments:
                keys[slot, :, : end - start] = key_states[0, :, start:end]
                values[slot, :, : end - start] = value_states[0, :, start:end]
            return key_states, value_states
        rows = len(self._rows)
        keys[self._rows, :, self._positions] = key_states[:, :, 0]
        values[self._rows, :, self._positions] = value_states[:, :, 0]
        return keys[:rows, :, : self._seen], values[:rows, :, : self._seen]

    @torch.inference_mode()
    def move(self, source: int, target: int) -> None:
        """Copy one slot to another."""
        for tensor in (*self._keys, *self._values):
            tensor[target] = tensor[source]

    def get_seq_length(self, layer_idx: int = 0) -> int:
        """Positions that the announced pass reads; rows differ, so models are always given position ids."""
        return self._seen

    @property
    def nbytes(self) -> int:
        """Memory held, in bytes."""
        return sum(tensor.nbytes for tensor in (*self._keys, *self._values))
