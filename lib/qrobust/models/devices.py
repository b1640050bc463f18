"""Devices by name."""

import re

from qrobust.models.errors import NoGpu


def resolve_device(device: str) -> str:
    """Turn ``"auto"`` and ``"cuda"`` into a device's full name; `NoGpu` if it is not there."""
    import torch

    if device == "cpu" or (device == "auto" and not torch.cuda.is_available()):
        return "cpu"
    if device != "auto" and not re.fullmatch(r"cuda(:\d+)?", device):
        raise ValueError(f"device {device!r} is not one of auto, cpu, cuda, cuda:0, cuda:1, ...")
    index = int(device.partition(":")[2] or 0)
    if index >= torch.cuda.device_count():
        raise NoGpu(
            f"device {device!r}: this machine shows {torch.cuda.device_count()} CUDA devices; "
            "use device 'auto' or 'cpu', or check the driver and CUDA_VISIBLE_DEVICES"
        )
    return f"cuda:{index}"
