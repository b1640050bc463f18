"""Intervals told in README.md and docs/results.md are those of the kept results, to the digits that they print."""

import re

import numpy as np
import pandas as pd
import pytest

from qrobust import paths
from qrobust.analysis import costs, frames, mechanism
from qrobust.report.tables.words import number, significant

KEPT = paths.PROJECT / "outputs" / "reference"
INTERVAL = re.compile(r"(−?\d+(?:\.\d+)?)\s+to\s+(−?\d+(?:\.\d+)?)")
IN_NO_TABLE = {
    "gpu": {("−1.9", "4.7")},  # of the 282 tasks that `sizes` lacks
    "int8-mbpp": {("−2.8", "3.0"), ("−0.7", "6.0")},  # of the 282 tasks that `sizes` lacks
    "noise": {("−5.0", "7.8")},  # of the run with up to 80 tokens
}


def sections() -> dict[str, str]:
    """The text on each kept study, by its name."""
    text = (paths.PROJECT / "docs" / "results.md").read_text()
    parts = re.split(r"^## |^(?=\*\*What does an answer cost)", text, flags=re.MULTILINE)
    named = {}
    for part in parts:
        study = re.search(r"outputs/reference/([\w-]+)\)", part)
        if study:
            named[study[1]] = part
    return named


def told_in(text: str) -> list[tuple[str, str]]:
    """The ends of every interval that stands in parentheses, as printed."""
    return [ends for inside in re.findall(r"\([^()]*\)", text) for ends in INTERVAL.findall(inside)]


def bounds(study: str) -> pd.DataFrame:
    """Every interval in the tables and figures of a kept study (of `mechanism` the ratios, too), in its own unit."""
    pairs = [mechanism.ratios(frames.kept(study).drift, 10_000, 0)[["low", "high"]]] if study == "mechanism" else []
    for path in (KEPT / study).glob("*/*.csv"):
        frame = pd.read_csv(path)
        for low in (name for name in frame if "low" in name and name.replace("low", "high") in frame):
            pairs.append(frame[[low, low.replace("low", "high")]].set_axis(["low", "high"], axis=1))
    return pd.concat(pairs).apply(pd.to_numeric, errors="coerce").dropna()


def is_kept(told: tuple[str, str], found: pd.DataFrame) -> bool:
    """Whether an interval is among others, as it is or in percent, of a difference or of its reverse."""
    low, high = (float(text.replace("−", "-")) for text in told)
    half = 0.5 * 10.0 ** -max(len(text.partition(".")[2]) for text in told) + 1e-9
    for scale in (1, 100, -1, -100):
        ends = np.sort((found * scale).to_numpy(), axis=1)
        if ((abs(ends[:, 0] - low) <= half) & (abs(ends[:, 1] - high) <= half)).any():
            return True
    return False


@pytest.mark.parametrize("study", sorted(sections()))
def test_intervals_of_a_section_are_in_the_kept_tables(study):
    found, told = bounds(study), told_in(sections()[study])
    assert told
    missing = [each for each in told if each not in IN_NO_TABLE.get(study, ()) and not is_kept(each, found)]
    assert not missing


def test_intervals_of_the_readme_are_in_kept_tables():
    text = (paths.PROJECT / "README.md").read_text()
    told = told_in(text[: text.index("## Two commands")])
    found = pd.concat(map(bounds, ("cpu", "noise", "noise-mbpp", "gpu", "gpu-int8", "int8-mbpp")))
    assert len(told) > 5 and not [each for each in told if not is_kept(each, found)]


def test_costs_on_a_gpu_are_those_of_the_timings():
    text = (paths.PROJECT / "docs" / "results.md").read_text()
    row = r"^\| `([\w-]+)` \| (\d+) \| ([\d.]+) \| ([\d.]+) \[([\d.]+), ([\d.]+)\] \| ([\d.]+) \|$"
    told = re.findall(row, text, re.MULTILINE)
    found = costs.summary(pd.read_csv(paths.PROJECT / "outputs" / "bench" / "cost-gpu-nvidia-h200.csv"))
    assert told == [
        (
            row.precision, f"{row.rows:.0f}", significant(1e3 * row.seconds_token), number(row.seconds_ratio, 2),
            number(row.seconds_ratio_low, 2), number(row.seconds_ratio_high, 2), significant(row.joules_gpu_token),
        )
        for row in found.itertuples()
    ]  # fmt: skip


def not_negligible(study: str, **asked: str) -> set[str]:
    """Metrics of clean programs that quantized ones are not shown to have negligibly more or less often."""
    frame = pd.read_csv(KEPT / study / "tables" / "quality_precisions.csv")
    for column, value in {"condition": "clean", **asked}.items():
        frame = frame[frame[column].eq(value)]
    assert len(frame) >= 16
    return set(frame.loc[frame["equivalence_p"] >= 0.05, "metric"])


def test_quality_that_is_called_negligible_is_shown_to_be():
    larger = "Qwen2.5-Coder-1.5B-Instruct"
    nf4 = {"precision": "bnb-nf4"}
    assert not not_negligible("cpu", precision="bnb-int8")
    assert not_negligible("cpu", **nf4, benchmark="humaneval+", population="parsable") == {"own_lines"}
    assert not_negligible("cpu", **nf4, benchmark="humaneval+", population="both pass") == {
        "own_lines", "cognitive", "maintainability_index",
    }  # fmt: skip
    assert not not_negligible("sizes", precision="bnb-int8", model=larger, population="parsable")
    for precision in ("bnb-nf4", "gptq(bits=3)"):
        assert not_negligible("sizes", precision=precision, model=larger, population="parsable") > {
            "own_lines",
            "cognitive",
        }
    assert not not_negligible("java", precision="bnb-int8", population="parsable")
    passing = not_negligible("java", **nf4, population="both pass")
    assert "own_lines" in passing and not passing & {"cyclomatic", "cognitive"}
