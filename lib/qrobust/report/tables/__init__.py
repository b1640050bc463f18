"""How tables look and are saved; the tables themselves are in `qrobust.report.questions`."""
