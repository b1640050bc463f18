"""RQ2: do quantized models withstand weight noise better, also when both arms are disturbed equally?"""

import math

import pandas as pd

from qrobust.analysis import Analysis, noised
from qrobust.analysis.noised import Contrast, Overall
from qrobust.primary import SUITES
from qrobust.report import questions
from qrobust.report.answers import ALPHA, Answer, declared, difference, p_equals, power, unanswered, verdict
from qrobust.report.tables.notes import (
    common_notes,
    equivalence_column,
    equivalence_note,
    family_size,
    judged_again_note,
    little_to_lose_note,
    sizes,
)
from qrobust.report.tables.rates import rates
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import (
    MISSING,
    condition_name,
    model_name,
    p_value,
    percent,
    points,
    why_absent,
    with_interval,
)  # fmt: skip

questions.question(
    "rq2",
    place=3,
    title="RQ2: weight noise",
    asks="RQ2: do quantized models withstand weight noise better, also when both arms are disturbed equally?",
    intro="In the scope `trainable`, the paper's, the quantized weights receive no noise; in `effective` both arms are "
    "disturbed equally. The grey percentages are the shares of parameters disturbed.",
)


@questions.answer("rq2")
def answer(found: Analysis) -> Answer:
    """Does quantization change robustness against weight noise, and is the comparison fair?"""
    scopes = dict.fromkeys((each.scope, each.unit) for each in found.noise_overall)
    mains = [
        found.declared([each for each in found.noise_overall if (each.scope, each.unit) == axes]) for axes in scopes
    ]
    together = {(main.scope, main.unit): main for main in mains if main}
    if not scopes:
        asked = (found.cells["family"] == "noise").any()
        why = "no draw of noise above the floor has results of both arms" if asked else "the study has no weight noise"
        return Answer(f"Not answered: {why}.")
    if not together:
        return Answer(unanswered(found))
    units = dict.fromkeys(each.unit for each in found.contrasts)
    contrasts = [found.declared([each for each in found.contrasts if each.unit == unit]) for unit in units]
    contrasts = [each for each in contrasts if each]
    sentences = [declared(found, "noise")] if found.primary.outcome == "noise" else []
    sentences += [_of_contrast(each) for each in contrasts]
    sentences += [_of_scope(found, each) for each in together.values()]
    sentences += _other_suite(found)
    fair = [each for each in together.values() if each.scope != noised.PAPERS and each.unit == _unit(together)]
    main = fair[0] if fair else next(iter(together.values()))
    sentences += power(main)
    if main.draws == 1:
        sentences.append("One draw of noise: no interval here says what another draw would do.")
    paper = together.get((noised.PAPERS, _unit(together)))
    contrast = next((each for each in contrasts if each.unit == _unit(together)), None)
    return Answer(_noise_headline(paper, fair, contrast), tuple(sentences))


def _unit(together: dict[tuple[str, str], Overall]) -> str:
    """The unit that the headline is about: the paper's, where the study has it."""
    return "absolute" if any(unit == "absolute" for _, unit in together) else "relative"


def _of_contrast(contrast: Contrast) -> str:
    d = contrast.difference
    return (
        f"Where the noise went: against equal disturbance (scope {noised.EQUAL}), the paper's way (scope "
        f"{noised.PAPERS}) spares the quantized models {points(d.value)} points more than the originals (95 % interval "
        f"{points(d.low)} to {points(d.high)}, paired by task, draw and level over {_sample(contrast)}, p "
        f"{p_equals(contrast.p)}; {contrast.unit} levels)."
    )


def _of_scope(found: Analysis, result: Overall) -> str:
    shares = found.noise[(found.noise["scope"] == result.scope) & (found.noise["unit"] == result.unit)]
    disturbed = f"{_share(shares['share_original'].mean())} of the original's parameters and "
    disturbed += f"{_share(shares['share'].mean())} of the quantized models'"
    left = f" ({', '.join(result.floor)} at the floor, left out)" if result.floor else ""
    levels = f"mean over {len(result.levels)} levels" if len(result.levels) > 1 else "one level"
    return (
        f"Scope {result.scope} ({result.unit} levels; noise on {disturbed}), {levels}{left}, {_sample(result)}: "
        f"pass@1 under noise {points(result.rate_original)} of the originals, "
        f"{points(result.rate_quantized)} of the quantized; {difference(result)}."
    )


def _other_suite(found: Analysis) -> list[str]:
    """The same in each scope and unit, judged by the suite that is secondary."""
    scopes = dict.fromkeys((each.scope, each.unit) for each in found.noise_other_suite)
    results = {
        axes: found.declared([each for each in found.noise_other_suite if (each.scope, each.unit) == axes])
        for axes in scopes
    }
    parts = [
        f"scope {scope} ({unit} levels) {with_interval(*vars(each.difference).values())}, p {p_equals(each.p)}"
        for (scope, unit), each in results.items()
        if each
    ]
    suite = SUITES[found.primary.other_suite]
    return [f"The same samples judged by the {suite} (secondary): {'; '.join(parts)}."] if parts else []


def _sample(result: Overall | Contrast) -> str:
    return f"{result.tasks} tasks and {result.draws} draw{'s' * (result.draws > 1)}"


def _share(share: float) -> str:
    return "an unknown share" if math.isnan(share) else f"{100 * share:.0f} %"


def _favours_quantized(result: Overall) -> bool:
    return result.p < ALPHA and result.difference.value > 0


def _noise_headline(paper: Overall | None, fair: list[Overall], contrast: Contrast | None) -> str:
    if not fair:
        return (
            "Only the paper's scope has results, in which the quantized weights receive no noise: the arms are not "
            "disturbed equally, so this study cannot say whether quantization helps."
        )
    kept = [each.scope for each in fair if _favours_quantized(each)]
    if paper is None:
        return verdict(fair[0], f"under noise that disturbs both arms (scope {fair[0].scope})")
    went = contrast is not None and contrast.p < ALPHA and contrast.difference.value > 0
    if not _favours_quantized(paper):
        words = "The paper's finding does not appear here even in the paper's way (scope trainable)"
        words += f"; it does with scope {' and '.join(kept)}" if kept else ", nor with equal disturbance"
        return words + ("; still, its way favours quantized models by where the noise goes." if went else ".")
    words = (
        "In the paper's way (scope trainable, no noise on quantized weights) quantized models withstand noise better, "
        f"by {points(paper.difference.value)} points"
    )
    if went:
        words += f"; {points(contrast.difference.value)} points are due to where the noise goes"
    if kept:
        return f"{words}; the finding survives when both arms are disturbed equally (scope {' and '.join(kept)})."
    if went:
        return f"{words}, and no advantage is found when both arms are disturbed equally."
    return f"{words}; these data neither confirm nor exclude it when both arms are disturbed equally."


@questions.table("rq2", place=0)
def noise_overall(found: Analysis) -> Table:
    """All levels together, by scope; and the paper's scope against equal disturbance; on both suites."""
    margin, others = found.primary.margin, [*found.noise_other_suite, *found.contrasts_other_suite]
    results = [*found.noise_overall, *found.contrasts, *others]
    roles = ["primary" if each is found.primary_result else "secondary" for each in results]
    rows = [_overall_row(each, role, equivalence_column(margin)) for each, role in zip(results, roles, strict=True)]
    data, shown = (pd.DataFrame([row[side] for row in rows]) for side in (0, 1))
    floors = dict.fromkeys(
        f"{name} ({each.suite})" if others else name
        for each in (*found.noise_overall, *found.noise_other_suite)
        for name in each.floor
    )
    again = " A base suite judges the samples of the plus suite again." if others else ""
    notes = (
        f"Primary outcome: {found.primary}.{again}",
        "difference: drop of the original minus drop of the quantized model, mean over levels; pass@1: under noise. "
        + _crossed(found),
        f"A level that leaves both arms at most {noised.FLOOR:g} of their clean pass@1 is at the floor, and left out: "
        + (f"{', '.join(floors)}." if floors else "none is."),
        f"{noised.PAPERS} − {noised.EQUAL}: the difference in the paper's scope minus the one under equal disturbance, "
        "on the same tasks, draws and levels; above 0 as far as the paper's way spares the quantized models.",
        equivalence_note(margin),
        *little_to_lose_note(found),
    )
    return Table("noise_overall", "Weight noise over all levels (RQ2).", data, shown, notes)


def _overall_row(result: Overall | Contrast, role: str, equivalence: str) -> tuple[dict, dict]:
    """A result as numbers and in words; a contrast is of two scopes and has no rates and drops of its own."""
    scope, floor = f"{noised.PAPERS} − {noised.EQUAL}", ""
    rates = drops = (math.nan, math.nan)
    if isinstance(result, Overall):
        scope, floor = result.scope, ", ".join(result.floor)
        rates = result.rate_original, result.rate_quantized
        drops = result.drop_original.value, result.drop_quantized.value
    d, named = result.difference, {"outcome": role, "suite": result.suite, "scope": scope, "unit": result.unit}
    numbers = {
        **named, "compared": result.name, "tasks": result.tasks, "draws": result.draws,
        "levels": ", ".join(result.levels), "floor": floor, "rate_original": rates[0], "rate_quantized": rates[1],
        "drop_original": drops[0], "drop_quantized": drops[1], **vars(d), "p": result.p,
        "equivalence_p": result.equivalence_p, "margin": result.margin,
    }  # fmt: skip
    words = {
        **named, "against the original": result.name, "tasks": str(result.tasks), "draws": str(result.draws),
        "levels": str(len(result.levels)), "pass@1 orig.": points(rates[0]), "pass@1 quant.": points(rates[1]),
        "drop orig.": points(drops[0]), "drop quant.": points(drops[1]),
        "difference": with_interval(d.value, d.low, d.high), "p": p_value(result.p),
        equivalence: p_value(result.equivalence_p),
    }  # fmt: skip
    return numbers, words


def _crossed(found: Analysis) -> str:
    """How intervals and tests of noise treat its draws."""
    if _has_draws(found):
        return (
            "One draw of noise hits every task, so intervals resample draws and tasks, and p is Student's t over both "
            "(Satterthwaite)."
        )
    return "There is one draw of noise: intervals and p (permutation) are over tasks, and say nothing of other draws."


def _has_draws(found: Analysis) -> bool:
    return len(found.noise) > 0 and found.noise["seeds"].max() > 1


@questions.table("rq2", place=1)
def noise_effects(found: Analysis) -> Table:
    """Original against quantized under weight noise."""
    frame, suite = found.noise, found.primary.suite
    equivalence = equivalence_column(found.primary.margin)
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "noise": condition_name(row), "n": str(int(row.n)),
                "disturbed orig. / quant.": f"{percent(row.share_original)} / {percent(row.share)}",
                "pass@1 orig.": points(row.attacked_original) if row.n else why_absent(row),
                "pass@1 quant.": points(row.attacked_quantized), "drop orig.": points(row.drop_original),
                "drop quant.": points(row.drop_quantized),
                "difference": with_interval(row.difference, row.difference_low, row.difference_high),
                "p": p_value(row.p), "p (Holm)": p_value(row.p_holm), equivalence: p_value(row.equivalence_p),
                "RRS": row.shown if row.n else MISSING,
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        f"{sizes(frame)}. pass@1: under noise. difference: drop of the original minus drop of the quantized model. "
        f"Brackets: 95 % intervals, in percentage points. {_crossed(found)}",
        f"Holm's family: the {family_size(frame, suite)} rows of this table with a level above 0, on the "
        f"{SUITES[suite]}.",
        *judged_again_note(frame, suite),
        equivalence_note(found.primary.margin),
        "disturbed: share of parameters that received noise. In the scope trainable (the paper's) the quantized "
        "weights receive none.",
        "No drop exceeds the clean pass@1: where noise takes both arms to zero, the difference is that of their clean "
        "scores and says nothing about robustness.",
        *common_notes(frame),
    )
    return Table("noise_effects", "Original against quantized models under weight noise (RQ2).", frame, shown, notes)


@questions.table("rq2", place=2)
def noise(found: Analysis) -> Table:
    """Pass@1 of every arm under weight noise, with the share of parameters disturbed (RQ2)."""
    frame = found.pass_rates[found.pass_rates["family"] == "noise"]
    note = "disturbed: share of the parameters that received noise; arms are comparable only where it is equal."
    title = "Pass@1 in percent under weight noise (RQ2)."
    over = "draws of noise and tasks" if _has_draws(found) else "tasks"
    return rates(frame, "noise", title, (note,), disturbed=True, over=over)
