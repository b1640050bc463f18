"""AWQ (arXiv 2306.00978) by llm-compressor: channels with large activations are scaled up before rounding."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qrobust.precisions.base import register
from qrobust.precisions.grouped import Grouped

if TYPE_CHECKING:
    from qrobust.precisions.layerwise import Block, QuantizedBlock


@register("awq")
@dataclass(frozen=True, kw_only=True)
class Awq(Grouped):
    """Asymmetric grids of whole numbers, one for each group; written in the format of compressed-tensors.

    The scales are those of the package's ``AWQModifier``, given a block at a time, with its default of 20 grid points;
    the weights are then rounded to the nearest.
    """

    moves_scales = True
    allowed_bits = (8, 4, 3)
    packages = ("llmcompressor", "compressed-tensors")

    def quantize_block(self, block: "Block", products: dict[str, Any]) -> "QuantizedBlock":
        """Let the package scale a copy of the block, and round its weights."""
        from qrobust.precisions.formats import compressed_tensors as format_
        from qrobust.precisions.grids import min_max, rounded
        from qrobust.precisions.layerwise import QuantizedBlock
        from qrobust.precisions.scaling import require_same_function

        copy = self._scaled(block)
        require_same_function(self.name, block, copy)
        tensors = block.other_parameters(copy)  # norms and biases took the scales over
        for name in block.linears:
            weight = copy.get_submodule(name).weight.detach()
            scale, zero_point = min_max(weight, self.bits, self.group_size)
            packed = format_.pack(rounded(weight, scale, zero_point, self.bits), scale, zero_point, self.bits)
            tensors |= {f"{name}.{suffix}": tensor for suffix, tensor in packed.items()}
        return QuantizedBlock(tensors)

    def _scaled(self, block: "Block") -> Any:
        from compressed_tensors.quantization import QuantizationConfig, apply_quantization_config, disable_quantization
        from llmcompressor.core import State
        from llmcompressor.modeling.offset_norm import norm_calibration_context
        from llmcompressor.modifiers.transform.awq import AWQModifier
        from llmcompressor.modifiers.transform.awq.mappings import AWQ_MAPPING_REGISTRY, default_mappings

        from qrobust.precisions.scaling import refusal

        copy = deepcopy(block.module)
        copy.config = block.config  # the package asks for it where norms multiply by 1 + their weight, as Gemma's do
        apply_quantization_config(copy, QuantizationConfig.model_validate(self._uncompressed()))
        copy.apply(disable_quantization)  # activations are those of the unrounded weights
        architecture = (block.config.architectures or [""])[0]
        modifier = AWQModifier(mappings=AWQ_MAPPING_REGISTRY.get(architecture, default_mappings))
        state = State(model=copy)
        with _quiet(), _nothing_pinned(), norm_calibration_context(copy):
            modifier.on_initialize(state)
            try:
                modifier.on_calibration_start(state, None)
            except ValueError as error:
                raise refusal(self.name, block, f"llm-compressor has no scales for its modules: {error}") from error
            for _ in block.outputs(copy):
                pass
            modifier.on_sequential_epoch_end(state, None)
            modifier.on_calibration_end(state, None)
        return copy

    def _uncompressed(self) -> dict[str, Any]:
        return self.quantization_config() | {"format": "dense", "quantization_status": "initialized"}


@contextmanager
def _nothing_pinned() -> Iterator[None]:
    """Without CUDA there is no memory to pin, which the package tries to do all the same."""
    import torch
    from llmcompressor.pipelines.cache import IntermediatesCache

    if torch.cuda.is_available():
        yield
        return
    pin = IntermediatesCache.pin_memory
    IntermediatesCache.pin_memory = lambda *_, **__: None
    try:
        yield
    finally:
        IntermediatesCache.pin_memory = pin


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the package's own progress bars and log: blocks are counted where they are made."""
    from llmcompressor.modifiers.transform.awq import base
    from loguru import logger

    bar = base.tqdm
    base.tqdm = lambda items, **_: _Bar(items)
    logger.disable("llmcompressor")
    try:
        yield
    finally:
        base.tqdm = bar
        logger.enable("llmcompressor")


class _Bar:
    def __init__(self, items: Any):
        self._items = items

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items)

    def set_postfix(self, *_: Any, **__: Any) -> None:
        """Shows nothing."""
