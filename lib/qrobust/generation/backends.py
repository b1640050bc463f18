"""The engines that complete requests: this project's torch loop, and vLLM for un-noised models on CUDA.

The engine is part of a result's identity: the same weights may round differently in another one.
"""

import importlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from qrobust import pretrained
from qrobust.generation.hardware import tune_cpu
from qrobust.generation.stopping import DEFAULT_STOP, completion_text, cut, end_ids
from qrobust.generation.types import Batching, Completion, Decoding, Request, Step
from qrobust.models import memory_errors

REVISIONS = {"torch": 1, "vllm": 3}
"""Part of every sample's key: raise a backend's when a change in this room can change a completion of it."""


def torch_completions(
    model,
    tokenizer,
    requests: list[Request],
    decoding: Decoding,
    stop: tuple[str, ...],
    batching: Batching,
    on_step: Callable[[Step], None] | None,
) -> Iterator[Completion]:
    """See `qrobust.generation.generate`; checks its input at once and runs when iterated."""
    _check_ids(requests)
    prompts = _prompts(model.config, tokenizer, requests, decoding.max_new_tokens)
    return _run(model, tokenizer, prompts, decoding, stop, batching, on_step)


def _run(model, tokenizer, prompts, decoding, stop, batching, on_step) -> Iterator[Completion]:
    from qrobust.generation.capacity import default_batch_size
    from qrobust.generation.holding import can_hold
    from qrobust.generation.plain import Plain
    from qrobust.generation.scheduler import Loop

    if not prompts:
        return
    if model.device.type == "cpu":
        tune_cpu()
    if not batching.invariant:
        prompts.sort(key=lambda prompt: (-len(prompt.ids), prompt.id))
    with memory_errors():
        if can_hold(model):
            longest = max(len(prompt.ids) + prompt.limit for prompt in prompts)
            size = batching.size or default_batch_size(model, longest, batching.invariant)
            size = size if batching.invariant else min(size, len(prompts))
            loop = Loop(model, tokenizer, prompts, decoding, stop, size, batching.invariant)
        else:
            loop = Plain(model, tokenizer, prompts, decoding, stop)
        done = 0

        def step(prompt_tokens: int, new_tokens: int) -> None:
            if on_step:
                on_step(Step(done, len(prompts), prompt_tokens, new_tokens))

        step(0, 0)
        for row in loop.run(step):
            done += 1
            yield Completion(row.prompt.id, row.text, row.tokens, len(row.prompt.ids), row.finish)
        step(0, 0)


def engine(model) -> str:
    """What completes a model's prompts: the loop over ``slots``, or ``transformers.generate`` where it cannot."""
    from qrobust.generation.holding import can_hold

    return "slots" if can_hold(model) else "transformers.generate"


def encode(tokenizer, prompt: str) -> list[int]:
    """Token ids of a prompt; a prompt that already begins with the beginning-of-text token gets no second one."""
    begins = bool(tokenizer.bos_token) and prompt.startswith(tokenizer.bos_token)
    return tokenizer(prompt, add_special_tokens=not begins).input_ids


def _prompts(config, tokenizer, requests, max_new_tokens):
    from qrobust.generation.rows import Prompt

    room = getattr(config.get_text_config(decoder=True), "max_position_embeddings", None)
    prompts = []
    for request in requests:
        ids = encode(tokenizer, request.prompt)
        if not ids:
            raise ValueError(f"request {request.id!r} has an empty prompt; a completion needs at least one token")
        limit = max_new_tokens if room is None else min(max_new_tokens, room - len(ids))
        if limit < 1:
            raise ValueError(
                f"request {request.id!r} has a prompt of {len(ids)} tokens, but the model's context holds {room}; "
                "leave the task out or use a model with a longer context"
            )
        prompts.append(Prompt(request.id, ids, limit, request.seed))
    return prompts


def _check_ids(requests: Iterable[Request]) -> None:
    seen = set()
    for request in requests:
        if request.id in seen:
            raise ValueError(f"request id {request.id!r} occurs twice; ids must differ")
        seen.add(request.id)


class _Settings(NamedTuple):
    """What a model's folder says, in the place of the model that is in another engine."""

    config: Any
    generation_config: Any


class Vllm:
    """vLLM as the engine of a model that is not changed after loading.

    It is given token ids and gives token ids back: what begins a prompt, what its text is cut into and where an answer
    ends is the same as in torch. vLLM reads `stop` with a tokenizer of its own, to end early; the cut is made here.

    Parameters
    ----------
    folder
        Of the weights.
    dtype
        As in `qrobust.models.Model`.

    Attributes
    ----------
    tokenizer
        That of `qrobust.pretrained`.

    Raises
    ------
    RuntimeError
        If vLLM is not installed.
    """

    def __init__(self, folder: str, dtype: str = "bfloat16"):
        from transformers import GenerationConfig

        try:
            self._vllm = importlib.import_module("vllm")
        except ImportError as error:
            raise RuntimeError(
                "backend vllm: the package vllm is not installed; install it on a CUDA machine (pip install vllm) "
                "or use the backend torch"
            ) from error
        config = pretrained.config(folder)
        try:
            generation_config = GenerationConfig.from_pretrained(folder)
        except OSError:  # the folder has none
            generation_config = None
        self._settings = _Settings(config, generation_config)
        self.tokenizer = pretrained.tokenizer(folder)
        self._engine = self._vllm.LLM(model=folder, dtype=dtype, seed=0)

    def generate(
        self, requests: Iterable[Request], decoding: Decoding, stop: tuple[str, ...] = DEFAULT_STOP
    ) -> Iterator[Completion]:
        """Complete prompts; yields in the order of the requests, when all are done."""
        requests, tokenizer = list(requests), self.tokenizer
        _check_ids(requests)
        prompts = _prompts(self._settings.config, tokenizer, requests, decoding.max_new_tokens)
        ends = end_ids(self._settings, tokenizer, stop)
        sampling = [
            self._vllm.SamplingParams(
                temperature=decoding.temperature,
                top_p=decoding.top_p,
                seed=None if decoding.is_greedy else prompt.seed,
                max_tokens=prompt.limit,
                stop=list(stop),
                stop_token_ids=sorted(ends),
            )
            for prompt in prompts
        ]
        outputs = self._engine.generate([{"prompt_token_ids": prompt.ids} for prompt in prompts], sampling)
        for prompt, output in zip(prompts, outputs, strict=True):
            new = list(output.outputs[0].token_ids)
            text = completion_text(tokenizer, prompt.ids, new)
            end = cut(text, stop)
            finish = "eos" if new and new[-1] in ends else "length"
            yield Completion(prompt.id, text[:end], len(new), len(prompt.ids), finish if end is None else "stop")
