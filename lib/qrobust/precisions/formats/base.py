"""What a format of quantized checkpoints must say."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar

import torch

FORMATS: dict[str, type["Format"]] = {}


class Format(ABC):
    """One format, with the settings that a checkpoint's config gives.

    Parameters
    ----------
    config
        ``quantization_config`` of the checkpoint.

    Attributes
    ----------
    quant_method
        Its value in the config.
    suffixes
        What the tensors of a quantized module are called after the module's name; the first is always there.
    """

    quant_method: ClassVar[str]
    suffixes: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls, **kwargs: Any):
        """Enter a format under its ``quant_method``."""
        super().__init_subclass__(**kwargs)
        FORMATS[cls.quant_method] = cls

    def __init__(self, config: Mapping[str, Any]):
        self.config = config

    @property
    @abstractmethod
    def bits(self) -> int:
        """Bits of one quantized weight, scales not counted."""

    @abstractmethod
    def shape(self, tensors: Mapping[str, torch.Tensor]) -> tuple[int, int]:
        """Return (out, in) of a module from its tensors, by suffix."""

    @abstractmethod
    def dequantize(self, tensors: Mapping[str, torch.Tensor]) -> torch.Tensor:
        """Return the weights (out, in) of a module in fp32: exactly what the format says, a new tensor."""
