"""The two passes of a model over slots: reading prompts, and one more token for each row."""

import torch

from qrobust.generation.attention import aligned, decode_mask, decode_spans, prefill_mask
from qrobust.generation.cache import Segment, SlotCache


class Passes:
    """A model and the keys and values of its slots; to be used within `attention.slots_attention`.

    Parameters
    ----------
    model
        A transformers causal language model in evaluation mode.
    segmented
        What `slots_attention` yields.
    slots, length
        Number of slots, and positions that each must hold.
    """

    def __init__(self, model, segmented: bool, slots: int, length: int):
        self._model, self._segmented = model, segmented
        self.cache = SlotCache(slots, aligned(length))

    def prefill(self, segments: list[Segment], ids: list[int]) -> torch.Tensor:
        """Read prompts, packed in `ids`, into their slots; the logits behind each (segments, vocabulary)."""
        positions = [position for _slot, start, end in segments for position in range(end - start)]
        device = self._model.device
        self.cache.prefilling(segments)
        if self._segmented:
            extra = {"segments": segments, "attention_mask": torch.zeros((1, 1, 1, 1), device=device)}
        else:
            extra = {"attention_mask": prefill_mask(segments, device, self._model.dtype)}
        last = torch.tensor([end - 1 for _slot, _start, end in segments], device=device)
        return self._forward([ids], [positions], logits_to_keep=last, **extra)[0]

    def decode(self, ids: list[int], positions: list[int]) -> torch.Tensor:
        """One token for each of the first slots, at its position; the logits behind each (slots, vocabulary)."""
        device = self._model.device
        spans = decode_spans(positions, device)
        seen = max(span.seen for span in spans)
        where = torch.tensor(positions, device=device)
        self.cache.decoding(where, seen)
        extra = {"spans": spans} if self._segmented else {}
        mask = decode_mask(where, seen, self._model.dtype)
        columns = [[token] for token in ids]
        return self._forward(columns, where[:, None], logits_to_keep=1, attention_mask=mask, **extra)[:, 0]

    def _forward(self, ids, positions, **arguments) -> torch.Tensor:
        device = self._model.device
        with torch.inference_mode():
            return self._model(
                input_ids=torch.tensor(ids, device=device),
                position_ids=torch.as_tensor(positions, device=device),
                past_key_values=self.cache,
                use_cache=True,
                **arguments,
            ).logits
