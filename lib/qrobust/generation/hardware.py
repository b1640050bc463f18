"""What the machine offers generation: threads, allocator, memory; chosen here, reported by the study."""

import ctypes
import os
import platform

from qrobust.models import memory

# Rows per step beyond which more rows bring little. CPU: tokens/s of one AVX-512 core, 0.5B model in float32, were
# 45, 75, 95, 109 at 16, 32, 64, 128 rows. CUDA: there attention takes over from the weights.
_KNEE = {"cpu": 128, "cuda": 256}
_FIXED_ROWS = 32
_MEMORY_SHARE = 0.6
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
_KEPT_BYTES = 1 << 30
_BFLOAT16_INSTRUCTIONS = ("avx512_bf16", "amx_bf16", "bf16")  # as torch.cpu.get_capabilities names them


def tune_cpu() -> None:
    """Use the physical cores this process may use, and keep freed blocks for the next step.

    ``OMP_NUM_THREADS`` wins over the core count. glibc hands blocks above 32 MiB (a step's logits) back to
    the kernel at once and pays page faults for them in the next step; both thresholds are raised to 1 GiB.
    """
    import torch

    if "OMP_NUM_THREADS" not in os.environ:
        torch.set_num_threads(physical_cores())
    if platform.libc_ver()[0] == "glibc":
        libc = ctypes.CDLL(None)
        libc.mallopt(_M_MMAP_THRESHOLD, _KEPT_BYTES)
        libc.mallopt(_M_TRIM_THRESHOLD, _KEPT_BYTES)


def physical_cores() -> int:
    """Cores available to this process, hyper-threads of one core counted once."""
    available = os.sched_getaffinity(0)
    siblings = set()
    for cpu in available:
        try:
            with open(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list") as file:
                siblings.add(file.read().strip())
        except OSError:
            siblings.add(str(cpu))
    return max(1, len(siblings))


def has_bfloat16_instructions() -> bool:
    """Whether this CPU multiplies bfloat16 itself; elsewhere a product of bfloat16 is slower than one of float32."""
    import torch

    capabilities = torch.cpu.get_capabilities()
    return any(capabilities.get(name) for name in _BFLOAT16_INSTRUCTIONS)


def slot_bytes(config, length: int, itemsize: int) -> int:
    """Memory of one slot in bytes: its keys and values of `length` positions, and one row of float32 logits."""
    heads = getattr(config, "num_key_value_heads", None) or config.num_attention_heads
    size = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    return 2 * config.num_hidden_layers * heads * size * length * itemsize + 4 * config.vocab_size


def default_batch_size(model, length: int, batch_invariant: bool) -> int:
    """Rows per step for prompts whose text reaches `length` tokens.

    With `batch_invariant` a constant, because the result depends on it; otherwise the device's knee, or what
    60 % of its free memory holds beside a packed copy of the weights (see `linear`), and at least 1.
    """
    import torch

    from qrobust.generation.linear import PackedLinears

    if batch_invariant:
        return _FIXED_ROWS
    device = model.device
    free = memory.available(str(device))
    if device.type == "cuda":
        free += torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
    room = _MEMORY_SHARE * free - PackedLinears(model).nbytes
    rows = int(room // slot_bytes(model.config, length, model.dtype.itemsize))
    return max(1, min(rows, _KNEE.get(device.type, 128)))


def describe_cpu_settings() -> dict:
    """CPU settings that generation runs with, for the report: call it after `tune_cpu`."""
    import torch

    from qrobust.generation.linear import packer

    packed = [str(dtype).removeprefix("torch.") for dtype in (torch.float32, torch.bfloat16) if packer(dtype)]
    return {
        "cpu": _cpu_name(),
        "instructions": torch.backends.cpu.get_cpu_capability(),
        "bfloat16_instructions": has_bfloat16_instructions(),
        "cores": physical_cores(),
        "threads": torch.get_num_threads(),
        "OMP_NUM_THREADS": os.environ.get("OMP_NUM_THREADS"),
        "packed_weights": packed,
        "allocator": "glibc, blocks up to 1 GiB kept" if platform.libc_ver()[0] == "glibc" else "default",
        "torch": torch.__version__,
    }


def _cpu_name() -> str:
    try:
        with open("/proc/cpuinfo") as file:
            names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    except OSError:
        names = []
    return names[0] if names else platform.processor() or platform.machine()
