"""RQ1: does quantization change the robustness against prompt attacks?"""

import math

import numpy as np
import pandas as pd

from qrobust.analysis import Analysis, flips, pairing, table1
from qrobust.analysis.pooled import Overall
from qrobust.primary import SUITES
from qrobust.report import questions
from qrobust.report.answers import ALPHA, Answer, declared, difference, p_equals, power, unanswered, verdict
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.style import DOUBLE, FAINT, INK
from qrobust.report.tables.notes import (
    INTERVALS,
    NO_SPREAD,
    changed_note,
    common_notes,
    draws_note,
    equivalence_column,
    equivalence_note,
    family_size,
    judged_again_note,
    left_out_note,
    little_to_lose_note,
    seeds_note,
    sizes,
)  # fmt: skip
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import (
    MISSING,
    condition_name,
    model_name,
    number,
    odds,
    of_all,
    p_value,
    points,
    rrs_interval,
    why_absent,
    with_interval,
)  # fmt: skip

questions.question(
    "rq1",
    place=1,
    title="RQ1: prompt attacks",
    asks="RQ1: does quantization change the robustness against prompt attacks?",
    intro="Every row pairs an original and a quantized model on the same tasks. The difference of drops is the "
    "evidence; RRS is the paper's measure, with its arrows where it has no number.",
)


@questions.answer("rq1")
def answer(found: Analysis) -> Answer:
    """Does quantization change robustness against prompt attacks?"""
    if not found.overall:
        return Answer("Not answered: no cell has clean and attacked results of both arms.")
    main = found.declared(found.overall)
    sentences = [
        declared(found, "attack"),
        *(_of_declared(main) if main else ()),
        *little_to_lose_note(found),
        _other_suite(found),
        _among_changed(found),
        _by_precision(found),
        _odds(found),
        _cells(found),
        _single_cells(found),
        _control(found),
        _incomplete(found),
    ]
    return Answer(verdict(main, "under attack") if main else unanswered(found), tuple(filter(None, sentences)))


def _of_declared(main: Overall) -> list[str]:
    return [
        f"Over {main.cells} cells and {main.tasks} tasks, attacks cost the originals "
        f"{points(main.drop_original.value)} points of pass@1 and the quantized models "
        f"{points(main.drop_quantized.value)}: {difference(main)}.",
        *power(main),
    ]


def _other_suite(found: Analysis) -> str:
    other = found.declared(found.other_suite)
    if other is None:
        return ""
    return (
        f"The same samples judged by the {SUITES[other.suite]} (secondary): {points(other.difference.value)} "
        f"[{points(other.difference.low)}, {points(other.difference.high)}], p {p_equals(other.p)}, equivalence p "
        f"{p_equals(other.equivalence_p)}."
    )


def _odds(found: Analysis) -> str:
    kinds = (("task by task (GEE)", found.interactions), ("in the hierarchical model", found.hierarchical))
    parts = [
        f"{what} {odds(each.odds_ratio, each.low, each.high)}, p {p_equals(each.p)}"
        for what, each in ((what, found.declared(results)) for what, results in kinds)
        if each and not math.isnan(each.odds_ratio)
    ]
    return f"As an odds ratio (above 1: quantized models suffer less): {'; '.join(parts)}." if parts else ""


def _among_changed(found: Analysis) -> str:
    main = found.declared(found.overall)
    if main is None or main.among_changed is None:
        return ""
    drops = (points(each.value) for each in (main.among_changed.drop_original, main.among_changed.drop_quantized))
    effect = main.among_changed.difference
    return (
        f"The attacks changed {100 * main.changed / main.prompts:.0f} % of the prompts; among these alone the drops "
        f"are {' and '.join(drops)}, their difference {with_interval(effect.value, effect.low, effect.high)}, "
        f"equivalence p {p_equals(main.among_changed.equivalence_p)}."
    )


def _by_precision(found: Analysis) -> str:
    main = found.declared(found.overall)
    parts = [
        f"{result.name} {points(result.difference.value)} [{points(result.difference.low)}, "
        f"{points(result.difference.high)}], p {p_equals(result.p)}"
        for result in found.overall
        if result is not main
    ]
    return f"By precision (positive: the quantized loses less; p not adjusted): {'; '.join(parts)}." if parts else ""


def _cells(found: Analysis) -> str:
    comparisons = found.pooled_rows(found.comparisons)
    frame = pairing.tested(comparisons, found.primary.suite)
    counts, published = table1.count(frame["more_robust"]), table1.count(table1.table_1()["more_robust"])
    again = int((~pairing.is_control(comparisons) & (comparisons["n"] > 0)).sum()) - len(frame)
    left = f"; the other {again} are these samples judged again, and do not count" if again else ""
    return (
        f"Counted as in the paper, the quantized model is more robust in {counts.quantized} of {counts.cells} cells, "
        f"the original in {counts.original}, neither in {counts.equal} (sign test p {p_equals(counts.p)}){left}. Cells "
        "share tasks and models, so this count is too sure of itself in either direction. The paper's own "
        f"{published.quantized} against {published.original} of "
        f"{published.cells}, half of them judged again, gives p {p_equals(published.p)}."
    )


def _single_cells(found: Analysis) -> str:
    frame = found.comparisons
    tested = frame[frame["p_holm"].notna()]
    below = int((tested["p_holm"] < ALPHA).sum())
    undefined = tested["rrs"].isna().mean() if len(tested) else math.nan
    return (
        f"{below} of {len(tested)} single comparisons stay below 0.05 after Holm's correction; RRS has no number in "
        f"{number(100 * undefined, 0)} % of them."
    )


def _control(found: Analysis) -> str:
    identity = pairing.is_control(found.drops) & ~pairing.has_other_batches(found.drops)
    control = found.drops[identity & (found.drops["n"] > 0)]
    if control.empty:
        return "The study has no identity control, so it cannot show that the harness itself changes nothing."
    changed = len(_turned_by_identity(found)[["model", "precision", "benchmark"]].drop_duplicates())
    if changed:
        return (
            f"Warning: the identity control differs from clean in {changed} of {len(control)} arms. Something other "
            "than the attacks changes results; do not trust the drops before it is found."
        )
    return f"The identity control equals clean, task by task, in all {len(control)} arms."


def _turned_by_identity(found: Analysis) -> pd.DataFrame:
    """The verdicts under the identity control that are not the clean ones, of all draws."""
    both = flips.turned(found.verdicts)
    return both[pairing.is_control(both) & ~pairing.has_other_batches(both)]


def _incomplete(found: Analysis) -> str:
    count = int((found.cells["status"] != "done").sum())
    return f"{count} of {len(found.cells)} cells are missing; the tables list them." if count else ""


@questions.figure("rq1")
def rq1_forest(found: Analysis) -> list[Drawing]:
    """Difference of drops with its interval, RRS beside it: a panel per attack, a row per model and benchmark."""
    frame = pairing.strict_hypotheses(found.comparisons)
    if frame.empty:
        return []
    looks = style.looks(found.precisions)
    attacks = list(dict.fromkeys(zip(frame["condition"], frame["engine"], strict=True)))
    groups = list(dict.fromkeys(zip(frame["model"], frame["benchmark"], strict=True)))
    precisions = list(dict.fromkeys(frame["precision"]))
    lines = [(group, precision) for group in groups for precision in precisions]
    position = {line: index + 0.6 * groups.index(line[0]) for index, line in enumerate(lines)}
    bottom = max(position.values()) + 0.7
    limit = 100 * np.nanmax(np.abs(frame[["difference_low", "difference_high"]].to_numpy()), initial=0.05) * 1.08
    with style.paper():
        figure, axes = drawing.panels(1, len(attacks), DOUBLE, 1.2 + 0.17 * (bottom + 1.3), sharey=True)
        for axis, attack in zip(axes[0], attacks, strict=True):
            axis.axvline(0, color=FAINT, linewidth=0.7)
            rows = frame[(frame["condition"] == attack[0]) & (frame["engine"] == attack[1])]
            for row in rows.itertuples():
                y, look = position[(row.model, row.benchmark), row.precision], looks[row.precision]
                if row.n:
                    ends = [100 * row.difference_low, 100 * row.difference_high]
                    axis.plot(ends, [y, y], color=look.color, linewidth=1.1, solid_capstyle="butt")
                    axis.plot(100 * row.difference, y, marker=look.marker, color=look.color)
                else:
                    axis.plot(0, y, marker="x", color=FAINT)
                _write(axis, 1.1 * limit, y, row.shown if row.n else row.status, INK if row.n else FAINT)
            _write(axis, 1.1 * limit, -0.9, "RRS", FAINT)
            axis.set(xlim=(-limit, _right_end(limit, len(attacks))), ylim=(bottom, -1.3))
            axis.set_xticks(_ticks(limit, len(attacks)))
            axis.set_title(attack[0] + (f"\n({attack[1]})" if attack[1] else ""))
        centres = [np.mean([position[group, precision] for precision in precisions]) for group in groups]
        axes[0][0].set_yticks(centres, [f"{model}\n{benchmark}" for model, benchmark in groups])
        for axis in axes[0]:
            axis.tick_params(axis="y", length=0)
        shown = {precision: looks[precision] for precision in precisions}
        drawing.precision_legend(figure, shown, lines=False, extra=drawing.missing_mark(frame))
        figure.supxlabel(
            "difference of drops (points): ← the original is more robust | the quantized model is →", fontsize="medium"
        )
    caption = (
        "RQ1. Drop of the original minus drop of the quantized model, 95 % bootstrap interval over tasks; right of 0: "
        f"the quantized model is more robust. RRS at the right. n = {drawing.sizes(frame)}."
        + "".join(f" {note}" for note in little_to_lose_note(found))
    )
    return [Drawing("rq1_forest", figure, frame, caption)]


def _write(axis, x: float, y: float, text: str, color: str) -> None:
    # Left out of the layout: it lies inside the axes, and hundreds of texts make the layout slow.
    axis.text(x, y, text, va="center", color=color).set_in_layout(False)


def _right_end(limit: float, panels: int) -> float:
    """Where an axis ends whose last 40 points of width hold a value of RRS, from 1.1 times the limit on."""
    share = min(0.5, 40 * panels / (72 * DOUBLE - 130))
    return (1.1 + share) * limit / (1 - share)


def _ticks(limit: float, panels: int) -> list[float]:
    most = 2.5 if panels < 4 else 2  # in narrow panels five numbers meet
    step = next(step for step in (1, 2, 5, 10, 20, 50) if limit / step < most or step == 50)
    return [step * index for index in range(-int(limit // step), int(limit // step) + 1)]


@questions.table("rq1", place=1)
def rq1(found: Analysis) -> Table:
    """RRS of each quantized arm under each attack, with its evidence."""
    frame, asked = found.comparisons, found.primary
    equivalence = equivalence_column(asked.margin)
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "attack": condition_name(row), "n": str(int(row.n)),
                "RRS": row.shown if row.n else why_absent(row),
                "RRS 95 %": rrs_interval(row.rrs_low, row.rrs_high),
                "undef.": MISSING if math.isnan(row.rrs_undefined) else f"{100 * row.rrs_undefined:.0f} %",
                "drop orig.": points(row.drop_original), "drop quant.": points(row.drop_quantized),
                "difference": with_interval(row.difference, row.difference_low, row.difference_high),
                "changed": of_all(row.changed, row.prompts),
                "difference (changed)": with_interval(
                    row.difference_changed, row.difference_changed_low, row.difference_changed_high),
                equivalence_column(asked.margin, "changed"): p_value(row.difference_changed_within),
                "p": p_value(row.p), "p (Holm)": p_value(row.p_holm), equivalence: p_value(row.equivalence_p),
                "odds ratio under attack": odds(row.odds_ratio, row.or_low, row.or_high) if row.n else MISSING,
                "p (McNemar)": p_value(row.mcnemar_p),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        f"{sizes(frame)}. ↓: the quantized model is more robust, ↑: the original (as in the paper's Table I); a number "
        "is shown where both drops are positive.",
        "RRS 95 %: from the same bootstrap, replicates without a number ranked by who loses less; undef.: their share.",
        "difference: drop of the original minus drop of the quantized model; positive: the quantized loses less. "
        + INTERVALS,
        NO_SPREAD,
        changed_note(frame, "difference"),
        f"p: permutation test over tasks (mid-p). Holm's family: all {family_size(frame, asked.suite)} attacked "
        f"comparisons of this table on the {SUITES[asked.suite]} (controls are not among them).",
        *judged_again_note(frame, asked.suite),
        equivalence_note(asked.margin),
        "Odds ratio: original passes alone against quantized passes alone, exact conditional interval; exact McNemar.",
        *seeds_note(frame),
        *draws_note(found),
        *left_out_note(found.cells),
        *common_notes(frame),
    )
    return Table("rq1", "Robustness of quantized models under prompt attacks (RQ1).", frame, shown, notes)
