"""Attacks on prompts: small changes of the natural-language text that leave the task what it was.

One file per attack. `prose` finds the text that may change, `proof` shows for every prompt that nothing
else did. A prompt's randomness comes from (seed, attack, task), so neither the order of the prompts nor
the choice of tasks nor the process changes a result.
"""

import json
import random
from collections.abc import Iterable, Mapping
from pathlib import Path

from qrobust.attacks.base import SCOPES, Attack, AttackedPrompt, Edit, apply_edits, create, names, register
from qrobust.attacks.proof import OutsideProse, check
from qrobust.attacks.prose import is_docstring_only, prose_spans
from qrobust.files import write_atomic
from qrobust.keys import seed_for

# Importing an attack enters it in the registry; the order is that of `names()`.
from qrobust.attacks import identity, char, word, sentence  # noqa: F401  isort: skip

__all__ = [
    "SCOPES",
    "Attack",
    "AttackedPrompt",
    "Edit",
    "OutsideProse",
    "apply_edits",
    "attack",
    "check",
    "create",
    "names",
    "prose_spans",
    "register",
    "write",
]


def attack(prompts: Mapping[str, str] | Iterable[tuple[str, str]], attack: Attack, seed: int) -> list[AttackedPrompt]:
    """Attack prompts, and prove of each that only what the attack's scope allows has changed.

    Parameters
    ----------
    prompts
        Task id -> prompt, or pairs of both.
    attack
        What `create` returned.
    seed
        Seed of the study; with the attack's name and the task id it decides every draw.

    Returns
    -------
    list of AttackedPrompt
        One per prompt, in the order given.

    Raises
    ------
    OutsideProse
        If an attack changed what it must not change (a defect of the attack).
    """
    pairs = list(prompts.items() if isinstance(prompts, Mapping) else prompts)
    attack.prepare([prompt for _, prompt in pairs])
    results = []
    for task_id, prompt in pairs:
        edits = attack.edits(prompt, random.Random(seed_for(seed, attack.name, task_id)))
        if attack.scope == "published" and is_docstring_only(prompt) and prompt.endswith("\n"):
            edits = [*edits, Edit(len(prompt) - 1, len(prompt), "\n", "")]
        edits = tuple(sorted(edits, key=lambda edit: edit.start))
        result = AttackedPrompt(task_id, prompt, apply_edits(prompt, edits), edits)
        check(result, attack.scope)
        results.append(result)
    return results


def write(path: Path, results: Iterable[AttackedPrompt]) -> None:
    """Write attacked prompts as JSON lines (`AttackedPrompt.row`), in one step."""
    write_atomic(path, "".join(json.dumps(result.row(), ensure_ascii=False) + "\n" for result in results))
