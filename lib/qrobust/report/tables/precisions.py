"""Tables about the arms themselves: pass@1, weight noise (RQ2), what quantization costs (RQ3), what is missing."""

import math

import pandas as pd

from qrobust.analysis import Analysis, effects
from qrobust.report.tables.notes import INTERVALS, seeds_note
from qrobust.report.tables.table import (
    MISSING,
    Table,
    common_notes,
    condition_name,
    model_name,
    number,
    p_value,
    points,
    sizes,
    with_interval,
)


def pass_rates(analysis: Analysis) -> Table:
    """Pass@1 of every arm under the clean and the attacked conditions."""
    frame = analysis.pass_rates[analysis.pass_rates["family"] != "noise"]
    return _rates(frame, "pass_rates", "Pass@1 in percent, clean and attacked.")


def noise(analysis: Analysis) -> Table:
    """Pass@1 of every arm under weight noise, with the share of parameters disturbed (RQ2)."""
    frame = analysis.pass_rates[analysis.pass_rates["family"] == "noise"]
    note = "disturbed: share of the parameters that received noise; arms are comparable only where it is equal."
    return _rates(frame, "noise", "Pass@1 in percent under weight noise (RQ2).", (note,))


def _rates(frame: pd.DataFrame, name: str, title: str, notes: tuple[str, ...] = ()) -> Table:
    rows = []
    for row in frame.itertuples():
        shown = {
            "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
            "condition": condition_name(row), "n": str(row.n), "seeds": f"{row.done}/{row.seeds}",
            "pass@1": with_interval(row.rate, row.low, row.high) if row.n else f"{MISSING} ({row.status})",
            "range of seeds": MISSING,
        }  # fmt: skip
        if row.done > 1 and row.n:
            shown["range of seeds"] = f"{points(row.seed_low)} to {points(row.seed_high)}"
        if name == "noise":
            shown["disturbed"] = _percent(row.share)
        rows.append(shown)
    notes = (f"{sizes(frame)}. {INTERVALS} Wilson's where all or no samples pass.", *notes, *common_notes(frame))
    return Table(name, title, frame, pd.DataFrame(rows), notes)


def _percent(share: float) -> str:
    return MISSING if math.isnan(share) else f"{100 * share:.0f} %"


def noise_effects(analysis: Analysis) -> Table:
    """Original against quantized under weight noise."""
    frame = analysis.noise
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "noise": condition_name(row), "n": str(int(row.n)),
                "disturbed orig. / quant.": f"{_percent(row.share_original)} / {_percent(row.share)}",
                "drop orig.": points(row.drop_original) if row.n else f"{MISSING} ({row.status})",
                "drop quant.": points(row.drop_quantized),
                "difference": with_interval(row.difference, row.difference_low, row.difference_high),
                "p": p_value(row.p), "p (Holm)": p_value(row.p_holm), "RRS": row.shown if row.n else MISSING,
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    family = int(effects.in_family(frame)[frame["p"].notna()].sum())
    notes = (
        f"{sizes(frame)}. difference: drop of the original minus drop of the quantized model. {INTERVALS}",
        f"p: permutation test over tasks (mid-p); Holm's family: the {family} rows of this table with a level above 0.",
        "disturbed: share of parameters that received noise. In the scope trainable (the paper's) the quantized "
        "weights receive none.",
        "No drop exceeds the clean pass@1: where noise takes both arms to zero, the difference is that of their clean "
        "scores and says nothing about robustness.",
        *seeds_note(frame),
        *common_notes(frame),
    )
    return Table("noise_effects", "Original against quantized models under weight noise (RQ2).", frame, shown, notes)


def penalties(analysis: Analysis) -> Table:
    """What quantization costs on clean prompts (RQ3)."""
    frame = analysis.penalties
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "n": str(int(row.n)), "original": points(row.original),
                "quantized": points(row.quantized) if row.n else f"{MISSING} ({row.status})",
                "penalty": with_interval(row.penalty, row.low, row.high), "p": p_value(row.p),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    means = frame.groupby("precision", sort=False)["penalty"].mean()
    notes = (
        f"{sizes(frame)}. {INTERVALS} p: exact McNemar, not adjusted.",
        "Means over cells: " + ", ".join(f"{name} {points(value)}" for name, value in means.items())
        + " (the paper: 8 bit 0.36, 4 bit 1.19).",
        *common_notes(frame),
    )  # fmt: skip
    return Table("penalties", "Clean pass@1 that quantization costs, in percentage points (RQ3).", frame, shown, notes)


_FOOTPRINT = {
    "bytes": ("size (MB)", lambda value: f"{value / 1e6:,.0f}"),
    "bits_per_parameter": ("bits per parameter", lambda value: number(value, 2)),
    "modules_quantized": ("modules quantized", lambda value: f"{value:.0f}"),
    "weight_error": ("relative weight error", lambda value: number(value, 4)),
    "perplexity": ("perplexity", lambda value: number(value, 3)),
}


def footprint(analysis: Analysis) -> Table:
    """Bytes, bits, error and perplexity of each precision, from the quantize runs (RQ3)."""
    # A load time is never twice the same, and tables are: it stays in the quantize runs.
    frame = analysis.footprint.drop(columns="load_seconds", errors="ignore")
    rows = []
    for _, row in frame.iterrows():
        shown = {"model": row["model"], "precision": row["precision"]}
        for column, (label, text) in _FOOTPRINT.items():
            if column in frame:
                shown[label] = MISSING if pd.isna(row[column]) else text(float(row[column]))
        rows.append(shown)
    notes = ("Perplexity on the benchmark's canonical solutions. Load times stand in the quantize runs.",)
    return Table("footprint", "What each precision costs in memory (RQ3).", frame, pd.DataFrame(rows), notes)


def missing(analysis: Analysis) -> Table:
    """Cells that the study asks for and does not have."""
    frame = analysis.cells[analysis.cells["status"] != "done"]
    columns = ["model", "precision", "benchmark", "condition", "engine", "seed", "status"]
    data = frame[columns].reset_index(drop=True)
    note = f"{len(frame)} of {len(analysis.cells)} cells are not done."
    return Table("missing", "Cells that are missing, out of memory, or failed.", data, data.astype(str), (note,))
