"""Attacks on prompts: small changes of the natural-language text that leave the task what it was.

One file per attack. `prose` finds the text that may change, `proof` shows for every prompt that nothing
else did. A prompt's randomness comes from (seed, attack, task), so neither the order of the prompts nor
the choice of tasks nor the process changes a result.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from qrobust import languages
from qrobust.attacks.base import SCOPES, Attack, controls, create, names, register
from qrobust.attacks.edits import AttackedPrompt, Edit, apply_edits
from qrobust.attacks.proof import OutsideProse, check
from qrobust.attacks.prose import prose_spans
from qrobust.files import write_atomic

# Importing an attack enters it in the registry; the order is that of `names()`.
from qrobust.attacks import identity, char, word, sentence, external  # noqa: F401  isort: skip

__all__ = [
    "SCOPES",
    "Attack",
    "AttackedPrompt",
    "Edit",
    "OutsideProse",
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
    prompts: Mapping[str, str] | Iterable[tuple[str, str]], attack: Attack, seed: int, language: str = "python"
) -> list[AttackedPrompt]:
    """Attack prompts; each attack proves of each prompt that only what its scope allows has changed.

    Parameters
    ----------
    prompts
        Task id -> prompt, or pairs of both.
    attack
        What `create` returned.
    seed
        Seed of the study; with the attack's name and the task id it decides every draw.
    language
        Of the tasks (`qrobust.languages.names`); it says where the natural-language text is.

    Returns
    -------
    list of AttackedPrompt
        One per prompt, in the order given.

    Raises
    ------
    OutsideProse
        If an attack changed what it must not change (a defect of the attack).
    ValueError
        If an external file has no prompt for a task, or the attack's settings do not suit the language.
    """
    pairs = list(prompts.items() if isinstance(prompts, Mapping) else prompts)
    of_language = languages.get(language)
    attack.require_language(of_language)
    attack.prepare([prompt for _, prompt in pairs], of_language)
    return [attack.perturb(task_id, prompt, seed, of_language) for task_id, prompt in pairs]


def write(path: Path, results: Iterable[AttackedPrompt]) -> None:
    """Write attacked prompts as JSON lines (`AttackedPrompt.row`), in one step."""
    write_atomic(path, "".join(json.dumps(result.row(), ensure_ascii=False) + "\n" for result in results))
