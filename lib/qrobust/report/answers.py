"""The research questions answered in words, from the data alone, with what the data cannot say."""

import math
from dataclasses import dataclass

from qrobust.analysis import Analysis, effects, table1
from qrobust.analysis.pairing import IDENTITY
from qrobust.analysis.pooled import Overall
from qrobust.report.tables.table import number, p_value, points

ALPHA = 0.05
SMALL = 100
"""Below this many tasks a study checks that everything runs; it settles little."""


@dataclass(frozen=True)
class Answer:
    """A question, the answer in one line, and the sentences that support and limit it."""

    question: str
    headline: str
    sentences: tuple[str, ...]


def answers(analysis: Analysis) -> list[Answer]:
    """All three research questions."""
    return [rq1(analysis), rq2(analysis), rq3(analysis)]


def rq1(analysis: Analysis) -> Answer:
    """Does quantization change robustness against prompt attacks?"""
    question = "RQ1: does quantization change the robustness against prompt attacks?"
    if not analysis.overall:
        return Answer(question, "Not answered: no cell has clean and attacked results of both arms.", ())
    main = analysis.overall[0]
    sentences = [
        f"Over {main.cells} cells and {main.tasks} tasks, attacks cost the originals "
        f"{points(main.drop_original.value)} points of pass@1 and the quantized models "
        f"{points(main.drop_quantized.value)}: {_difference(main)}.",
        *_power(main),
        _by_precision(analysis),
        _cells(analysis),
        _single_cells(analysis),
        _control(analysis),
        _incomplete(analysis),
    ]
    return Answer(question, _verdict(main, "under attack"), tuple(filter(None, sentences)))


def _verdict(result: Overall, where: str) -> str:
    if result.p >= ALPHA:
        return f"No difference found between original and quantized models {where}."
    if result.difference.value > 0:
        return f"Quantized models lose less {where}: they are the more robust ones here."
    return f"Quantized models lose more {where}: they are the less robust ones here."


def _difference(result: Overall) -> str:
    d = result.difference
    more = "less" if d.value > 0 else "more"
    return (
        f"the quantized models lose {points(abs(d.value))} points {more} (drop of the original minus drop of the "
        f"quantized: {points(d.value)}, 95 % interval {points(d.low)} to {points(d.high)}, permutation test over tasks "
        f"p {_equals(result.p)})"
    )


def _equals(p: float) -> str:
    text = p_value(p)
    return text if text.startswith("<") else f"= {text}"


def _power(result: Overall) -> list[str]:
    if math.isnan(result.detectable):
        return ["No task answered differently, so how small a difference these data could find is not estimable."]
    words = (
        f"With {result.tasks} tasks this comparison finds a true difference of {points(result.detectable)} points "
        f"with 80 % power; a difference of 2 points would need about {number(result.needed(0.02), 0)} tasks with "
        "the same spread. The models are taken as given: other models may differ."
    )
    if result.p >= ALPHA:
        words += " Finding nothing therefore does not show that the models are equal: it excludes, at 95 %, "
        words += f"only differences outside {points(result.difference.low)} to {points(result.difference.high)} points."
    if result.tasks < SMALL:
        words += f" {result.tasks} tasks are a check that everything runs; they cannot answer the question."
    return [words]


def _by_precision(analysis: Analysis) -> str:
    parts = [
        f"{result.name} {points(result.difference.value)} [{points(result.difference.low)}, "
        f"{points(result.difference.high)}], p {_equals(result.p)}"
        for result in analysis.overall[1:]
    ]
    return f"By precision (positive: the quantized loses less; p not adjusted): {'; '.join(parts)}." if parts else ""


def _cells(analysis: Analysis) -> str:
    frame = analysis.comparisons
    frame = frame[effects.in_family(frame) & (frame["n"] > 0)]
    counts = table1.count(frame["more_robust"])
    return (
        f"Counted as in the paper, the quantized model is more robust in {counts.quantized} of {counts.cells} cells, "
        f"the original in {counts.original}, neither in {counts.equal} (sign test p {_equals(counts.p)}). Cells share "
        "tasks and models, and base and plus tests judge the same samples, so this count is too sure of itself in "
        "either direction. The paper's own 65 against 54 of 126 gives p = 0.359."
    )


def _single_cells(analysis: Analysis) -> str:
    frame = analysis.comparisons
    tested = frame[frame["p_holm"].notna()]
    found = int((tested["p_holm"] < ALPHA).sum())
    undefined = tested["rrs"].isna().mean() if len(tested) else math.nan
    return (
        f"{found} of {len(tested)} single comparisons stay below 0.05 after Holm's correction; RRS has no number in "
        f"{number(100 * undefined, 0)} % of them."
    )


def _control(analysis: Analysis) -> str:
    control = analysis.drops[(analysis.drops["attack"] == IDENTITY) & (analysis.drops["n"] > 0)]
    if control.empty:
        return "The study has no identity control, so it cannot show that the harness itself changes nothing."
    changed = int(((control["lost"] > 0) | (control["gained"] > 0)).sum())
    if changed:
        return (
            f"Warning: the identity control differs from clean in {changed} of {len(control)} arms. Something other "
            "than the attacks changes results; do not trust the drops before it is found."
        )
    return f"The identity control equals clean, task by task, in all {len(control)} arms."


def _incomplete(analysis: Analysis) -> str:
    absent = int((analysis.cells["status"] != "done").sum())
    return f"{absent} of {len(analysis.cells)} cells are missing; the tables list them." if absent else ""


def rq2(analysis: Analysis) -> Answer:
    """Does quantization change robustness against weight noise, and is the comparison fair?"""
    question = "RQ2: do quantized models withstand weight noise better, also when both arms are disturbed equally?"
    if not analysis.noise_overall:
        asked = (analysis.cells["family"] == "noise").any()
        why = "no noise cell has results of both arms" if asked else "the study has no weight noise"
        return Answer(question, f"Not answered: {why}.", ())
    sentences = []
    for (scope, unit), result in analysis.noise_overall.items():
        shares = analysis.noise[(analysis.noise["scope"] == scope) & (analysis.noise["unit"] == unit)]
        disturbed = f"{_share(shares['share_original'].mean())} of the original's parameters and "
        disturbed += f"{_share(shares['share'].mean())} of the quantized models'"
        sentences.append(
            f"Scope {scope} ({unit} levels; noise on {disturbed}), mean over all levels, {result.tasks} tasks: "
            f"{_difference(result)}."
        )
    paper = _of_scope(analysis, "trainable")
    fair = [(scope, result) for scope in ("effective", "matched") if (result := _of_scope(analysis, scope))]
    headline = _noise_headline(paper, fair)
    smallest = min(analysis.noise_overall.values(), key=lambda result: result.tasks)
    sentences += _power(smallest)
    return Answer(question, headline, tuple(sentences))


def _share(share: float) -> str:
    return "an unknown share" if math.isnan(share) else f"{100 * share:.0f} %"


def _of_scope(analysis: Analysis, scope: str) -> Overall | None:
    return analysis.noise_overall.get((scope, "absolute")) or analysis.noise_overall.get((scope, "relative"))


def _favours_quantized(result: Overall) -> bool:
    return result.p < ALPHA and result.difference.value > 0


def _noise_headline(paper: Overall | None, fair: list[tuple[str, Overall]]) -> str:
    if not fair:
        return (
            "Only the paper's scope was run, in which the quantized weights receive no noise: the arms are not "
            "disturbed equally, so this study cannot say whether quantization helps."
        )
    kept = [scope for scope, result in fair if _favours_quantized(result)]
    if paper is None:
        return _verdict(fair[0][1], f"under noise that disturbs both arms (scope {fair[0][0]})")
    if not _favours_quantized(paper):
        words = "The paper's finding does not appear here even in the paper's way (scope trainable)"
        return words + (f"; it does with scope {' and '.join(kept)}." if kept else ", nor with equal disturbance.")
    words = (
        "In the paper's way (scope trainable, no noise on quantized weights) quantized models withstand noise better"
    )
    # Not finding an effect is not refuting it: the interval must exclude the effect that the paper's way shows.
    refuted = [scope for scope, result in fair if scope not in kept and result.difference.high < paper.difference.value]
    undecided = [scope for scope, _ in fair if scope not in kept and scope not in refuted]
    parts = [
        f"{claim} (scope {' and '.join(scopes)})"
        for claim, scopes in (
            ("the finding survives when both arms are disturbed equally", kept),
            ("the finding does not survive when both arms are disturbed equally", refuted),
            ("these data neither confirm nor exclude it when both arms are disturbed equally", undecided),
        )
        if scopes
    ]
    return f"{words}; {'; '.join(parts)}."


def rq3(analysis: Analysis) -> Answer:
    """What does quantization cost and save?"""
    question = "RQ3: what is traded when a model is quantized?"
    frame = analysis.penalties[analysis.penalties["n"] > 0]
    if frame.empty:
        return Answer(question, "Not answered: no clean result of both arms.", ())
    sentences, parts = [], []
    sizes = analysis.footprint.reindex(columns=["model", "precision", "bytes"]).dropna()
    original = sizes[sizes["precision"] == "original"].drop_duplicates("model").set_index("model")["bytes"]
    for precision, rows in frame.groupby("precision", sort=False):
        parts.append(f"{precision} {points(rows['penalty'].mean())}")
        unclear = int(((rows["low"] <= 0) & (rows["high"] >= 0)).sum())
        cells = f"{len(rows)} cell{'s' * (len(rows) > 1)}"
        text = f"{precision}: clean penalty {points(rows['penalty'].mean())} points on average over {cells}; "
        text += f"the 95 % interval includes 0 in {unclear} of them"
        own = sizes[sizes["precision"] == precision].drop_duplicates("model").set_index("model")["bytes"]
        ratio = (own / original).dropna()
        if len(ratio):
            text += f"; {100 * ratio.mean():.0f} % of the original's size"
        sentences.append(f"{text}.")
    sentences.append("The paper reports mean penalties of 0.36 % (8 bit) and 1.19 % (4 bit).")
    sentences.append(
        "Sizes are relative to the original as this study loaded it; see its dtype before comparing them with others'."
    )
    return Answer(question, f"Mean clean pass@1 lost, in points: {', '.join(parts)}.", tuple(sentences))
