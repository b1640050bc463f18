"""Tidy frames of effects: one row per sample set or per pair of them, with intervals, tests and what is missing.

Every function takes the outcomes of `pairing.outcomes` and the frame of `pairing.planned`. A row stands for every
sample set that the study asks for; where verdicts are missing its numbers are NaN and ``status`` says why.
"""

import math
from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from qrobust.analysis import crossed, measures, pairing, resampling, tests
from qrobust.analysis.pairing import CLEAN, Outcomes, SampleSet
from qrobust.precisions import ORIGINAL
from qrobust.primary import DEFAULT, Primary

_CHUNK = 256  # columns per bootstrap product: 10,000 replicates of them are 20 MB


def measured(
    frame: pd.DataFrame,
    found: Outcomes,
    compared: Callable[[SampleSet], Iterable[SampleSet]],
    measure: Callable[[list[pd.DataFrame]], dict],
    columns: list[str],
) -> pd.DataFrame:
    """`frame` and what `measure` says about the paired outcomes that each of its rows is `compared` with.

    Where they are missing the numbers are NaN and the counts among `columns` (``n`` tasks, ``s`` seeds) are 0.
    """
    rows = []
    for own in pairing.sample_sets(frame):
        tables = pairing.paired(found, *compared(own))
        rows.append({} if tables is None else measure(tables))
    values = pd.DataFrame(rows, columns=columns)
    counts = [name for name in ("n", "s") if name in columns]
    values[counts] = values[counts].astype(float).fillna(0).astype(int)
    return frame.join(values)


def _with_clean(own: SampleSet) -> tuple[SampleSet, SampleSet]:
    return own.under(CLEAN), own


def of_family(planned: pd.DataFrame, family: str) -> pd.DataFrame:
    """The rows of one family of conditions."""
    return planned[planned["family"] == family].reset_index(drop=True)


def pass_rates(
    found: Outcomes, planned: pd.DataFrame, replicates: int = resampling.REPLICATES, seed: int = 0
) -> pd.DataFrame:
    """Pass@1 of every sample set.

    Returns
    -------
    `planned`, and ``n`` (tasks), ``rate`` (mean over seeds and tasks), ``low``,
    ``high`` (95 % bootstrap interval over tasks, under several draws of noise over these as well; Wilson's where all or
    no samples pass, since resampling then shows no spread), ``seed_low``, ``seed_high`` (smallest and
    largest pass@1 of one seed), ``clean`` with ``clean_low`` and ``clean_high`` (clean pass@1 on
    the tasks that this condition has).
    """
    names = pairing.sample_sets(planned)
    values = pd.DataFrame(math.nan, index=planned.index, columns=["n", "rate", "low", "high", "seed_low", "seed_high"])
    by_size: dict[int, list[int]] = {}
    for index, own in enumerate(names):
        if own in found and len(found[own]):
            by_size.setdefault(len(found[own]), []).append(index)
    for n, members in by_size.items():
        for start in range(0, len(members), _CHUNK):
            chunk = members[start : start + _CHUNK]
            tasks = np.column_stack([pairing.rates(found[names[index]]) for index in chunk])
            low, high = resampling.interval(resampling.bootstrap_means(tasks, replicates, seed))
            per_seed = [found[names[index]].mean().groupby(level="seed").mean() for index in chunk]
            values.loc[chunk, "n"] = n
            values.loc[chunk, "rate"] = tasks.mean(axis=0)
            values.loc[chunk, ["low", "high"]] = np.column_stack([low, high])
            values.loc[chunk, "seed_low"] = [rates.min() for rates in per_seed]
            values.loc[chunk, "seed_high"] = [rates.max() for rates in per_seed]
    for index in planned.index[(planned["family"] == "noise") & (values["n"] > 0)]:
        _cross(values, index, found[names[index]], replicates, seed)
    for index in values.index[values["rate"].isin([0, 1])]:
        values.loc[index, ["low", "high"]] = _wilson(values.loc[index, "rate"], int(values.loc[index, "n"]))
    values["n"] = values["n"].fillna(0).astype(int)
    clean = measured(planned, found, _with_clean, _clean_rates(replicates, seed), _CLEAN_RATES)
    return planned.join(values).join(clean[_CLEAN_RATES].astype(float))


def _cross(values: pd.DataFrame, index: int, table: pd.DataFrame, replicates: int, seed: int) -> None:
    """Put the interval of one sample set in place, with draws of noise resampled where it has several."""
    (draws,), _ = pairing.per_draw([table])
    if draws.shape[1] > 1:
        (rate,) = crossed.intervals(draws[:, :, None], replicates, seed)
        values.loc[index, ["low", "high"]] = max(0.0, rate.low), min(1.0, rate.high)


_CLEAN_RATES = ["clean", "clean_low", "clean_high"]


def _clean_rates(replicates: int, seed: int) -> Callable[[list[pd.DataFrame]], dict]:
    intervals: dict[bytes, tuple[float, float]] = {}  # many conditions share the clean tasks

    def measure(tables: list[pd.DataFrame]) -> dict:
        tasks = pairing.per_task(tables)[:, 0]
        rate = tasks.mean()
        if (key := tasks.tobytes()) not in intervals:
            low, high = resampling.interval(resampling.bootstrap_means(tasks, replicates, seed))
            intervals[key] = (low[0], high[0]) if 0 < rate < 1 else _wilson(rate, len(tasks))
        return dict(zip(_CLEAN_RATES, (rate, *intervals[key]), strict=True))

    return measure


def _wilson(rate: float, n: int) -> tuple[float, float]:
    bound = tests.wilson(round(rate * n), n)
    return bound.low, bound.high


def drops(
    found: Outcomes,
    planned: pd.DataFrame,
    family: str = "attack",
    replicates: int = resampling.REPLICATES,
    seed: int = 0,
    asked: Primary = DEFAULT,
) -> pd.DataFrame:
    """What each sample set loses under each condition, on the tasks that were answered both ways.

    Returns
    -------
    `planned` and ``n``, ``clean``, ``attacked``, ``drop`` with ``low`` and ``high``,
    ``percent_delta`` (equation 1), McNemar's ``lost`` and ``gained`` tasks, ``odds_ratio`` with ``or_low``
    and ``or_high``, ``p``, ``p_holm`` over the rows of `pairing.is_counted`, and ``equivalence_p`` of the drop within
    the asked margin. McNemar needs one verdict per task and condition, so with several seeds or draws it uses the
    first.
    """

    def measure(tables: list[pd.DataFrame]) -> dict:
        clean, attacked = pairing.per_task(tables).T
        low, high = resampling.interval(resampling.bootstrap_means(clean - attacked, replicates, seed))
        test = tests.mcnemar(tables[0].iloc[:, 0], tables[1].iloc[:, 0])
        return {
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
            "equivalence_p": tests.equivalence_p(clean - attacked, asked.rate),
        }

    columns = ["n", "clean", "attacked", "drop", "low", "high", "percent_delta", "lost", "gained"]
    columns += ["odds_ratio", "or_low", "or_high", "p", "equivalence_p"]
    return _with_holm(measured(of_family(planned, family), found, _with_clean, measure, columns), asked.suite)


def comparisons(
    found: Outcomes,
    planned: pd.DataFrame,
    family: str = "attack",
    replicates: int = resampling.REPLICATES,
    seed: int = 0,
    asked: Primary = DEFAULT,
) -> pd.DataFrame:
    """Original against quantized under every condition: the cells of Table I, with evidence.

    Returns
    -------
    `planned` of the quantized precisions and, in rates of pass@1: ``n``, ``clean_original``,
    ``attacked_original``, ``clean_quantized``, ``attacked_quantized``, ``drop_original``,
    ``drop_quantized``, ``difference`` (drop of the original minus drop of the quantized; positive: the
    quantized model is more robust) each with ``_low`` and ``_high``; ``p`` (permutation; with several draws of noise
    `crossed.p_value`), ``p_holm`` over the rows of `pairing.is_counted`, ``equivalence_p`` at the asked margin;
    ``rrs``, ``more_robust``, ``shown`` (as Table I prints it), ``rrs_low``, ``rrs_high``,
    ``rrs_undefined``; ``sd`` of the per-task difference; McNemar under the condition: ``only_original``,
    ``only_quantized``, ``odds_ratio``, ``or_low``, ``or_high``, ``mcnemar_p``; ``share_original``, the
    share of parameters disturbed in the original (``share`` is the quantized model's). ``status`` is not
    ``done`` if any of the four cells is missing.
    """
    compare = _compare_noise if family == "noise" else _compare
    frame = _quantized(of_family(planned, family))
    frame = frame.drop(columns=["status", "isolated"]).join(_of_all_four(frame, planned))
    compared = measured(
        frame, found, pairing.four, lambda tables: compare(tables, asked.rate, replicates, seed), _COMPARED
    )
    return _with_holm(compared, asked.suite)


def _quantized(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["precision"] != ORIGINAL].reset_index(drop=True)


def _of_all_four(frame: pd.DataFrame, planned: pd.DataFrame) -> pd.DataFrame:
    """``status`` and ``isolated`` over the four cells behind each row, and ``share_original``."""
    known = dict(zip(pairing.sample_sets(planned), planned.itertuples(index=False), strict=True))
    rows = []
    for own in pairing.sample_sets(frame):
        four = [known[each] for each in pairing.four(own) if each in known]
        unfinished = (each.status for each in four if each.status != "done")
        original = known.get(own.at(ORIGINAL))
        rows.append(
            {
                "status": next(unfinished, "done" if len(four) == 4 else "missing"),
                "isolated": all(each.isolated for each in four),
                "share_original": original.share if original else math.nan,
            }
        )
    return pd.DataFrame(rows, columns=["status", "isolated", "share_original"])


_RATES = ["clean_original", "attacked_original", "clean_quantized", "attacked_quantized"]
_DROPS = ["drop_original", "drop_quantized", "difference"]
_COMPARED = [
    "n", *_RATES, *(f"{name}{end}" for name in _DROPS for end in ("", "_low", "_high")),
    "p", "equivalence_p", "sd", "rrs", "more_robust", "shown", "rrs_low", "rrs_high", "rrs_undefined",
    "only_original", "only_quantized", "odds_ratio", "or_low", "or_high", "mcnemar_p",
]  # fmt: skip


def _compare(tables: list[pd.DataFrame], margin: float, replicates: int, seed: int) -> dict:
    """Seeds of an attack are draws for each prompt, so tasks alone are resampled."""
    tasks = pairing.per_task(tables)
    result = resampling.compare_drops(*tasks.T, replicates, seed)
    difference = tasks[:, 0] - tasks[:, 1] - tasks[:, 2] + tasks[:, 3]
    return _as_row(tables, result, tests.equivalence_p(difference, margin))


def _compare_noise(tables: list[pd.DataFrame], margin: float, replicates: int, seed: int) -> dict:
    """Seeds of noise hit every task: draws and tasks are resampled."""
    draws, _ = pairing.per_draw(tables)
    result = crossed.compare_drops(draws, replicates, seed)
    return _as_row(tables, result, crossed.equivalence_p(crossed.drops(draws)[:, :, 2], margin))


def _as_row(tables: list[pd.DataFrame], result: resampling.Comparison, equivalence_p: float) -> dict:
    tasks = pairing.per_task(tables)
    score = measures.relative_robustness(result.drop_original.value, result.drop_quantized.value)
    test = tests.mcnemar(tables[1].iloc[:, 0], tables[3].iloc[:, 0])
    intervals = {}
    for name in _DROPS:
        estimate = getattr(result, name)
        intervals |= {name: estimate.value, f"{name}_low": estimate.low, f"{name}_high": estimate.high}
    return {
        "n": result.n,
        **dict(zip(_RATES, tasks.mean(axis=0), strict=True)),
        **intervals,
        "p": result.p,
        "equivalence_p": equivalence_p,
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


def worst_case(found: Outcomes, planned: pd.DataFrame) -> pd.DataFrame:
    """ReCode's Robust Pass, Drop and Relative under every attack, over the seeds it has; of the first draws.

    Returns
    -------
    `planned` and ``s`` (seeds), ``n``, ``clean``, ``robust_pass``, ``robust_drop``,
    ``robust_relative``, ``robust_relative_code``.
    """

    def measure(tables: list[pd.DataFrame]) -> dict:
        clean = tables[0].iloc[:, 0].to_numpy()
        attacked = pairing.first_draws(tables[1]).to_numpy().T
        return {**vars(measures.recode(clean, attacked)), "clean": measures.pass_at_1(clean)}

    columns = ["s", "n", "clean", "robust_pass", "robust_drop", "robust_relative", "robust_relative_code"]
    return measured(of_family(planned, "attack"), found, _with_clean, measure, columns)


def _with_holm(frame: pd.DataFrame, suite: str) -> pd.DataFrame:
    return frame.assign(p_holm=tests.holm(frame["p"].astype(float).where(pairing.is_counted(frame, suite))))
