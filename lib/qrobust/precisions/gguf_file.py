"""The weights of a GGUF file, block by block as they are stored. Imported only where torch is needed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch

from qrobust.precisions import packed
from qrobust.precisions.base import replaceable_linears
from qrobust.precisions.formats import Format


class Blocks(Format):
    """``blocks`` (out, bytes of a row) of one of GGML's types; the package gguf says what they stand for."""

    quant_method = "gguf"
    suffixes = ("blocks",)

    @property
    def kind(self) -> gguf.GGMLQuantizationType:
        """The type of the blocks."""
        return gguf.GGMLQuantizationType[self.config["type"]]

    @property
    def bits(self) -> int:
        """Bits of one weight, scales included, rounded down."""
        count, size = gguf.GGML_QUANT_SIZES[self.kind]
        return 8 * size // count

    def shape(self, tensors: Mapping[str, torch.Tensor]) -> tuple[int, int]:
        """From the bytes of a row."""
        rows, row_bytes = tensors["blocks"].shape
        count, size = gguf.GGML_QUANT_SIZES[self.kind]
        return rows, row_bytes // size * count

    def dequantize(self, tensors: Mapping[str, torch.Tensor]) -> torch.Tensor:
        """As llama.cpp's reference code expands them."""
        blocks = tensors["blocks"]
        return torch.from_numpy(gguf.dequantize(blocks.cpu().numpy(), self.kind)).to(blocks.device)


def load(path: Path, kind: str, folder: Path, dtype: str, device: str) -> Any:
    """Load a file's weights into the modules of a folder's model; see `Gguf.load`."""
    from transformers.modeling_gguf_pytorch_utils import TENSOR_PROCESSORS, TensorProcessor, get_gguf_hf_weights_map

    reader = gguf.GGUFReader(str(path))
    found = _type_of(reader)
    if found != kind.lower():
        raise ValueError(f"precision 'gguf': {path.name} is of type {found}, the study says {kind}")
    has_head = any(tensor.name == "output.weight" for tensor in reader.tensors)
    model = packed.without_weights(folder, dtype, **({"tie_word_embeddings": False} if has_head else {}))
    architecture = reader.get_field("general.architecture").contents()
    # Row by row the same in every type: llama's queries and keys are stored in another order of rows.
    processor = TENSOR_PROCESSORS.get(architecture, TensorProcessor)(config=model.config.to_dict())
    names = get_gguf_hf_weights_map(model, processor)
    quantized = set(replaceable_linears(model))
    linears, dense = {}, {}
    for tensor in reader.tensors:
        name = names.get(tensor.name)
        if name is None:
            continue  # rotary frequencies, which the model computes itself
        module = name.removesuffix(".weight")
        is_packed = module in quantized and tensor.data.dtype == np.uint8
        values = tensor.data if is_packed else gguf.dequantize(tensor.data, tensor.tensor_type)
        values = np.ascontiguousarray(processor.process(values, tensor.name).weights)
        if is_packed:
            linears[module] = (Blocks({"type": tensor.tensor_type.name}), {"blocks": torch.from_numpy(values.copy())})
        else:
            dense[name] = torch.from_numpy(values.copy())
    return packed.filled(model, linears, dense, folder, dtype, device)


def _type_of(reader: gguf.GGUFReader) -> str:
    field = reader.get_field("general.file_type")
    return "unknown" if field is None else gguf.LlamaFileType(field.contents()).name.removeprefix("MOSTLY_").lower()
