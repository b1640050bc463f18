"""How figures look and are saved; the figures themselves are in `qrobust.report.questions`."""
