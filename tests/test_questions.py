"""What every question, table and figure keeps, whoever adds it: a name of its own, words, and a place everywhere."""

import re

import pandas as pd
import pytest
import studies

from qrobust import files
from qrobust.analysis import analyse
from qrobust.analysis.frames import Frames
from qrobust.judging.failures import STUB
from qrobust.report import html, questions, results, show
from qrobust.report.figures import drawing
from qrobust.report.tables.latex import latex_text

FACTS = {"Judge": "sandbox & limits"}


def everything():
    """An analysis that every question has something to say about."""
    models = "Llama-3.2-1B", "Llama-3.2-3B"
    precisions = "original", "bnb-nf4", "aqlm", "aqlm(calibration=random)", "aqlm(finetune=kl)"
    study = studies.make_study(
        models=models, precisions=precisions, benchmarks={"mbpp": 20, "mbpp+": 20},
        attacks={"identity": 0.0, "char": 0.2, "sentence": 0.2}, levels=(1e-3,), kinds=("gaussian",),
        missing=[("Llama-3.2-1B", "bnb-nf4", "mbpp", "char", "oom")],
    )  # fmt: skip
    verdicts = studies.with_draws(study[0].assign(edits=2.0, enough=1.0), 2)
    verdicts["failure"] = verdicts["failure"].replace(studies.FAILURES[0], STUB)
    footprints = studies.make_footprints(models, precisions)
    footprints = footprints.assign(provenance="dequantized from Q4_K_M, not the vendor's weights")
    sessions = studies.make_sessions(study[1])
    cells = study[1].assign(left_out="")
    cells.loc[cells["condition"] == "char", "left_out"] = "mbpp/1, mbpp/2"
    more = (studies.make_methods(precisions), *studies.make_measures(verdicts), studies.make_timings(models[0]))
    more += (studies.make_drift(models[0], "mbpp"), studies.make_blocks(models[0], "mbpp"))
    return analyse(Frames("small", verdicts, cells, footprints, sessions, FACTS, *more), bootstrap=100)


@pytest.fixture(scope="module")
def found():
    return everything()


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("made")


@pytest.fixture(scope="module")
def made(found, place):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawing, "DPI", 40)
        return results.make(found, place / "tables", place / "figures")


@pytest.fixture(scope="module")
def page(made, place):
    made.save(place / "run")
    notebook = place / "runs" / "evaluate" / "one" / "notebook.ipynb"
    saved = files.read_json(place / "run" / results.FILE)
    path = place / "report" / "small.html"
    return html.write(path, saved, place / "run", notebooks=[("evaluate/one", notebook)]).read_text()


QUESTIONS = {question.name: question for question in questions.asked()}


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_has_words_and_something_to_show(made, name):
    question = QUESTIONS[name]
    assert question.title and (question.tables or question.figures)
    assert bool(question.answer) == bool(question.asks)
    (section,) = [section for section in made.sections if section.name == name]
    assert len(section.tables) == len(question.tables)  # this study has data for every table and figure
    assert len(section.figures) >= len(question.figures)
    if section.answer:
        assert section.answer.headline and section.answer.sentences


def test_every_table_in_every_format(made, place):
    for table in made.tables:
        written = [place / "tables" / f"{table.name}.{ending}" for ending in ("csv", "tex", "md")]
        assert table.title.endswith(".") and len(table.shown), table.name
        assert len(pd.read_csv(written[0])) == len(table.data)
        latex = written[1].read_text()
        assert f"\\label{{tab:{table.name}}}" in latex
        assert "\\toprule" in latex and "\\bottomrule" in latex
        assert latex.isascii(), table.name
        assert written[2].read_text().count("\n|") >= len(table.shown)


def test_every_figure_as_pdf_png_and_csv(made):
    for figure in made.figures:
        assert figure.pdf.read_bytes().startswith(b"%PDF")
        assert b"/Type3" not in figure.pdf.read_bytes()  # fonts are embedded as TrueType, not as bitmaps
        assert figure.png.read_bytes().startswith(b"\x89PNG")
        assert len(pd.read_csv(figure.csv))
        assert figure.caption.endswith(".")
        beside = figure.pdf.with_suffix(".tex").read_text()
        assert f"\\includegraphics{{{figure.name}.pdf}}" in beside and latex_text(figure.caption) in beside


def test_the_notebook_shows_everything(made):
    shown = show.sections(made)
    texts = "\n".join(part.data for part in shown if hasattr(part, "_repr_markdown_"))
    for section in made.sections:
        assert f"## {section.title}" in texts and section.intro in texts
        assert section.answer is None or section.answer.headline in texts
    assert all(table.title in texts for table in made.tables)
    assert all(figure.caption in texts for figure in made.figures)
    assert len(shown) == len(made.sections) + len(made.tables) + 2 * len(made.figures)


def test_the_page_shows_everything(made, page):
    for section in made.sections:
        assert f'id="section-{section.name}"' in page
    for table in made.tables:
        assert f'id="{table.name}"' in page
    for figure in made.figures:
        assert figure.caption.replace("'", "&#39;") in page
    assert page.count("<img ") == len(made.figures)
    assert page.count('class="answer"') == len(made.headlines)
    assert "<code>trainable</code>" in page  # the Markdown of an introduction


def test_the_page_is_self_contained_and_says_what_was_run(page):
    sources = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert sources
    assert all(source.startswith(("data:image/png;base64,", "#", "../runs/")) for source in sources)
    assert "url(" not in page and "@import" not in page and page.count("<script") == page.count("<script>") == 1
    assert 'href="../runs/evaluate/one/notebook.ipynb"' in page
    assert "sandbox &amp; limits" in page
    assert "dequantized from Q4_K_M, not the vendor&#39;s weights" in page
    assert "sentence: apertium" in page
    assert "not done (1 oom)" in page
    assert "59.72 %" in page


def test_the_page_has_the_settings_of_the_run(found, made, page, place):
    saved = files.read_json(place / "run" / results.FILE)
    assert (saved["bootstrap"], saved["seed"]) == (found.replicates, found.seed) == (100, 0)
    assert "100 replicates over tasks, seed 0" in page


def test_a_new_file_is_in_notebook_page_and_on_disk(found, tmp_path, monkeypatch):
    (tmp_path / "newcomer.py").write_text(
        "from matplotlib.figure import Figure\n"
        "from qrobust.report import questions\n"
        "from qrobust.report.figures.drawing import Drawing\n"
        "@questions.figure('missing')\n"
        "def newcomer(found):\n"
        "    return [Drawing('newcomer', Figure(), found.flips, 'Flips.')]\n"
    )
    monkeypatch.setattr(questions, "__path__", [*questions.__path__, str(tmp_path)])
    monkeypatch.setattr(questions, "_ENTRIES", dict(questions._ENTRIES))
    only = [question for question in questions.asked() if question.name == "missing"]
    monkeypatch.setattr(questions, "asked", lambda: only)
    made = results.make(found, tmp_path / "tables", tmp_path / "figures")
    assert [figure.name for figure in made.figures] == ["newcomer"]
    assert (tmp_path / "figures" / "newcomer.pdf").exists()
    assert any(getattr(part, "filename", "") == str(made.figures[0].png) for part in show.sections(made))
    saved = files.read_json(made.save(tmp_path))
    assert "Flips." in html.write(tmp_path / "page.html", saved, tmp_path).read_text()


def test_a_question_that_does_not_exist_is_named(monkeypatch):
    monkeypatch.setattr(questions, "_ENTRIES", dict(questions._ENTRIES))

    @questions.table("rq7")
    def lost(found):
        raise NotImplementedError

    with pytest.raises(ValueError, match=r"lost: there is no question 'rq7'; questions are .*rq1"):
        questions.asked()


def test_two_tables_of_one_name_are_refused(found, tmp_path, monkeypatch):
    monkeypatch.setattr(questions, "_ENTRIES", dict(questions._ENTRIES))
    missing = QUESTIONS["missing"].tables[0]

    @questions.table("pass_rates")
    def again(found):
        return missing(found)

    only = [question for question in questions.asked() if question.name in ("missing", "pass_rates")]
    monkeypatch.setattr(questions, "asked", lambda: only)
    with pytest.raises(ValueError, match="two tables are named missing"):
        results.make(found, tmp_path, tmp_path)


def test_the_order_is_that_of_the_places():
    names = list(QUESTIONS)
    assert names.index("rq1") < names.index("rq2") < names.index("rq3") < names.index("missing")
    assert [figure.__name__ for figure in QUESTIONS["rq3"].figures] == [
        "rq3_precision_noise", "rq3_rrs_bars", "rq3_penalty", "rq3_pareto",
    ]  # fmt: skip
    assert [question.name for question in questions.asked()] == names
