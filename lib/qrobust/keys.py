"""Identity of runs and seeds of random draws: both are hashes of what matters, and of nothing else."""

import hashlib
import json
import re
from typing import Any


def canonical_json(value: Any) -> str:
    """The one JSON text of a value: sorted keys, no spaces, floats as Python prints them.

    Raises
    ------
    TypeError
        If the value holds anything but JSON types (a path or a set has no canonical form).
    ValueError
        If it holds NaN or an infinity.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def sha256(data: str | bytes) -> str:
    """Hexadecimal SHA-256 of a text (as UTF-8) or of bytes."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def digest(value: Any, length: int = 8) -> str:
    """The first `length` hexadecimal digits of the SHA-256 of a value's canonical JSON."""
    return sha256(canonical_json(value))[:length]


def seed_for(*purpose: Any) -> int:
    """A 63-bit seed that depends on what a draw is for, never on when it is made.

    Parameters
    ----------
    *purpose
        JSON values that name the draw, such as ``(seed, "char", task_id)``.
    """
    return int(sha256(canonical_json(list(purpose)))[:16], 16) >> 1


def readable(*parts: str) -> str:
    """Join the parts of a run's name: ``Qwen2.5 0.5B``, ``bnb-nf4`` -> ``Qwen2.5-0.5B__bnb-nf4``."""
    return "__".join(re.sub(r"[^A-Za-z0-9._+-]+", "-", part).strip("-") for part in parts)
