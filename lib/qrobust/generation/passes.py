"""The two passes of a model over slots: reading prompts, and one more token for each row."""

import torch

from qrobust.generation.attention import aligned, decode_mask, decode_spans, prefill_mask
from qrobust.generation.cache import Segment, SlotCache
from qrobust.generation.graphs import Replayed


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
        self.cache = SlotCache(slots, aligned(length, model.device))
        self._replayed = Replayed(model) if model.device.type == "cuda" else None

    def prefill(self, segments: list[Segment], ids: list[int]) -> torch.Tensor:
        """Read prompts, packed in `ids`, into their slots; the logits behind each (segments, vocabulary).

        An attention of the model's own reads them one by one: its mask would neither keep a prompt's NaN from the
        others nor spare the scores between them.
        """
        if self._segmented:
            return self._prefill(segments, ids)
        alone = [([Segment(slot, 0, end - start)], ids[start:end]) for slot, start, end in segments]
        return torch.cat([self._prefill(*each) for each in alone])

    def _prefill(self, segments: list[Segment], ids: list[int]) -> torch.Tensor:
        positions = [position for _slot, start, end in segments for position in range(end - start)]
        device = self._model.device
        self.cache.prefilling(segments)
        if self._segmented:
            extra = {"segments": segments, "attention_mask": torch.zeros((1, 1, 1, 1), device=device)}
        else:
            extra = {"attention_mask": prefill_mask(len(ids), device, self._model.dtype)}
        last = torch.tensor([end - 1 for _slot, _start, end in segments], device=device)
        ids, positions = torch.tensor([ids], device=device), torch.tensor([positions], device=device)
        with torch.inference_mode():
            return self._forward(ids, positions, logits_to_keep=last, **extra)[0]

    def decode(self, ids: list[int], positions: list[int]) -> torch.Tensor:
        """One token for each of the first slots, at its position; the logits behind each (slots, vocabulary).

        On CUDA they are overwritten by the next such pass.
        """
        device = self._model.device
        self._spans = decode_spans(positions, device)
        seen = max(span.seen for span in self._spans)
        inputs = torch.tensor(ids, device=device)[:, None], torch.tensor(positions, device=device), seen
        with torch.inference_mode():
            return self._replayed(self._decode, *inputs) if self._replayed else self._decode(*inputs)

    def _decode(self, ids: torch.Tensor, positions: torch.Tensor, seen: int) -> torch.Tensor:
        self.cache.decoding(positions, seen)
        extra = {"spans": self._spans} if self._segmented else {}
        mask = decode_mask(positions, seen, self._model.dtype)
        return self._forward(ids, positions[:, None], logits_to_keep=1, attention_mask=mask, **extra)[:, 0]

    def _forward(self, ids: torch.Tensor, positions: torch.Tensor, **arguments) -> torch.Tensor:
        return self._model(
            input_ids=ids, position_ids=positions, past_key_values=self.cache, use_cache=True, **arguments
        ).logits
