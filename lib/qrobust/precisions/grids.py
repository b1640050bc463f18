"""Grids of whole numbers that groups of weights are rounded to. Imported only where torch is needed."""

import torch


def min_max(weight: torch.Tensor, bits: int, group_size: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Scales and zero points of the smallest grids that hold every group and zero: asymmetric min-max quantization.

    Parameters
    ----------
    weight
        (out, in); each row's groups are `group_size` neighbours.

    Returns
    -------
    scale
        (out, groups), in half precision (the weights' own where they have one), as it will be stored.
    zero_point
        (out, groups) whole numbers in the signed range of `bits`, as fp32.
    """
    dtype = torch.float16 if weight.dtype == torch.float32 else weight.dtype
    groups = weight.float().view(weight.shape[0], -1, group_size)
    low, high = groups.amin(-1).clamp_(max=0), groups.amax(-1).clamp_(min=0)
    scale = ((high - low) / (2**bits - 1)).clamp_(min=torch.finfo(dtype).tiny).to(dtype)
    zero_point = (-low / scale.float()).round_().clamp_(0, 2**bits - 1) - 2 ** (bits - 1)
    return scale, zero_point


def rounded(weight: torch.Tensor, scale: torch.Tensor, zero_point: torch.Tensor, bits: int) -> torch.Tensor:
    """Round weights (out, in) to their grids, in fp32."""
    scale, zero_point = scale.float()[:, :, None], zero_point[:, :, None]
    groups = weight.float().view(weight.shape[0], scale.shape[1], -1)
    limit = 2 ** (bits - 1)
    integers = (groups / scale + zero_point).round_().clamp_(-limit, limit - 1)
    return ((integers - zero_point) * scale).view_as(weight)


def require_group_size(method: str, name: str, shape: tuple[int, int], group_size: int) -> None:
    """Raise a ValueError unless the groups fill the rows of a module's weights (out, in)."""
    if shape[1] % group_size:
        fitting = [size for size in (128, 96, 64, 32) if shape[1] % size == 0]
        raise ValueError(
            f"precision {method!r}: group_size {group_size} does not divide the {shape[1]} inputs of {name}; "
            f"these do: {', '.join(map(str, fitting)) or 'none of 128, 96, 64, 32'}"
        )
