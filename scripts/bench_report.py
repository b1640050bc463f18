"""What `bench.py` writes: the machine's limit, one row for each system, and the tables in words.

The limit is the time that the model's products would take at the speed of a large product, or its weights and cache at
the speed of a copy, whichever is longer.
"""

import csv
import io
import platform
import re
import statistics
from dataclasses import dataclass

from qrobust import paths
from qrobust.files import write_atomic, write_json

ALONE = {
    "transformers": "transformers.generate, one prompt at a time",
    "evalplus": "EvalPlus 0.3.1, provider hf",
    "llama.cpp": "llama-cpp-python, the quantized GGUF itself",
}
TOGETHER = {
    "padded": "transformers.generate, one padded batch, static cache",
    "continuous": "transformers.generate_batch, its continuous batching",
}
ENGINES = {"vllm": "vLLM, all prompts at once"}
PEERS = {**ALONE, **TOGETHER, **ENGINES}
OWN = {"qrobust": "this project", "fixed": "this project, batches fixed by task (`batch_invariant`)"}
NAMES = {**OWN, **PEERS, "noise": "gaussian noise on every weight and back"}


@dataclass(frozen=True)
class Speeds:
    """What the machine can do: floating-point operations and bytes (read and written) per second."""

    flops: float
    bandwidth: float


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
                "peak_memory_gib": _gib(max(run["peak_bytes"] or 0 for run in mine)),
            }
        )
    return rows


def _gib(nbytes: int) -> float | None:
    return round(nbytes / 2**30, 2) if nbytes else None


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
            f"{noise['seconds']:.2f} s (median of {noise['repeats']}), "
            f"peak memory {noise['peak_bytes'] / 2**30:.2f} GiB.",
            "",
        ]
    if report["cost"]:
        lines += ["Cost by number of tasks (this project):", "", *_table(report["cost"]), ""]
    return "\n".join(lines)


def _table(rows: list[dict]) -> list[str]:
    head = [name.replace("_", " ") for name in rows[0]]
    cells = [["" if value is None else str(value) for value in row.values()] for row in rows]
    return [f"| {' | '.join(line)} |" for line in (head, ["---"] * len(head), *cells)]


def write(report: dict, finished: bool) -> str:
    """Write the report's three files, under another name until it is finished; returns its text and where they are."""
    setting = report["setting"]
    device = report["device"]
    words = f"{platform.machine()}-{device['processor']}-{device['threads']}threads-{setting['dtype']}"
    words += f"-{setting['tasks']}tasks-{setting['new_tokens']}tokens"
    name = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") + ("-stops" if setting["stops"] else "")
    unfinished = paths.outputs() / "bench" / f"{name}-so-far"
    stem = unfinished.with_name(name) if finished else unfinished
    table = io.StringIO()
    writer = csv.DictWriter(table, list(report["systems"][0]))
    writer.writeheader()
    writer.writerows(report["systems"])
    text = markdown(report)
    write_json(stem.with_name(f"{stem.name}.json"), report)
    write_atomic(stem.with_name(f"{stem.name}.csv"), table.getvalue())
    write_atomic(stem.with_name(f"{stem.name}.md"), text)
    if finished:
        for path in unfinished.parent.glob(f"{unfinished.name}.*"):
            path.unlink()
    return f"{text}\nwritten: {stem}.{{md,csv,json}}"
