"""RQ-C1: how few bits does a model stand? The question of "paper C" (arXiv 2503.07103) at 8, 4, 3 and 2 bits."""

import pandas as pd

from qrobust.analysis import Analysis, memory
from qrobust.report import questions
from qrobust.report.answers import ALPHA, LISTED, Answer, p_equals
from qrobust.report.figures import quality
from qrobust.report.figures.drawing import Drawing
from qrobust.report.tables.compared import compared
from qrobust.report.tables.notes import no_spread_note
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import MISSING, bits, number, percent, share

# Behind RQ3: questions of one place stand in the order of their names.
questions.question(
    "rqc1",
    place=4,
    title="RQ-C1: bits",
    asks="RQ-C1: how few bits per weight does a model stand, and what do they save?",
    intro="Clean pass@1 of each precision against the original, task by task, and its size. A precision counts at the "
    "whole number of bits that is nearest to those of its quantized weights; a fine-tuned one stands apart.",
)


@questions.answer("rqc1")
def answer(found: Analysis) -> Answer | None:
    """What does each number of bits cost and save?"""
    asked = _with_bits(found, found.costs_together.penalties)
    if asked.empty:
        return None
    frame = asked[asked["n"] > 0]
    if frame.empty:
        return Answer("Not answered: no clean result of both arms.")
    levels = list(frame.groupby("level", sort=False))
    headline = "; ".join(f"{level} {_range(rows['relative'])}" for level, rows in levels)
    worse = frame[(frame["p_holm"] < ALPHA) & (frame["loss"] > 0)]
    sentences = [f"{level}: {_arms(rows)}{_saved(found, rows)}." for level, rows in levels]
    sentences += [_found(frame, worse), *_limits(found, frame)]
    return Answer(f"Clean pass@1 lost, in percent of the original's: {headline}.", tuple(sentences))


def _with_bits(found: Analysis, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of precisions that say their bits, most bits first, with the name of their ``level``."""
    known = frame.merge(found.methods[["precision", "bits", "finetuned"]], on="precision").dropna(subset=["bits"])
    known["bits"] = known["bits"].round()
    known["level"] = [
        f"{bits(each)} bit{' fine-tuned' if tuned else ''}"
        for each, tuned in zip(known["bits"], known["finetuned"], strict=True)
    ]
    return known.sort_values(["bits", "finetuned"], ascending=[False, True], kind="stable", ignore_index=True)


def _range(values: pd.Series) -> str:
    low, high = number(values.min(), 1), number(values.max(), 1)
    return low if low == high else f"{low} to {high}"


def _arms(rows: pd.DataFrame) -> str:
    if len(rows) > LISTED:
        worse = int(((rows["p_holm"] < ALPHA) & (rows["loss"] > 0)).sum())
        return (
            f"{_range(rows['relative'])} %, {number(rows['relative'].mean(), 1)} on average over {len(rows)} models "
            f"and precisions, of which {worse} are surely worse"
        )
    several = rows["model"].nunique() > 1
    return "; ".join(
        f"{f'{row.model} ' if several else ''}{row.precision} "
        f"{share(row.relative, row.relative_low, row.relative_high)} %, p (Holm) {p_equals(row.p_holm)}"
        for row in rows.itertuples()
    )


def _saved(found: Analysis, rows: pd.DataFrame) -> str:
    """What a level saves of the original in 16 bit, measured and by the formula."""
    own = found.sizes.merge(rows[["model", "precision"]])
    ways = {"memory": "in memory", "disk": "on disk", "formula": "by the formula"}
    parts = [
        f"{_range(100 * values)} % {words}"
        for way, words in ways.items()
        if len(values := own[f"saved_{way}"].dropna())
    ]
    return f"; saves {', '.join(parts)}" if parts else ""


def _found(frame: pd.DataFrame, worse: pd.DataFrame) -> str:
    text = f"Surely worse than the original (McNemar over all tasks, Holm): {len(worse)} of {len(frame)}"
    undecided = frame[(frame["p_holm"] >= ALPHA) & frame["relative"].notna()]
    if len(undecided):
        highest = undecided["relative_high"].max()
        text += f". The others are not thereby equal to it: their intervals reach to a loss of {number(highest, 1)} %"
    nothing = int(frame["relative"].isna().sum())
    if nothing:
        text += f". Without a loss in percent, as their original passes nothing: {nothing}"
    return " ".join([f"{text}.", *no_spread_note(undecided, "relative_low", "relative_high")])


def _limits(found: Analysis, frame: pd.DataFrame) -> list[str]:
    n = frame["n"].astype(int)
    draws = found.verdicts["draw"].nunique()
    answers = "one answer" if draws == 1 else f"{draws} answers"
    tasks = str(n.min()) if n.min() == n.max() else f"{n.min()} to {n.max()}"
    said = [
        f"{tasks} tasks, {answers} to each. Precisions at the same bits differ in more than their bits, and the "
        "models are taken as given: other models may differ."
    ]
    known = found.sizes.merge(frame[["model", "precision"]]).dropna(subset=["share_quantized"])
    if len(known):
        said.append(
            f"Sizes are compared with {memory.REFERENCE_BITS} bits for each parameter. Of the parameters "
            f"{_range(100 * known['share_quantized'])} % are quantized here; the others (embeddings, output head) "
            "count with 16 bits, and weigh more the smaller a model is."
        )
    said.append(
        "The paper (AQLM, 1 to 34 billion parameters) finds 4 bits to save 70 % of the memory without a loss that is "
        "certain, and 2 bits to cost 17 % (33 billion) to 51 % (1 billion) of DeepSeek-Coder's pass@1. It tests every "
        "one of a task's 20 samples as a pair of its own, so its p-values are smaller than the same losses have here."
    )
    return said


@questions.figure("rqc1")
def quality_bytes(found: Analysis) -> list[Drawing]:
    """Clean pass@1 against bytes."""
    return quality.against_bytes(found)


@questions.table("rqc1", place=1)
def rqc1(found: Analysis) -> Table:
    """Every precision against the original."""
    title = "Clean pass@1 of quantized models against their originals, by bits (RQ-C1)."
    own, together = found.costs.penalties, found.costs_together.penalties
    return compared(found, own, together, "rqc1", title, "original", "quantized")


@questions.table("rqc1", place=2)
def memory_saved(found: Analysis) -> Table:
    """Sizes, measured and by the formula."""
    frame = found.sizes
    shown = pd.DataFrame(
        [
            {
                "model": row.model, "precision": row.precision, "bits": bits(row.bits),
                "as loaded": _megabytes(row.memory), "in memory": _megabytes(row.memory_in_16),
                "on disk": _megabytes(row.disk), "formula": _megabytes(row.formula),
                "saved: in memory": percent(row.saved_memory), "saved: on disk": percent(row.saved_disk),
                "saved: formula": percent(row.saved_formula),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        "Sizes in MB. as loaded: measured, in the study's dtype; in memory: the same, but 16 bits for each parameter "
        "that is not quantized; on disk: the files that the weights are read from, the original's for a method that "
        "quantizes while it loads; formula: the stated bits for each quantized parameter, 16 for each other one, "
        "without scales and codebooks.",
        "saved in memory and by the formula: of 16 bits for each parameter; on disk: of the original's files. Below 0: "
        "more is needed.",
    )
    return Table("memory_saved", "Memory of each precision, measured and by the formula (RQ-C1).", frame, shown, notes)


def _megabytes(size: float) -> str:
    return MISSING if size != size else f"{size / 1e6:,.0f}"
