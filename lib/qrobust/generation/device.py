"""What generation runs on, for the record: two machines that differ in this may write different text."""

import os
from typing import Any

from qrobust.generation.hardware import has_glibc, physical_cores
from qrobust.runs.machine import processor


def describe(device: str) -> dict[str, Any]:
    """Describe a device as generation uses it now; on the CPU, call it after `hardware.tune_cpu`.

    Parameters
    ----------
    device
        As torch names it: ``"cpu"``, ``"cuda"`` or ``"cuda:1"``.

    Returns
    -------
    dict
        JSON. ``device`` (``cpu`` or ``cuda``), ``processor`` (the name of the CPU or of the GPU), ``instructions`` (the
        widest that torch uses on this CPU; empty on CUDA), ``bfloat16_instructions``, ``cores`` (physical ones that
        this process may use), ``threads``, ``OMP_NUM_THREADS``, ``packed_weights`` (dtypes), ``allocator``, ``torch``.
    """
    import torch

    kind = torch.device(device).type
    return {
        "device": kind,
        **(_cpu() if kind == "cpu" else _cuda(device)),
        "cores": physical_cores(),
        "threads": torch.get_num_threads(),
        "OMP_NUM_THREADS": os.environ.get("OMP_NUM_THREADS"),
        "torch": torch.__version__,
    }


def _cpu() -> dict[str, Any]:
    import torch

    from qrobust.models.linear import packer
    from qrobust.precisions.linears import multiplied_in

    dtypes = (torch.float32, torch.bfloat16, torch.int8)
    packed = [str(dtype).removeprefix("torch.") for dtype in dtypes if packer(dtype)]
    return {
        "processor": processor(),
        "instructions": torch.backends.cpu.get_cpu_capability(),
        "bfloat16_instructions": multiplied_in(torch.bfloat16) == torch.bfloat16,
        "packed_weights": packed,
        "allocator": "glibc, blocks up to 1 GiB kept" if has_glibc() else "default",
    }


def _cuda(device: str) -> dict[str, Any]:
    import torch

    return {
        "processor": torch.cuda.get_device_name(device),
        "instructions": "",
        "bfloat16_instructions": torch.cuda.is_bf16_supported(including_emulation=False),
        "packed_weights": [],
        "allocator": os.environ.get("PYTORCH_CUDA_ALLOC_CONF") or "default",
    }
