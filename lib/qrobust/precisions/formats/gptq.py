"""The format of AutoGPTQ and GPTQModel: integers packed down the columns, a group for each input by ``g_idx``."""

from collections.abc import Mapping

import torch

from qrobust.precisions.formats.base import Format


class Gptq(Format):
    """``qweight`` (in * bits / 32, out), ``qzeros`` (groups, out * bits / 32), ``scales`` (groups, out), ``g_idx``."""

    quant_method = "gptq"
    suffixes = ("qweight", "qzeros", "scales", "g_idx")

    @property
    def bits(self) -> int:
        """As the config says."""
        return int(self.config["bits"])

    def shape(self, tensors: Mapping[str, torch.Tensor]) -> tuple[int, int]:
        """From the packed weights."""
        rows, out_features = tensors["qweight"].shape
        return out_features, rows * 32 // self.bits

    def dequantize(self, tensors: Mapping[str, torch.Tensor]) -> torch.Tensor:
        """(integer - zero point) * scale in fp32.

        The first version of the format stores zero points less one, and its readers add it without wrapping around;
        the second (``checkpoint_format: gptq_v2``) stores them as they are.
        """
        out_features, in_features = self.shape(tensors)
        integers = unpack(tensors["qweight"].T.contiguous(), self.bits, in_features)
        zeros = unpack(tensors["qzeros"], self.bits, out_features)
        if self.config.get("checkpoint_format", "gptq") != "gptq_v2":
            zeros = zeros + 1
        group = tensors.get("g_idx")
        if group is None:
            group = torch.arange(in_features, device=integers.device) // (in_features // len(zeros))
        group = group.long()
        return (integers - zeros[group].T).float() * tensors["scales"].float()[group].T


def unpack(words: torch.Tensor, bits: int, count: int) -> torch.Tensor:
    """Take numbers of 2, 3, 4 or 8 bits out of rows of 32-bit words, lowest bits first; (rows, count), int32.

    Numbers of 3 bits go on in the next word where one ends.
    """
    words = words.long() & 0xFFFFFFFF
    words = torch.cat([words, torch.zeros_like(words[:, :1])], dim=1)
    first = torch.arange(count, device=words.device) * bits
    place, shift = first // 32, first % 32
    both = words[:, place] | (words[:, place + 1] << 32)
    return ((both >> shift) & (2**bits - 1)).int()
