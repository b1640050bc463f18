"""Measure generation speed against other ways to do it, on this machine: ``make bench``.

Every system completes HumanEval prompts greedily. The runs are interleaved (each round runs every system
once, in a fresh process), so that a busy machine is unfair to none. A slow system may be measured on a part
of the prompts, which the table then says. The machine's own speed is measured before every round and every cost row,
and the best counts.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from bench_report import ALONE, NAMES, PEERS, TOGETHER, Speeds, cost_rows, decode_share, summary, write

from qrobust import benchmarks, models, resources
from qrobust.generation import describe
from qrobust.generation.hardware import physical_cores, tune_cpu
from qrobust.models.memory import BYTES

MODEL = "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"
NOISE_REPEATS = 9


def measure_machine(dtype: str) -> Speeds:
    """The best of several large products and copies, with all threads.

    Where products of float32 are faster than those of a narrower `dtype`, they count: inputs can be widened.
    """
    import torch

    device = "cuda" if torch.cuda.is_available() else "cpu"
    size = 8192 if device == "cuda" else 3072
    wide = torch.randn(size, size, device=device)
    squares = [wide] if dtype == "float32" else [wide, wide.to(getattr(torch, dtype))]
    source = torch.empty(1 << 28, dtype=torch.uint8, device=device).fill_(1)
    target = source.clone()
    product = min(_seconds(lambda square=square: square @ square) for square in squares for _ in range(5))
    copy = min(_seconds(lambda: target.copy_(source)) for _ in range(5))
    return Speeds(2 * size**3 / product, 2 * source.nbytes / copy)


def _seconds(action) -> float:
    import torch

    clock = time.perf_counter()
    action()
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    return time.perf_counter() - clock


def run_system(system: str, job: dict, python: str) -> dict | None:
    """One measurement in a fresh process; None if it fails, with the reason printed."""
    worker = Path(__file__).with_name("bench_systems.py")
    done = subprocess.run([python, worker], input=json.dumps({**job, "system": system}), capture_output=True, text=True)
    lines = [line for line in done.stdout.splitlines() if line.startswith("RESULT ")]
    if done.returncode or not lines:
        reason = (done.stderr.strip().splitlines() or ["no output"])[-1]
        print(f"  {NAMES[system]}: not measured ({reason[:200]})")
        return None
    prompts = len(job.get("prompts", ()))
    result = {**json.loads(lines[-1].removeprefix("RESULT ")), "system": system, "prompts": prompts}
    print(f"  {NAMES[system]}: {result['seconds']:.1f} s" + (f" for {prompts} prompts" if prompts else ""))
    return result


def spread(prompts: list[str], count: int) -> list[str]:
    """`count` prompts of all lengths: evenly spaced among the prompts sorted by length."""
    ordered = sorted(prompts, key=len)
    return [ordered[int((index + 0.5) * len(ordered) / count)] for index in range(min(count, len(ordered)))]


def arguments() -> argparse.Namespace:
    """Settings of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--model", default=MODEL, help="a resource, hub id, folder or .gguf file")
    parser.add_argument("--gguf", help="GGUF file for llama-cpp-python (default: the model's own)")
    parser.add_argument("--dtype", default="float32", choices=BYTES)
    parser.add_argument("--tasks", type=int, default=64)
    parser.add_argument("--new-tokens", type=int, default=256)
    parser.add_argument("--batch-size", type=int)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer-prompts", type=int, default=8, help="prompts for the one-at-a-time systems")
    parser.add_argument("--peers", nargs="*", default=list(ALONE), choices=["fixed", *PEERS])
    parser.add_argument("--cost", type=int, nargs="*", default=[16, 32, 64, 128], help="numbers of tasks")
    parser.add_argument("--stops", action="store_true", help="stop where EvalPlus stops, as a study does")
    parser.add_argument("--llama-python", default=sys.executable, help="a Python that has llama-cpp-python")
    parser.add_argument("--vllm-python", default=sys.executable, help="a Python that has vLLM")
    parser.add_argument(
        "--brief", action="store_true", help="other defaults: 1 round, 64 tokens, 4 peer prompts, cost to 64"
    )
    if parser.parse_known_args()[0].brief:
        parser.set_defaults(rounds=1, new_tokens=64, peer_prompts=4, cost=[16, 32, 64])
    chosen = parser.parse_args()
    if chosen.stops and not TOGETHER.keys().isdisjoint(chosen.peers):
        parser.error(f"{' and '.join(TOGETHER)} are measured without stop strings only; leave them or --stops out")
    return chosen


def measure_rounds(chosen: argparse.Namespace, job: dict, prompts: list[str], speeds: list[Speeds]) -> list[dict]:
    """Every system's runs, a round after the other; `speeds` gets what the machine could do before each."""
    runs = []
    for number in range(chosen.rounds):
        print(f"round {number + 1} of {chosen.rounds}")
        speeds.append(measure_machine(chosen.dtype))
        for system in ("qrobust", *chosen.peers):
            part = spread(prompts, chosen.peer_prompts) if system in ALONE else prompts
            python = {"llama.cpp": chosen.llama_python, "vllm": chosen.vllm_python}.get(system, sys.executable)
            runs.append(run_system(system, {**job, "prompts": part}, python))
    return [run for run in runs if run]


def measure_cost(
    chosen: argparse.Namespace, job: dict, prompts: list[str], own: list[dict], speeds: list[Speeds]
) -> list[dict]:
    """This project's runs by number of tasks; the number that the rounds had takes the median of `own`, theirs."""
    print("cost by number of tasks")
    runs = []
    for count in chosen.cost:
        speeds.append(measure_machine(chosen.dtype))
        again = count == chosen.tasks
        runs.append(
            own[len(own) // 2] if again else run_system("qrobust", {**job, "prompts": prompts[:count]}, sys.executable)
        )
    return [run for run in runs if run]


def setting(chosen: argparse.Namespace, provenance: str, device: dict) -> dict:
    """What was measured, for the report."""
    return {
        "model": Path(chosen.model).name,
        "provenance": provenance,
        "machine": f"{device['processor']}, {device['threads']} threads",
        "rounds": chosen.rounds,
        **{name: getattr(chosen, name) for name in ("dtype", "tasks", "new_tokens", "batch_size", "stops")},
    }


def main() -> int:
    """Run the benchmark and write ``outputs/bench/<machine and setting>.{md,csv,json}``."""
    chosen = arguments()
    tune_cpu()
    spec = models.Model(name="bench", source=chosen.model, dtype=chosen.dtype)
    folder, provenance = models.weights_folder(spec)
    kind = models.source_kind(spec)
    gguf = chosen.gguf or (str(resources.fetch(chosen.model)) if kind == "resource" else chosen.model)
    prompts = [task.prompt for task in benchmarks.load("humaneval").tasks]
    job = {
        "folder": str(folder),
        "gguf": str(gguf),
        "threads": int(os.environ.get("OMP_NUM_THREADS", physical_cores())),
        **{name: getattr(chosen, name) for name in ("dtype", "new_tokens", "batch_size", "stops")},
    }
    speeds: list[Speeds] = []
    runs = measure_rounds(chosen, job, prompts[: chosen.tasks], speeds)
    own = sorted((run for run in runs if run["system"] == "qrobust"), key=lambda run: run["seconds"])
    if not own:
        print("this project's own run failed; nothing is written")
        return 1
    cost = measure_cost(chosen, job, prompts, own, speeds)
    noise = run_system("noise", {**job, "repeats": NOISE_REPEATS}, sys.executable)
    best = Speeds(max(speed.flops for speed in speeds), max(speed.bandwidth for speed in speeds))
    device = describe(models.resolve_device("auto"))
    report = {
        "setting": setting(chosen, provenance, device),
        "device": device,
        "gflops": best.flops / 1e9,
        "copy_gb": best.bandwidth / 1e9,
        "systems": summary(runs, best, chosen.tasks, chosen.stops),
        "decode": None if chosen.stops else decode_share(own, best, chosen.new_tokens),
        "missing": [NAMES[peer] for peer in chosen.peers if not any(run["system"] == peer for run in runs)],
        "cost": cost_rows(cost, best, chosen.new_tokens, chosen.stops),
        "noise": noise,
        "runs": runs,
    }
    write(report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
