"""Attacks on prompts: small changes that leave the task what it was.

One file per attack. Most change natural-language text alone, of a task in any language: `prose` finds it, and `proof`
shows for every prompt that nothing else changed. An attack on code (`rename`, `format`) has a proof of its own, and is
for Python.
A prompt's randomness comes from (seed, attack, task), so neither the order of the prompts nor the choice of tasks
nor the process changes a result.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from qrobust.attacks.base import SCOPES, Attack, controls, create, names, register
from qrobust.attacks.edits import AttackedPrompt, CleanPrompt, Edit, Rejected, apply_edits, prompts_of
from qrobust.attacks.proof import OutsideProse, Unproved, check
from qrobust.attacks.prose import prose_spans
from qrobust.files import write_atomic

# Importing an attack enters it in the registry; the order is that of `names()`.
from qrobust.attacks import identity, char, word, sentence, typo, rename, format, external, rebatched  # noqa: F401  isort: skip

__all__ = [
    "SCOPES",
    "Attack",
    "AttackedPrompt",
    "CleanPrompt",
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
    "prompts_of",
    "prose_spans",
    "register",
    "write",
]


def attack(prompts: Iterable[CleanPrompt], attack: Attack, seed: int) -> list[AttackedPrompt]:
    """Attack prompts; each attack proves of each prompt that only what it may change has changed.

    Parameters
    ----------
    prompts
        Of one language; those of a benchmark are `prompts_of` its tasks.
    attack
        What `create` returned.
    seed
        Seed of the study; with the attack's name and the task id it decides every draw.

    Returns
    -------
    list of AttackedPrompt
        One per prompt but those of the tasks that the attack leaves out (`Attack.left_out`), in the order given.

    Raises
    ------
    Unproved
        If an attack changed what it must not change (a defect of the attack).
    ValueError
        If the attack or its settings do not suit the language, an external file cannot be used, or an attack needs the
        name of a task's function and has none.
    """
    prompts = list(prompts)
    for language in dict.fromkeys(prompt.language for prompt in prompts):
        attack.require_language(language)
    left_out = attack.left_out(prompts, seed)
    prompts = [prompt for prompt in prompts if prompt.task_id not in left_out]
    attack.prepare(prompts)
    return [attack.perturb(prompt, seed) for prompt in prompts]


def write(path: Path, results: Iterable[AttackedPrompt]) -> None:
    """Write attacked prompts as JSON lines (`AttackedPrompt.row`), in one step."""
    write_atomic(path, "".join(json.dumps(result.row(), ensure_ascii=False) + "\n" for result in results))
