"""Measures precisions on one model and writes docs/precisions.md: perplexity, bits, bytes, seconds to quantize.

python scripts/measure_precisions.py SmolLM2-135M-Instruct.Q4_1.gguf --samples 32 --length 512 --tasks 40

A row that is in outputs/bench/precisions/ is not measured again, nor a checkpoint made again; the page is written from
all rows. To measure anew, delete them. Rows of one model are to be measured with one calibration set.
"""

import argparse
import json
import time
from pathlib import Path

import torch

from qrobust import benchmarks, files, models, paths, precisions, runs
from qrobust.models import footprint
from qrobust.models.output_error import output_errors

BENCHMARK = "humaneval+"
CALIBRATED = [
    ("awq", {}), ("autoawq", {}), ("gptq", {"bits": 8}), ("gptq", {"bits": 4}), ("gptq", {"bits": 3}),
    ("aqlm", {"scheme": "4x8"}), ("aqlm", {"scheme": "3x8"}), ("aqlm", {"scheme": "2x8"}),
]  # fmt: skip
OTHERS = [
    ("original", {}), ("bnb-int8", {}), ("int8-dynamic", {}), ("rtn", {"bits": 8}), ("bnb-nf4", {}), ("bnb-fp4", {}),
    ("rtn", {"bits": 4}), ("rtn", {"bits": 3}), ("rtn", {"bits": 2}),
]  # fmt: skip
FOLDER = paths.PROJECT / "outputs" / "bench" / "precisions"
INTRODUCTION = """\
Written by `scripts/measure_precisions.py` from the rows in [outputs/bench/precisions](../outputs/bench/precisions).

* perplexity: of the benchmark's canonical solutions, each after its prompt.
* output error: ||q(x) - f(x)|| / ||f(x) - x|| for a block f of the original and q of the quantized model, both given
  the original's activations x; mean over the blocks, on 8 solutions. 1 is an error as large as all that a block adds.
* bits/weight: memory of a quantized weight, scales included; bits/parameter: of the whole model as loaded, embedding
  and head (not quantized) included. On the CPU all but `bnb-int8` and `int8-dynamic` then compute from a dense copy.
* on disk: the files that are read. A method that quantizes while it loads reads the original's.
* CPU s: processor seconds to quantize, all threads together; of a method that quantizes while it loads, to load.

""".splitlines()
COLUMNS = (
    "precision", "perplexity", "output error", "bits/weight", "bits/parameter", "MB in memory", "MB on disk", "CPU s",
)  # fmt: skip


def main() -> None:
    """Measure what is asked for, then write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", help="as in a study: a known file, a hub id, a folder or a .gguf file")
    parser.add_argument("--samples", type=int, default=32, help="calibration sequences")
    parser.add_argument("--length", type=int, default=512, help="tokens in each")
    parser.add_argument("--tasks", type=int, default=40, help=f"tasks of {BENCHMARK} whose solutions are scored")
    parser.add_argument("--dtype", default="float32", help="of everything that is not quantized")
    parser.add_argument("--name", help="the model's name in a study whose checkpoints to take")
    parser.add_argument("--only", nargs="*", help="labels of the precisions to measure; all unless said")
    asked = parser.parse_args()
    name = Path(asked.source).name.removesuffix(".gguf")
    model = models.Model(name=asked.name or name, source=asked.source, dtype=asked.dtype)
    calibration = {"kind": "code", "samples": asked.samples, "length": asked.length}
    methods = [precisions.create(method, **settings) for method, settings in OTHERS]
    methods += [precisions.create(method, **settings, calibration=calibration) for method, settings in CALIBRATED]
    tasks = benchmarks.Selection(name=BENCHMARK, tasks=asked.tasks).load().tasks
    for method in methods:
        place = FOLDER / f"{name}__{asked.dtype}" / f"{label_of(method)}.json"
        if (not asked.only or label_of(method) in asked.only) and not place.exists():
            row = measure(models.Weights(model, method), tasks)
            files.write_json(place, row | {"calibration": calibration, "tasks": asked.tasks, **runs.provenance()})
            print(json.dumps({key: row[key] for key in COLUMNS}), flush=True)
    files.write_atomic(paths.PROJECT / "docs" / "precisions.md", page())


def label_of(method: precisions.Precision) -> str:
    """The method without its calibration, which is the table's."""
    settings = {key: value for key, value in method.settings.items() if key != "calibration"}
    return precisions.create(method.name, **settings).label


def measure(weights: models.Weights, tasks: tuple) -> dict:
    """Quantize, load, and take everything in the order in which it may be taken."""
    checkpoint = models.quantize(weights)
    start = time.process_time()
    loaded = models.load(weights)
    seconds = time.process_time() - start
    record = files.read_json(checkpoint / "quantization.json") if checkpoint else None
    size = footprint.size(loaded)
    error = footprint.overall_error(footprint.weight_errors(loaded))
    loaded.prepare_for_compute()
    outputs = output_errors(loaded, tasks[:8])["relative_error"]
    losses = footprint.solution_losses(loaded, tasks)
    return {
        "precision": label_of(weights.precision),
        "perplexity": footprint.perplexity(losses),
        "output error": float(outputs.mean()),
        "weight error": error,
        "bits/weight": size.bits_per_weight or size.bits_per_parameter,
        "bits/parameter": size.bits_per_parameter,
        "MB in memory": size.bytes / 1e6,
        "MB on disk": size.disk_bytes / 1e6,
        "CPU s": record["cpu_seconds"] if record else seconds,
        "tokens": int(losses["tokens"].sum()),
        "threads": torch.get_num_threads(),
        "device": loaded.device,
    }


def page() -> str:
    """The page, from all rows that were ever measured."""
    text = ["# Precisions, measured", "", *INTRODUCTION]
    for folder in sorted(path for path in FOLDER.iterdir() if path.is_dir()):
        rows = sorted((files.read_json(path) for path in folder.glob("*.json")), key=lambda row: row["perplexity"])
        first = rows[0]
        text += [
            "## " + folder.name.replace("__", " in "),
            "",
            f"{first['tokens']:,} tokens of {first['tasks']} solutions of {BENCHMARK}; calibrated methods: "
            f"{first['calibration']['samples']} sequences of {first['calibration']['length']} tokens of `code`, an "
            f"eighth of them held out. {first['machine']['processor']}.",
            "",
            "| " + " | ".join(COLUMNS) + " |",
            "|---" * len(COLUMNS) + "|",
            *("| " + " | ".join(shown(row[column]) for column in COLUMNS) + " |" for row in rows),
            "",
        ]
    return "\n".join(text)


def shown(value: object) -> str:
    """A table's cell."""
    if not isinstance(value, float):
        return f"`{value}`"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


if __name__ == "__main__":
    main()
