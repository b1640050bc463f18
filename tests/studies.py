"""Synthetic studies with known effects: the verdict and cell frames that a real study gives, without a model.

Each task has a difficulty of its own, shared by all arms; an arm passes a task when a common uniform draw
per (model, task) and an arm's own draw fall below its probability. Effects are stated in probability.
"""

import math
from dataclasses import replace

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from qrobust.analysis.frames import BLOCKS, DRIFT, MEASURES, MESSAGES, METHODS, SESSIONS, TIMINGS
from qrobust.keys import seed_for
from qrobust.report.figures.drawing import save

LEVELS = (1e-4, 1e-3, 3e-3, 5e-3, 1e-2)
ATTACKS = {"identity": 0.0, "char": 0.06, "word": 0.08, "sentence": 0.10}
BENCHMARKS = {"humaneval": 40, "humaneval+": 40}
REASONS = ("wrong answer", "exception", "syntax error")
FAILURES = ("wrong answer", "missing or invented name", "syntax or compile error")


def told(result: object) -> str:
    """All that a result says, to compare: from Python 3.13 on a dataclass with a NaN in it does not equal itself."""
    return repr(result)


def condition_row(family, condition="clean", attack="", engine="", kind="", level=math.nan, scope="", unit=""):
    return {
        "family": family, "condition": condition, "attack": attack, "engine": engine,
        "kind": kind, "level": level, "scope": scope, "unit": unit,
    }  # fmt: skip


def grid(attacks, levels, scopes, kinds):
    rows = [condition_row("clean")]
    rows += [condition_row("attack", name, name, "apertium" if name == "sentence" else "") for name in attacks]
    rows += [
        condition_row("noise", f"{kind}@{level:g}/{scope}", kind=kind, level=level, scope=scope, unit="absolute")
        for kind in kinds for scope in scopes for level in levels
    ]  # fmt: skip
    return rows


def make_study(
    *,
    models=("qwen-0.5b",),
    precisions=("original", "bnb-int8", "bnb-nf4"),
    benchmarks=BENCHMARKS,
    attacks=ATTACKS,
    levels=LEVELS,
    scopes=("trainable", "effective"),
    kinds=("gaussian", "uniform"),
    seeds=(0,),
    quantized_cost=0.0,
    cost_of_bits=None,
    quantized_cost_under_attack=0.0,
    noise_spares_quantized=True,
    missing=(),
    seed=0,
):
    """A (verdicts, cells) pair.

    `quantized_cost` lowers the pass probability of quantized arms everywhere, `quantized_cost_under_attack` only
    under attack; `cost_of_bits` says what certain numbers of bits cost besides. With `noise_spares_quantized`, noise
    of scope ``trainable`` harms quantized arms a quarter as much (the paper's confound). `missing` lists (model,
    precision, benchmark, condition, status) that have no verdicts.
    """
    gone = {entry[:4]: entry[4] for entry in missing}
    verdicts, cells = [], []
    for model in models:
        for benchmark, n in benchmarks.items():
            generator = np.random.default_rng(seed_for(seed, model, benchmark.rstrip("+")))
            skill = np.clip(generator.beta(0.7, 0.8, n) - 0.02 * benchmark.endswith("+"), 0, 1)
            common = np.random.default_rng(seed_for(seed, "common", model, benchmark.rstrip("+"))).random(n)
            for precision in precisions:
                for row in grid(attacks, levels, scopes, kinds):
                    for draw in seeds if row["family"] != "clean" else (0,):
                        key = (model, precision, benchmark, row["condition"])
                        identity = {"model": model, "precision": precision, "benchmark": benchmark, **row, "seed": draw}
                        status = gone.get(key, "done")
                        cell = "__".join([*key, str(draw)] if draw else key)
                        share = _share(precision, row)
                        cells.append({**identity, "status": status, "n": n if status == "done" else 0,
                                      "share": share, "isolated": True, "cell": cell})  # fmt: skip
                        if status != "done":
                            continue
                        harm = _harm(row, precision, attacks, noise_spares_quantized)
                        if precision != "original":
                            harm += quantized_cost + _cost_of(precision, cost_of_bits)
                            harm += quantized_cost_under_attack * (row["attack"] not in ("", "identity"))
                        same_as_clean = row["attack"] == "identity"
                        purpose = (seed, model, precision, benchmark.rstrip("+"))
                        purpose += ("clean", 0) if same_as_clean else (row["condition"], draw)
                        own = np.random.default_rng(seed_for(*purpose)).random((2, n))
                        luck = np.where(own[0] < 0.8, common, own[1])
                        passed = luck < np.clip(skill - harm, 0, 1)
                        for task, ok in enumerate(passed):
                            verdicts.append(
                                {
                                    **identity,
                                    "task_id": f"{benchmark.rstrip('+')}/{task}",
                                    "draw": 0,
                                    "passed": bool(ok),
                                    "reason": "passed" if ok else REASONS[task % 3],
                                    "failure": "passed" if ok else FAILURES[task % 3],
                                    "changed": row["attack"] not in ("", "identity") and task % 10 != 0,
                                    "tokens": 60 + task,
                                    "edits": math.nan,
                                    "enough": math.nan,
                                    "cell": cell,
                                }
                            )
    return pd.DataFrame(verdicts), pd.DataFrame(cells)


def with_draws(verdicts, draws, seed=0):
    """Further draws of every sample, each passing by a coin of its own where the first one passed or failed."""
    generator = np.random.default_rng(seed)
    rows = [verdicts]
    for draw in range(1, draws):
        luck = generator.random(len(verdicts)) < verdicts["passed"].map({True: 0.8, False: 0.1})
        rows.append(verdicts.assign(draw=draw, passed=luck.to_numpy()))
    return pd.concat(rows, ignore_index=True)


def _cost_of(precision, cost_of_bits):
    return cost_of_bits.get(ARMS[precision][0], 0.0) if cost_of_bits else 0.0


def _share(precision, row):
    if row["family"] != "noise":
        return math.nan
    return 1.0 if precision == "original" or row["scope"] == "effective" else 0.28


def _harm(row, precision, attacks, spares):
    if row["family"] == "attack":
        return attacks[row["attack"]]
    if row["family"] == "noise":
        harm = 0.5 * (row["level"] / 1e-2) ** 0.8
        spared = spares and precision != "original" and row["scope"] == "trainable"
        return harm / 4 if spared else harm
    return 0.0


def make_sessions(cells):
    """One session that made every sample of a study."""
    rows = cells[["model", "precision", "benchmark", "condition", "seed", "cell"]].drop_duplicates("cell")
    same = {"started": "2026-01-01T00:00:00+00:00", "device": "cpu", "engine": "slots", "processor": "a CPU",
            "threads": 2, "instructions": "AVX2", "versions": "torch 2", "commit": "a", "text_key": "0012"}  # fmt: skip
    return rows.assign(session="s0", samples=20, **same)[SESSIONS].reset_index(drop=True)


RULES = (("pylint", "convention", "invalid-name"), ("pylint", "warning", "unused-variable"), ("flake8", "F", "F841"),
         ("flake8", "E", "E501"), ("bandit", "low", "B101:assert_used"))  # fmt: skip


def make_measures(verdicts, more_in_quantized=0.0, seed=0):
    """What tools would find in the programs of a study: (measures, messages).

    Each task has its own length and complexity, the same in all arms but for chance; with `more_in_quantized` so many
    more messages of each rule are in a quantized arm's program, on average.
    """
    samples = verdicts.drop_duplicates(["cell", "task_id", "draw"]).reset_index(drop=True)
    measures, messages = [], []
    for row in samples.itertuples():
        task = np.random.default_rng(seed_for(seed, "program", row.model, row.task_id))
        own = np.random.default_rng(seed_for(seed, "program", row.cell, row.task_id, row.draw))
        lines, sample = int(task.integers(3, 15)), [row.cell, row.task_id, row.draw]
        measures.append(
            [*sample, "python", own.random() > 0.05, own.random() < 0.1, lines + own.binomial(1, 0.2), "",
             lines + 4, lines + 5, 0, int(task.integers(1, 6)), 30.0 * lines, 2.5, 80 - lines / 10,
             int(task.integers(0, 14))]
        )  # fmt: skip
        for rule in RULES:
            count = own.binomial(2, 0.2) + (own.poisson(more_in_quantized) if row.precision != "original" else 0)
            if count:
                messages.append([*sample, *rule, count + 1, count])
    names = ["lines", "statements", "comments", "cyclomatic", "volume", "difficulty", "maintainability_index"]
    return pd.DataFrame(measures, columns=[*MEASURES, *names, "cognitive"]), pd.DataFrame(messages, columns=MESSAGES)


def save_blank(drawing, folder):
    """`drawing.save` with an empty picture, for tests of what stands around the pictures: layouts take their time."""
    return save(replace(drawing, figure=Figure(figsize=(1, 1))), folder)


def make_timings(model="m", joules=math.nan):
    """Three rounds of two arms on a machine that gets slower; the quantized one takes half as long, and one fails."""
    rows = []
    for number, drift in enumerate((1.0, 2.0, 4.0), start=1):
        for precision, factor in (("original", 1.0), ("bnb-nf4", 0.5)):
            for batch, first in (("one", 0.5), ("full", math.nan)):
                seconds = 10 * drift * factor
                known = 1, 5, 100, seconds, first, joules * seconds, math.nan, 0
                rows.append((model, precision, number, batch, "done", *known))
        rows += [(model, "bnb-int8", number, batch, "oom", *[math.nan] * 8) for batch in ("one", "full")]
    return pd.DataFrame(rows, columns=TIMINGS)


def make_drift(model="m", benchmark="humaneval", tasks=20, own=0.5, total=0.6):
    """A quantized model that drifts by 0.1, its twin by 0.2; noise moves the original by 1 and breaks it at the top."""
    rows = []

    def add(precision, condition, family, kl, of_own=math.nan, agree=0.9, level=math.nan, error=math.nan):
        for task in range(tasks):
            named = model, precision, benchmark, condition, family, "gaussian", level, "absolute", 0, error
            scale = 1 + task / 100
            rows.append((*named, f"{benchmark}/{task}", 10, kl * scale, agree, of_own * scale))

    add("original", "clean", "clean", 0.0, agree=1.0)
    add("bnb-nf4", "clean", "clean", 0.1, error=0.09)
    add("bnb-nf4", "twin", "twin", 0.2, error=0.09)
    for level, agree in ((0.001, 0.9), (0.01, 0.1)):
        name = f"gaussian@{level:g}/effective"
        add("original", name, "noise", 1.0, 1.0, agree, level)
        add("bnb-nf4", name, "noise", total, own, agree, level)
    return pd.DataFrame(rows, columns=DRIFT)


def make_blocks(model="m", benchmark="humaneval"):
    """Four blocks, each with twice the drift of the one before it, and as much as noise of its size."""
    rows = [(model, "bnb-nf4", benchmark, block, 0.01 * (block + 1), 10, 0.1 * 2**block, 0.1 * 2**block, 0.9)
            for block in range(4)]  # fmt: skip
    return pd.DataFrame(rows, columns=BLOCKS)


ARMS = {  # label: bits, texts of the calibration, fine-tuned
    "original": (math.nan, "", False), "gptq": (4, "code", False), "gptq(bits=3)": (3, "code", False),
    "awq": (4, "code", False), "int8-dynamic": (8, "", False), "bnb-int8": (8, "", False), "bnb-nf4": (4, "", False),
    "aqlm(scheme=4x8)": (4, "code", False), "aqlm(scheme=3x8)": (3, "code", False), "aqlm": (2, "code", False),
    "aqlm(calibration=random)": (2, "random", False), "aqlm(finetune=kl)": (2, "code", True),
}  # fmt: skip
ELEVEN = [name for name in ARMS if name != "bnb-int8"]
"""The arms of the study `bits`."""


def make_methods(precisions=ELEVEN):
    """What `Frames.methods` says of the arms: those of one kind differ in calibration or fine-tuning alone."""
    rows = []
    for label in precisions:
        bits, texts, finetuned = ARMS[label]
        kind = f"{label.partition('(')[0]} {bits}"
        rows.append((label, bits, texts, finetuned, f"{kind} {finetuned}", f"{kind} {texts}"))
    return pd.DataFrame(rows, columns=METHODS)


def make_footprints(models=("qwen-0.5b",), precisions=("original", "bnb-int8", "bnb-nf4"), parameters=630_000_000):
    """Half of each model is quantized, the rest has 32 bits; the second model is twice as large, and so on."""
    rows = []
    for index, model in enumerate(models):
        size = parameters * 2**index
        for precision in precisions:
            bits = ARMS[precision][0]
            original = math.isnan(bits)
            mean = 32.0 if original else (32 + bits + 0.1) / 2
            rows.append(
                {"model": model, "precision": precision, "bytes": int(size * mean / 8), "parameters": size,
                 "bits_per_parameter": mean, "modules_quantized": 0 if original else 168,
                 "share_quantized": 0.0 if original else 0.5,
                 "disk_bytes": size * 4 if original else size * (bits + 16.1) / 16,
                 "weight_error": 0.0 if original else 0.1 / bits, "perplexity": 1.5 + 2 / mean, "load_seconds": 3.0}
            )  # fmt: skip
    return pd.DataFrame(rows)
