"""The study's figures: each takes tidy frames and gives a `Drawing`; `save` writes PDF, PNG and CSV."""

from pathlib import Path

from qrobust.analysis import Analysis, effects
from qrobust.report.figures.attacks import rq1_forest, rq3_rrs_bars
from qrobust.report.figures.noise import rq2_noise_curves, rq3_precision_noise
from qrobust.report.figures.reference import published_rrs
from qrobust.report.figures.style import Drawing, Saved, save
from qrobust.report.figures.tradeoff import rq3_pareto, rq3_penalty

__all__ = [
    "Drawing", "Saved", "draw_all", "published_rrs", "rq1_forest", "rq2_noise_curves", "rq3_pareto", "rq3_penalty",
    "rq3_precision_noise", "rq3_rrs_bars", "save", "save_all",
]  # fmt: skip


def draw_all(analysis: Analysis) -> list[Drawing]:
    """Every figure that the study has data for, in the order of the report."""
    drawings = []
    has_attacks = effects.in_family(analysis.comparisons).any()
    if has_attacks:
        drawings.append(rq1_forest(analysis.comparisons))
    if (analysis.pass_rates["level"] > 0).any():
        drawings += rq2_noise_curves(analysis.pass_rates)
        drawings.append(rq3_precision_noise(analysis.pass_rates))
    if has_attacks:
        drawings.append(rq3_rrs_bars(analysis.comparisons))
    if len(analysis.penalties):
        drawings.append(rq3_penalty(analysis.penalties))
    if len(analysis.footprint):
        drawings.append(rq3_pareto(analysis.footprint, analysis.pass_rates, analysis.drops))
    drawings.append(published_rrs(analysis.comparisons))
    return drawings


def save_all(drawings: list[Drawing], folder: Path) -> list[Saved]:
    """Save every figure into one folder."""
    return [save(drawing, folder) for drawing in drawings]
