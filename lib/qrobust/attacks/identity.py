"""The control: every prompt as it is, through the same code as an attack.

In the scope ``"published"`` a docstring-only prompt loses its final newline and nothing else, which measures
what that side effect of the published tool does by itself.
"""

import random
from dataclasses import dataclass

from qrobust.attacks.base import ScopedAttack, register
from qrobust.attacks.edits import CleanPrompt, Edit


@register("identity")
@dataclass(frozen=True, kw_only=True)
class Identity(ScopedAttack):
    """Changes nothing."""

    is_control = True
    uses_seed = False

    def edits(self, prompt: CleanPrompt, rng: random.Random) -> list[Edit]:
        """No edits."""
        return []
