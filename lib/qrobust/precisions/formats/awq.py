"""The format of AutoAWQ, version GEMM: 4-bit integers packed along the outputs, eight to a word."""

from collections.abc import Mapping
from typing import Any

import torch

from qrobust.precisions.formats.base import Format

_ORDER = (0, 2, 4, 6, 1, 3, 5, 7)  # the place among eight neighbours of each nibble's number, lowest nibble first


class AwqGemm(Format):
    """``qweight`` (in, out / 8), ``qzeros`` (groups, out / 8), ``scales`` (groups, out)."""

    quant_method = "awq"
    suffixes = ("qweight", "qzeros", "scales")

    def __init__(self, config: Mapping[str, Any]):
        super().__init__(config)
        version, bits = str(config.get("version", "gemm")).lower(), int(config["bits"])
        if version != "gemm" or bits != 4:
            raise ValueError(f"AWQ checkpoint of version {version!r} with {bits} bits; read are: gemm with 4 bits")

    @property
    def bits(self) -> int:
        """Four."""
        return 4

    def shape(self, tensors: Mapping[str, torch.Tensor]) -> tuple[int, int]:
        """From the packed weights."""
        in_features, words = tensors["qweight"].shape
        return words * 8, in_features

    def dequantize(self, tensors: Mapping[str, torch.Tensor]) -> torch.Tensor:
        """(integer - zero point) * scale in fp32."""
        integers, zeros = _unpack(tensors["qweight"]), _unpack(tensors["qzeros"])
        scales = tensors["scales"].float()
        groups = integers.view(len(scales), -1, integers.shape[1])
        return ((groups - zeros[:, None]).float() * scales[:, None]).view_as(integers).T.contiguous()


def _unpack(words: torch.Tensor) -> torch.Tensor:
    """(rows, words) -> (rows, 8 * words), int32."""
    numbers = words.new_empty(*words.shape, 8)
    for nibble, place in enumerate(_ORDER):
        numbers[..., place] = (words >> (4 * nibble)) & 0xF
    return numbers.flatten(1)


def _pack(numbers: torch.Tensor) -> torch.Tensor:
    """(rows, 8 * words) -> (rows, words), int32."""
    grouped = numbers.long().view(len(numbers), -1, 8)
    words = sum(grouped[..., place] << (4 * nibble) for nibble, place in enumerate(_ORDER))
    return torch.where(words >= 1 << 31, words - (1 << 32), words).int()


def config(group_size: int) -> dict[str, Any]:
    """``quantization_config`` of a checkpoint."""
    return {"quant_method": "awq", "version": "gemm", "bits": 4, "group_size": group_size, "zero_point": True,
            "modules_to_not_convert": ["lm_head"]}  # fmt: skip


def pack(weight: torch.Tensor, scale: torch.Tensor, zero_point: torch.Tensor) -> dict[str, torch.Tensor]:
    """Pack fake-quantized weights (out, in) with scales (out, groups) and zero points 0 to 15 (out, groups)."""
    grouped = weight.float().view(*scale.shape, -1) / scale.float()[..., None] + zero_point.float()[..., None]
    integers = grouped.round_().clamp_(0, 15).view(weight.shape)
    return {
        "qweight": _pack(integers.T.contiguous()),
        "qzeros": _pack(zero_point.T.contiguous()),
        "scales": scale.T.contiguous(),
    }
