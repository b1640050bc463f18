"""Settings of what is trained after quantization."""

from dataclasses import dataclass
from typing import Any

from qrobust.registry import Setting, is_count, is_number

REVISION = 2  # since learning rates are relative


@dataclass(frozen=True)
class Tuning(Setting):
    """Adam on the squared error of each block's outputs, when the block is quantized (the paper's third phase).

    Codebooks, scales, norms and biases are trained, codes stay.

    Attributes
    ----------
    epochs
        Passes over the calibration sequences, at most; a pass without gain is the last.
    learning_rate
        Relative to each tensor's root mean square.
    """

    epochs: int = 5
    learning_rate: float = 1e-3

    def __post_init__(self) -> None:  # noqa: D105
        _require(self)


@dataclass(frozen=True)
class Finetune(Setting):
    """Adam on KL(original || quantized) of the next token, one calibration sequence a step (the end-to-end phase).

    Codebooks, scales, and the blocks' norms and biases are trained. The epoch with the lowest divergence on the
    held-out sequences counts, the untrained model being one of them.

    Attributes
    ----------
    epochs
        Passes over the calibration sequences, at most.
    learning_rate
        Relative to each tensor's root mean square.
    patience
        Epochs without gain after which it stops.
    """

    epochs: int = 5
    learning_rate: float = 1e-3
    patience: int = 3

    def __post_init__(self) -> None:  # noqa: D105
        _require(self)
        if not is_count(self.patience):
            raise ValueError(f"patience is {self.patience!r}; allowed: a whole number of at least 1")


def _require(setting: Any) -> None:
    if not is_count(setting.epochs):
        raise ValueError(f"epochs is {setting.epochs!r}; allowed: a whole number of at least 1")
    if not (is_number(setting.learning_rate) and 0 < setting.learning_rate < 1):
        raise ValueError(f"learning_rate is {setting.learning_rate!r}; allowed: a number between 0 and 1")
