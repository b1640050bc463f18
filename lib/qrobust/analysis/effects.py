"""Tidy frames of effects: one row per arm or per pair of arms, with intervals, tests and what is missing.

Every function takes the paired outcomes of `pairing.outcomes` and the cell frame. A row stands for every arm
that the study asks for; where verdicts are missing its numbers are NaN and ``status`` says why.
"""

import math

import numpy as np
import pandas as pd

from qrobust.analysis import measures, pairing, resampling, tests
from qrobust.analysis.pairing import CLEAN, ORIGINAL, Arm, Outcomes

_CHUNK = 256  # columns per bootstrap product: 10,000 replicates of them are 20 MB


def pass_rates(
    found: Outcomes, cells: pd.DataFrame, replicates: int = resampling.REPLICATES, seed: int = 0
) -> pd.DataFrame:
    """Pass@1 of every arm under every condition.

    Returns
    -------
    `pairing.planned` for all families, and ``n`` (tasks), ``rate`` (mean over seeds and tasks), ``low``,
    ``high`` (95 % bootstrap interval over tasks; Wilson's where all or no samples pass, since resampling
    then shows no spread), ``seed_low``, ``seed_high`` (smallest and largest pass@1 of one seed),
    ``clean`` with ``clean_low`` and ``clean_high`` (clean pass@1 of the arm on the tasks that this condition has).
    """
    frame = pd.concat([pairing.planned(cells, family) for family in ("clean", "attack", "noise")], ignore_index=True)
    names = [Arm(*row) for row in frame[pairing.ARM].itertuples(index=False)]
    columns = ["n", "rate", "low", "high", "seed_low", "seed_high", "clean", "clean_low", "clean_high"]
    values = pd.DataFrame(math.nan, index=frame.index, columns=columns)
    by_size: dict[int, list[int]] = {}
    clean_intervals: dict[bytes, tuple[float, float]] = {}  # many conditions share the clean tasks
    for index, arm in enumerate(names):
        if tables := pairing.paired(found, arm.under(CLEAN), arm):
            clean = pairing.per_task(tables)[:, 0]
            if (key := clean.tobytes()) not in clean_intervals:
                low, high = resampling.interval(resampling.bootstrap_means(clean, replicates, seed))
                clean_intervals[key] = (low[0], high[0]) if 0 < clean.mean() < 1 else _wilson(clean.mean(), len(clean))
            values.loc[index, ["clean", "clean_low", "clean_high"]] = [clean.mean(), *clean_intervals[key]]
    for index, arm in enumerate(names):
        if arm in found and len(found[arm]):
            by_size.setdefault(len(found[arm]), []).append(index)
    for n, members in by_size.items():
        for start in range(0, len(members), _CHUNK):
            chunk = members[start : start + _CHUNK]
            tasks = np.column_stack([pairing.rates(found[names[index]]) for index in chunk])
            low, high = resampling.interval(resampling.bootstrap_means(tasks, replicates, seed))
            per_seed = [found[names[index]].mean() for index in chunk]
            values.loc[chunk, "n"] = n
            values.loc[chunk, "rate"] = tasks.mean(axis=0)
            values.loc[chunk, ["low", "high"]] = np.column_stack([low, high])
            values.loc[chunk, "seed_low"] = [rates.min() for rates in per_seed]
            values.loc[chunk, "seed_high"] = [rates.max() for rates in per_seed]
    for index in values.index[values["rate"].isin([0, 1])]:
        values.loc[index, ["low", "high"]] = _wilson(values.loc[index, "rate"], int(values.loc[index, "n"]))
    values["n"] = values["n"].fillna(0).astype(int)
    return frame.join(values)


def _wilson(rate: float, n: int) -> tuple[float, float]:
    bound = tests.wilson(round(rate * n), n)
    return bound.low, bound.high


def drops(
    found: Outcomes,
    cells: pd.DataFrame,
    family: str = "attack",
    replicates: int = resampling.REPLICATES,
    seed: int = 0,
) -> pd.DataFrame:
    """What each arm loses under each condition, on the tasks it answered both ways.

    Returns
    -------
    `pairing.planned` and ``n``, ``clean``, ``attacked``, ``drop`` with ``low`` and ``high``,
    ``percent_delta`` (equation 1), McNemar's ``lost`` and ``gained`` tasks, ``odds_ratio`` with ``or_low``
    and ``or_high``, ``p``, and ``p_holm`` over all rows but the identity control. McNemar needs one
    verdict per task and condition, so with several seeds it uses the first.
    """
    rows = []
    frame = pairing.planned(cells, family)
    for row in frame.itertuples(index=False):
        arm = Arm(*row[: len(pairing.ARM)])
        tables = pairing.paired(found, arm.under(CLEAN), arm)
        if tables is None:
            rows.append({"n": 0})
            continue
        clean, attacked = pairing.per_task(tables).T
        low, high = resampling.interval(resampling.bootstrap_means(clean - attacked, replicates, seed))
        test = tests.mcnemar(tables[0].iloc[:, 0], tables[1].iloc[:, 0])
        rows.append(
            {
                "n": len(clean),
                "clean": clean.mean(),
                "attacked": attacked.mean(),
                "drop": measures.drop(clean.mean(), attacked.mean()),
                "low": low[0],
                "high": high[0],
                "percent_delta": measures.percent_delta(clean.mean(), attacked.mean()),
                "lost": test.only_first,
                "gained": test.only_second,
                "odds_ratio": test.odds_ratio,
                "or_low": test.low,
                "or_high": test.high,
                "p": test.p,
            }
        )
    columns = ["n", "clean", "attacked", "drop", "low", "high", "percent_delta", "lost", "gained"]
    columns += ["odds_ratio", "or_low", "or_high", "p"]
    return _with_holm(frame.join(pd.DataFrame(rows, columns=columns)))


def comparisons(
    found: Outcomes,
    cells: pd.DataFrame,
    family: str = "attack",
    replicates: int = resampling.REPLICATES,
    seed: int = 0,
) -> pd.DataFrame:
    """Original against quantized for every quantized arm and condition: the cells of Table I, with evidence.

    Returns
    -------
    `pairing.planned` of the quantized arms and, in rates of pass@1: ``n``, ``clean_original``,
    ``attacked_original``, ``clean_quantized``, ``attacked_quantized``, ``drop_original``,
    ``drop_quantized``, ``difference`` (drop of the original minus drop of the quantized; positive: the
    quantized model is more robust) each with ``_low`` and ``_high``; ``p`` (permutation) and ``p_holm``;
    ``rrs``, ``more_robust``, ``shown`` (as Table I prints it), ``rrs_low``, ``rrs_high``,
    ``rrs_undefined``; ``sd`` of the per-task difference; McNemar under the condition: ``only_original``,
    ``only_quantized``, ``odds_ratio``, ``or_low``, ``or_high``, ``mcnemar_p``; ``share_original``, the
    share of parameters disturbed in the original (``share`` is the quantized arm's). ``status`` is not
    ``done`` if any of the four cells is missing.
    """
    frame = pairing.planned(cells, family)
    status = {
        Arm(*row[:5]): row for row in _all_planned(cells)[[*pairing.ARM, "status", "isolated", "share"]].to_numpy()
    }
    frame = frame[frame["precision"] != ORIGINAL].reset_index(drop=True)
    rows = []
    for row in frame.itertuples(index=False):
        arm = Arm(*row[: len(pairing.ARM)])
        four = [arm.at(ORIGINAL).under(CLEAN), arm.at(ORIGINAL), arm.under(CLEAN), arm]
        known = [status[each] for each in four if each in status]
        facts = {
            "status": next((each[5] for each in known if each[5] != "done"), "done" if len(known) == 4 else "missing"),
            "isolated": all(each[6] for each in known),
            "share_original": status[four[1]][7] if four[1] in status else math.nan,
            "n": 0,
        }
        tables = pairing.paired(found, *four)
        rows.append(facts if tables is None else facts | _compare(tables, replicates, seed))
    results = pd.DataFrame(rows, columns=_COMPARED)
    return _with_holm(frame.drop(columns=["status", "isolated"]).join(results))


_COMPARED = [
    *("status", "isolated", "share_original", "n"),
    *("clean_original", "attacked_original", "clean_quantized", "attacked_quantized"),
    *(f"{name}{end}" for name in ("drop_original", "drop_quantized", "difference") for end in ("", "_low", "_high")),
    *("p", "sd", "rrs", "more_robust", "shown", "rrs_low", "rrs_high", "rrs_undefined"),
    *("only_original", "only_quantized", "odds_ratio", "or_low", "or_high", "mcnemar_p"),
]


def _compare(tables: list[pd.DataFrame], replicates: int, seed: int) -> dict:
    tasks = pairing.per_task(tables)
    result = resampling.compare_drops(*tasks.T, replicates, seed)
    score = measures.relative_robustness(result.drop_original.value, result.drop_quantized.value)
    test = tests.mcnemar(tables[1].iloc[:, 0], tables[3].iloc[:, 0])
    names = ("clean_original", "attacked_original", "clean_quantized", "attacked_quantized")
    intervals = {}
    for name in ("drop_original", "drop_quantized", "difference"):
        estimate = getattr(result, name)
        intervals |= {name: estimate.value, f"{name}_low": estimate.low, f"{name}_high": estimate.high}
    return {
        "n": result.n,
        **dict(zip(names, tasks.mean(axis=0), strict=True)),
        **intervals,
        "p": result.p,
        "sd": result.sd,
        "rrs": score.value,
        "more_robust": score.more_robust,
        "shown": str(score),
        "rrs_low": result.rrs_low,
        "rrs_high": result.rrs_high,
        "rrs_undefined": result.rrs_undefined,
        "only_original": test.only_first,
        "only_quantized": test.only_second,
        "odds_ratio": test.odds_ratio,
        "or_low": test.low,
        "or_high": test.high,
        "mcnemar_p": test.p,
    }


def worst_case(found: Outcomes, cells: pd.DataFrame) -> pd.DataFrame:
    """ReCode's Robust Pass, Drop and Relative of every arm under every attack, over the seeds it has.

    Returns
    -------
    `pairing.planned` and ``s`` (seeds), ``n``, ``clean``, ``robust_pass``, ``robust_drop``,
    ``robust_relative``.
    """
    frame = pairing.planned(cells, "attack")
    rows = []
    for row in frame.itertuples(index=False):
        arm = Arm(*row[: len(pairing.ARM)])
        tables = pairing.paired(found, arm.under(CLEAN), arm)
        if tables is None:
            rows.append({"n": 0, "s": 0})
            continue
        clean = tables[0].iloc[:, 0].to_numpy()
        result = measures.recode(clean, tables[1].to_numpy().T)
        rows.append({**vars(result), "clean": measures.pass_at_1(clean)})
    columns = ["s", "n", "clean", "robust_pass", "robust_drop", "robust_relative"]
    return frame.join(pd.DataFrame(rows, columns=columns))


def penalties(
    found: Outcomes, cells: pd.DataFrame, replicates: int = resampling.REPLICATES, seed: int = 0
) -> pd.DataFrame:
    """Clean pass@1 that quantization costs: original minus quantized on the same tasks, per quantized arm.

    Returns
    -------
    `pairing.planned` of the clean quantized arms and ``n``, ``original``, ``quantized``, ``penalty`` with
    ``low`` and ``high``, and McNemar's ``p``.
    """
    frame = pairing.planned(cells, "clean")
    frame = frame[frame["precision"] != ORIGINAL].reset_index(drop=True)
    rows = []
    for row in frame.itertuples(index=False):
        arm = Arm(*row[: len(pairing.ARM)])
        tables = pairing.paired(found, arm.at(ORIGINAL), arm)
        if tables is None:
            rows.append({"n": 0})
            continue
        original, quantized = pairing.per_task(tables).T
        low, high = resampling.interval(resampling.bootstrap_means(original - quantized, replicates, seed))
        rows.append(
            {
                "n": len(original),
                "original": original.mean(),
                "quantized": quantized.mean(),
                "penalty": original.mean() - quantized.mean(),
                "low": low[0],
                "high": high[0],
                "p": tests.mcnemar(tables[0].iloc[:, 0], tables[1].iloc[:, 0]).p,
            }
        )
    return frame.join(pd.DataFrame(rows, columns=["n", "original", "quantized", "penalty", "low", "high", "p"]))


def in_family(frame: pd.DataFrame) -> pd.Series:
    """Which rows are hypotheses: all but the controls (the identity attack, noise of level 0)."""
    return (frame["attack"] != pairing.IDENTITY) & (frame["level"] != 0)


def _with_holm(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(p_holm=tests.holm(frame["p"].astype(float).where(in_family(frame))))


def _all_planned(cells: pd.DataFrame) -> pd.DataFrame:
    return pd.concat([pairing.planned(cells, family) for family in ("clean", "attack", "noise")], ignore_index=True)
