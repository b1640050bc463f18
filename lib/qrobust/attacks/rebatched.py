"""The second control: every prompt as it is, completed in batches of half the size, so that it has other neighbours.

Where a text depends on its batch-mates (LLM.int8), attacked prompts change it for two reasons: their own, and their
neighbours'. How many texts and verdicts the second changes alone is what this control shows; `identity` cannot, whose
batches are those of the clean prompts. For other precisions it is the clean condition, and is not made again.
"""

import random
from dataclasses import dataclass

from qrobust.attacks.base import Attack, register
from qrobust.attacks.edits import CleanPrompt, Edit


@register("rebatched")
@dataclass(frozen=True, kw_only=True)
class Rebatched(Attack):
    """Changes nothing but the batches."""

    is_control = True
    uses_seed = False
    other_batches = True

    def edits(self, prompt: CleanPrompt, rng: random.Random) -> list[Edit]:
        """No edits."""
        return []
