"""The systems that `bench.py` compares, each measured in a process of its own.

Reads a job from standard input and prints a line ``RESULT {json}``: seconds, tokens, peak memory. Loading the model
and one short warm-up are not in the seconds. This file needs nothing of the project unless the job is for
it, so that another environment's Python can run it.
"""

import functools
import itertools
import json
import resource
import statistics
import sys
import time

# EvalPlus's stop strings for a raw completion of HumanEval, used by every system where the job asks for stops.
STOP = ["<|endoftext|>", "<|endofmask|>", "</s>", "\nif __name__", "\ndef main(", "\nprint("]
STOP += ["\ndef ", "\nclass ", "\nimport ", "\nfrom ", "\nassert "]


def project(job: dict, batch_invariant: bool = False) -> dict:
    """This project's loop, all prompts at once."""
    model, tokenizer = load_transformers(job)
    from qrobust.generation import Batching, Decoding, Request, describe, generate

    batching = Batching(job["batch_size"], batch_invariant)
    stop = tuple(STOP) if job["stops"] else ()

    def run(prompts, new_tokens, on_step=None):
        requests = [Request(str(number), prompt) for number, prompt in enumerate(prompts)]
        decoding = Decoding(new_tokens)
        return list(generate(model, tokenizer, requests, decoding, stop=stop, batching=batching, on_step=on_step))

    run(job["prompts"][:2], 4)
    passes = []
    clock = time.perf_counter()
    completions = run(job["prompts"], job["new_tokens"], lambda step: passes.append((now(), step.new_tokens)))
    seconds = time.perf_counter() - clock
    rows = statistics.mode(new for _, new in passes)
    # A pass that made one token for every row is a decode step; its time is that since the pass before.
    steps = [after - before for (before, _), (after, new) in itertools.pairwise(passes) if new == rows]
    return {
        "seconds": seconds,
        "tokens": sum(completion.tokens for completion in completions),
        "prompt_tokens": sum(completion.prompt_tokens for completion in completions),
        "rows": rows,
        "decode_step": statistics.median(steps) if steps else None,
        "settings": describe(str(model.device)),
        "shapes": shapes(model),
    }


def transformers_loop(job: dict) -> dict:
    """``transformers.generate`` with its defaults, one prompt at a time."""
    import torch

    model, tokenizer = load_transformers(job)
    stops = {"stop_strings": STOP, "tokenizer": tokenizer} if job["stops"] else {}

    def complete(prompt, new_tokens):
        inputs = tokenizer(prompt, return_tensors="pt").to(model.device)
        with torch.inference_mode():
            output = model.generate(
                **inputs, max_new_tokens=new_tokens, do_sample=False, pad_token_id=tokenizer.eos_token_id or 0, **stops
            )
        return output.shape[1] - inputs.input_ids.shape[1]

    return one_by_one(job, complete)


def transformers_padded(job: dict) -> dict:
    """``transformers.generate`` with all prompts in one batch, padded to the longest, and its static cache."""
    import torch

    model, tokenizer = load_transformers(job)
    tokenizer.padding_side = "left"
    tokenizer.pad_token_id = tokenizer.pad_token_id or 0

    def complete(prompts, new_tokens):
        inputs = tokenizer(prompts, return_tensors="pt", padding=True).to(model.device)
        with torch.inference_mode():
            output = model.generate(
                **inputs,
                max_new_tokens=new_tokens,
                do_sample=False,
                pad_token_id=tokenizer.pad_token_id,
                cache_implementation="static",
            )
        return (output.shape[1] - inputs.input_ids.shape[1]) * len(prompts)

    return all_at_once(job, complete)


def transformers_continuous(job: dict) -> dict:
    """``transformers.generate_batch``: its continuous batching, with a cache that holds all prompts at once."""
    from transformers import ContinuousBatchingConfig, GenerationConfig

    model, tokenizer = load_transformers(job)

    def complete(prompts, new_tokens):
        ids = tokenizer(prompts).input_ids
        blocks = sum(-(-(len(row) + new_tokens) // 32) for row in ids) + 1
        settings = GenerationConfig(max_new_tokens=new_tokens, do_sample=False, eos_token_id=-1)
        batching = ContinuousBatchingConfig(block_size=32, num_blocks=blocks, max_batch_tokens=2048)
        outputs = model.generate_batch(ids, generation_config=settings, continuous_batching_config=batching)
        return sum(len(output.generated_tokens) for output in outputs.values())

    return all_at_once(job, complete)


def evalplus_hf(job: dict) -> dict:
    """EvalPlus's ``hf`` provider (greedy, one sample, raw completion), called as its ``codegen`` command does."""
    from evalplus.provider.hf import HuggingFaceDecoder

    decoder = HuggingFaceDecoder(
        job["folder"],
        "humaneval",
        force_base_prompt=True,
        batch_size=1,
        temperature=0.0,
        dtype=job["dtype"],
        max_new_tokens=job["new_tokens"],
    )
    if not job["stops"]:
        decoder.eos = []
        decoder.model.generation_config.eos_token_id = decoder.tokenizer.eos_token_id = None
    counted = count_new_tokens(decoder.model)

    def complete(prompt, new_tokens):
        decoder.max_new_tokens = new_tokens
        decoder.codegen(prompt, do_sample=False, num_samples=1)
        return counted.pop()

    return one_by_one(job, complete)


def llama_cpp(job: dict) -> dict:
    """llama-cpp-python on the GGUF file itself, one prompt at a time; its weights stay quantized."""
    import llama_cpp

    model = llama_cpp.Llama(job["gguf"], n_ctx=2048, n_threads=job["threads"], verbose=False)
    endless = {model.token_eos(): -1e9}

    def complete(prompt, new_tokens):
        output = model.create_completion(
            prompt,
            max_tokens=new_tokens,
            temperature=0.0,
            stop=STOP if job["stops"] else [],
            logit_bias=None if job["stops"] else endless,
        )
        return output["usage"]["completion_tokens"]

    return one_by_one(job, complete)


def vllm(job: dict) -> dict:
    """vLLM with its defaults, all prompts given to it at once."""
    from vllm import LLM, SamplingParams

    model = LLM(model=job["folder"], dtype=job["dtype"], seed=0)
    ends = {"stop": STOP} if job["stops"] else {"ignore_eos": True}

    def complete(prompts, new_tokens):
        outputs = model.generate(prompts, SamplingParams(temperature=0.0, max_tokens=new_tokens, **ends))
        return sum(len(output.outputs[0].token_ids) for output in outputs)

    # Its memory is what it was told to take: nine tenths of the GPU.
    return {**all_at_once(job, complete), "peak_bytes": None}


def one_by_one(job: dict, complete) -> dict:
    """Time a function (prompt, new tokens) -> tokens over all prompts of a job."""
    return all_at_once(job, lambda prompts, new_tokens: sum(complete(prompt, new_tokens) for prompt in prompts))


def all_at_once(job: dict, complete) -> dict:
    """Time a function (prompts, new tokens) -> tokens on all prompts of a job."""
    complete(job["prompts"][:1], 4)
    clock = time.perf_counter()
    tokens = complete(job["prompts"], job["new_tokens"])
    return {"seconds": time.perf_counter() - clock, "tokens": tokens}


def noise(job: dict) -> dict:
    """Gaussian noise on every weight and back, again and again, as a study's noise run does to a loaded model."""
    from qrobust import models, precisions
    from qrobust.generation.hardware import tune_cpu
    from qrobust.models.noise import Noise, disturbed

    tune_cpu()
    model = models.Model(name="bench", source=job["folder"], dtype=job["dtype"])
    loaded = models.load(models.Weights(model, precisions.create(precisions.ORIGINAL)))
    seconds = []
    for seed in range(job["repeats"] + 1):
        clock = time.perf_counter()
        with disturbed(loaded, Noise("gaussian", 1e-3, seed=seed)) as disturbance:
            pass
        seconds.append(time.perf_counter() - clock)
    # The first one also allocates the buffer that stays with the model.
    return {
        "seconds": statistics.median(seconds[1:]),
        "repeats": job["repeats"],
        "parameters": disturbance.parameters,
    }


def load_transformers(job: dict):
    """Model and tokenizer of a folder; without an end of text where the job asks for no stops."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = AutoModelForCausalLM.from_pretrained(job["folder"], dtype=getattr(torch, job["dtype"])).to(device).eval()
    tokenizer = AutoTokenizer.from_pretrained(job["folder"])
    if not job["stops"]:
        model.config.eos_token_id = model.generation_config.eos_token_id = tokenizer.eos_token = None
    return model, tokenizer


def count_new_tokens(model) -> list[int]:
    """Make a model's ``generate`` note how many tokens it added; returns the list that it appends to."""
    counts, original = [], model.generate

    def generate(input_ids, **arguments):
        output = original(input_ids, **arguments)
        counts.append(output.shape[1] - input_ids.shape[1])
        return output

    model.generate = generate
    return counts


def shapes(model) -> dict:
    """What a token costs: multiplied weights, their bytes, and per position of context keys, values and products."""
    import torch

    config = model.config
    linears = [module for module in model.modules() if isinstance(module, torch.nn.Linear)]
    heads = getattr(config, "num_key_value_heads", None) or config.num_attention_heads
    size = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    itemsize = model.dtype.itemsize
    return {
        "weights": sum(module.weight.numel() for module in linears),
        "head_weights": model.get_output_embeddings().weight.numel(),
        "weight_bytes": sum(module.weight.nbytes for module in linears),
        "position_bytes": 2 * config.num_hidden_layers * heads * size * itemsize,
        "position_flops": 4 * config.num_hidden_layers * config.num_attention_heads * size,
    }


def peak_bytes() -> int:
    """Largest memory of this process so far: of the GPU if there is one, else resident."""
    if "torch" in sys.modules and sys.modules["torch"].cuda.is_available():
        return sys.modules["torch"].cuda.max_memory_allocated()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def now() -> float:
    """Seconds of a steady clock."""
    return time.perf_counter()


SYSTEMS = {
    "qrobust": project,
    "fixed": functools.partial(project, batch_invariant=True),
    "padded": transformers_padded,
    "continuous": transformers_continuous,
    "transformers": transformers_loop,
    "evalplus": evalplus_hf,
    "llama.cpp": llama_cpp,
    "vllm": vllm,
    "noise": noise,
}


def main() -> None:
    """Run the job on standard input."""
    job = json.load(sys.stdin)
    result = SYSTEMS[job["system"]](job)
    print("RESULT", json.dumps({"peak_bytes": peak_bytes(), **result}), flush=True)


if __name__ == "__main__":
    main()
