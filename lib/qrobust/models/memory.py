"""Memory: what a model will need, from its shapes, and what a device has left."""

from pathlib import Path

from qrobust.precisions.skeleton import skeleton

BYTES = {"float32": 4, "bfloat16": 2, "float16": 2}
CONTROL_GROUPS, OWN_GROUP = Path("/sys/fs/cgroup"), Path("/proc/self/cgroup")


def needed(folder: Path, precision, dtype: str, device: str) -> int:
    """Estimate the bytes of a model's weights while it computes; cache and activations come on top.

    On the CPU a 4-bit model computes from an expanded copy (`Precision.prepare_for_compute`), which is then what
    counts.
    """
    model = skeleton(folder)
    quantized = set(precision.would_quantize(model))
    plain = 8 * BYTES[dtype]
    packed = precision.compute_bits(device) or plain
    total = 0
    for name, parameter in model.named_parameters():  # tied ones once
        is_quantized = name.removesuffix(".weight") in quantized
        total += parameter.numel() * (packed if is_quantized else plain) // 8
    return total


def available(device: str) -> int:
    """Bytes that a process may still take: free memory of the GPU, or of the machine and the job's own limit.

    What torch keeps of a GPU's memory for its next tensors counts as free.
    """
    if device != "cpu":
        import torch

        kept = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
        return torch.cuda.mem_get_info(device)[0] + kept
    import psutil

    free = psutil.virtual_memory().available
    limit = _control_group_room()
    return free if limit is None else min(free, limit)


def _control_group_room() -> int | None:
    """What a batch system or container leaves of its memory limit (cgroup version 2); None if there is no limit.

    Every group around the process may have one: Slurm limits a job and its steps, not the task's own group. The file
    cache counts as used there but gives way, so it is not subtracted.
    """
    try:
        own = OWN_GROUP.read_text().strip().rpartition("::")[2]
    except OSError:
        return None
    group = CONTROL_GROUPS / own.lstrip("/")
    around = [group, *group.parents]
    within = around[: around.index(CONTROL_GROUPS) + 1]
    return min((room for group in within if (room := _room(group)) is not None), default=None)


def _room(group: Path) -> int | None:
    """What one control group leaves of its own limit; None if it has none."""
    try:
        limit = int((group / "memory.max").read_text())
        status = dict(line.split() for line in (group / "memory.stat").read_text().splitlines())
    except (OSError, ValueError):  # no such file at the root, and the word "max" for no limit
        return None
    return limit - int(status["anon"])
