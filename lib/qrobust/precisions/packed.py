"""Models whose linear modules stay packed as their checkpoint has them. Imported only where torch is needed."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from qrobust import files
from qrobust.precisions import formats


class PackedLinear(nn.Module):
    """A linear module that expands its weights in every pass; products are in fp32 on the CPU.

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
        bias = None if self.bias is None else self.bias.float()
        return functional.linear(x.float(), self.dense(), bias).to(x.dtype)


def load(folder: Path, dtype: str, device: str) -> Any:
    """Load a quantized checkpoint without expanding it.

    Parameters
    ----------
    folder
        config.json with a ``quantization_config`` that `formats` knows, and safetensors.
    dtype
        Of what is not quantized, and of the activations.
    """
    from transformers import GenerationConfig

    config = files.read_json(folder / "config.json")
    kind = formats.of(config, folder)
    model = without_weights(folder, dtype)
    with stored_tensors(folder) as stored:
        names = set(stored)
        for name in [name for name in sorted(names) if name.endswith(f".{kind.suffixes[0]}")]:
            module = name.removesuffix(f".{kind.suffixes[0]}")
            own = {suffix: f"{module}.{suffix}" for suffix in kind.suffixes if f"{module}.{suffix}" in names}
            names -= set(own.values())
            tensors = {suffix: stored[path].to(device) for suffix, path in own.items()}
            model.set_submodule(module, PackedLinear(tensors, kind, model.get_submodule(module).bias))
        dense = {name: stored[name].to(device, getattr(torch, dtype)) for name in names}
    _, unexpected = model.load_state_dict(dense, strict=False, assign=True)
    model.tie_weights()
    lost = [name for name, parameter in model.named_parameters() if parameter.is_meta]
    if lost or unexpected:
        raise ValueError(f"{folder}: not a whole checkpoint: missing {lost[:3]}, unknown {unexpected[:3]}")
    if (folder / "generation_config.json").exists():
        model.generation_config = GenerationConfig.from_pretrained(folder, local_files_only=True)
    return model.to(device).eval()


def without_weights(folder: Path, dtype: str) -> Any:
    """Build the model of a folder with its parameters on the meta device and its buffers in memory."""
    from accelerate import init_empty_weights
    from transformers import AutoConfig, AutoModelForCausalLM

    config = AutoConfig.from_pretrained(folder, local_files_only=True)
    if hasattr(config, "quantization_config"):
        del config.quantization_config
    with init_empty_weights(include_buffers=False):
        return AutoModelForCausalLM.from_config(config, dtype=getattr(torch, dtype))


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
