"""How far a model's next-token distributions are from the clean original's, along the original's own answers.

Greedy text changes where the highest logit does; how far the distributions are apart says how near that is, for every
token and not for the tasks alone that flip. All arms read the same tokens, so that they compare.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qrobust import files, generation, languages, models, paths
from qrobust.benchmarks import Benchmark
from qrobust.evaluation.store import CellStore
from qrobust.generation.backends import encode
from qrobust.generation.stopping import completion_text

_ROWS = 64  # distributions compared at a time: 40 MB each for a vocabulary of 150,000


@dataclass(frozen=True)
class Answer:
    """A task's prompt with the clean original's completion, as tokens; the last `scored` are the completion's."""

    task_id: str
    ids: list[int]
    scored: int


@dataclass(frozen=True)
class Drift:
    """Of one task: nats per token, KL(reference || found), and the share of tokens with the same highest logit."""

    kl: float
    agree: float


def answers(filled: Path, benchmark: Benchmark, original: models.LoadedModel) -> list[Answer]:
    """What the clean original answered in an evaluate run, of the tasks of a benchmark; empty answers are left out.

    Raises
    ------
    files.CorruptFile
        If the run has no answer to one of the tasks.
    """
    cells = files.read_json(filled / "result.json")["summary"]["cells"]
    clean = next(cell for cell in cells if cell["label"] == "clean")
    samples = CellStore(paths.outputs() / clean["folder"]).samples
    tokenizer, style = original.tokenizer, original.weights.model.style
    language = languages.get(benchmark.language)
    found = []
    for task in benchmark.tasks:
        row = samples.get((task.task_id, 0))
        if row is None:
            raise files.CorruptFile(f"{filled} has no answer to {task.task_id}; run evaluate.ipynb on that task first")
        prompt = generation.chat_prompt(tokenizer, row["prompt"], language) if style == "chat" else row["prompt"]
        before = encode(tokenizer, prompt)
        completion = _completion_ids(tokenizer, before, row["completion"])
        if completion:
            found.append(Answer(task.task_id, before + completion, len(completion)))
    return found


def _completion_ids(tokenizer: Any, before: list[int], completion: str) -> list[int]:
    """Token ids of a completion behind the ids of its prompt.

    A tokenizer that begins every text with a space (Llama 2) adds one that the model did not write; so another text,
    with which the completion merges into no token, stands before it. Where no ids give the text back, since a
    tokenizer normalizes it (Qwen), those of the completion alone are taken.
    """
    candidates = []
    for lead in ("", "\n", "a"):
        whole, cut = (tokenizer(text, add_special_tokens=False).input_ids for text in (lead + completion, lead))
        candidates.append(whole[len(cut) :])
    return max(candidates, key=lambda ids: completion_text(tokenizer, before, ids) == completion)


def distributions(model: Any, answer: Answer) -> Any:
    """Log-probabilities of every token of a completion (scored, vocabulary), fp32, in the host's memory."""
    import torch

    ids = torch.tensor([answer.ids], device=model.device)
    with torch.inference_mode():
        logits = model(ids, use_cache=False, logits_to_keep=answer.scored + 1).logits[0, :-1]
        return logits.float().log_softmax(-1).cpu()


def between(reference: Any, found: Any) -> Drift:
    """How far `found` is from `reference`, both from `distributions`."""
    kl, agree = 0.0, 0
    for start in range(0, len(reference), _ROWS):
        rows = slice(start, start + _ROWS)
        kl += float((reference[rows].exp() * (reference[rows] - found[rows])).double().sum())
        agree += int((reference[rows].argmax(-1) == found[rows].argmax(-1)).sum())
    return Drift(max(0.0, kl / len(reference)), agree / len(reference))  # rounding may leave less than 0


def outputs_of(model: Any, blocks: Sequence[Any], answer: Answer) -> list[Any]:
    """What each block gives out when a model reads an answer, as it gives it out."""
    outputs: list[Any] = []
    handles = [block.register_forward_hook(lambda *called: outputs.append(called[-1])) for block in blocks]
    try:
        distributions(model, answer)
    finally:
        for handle in handles:
            handle.remove()
    return outputs


@contextmanager
def known(model: Any, blocks: Sequence[Any], outputs: Sequence[Any]) -> Iterator[None]:
    """Let blocks give out what they are known to, without computing: those before the one that is changed.

    Where later blocks read the keys of earlier ones, all compute.
    """
    if getattr(model.config.get_text_config(decoder=True), "num_kv_shared_layers", 0):
        blocks = ()
    own = [block.__dict__.get("forward") for block in blocks]
    for block, output in zip(blocks, outputs, strict=False):
        block.forward = lambda *_, output=output, **__: output
    try:
        yield
    finally:
        for block, forward in zip(blocks, own, strict=True):
            del block.forward
            if forward is not None:
                block.forward = forward
