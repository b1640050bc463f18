"""The generation loop: a constant number of rows, each replaced by a waiting prompt when it is done.

One code path for CPU and CUDA, where steps are recorded (`graphs`). A step decodes one token for every slot; the
prompts that enter are packed one after another without padding, and only their last positions reach the output layer.
"""

from collections.abc import Callable, Iterator

import torch

from qrobust.generation.attention import slots_attention
from qrobust.generation.cache import Segment
from qrobust.generation.passes import Passes
from qrobust.generation.rows import Ending, Prompt, Row
from qrobust.generation.sampling import chosen
from qrobust.generation.types import Decoding
from qrobust.models.linear import packed

# Tokens that one prefill holds at most (a longer prompt goes alone): bounds the memory of its activations.
_PREFILL_TOKENS = {"cpu": 2048, "cuda": 8192}
# Prompts per prefill where neighbours are fixed: a count, because attacked prompts differ in length.
_FIXED_PREFILL = 8
# Fewer rows bring little where all weights would be packed again for them, or a GPU is not filled anyway.
_SMALLEST = 8


class Loop:
    """Generation state of one model; `run` yields each `Row` when it is finished.

    Parameters
    ----------
    model, tokenizer
        A transformers causal language model in evaluation mode, and its tokenizer.
    prompts
        Not empty; they enter in this order.
    decoding
        How tokens are chosen.
    stop
        Stop strings.
    slots
        Rows per step, at least 1.
    fixed
        Batches of `slots` prompts in the given order: nobody enters or leaves before the whole batch is
        done, so that a row always has the same neighbours.
    """

    def __init__(
        self,
        model,
        tokenizer,
        prompts: list[Prompt],
        decoding: Decoding,
        stop: tuple[str, ...],
        slots: int,
        fixed: bool,
    ):
        self._model, self._decoding, self._fixed = model, decoding, fixed
        self._waiting = prompts[::-1]
        self._rows: list[Row | None] = [None] * slots
        self._entering = True
        self.ending = Ending(model, tokenizer, stop)
        self._longest = max(len(prompt.ids) + prompt.limit for prompt in prompts)

    def run(self, on_step: Callable[[int, int], None]) -> Iterator[Row]:
        """Complete all prompts; `on_step` gets the tokens of prompts and the new tokens after each pass."""
        with slots_attention(self._model) as segmented, packed(self._model) as self._linears:
            self._passes = Passes(self._model, segmented, len(self._rows), self._longest)
            self._resize(len(self._rows))
            while self._waiting or any(self._rows):
                if self._may_enter():
                    rows, tokens = self._prefill()
                    read = sum(len(row.prompt.ids) for row in rows)
                else:
                    self._shrink()
                    rows, tokens = self._decode()
                    read = 0
                on_step(read, sum(not row.finish for row in rows))
                for row, token in zip(rows, tokens, strict=True):
                    self.ending.accept(row, token)
                yield from self._leave()

    def _may_enter(self) -> bool:
        free = self._rows.count(None)
        if self._fixed:
            self._entering = bool(self._waiting) and free > 0 and (self._entering or free == len(self._rows))
            return self._entering
        # A prefill interrupts all rows, so a few prompts enter together.
        return bool(self._waiting) and free >= min(max(1, len(self._rows) // 16), len(self._waiting))

    def _prefill(self) -> tuple[list[Row], list[int]]:
        """Let waiting prompts into free slots, one pass; returns them and their first new tokens."""
        free = [slot for slot, row in enumerate(self._rows) if row is None]
        device = self._model.device
        segments: list[Segment] = []
        ids: list[int] = []
        while self._waiting and len(segments) < len(free):
            prompt = self._waiting[-1]
            if self._fixed:
                full = len(segments) == _FIXED_PREFILL
            else:
                full = bool(ids) and len(ids) + len(prompt.ids) > _PREFILL_TOKENS.get(device.type, 2048)
            if full:
                break
            slot = free[len(segments)]
            segments.append(Segment(slot, len(ids), len(ids) + len(prompt.ids)))
            ids += prompt.ids
            self._rows[slot] = Row(self._waiting.pop())
        rows = [self._rows[slot] for slot, _start, _end in segments]
        return rows, self._choose(rows, self._passes.prefill(segments, ids))

    def _decode(self) -> tuple[list[Row], list[int]]:
        """One token for every slot; an empty slot repeats token 0 at position 0."""
        ids = [row.new[-1] if row else 0 for row in self._rows]
        positions = [len(row.prompt.ids) + len(row.new) - 1 if row else 0 for row in self._rows]
        tokens = self._choose(self._rows, self._passes.decode(ids, positions))
        taken = [(row, token) for row, token in zip(self._rows, tokens, strict=True) if row]
        return [row for row, _token in taken], [token for _row, token in taken]

    def _choose(self, rows: list[Row | None], logits: torch.Tensor) -> list[int]:
        """The next token of each row (an empty slot's means nothing), from logits (rows, vocabulary)."""
        with torch.inference_mode():
            return chosen(logits, rows, self._decoding).tolist()

    def _leave(self) -> Iterator[Row]:
        """Free the slots of finished rows and yield these, in slot order."""
        if self._fixed and (self._entering or not all(row.finish for row in self._rows if row)):
            return
        for slot, row in enumerate(self._rows):
            if row and row.finish:
                self._rows[slot] = None
                yield row

    def _shrink(self) -> None:
        """Decode with half as many slots, or fewer, once nobody waits and the active rows fit."""
        active = [slot for slot, row in enumerate(self._rows) if row]
        smallest = 1 if self._linears.suit_any_rows else _SMALLEST
        size = len(self._rows)
        while size // 2 >= max(len(active), smallest):
            size //= 2
        if self._fixed or self._waiting or size == len(self._rows):
            return
        free = [slot for slot in range(size) if self._rows[slot] is None]
        for source in active:
            if source >= size:
                target = free.pop()
                self._rows[target] = self._rows[source]
                self._passes.cache.move(source, target)
        self._resize(size)

    def _resize(self, size: int) -> None:
        del self._rows[size:]
        self._linears.pack(size)
