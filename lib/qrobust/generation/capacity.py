"""How many rows a step can have: what a row's keys and values take, and what the device has free."""

from qrobust.generation.linear import PackedLinears
from qrobust.models import memory

# Rows per step beyond which more rows bring little. CPU: tokens/s of one AVX-512 core, 0.5B model in float32, were
# 45, 75, 95, 109 at 16, 32, 64, 128 rows. CUDA: there attention takes over from the weights.
_KNEE = {"cpu": 128, "cuda": 256}
_FIXED_ROWS = 32
_MEMORY_SHARE = 0.6


def slot_bytes(config, length: int, itemsize: int) -> int:
    """Memory of one slot in bytes: its keys and values of `length` positions, and one row of float32 logits."""
    config = config.get_text_config(decoder=True)
    heads = getattr(config, "num_key_value_heads", None) or config.num_attention_heads
    size = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    return 2 * config.num_hidden_layers * heads * size * length * itemsize + 4 * config.vocab_size


def default_batch_size(model, length: int, batch_invariant: bool) -> int:
    """Rows per step for prompts whose text reaches `length` tokens.

    With `batch_invariant` a constant, because the result depends on it; otherwise the device's knee, or what
    60 % of its free memory holds beside a packed copy of the weights (see `qrobust.generation.linear`), and at least 1.
    """
    if batch_invariant:
        return _FIXED_ROWS
    device = model.device
    room = _MEMORY_SHARE * memory.available(str(device)) - PackedLinears(model).nbytes
    rows = int(room // slot_bytes(model.config, length, model.dtype.itemsize))
    return max(1, min(rows, _KNEE.get(device.type, 128)))
