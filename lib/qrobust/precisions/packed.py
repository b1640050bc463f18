"""Models whose linear modules stay packed as their checkpoint has them. Imported only where torch is needed."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from qrobust import files, pretrained
from qrobust.precisions import formats


class PackedLinear(nn.Module):
    """A linear module that expands its weights in every pass, to the dtype of its inputs.

    Parameters
    ----------
    tensors
        Of the module in its checkpoint, by suffix; they become buffers.
    kind
        The checkpoint's format.
    bias
        (out,) or None.
    """

    def __init__(self, tensors: Mapping[str, torch.Tensor], kind: formats.Format, bias: nn.Parameter | None):
        super().__init__()
        self.out_features, self.in_features = kind.shape(tensors)
        for suffix, tensor in tensors.items():
            self.register_buffer(suffix, tensor)
        self.bias = bias
        self._format = kind

    def dense(self) -> torch.Tensor:
        """Return the weights (out, in) in fp32, a new tensor."""
        return self._format.dequantize(dict(self.named_buffers()))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., in) -> (..., out)."""
        return functional.linear(x, self.dense().to(x.dtype), self.bias)


def load(folder: Path, dtype: str, device: str) -> Any:
    """Load a quantized checkpoint without expanding it.

    Parameters
    ----------
    folder
        config.json with a ``quantization_config`` that `formats` knows, and safetensors.
    dtype
        Of what is not quantized, and of the activations.

    Raises
    ------
    ValueError
        If the format is not known, or the folder does not hold a whole model.
    """
    kind = formats.of(files.read_json(folder / "config.json"), folder)
    model = without_weights(folder, dtype)
    parameters = {name for name, _ in model.named_parameters(remove_duplicate=False)}
    linears, dense = {}, {}
    with stored_tensors(folder) as stored:
        names = set(stored)
        for first in sorted(name for name in names if name.endswith(f".{kind.suffixes[0]}")):
            module = first.removesuffix(f".{kind.suffixes[0]}")
            own = {suffix: f"{module}.{suffix}" for suffix in kind.suffixes if f"{module}.{suffix}" in names}
            names -= set(own.values())
            linears[module] = (kind, {suffix: stored[name] for suffix, name in own.items()})
        dense = {name: stored[name] for name in names}
    dense = {name: value for name, value in dense.items() if name in parameters or not _says_nothing(name, value)}
    return filled(model, linears, dense, folder, dtype, device)


def _says_nothing(name: str, value: torch.Tensor) -> bool:
    """Whether a tensor that the model does not have changes nothing: AutoGPTQ writes such ones.

    Biases of zeros, and the frequencies of rotary positions, which follow from the configuration.
    """
    return name.endswith(".rotary_emb.inv_freq") or (name.endswith(".bias") and not value.any())


def filled(
    model: Any,
    linears: Mapping[str, tuple[formats.Format, Mapping[str, torch.Tensor]]],
    dense: Mapping[str, torch.Tensor],
    folder: Path,
    dtype: str,
    device: str,
) -> Any:
    """Give a model without weights its packed linear modules and its other parameters.

    Raises
    ------
    ValueError
        If a tensor is missing, is unknown to the model, or has another shape: a checkpoint of another model.
    """
    from transformers import GenerationConfig

    known = dict(model.named_modules())
    strange = [name for name in linears if name not in known]
    for name, (kind, tensors) in linears.items():
        if name in known:
            module = known[name]
            packed = PackedLinear({suffix: tensor.to(device) for suffix, tensor in tensors.items()}, kind, module.bias)
            if (packed.out_features, packed.in_features) != (module.out_features, module.in_features):
                strange.append(f"{name} of shape {(packed.out_features, packed.in_features)}")
            model.set_submodule(name, packed)
    shapes = {name: parameter.shape for name, parameter in model.named_parameters(remove_duplicate=False)}
    strange += [
        f"{name} of shape {tuple(value.shape)}" for name, value in dense.items() if shapes.get(name) != value.shape
    ]
    if not strange:
        values = {name: value.to(device, getattr(torch, dtype)) for name, value in dense.items()}
        model.load_state_dict(values, strict=False, assign=True)
        model.tie_weights()
    missing = [name for name, parameter in model.named_parameters() if parameter.is_meta and not strange]
    if strange or missing:
        raise ValueError(
            f"{folder}: not a checkpoint of this model ({model.config.model_type}, width {model.config.hidden_size}): "
            f"{'it lacks' if missing else 'it has'} {', '.join((strange or missing)[:3])}"
        )
    if (folder / "generation_config.json").exists():
        model.generation_config = GenerationConfig.from_pretrained(folder, local_files_only=True)
    return model.to(device).eval()


def without_weights(folder: Path, dtype: str, **changes: Any) -> Any:
    """Build the model of a folder with its parameters on the meta device and its buffers in memory.

    Parameters
    ----------
    **changes
        Entries of its configuration that are to be others.
    """
    from accelerate import init_empty_weights

    config = pretrained.config(folder)
    if hasattr(config, "quantization_config"):
        del config.quantization_config
    config.update(changes)
    with init_empty_weights(include_buffers=False):
        return pretrained.modules(config, dtype=getattr(torch, dtype))


class _Stored(Mapping[str, torch.Tensor]):
    def __init__(self, readers: dict[str, Any]):
        self._readers = readers

    def __getitem__(self, name: str) -> torch.Tensor:
        return self._readers[name].get_tensor(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._readers)

    def __len__(self) -> int:
        return len(self._readers)


@contextmanager
def stored_tensors(folder: Path) -> Iterator[Mapping[str, torch.Tensor]]:
    """Give access to the tensors of a folder's safetensors by name, each read when it is asked for."""
    from safetensors import safe_open

    with ExitStack() as stack:
        readers = {}
        for path in sorted(folder.glob("*.safetensors")):
            file = stack.enter_context(safe_open(path, framework="pt"))
            readers |= dict.fromkeys(file.keys(), file)
        yield _Stored(readers)
