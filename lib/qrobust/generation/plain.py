"""transformers' own `generate`, one prompt at a time, for models that slots cannot hold."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch
from transformers import GenerationConfig, LogitsProcessor, StoppingCriteria

from qrobust.generation.rows import Ending, Prompt, Row
from qrobust.generation.sampling import chosen
from qrobust.generation.types import Decoding


class Plain:
    """Completes prompts one after another; `run` yields each `Row` when it is finished.

    Parameters
    ----------
    model, tokenizer, prompts, decoding, stop
        As for `scheduler.Loop`.
    """

    def __init__(self, model, tokenizer, prompts: list[Prompt], decoding: Decoding, stop: tuple[str, ...]):
        self._model, self._prompts, self._decoding = model, prompts, decoding
        self._ending = Ending(model, tokenizer, stop)

    def run(self, on_step: Callable[[int, int], None]) -> Iterator[Row]:
        """Complete all prompts; `on_step` gets the tokens of prompts and the new tokens after each pass."""
        ends = sorted(self._ending.ids) or None
        for prompt in self._prompts:
            row = Row(prompt)
            ids = torch.tensor([prompt.ids], device=self._model.device)
            asked = GenerationConfig(max_new_tokens=prompt.limit, do_sample=False, eos_token_id=ends, pad_token_id=0)
            with _without_settings(self._model):
                self._model.generate(
                    ids,
                    attention_mask=torch.ones_like(ids),
                    generation_config=asked,
                    logits_processor=[_Chosen(row, self._decoding)],
                    stopping_criteria=[_Ended(row, self._ending, on_step)],
                )
            yield row


@contextmanager
def _without_settings(model) -> Iterator[None]:
    """Neither penalties nor limits of the model's own, which `generate` takes for all that it is not told."""
    own, model.generation_config = model.generation_config, GenerationConfig()
    try:
        yield
    finally:
        model.generation_config = own


class _Chosen(LogitsProcessor):
    """Leaves each row the token that `sampling.chosen` takes."""

    def __init__(self, row: Row, decoding: Decoding):
        self._row, self._decoding = row, decoding

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        token = chosen(scores, [self._row], self._decoding)
        return torch.full_like(scores, float("-inf")).scatter_(1, token[:, None], 0.0)


class _Ended(StoppingCriteria):
    """Gives the row its tokens, until it is finished."""

    def __init__(self, row: Row, ending: Ending, on_step: Callable[[int, int], None]):
        self._row, self._ending, self._on_step = row, ending, on_step

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor, **_) -> torch.Tensor:
        is_first = not self._row.new
        self._on_step(len(self._row.prompt.ids) if is_first else 0, 1)
        self._ending.accept(self._row, int(input_ids[0, -1]))
        return torch.tensor([bool(self._row.finish)], device=input_ids.device)
