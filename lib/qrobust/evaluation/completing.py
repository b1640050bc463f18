"""An arm's model, loaded when it is first needed, and the session that its samples belong to."""

import functools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from qrobust import benchmarks, generation, languages, models
from qrobust.evaluation import sessions
from qrobust.runs.progress import Progress
from qrobust.study import Arm


class Completer:
    """Completes prompts for an arm, in the arm's backend.

    Parameters
    ----------
    device
        ``auto``, ``cpu`` or ``cuda``.

    Attributes
    ----------
    out_of_memory
        The message, once the model or a batch did not fit.
    """

    def __init__(self, arm: Arm, device: str, progress: Progress):
        self.out_of_memory = ""
        self._arm, self._device, self._progress = arm, device, progress

    @functools.cached_property
    def loaded(self) -> models.LoadedModel:
        """The torch model, ready to compute."""
        loaded = models.load(self._arm.weights, self._device)
        loaded.prepare_for_compute()
        generation.engine(loaded.model)  # chosen while no noise is on the weights
        return loaded

    @functools.cached_property
    def vllm(self) -> generation.Vllm:
        """The engine of the backend vllm."""
        folder, _provenance = models.weights_folder(self._arm.weights.model)
        return generation.Vllm(str(folder), dtype=self._arm.weights.model.dtype)

    @property
    def device(self) -> str:
        """The device's full name; the model need not be loaded."""
        return models.resolve_device("cuda" if self._arm.backend == "vllm" else self._device)

    @functools.cached_property
    def session(self) -> dict:
        """The row of this session, which begins when it is first asked for: with the first sample."""
        engine = "vllm" if self._arm.backend == "vllm" else generation.engine(self.loaded.model)
        return sessions.begin(self.device, engine).row()

    @contextmanager
    def recording_out_of_memory(self) -> Iterator[None]:
        """Go on after a block for which memory did not suffice."""
        try:
            with models.memory_errors():
                yield
        except (models.DoesNotFit, models.OutOfMemory) as error:
            self.out_of_memory = str(error)

    def complete(
        self, asked: Sequence[generation.Request], form: str, batching: generation.Batching | None = None
    ) -> Iterator[generation.Completion]:
        """Complete prompts of one form, still without a chat's frame.

        Parameters
        ----------
        batching
            None: as many rows as the arm has at a time, in no fixed batches. Of fixed ones the prompts must hold whole
            ones.
        """
        if not asked:
            return iter(())
        in_vllm, style = self._arm.backend == "vllm", self._arm.weights.model.style
        tokenizer = self.vllm.tokenizer if in_vllm else self.loaded.tokenizer
        language = languages.get(benchmarks.language(self._arm.selection.name))
        requests = [
            replace(each, prompt=generation.chat_prompt(tokenizer, each.prompt, language)) if style == "chat" else each
            for each in asked
        ]
        stop = generation.stop_for(language, form, style)
        if in_vllm:
            return self.vllm.generate(requests, self._arm.decoding, stop)
        return generation.generate(
            self.loaded.model,
            tokenizer,
            requests,
            self._arm.decoding,
            stop=stop,
            batching=batching or generation.Batching(self._arm.batching.size),
            on_step=self._progress.step,
        )
