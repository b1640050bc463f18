"""What fine-tuning after quantization brings back: each precision without and with it."""

from qrobust.analysis import Analysis
from qrobust.report import questions
from qrobust.report.answers import ALPHA, LISTED, Answer, p_equals
from qrobust.report.tables.compared import compared
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import bits, points, with_interval

questions.question(
    "rqc_finetuning",
    place=4,
    title="Fine-tuning after quantization",
    asks="Does fine-tuning after quantization bring back what few bits cost?",
    intro="Each precision without and with fine-tuning; in all other tables the two are arms of their own.",
)


@questions.answer("rqc_finetuning")
def answer(found: Analysis) -> Answer | None:
    """How much of the loss is brought back?"""
    asked = found.costs_together.finetuning.merge(found.methods[["precision", "bits"]], on="precision")
    if asked.empty:
        return None
    frame = asked[asked["n"] > 0]
    if frame.empty:
        return Answer("Not answered: no precision has clean results both without and with fine-tuning.")
    losses = found.costs_together.penalties.set_index(["model", "precision"])["loss"]
    sentences = []
    listed = frame if len(frame) <= LISTED else frame[frame["p_holm"] < ALPHA]
    for row in listed.itertuples():
        lost = losses.get((row.model, row.base))
        gain = with_interval(-row.loss, -row.high, -row.low)
        sentences.append(
            f"{row.model}, {bits(row.bits)} bits: {row.base} {points(row.before)} %, {row.precision} "
            f"{points(row.after)} %: {gain} points more, McNemar p (Holm) {p_equals(row.p_holm)}, {int(row.n)} tasks"
            + (f"; quantization had cost {points(lost)} points." if lost is not None and lost == lost else ".")
        )
    gained = frame[(frame["p_holm"] < ALPHA) & (frame["loss"] < 0)]
    harmed = frame[(frame["p_holm"] < ALPHA) & (frame["loss"] > 0)]
    headline = f"Fine-tuning certainly helps in {len(gained)} of {len(frame)} cases, and harms in {len(harmed)}"
    sentences.append(
        "A fine-tuned model has seen more text than one that is quantized alone, and the original was not tuned on it: "
        "this shows what is brought back, not where it comes from."
    )
    return Answer(f"{headline}.", tuple(sentences))


@questions.table("rqc_finetuning")
def finetuning(found: Analysis) -> Table:
    """Every precision that is there without and with fine-tuning."""
    title = "Clean pass@1 without and with fine-tuning after quantization."
    own, together = found.costs.finetuning, found.costs_together.finetuning
    return compared(found, own, together, "finetuning", title, "quantized", "fine-tuned")
