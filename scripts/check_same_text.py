"""Compare the batched loop with transformers' generate, one prompt at a time, token for token.

The loop runs the model as a study does, `generate` the same model as it was loaded (by bitsandbytes in a quantized
precision). Prints the share of HumanEval tasks with equal tokens and, for every other task, the first difference with
the gap of the two highest logits there: a gap of a few units in the last place is a tie that rounding decides.
"""

import argparse
import sys

from qrobust import benchmarks, models, precisions
from qrobust.generation import DEFAULT_STOP, Decoding
from qrobust.generation.backends import encode
from qrobust.generation.capacity import default_batch_size
from qrobust.generation.hardware import tune_cpu
from qrobust.generation.rows import Prompt
from qrobust.generation.scheduler import Loop
from qrobust.models.memory import BYTES


def reference(loaded, ids: list[int], new_tokens: int, ends: list[int]) -> list[int]:
    """What ``generate`` writes for one prompt."""
    import torch

    with torch.inference_mode():
        prompt = torch.tensor([ids], device=loaded.model.device)
        output = loaded.model.generate(
            prompt,
            attention_mask=torch.ones_like(prompt),
            max_new_tokens=new_tokens,
            do_sample=False,
            repetition_penalty=1.0,
            eos_token_id=ends,
            pad_token_id=ends[0],
        )
    return output[0, len(ids) :].tolist()


def gap(loaded, ids: list[int]) -> float:
    """Difference of the two highest logits after some tokens, computed by one plain forward pass."""
    import torch

    with torch.inference_mode():
        logits = loaded.model(torch.tensor([ids], device=loaded.model.device), logits_to_keep=1).logits[0, -1]
    first, second = logits.float().topk(2).values.tolist()
    return first - second


def main() -> int:
    """Run the comparison; the exit status is 1 if some task's first difference is not a near tie."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--model", default="SmolLM2-135M-Instruct.Q4_1.gguf", help="a resource, hub id, folder or file")
    parser.add_argument("--precision", default="original")
    parser.add_argument("--dtype", default="float32", choices=BYTES)
    parser.add_argument("--tasks", type=int, default=164)
    parser.add_argument("--new-tokens", type=int, default=128)
    parser.add_argument("--batch-size", type=int)
    parser.add_argument("--near-tie", type=float, default=1e-3, help="largest logit gap that counts as a tie")
    chosen = parser.parse_args()
    tune_cpu()
    model = models.Model(name="check", source=chosen.model, dtype=chosen.dtype)
    weights = models.Weights(model, precisions.create(chosen.precision))
    loaded = models.load(weights)
    loaded.prepare_for_compute()
    tasks = benchmarks.load("humaneval").tasks[: chosen.tasks]
    prompts = [Prompt(task.task_id, encode(loaded.tokenizer, task.prompt), chosen.new_tokens) for task in tasks]
    longest = max(len(prompt.ids) for prompt in prompts) + chosen.new_tokens
    rows = chosen.batch_size or default_batch_size(loaded.model, longest, False)
    order = sorted(prompts, key=lambda prompt: -len(prompt.ids))
    loop = Loop(loaded.model, loaded.tokenizer, order, Decoding(chosen.new_tokens), DEFAULT_STOP, rows, False)
    ends = sorted(loop.ending.ids)
    written = {row.prompt.id: row.new for row in loop.run(lambda read, new: None)}
    del loop, loaded  # two models need not fit
    loaded = models.load(weights)
    different, wide = 0, 0
    for number, prompt in enumerate(prompts, start=1):
        mine = written[prompt.id]
        theirs = reference(loaded, prompt.ids, len(mine), ends)
        if mine != theirs:
            different += 1
            at = next(index for index, pair in enumerate(zip(mine, theirs, strict=False)) if pair[0] != pair[1])
            distance = gap(loaded, prompt.ids + mine[:at])
            wide += distance > chosen.near_tie
            print(f"{prompt.id}: differs at token {at + 1} of {len(mine)}, logit gap {distance:.2e}", flush=True)
        if number % 10 == 0:
            print(f"{number - different} of {number} tasks equal", flush=True)
    print(f"{len(prompts) - different} of {len(prompts)} tasks equal token for token, {rows} rows; {wide} beyond a tie")
    return int(wide > 0)


if __name__ == "__main__":
    sys.exit(main())
