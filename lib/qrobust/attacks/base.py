"""What every attack shares: its settings, the way a prompt goes through it, and the registry that finds it by name."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from qrobust import benchmarks, languages
from qrobust.attacks.edits import AttackedPrompt, CleanPrompt, Edit, Rejected
from qrobust.attacks.proof import check
from qrobust.keys import seed_for
from qrobust.languages import PYTHON, Language
from qrobust.languages.python.text import is_docstring_only
from qrobust.registry import Method, Registry

SCOPES = ("prose", "published")


@dataclass(frozen=True, kw_only=True)
class Attack(Method):
    """A way to change prompts; the fields of a subclass are its settings.

    Attributes
    ----------
    is_control
        Whether it leaves every prompt as it is, so that a difference to clean is the harness's own.
    other_batches
        Whether its prompts are completed in batches of half the size.
    uses_seed
        Whether another seed gives another result.
    changes_code
        Whether it changes more than natural-language text; such an attack knows Python alone.
    edits_are_independent
        Whether its edits are small and may be undone one by one, so that a smallest one can be looked for.
    revision
        To be raised by an attack when a change of the code changes its prompts: samples of the old ones then lose
        their key.
    """

    is_control: ClassVar[bool] = False
    other_batches: ClassVar[bool] = False
    uses_seed: ClassVar[bool] = True
    changes_code: ClassVar[bool] = False
    edits_are_independent: ClassVar[bool] = False
    revision: ClassVar[int] = 1

    @property
    def made_by(self) -> str:
        """What makes the new text, if it is not this project: a translation engine with its languages."""
        return ""

    def identity(self) -> dict[str, Any]:
        """Everything that decides what this attack does to a prompt, as JSON values.

        Cheap, and no library of the attack need be installed; their versions are pinned by the lock file and
        recorded with each run.
        """
        return {"name": self.name, "settings": self.settings, "revision": self.revision}

    @property
    def may_leave_out(self) -> bool:
        """Whether `left_out` may name tasks."""
        return False

    def check_plan(self, benchmark: str, seed: int) -> None:
        """Raise a ValueError if this attack cannot be made, as far as that is known before anything is downloaded.

        `benchmark` is what the study calls it.
        """
        self.require_language(languages.get(benchmarks.language(benchmark)))

    def require_language(self, language: Language) -> None:
        """Raise a ValueError if prompts of a language cannot be attacked with these settings."""
        if self.changes_code and language is not PYTHON:
            raise ValueError(
                f"attack {self.name!r} changes code, and knows Python alone; for {language.title} use attacks on text, "
                "such as char, word or typo"
            )

    def left_out(self, prompts: Sequence[CleanPrompt], seed: int) -> dict[str, str]:
        """Of these prompts, the tasks that this attack has none for, by id, and why."""
        return {}

    def prepare(self, prompts: Sequence[CleanPrompt]) -> None:
        """Do at once, for all prompts, what is slow to do one by one."""

    def perturb(self, prompt: CleanPrompt, seed: int) -> AttackedPrompt:
        """Attack one prompt, and prove that only what this attack may change has changed.

        Raises
        ------
        qrobust.attacks.Unproved
            If it has changed more (a defect of the attack).
        """
        rng = random.Random(seed_for(seed, self.name, prompt.task_id))
        result = self.change(prompt, rng)
        self.prove(result)
        return replace(result, rejected=self.rejected(prompt))

    def change(self, prompt: CleanPrompt, rng: random.Random) -> AttackedPrompt:
        """A prompt as it is -> the attacked one, not proved yet; unless an attack says otherwise, by its `edits`."""
        return prompt.edited(self.edits(prompt, rng))

    def edits(self, prompt: CleanPrompt, rng: random.Random) -> list[Edit]:
        """The edits of one prompt; all randomness comes from `rng`."""
        raise NotImplementedError

    def rejected(self, prompt: CleanPrompt) -> tuple[Rejected, ...]:
        """What the attack would have done to a prompt, and did not because the task would be another."""
        return ()

    def prove(self, result: AttackedPrompt) -> None:
        """Raise `qrobust.attacks.Unproved` unless only what this attack may change has changed.

        Unless an attack says otherwise, that is natural-language text (`qrobust.attacks.proof.check`).
        """
        check(result)


@dataclass(frozen=True, kw_only=True)
class ScopedAttack(Attack):
    """An attack of the paper: it changes natural-language text alone, or what the published tool changes.

    Attributes
    ----------
    scope
        ``"prose"``: only natural-language text is changed. ``"published"``: what the published tool of the
        paper does. All of a docstring, its examples and identifiers included, is open to change (of a
        docstring-only prompt, as in MBPP, all but the ``assert`` lines), and a docstring-only prompt loses
        its final newline. That tool also flattens line breaks and quotes in its word attack; this is not
        reproduced. It knows Python alone, and so does this scope.
    """

    scope: str = "prose"

    def __post_init__(self) -> None:
        """Check the settings."""
        self.require(self.scope in SCOPES, "scope", f"one of {', '.join(SCOPES)}")

    def require_language(self, language: Language) -> None:
        """As in `Attack`; the scope ``"published"`` is for Python."""
        super().require_language(language)
        if self.scope == "published" and language is not PYTHON:
            raise ValueError(
                f"attack {self.name!r}: the scope 'published' is what a tool for Python does to Python prompts; "
                f"for {language.title} use the scope 'prose'"
            )

    def change(self, prompt: CleanPrompt, rng: random.Random) -> AttackedPrompt:
        """As in `Attack`; in the scope ``"published"`` a docstring-only prompt loses its final newline."""
        text, edits = prompt.text, self.edits(prompt, rng)
        if self.scope == "published" and is_docstring_only(text) and text.endswith("\n"):
            edits = [*edits, Edit(len(text) - 1, len(text), "\n", "")]
        return prompt.edited(edits)

    def prove(self, result: AttackedPrompt) -> None:
        """Only what the scope allows has changed."""
        check(result, self.scope)


_ATTACKS: Registry[Attack] = Registry("attack")
register, names, create = _ATTACKS.register, _ATTACKS.names, _ATTACKS.create


def controls() -> tuple[str, ...]:
    """The names of the attacks that are controls."""
    return tuple(attack.name for attack in _ATTACKS.classes() if attack.is_control)
