"""Packed integers of compressed-tensors (``pack-quantized``), the format of llm-compressor and vLLM."""

from collections.abc import Mapping
from typing import Any

import torch

from qrobust.precisions.formats.base import Format


class CompressedTensors(Format):
    """Integers of `bits` bits in a row of 32-bit words, with a scale and, where asymmetric, a zero point per group."""

    quant_method = "compressed-tensors"
    suffixes = ("weight_packed", "weight_scale", "weight_zero_point", "weight_shape", "weight_g_idx")

    @property
    def arguments(self) -> Any:
        """The package's own ``QuantizationArgs`` of the weights."""
        from compressed_tensors.quantization import QuantizationArgs

        return QuantizationArgs.model_validate(self._weights)

    @property
    def bits(self) -> int:
        """As the config says."""
        return int(self._weights["num_bits"])

    @property
    def _weights(self) -> Mapping[str, Any]:
        groups = list(self.config["config_groups"].values())
        if len(groups) != 1:
            raise ValueError(f"compressed-tensors with {len(groups)} groups of modules; read are: those with one")
        return groups[0]["weights"]

    def shape(self, tensors: Mapping[str, torch.Tensor]) -> tuple[int, int]:
        """As stored."""
        out_features, in_features = tensors["weight_shape"].tolist()
        return out_features, in_features

    def dequantize(self, tensors: Mapping[str, torch.Tensor]) -> torch.Tensor:
        """(integer - zero point) * scale in fp32; ``weight_g_idx`` says each input's group where they are mixed."""
        from compressed_tensors.compressors.pack_quantized.helpers import unpack_from_int32

        rows, columns = self.shape(tensors)
        scale = tensors["weight_scale"].float()
        integers = unpack_from_int32(tensors["weight_packed"], self.bits, torch.Size((rows, columns))).float()
        zero = tensors.get("weight_zero_point")
        if zero is not None:
            zero = unpack_from_int32(zero, self.bits, scale.shape, packed_dim=0).float()
        group = tensors.get("weight_g_idx")
        if group is not None and (group >= 0).all():
            integers = integers if zero is None else integers.sub_(zero[:, group.long()])
            return integers.mul_(scale[:, group.long()])
        grouped = integers.view(rows, scale.shape[1], -1)
        if zero is not None:
            grouped -= zero[:, :, None]
        return grouped.mul_(scale[:, :, None]).view(rows, columns)


def config(bits: int, group_size: int, symmetric: bool) -> dict[str, Any]:
    """``quantization_config`` of a checkpoint whose linear modules but the head have one scheme."""
    from compressed_tensors.quantization import QuantizationArgs, QuantizationConfig, QuantizationScheme

    arguments = QuantizationArgs(num_bits=bits, group_size=group_size, symmetric=symmetric, strategy="group")
    scheme = QuantizationScheme(targets=["Linear"], weights=arguments)
    whole = QuantizationConfig(
        config_groups={"group_0": scheme}, ignore=["lm_head"], format="pack-quantized", quantization_status="compressed"
    )
    return whole.model_dump(mode="json")


def pack(
    weight: torch.Tensor, scale: torch.Tensor, zero_point: torch.Tensor | None, bits: int
) -> dict[str, torch.Tensor]:
    """Pack fake-quantized weights.

    Parameters
    ----------
    weight
        (out, in), on the grid that the scales and zero points span.
    scale
        (out, groups), stored as it is.
    zero_point
        (out, groups) whole numbers in the signed range, or None where symmetric.
    """
    from compressed_tensors.compressors.pack_quantized.helpers import pack_to_int32

    rows, columns = weight.shape
    grouped = weight.view(rows, scale.shape[1], -1).float() / scale.float()[:, :, None]
    if zero_point is not None:
        grouped += zero_point.float()[:, :, None]
    limit = 1 << (bits - 1)
    integers = grouped.round_().clamp_(-limit, limit - 1).view(rows, columns).to(torch.int8)
    tensors = {
        "weight_packed": pack_to_int32(integers, bits),
        "weight_scale": scale.contiguous(),
        "weight_shape": torch.tensor([rows, columns]),
    }
    if zero_point is not None:
        tensors["weight_zero_point"] = pack_to_int32(zero_point.to(torch.int8), bits, packed_dim=0).contiguous()
    return tensors
