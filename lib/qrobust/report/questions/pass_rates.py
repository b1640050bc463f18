"""Pass@1 of every model, clean and attacked."""

from qrobust.analysis import Analysis
from qrobust.report import questions
from qrobust.report.tables.rates import rates
from qrobust.report.tables.table import Table

questions.question("pass_rates", place=5, title="Pass@1")


@questions.table("pass_rates")
def pass_rates(found: Analysis) -> Table:
    """Pass@1 of every arm under the clean and the attacked conditions."""
    frame = found.pass_rates[found.pass_rates["family"] != "noise"]
    return rates(frame, "pass_rates", "Pass@1 in percent, clean and attacked.")
