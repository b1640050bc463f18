"""Why quantized models are as robust as they are: does quantization regularize? From the drift of their outputs."""

import numpy as np
import pandas as pd
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from qrobust.analysis import Analysis, mechanism
from qrobust.analysis.mechanism import OWN_RATIO, SUM_RATIO, TWIN_RATIO
from qrobust.evaluation.mechanism import BLOCK_ANSWERS, TWIN, TWINS
from qrobust.precisions import ORIGINAL
from qrobust.report import questions
from qrobust.report.answers import SMALL, Answer
from qrobust.report.figures import drawing, style
from qrobust.report.figures.drawing import Drawing
from qrobust.report.figures.noise import level_name
from qrobust.report.figures.style import DOUBLE, FAINT
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import MISSING, number, of_all, percent

# Behind RQ2, as an explanation of what is seen there: questions of one place stand in the order of their names.
questions.question(
    "rq2_mechanism",
    place=3,
    title="Mechanism: does quantization regularize?",
    asks="Mechanism: does quantization regularize, so that the same noise moves a quantized model less?",
    intro="All arms read the answers of the clean original. Drift is the KL divergence of their next-token "
    "distributions from the clean original's, in nats per token. The twin of a quantized model is the original with "
    "gaussian noise as large, module by module, as the quantization error.",
)


def _ratios(found: Analysis) -> pd.DataFrame:
    return mechanism.ratios(found.frames.drift, found.replicates, found.seed)


@questions.answer("rq2_mechanism")
def answer(found: Analysis) -> Answer | None:
    """Does equal noise move quantized models less?"""
    drift = found.frames.drift
    if drift.empty:
        return None
    ratios = _ratios(found)
    own = ratios[(ratios["what"] == OWN_RATIO) & ratios["alive"]]
    sentences = [*_by_precision(ratios), *_flips(found), *_blocks(found), _limits(found)]
    if own.empty:
        why = "the study has no noise of scope effective that leaves the original half of its tokens"
        return Answer(f"Not answered: {why}.", tuple(sentences))
    less, more = int((own["high"] < 1).sum()), int((own["low"] > 1).sum())
    counts = (
        f"in {less} of {len(own)} comparisons equal noise surely moves the quantized model less far than the "
        f"original, and in {more} farther"
    )
    if less > more and less >= len(own) / 2:
        words = "Yes, so far as drift shows it"
    elif less:
        words = "In part"
    else:
        words = "No sign of it"
    return Answer(f"{words}: {counts}.", tuple(sentences))


def _by_precision(ratios: pd.DataFrame) -> list[str]:
    said = []
    for (model, precision), rows in ratios.groupby(["model", "precision"], sort=False):
        parts = []
        (twin,) = rows[rows["what"] == TWIN_RATIO].itertuples()
        if twin.ratio == twin.ratio:
            meaning = (
                "quantization harms less than noise of its size" if twin.high < 1
                else "quantization harms more than noise of its size" if twin.low > 1
                else "as noise of its size, within the interval"
            )  # fmt: skip
            parts.append(f"drift {_ratio(twin)} times its twin's ({meaning})")
        for what, words in (
            (OWN_RATIO, "equal noise moves it {} times as far as the original"),
            (SUM_RATIO, "both together are {} times the sum of quantization and noise alone"),
        ):
            alive = rows[(rows["what"] == what) & rows["alive"]]
            if len(alive):
                low, high = number(alive["ratio"].min(), 2), number(alive["ratio"].max(), 2)
                parts.append(words.format(low if low == high else f"{low} to {high}"))
        said.append(f"{model}, {precision}: {'; '.join(parts) or 'nothing to compare it with'}.")
    return said


def _flips(found: Analysis) -> list[str]:
    rows = mechanism.tells_flips(found.frames.drift, found.verdicts)
    return [
        f"{row.model}: {row.flips} of {row.samples} judged samples have another verdict than the clean original; their "
        f"median drift is {number(row.kl_flipped, 3)} nats, that of the others {number(row.kl_kept, 3)}. The chance "
        f"that a flipped sample drifted more than another is {number(row.auc, 2)} over all, as noise makes both, and "
        f"{number(row.auc_within, 2)} in the same precision and condition (0.5: drift does not tell flips)."
        for row in rows.itertuples()
    ]


def _blocks(found: Analysis) -> list[str]:
    return [
        f"{row.model}, {row.precision}, block by block: weight error and drift go together with a rank correlation of "
        f"{number(row.rho, 2)} over {row.blocks} blocks; block {row.largest} alone makes {percent(row.share)} of the "
        f"sum; drift is {number(row.twin_ratio, 2)} times that of noise of the same size (median)."
        for row in mechanism.by_block(found.frames.blocks).itertuples()
    ]


def _limits(found: Analysis) -> str:
    drift = found.frames.drift
    tasks = drift["task_id"].nunique()
    words = (
        f"{tasks} tasks, {int(drift.drop_duplicates(['model', 'task_id'])['tokens'].sum())} tokens; one draw of each "
        f"noise, {TWINS} of each twin, taken as given. Levels at which the original loses more than half of its tokens "
        "are left out: broken models have nothing to keep."
    )
    return words + (f" {tasks} tasks show a mechanism at work, they do not size it." if tasks < SMALL else "")


def _ratio(row) -> str:
    return (
        MISSING if row.ratio != row.ratio else f"{number(row.ratio, 2)} [{number(row.low, 2)}, {number(row.high, 2)}]"
    )


@questions.table("rq2_mechanism", place=1)
def output_drift(found: Analysis) -> Table:
    """Drift, weight error and flips of every arm."""
    title = "Drift of the output from the clean original, with weight error and flips."
    if found.frames.drift.empty:
        return Table("output_drift", title, found.frames.drift, found.frames.drift)
    frame = mechanism.arms(found.frames.drift, found.verdicts, found.replicates, found.seed)
    ratios = _ratios(found).set_index(["model", "precision", "condition", "what"])
    shown = pd.DataFrame(
        [
            {
                "model": row.model, "precision": row.precision, "condition": row.condition, "n": str(row.n),
                "weight error": MISSING if row.weight_error != row.weight_error else number(row.weight_error, 4),
                "drift (nats)": f"{number(row.kl, 4)} [{number(row.low, 4)}, {number(row.high, 4)}]",
                "same token": percent(row.agree), "own drift": number(row.own, 4),
                **{words: _at(ratios, row, what) for words, what in _COLUMNS.items()},
                "flips": of_all(row.flips, row.judged),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        "drift: KL of the next-token distributions from the clean original's, along its own answers, mean over tasks; "
        "brackets: 95 % bootstrap intervals over tasks. same token: the highest logit is the clean original's. weight "
        f"error: ||Wq − W|| / ||W|| over all quantized modules. {TWIN}: the original with gaussian noise of that size.",
        "own drift: from what the same arm says without noise. own ratio: that by the original's own drift under the "
        "same draws; below 1 quantization makes sturdier. sum ratio: drift under noise by the sum of the drifts of "
        "quantization and of noise alone; 1 where they add up. twin ratio: drift by the twin's.",
        "flips: verdicts that are not the clean original's, of the tasks that were judged in this condition.",
    )
    return Table("output_drift", title, frame, shown, notes)


_COLUMNS = {"own ratio": OWN_RATIO, "sum ratio": SUM_RATIO, "twin ratio": TWIN_RATIO}


def _at(ratios: pd.DataFrame, row, what: str) -> str:
    condition = TWIN if what == TWIN_RATIO and row.family == "clean" else row.condition
    place = (row.model, row.precision, condition, what)
    if place not in ratios.index or row.family == TWIN:
        return MISSING
    return _ratio(ratios.loc[place])


@questions.table("rq2_mechanism", place=2)
def drift_by_block(found: Analysis) -> Table:
    """The original with one block quantized at a time."""
    frame = found.frames.blocks
    shown = pd.DataFrame(
        [
            {
                "model": row.model, "precision": row.precision, "block": str(row.block),
                "weight error": number(row.weight_error, 4), "drift (nats)": number(row.kl, 5),
                "twin's drift": number(row.kl_twin, 5), "same token": percent(row.agree),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        f"Answers to {BLOCK_ANSWERS} tasks at most; mean over tokens. One block of the original is quantized, the "
        "others are not; twin: gaussian noise of the size of each module's error in the same block, one draw.",
    )
    title = "Drift of the output when one block alone is quantized."
    return Table("drift_by_block", title, frame, shown, notes)


_PANELS = {"own": "from its own clean output", "kl": "from the clean original"}


@questions.figure("rq2_mechanism")
def mechanism_noise(found: Analysis) -> list[Drawing]:
    """How far equal noise moves each arm from its own clean output."""
    frame = mechanism.arms(found.frames.drift, found.verdicts, 100, 0) if len(found.frames.drift) else pd.DataFrame()
    if frame.empty or (rows := frame[frame["family"] == "noise"]).empty:
        return []
    looks = style.looks(found.precisions)
    panels = list(rows.groupby(["model", "kind", "unit"], sort=False))
    with style.paper():
        figure, axes = drawing.panels(len(panels), 2, DOUBLE, 0.5 + 1.9 * len(panels), sharex="row")
        for line, ((model, kind, unit), own) in zip(axes, panels, strict=True):
            for axis, (column, words) in zip(line, _PANELS.items(), strict=True):
                for precision, each in own.groupby("precision", sort=False):
                    look = looks[precision]
                    axis.plot(each["level"], each[column], color=look.color, linestyle=look.dashes, marker=look.marker)
                axis.set(xscale="log", yscale="log", title=f"{model}, {kind}" if len(panels) > 1 else words)
                axis.set(
                    xlabel=f"noise level ({unit})",
                    ylabel=f"drift {words}\n(nats)" if len(panels) > 1 else "drift (nats)",
                )
                levels = sorted(own["level"].unique())
                axis.set_xticks(levels, map(level_name, levels))
                axis.minorticks_off()
        drawing.precision_legend(figure, {name: looks[name] for name in dict.fromkeys(rows["precision"])})
    caption = (
        "Mechanism. Drift of the next-token distributions under equal noise on all effective weights, mean over "
        f"{drawing.sizes(rows)} tasks. Left: from what the same arm says without noise; were quantization a "
        "regularizer, the quantized models' curves would lie below the original's. Right: from the clean original."
    )
    return [Drawing("mechanism_noise", figure, rows, caption)]


@questions.figure("rq2_mechanism")
def mechanism_blocks(found: Analysis) -> list[Drawing]:
    """Drift of the output block by block, and of noise of the same size."""
    frame = found.frames.blocks
    if frame.empty:
        return []
    looks = style.looks(found.precisions)
    models = list(dict.fromkeys(frame["model"]))
    with style.paper():
        figure, axes = drawing.panels(len(models), 2, DOUBLE, 0.5 + 1.9 * len(models))
        for (left, right), model in zip(axes, models, strict=True):
            for precision, own in frame[frame["model"] == model].groupby("precision", sort=False):
                look = looks[precision]
                left.plot(own["block"], own["kl"], color=look.color, linestyle=look.dashes, marker=look.marker, ms=3)
                left.plot(own["block"], own["kl_twin"].astype(float), "+", color=look.color, ms=4)
                right.plot(
                    own["weight_error"].astype(float), own["kl"], look.marker, color=look.color, alpha=0.7, ms=3.5
                )
            left.set(xlabel="block", ylabel="drift (nats)", yscale="log")
            left.xaxis.set_major_locator(MaxNLocator(integer=True))
            right.set(xlabel="relative weight error of the block", ylabel="drift (nats)", xscale="log", yscale="log")
            if len(models) > 1:
                left.set_title(model)
        twins = Line2D([], [], color=FAINT, marker="+", linestyle="none", label="noise of the same size")
        shown = {name: looks[name] for name in dict.fromkeys(frame["precision"]) if name != ORIGINAL}
        drawing.precision_legend(figure, shown, extra=(twins,))
    caption = (
        "Mechanism, block by block: drift of the output when one block of the original is quantized, by the block's "
        f"place (left) and by its weight error (right); crosses: gaussian noise of the same size. "
        f"{int(np.nanmax(frame['tokens']))} tokens."
    )
    return [Drawing("mechanism_blocks", figure, frame, caption)]
