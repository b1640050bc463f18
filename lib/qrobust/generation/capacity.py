"""How many rows a step can have: what a row's keys and values take, and what the device has free."""

from qrobust.generation.attention import aligned
from qrobust.generation.holding import position_bytes
from qrobust.models import memory
from qrobust.models.linear import PackedLinears

# Rows per step beyond which more rows bring little. CPU: tokens/s of one AVX-512 core, 0.5B model in float32, were
# 45, 75, 95, 109 at 16, 32, 64, 128 rows. CUDA: there attention takes over from the weights.
_KNEE = {"cpu": 128, "cuda": 256}
_FIXED_ROWS = 32
_MEMORY_SHARE = 0.6


def slot_bytes(model, length: int) -> int:
    """Memory of one slot in bytes: its keys and values of `length` positions, and one row of float32 logits.

    Only of a model that slots can hold (`qrobust.generation.holding`).
    """
    logits = 4 * model.config.get_text_config(decoder=True).vocab_size
    return position_bytes(model) * aligned(length, model.device) + logits


def default_batch_size(model, length: int, batch_invariant: bool) -> int:
    """Rows per step for prompts whose text reaches `length` tokens.

    With `batch_invariant` a constant, because the result depends on it; otherwise the device's knee, or what
    60 % of its free memory holds beside a packed copy of the weights (see `qrobust.models.linear`), and at least 1.
    """
    if batch_invariant:
        return _FIXED_ROWS
    device = model.device
    room = _MEMORY_SHARE * memory.available(str(device)) - PackedLinears(model).nbytes
    rows = int(room // slot_bytes(model, length))
    return max(1, min(rows, _KNEE.get(device.type, 128)))
