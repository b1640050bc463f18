"""What a precision method must be able to do, and what most of them have in common."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

# Set on a plain linear module that stands in for a quantized one: the name of the method whose weights it holds.
MARK = "qrobust_precision"


@dataclass(frozen=True)
class Precision(ABC):
    """A way of storing a model's weights.

    Attributes
    ----------
    name
        As studies and tables call it.
    """

    is_original: ClassVar[bool] = False
    """Whether it is the baseline that the others are compared with."""

    name: str

    @property
    @abstractmethod
    def bits(self) -> int | None:
        """Bits of one quantized weight, scales not counted; None if nothing is quantized."""

    @property
    @abstractmethod
    def settings(self) -> dict[str, Any]:
        """All that changes the result, as JSON: a part of the arm's identity."""

    @property
    def batch_dependent(self) -> bool:
        """Whether a row's result depends on the other rows that are computed with it, beyond rounding."""
        return False

    @abstractmethod
    def load(self, folder: Path, dtype: str, device: str) -> Any:
        """Load the model of a folder onto a device, in evaluation mode."""

    @abstractmethod
    def quantizes(self, module: Any) -> bool:
        """Whether a module of a loaded model is one of this method's."""

    @abstractmethod
    def weight(self, module: Any) -> Any:
        """Return the fp32 weights (out, in) that one of this method's modules multiplies with; a new tensor."""

    def shape(self, module: Any) -> tuple[int, int]:
        """Return (out, in) of one of this method's modules."""
        return (module.out_features, module.in_features)

    def state(self, module: Any) -> list[Any]:
        """Return the tensors that one of this method's modules needs besides its parameters and buffers."""
        return []

    def would_quantize(self, model: Any) -> tuple[str, ...]:
        """Name the linear modules of an original model that this method replaces."""
        return replaceable_linears(model)

    def effective_weight(self, module: Any) -> Any:
        """Return the fp32 weights (out, in) that a module really computes with, or None if it is not quantized.

        Of a module that `prepare_for_compute` expanded it is the module's own tensor, not a copy.
        """
        if getattr(module, MARK, None) == self.name:
            return module.weight.detach().float()
        return self.weight(module) if self.quantizes(module) else None

    def quantized_modules(self, model: Any) -> dict[str, Any]:
        """Return the quantized modules of a loaded model by name, expanded ones included."""
        return {
            name: module
            for name, module in model.named_modules()
            if getattr(module, MARK, None) == self.name or self.quantizes(module)
        }

    def with_noise(self, module: Any, noise: Any, dtype: str) -> Any:
        """Return a module that computes as a quantized one does, but from its effective weights plus noise.

        By default a linear module: right for every method that quantizes weights only. The bias is shared.

        Parameters
        ----------
        noise
            (out, in), fp32; the new module may keep and overwrite it.
        dtype
            Of the module's inputs and outputs; the product itself is in fp32.
        """
        from qrobust.precisions.linears import dense_linear

        return dense_linear(module, noise.add_(self.weight(module)), dtype)

    def prepare_for_compute(self, model: Any, dtype: str) -> None:  # noqa: B027 (nothing to do is a good default)
        """Replace slow modules, in place, by ones that compute the same function faster; by default none.

        To be called after the footprint was taken: the replacements may need more memory.
        """

    def compute_bits(self, device: str) -> int:
        """Bits that one quantized weight takes in memory once the model is prepared to compute on a device."""
        return self.bits or 32


def replaceable_linears(model: Any) -> tuple[str, ...]:
    """Name the modules that transformers' quantizers replace: linear, and not the head.

    The rule of `transformers.quantizers.base.get_keys_to_not_convert` and `should_convert_module`: all ``nn.Linear``
    but the output embedding, tied modules, and the module of the last parameter.
    """
    from torch import nn

    parameters = [name for name, _ in model.named_parameters()]
    kept = {parameters[-1].rpartition(".")[0]}
    tied = getattr(model, "all_tied_weights_keys", None) or {}
    kept |= {name.rpartition(".")[0] for pair in tied.items() for name in pair}
    head = model.get_output_embeddings()
    linears = {name: module for name, module in model.named_modules() if type(module) is nn.Linear}
    return tuple(name for name, module in linears.items() if module is not head and name not in kept)
