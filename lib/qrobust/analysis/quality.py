"""Static quality: what tools counted in the programs, compared within pairs of programs for the same task.

A pair is an original's and a quantized model's program under one condition, or one arm's programs clean and under a
condition. Only programs that parse can be read, so every comparison is made twice: on all pairs that parse, and on
those that pass all tests, where a difference cannot come from failing. A pair with a program that a tool failed on is
in no comparison of that tool's metrics.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from qrobust.analysis import crossed, ordinal, pairing, resampling, tests
from qrobust.analysis.frames import CELL_IDENTITY, SAMPLE, Frames
from qrobust.evaluation.store import CellStore
from qrobust.precisions import ORIGINAL
from qrobust.quality.attributes import ATTRIBUTES, attribute

MEASURES = ("own_lines", "cyclomatic", "cognitive", "volume", "maintainability_index")
"""Numbers about a program that are compared: `own_lines` about its completion, the others about the whole."""

PARSABLE, BOTH_PASS = "parsable", "both pass"
POPULATIONS = (PARSABLE, BOTH_PASS)
PRECISION, CONDITION = "precision", "condition"
_GROUP = ["model", "benchmark", "language"]
_SET = ["model", "precision", "benchmark", "condition", "engine"]
_DETAILS = ["family", "attack", "level"]


class Samples(NamedTuple):
    """The programs of a study with what was counted in them.

    Attributes
    ----------
    table
        One row per sample on the strictest benchmark: `frames.CELL_IDENTITY`, task_id, draw, passed, language,
        parsable, and a column for each of `metrics`: NaN where it is of tools for another language, or one failed.
    whole
        The same rows with the counts of all messages, the prompt's included, where `table` has the completion's own.
    metrics
        Names of the columns that are compared: `MEASURES`, ``tool group``, and ``attribute``.
    """

    table: pd.DataFrame
    whole: pd.DataFrame
    metrics: list[str]


def samples(frames: Frames) -> Samples:
    """Join verdicts, measures and messages; without rows where the study did not ask."""
    verdicts = pairing.strictest(frames.verdicts)[[*CELL_IDENTITY, "task_id", "draw", "passed", "cell"]]
    table = verdicts.merge(frames.measures, on=SAMPLE, how="inner").reset_index(drop=True)
    messages = frames.messages.assign(
        metric=frames.messages["tool"].astype(str) + " " + frames.messages["group"].astype(str),
        attribute=[
            attribute(*key) for key in frames.messages[["tool", "group", "rule"]].itertuples(index=False, name=None)
        ],
    )
    groups = sorted(messages["metric"].unique(), key=_place)
    counted = [*groups, *(name for name in ATTRIBUTES if len(messages))]
    measured = [name for name in MEASURES if name in table]
    unread = _unread(messages.merge(frames.measures[[*SAMPLE, "language"]], on=SAMPLE), table, counted)
    tables = {}
    for column in ("own", "count"):
        counts = pd.concat([_counts(messages, "metric", column), _counts(messages, "attribute", column)], axis=1)
        index = pd.MultiIndex.from_frame(table[SAMPLE])
        counts = counts.reindex(index=index, columns=counted).fillna(0).reset_index(drop=True)
        tables[column] = pd.concat([table, counts.mask(unread)], axis=1)
    return Samples(tables["own"], tables["count"], [*measured, *counted])


def _unread(messages: pd.DataFrame, table: pd.DataFrame, counted: list[str]) -> pd.DataFrame:
    """Which counts of a program say nothing: its language's tools do not count them, or one of them failed on it."""
    unread = pd.DataFrame(False, table.index, counted)
    unread.loc[~table["language"].isin(messages["language"]), [name for name in ATTRIBUTES if name in counted]] = True
    failed = [names.split(", ") for names in table["failed"]] if "failed" in table else []
    for tool, rows in messages.groupby("tool", observed=True):
        groups, named = rows["metric"].unique(), rows["attribute"].unique()
        unread.loc[~table["language"].isin(rows["language"]), groups] = True
        if failed:
            has_failed = [tool in names for names in failed]
            unread.loc[has_failed, [*groups, *(name for name in named if name in counted)]] = True
    return unread


def _place(metric: str) -> tuple:
    order = ("convention", "refactor", "warning", "error", "low", "medium", "high", "bug", "smell")
    tool, _, group = metric.partition(" ")
    return tool, order.index(group) if group in order else 0, group


def _counts(messages: pd.DataFrame, by: str, column: str) -> pd.DataFrame:
    return messages.pivot_table(index=SAMPLE, columns=by, values=column, aggfunc="sum", observed=True)


def greatest_changes(found: Samples, metrics: Iterable[str]) -> pd.DataFrame:
    """For each metric the pair of parsable clean programs, original and quantized, that differs most.

    Returns
    -------
    metric, precision, model, benchmark, task_id, draw, ``original`` and ``quantized`` (values), both_pass, and the
    cells to read: cell_original, cell_quantized. A metric in which no pair differs has no row.
    """
    keys = ["model", "benchmark", "task_id", "draw"]
    columns = ["metric", "precision", *keys, "original", "quantized", "both_pass", "cell_original", "cell_quantized"]
    table = found.table[(found.table["condition"] == pairing.CLEAN) & found.table["parsable"].astype(bool)]
    own, original = table[table["precision"] != ORIGINAL], table[table["precision"] == ORIGINAL]
    pairs = own.merge(original, on=keys, suffixes=("_quantized", "_original"))
    rows = []
    for metric in (metric for metric in metrics if metric in table):
        change = (pairs[f"{metric}_quantized"] - pairs[f"{metric}_original"]).abs()
        if not change.any():
            continue
        pair = pairs.loc[change.idxmax()]
        values = {"original": pair[f"{metric}_original"], "quantized": pair[f"{metric}_quantized"]}
        passed = bool(pair["passed_original"]) and bool(pair["passed_quantized"])
        named = {name: pair[name] for name in (*keys, "cell_original", "cell_quantized")}
        rows.append(
            {"metric": metric, "precision": pair["precision_quantized"], **named, **values, "both_pass": passed}
        )
    return pd.DataFrame(rows, columns=columns)


def with_texts(changes: pd.DataFrame, folder: Path) -> list[dict]:
    """The rows of `greatest_changes` with the texts, ``program_original`` and ``program_quantized``, from the cells."""
    found = []
    for row in changes.to_dict("records"):
        texts = {
            f"program_{side}": CellStore(folder / row[f"cell_{side}"]).last_programs()[row["task_id"], row["draw"]]
            for side in ("original", "quantized")
        }
        found.append({**row, **texts})
    return found


def rules(frames: Frames) -> pd.DataFrame:
    """How often each rule is broken: model, precision, benchmark, language, condition, tool, group, rule, own, count.

    ``attribute`` is what the rule counts for; empty where another tool's rule is the same.
    """
    table = samples(frames).table
    parsed = table[table["parsable"].astype(bool)]
    by = ["model", "precision", "benchmark", "language", "condition"]
    known = parsed[[*by, *SAMPLE]].merge(frames.messages, on=SAMPLE)
    counts = known.groupby([*by, "tool", "group", "rule"], sort=False)[["own", "count"]].sum().reset_index()
    names = counts[["tool", "group", "rule"]].itertuples(index=False, name=None)
    return counts.assign(attribute=[attribute(*name) for name in names])


def comparisons(found: Samples, replicates: int = resampling.REPLICATES, seed: int = 0) -> pd.DataFrame:
    """Every metric within every pair of sample sets.

    Returns
    -------
    One row per pair of sets, population and metric: model, benchmark, language, ``compares`` (`PRECISION`: quantized
    against original; `CONDITION`: attacked or noised against clean), precision, condition, engine, family, attack,
    level, population, metric, ``n`` tasks, ``reference`` and ``mean`` (means over tasks; of messages the completions'
    own), ``reference_all`` and ``mean_all`` (all messages), ``difference`` (mean minus reference) with ``low`` and
    ``high`` (bootstrap), ``p`` (sign flips) and ``p_holm``, ``zeros`` (share of tasks without a difference),
    ``wilcoxon_dropped``, ``wilcoxon_pratt``, ``wilcoxon_split`` and ``wilcoxon_holm`` (of the first), ``delta``
    (Cliff's) and ``size``, ``greater`` and ``less`` (shares of a task's pairs, averaged over tasks), ``dominance`` (the
    former minus the latter: what Cliff's delta is for pairs) with ``dominance_low`` and ``dominance_high`` (bootstrap)
    and ``equivalence_p`` (that it lies within +-`ordinal.NEGLIGIBLE`). Metrics of another language have no row.

    Notes
    -----
    Under several draws of noise intervals, ``p`` and ``equivalence_p`` are by `crossed`. Holm's family: all metrics,
    models and sets within one language, benchmark, population and kind of comparison; controls are left out.
    """
    rows = []
    for names, reference, own in _pairs(found):
        for population in POPULATIONS:
            rows += _compared(found, {**names, "population": population}, reference, own, replicates, seed)
    frame = pd.DataFrame(rows, columns=COLUMNS)
    tested = frame[~pairing.is_control(frame)]
    families = tested.groupby(["language", "benchmark", "compares", "population"], sort=False)
    for adjusted, raw in (("p_holm", "p"), ("wilcoxon_holm", "wilcoxon_dropped")):
        frame[adjusted] = families[raw].transform(tests.holm) if len(tested) else np.nan
    return frame


COLUMNS = [
    *_GROUP, "compares", "precision", "condition", "engine", *_DETAILS, "population", "metric", "n", "reference",
    "mean", "reference_all", "mean_all", "difference", "low", "high", "p", "zeros", "wilcoxon_dropped",
    "wilcoxon_pratt", "wilcoxon_split", "delta", "size", "greater", "less",
    "dominance", "dominance_low", "dominance_high", "equivalence_p",
]  # fmt: skip


def _pairs(found: Samples) -> Iterator[tuple[dict, np.ndarray, np.ndarray]]:
    """Names of a pair of sample sets, and the rows of each, aligned: reference and own."""
    sets = {key: rows for key, rows in found.table.groupby(_SET, sort=False, observed=True)}
    for key, rows in sets.items():
        names = dict(zip(_SET, key, strict=True))
        names |= {name: rows[name].iloc[0] for name in ("language", *_DETAILS)}
        if names["precision"] != ORIGINAL:
            original = sets.get((names["model"], ORIGINAL, *key[2:]))
            if original is not None:
                yield {**names, "compares": PRECISION}, *_aligned(original, rows, ["task_id", "draw", "seed"])
        if names["family"] != pairing.CLEAN:
            clean = sets.get((*key[:3], pairing.CLEAN, ""))
            if clean is not None:
                yield {**names, "compares": CONDITION}, *_aligned(clean, rows, ["task_id", "draw"])


def _aligned(reference: pd.DataFrame, own: pd.DataFrame, on: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Positions of the rows that belong together in the table of samples."""
    first, second = (frame[on].assign(place=frame.index) for frame in (reference, own))
    both = first.merge(second, on=on, suffixes=("_reference", "_own"))
    return both["place_reference"].to_numpy(), both["place_own"].to_numpy()


def _compared(
    found: Samples, names: dict, reference: np.ndarray, own: np.ndarray, replicates: int, seed: int
) -> Iterator[dict]:
    """A row for each metric of the language on the tasks of one population; seeds and draws of a task are averaged."""
    of_language = found.table.loc[found.table["language"] == names["language"], found.metrics]
    metrics = of_language.columns[of_language.notna().any()]
    fits = found.table["passed" if names["population"] == BOTH_PASS else "parsable"].to_numpy(bool)
    fits = fits & found.table["parsable"].to_numpy(bool)
    kept = fits[reference] & fits[own]
    reference, own = reference[kept], own[kept]
    counted = found.table[metrics].notna().to_numpy()
    counted = pd.DataFrame(counted[reference] & counted[own], columns=metrics)
    rows = {}
    for some in counted.columns.groupby([column.tobytes() for column in counted.to_numpy().T]).values():
        both = counted[some[0]].to_numpy()  # the same pairs have all of these metrics
        rows |= _tested(found, list(some), reference[both], own[both], replicates, seed)
    for metric in metrics:
        yield {**names, "metric": metric, **rows[metric]}


def _tested(
    found: Samples, metrics: list[str], reference: np.ndarray, own: np.ndarray, replicates: int, seed: int
) -> dict[str, dict]:
    """What is found of metrics on pairs that have all of them."""
    tasks = found.table["task_id"].to_numpy()[own]
    if not len(tasks):
        return {metric: {"n": 0} for metric in metrics}
    first, second, first_all, second_all = (
        frame[metrics].iloc[rows].groupby(tasks).mean().to_numpy()
        for frame in (found.table, found.whole)
        for rows in (reference, own)
    )
    differences = second - first
    change, greater, less = _by_draw(found, metrics, reference, own)
    dominance = greater - less
    # In one product: the draws of a number of tasks are made once.
    both = crossed.replicates(np.concatenate([change, dominance], axis=2), replicates, seed)
    low, high = resampling.interval(both[:, : len(metrics)])
    dominance_low, dominance_high = resampling.interval(both[:, len(metrics) :].clip(-1, 1))
    rows = {}
    for place, metric in enumerate(metrics):
        one = differences[:, place]
        delta = ordinal.cliffs_delta(first[:, place], second[:, place])
        rows[metric] = {
            "n": len(one),
            "reference": first[:, place].mean(),
            "mean": second[:, place].mean(),
            "reference_all": first_all[:, place].mean(),
            "mean_all": second_all[:, place].mean(),
            "difference": one.mean(),
            "low": low[place],
            "high": high[place],
            "p": crossed.p_value(change[:, :, place])
            if change.shape[1] > 1
            else resampling.permutation_p(one, replicates, seed),
            "zeros": np.mean(one == 0),
            **{f"wilcoxon_{rule}": value for rule, value in ordinal.wilcoxon(one).items()},
            "delta": delta,
            "size": ordinal.size(delta),
            "greater": greater[:, :, place].mean(),
            "less": less[:, :, place].mean(),
            "dominance": dominance[:, :, place].mean(),
            "dominance_low": dominance_low[place],
            "dominance_high": dominance_high[place],
            "equivalence_p": crossed.equivalence_p(dominance[:, :, place], ordinal.NEGLIGIBLE),
        }
    return rows


def _by_draw(found: Samples, metrics: list[str], reference: np.ndarray, own: np.ndarray) -> list[np.ndarray]:
    """By how much pairs change, and which have more and less, by task and draw of noise (without noise one draw).

    Each of shape (tasks, draws, metrics).
    """
    values, rows = found.table[metrics].to_numpy(float), found.table.iloc[own]
    change = values[own] - values[reference]
    draws = rows["seed"] if rows["family"].eq("noise").all() else np.zeros(len(rows))
    places = tuple(np.unique(names, return_inverse=True)[1] for names in (rows["task_id"].to_numpy(), draws))
    shape = tuple(place.max() + 1 for place in places)
    sums, counts = np.zeros((*shape, 3 * len(metrics))), np.zeros(shape)
    np.add.at(sums, places, np.hstack([change, change > 0, change < 0]))
    np.add.at(counts, places, 1)
    return np.split(crossed.completed(sums, counts), 3, axis=2)
