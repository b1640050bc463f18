"""Judging generated code: it can neither fool the judge nor harm the machine (`docs/threat-model.md`).

The parts, from the outside in: `judge` takes samples; `helpers` start supervisors; a `supervisor` holds the
expected answers and runs `scoring`; a `session` is one sample in one sandbox (`shop`, `isolation`, `seccomp`, `watch`);
`worker` and `encoding` are what runs in there. `values` and `comparison` read and weigh what the sample claims.
"""

from qrobust.judging.isolation import NoIsolation
from qrobust.judging.judge import Judge
from qrobust.judging.scoring import BrokenReference
from qrobust.judging.verdicts import REASONS, Outcome, Verdict

__all__ = ["REASONS", "BrokenReference", "Judge", "NoIsolation", "Outcome", "Verdict"]
