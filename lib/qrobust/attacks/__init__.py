"""Attacks on prompts: small changes that leave the task what it was.

One file per attack. Most change natural-language text alone: `prose` finds it, and `proof` shows for every prompt
that nothing else changed. An attack on code (`rename`, `format`) has a proof of its own.
A prompt's randomness comes from (seed, attack, task), so neither the order of the prompts nor the choice of tasks
nor the process changes a result.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from qrobust.attacks.base import SCOPES, Attack, controls, create, names, register
from qrobust.attacks.edits import AttackedPrompt, Edit, Rejected, apply_edits
from qrobust.attacks.proof import OutsideProse, Unproved, check
from qrobust.attacks.prose import prose_spans
from qrobust.files import write_atomic

# Importing an attack enters it in the registry; the order is that of `names()`.
from qrobust.attacks import identity, char, word, sentence, typo, rename, format, external  # noqa: F401  isort: skip

__all__ = [
    "SCOPES",
    "Attack",
    "AttackedPrompt",
    "Edit",
    "OutsideProse",
    "Rejected",
    "Unproved",
    "apply_edits",
    "attack",
    "check",
    "controls",
    "create",
    "names",
    "prose_spans",
    "register",
    "write",
]


def attack(
    prompts: Mapping[str, str] | Iterable[tuple[str, str]],
    attack: Attack,
    seed: int,
    entry_points: Mapping[str, str] = MappingProxyType({}),
) -> list[AttackedPrompt]:
    """Attack prompts; each attack proves of each prompt that only what it may change has changed.

    Parameters
    ----------
    prompts
        Task id -> prompt, or pairs of both.
    attack
        What `create` returned.
    seed
        Seed of the study; with the attack's name and the task id it decides every draw.
    entry_points
        Task id -> name of the function that is tested, for an attack that changes it (``rename``).

    Returns
    -------
    list of AttackedPrompt
        One per prompt but those of the tasks that the attack leaves out (`Attack.left_out`), in the order given.

    Raises
    ------
    Unproved
        If an attack changed what it must not change (a defect of the attack).
    ValueError
        If an external file cannot be used, or an attack needs the name of a task's function and has none.
    """
    pairs = list(prompts.items() if isinstance(prompts, Mapping) else prompts)
    left_out = attack.left_out(dict(pairs), seed)
    pairs = [(task_id, prompt) for task_id, prompt in pairs if task_id not in left_out]
    attack.prepare([prompt for _, prompt in pairs])
    return [attack.perturb(task_id, prompt, seed, entry_points.get(task_id, "")) for task_id, prompt in pairs]


def write(path: Path, results: Iterable[AttackedPrompt]) -> None:
    """Write attacked prompts as JSON lines (`AttackedPrompt.row`), in one step."""
    write_atomic(path, "".join(json.dumps(result.row(), ensure_ascii=False) + "\n" for result in results))
