"""What every attack shares: its settings, the way a prompt goes through it, and the registry that finds it by name."""

import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar

from qrobust.attacks.edits import AttackedPrompt, Edit, apply_edits
from qrobust.attacks.proof import check
from qrobust.attacks.prose import is_docstring_only
from qrobust.keys import seed_for

# Raise it when a change of the code changes attacked prompts: samples of the old prompts then lose their key.
REVISION = 1
SCOPES = ("prose", "published")


@dataclass(frozen=True, kw_only=True)
class Attack:
    """A way to change the natural-language text of a prompt; the fields of a subclass are its settings.

    Attributes
    ----------
    scope
        ``"prose"``: only natural-language text is changed. ``"published"``: what the published tool of the
        paper does. All of a docstring, its examples and identifiers included, is open to change (of a
        docstring-only prompt, as in MBPP, all but the ``assert`` lines), and a docstring-only prompt loses
        its final newline. That tool also flattens line breaks and quotes in its word attack; this is not
        reproduced.
    """

    name: ClassVar[str]
    is_control: ClassVar[bool] = False
    """Whether it leaves every prompt as it is, so that a difference to clean is the harness's own."""

    scope: str = "prose"

    def __post_init__(self) -> None:
        """Check the settings."""
        self.require(self.scope in SCOPES, "scope", f"one of {', '.join(SCOPES)}")

    @property
    def settings(self) -> dict[str, Any]:
        """All settings, defaults filled in, as JSON values."""
        return asdict(self)

    def identity(self) -> dict[str, Any]:
        """Everything that decides what this attack does to a prompt, as JSON values.

        Cheap, and no library of the attack need be installed; their versions are pinned by the lock file and
        recorded with each run.
        """
        return {"name": self.name, "settings": self.settings, "revision": REVISION}

    def prepare(self, prompts: Sequence[str]) -> None:
        """Do at once, for all prompts, what is slow to do one by one."""

    def edits(self, prompt: str, rng: random.Random) -> list[Edit]:
        """The edits of one prompt; all randomness comes from `rng`."""
        raise NotImplementedError

    def perturb(self, task_id: str, prompt: str, seed: int) -> AttackedPrompt:
        """Attack one prompt, and prove that only what the scope allows has changed.

        Raises
        ------
        qrobust.attacks.OutsideProse
            If it has changed more (a defect of the attack).
        """
        edits = self.edits(prompt, random.Random(seed_for(seed, self.name, task_id)))
        if self.scope == "published" and is_docstring_only(prompt) and prompt.endswith("\n"):
            edits = [*edits, Edit(len(prompt) - 1, len(prompt), "\n", "")]
        edits = tuple(sorted(edits, key=lambda edit: edit.start))
        result = AttackedPrompt(task_id, prompt, apply_edits(prompt, edits), edits)
        check(result, self.scope)
        return result

    def require(self, valid: bool, setting: str, allowed: str) -> None:
        """Raise a ValueError that names the setting, its value and the allowed values, unless `valid`."""
        if not valid:
            raise ValueError(f"attack {self.name!r}: {setting} is {getattr(self, setting)!r}; allowed: {allowed}")


_ATTACKS: dict[str, type[Attack]] = {}


def register(name: str) -> Callable[[type[Attack]], type[Attack]]:
    """Class decorator: enter an attack in the registry under a name."""

    def enter(attack: type[Attack]) -> type[Attack]:
        attack.name = name
        _ATTACKS[name] = attack
        return attack

    return enter


def names() -> tuple[str, ...]:
    """The names of all attacks, in the order in which the paper lists them (the control first)."""
    return tuple(_ATTACKS)


def controls() -> tuple[str, ...]:
    """The names of the attacks that are controls."""
    return tuple(name for name, attack in _ATTACKS.items() if attack.is_control)


def create(name: str, **settings: Any) -> Attack:
    """An attack with the given settings; what is not given has the paper's value.

    Raises
    ------
    ValueError
        If the name, a setting or a value is not known; the message lists what is.
    """
    if name not in _ATTACKS:
        raise ValueError(f"unknown attack {name!r}; allowed: {', '.join(_ATTACKS)}")
    allowed = [field.name for field in fields(_ATTACKS[name])]
    for setting in settings:
        if setting not in allowed:
            raise ValueError(f"attack {name!r} has no setting {setting!r}; allowed: {', '.join(allowed)}")
    return _ATTACKS[name](**settings)


def is_number(value: Any) -> bool:
    """Whether a setting is a number (a bool is not)."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_count(value: Any) -> bool:
    """Whether a setting is a whole number of at least 1."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1
