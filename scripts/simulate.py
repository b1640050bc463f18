"""Do the study's intervals and tests keep their promises? Simulated studies with a known truth say so.

    python scripts/simulate.py                      # 2,000 studies, a few minutes; writes outputs/reference
    python scripts/simulate.py --only designs       # the designs of whole studies alone: outputs/reference/designs.*
    python scripts/simulate.py --studies 200 --folder /tmp/x

A simulated task has a difficulty of its own (Beta distributed); an attack multiplies its chance to pass by
``1 - harm``. Arms mostly share their luck on a task, as two precisions of one model mostly agree. Each
study draws new tasks, so an interval must cover the value of the population that tasks come from.

The second table is about what a report's main lines rest on: cells that are pooled over attacks, seeds and precisions,
families of tests, and noise whose draws hit every task, from 12 to 542 tasks.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from qrobust import files, paths
from qrobust.analysis import Frames, analyse, crossed, frames, interaction, pairing, resampling, tests
from qrobust.analysis.pairing import SampleSet
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
        rest = {"draw": 0, "changed": True, "tokens": 1, "edits": np.nan, "enough": np.nan}
        rest |= dict.fromkeys(("reason", "failure", "cell"), "")
        verdicts.append(pd.DataFrame({**identity, **tasks, **rest}))
    found = analyse(Frames("simulated", pd.concat(verdicts), pd.DataFrame(cells)), bootstrap=replicates)
    return rq1_attacks.answer(found).headline


ATTACK_SEEDS = (2, 2, 1)
"""Seeds of each attack: two that draw, and one that does not."""
PRECISIONS = 2
MARGIN = 0.03


def draw_cells(n: int, cost: float, seed: int) -> tuple[np.ndarray, list[list[np.ndarray]]]:
    """Verdicts of a study with several attacks, seeds and precisions.

    Returns
    -------
    Clean, shape (1 + `PRECISIONS`, n), and attacked, for each precision and attack an array of shape (seeds, n); the
    first of the precisions is the original. The difference of drops is minus `cost` in every cell.
    """
    generator = np.random.default_rng(seed_for("simulate cells", n, cost, seed))
    skill, shared = generator.beta(*SKILL, size=n), generator.random(n)

    def passed(harm: float, *shape: int) -> np.ndarray:
        own, which = generator.random((2, *shape, n))
        return np.where(which < SHARED_LUCK, shared, own) < skill * (1 - harm)

    clean = np.stack([passed(0.0).astype(float) for _ in range(1 + PRECISIONS)])
    harms = [HARM, *[HARM + cost / MEAN_SKILL] * PRECISIONS]
    return clean, [[passed(harm, seeds) for seeds in ATTACK_SEEDS] for harm in harms]


def hierarchical_p(family: str, clean: np.ndarray, disturbed: list[dict[str, np.ndarray]]) -> float:
    """p-value of the hierarchical model; NaN where it gives no estimate.

    Parameters
    ----------
    clean
        Verdicts of the original and of every quantized model, shape (models, tasks).
    disturbed
        Of each of these, verdicts by condition, shape (seeds, tasks).
    """
    precisions = [ORIGINAL, *[f"quantized {number}" for number in range(1, len(clean))]]
    arms = []
    for precision, unharmed, conditions in zip(precisions, clean, disturbed, strict=True):
        for condition, verdicts in {"clean": unharmed[None], **conditions}.items():
            identity = {
                "model": "simulated", "precision": precision, "benchmark": "simulated", "condition": condition,
                "family": "clean" if condition == "clean" else family, "attack": "", "engine": "", "kind": "",
                "level": np.nan,
            }  # fmt: skip
            for seed, passed in enumerate(verdicts):
                tasks = {"seed": seed, "draw": 0, "task_id": range(len(passed)), "passed": passed}
                arms.append(pd.DataFrame({**identity, **tasks}))
    return interaction.hierarchical(pd.concat(arms), "simulated", precisions[1:], pairing.PLUS, family).p


def simulate_cells(n: int, cost: float, studies: int, replicates: int, with_models: int) -> pd.DataFrame:
    """One row per study: what is said of all its cells together; the first `with_models` fit logistic models, too."""
    rows = []
    for seed in range(studies):
        clean, verdicts = draw_cells(n, cost, seed)
        attacked = np.array([[of_attack.mean(axis=0) for of_attack in of_arm] for of_arm in verdicts])
        drops = clean[:, None, :] - attacked
        differences = (drops[0] - drops[1:]).reshape(-1, n)
        pooled = differences.mean(axis=0)
        low, high = resampling.interval(resampling.bootstrap_means(pooled, replicates, seed=0))
        singles = [resampling.permutation_p(each, replicates) for each in differences]
        row = {
            "covered": low[0] <= -cost <= high[0],
            "p": resampling.permutation_p(pooled, replicates),
            "equivalence_p": tests.equivalence_p(pooled, MARGIN),
            "stated": tests.equivalence_power(MARGIN, float(pooled.std(ddof=1)) / np.sqrt(n), n - 1),
            "holm": min(1.0, len(singles) * min(singles)),  # the first step: what any rejection needs
        }
        if seed < with_models:
            cells = {
                SampleSet("m", str(q), "b", str(a)): pd.DataFrame(
                    {"clean_o": clean[0], "attacked_o": attacked[0, a], "clean_q": clean[1 + q],
                     "attacked_q": attacked[1 + q, a]},
                    index=pd.MultiIndex.from_product([["b"], range(n)]),
                )
                for q in range(PRECISIONS) for a in range(len(ATTACK_SEEDS))
            }  # fmt: skip
            row["gee"] = interaction.gee(cells, "simulated").p
            conditions = [{f"attack {a}": of_attack for a, of_attack in enumerate(of_arm)} for of_arm in verdicts]
            row["hierarchical"] = hierarchical_p("attack", clean, conditions)
        rows.append(row)
    return pd.DataFrame(rows)


NOISE_HARM, NOISE_SPREAD = 0.35, 0.12
"""What noise takes of the chance to pass, and its s.d. over draws; a draw hits all tasks."""
LEVELS = 3


def draw_noise(tasks: int, draws: int, cost: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Verdicts of one study under noise.

    Returns
    -------
    Clean, shape (2, tasks), and noised, shape (2, levels, tasks, draws), each of the original and of the quantized
    model. The mean difference of drops is minus `cost`.
    """
    generator = np.random.default_rng(seed_for("simulate noise", tasks, draws, cost, seed))
    skill, shared = generator.beta(*SKILL, size=(tasks, 1)), generator.random((tasks, 1))
    clean = [(np.where(generator.random((tasks, 1)) < SHARED_LUCK, shared, generator.random((tasks, 1))) < skill)
             for _ in range(2)]  # fmt: skip
    common = generator.normal(0, NOISE_SPREAD, (1, draws))
    noised = []
    for arm in range(2):
        own = generator.normal(0, NOISE_SPREAD, (1, draws))
        harm = NOISE_HARM + arm * cost / MEAN_SKILL + (common + own) / np.sqrt(2)
        for _ in range(LEVELS):
            luck = np.where(generator.random((tasks, draws)) < SHARED_LUCK, shared, generator.random((tasks, draws)))
            noised.append(luck < skill * (1 - harm))
    return np.stack(clean)[:, :, 0], np.reshape(noised, (2, LEVELS, tasks, draws))


def simulate_noise(
    tasks: int, draws: int, cost: float, studies: int, replicates: int, with_models: int
) -> pd.DataFrame:
    """One row per study under noise: intervals over tasks and draws, and over tasks alone; see `simulate_cells`."""
    rows = []
    for seed in range(studies):
        clean, noised = draw_noise(tasks, draws, cost, seed)
        drops = clean[:, :, None] - noised.mean(axis=1)
        values = drops[0] - drops[1]
        found = crossed.intervals(values[:, :, None], replicates)[0]
        low, high = resampling.interval(resampling.bootstrap_means(values.mean(axis=1), replicates, seed=0))
        row = {
            "covered": found.low <= -cost <= found.high,
            "covered_by_tasks": low[0] <= -cost <= high[0],
            "p": crossed.p_value(values),
            "equivalence_p": crossed.equivalence_p(values, MARGIN),
            "width": found.high - found.low,
        }
        if seed < with_models:
            levels = [{f"level {level}": each.T for level, each in enumerate(of_arm)} for of_arm in noised]
            row["hierarchical"] = hierarchical_p("noise", clean, levels)
        rows.append(row)
    return pd.DataFrame(rows)


def designs(studies: int, replicates: int, with_models: int) -> pd.DataFrame:
    """What the designs of whole studies give, each with its Monte-Carlo interval."""
    rows = []

    def add(design: str, quantity: str, aim: str, hits: pd.Series) -> None:
        hits = hits.dropna()
        found = tests.wilson(int(hits.sum()), len(hits))
        rows.append({"design": design, "quantity": quantity, "studies": len(hits), "found %": 100 * found.value,
                     "95 % low": 100 * found.low, "95 % high": 100 * found.high, "aim": aim})  # fmt: skip

    cells = len(ATTACK_SEEDS) * PRECISIONS
    for n in (16, 40, 164, 542):
        name = f"{cells} cells, {n} tasks"
        null = simulate_cells(n, 0.0, studies, replicates, with_models)
        add(name, "coverage, no difference", "95", null["covered"])
        add(name, "false positives: permutation", "5", null["p"] < 0.05)
        for column, model in (("gee", "GEE"), ("hierarchical", "hierarchical model")):
            add(name, f"false positives: {model}", "5", (null[column] < 0.05).where(null[column].notna()))
        add(name, f"any false positive of {cells} cells after Holm", "at most 5", null["holm"] < 0.05)
        add(
            name,
            "equivalence shown, no difference",
            f"stated {100 * null['stated'].mean():.0f}",
            null["equivalence_p"] < 0.05,
        )
        edge = simulate_cells(n, MARGIN, studies, replicates, 0)
        add(name, "coverage, cost of 3 points", "95", edge["covered"])
        add(name, "false equivalence: cost at the margin", "at most 5", edge["equivalence_p"] < 0.05)
    for tasks, draws in ((12, 1), (16, 1), (32, 2), (12, 10), (16, 10), (40, 10)):
        name = f"noise, {tasks} tasks, {draws} draw{'s' * (draws > 1)}"
        null = simulate_noise(tasks, draws, 0.0, studies, replicates, with_models)
        add(name, "coverage, no difference: tasks and draws", "95", null["covered"])
        add(name, "coverage, no difference: tasks alone", "95", null["covered_by_tasks"])
        add(name, "false positives", "5", null["p"] < 0.05)
        fitted = null["hierarchical"]
        add(name, "false positives: hierarchical model", "5", (fitted < 0.05).where(fitted.notna()))
        edge = simulate_noise(tasks, draws, MARGIN, studies, replicates, 0)
        add(name, "coverage, cost of 3 points: tasks and draws", "95", edge["covered"])
        add(name, "coverage, cost of 3 points: tasks alone", "95", edge["covered_by_tasks"])
        add(name, "false equivalence: cost at the margin", "at most 5", edge["equivalence_p"] < 0.05)
    return pd.DataFrame(rows)


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
    """Run the simulation, print its tables and write them as CSV and Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--studies", type=int, default=2000)
    parser.add_argument("--replicates", type=int, default=resampling.REPLICATES)
    parser.add_argument("--reports", type=int, default=200, help="studies that go the whole way to words")
    parser.add_argument("--models", type=int, default=200, help="studies of a design that fit the logistic models")
    parser.add_argument("--only", choices=("simulation", "designs"), help="one of the two tables")
    parser.add_argument("--folder", type=Path, default=paths.outputs() / "reference")
    arguments = parser.parse_args()
    studies, replicates = arguments.studies, arguments.replicates
    tables = {
        "simulation": ("Promises of the statistics", lambda: summary(studies, replicates, arguments.reports)),
        "designs": ("Coverage and errors in the designs of whole studies",
                    lambda: designs(studies, replicates, arguments.models)),
    }  # fmt: skip
    for name, (title, make) in tables.items():
        if arguments.only in (None, name):
            _write(arguments.folder, name, title, make(), studies, replicates)


def _write(folder: Path, name: str, title: str, table: pd.DataFrame, studies: int, replicates: int) -> None:
    text = table.round(1).to_markdown(index=False)
    print(text)
    files.write_atomic(folder / f"{name}.csv", frames.as_csv(table))
    error = 100 * np.sqrt(0.05 * 0.95 / studies)
    head = (
        f"**{title}, checked on simulated studies** (`scripts/simulate.py`, {studies} studies, {replicates} bootstrap "
        f"replicates; Monte-Carlo standard error of a 5 or 95 %: {error:.1f} points)\n\n"
    )
    files.write_atomic(folder / f"{name}.md", head + text + "\n")


if __name__ == "__main__":
    main()
