"""Do the study's intervals and tests keep their promises? Simulated studies with a known truth say so.

    python scripts/simulate.py                      # 2,000 studies, a few minutes; writes outputs/reference
    python scripts/simulate.py --studies 200 --folder /tmp/x

A simulated task has a difficulty of its own (Beta distributed); an attack multiplies its chance to pass by
``1 - harm``. Arms mostly share their luck on a task, as two precisions of one model mostly agree. Each
study draws new tasks, so an interval must cover the value of the population that tasks come from.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from qrobust import files, paths
from qrobust.analysis import Frames, analyse, frames, resampling, tests
from qrobust.keys import seed_for
from qrobust.precisions import ORIGINAL
from qrobust.report.questions import rq1_attacks

SKILL = (0.7, 0.8)
MEAN_SKILL = SKILL[0] / sum(SKILL)
SHARED_LUCK = 0.8
HARM = 0.2


@dataclass(frozen=True)
class Truth:
    """What a simulated study is made of, in rates of pass@1.

    Attributes
    ----------
    n : tasks per study.
    cost : points that quantization costs under attack, beyond what the attack costs the original.
    """

    n: int
    cost: float = 0.0

    @property
    def pass_rate(self) -> float:
        """Clean pass@1 of both models."""
        return MEAN_SKILL

    @property
    def drop(self) -> float:
        """Drop of the original."""
        return MEAN_SKILL * HARM

    @property
    def difference(self) -> float:
        """Drop of the original minus drop of the quantized model."""
        return -self.cost

    @property
    def rrs(self) -> float:
        """Drop of the original over drop of the quantized model."""
        return self.drop / (self.drop + self.cost)


def draw_study(truth: Truth, seed: int) -> np.ndarray:
    """Outcomes of one study, shape (4, n): original clean, attacked, quantized clean, attacked."""
    generator = np.random.default_rng(seed_for("simulate", truth.n, truth.cost, seed))
    skill = generator.beta(*SKILL, size=truth.n)
    harm_quantized = HARM + truth.cost / MEAN_SKILL
    chance = skill * (1 - np.array([0.0, HARM, 0.0, harm_quantized]))[:, None]
    shared = generator.random(truth.n)
    own, which = generator.random((2, 4, truth.n))
    return (np.where(which < SHARED_LUCK, shared, own) < chance).astype(float)


def simulate(truth: Truth, studies: int, replicates: int) -> pd.DataFrame:
    """One row per study: whether each interval covers the truth, and the tests' p-values."""
    rows = []
    for seed in range(studies):
        arms = draw_study(truth, seed)
        result = resampling.compare_drops(*arms, replicates, seed=0)
        low, high = resampling.interval(resampling.bootstrap_means(arms[0], replicates, seed=0))
        rows.append(
            {
                "pass@1": low[0] <= truth.pass_rate <= high[0],
                "drop": result.drop_original.low <= truth.drop <= result.drop_original.high,
                "difference of drops": result.difference.low <= truth.difference <= result.difference.high,
                "RRS": result.rrs_low <= truth.rrs <= result.rrs_high,
                "p": result.p,
                "mcnemar": tests.mcnemar(arms[0], arms[2]).p,
                "sd": result.sd,
            }
        )
    return pd.DataFrame(rows)


def report_headline(truth: Truth, seed: int, replicates: int = 200) -> str:
    """What the report says about RQ1 in one simulated study: the whole way from verdicts to words."""
    grid = [(ORIGINAL, "clean"), (ORIGINAL, "char"), ("quantized", "clean"), ("quantized", "char")]
    verdicts, cells = [], []
    for (precision, condition), passed in zip(grid, draw_study(truth, seed), strict=True):
        identity = {
            "model": "simulated", "precision": precision, "benchmark": "simulated", "condition": condition,
            "family": "attack" if condition == "char" else "clean", "attack": "char" if condition == "char" else "",
            "engine": "", "seed": 0, "kind": "", "level": np.nan, "scope": "", "unit": "",
        }  # fmt: skip
        cells.append({**identity, "status": "done", "n": truth.n, "share": np.nan, "isolated": True, "cell": ""})
        tasks = {"task_id": [f"simulated/{task}" for task in range(truth.n)], "passed": passed.astype(bool)}
        rest = {"draw": 0, "reason": "", "changed": True, "tokens": 1, "edits": np.nan, "enough": np.nan, "cell": ""}
        verdicts.append(pd.DataFrame({**identity, **tasks, **rest}))
    found = analyse(Frames("simulated", pd.concat(verdicts), pd.DataFrame(cells)), bootstrap=replicates)
    return rq1_attacks.answer(found).headline


def summary(studies: int, replicates: int, reports: int) -> pd.DataFrame:
    """Every promise with what the simulation found, its Monte-Carlo interval, and the range it must lie in."""
    from statsmodels.stats.power import TTestPower

    rows = []

    def add(what: str, n: int, hits: int, trials: int, promised: str, low: float, high: float) -> None:
        found = tests.wilson(hits, trials)
        rows.append(
            {"quantity": what, "n": n, "studies": trials, "found %": 100 * found.value, "95 % low": 100 * found.low,
             "95 % high": 100 * found.high, "promised": promised, "kept": low <= 100 * found.value <= high}
        )  # fmt: skip

    for n in (164, 542):
        null, cost = simulate(Truth(n), studies, replicates), simulate(Truth(n, 0.05), studies, replicates)
        for name in ("pass@1", "drop", "difference of drops", "RRS"):
            add(f"coverage: {name}, no difference", n, int(null[name].sum()), studies, "93 to 97", 93, 97)
        for name in ("difference of drops", "RRS"):
            add(f"coverage: {name}, cost of 5 points", n, int(cost[name].sum()), studies, "93 to 97", 93, 97)
        wrong = int((null["p"] < 0.05).sum())
        add("false positives: permutation test", n, wrong, studies, "4 to 6", 4, 6)
        wrong = int((null["mcnemar"] < 0.05).sum())
        add("false positives: exact McNemar", n, wrong, studies, "at most 5 (exact)", 0, 5.5)
        stated = 100 * TTestPower().power(0.05 / cost["sd"].mean(), nobs=n, alpha=0.05)
        hits = int((cost["p"] < 0.05).sum())
        add("power: cost of 5 points", n, hits, studies, f"stated {stated:.1f}, within 4", stated - 4, stated + 4)
    said = [report_headline(Truth(542), seed) for seed in range(reports)]
    none = sum(text.startswith("No difference found") for text in said)
    add("the report says “no difference found”, no difference", 542, none, reports, "at least 93", 93, 100)
    said = [report_headline(Truth(542, 0.05), seed) for seed in range(reports)]
    more = sum(text.startswith("Quantized models lose more") for text in said)
    spread = 200 * np.sqrt(0.25 / reports)
    promised = f"stated {stated:.1f}, within {spread:.0f}"
    add("the report says “lose more”, cost of 5 points", 542, more, reports, promised, stated - spread, stated + spread)
    return pd.DataFrame(rows)


def main() -> None:
    """Run the simulation, print its table and write it as CSV and Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--studies", type=int, default=2000)
    parser.add_argument("--replicates", type=int, default=resampling.REPLICATES)
    parser.add_argument("--reports", type=int, default=200, help="studies that go the whole way to words")
    parser.add_argument("--folder", type=Path, default=paths.outputs() / "reference")
    arguments = parser.parse_args()
    table = summary(arguments.studies, arguments.replicates, arguments.reports)
    text = table.round(1).to_markdown(index=False)
    print(text)
    files.write_atomic(arguments.folder / "simulation.csv", frames.as_csv(table))
    head = (
        f"**Promises of the statistics, checked on simulated studies** (`scripts/simulate.py`, {arguments.studies} "
        f"studies, {arguments.replicates} bootstrap replicates)\n\n"
    )
    files.write_atomic(arguments.folder / "simulation.md", head + text + "\n")


if __name__ == "__main__":
    main()
