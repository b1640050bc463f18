"""What changes where nothing was changed: the size of the controls."""

import pandas as pd

from qrobust.analysis import Analysis, methods, pairing
from qrobust.report import questions
from qrobust.report.answers import Answer
from qrobust.report.tables import batches
from qrobust.report.tables.notes import common_notes, draws_note, sizes
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import MISSING, condition_name, model_name, percent, points

questions.question(
    "controls",
    place=6,
    title="Controls",
    asks="How much changes where no prompt and no weight was changed?",
    intro="`identity`: the same prompts in the same batches. `rebatched`: the same prompts in batches of half the "
    "size. LLM.int8 rounds activations and multiplies a column unquantized if any row of the batch has an outlier in "
    "it, so a batch-mate, or another processor's last digit, moves a text: on two cores of an EPYC instead of a Xeon "
    "a run in 32 bit gave every verdict of `original` and `bnb-nf4` again, but `bnb-int8` differed in six of ten noise "
    "conditions and on clean prompts (37.5 against 40.0 % of 40 tasks). In 16 bit the others depend on the processor, "
    "too: with its instructions for bfloat16 and without, 47 of 256 texts and 7 verdicts differed.",
)


@questions.answer("controls")
def answer(found: Analysis) -> Answer | None:
    """How large are the controls?"""
    dependent = methods.batch_dependent(found.precisions)
    control = pairing.strictest(batches.control(found))
    if not dependent:
        return None
    if control.empty:
        names = ", ".join(dependent)
        return Answer(
            f"Not measured for {names}: its texts depend on their batches, and the study has no control rebatched.",
            ("Add rebatched to the attacks; without it small differences of these arms may be the batches'.",),
        )
    changed, tasks = int((control["lost"] + control["gained"]).sum()), int(control["n"].sum())
    texts = f"{int(control['differing'].sum())} of {tasks} texts" if control["differing"].notna().all() else "texts"
    names = ", ".join(dict.fromkeys(control["precision"]))
    return Answer(
        f"{names}: other batches change {texts} and {changed} of {tasks} verdicts.",
        ("A difference of these arms that is no larger may be their batches', or the maker's of the processor.",),
    )


@questions.table("controls")
def controls(found: Analysis) -> Table:
    """Texts and verdicts that the controls change."""
    title = "What changes where nothing was changed."
    dependent = methods.batch_dependent(found.precisions)
    rows = found.drops[pairing.is_control(found.drops) & (found.drops["n"] > 0)]
    rows = rows[~pairing.has_other_batches(rows) | rows["precision"].isin(dependent)]
    frame = rows.merge(batches.differing(found), on=["model", "precision", "benchmark", "condition"], how="left")
    shown = pd.DataFrame(
        [
            {
                "model": model_name(row), "precision": row.precision, "benchmark": row.benchmark,
                "control": condition_name(row), "n": str(int(row.n)),
                "other texts": MISSING if row.differing != row.differing
                else f"{int(row.differing)} ({percent(row.differing / row.n)})",
                "lost / gained": f"{int(row.lost)} / {int(row.gained)}",
                "clean": points(row.clean), "control's": points(row.attacked),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = (
        f"{sizes(frame)}. other texts: completions that are not the clean ones; lost, gained: tasks that pass clean or "
        "under the control alone; pass@1 in percent. rebatched is made of precisions whose texts depend on their "
        "batches; for the others it is the clean condition.",
        *draws_note(found),
        *common_notes(frame),
    )
    return Table("controls", title, frame, shown, notes)
