"""The published table through our code, and what a table looks like in each format."""

import importlib.util
import math
import re

import pandas as pd
import pytest
import studies

from qrobust import paths
from qrobust.analysis import analyse, pairing, table1
from qrobust.analysis.frames import Frames
from qrobust.report import questions
from qrobust.report.figures import drawing, style
from qrobust.report.questions import rq1_attacks
from qrobust.report.questions import table1 as published
from qrobust.report.tables import latex, words
from qrobust.report.tables.align import aligned
from qrobust.report.tables.table import Table

specification = importlib.util.spec_from_file_location("check_latex", paths.PROJECT / "scripts" / "check_latex.py")
check_latex = importlib.util.module_from_spec(specification)
specification.loader.exec_module(check_latex)


def test_published_counts_and_test():
    counts = table1.count(table1.table_1()["more_robust"])
    assert (counts.quantized, counts.original, counts.equal, counts.cells) == (65, 54, 7, 126)
    assert [round(100 * part / 126, 2) for part in (65, 54, 7)] == [51.59, 42.86, 5.56]
    assert round(counts.p, 2) == 0.36
    assert (round(100 * counts.low, 1), round(100 * counts.high, 1)) == (45.7, 63.3)


def test_published_numbers_agree_with_their_arrows():
    table = table1.table_1()
    assert len(table) == 144
    assert table["more_robust"].isna().sum() == 18
    assert all(table1.consistent(row) for row in table.dropna(subset=["more_robust"]).itertuples())


def test_llama_on_humaneval_is_the_papers_exception():
    # Section V.A of the paper: 15 of 18 experiments favour the original.
    table = table1.table_1()
    llama = table[(table["family"] == "LLaMA") & table["benchmark"].str.startswith("humaneval")]
    assert (llama["more_robust"] == "original").sum() == 15


@pytest.mark.parametrize(
    ("value", "shown"),
    [(157.08, "157"), (37.03, "37.0"), (0.04362, "0.0436"), (9.996, "10.0"), (2634, "2634"), (-0.5, "−0.500"),
     (0, "0.00"), (math.nan, "–"), (math.inf, "∞")],
)  # fmt: skip
def test_significant_digits(value, shown):
    assert words.significant(value) == shown


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("Llama-3.2-1B", ("LLaMA", "1B")),
        ("Llama-3.1-8B", ("LLaMA", "8B")),
        ("deepseek-coder-1.3b-base", ("DeepSeek", "1.3B")),
        ("codegen-350M-mono", ("CodeGen", "350M")),
        ("starcoder2-15b", ("StarCoder", "15B")),
        ("Qwen2.5-Coder-0.5B-Instruct", None),
        ("Llama-3.3-70B", None),
    ],
)
def test_published_models_by_name(name, model):
    assert table1.published_model(name) == model


@pytest.fixture(scope="module")
def found():
    study = studies.make_study(models=("Llama-3.2-1B",), benchmarks={"mbpp": 60, "mbpp+": 60}, levels=())
    return analyse(Frames("small", *study), bootstrap=100)


def test_cells_beside_the_published_ones(found):
    frame = table1.beside(found.comparisons)
    assert len(frame) == 2 * 2 * 3  # precisions x suites x attacks
    cell = frame[(frame["benchmark"] == "mbpp") & (frame["attack"] == "word") & (frame["precision"] == "bnb-nf4")]
    assert cell["rrs"].item() == 1.862
    assert "mBART" in published.published_cells(found).markdown()
    harsher = found.comparisons.assign(condition=found.comparisons["condition"].replace("word", "word(share=1)"))
    assert set(table1.beside(harsher)["attack"]) == set(frame["attack"]) - {"word"}


def test_tables_state_n_and_the_family(found):
    text = rq1_attacks.rq1(found).markdown()
    assert "n = 60 tasks" in text
    assert "all 6 attacked comparisons" in text
    assert "identity" in text


def test_conclusion_of_the_paper_is_noted(found):
    said = published.published_shares(found).markdown()
    assert "59.72 %" in said
    assert "CodeGen 2B, humaneval+, word, and the largest is 6.997, CodeGen 350M, mbpp+, sentence" in said
    assert "StarCoder 15B 4 : 2 : 0" in said  # its text says that the original is the more robust one


def test_unisolated_rows_are_marked():
    verdicts, cells = studies.make_study(levels=(), benchmarks={"humaneval+": 10})
    cells["isolated"] = cells["precision"] != "bnb-int8"
    text = rq1_attacks.rq1(analyse(Frames("open", verdicts, cells), bootstrap=100))
    marked = text.shown["model"].str.endswith("†")
    assert (marked == (text.shown["precision"] == "bnb-int8")).all()
    assert any("without isolation" in note for note in text.notes)


def plain(source):
    """LaTeX source as it is printed, with the room that unseen parts take."""
    source = re.sub(r"\\phantom\{((?:\\%|[^}])*)\}", r"\1", source)
    for sign, written in latex._SIGNS.items():
        source = source.replace(written, sign)
    return source


def tabulars(source):
    """Column formats, heading and rows of every ``tabular``."""
    for body in re.findall(r"\\begin\{tabular\}(.*?)\\end\{tabular\}", source, re.DOTALL):
        formats, head, rows = re.match(
            r"\{(.*)\}\n\\toprule\n(.*?) \\\\\n\\midrule\n(.*)\n\\bottomrule", body, re.DOTALL
        ).groups()
        lines = [plain(line).split(" & ") for line in [head, *rows.replace(r" \\", "").splitlines()]]
        yield formats, lines[0], lines[1:]


@pytest.mark.parametrize("rows", [3, 90])
def test_wide_and_long_tables_fit_on_two_column_pages(rows):
    values = {f"value {index}": [f"{row}.{index} [−1.0, 22.0]" for row in range(rows)] for index in range(12)}
    keys = {"model": ["m"] * rows, "precision": [f"aqlm(scheme=2x8,seed={row})" for row in range(rows)]}
    source = latex.floats("t", "T.", pd.DataFrame({**keys, **values}), ["A note."])
    assert source.count("\\label{tab:t}") == 1 and "longtable" not in source and "model: m." in source
    seen = []
    for page in source.split("\\end{table*}")[:-1]:
        parts = list(tabulars(page))
        assert sum(len(lines) + 2 for _, _, lines in parts) <= 45
        for formats, head, lines in parts:
            columns = zip(head, *lines, strict=True)
            assert sum(max(map(latex._text_width, column)) + 6 for column in columns) <= latex.PAGE
            assert formats == "l" + "r" * (len(head) - 1) and head[0] == "precision"
            seen += [(line[0], name) for line in lines for name in head[1:]]
    assert len(seen) == len(set(seen)) == rows * 12  # nothing is lost, nothing stands twice


def test_a_narrow_table_takes_one_column_and_long_texts_are_broken():
    narrow = latex.floats("t", "T.", pd.DataFrame({"a": ["x", "y"], "n": ["1", "2"]}), [])
    assert "\\begin{table}" in narrow and "{lr}" in narrow
    long = latex.floats("t", "T.", pd.DataFrame({"a": ["x", "y"], "versions": ["torch 2.13, " * 30] * 2}), [])
    assert "{lp{110pt}}" in long


@pytest.fixture(scope="module")
def eleven():
    study = studies.make_study(
        precisions=studies.ELEVEN, benchmarks={"humaneval+": 8, "mbpp+": 8}, levels=(1e-3,), kinds=("gaussian",),
        models=("Qwen2.5-Coder-0.5B-Instruct", "Qwen2.5-Coder-1.5B-Instruct"), attacks={"char": 0.1},
    )  # fmt: skip
    footprints = studies.make_footprints(study[1]["model"].unique(), studies.ELEVEN)
    sessions, methods = studies.make_sessions(study[1]), studies.make_methods()
    found = analyse(Frames("eleven", *study, footprints, sessions, {}, methods), bootstrap=100)
    made = [table(found) for question in questions.asked() for table in question.tables]
    return {table.name: table for table in made if len(table.shown)}


def test_every_table_of_eleven_arms_fits(eleven):
    for table in eleven.values():
        for formats, head, lines in tabulars(table.latex()):
            widths = [max(map(latex._text_width, column)) + 6 for column in zip(head, *lines, strict=True)]
            broken = re.findall(r"p\{110pt\}|[lr]", formats)
            assert sum(min(w, 116) if f[0] == "p" else w for w, f in zip(widths, broken, strict=True)) <= latex.PAGE
    assert {"rq1", "flips", "rqc1", "rqc2", "rqc3", "memory_saved", "finetuning", "sessions"} <= set(eleven)


def figure_of(width):
    figure, _ = drawing.panels(1, 1, width, 1.5)
    return drawing.Drawing(f"figure_{width:.0f}", figure, pd.DataFrame({"a": [1]}), "A caption of 50 % & more.")


def test_latex_compiles_tables_and_figures_in_two_columns(eleven, tmp_path):
    floats = [table.save(tmp_path)[1] for table in eleven.values()]
    for width in (style.SINGLE, style.DOUBLE):
        floats.append(drawing.save(figure_of(width), tmp_path / "figures").pdf.with_suffix(".tex"))
    assert check_latex.check(floats, tmp_path) == []
    assert (tmp_path / "floats.pdf").read_bytes().startswith(b"%PDF")


def test_words_wider_than_a_column_are_broken_and_wide_signs_are_measured(tmp_path):
    long = ["HumanEval_79_decimal_to_binary_with_words", "rules: LocalVariableNamingConventionsForAll"]
    tables = [pd.DataFrame({"example": long, "n": ["1", "2"]})]
    tables += [
        pd.DataFrame({f"column {index}": [f"0.5 [0.1, {'∞' * count}]"] * 2 for index in range(6)})
        for count in range(1, 9)
    ]
    floats = [Table(f"t{index}", "Title.", each, each).save(tmp_path)[1] for index, each in enumerate(tables)]
    assert check_latex.check(floats, tmp_path) == []


KEPT = sorted(path.parent for path in paths.PROJECT.glob("outputs/reference/*/facts.json"))


@pytest.mark.parametrize("study", KEPT, ids=lambda folder: folder.name)
def test_latex_compiles_what_is_kept_of_a_study(study, tmp_path):
    assert check_latex.check(sorted(study.glob("*/*.tex")), tmp_path) == []


def test_latex_is_asked_for_real(tmp_path):
    wide = pd.DataFrame({"a": ["x" * 40, "y" * 40], "b": ["1", "2"]})
    floats = [path for path in Table("wide", "Wide.", wide, wide).save(tmp_path) if path.suffix == ".tex"]
    floats[0].write_text(floats[0].read_text().replace("x" * 40, "x" * 400))
    assert any(said.startswith("Overfull") for said in check_latex.check(floats, tmp_path))


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["45.7 [−8.1, 53.2]", "−1.1 [3.8, 0.6]", "–"], ["·45.7 [−8.1, 53.2]", "·−1.1 [·3.8, ·0.6]", "–"]),
        (["0.032", "<0.001"], ["·0.032", "<0.001"]),
        (["0.714↑", "12.000", "↓"], ["·0.714↑", "12.000·", "↓"]),
        (["1,204", "35"], ["1,204", "···35"]),
        (["7 of 164", "12 of 40"], ["·7 of 164", "12 of ·40"]),
        (["bits 3", "bits 12"], ["bits 3", "bits 12"]),
    ],
)
def test_numbers_stand_under_each_other(texts, shown):
    parts = [[text if seen else "·" * len(text) for text, seen in row] for row in aligned(texts)]
    assert ["".join(row) for row in parts] == shown


def test_latex_text_escapes():
    assert latex.latex_text("50 % of a_b & c → 1.2↓") == r"50 \% of a\_b \& c $\rightarrow$ 1.2$\downarrow$"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.4567, "45.7"),
        (-0.0344, "−3.4"),
        (-0.0001, "0.0"),
        (math.nan, "–"),
        (0.0, "0.0"),
        (0.4325, "43.2"),
        (0.4325 + 1e-16, "43.2"),
        (0.43251, "43.3"),
    ],
)
def test_points(value, text):
    assert words.points(value) == text


def test_small_formats():
    assert words.p_value(0.0004) == "<0.001"
    assert words.p_value(0.0321) == "0.032"
    assert words.p_value(math.nan) == "–"
    assert words.rrs_interval(0.714, math.inf) == "[0.71, ↓]"
    assert words.rrs_interval(-math.inf, 2.0) == "[↑, 2.00]"
    assert words.odds(math.nan, math.nan, math.nan) == "not estimable"
    assert words.odds(math.inf, 1.5, math.inf) == "∞ [1.50, ∞]"


def test_condition_with_its_engine(found):
    shown = rq1_attacks.rq1(found).shown
    assert "sentence (apertium)" in set(shown["attack"])


def test_strict_suites_only_in_flips(found):
    assert set(found.flips["benchmark"]) == set(pairing.strict_benchmarks(["mbpp", "mbpp+"]))
