"""Activations of many calibration sequences. Imported only where torch is needed."""

from collections.abc import Iterable, Sequence

import torch


class Activations(Sequence):
    """Tensors kept in the memory of the CPU; each goes back to its device when it is asked for.

    Those of all sequences together can be larger than a GPU's memory.
    """

    def __init__(self, tensors: Iterable[torch.Tensor] = ()):
        self._kept: list[torch.Tensor] = []
        self._device: torch.device | None = None
        for tensor in tensors:
            self.append(tensor)

    def append(self, tensor: torch.Tensor) -> None:
        """Keep one more, of the same device as the others."""
        self._device = tensor.device
        self._kept.append(tensor.cpu())

    def __getitem__(self, place: int) -> torch.Tensor:
        """Return one of them, on its device."""
        return self._kept[place].to(self._device)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._kept)
