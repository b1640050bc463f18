"""What a precision method must be able to do, and what most of them have in common."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from qrobust.registry import Method, Registry

# Attribute of a plain linear module that `prepare_for_compute` put in a quantized one's place: the method's name.
EXPANDED = "qrobust_expanded"
RECORD = "quantization.json"
"""What was done to make a checkpoint, beside it: calibration, seconds, and errors of each block."""


@dataclass(frozen=True, kw_only=True)
class Precision(Method, ABC):
    """A way of storing a model's weights; the fields of a subclass are its settings.

    Attributes
    ----------
    is_original
        Whether it is the baseline that the others are compared with.
    calibration
        What it is fitted on, a `qrobust.calibration.Calibration`; None where nothing is fitted. A method that is fitted
        has a setting of this name.
    finetune
        The fine-tuning after quantization; None where there is none. Likewise a setting.
    writes_checkpoint
        Whether quantizing is slow enough to be done once: then `quantize` writes a folder, which `load` reads.
    moves_scales
        Whether it moves scales from the activations into the weights: a module's weights are then others than the
        original's by design, and their difference says nothing.
    batch_dependent
        Whether a row's result depends on the other rows that are computed with it, beyond rounding.
    revision
        Raise it when a change of the code changes the quantized weights: they and all samples are then made again.
    """

    is_original: ClassVar[bool] = False
    calibration: ClassVar[Any] = None
    finetune: ClassVar[Any] = None
    writes_checkpoint: ClassVar[bool] = False
    moves_scales: ClassVar[bool] = False
    batch_dependent: ClassVar[bool] = False
    revision: ClassVar[int] = 1

    def identity(self) -> dict[str, Any]:
        """All of the method that changes the weights, as JSON values."""
        return {"name": self.name, "settings": self.settings, "revision": self.revision}

    @property
    @abstractmethod
    def bits(self) -> int | None:
        """Bits of one quantized weight, scales not counted; None if nothing is quantized."""

    def require_packages(self, *names: str) -> None:
        """Raise a ValueError that names what to install, unless the packages (by distribution name) are there."""
        from importlib.metadata import PackageNotFoundError, version

        for name in names:
            try:
                version(name)
            except PackageNotFoundError:
                alone = name == "autoawq"  # its own requirements would bring triton, a gigabyte
                how = (
                    "--no-deps -r requirements.no-deps.lock" if alone else f"{name} (requirements.lock has its version)"
                )
                raise ValueError(
                    f"precision {self.name!r} needs the package {name}, which is not installed: pip install {how}"
                ) from None

    def quantize(self, folder: Path, target: Path, dtype: str, device: str) -> None:
        """Quantize the model of a folder and write the checkpoint; only where `writes_checkpoint`.

        Parameters
        ----------
        folder
            The original weights.
        target
            An existing folder. What a killed call left there is still in it, so that work can go on.
        """
        raise NotImplementedError(f"{self.name} quantizes when it loads")

    @property
    def starts_from(self) -> "Precision | None":
        """The precision whose checkpoint `refine` makes this one's out of, if there is such a one."""
        return None

    def refine(self, start: Path, folder: Path, target: Path, dtype: str, device: str) -> None:
        """Make the checkpoint out of that of `starts_from`; only where that is not None, and then called instead.

        Parameters
        ----------
        start
            The finished checkpoint of `starts_from`.
        folder, target
            As in `quantize`.
        """
        raise NotImplementedError(f"{self.name} starts from the original weights")

    @abstractmethod
    def load(self, folder: Path, dtype: str, device: str) -> Any:
        """Load a model onto a device, in evaluation mode.

        Parameters
        ----------
        folder
            The original weights; where `writes_checkpoint`, what `quantize` wrote.
        """

    def files(self, folder: Path) -> list[Path]:
        """List the files that `load` reads weights from: those of the folder that it is given."""
        return sorted(folder.glob("*.safetensors")) or sorted(folder.glob("pytorch_model*.bin"))

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
        """Name the linear modules of an original model that this method replaces.

        Raises
        ------
        ValueError
            If it has none, or other kinds of them, which not every method knows: the arms would not be alike.
        """
        from torch import nn
        from transformers.pytorch_utils import Conv1D

        names = replaceable_linears(model)
        kinds = {type(module) for module in model.modules() if isinstance(module, nn.Linear | Conv1D)} - {nn.Linear}
        if not names or Conv1D in kinds:
            found = " and ".join(sorted(kind.__name__ for kind in kinds)) or "no linear modules"
            raise ValueError(
                f"precision {self.name!r}: {type(model).__name__} cannot be quantized: its blocks are made of {found}, "
                "not of torch.nn.Linear; study it as 'original' alone, or take another model"
            )
        return names

    def effective_weight(self, module: Any) -> Any:
        """Return the fp32 weights (out, in) that a module really computes with, or None if it is not quantized.

        Of a module that `prepare_for_compute` expanded it is the module's own tensor, not a copy.
        """
        if getattr(module, EXPANDED, None) == self.name:
            return module.weight.detach().float()
        return self.weight(module) if self.quantizes(module) else None

    def quantized_modules(self, model: Any) -> dict[str, Any]:
        """Return the quantized modules of a loaded model by name, expanded ones included."""
        return {
            name: module
            for name, module in model.named_modules()
            if getattr(module, EXPANDED, None) == self.name or self.quantizes(module)
        }

    def _expand(self, model: Any, dtype: str) -> None:
        """Put plain linear modules with the dequantized weights in the place of the quantized ones."""
        from qrobust.precisions.linears import dense_linear

        for name, module in list(model.named_modules()):
            if self.quantizes(module):
                expanded = dense_linear(module, self.weight(module), dtype)
                setattr(expanded, EXPANDED, self.name)
                model.set_submodule(name, expanded)

    def with_noise(self, module: Any, noise: Any, dtype: str) -> Any:
        """Return a module that computes as a quantized one does, but from its effective weights plus noise.

        By default a linear module: right for every method that quantizes weights only. The bias is shared.

        Parameters
        ----------
        noise
            (out, in), fp32; the new module may keep and overwrite it.
        dtype
            Of the module's inputs and outputs, and of the product.
        """
        from qrobust.precisions.linears import dense_linear

        return dense_linear(module, noise.add_(self.weight(module)), dtype)

    def prepare_for_compute(self, model: Any, dtype: str) -> None:
        """Replace slow modules, in place, by ones that compute the same function faster; by default none.

        To be called after the footprint was taken: the replacements may need more memory.
        """

    def compute_bits(self, device: str) -> int | None:
        """Bits that one quantized weight takes once the model is prepared to compute on a device; None: as others."""
        return self.bits


_PRECISIONS: Registry[Precision] = Registry("precision")
register, names, create = _PRECISIONS.register, _PRECISIONS.names, _PRECISIONS.create
classes = _PRECISIONS.classes


def baseline() -> str:
    """The name of the original precision."""
    return next(method.name for method in _PRECISIONS.classes() if method.is_original)


def replaceable_linears(model: Any) -> tuple[str, ...]:
    """Name the modules that transformers' quantizers replace: linear, and not the head.

    The rule of `transformers.quantizers.base.get_keys_to_not_convert` and `should_convert_module`: all ``nn.Linear``
    (no subclasses) but the output embedding, tied modules, and the module of the last parameter.
    """
    from torch import nn

    parameters = [name for name, _ in model.named_parameters()]
    kept = {parameters[-1].rpartition(".")[0]}
    tied = getattr(model, "all_tied_weights_keys", None) or {}
    kept |= {name.rpartition(".")[0] for pair in tied.items() for name in pair}
    head = model.get_output_embeddings()
    linears = {name: module for name, module in model.named_modules() if type(module) is nn.Linear}
    return tuple(name for name, module in linears.items() if module is not head and name not in kept)
