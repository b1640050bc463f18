"""The format of AQLM (``AqlmConfig`` of transformers): codes, codebooks and a scale for each row."""

from collections.abc import Mapping
from typing import Any

import torch
from torch.nn import functional

from qrobust.precisions.formats.base import Format


class Aqlm(Format):
    """``codes`` (out groups, in groups, codebooks), ``codebooks`` (codebooks, size, out group, in group), ``scales``.

    A code is stored as a signed number of 8 bits, or of 16 where it takes more than 8.
    """

    quant_method = "aqlm"
    suffixes = ("codes", "codebooks", "scales")

    @property
    def bits(self) -> int:
        """Bits of codes per weight, rounded."""
        size = self.config["in_group_size"] * self.config["out_group_size"]
        return round(self.config["num_codebooks"] * self.config["nbits_per_codebook"] / size)

    def shape(self, tensors: Mapping[str, torch.Tensor]) -> tuple[int, int]:
        """Groups times their size."""
        out_groups, in_groups, _ = tensors["codes"].shape
        *_, out_size, in_size = tensors["codebooks"].shape
        return out_groups * out_size, in_groups * in_size

    def dequantize(self, tensors: Mapping[str, torch.Tensor]) -> torch.Tensor:
        """Sum of the chosen vectors, in the order of the codebooks, times the row's scale, in fp32."""
        codebooks = tensors["codebooks"].float()
        *_, out_size, in_size = codebooks.shape
        codes = unsigned(tensors["codes"], codebooks.shape[1])
        total = decode(codes, codebooks.flatten(-2))
        grouped = total.view(*codes.shape[:2], out_size, in_size) * tensors["scales"].float()
        return grouped.swapaxes(1, 2).reshape(self.shape(tensors))


def config(codebooks: int, bits: int, group_size: int) -> dict[str, Any]:
    """``quantization_config`` of a checkpoint whose linear modules but the head have one scheme."""
    return {
        "quant_method": "aqlm",
        "in_group_size": group_size,
        "out_group_size": 1,
        "num_codebooks": codebooks,
        "nbits_per_codebook": bits,
        # Older readers compare the parameter's name, newer ones the module's.
        "linear_weights_not_to_quantize": ["lm_head", "lm_head.weight"],
    }


def pack(codes: torch.Tensor, codebooks: torch.Tensor, scales: torch.Tensor) -> dict[str, torch.Tensor]:
    """Return the tensors of a module.

    Parameters
    ----------
    codes
        (out, groups, codebooks), from 0.
    codebooks
        (codebooks, size, group).
    scales
        (out,). Both become numbers of 16 bits, as the published checkpoints have them.
    """
    size = codebooks.shape[1]
    stored = torch.int8 if size <= 256 else torch.int16
    return {
        "codes": torch.where(codes >= size // 2, codes - size, codes).to(stored),
        "codebooks": codebooks.unsqueeze(2).half(),
        "scales": scales.view(-1, 1, 1, 1).half(),
    }


def unsigned(stored: torch.Tensor, size: int) -> torch.Tensor:
    """Codes from 0 to size - 1, int64."""
    return stored.long() % size


def decode(codes: torch.Tensor, codebooks: torch.Tensor) -> torch.Tensor:
    """Sum the vectors that codes choose.

    Parameters
    ----------
    codes
        (out, groups, codebooks), from 0.
    codebooks
        (codebooks, size, width).

    Returns
    -------
    (out, groups, width).
    """
    total = functional.embedding(codes[..., 0], codebooks[0])
    for number in range(1, len(codebooks)):
        total += functional.embedding(codes[..., number], codebooks[number])
    return total
