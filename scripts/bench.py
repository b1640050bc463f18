"""Measure generation speed against other ways to do it, on this machine: ``make bench``.

Every system completes HumanEval prompts greedily. The runs are interleaved (each round runs every system
once, in a fresh process), so that a busy machine is unfair to none. A slow system may be measured on a part
of the prompts, which the table then says. The machine's own speed is measured before every round and every cost row,
and the best counts. A benchmark that is stopped leaves what it has measured, in files named ``...-so-far``.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
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


@dataclass
class Measured:
    """What a benchmark has measured so far."""

    chosen: argparse.Namespace
    provenance: str
    device: dict = field(default_factory=lambda: describe(models.resolve_device("auto")))
    speeds: list[Speeds] = field(default_factory=list)
    runs: list[dict] = field(default_factory=list)
    cost: list[dict] = field(default_factory=list)
    noise: dict | None = None

    @property
    def own(self) -> list[dict]:
        """This project's runs of the rounds, the fastest first."""
        return sorted((run for run in self.runs if run["system"] == "qrobust"), key=lambda run: run["seconds"])

    def write(self, finished: bool = False) -> str:
        """Write the report of what there is; returns its text."""
        chosen = self.chosen
        best = Speeds(max(speed.flops for speed in self.speeds), max(speed.bandwidth for speed in self.speeds))
        return write(
            {
                "setting": setting(chosen, self.provenance, self.device),
                "device": self.device,
                "gflops": best.flops / 1e9,
                "copy_gb": best.bandwidth / 1e9,
                "systems": summary(self.runs, best, chosen.tasks, chosen.stops),
                "decode": None if chosen.stops else decode_share(self.own, best, chosen.new_tokens),
                "missing": [NAMES[peer] for peer in chosen.peers if all(run["system"] != peer for run in self.runs)],
                "cost": cost_rows(self.cost, best, chosen.new_tokens, chosen.stops),
                "noise": self.noise,
                "runs": self.runs,
            },
            finished,
        )


def measure_rounds(measured: Measured, job: dict, prompts: list[str]) -> None:
    """Every system's runs, a round after the other; a failure of this project's own ends the benchmark."""
    chosen = measured.chosen
    for number in range(chosen.rounds):
        print(f"round {number + 1} of {chosen.rounds}")
        measured.speeds.append(measure_machine(chosen.dtype))
        for system in ("qrobust", *chosen.peers):
            part = spread(prompts, chosen.peer_prompts) if system in ALONE else prompts
            python = {"llama.cpp": chosen.llama_python, "vllm": chosen.vllm_python}.get(system, sys.executable)
            if run := run_system(system, {**job, "prompts": part}, python):
                measured.runs.append(run)
            if not measured.own:
                raise SystemExit("this project's own run failed; nothing is written")
            measured.write()


def measure_cost(measured: Measured, job: dict, prompts: list[str]) -> None:
    """This project's runs by number of tasks; the number that the rounds had takes the median of theirs."""
    print("cost by number of tasks")
    own = measured.own
    for count in measured.chosen.cost:
        measured.speeds.append(measure_machine(measured.chosen.dtype))
        run = own[len(own) // 2]
        if count != measured.chosen.tasks:
            run = run_system("qrobust", {**job, "prompts": prompts[:count]}, sys.executable)
        if run:
            measured.cost.append(run)
            measured.write()


def setting(chosen: argparse.Namespace, provenance: str, device: dict) -> dict:
    """What was measured, for the report."""
    return {
        "model": Path(chosen.model).name,
        "provenance": provenance,
        "machine": f"{device['processor']}, {device['threads']} threads",
        "rounds": chosen.rounds,
        **{name: getattr(chosen, name) for name in ("dtype", "tasks", "new_tokens", "batch_size", "stops")},
    }


def main() -> None:
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
    measured = Measured(chosen, provenance)
    measure_rounds(measured, job, prompts[: chosen.tasks])
    measure_cost(measured, job, prompts)
    measured.noise = run_system("noise", {**job, "repeats": NOISE_REPEATS}, sys.executable)
    print(measured.write(finished=True))


if __name__ == "__main__":
    main()
