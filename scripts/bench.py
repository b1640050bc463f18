"""Measure generation speed against other ways to do it, on this machine: ``make bench``.

Every system completes HumanEval prompts greedily. The runs are interleaved (each round runs every system
once, in a fresh process), so that a busy machine is unfair to none. A slow system may be measured on a part
of the prompts, which the table then says. Beside them stands the machine's limit: the time that the model's
products would take at the speed of a large product, or its weights and cache at the speed of a copy,
whichever is longer; both speeds are measured before every round and every cost row, and the best counts.
"""

import argparse
import csv
import io
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from qrobust import benchmarks, models, paths, resources
from qrobust.files import write_atomic, write_json
from qrobust.generation.hardware import describe_cpu_settings, physical_cores, tune_cpu

MODEL = "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"
ALONE = {
    "transformers": "transformers.generate, one prompt at a time",
    "evalplus": "EvalPlus 0.3.1, provider hf",
    "llama.cpp": "llama-cpp-python, the quantized GGUF itself",
}
TOGETHER = {
    "padded": "transformers.generate, one padded batch, static cache",
    "continuous": "transformers.generate_batch, its continuous batching",
}
PEERS = {**ALONE, **TOGETHER}
OWN = {"qrobust": "this project", "fixed": "this project, batches fixed by task (`batch_invariant`)"}
NAMES = {**OWN, **PEERS, "noise": "gaussian noise on every weight and back"}
NOISE_REPEATS = 9


@dataclass(frozen=True)
class Speeds:
    """What the machine can do: floating-point operations and bytes (read and written) per second."""

    flops: float
    bandwidth: float


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


def decode_limit(shapes: dict, speeds: Speeds, rows: int, context: float) -> float:
    """Seconds that one token for each of `rows` rows takes at least, with `context` positions per row."""
    flops = rows * (2 * shapes["weights"] + shapes["position_flops"] * context)
    moved = shapes["weight_bytes"] + rows * context * shapes["position_bytes"]
    return max(flops / speeds.flops, moved / speeds.bandwidth)


def condition_limit(shapes: dict, speeds: Speeds, rows: int, prompts: int, prompt_tokens: int, tokens: int) -> float:
    """Seconds that a condition takes at least: all prompts read, then all tokens decoded with every row busy."""
    length, new = prompt_tokens / prompts, tokens / prompts
    body = shapes["weights"] - shapes["head_weights"]
    reading = 2 * body + shapes["position_flops"] * length / 2
    flops = prompt_tokens * reading + prompts * 2 * shapes["head_weights"]
    return flops / speeds.flops + tokens / rows * decode_limit(shapes, speeds, rows, length + new / 2)


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


def summary(runs: list[dict], speeds: Speeds, tasks: int, stops: bool) -> list[dict]:
    """One row per system: medians over the rounds, scaled to `tasks` prompts, ratios, share of the limit.

    With stop strings rows end at any step, so there is no one number of rows that a limit could be computed for.
    """
    rows = []
    own = next(run for run in runs if run["system"] == "qrobust")
    own_seconds = statistics.median(run["seconds"] for run in runs if run["system"] == "qrobust")
    for system in NAMES:
        mine = [run for run in runs if run["system"] == system]
        if not mine:
            continue
        seconds = statistics.median(run["seconds"] for run in mine) * tasks / mine[0]["prompts"]
        share = None
        if system == "qrobust" and not stops:
            limit = condition_limit(own["shapes"], speeds, own["rows"], tasks, own["prompt_tokens"], own["tokens"])
            share = round(100 * limit / seconds, 1)
        rows.append(
            {
                "system": NAMES[system],
                "runs": len(mine),
                "prompts_measured": mine[0]["prompts"],
                "tokens_per_second": round(statistics.median(run["tokens"] / run["seconds"] for run in mine), 1),
                "seconds_per_condition": round(seconds, 1),
                "this_project_is_faster_by": round(seconds / own_seconds, 2),
                "share_of_limit_percent": share,
                "peak_memory_gib": round(max(run["peak_bytes"] for run in mine) / 2**30, 2),
            }
        )
    return rows


def decode_share(runs: list[dict], speeds: Speeds, new_tokens: int) -> dict:
    """Decode steps of runs of one size against the limit at the same mean context: the median over the runs."""
    step, rows = statistics.median(run["decode_step"] for run in runs), runs[0]["rows"]
    context = runs[0]["prompt_tokens"] / runs[0]["prompts"] + new_tokens / 2
    limit = decode_limit(runs[0]["shapes"], speeds, rows, context)
    return {
        "rows": rows,
        "decode_step_ms": round(1000 * step, 1),
        "decode_tokens_per_second": round(rows / step, 1),
        "limit_step_ms": round(1000 * limit, 1),
        "decode_share_of_limit_percent": round(100 * limit / step, 1),
    }


def cost_rows(runs: list[dict], speeds: Speeds, new_tokens: int, stops: bool) -> list[dict]:
    """One row per number of tasks: what they took, and where no row ends early the share of the limit in decode."""
    return [
        {
            "tasks": run["prompts"],
            "seconds": round(run["seconds"], 1),
            "seconds_per_task": round(run["seconds"] / run["prompts"], 3),
            "tokens_per_second": round(run["tokens"] / run["seconds"], 1),
            **({} if stops else decode_share([run], speeds, new_tokens)),
        }
        for run in runs
    ]


def markdown(report: dict) -> str:
    """The report's tables in words that can be quoted."""
    setting = report["setting"]
    lines = [
        f"# Generation speed: {setting['model']}, {setting['dtype']}",
        "",
        f"{setting['machine']}; {setting['tasks']} HumanEval prompts, at most {setting['new_tokens']} new tokens, "
        f"{'stop strings of EvalPlus' if setting['stops'] else 'no stop strings'}, {setting['rounds']} interleaved "
        f"rounds, medians. Product {report['gflops']:.0f} GFLOP/s, copy {report['copy_gb']:.0f} GB/s.",
        "",
        *_table(report["systems"]),
        "",
    ]
    if decode := report["decode"]:
        lines += [
            f"Decode: {decode['rows']} rows, {decode['decode_step_ms']} ms a step "
            f"({decode['decode_tokens_per_second']} tokens/s), "
            f"{decode['decode_share_of_limit_percent']} % of the limit ({decode['limit_step_ms']} ms).",
            "",
        ]
    scaled = [row["system"] for row in report["systems"] if row["prompts_measured"] < setting["tasks"]]
    if scaled:
        note = f"Measured on fewer prompts (of all lengths) and scaled to {setting['tasks']}"
        lines += [f"{note}: {'; '.join(scaled)}.", ""]
    if report["missing"]:
        lines += [f"Not measured here: {'; '.join(report['missing'])}.", ""]
    if noise := report["noise"]:
        lines += [
            f"Noise: gaussian noise on {noise['parameters'] / 1e6:.0f} million weights and back takes "
            f"{noise['seconds']:.2f} s (median of {NOISE_REPEATS}), peak memory {noise['peak_bytes'] / 2**30:.2f} GiB.",
            "",
        ]
    if report["cost"]:
        lines += ["Cost by number of tasks (this project):", "", *_table(report["cost"]), ""]
    return "\n".join(lines)


def _table(rows: list[dict]) -> list[str]:
    head = [name.replace("_", " ") for name in rows[0]]
    cells = [["" if value is None else str(value) for value in row.values()] for row in rows]
    return [f"| {' | '.join(line)} |" for line in (head, ["---"] * len(head), *cells)]


def arguments() -> argparse.Namespace:
    """Settings of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--model", default=MODEL, help="a resource, hub id, folder or .gguf file")
    parser.add_argument("--gguf", help="GGUF file for llama-cpp-python (default: the model's own)")
    parser.add_argument("--dtype", default="float32", choices=models.DTYPES)
    parser.add_argument("--tasks", type=int, default=64)
    parser.add_argument("--new-tokens", type=int, default=256)
    parser.add_argument("--batch-size", type=int)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer-prompts", type=int, default=8, help="prompts for the one-at-a-time systems")
    parser.add_argument("--peers", nargs="*", default=list(ALONE), choices=["fixed", *PEERS])
    parser.add_argument("--cost", type=int, nargs="*", default=[16, 32, 64, 128], help="numbers of tasks")
    parser.add_argument("--stops", action="store_true", help="stop where EvalPlus stops, as a study does")
    parser.add_argument("--llama-python", default=sys.executable, help="a Python that has llama-cpp-python")
    parser.add_argument(
        "--brief", action="store_true", help="other defaults: 1 round, 64 tokens, 4 peer prompts, cost to 64"
    )
    if parser.parse_known_args()[0].brief:
        parser.set_defaults(rounds=1, new_tokens=64, peer_prompts=4, cost=[16, 32, 64])
    chosen = parser.parse_args()
    if chosen.stops and not TOGETHER.keys().isdisjoint(chosen.peers):
        parser.error(f"{' and '.join(TOGETHER)} are measured without stop strings only; leave them or --stops out")
    return chosen


def main() -> int:
    """Run the benchmark and write ``outputs/bench/<machine and setting>.{md,csv,json}``."""
    chosen = arguments()
    tune_cpu()
    spec = models.ModelSpec("bench", chosen.model, dtype=chosen.dtype)
    folder, provenance = models.weights_folder(spec)
    kind = models.source_kind(spec)
    gguf = chosen.gguf or (str(resources.fetch(chosen.model)) if kind == "resource" else chosen.model)
    prompts = [task.prompt for task in benchmarks.load("humaneval").tasks]
    asked = prompts[: chosen.tasks]
    job = {
        "folder": str(folder),
        "gguf": str(gguf),
        "dtype": chosen.dtype,
        "new_tokens": chosen.new_tokens,
        "batch_size": chosen.batch_size,
        "threads": int(os.environ.get("OMP_NUM_THREADS", physical_cores())),
        "stops": chosen.stops,
    }
    runs, speeds = [], []
    for number in range(chosen.rounds):
        print(f"round {number + 1} of {chosen.rounds}")
        speeds.append(measure_machine(chosen.dtype))
        for system in ("qrobust", *chosen.peers):
            part = spread(asked, chosen.peer_prompts) if system in ALONE else asked
            python = chosen.llama_python if system == "llama.cpp" else sys.executable
            runs.append(run_system(system, {**job, "prompts": part}, python))
    runs = [run for run in runs if run]
    if not any(run["system"] == "qrobust" for run in runs):
        print("this project's own run failed; nothing is written")
        return 1
    print("cost by number of tasks")
    own = sorted((run for run in runs if run["system"] == "qrobust"), key=lambda run: run["seconds"])
    cost = []
    for count in chosen.cost:
        speeds.append(measure_machine(chosen.dtype))
        again = count == chosen.tasks
        cost.append(
            own[len(own) // 2] if again else run_system("qrobust", {**job, "prompts": prompts[:count]}, sys.executable)
        )
    noise = run_system("noise", {**job, "repeats": NOISE_REPEATS}, sys.executable)
    best = Speeds(max(speed.flops for speed in speeds), max(speed.bandwidth for speed in speeds))
    machine = describe_cpu_settings()
    report = {
        "setting": {
            "model": Path(chosen.model).name,
            "provenance": provenance,
            "machine": f"{machine['cpu']}, {machine['threads']} threads",
            "rounds": chosen.rounds,
            **{name: getattr(chosen, name) for name in ("dtype", "tasks", "new_tokens", "batch_size", "stops")},
        },
        "cpu": machine,
        "gflops": best.flops / 1e9,
        "copy_gb": best.bandwidth / 1e9,
        "systems": summary(runs, best, chosen.tasks, chosen.stops),
        "decode": None if chosen.stops else decode_share(own, best, chosen.new_tokens),
        "missing": [NAMES[peer] for peer in chosen.peers if not any(run["system"] == peer for run in runs)],
        "cost": cost_rows([run for run in cost if run], best, chosen.new_tokens, chosen.stops),
        "noise": noise,
        "runs": runs,
    }
    write(report)
    return 0


def write(report: dict) -> None:
    """Print the report and write its three files."""
    setting = report["setting"]
    cpu = report["cpu"]
    words = f"{platform.machine()}-{cpu['cpu']}-{cpu['threads']}threads-{setting['dtype']}-{setting['tasks']}tasks"
    words += f"-{setting['new_tokens']}tokens"
    name = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") + ("-stops" if setting["stops"] else "")
    folder = paths.outputs() / "bench"
    table = io.StringIO()
    writer = csv.DictWriter(table, list(report["systems"][0]))
    writer.writeheader()
    writer.writerows(report["systems"])
    text = markdown(report)
    write_json(folder / f"{name}.json", report)
    write_atomic(folder / f"{name}.csv", table.getvalue())
    write_atomic(folder / f"{name}.md", text)
    print(text)
    print(f"written: {folder / name}.{{md,csv,json}}")


if __name__ == "__main__":
    sys.exit(main())
