"""Is the code still good? Static quality, original against quantized and clean against attacked."""

import pandas as pd

from qrobust.analysis import Analysis, pairing, quality
from qrobust.analysis.ordinal import NEGLIGIBLE, THRESHOLDS, ZERO_RULES
from qrobust.analysis.quality import BOTH_PASS, CONDITION, PARSABLE, PRECISION
from qrobust.quality.attributes import ATTRIBUTES
from qrobust.report import questions
from qrobust.report.answers import ALPHA, Answer
from qrobust.report.tables.metrics import metric_name
from qrobust.report.tables.notes import equivalence_column, sizes
from qrobust.report.tables.table import Table
from qrobust.report.tables.words import MISSING, condition_name, number, p_value, percent

questions.question(
    "quality",
    place=5,
    title="Is the code still good?",
    asks="Does quantization, an attack or noise make the code worse, even where it still passes?",
    intro="Tools read every program without running it; tests are not read. What a tool says of the prompt with an "
    "empty body, on the same line, is the prompt's, and is subtracted: messages are the completion's own, with all of "
    "them in parentheses. Metrics of arXiv 2507.09665, with our own test beside its.",
)

SHOWN = ("own_lines", "cognitive", *ATTRIBUTES)
"""Metrics that a table of many conditions shows; its CSV has all."""


@questions.answer("quality")
def answer(found: Analysis) -> Answer | None:
    """Is the code still good?"""
    if found.quality.empty:
        return None
    frame = found.quality[~pairing.is_control(found.quality) & (found.quality["n"] > 0)]
    clean = frame["condition"] == pairing.CLEAN
    parts = {
        "quantized against original, clean prompts": frame[clean],
        "quantized against original, under attack or noise": frame[~clean & (frame["compares"] == PRECISION)],
        "under attack or noise against clean": frame[frame["compares"] == CONDITION],
    }
    headline = (
        f"{int((frame['p_holm'] < ALPHA).sum())} of {len(frame)} comparisons of code quality show a difference after "
        f"Holm's correction; {_equivalent(frame)} (paired dominance within ±{NEGLIGIBLE:g})."
    )
    told = [_sentence(name, rows) for name, rows in parts.items() if len(rows)]
    return Answer(headline, (*told, *_cut(found), *_LIMITS))


def _cut(found: Analysis) -> list[str]:
    """What the limit of tokens does: half a program has variables that nobody uses any more."""
    table = found.programs.table
    parsed = table[table["parsable"].astype(bool)]
    share = parsed["cut"].astype(bool).mean()
    if not share > 0:
        return []
    return [
        f"{number(100 * share, 1)} % of the programs that parse were cut off by the limit of tokens: unused variables, "
        "missing returns and short lengths there are the limit's doing. Pairs that both pass are the safer ones."
    ]


_LIMITS = (
    "What this cannot say: tools count what their makers wrote rules for, in functions of a few lines, without the "
    "project around them; a style that a reader would mind, or a wrong algorithm in clean code, is not among it. Pairs "
    "that both pass are the easier tasks. Finding no difference does not show that there is none: the intervals and "
    "the tests of equivalence say what is excluded. Paired dominance is about how often programs differ, not how much.",
)


def _equivalent(rows: pd.DataFrame) -> str:
    """A metric that no program has is equivalent, too, and says little: it is not counted with the others."""
    differs = rows["zeros"] < 1
    negligible = int((differs & (rows["equivalence_p"] < ALPHA)).sum())
    return f"none at all in {int((~differs).sum())}, one that is shown to be negligible in {negligible} more"


def _sentence(name: str, rows: pd.DataFrame) -> str:
    told = []
    for population in (PARSABLE, BOTH_PASS):
        some = rows[rows["population"] == population]
        below = some[some["p_holm"] < ALPHA].sort_values("p_holm")
        largest = ", ".join(
            f"{metric_name(row.metric)} {number(row.difference, 2)} ({row.precision}, {condition_name(row)})"
            for row in below.head(3).itertuples()
        )
        told.append(
            f"{len(below)} of {len(some)} on pairs that {'parse' if population == PARSABLE else 'both pass'}"
            + (f" (first: {largest})" if largest else "")
            + f", {_equivalent(some)}"
        )
    strongest = rows.loc[rows["dominance"].abs().idxmax()] if rows["dominance"].notna().any() else None
    words = f"{name[0].upper()}{name[1:]}: {'; '.join(told)}."
    if strongest is not None:
        words += (
            f" The strongest paired dominance is {number(strongest['dominance'], 2)} "
            f"({metric_name(strongest['metric'])}, {strongest['precision']}, {strongest['condition']}, "
            f"{strongest['population']}); its Cliff's delta, {number(strongest['delta'], 2)}, is {strongest['size']}."
        )
    return words


def _rows(frame: pd.DataFrame) -> pd.DataFrame:
    equivalence = equivalence_column(NEGLIGIBLE)
    return pd.DataFrame(
        [
            {
                "model": row.model, "precision": row.precision, "benchmark": row.benchmark,
                "condition": condition_name(row), "pairs": row.population, "metric": metric_name(row.metric),
                "n": str(row.n), "reference": _mean(row.reference, row.reference_all),
                "here": _mean(row.mean, row.mean_all),
                "difference": _interval(row), "p": p_value(row.p), "p (Holm)": p_value(row.p_holm),
                "same": percent(row.zeros),
                "Wilcoxon p": " / ".join(p_value(getattr(row, f"wilcoxon_{rule}")) for rule in ZERO_RULES),
                "(Holm)": p_value(row.wilcoxon_holm),
                "Cliff's δ": f"{number(row.delta, 2)} {row.size}" if row.n else MISSING,
                "more / less": f"{percent(row.greater)} / {percent(row.less)}" if row.n else MISSING,
                equivalence: p_value(row.equivalence_p),
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip


def _mean(own: float, whole: float) -> str:
    return number(own, 2) if own == whole or pd.isna(own) else f"{number(own, 2)} ({number(whole, 2)})"


def _interval(row) -> str:
    return f"{number(row.difference, 2)} [{number(row.low, 2)}, {number(row.high, 2)}]" if row.n else MISSING


def _notes(found: Analysis, frame: pd.DataFrame) -> tuple[str, ...]:
    steps = ", ".join(f"{word} below {end:g}" for end, word in THRESHOLDS)
    return (
        f"{sizes(frame)}. Read by {found.frames.facts.get('Static analysis', 'tools that the study does not name')}.",
        "Means over tasks; messages: the completion's own, all in parentheses. difference: here minus reference, "
        "95 % bootstrap interval over tasks; p: sign flips within tasks (mid-p). Under several draws of noise both are "
        "over draws and tasks, and so is equivalence; Wilcoxon's test is over tasks alone. same: tasks without a "
        "difference.",
        "Wilcoxon's signed-rank test with zeros dropped / Pratt's way / split: where most pairs are the same the three "
        "part ways. Holm's family: all metrics and models within one language, benchmark, kind of pairs and kind of "
        "comparison, once for each test; controls are left out.",
        f"Cliff's δ compares all programs with all ({steps}, else large); more / less: within tasks. "
        f"{equivalence_column(NEGLIGIBLE)}: two one-sided tests that paired dominance, more minus less, lies within "
        "the δ that is called negligible; below 0.05 the programs are equivalent in how often they have more or less.",
    )


@questions.table("quality", place=1)
def quality_precisions(found: Analysis) -> Table:
    """Quantized against original: every metric on clean prompts; its CSV has every condition."""
    frame = found.quality[found.quality["compares"] == PRECISION]
    clean = frame[frame["condition"] == pairing.CLEAN]
    notes = (*_notes(found, clean), "The CSV file has the same under every attack and noise.")
    title = "Static quality of quantized models' programs against the original's, clean prompts."
    return Table("quality_precisions", title, frame, _rows(clean), notes)


@questions.table("quality", place=2)
def quality_conditions(found: Analysis) -> Table:
    """Attacked or noised against clean, where both programs pass; its CSV has all pairs and metrics."""
    frame = found.quality[found.quality["compares"] == CONDITION]
    asked = frame[(frame["population"] == BOTH_PASS) & frame["metric"].isin(SHOWN) & ~pairing.is_control(frame)]
    shown = asked[asked["zeros"] < 1]
    same = int((asked["zeros"] == 1).sum())
    notes = (
        *_notes(found, shown),
        f"{same} more rows have no task with a difference, {int((asked['n'] == 0).sum())} no pair that passes both "
        "times; they are in the CSV file, with all pairs that parse, every metric, and the controls.",
    )
    title = "Static quality under attack and noise against clean, tasks passed both times."
    return Table("quality_conditions", title, frame, _rows(shown), notes)


TOP = 12


@questions.table("quality", place=3)
def quality_rules(found: Analysis) -> Table:
    """The rules that clean completions break most, by precision."""
    frame = top_rules(found)
    shown = pd.DataFrame(
        [
            {"tool": tool, "group": group, "rule": rule}
            | {row.precision: f"{number(row.per_100, 2)} ({row.own})" for row in rows.itertuples()}
            for (tool, group, rule), rows in frame.groupby(["tool", "group", "rule"], sort=False)
        ]
    ).fillna("0.00 (0)")
    notes = (
        "Messages of the completions' own per 100 of their lines, their number in parentheses, over all models and "
        "benchmarks on clean prompts. A rule that another tool has too is shown once.",
    )
    return Table("quality_rules", "The rules that completions break most often.", frame, shown, notes)


def top_rules(found: Analysis) -> pd.DataFrame:
    """Own messages by rule and precision, of the `TOP` rules over all precisions: own, lines, per_100.

    The lines are those of the programs in the language that the rule is about.
    """
    by = ["tool", "group", "rule"]
    counts = quality.rules(found.frames)
    counts = counts[(counts["condition"] == pairing.CLEAN) & (counts["attribute"] != "")]
    parsed = found.programs.table
    parsed = parsed[(parsed["condition"] == pairing.CLEAN) & parsed["parsable"].astype(bool)]
    lines = parsed.groupby(["language", "precision"], sort=False)["own_lines"].sum().rename("lines").reset_index()
    top = counts.groupby(["language", *by])["own"].sum().sort_values(ascending=False, kind="stable").head(TOP)
    table = top[top > 0].index.to_frame(index=False).merge(lines, on="language")
    table = table.merge(counts.groupby([*by, "precision"])["own"].sum().reset_index(), how="left")
    table = table.astype({"own": float}).fillna({"own": 0}).astype({"own": int})
    return table.assign(per_100=100 * table["own"] / table["lines"])[[*by, "precision", "own", "lines", "per_100"]]


@questions.table("quality", place=4)
def quality_examples(found: Analysis) -> Table:
    """The pairs of clean programs with the greatest changes; the page of the report shows their texts."""
    frame = quality.greatest_changes(found.programs, SHOWN)
    shown = pd.DataFrame(
        [
            {
                "metric": metric_name(row.metric), "model": row.model, "precision": row.precision,
                "benchmark": row.benchmark, "task": row.task_id, "original": number(row.original, 0),
                "quantized": number(row.quantized, 0), "both pass": "yes" if row.both_pass else "no",
            }
            for row in frame.itertuples()
        ]
    )  # fmt: skip
    notes = ("One pair for each metric, over all quantized models; of equal changes the first.",)
    return Table("quality_examples", "The pairs of programs that differ most.", frame, shown, notes)
