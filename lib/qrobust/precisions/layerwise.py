"""Quantizing block by block: what every calibrated method shares. Imported only where torch is needed.

Each transformer block is quantized on the activations that reach it through the quantized blocks before it. A finished
block is a file; a killed run reads those and goes on with the next block, whose input it computes again.
"""

import inspect
import json
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import nn

from qrobust import files
from qrobust.calibration import Sequences
from qrobust.precisions import formats
from qrobust.precisions.activations import Activations
from qrobust.precisions.base import RECORD, replaceable_linears
from qrobust.precisions.original import Original
from qrobust.runs.progress import Progress

_BATCH_TOKENS = 4096  # computed at a time


@dataclass
class Block:
    """A transformer block of the original model with the activations that reach it.

    Attributes
    ----------
    name
        In the model: ``model.layers.3``.
    module
        The block with its original weights; a method that changes modules while it works takes a copy.
    linears
        Those of its modules that are to be quantized, by name within the block.
    config
        The model's configuration.
    inputs
        Hidden states, each (sequences, length, width); the validation sequences are not among them.
    arguments
        What the block gets besides.
    """

    name: str
    module: nn.Module
    linears: dict[str, nn.Linear]
    config: Any
    inputs: Activations
    arguments: dict[str, Any]

    @torch.no_grad()
    def outputs(self, module: nn.Module | None = None) -> Iterator[torch.Tensor]:
        """Run the block, or a changed copy of its module, on each of its inputs."""
        for hidden in self.inputs:
            yield hidden_of((module or self.module)(hidden, **self.arguments))

    def other_parameters(self, changed: nn.Module) -> dict[str, torch.Tensor]:
        """Return the parameters of a changed copy of the module, the weights that are to be quantized left out."""
        weights = {f"{name}.weight" for name in self.linears}
        names = (name for name, _ in self.module.named_parameters() if name not in weights)
        return {name: changed.get_parameter(name).detach() for name in names}

    @torch.no_grad()
    def products(self) -> dict[str, torch.Tensor]:
        """Return X^T X (in, in) of the inputs X of each linear module, in float64; modules with one input share it."""
        sums: dict[str, torch.Tensor] = {}
        owner: dict[str, str] = {}
        last: list[tuple[torch.Tensor, str]] = []

        def add(name: str):
            def hook(_module, inputs):
                (x,) = inputs
                if last and last[0][0] is x:
                    owner[name] = last[0][1]
                    return
                last[:] = [(x, name)]
                owner[name] = name
                rows = x.reshape(-1, x.shape[-1]).double()
                product = rows.T @ rows
                sums[name] = sums[name].add_(product) if name in sums else product

            return hook

        handles = [linear.register_forward_pre_hook(add(name)) for name, linear in self.linears.items()]
        try:
            for _ in self.outputs():
                last.clear()
        finally:
            for handle in handles:
                handle.remove()
        return {name: sums[owner[name]] for name in self.linears}


@dataclass
class QuantizedBlock:
    """What a method makes of a block.

    Attributes
    ----------
    tensors
        By name within the block, as the checkpoint holds them: those of the quantized modules, and every parameter
        that was changed besides.
    """

    tensors: dict[str, torch.Tensor]


def quantize(method: Any, folder: Path, target: Path, dtype: str, device: str, sequences: Sequences) -> None:
    """Quantize the model of a folder by a `Calibrated` method and write the checkpoint; see `Precision.quantize`."""
    model = Original().load(folder, dtype, device).eval().requires_grad_(False)
    kind = formats.of({"quantization_config": method.quantization_config()}, method.label)
    parts = target / "blocks"
    parts.mkdir(exist_ok=True)
    blocks = blocks_of(model)
    wanted = method.would_quantize(model)
    start = clocks()
    inputs, arguments = first_inputs(model, blocks, sequences.train)
    captured = since(start)
    with Progress(len(blocks), unit="block") as progress:
        for number, (name, module) in enumerate(blocks):
            progress.condition(name)
            linears = {
                path.removeprefix(f"{name}."): model.get_submodule(path)
                for path in wanted
                if path.startswith(f"{name}.")
            }
            block = Block(name, module, linears, model.config, inputs, arguments[number])
            inputs = _do_block(method, kind, block, parts / f"{number:03}.safetensors")
            progress.tasks(1)
    _write(method, model, folder, target, parts, captured, sequences)


def clocks() -> dict[str, float]:
    """Time passed and processor time of all threads: on a machine that does other work too the second tells more."""
    return {"seconds": time.perf_counter(), "cpu_seconds": time.process_time()}


def since(start: dict[str, float]) -> dict[str, float]:
    """What the `clocks` show more than at the start."""
    return {clock: now - start[clock] for clock, now in clocks().items()}


def blocks_of(model: Any) -> list[tuple[str, nn.Module]]:
    """Name and module of each transformer block, in order."""
    lists = {name: each for name, each in model.named_modules() if isinstance(each, nn.ModuleList)}
    count = model.config.get_text_config(decoder=True).num_hidden_layers
    name = next(name for name, each in lists.items() if len(each) == count)
    return [(f"{name}.{number}", module) for number, module in enumerate(lists[name])]


def hidden_of(output: Any) -> torch.Tensor:
    """Return the hidden states that a block gives out."""
    return output[0] if isinstance(output, tuple) else output


class _Caught(Exception):
    pass


@torch.no_grad()
def first_inputs(
    model: Any, blocks: list[tuple[str, nn.Module]], sequences: list[list[int]]
) -> tuple[Activations, list[dict[str, Any]]]:
    """Run sequences of one length up to the blocks; return the hidden states that reach the first.

    What each block gets besides is returned too: layers of different types have masks and positions of their own. No
    block computes: they, and the rest of the model behind them, may be on the meta device.
    """
    inputs, arguments = Activations(), [{} for _ in blocks]

    def stand_in(number, forward):
        names = list(inspect.signature(forward).parameters)

        def catch(*args, **kwargs):
            arguments[number] = dict(zip(names, args, strict=False)) | kwargs
            hidden = arguments[number].pop(names[0])
            if number == 0:
                inputs.append(hidden)
            if number == len(blocks) - 1:
                raise _Caught
            return inputs[-1]

        return catch

    rows = max(1, _BATCH_TOKENS // len(sequences[0]))
    rows = next(count for count in range(rows, 0, -1) if len(sequences) % count == 0)  # arguments fit every batch
    for number, (_, module) in enumerate(blocks):
        module.forward = stand_in(number, module.forward)
    try:
        for place in range(0, len(sequences), rows):
            ids = torch.tensor(sequences[place : place + rows], device=model.device)
            with suppress(_Caught):
                model(ids, use_cache=False)
    finally:
        for _, module in blocks:
            del module.forward
    return inputs, arguments


@torch.no_grad()
def _do_block(method: Any, kind: formats.Format, block: Block, part: Path) -> Activations:
    """Quantize a block unless its file is there; leave its effective weights in it; return its outputs."""
    from safetensors.torch import load_file, save

    if part.exists():
        put(kind, block.module, block.linears, load_file(part))
        return Activations(block.outputs())
    start = clocks()
    expected = Activations(block.outputs())
    products = block.products()
    made = method.quantize_block(block, products)
    errors = put(kind, block.module, block.linears, made.tensors, None if method.moves_scales else products)
    outputs = Activations(block.outputs())
    added = sum(float((a - x).double().square().sum()) for a, x in zip(expected, block.inputs, strict=True))
    lost = sum(float((a - b).double().square().sum()) for a, b in zip(expected, outputs, strict=True))
    facts = {
        "block": block.name,
        "output_error": (lost / added) ** 0.5,
        "modules": errors,
        **since(start),
    }
    tensors = {name: tensor.contiguous().cpu() for name, tensor in made.tensors.items()}
    files.write_atomic(part, save(tensors, metadata={"facts": json.dumps(facts)}))
    return outputs


@torch.no_grad()
def put(
    kind: formats.Format,
    module: nn.Module,
    linears: dict[str, nn.Linear],
    tensors: dict[str, torch.Tensor],
    products: dict[str, torch.Tensor] | None = None,
) -> dict[str, float]:
    """Give a block the effective weights of its quantized tensors.

    Returns
    -------
    With `products` the relative output error of each linear module on the calibration activations X,
    sqrt(tr(D X^T X D^T) / tr(W X^T X W^T)) with D = W_q - W.
    """
    errors, rest = {}, dict(tensors)
    for name, linear in linears.items():
        own = {suffix: rest.pop(f"{name}.{suffix}") for suffix in kind.suffixes if f"{name}.{suffix}" in rest}
        weight = kind.dequantize(own).to(linear.weight.device)
        if products is not None:
            original = linear.weight.double()
            difference = weight.double() - original
            product = products[name]
            ratio = ((difference @ product) * difference).sum() / ((original @ product) * original).sum()
            errors[name] = float(ratio.clamp(min=0).sqrt())
        linear.weight.copy_(weight)
    for name, value in rest.items():
        module.get_parameter(name).copy_(value)
    return errors


def _write(
    method: Any, model: Any, folder: Path, target: Path, parts: Path, captured: dict[str, float], sequences: Sequences
) -> None:
    """Put the blocks' files and the rest of the model together as a checkpoint in the method's public format."""
    from safetensors import safe_open
    from safetensors.torch import load_file, save_file

    tensors, facts = {}, []
    quantized = {f"{name}.weight" for name in replaceable_linears(model)}
    for (name, _), part in zip(blocks_of(model), sorted(parts.glob("*.safetensors")), strict=True):
        tensors |= {f"{name}.{inner}": tensor for inner, tensor in load_file(part).items()}
        with safe_open(part, framework="pt") as file:
            facts.append(json.loads(file.metadata()["facts"]))
    for name, parameter in model.named_parameters():  # tied ones once
        if name not in quantized and name not in tensors:
            tensors[name] = parameter.detach().contiguous().cpu()
    save_file(tensors, target / "model.safetensors", metadata={"format": "pt"})
    for path in folder.iterdir():
        if path.suffix in (".json", ".model", ".txt", ".jinja") and not path.name.endswith(".index.json"):
            shutil.copy(path, target)
    config = files.read_json(folder / "config.json")
    files.write_json(target / "config.json", config | {"quantization_config": method.quantization_config()})
    record = {
        "precision": method.identity(),
        "calibration": sequences.summary(),
        **{clock: seconds + sum(fact[clock] for fact in facts) for clock, seconds in captured.items()},
        "blocks": facts,
    }
    files.write_json(target / RECORD, record)
    shutil.rmtree(parts)
