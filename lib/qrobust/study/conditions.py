"""Conditions: what is done to an arm before it answers."""

import math
from dataclasses import dataclass, field
from itertools import product
from typing import Any, ClassVar

from qrobust import keys
from qrobust.attacks import Attack
from qrobust.models.noise import Noise
from qrobust.precisions import Precision


@dataclass(frozen=True)
class Condition:
    """Nothing is done: the clean condition. The others derive from it.

    Attributes
    ----------
    family
        ``clean``, ``attack`` or ``noise``.
    seed
        Of the attack or of the noise; None where there is nothing to draw.
    """

    family: ClassVar[str] = "clean"
    seed = None  # without a type: a subclass may have a field of this name

    @property
    def name(self) -> str:
        """Its name in tables, without seed and engine: ``char``, ``gaussian@0.001/effective``."""
        return "clean"

    @property
    def engine(self) -> str:
        """What else made the prompts: a translation engine with its languages; mostly nothing."""
        return ""

    @property
    def label(self) -> str:
        """A name that no other condition of a study has: with engine and seed."""
        seed = "" if self.seed is None else f"s{self.seed}"
        return keys.readable(*filter(None, (self.name, self.engine, seed)))

    def identity(self) -> dict[str, Any]:
        """What of the condition changes the samples, as JSON values."""
        return {}

    def columns(self) -> dict[str, Any]:
        """How frames name the condition."""
        return {
            "condition": self.name,
            "family": self.family,
            "attack": "",
            "engine": self.engine,
            "seed": self.seed or 0,
            "kind": "",
            "level": math.nan,
            "scope": "",
            "unit": "",
        }

    def on(self, _precision: Precision) -> "Condition":
        """The condition under the name of the first one that is the same thing for this precision."""
        return self


CLEAN = Condition()


@dataclass(frozen=True)
class Attacked(Condition):
    """An attack on the prompts."""

    family: ClassVar[str] = "attack"

    attack: Attack
    seed: int = field()

    @property
    def name(self) -> str:
        """The attack with the settings that differ from its defaults."""
        return self.attack.label

    @property
    def engine(self) -> str:
        """What made the new text, if it was not this project."""
        return self.attack.made_by

    def identity(self) -> dict[str, Any]:
        """The attack's identity and the seed."""
        return {"attack": self.attack.identity(), "seed": self.seed}

    def columns(self) -> dict[str, Any]:
        """As in `Condition`, with the attack's name."""
        return {**super().columns(), "attack": self.attack.name}

    def on(self, precision: Precision) -> Condition:
        """See `Condition`: other batches change a text only where it depends on its batch-mates."""
        return CLEAN if self.attack.other_batches and not precision.batch_dependent else self


@dataclass(frozen=True)
class Noised(Condition):
    """Noise on the weights."""

    family: ClassVar[str] = "noise"

    noise: Noise

    @property
    def name(self) -> str:
        """Kind, level and scope."""
        relative = "rel" if self.noise.unit == "relative" else ""
        return f"{self.noise.kind}@{self.noise.level:g}{relative}/{self.noise.scope}"

    @property
    def seed(self) -> int:
        """The noise's seed."""
        return self.noise.seed

    def identity(self) -> dict[str, Any]:
        """The noise's identity."""
        return {"noise": self.noise.identity()}

    def columns(self) -> dict[str, Any]:
        """As in `Condition`, with the noise."""
        named = {name: getattr(self.noise, name) for name in ("kind", "level", "scope", "unit")}
        return {**super().columns(), **named}

    def on(self, precision: Precision) -> Condition:
        """See `Condition`.

        In the original model every parameter is trainable, so the scopes ``trainable`` and ``effective`` disturb the
        same weights by the same draws; and noise of level 0 on unquantized parameters leaves the clean model.
        """
        noise = self.noise
        if noise.level == 0 and (precision.is_original or noise.scope != "effective"):
            return CLEAN
        if precision.is_original and noise.scope == "trainable":
            return Noised(Noise(**{**vars(noise), "scope": "effective"}))
        return self


def noise_grid(kinds: list, levels: list, scopes: list, units: list, seeds: list) -> list[Noised]:
    """Every (kind, unit, scope, seed, level) of a noise grid."""
    return [
        Noised(Noise(kind=kind, level=level, scope=scope, unit=unit, seed=seed))
        for kind, unit, scope, seed, level in product(kinds, units, scopes, seeds, levels)
    ]
