"""What every attack shares: its settings, the way a prompt goes through it, and the registry that finds it by name."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from qrobust.attacks.edits import AttackedPrompt, Edit, apply_edits
from qrobust.attacks.proof import check
from qrobust.keys import seed_for
from qrobust.languages import PYTHON, Language
from qrobust.languages.python.text import is_docstring_only
from qrobust.registry import Method, Registry

# Raise it when a change of the code changes attacked prompts: samples of the old prompts then lose their key.
REVISION = 2
SCOPES = ("prose", "published")


@dataclass(frozen=True, kw_only=True)
class Attack(Method):
    """A way to change the natural-language text of a prompt; the fields of a subclass are its settings.

    Attributes
    ----------
    is_control
        Whether it leaves every prompt as it is, so that a difference to clean is the harness's own.
    uses_seed
        Whether another seed gives another result.
    edits_are_independent
        Whether its edits are small and may be undone one by one, so that a smallest one can be looked for.
    scope
        ``"prose"``: only natural-language text is changed. ``"published"``: what the published tool of the
        paper does. All of a docstring, its examples and identifiers included, is open to change (of a
        docstring-only prompt, as in MBPP, all but the ``assert`` lines), and a docstring-only prompt loses
        its final newline. That tool also flattens line breaks and quotes in its word attack; this is not
        reproduced. It knows Python alone, and so does this scope.
    """

    is_control: ClassVar[bool] = False
    uses_seed: ClassVar[bool] = True
    edits_are_independent: ClassVar[bool] = False

    scope: str = "prose"

    def __post_init__(self) -> None:
        """Check the settings."""
        self.require(self.scope in SCOPES, "scope", f"one of {', '.join(SCOPES)}")

    @property
    def made_by(self) -> str:
        """What makes the new text, if it is not this project: a translation engine with its languages."""
        return ""

    def identity(self) -> dict[str, Any]:
        """Everything that decides what this attack does to a prompt, as JSON values.

        Cheap, and no library of the attack need be installed; their versions are pinned by the lock file and
        recorded with each run.
        """
        return {"name": self.name, "settings": self.settings, "revision": REVISION}

    def prepare(self, prompts: Sequence[str], language: Language) -> None:
        """Do at once, for all prompts, what is slow to do one by one."""

    def require_language(self, language: Language) -> None:
        """Raise a ValueError if prompts of a language cannot be attacked with these settings."""
        if self.scope == "published" and language is not PYTHON:
            raise ValueError(
                f"attack {self.name!r}: the scope 'published' is what a tool for Python does to Python prompts; "
                f"for {language.title} use the scope 'prose'"
            )

    def edits(self, prompt: str, rng: random.Random, language: Language) -> list[Edit]:
        """The edits of one prompt of a task in a language; all randomness comes from `rng`."""
        raise NotImplementedError

    def perturb(self, task_id: str, prompt: str, seed: int, language: Language = PYTHON) -> AttackedPrompt:
        """Attack one prompt, and prove that only what the scope allows has changed.

        Raises
        ------
        qrobust.attacks.OutsideProse
            If it has changed more (a defect of the attack).
        """
        edits = self.edits(prompt, random.Random(seed_for(seed, self.name, task_id)), language)
        if self.scope == "published" and is_docstring_only(prompt) and prompt.endswith("\n"):
            edits = [*edits, Edit(len(prompt) - 1, len(prompt), "\n", "")]
        edits = tuple(sorted(edits, key=lambda edit: edit.start))
        result = AttackedPrompt(task_id, prompt, apply_edits(prompt, edits), edits, language=language.name)
        check(result, self.scope)
        return result


_ATTACKS: Registry[Attack] = Registry("attack")
register, names, create = _ATTACKS.register, _ATTACKS.names, _ATTACKS.create


def controls() -> tuple[str, ...]:
    """The names of the attacks that are controls."""
    return tuple(attack.name for attack in _ATTACKS.classes() if attack.is_control)
