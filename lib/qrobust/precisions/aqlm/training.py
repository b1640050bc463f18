"""Settings of what is trained after quantization."""

from dataclasses import dataclass

from qrobust.registry import Setting, is_number

REVISION = 3  # since losses are sums, not means, and nothing is dropped out


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
        self.require_count("patience")


def _require(setting: Tuning | Finetune) -> None:
    setting.require_count("epochs")
    valid = is_number(setting.learning_rate) and 0 < setting.learning_rate < 1
    setting.require(valid, "learning_rate", "a number between 0 and 1")
