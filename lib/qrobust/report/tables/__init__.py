"""Which tables a study has: one function per table, from `analysis.Analysis` to `table.Table`."""

from qrobust.analysis import Analysis
from qrobust.report.tables.attacks import (
    drops,
    flips,
    overall,
    published_cells,
    published_shares,
    recode,
    reduced,
    rq1,
    rq1_shares,
)
from qrobust.report.tables.precisions import footprint, missing, noise, noise_effects, pass_rates, penalties
from qrobust.report.tables.table import Table

__all__ = [
    "all_tables", "drops", "flips", "footprint", "missing", "noise", "noise_effects", "overall", "pass_rates",
    "penalties", "published_cells", "published_shares", "recode", "reduced", "rq1", "rq1_shares",
]  # fmt: skip


def all_tables(analysis: Analysis) -> list[Table]:
    """Every table of a study, in the order of the report; those without a single row are left out."""
    made = [
        rq1(analysis), rq1_shares(analysis), overall(analysis), pass_rates(analysis), drops(analysis), recode(analysis),
        noise(analysis), noise_effects(analysis), penalties(analysis), footprint(analysis), flips(analysis),
        reduced(analysis), missing(analysis), published_shares(analysis), published_cells(analysis),
    ]  # fmt: skip
    return [table for table in made if len(table.shown) or table.name == "missing"]
