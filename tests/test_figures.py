"""Figures are drawn for studies of every shape, the same twice, with the frame behind them."""

import pandas as pd
import pytest
import studies
from matplotlib.font_manager import FontProperties, findfont

from qrobust.analysis import analyse
from qrobust.report import figures
from qrobust.report.figures import style


def draw(tmp_path, study, footprints=None):
    found = analyse("drawn", *study, footprints, bootstrap=200)
    return found, {drawing.name: drawing for drawing in figures.draw_all(found)}


def all_missing(study, status="oom"):
    verdicts, cells = study
    return verdicts[:0], cells.assign(status=status, n=0)


def test_each_figure_as_pdf_png_and_csv(tmp_path):
    study = studies.make_study(levels=(1e-3, 1e-2), kinds=("gaussian",))
    _, drawings = draw(tmp_path, study, studies.make_footprints())
    assert list(drawings) == [
        "rq1_forest", "rq2_noise_curves_humaneval+", "rq3_precision_noise", "rq3_rrs_bars", "rq3_penalty", "rq3_pareto",
        "published_rrs",
    ]  # fmt: skip
    for saved in figures.save_all(list(drawings.values()), tmp_path):
        assert saved.pdf.read_bytes().startswith(b"%PDF")
        assert b"/Type3" not in saved.pdf.read_bytes()  # fonts are embedded as TrueType, not as bitmaps
        assert saved.png.read_bytes().startswith(b"\x89PNG")
        assert len(pd.read_csv(saved.csv))
        assert saved.caption


def test_the_same_bytes_twice(tmp_path):
    study = studies.make_study(levels=(), precisions=("original", "bnb-nf4"))
    saved = []
    for folder in ("first", "second"):
        _, drawings = draw(tmp_path, study)
        saved.append(figures.save(drawings["rq1_forest"], tmp_path / folder))
    assert saved[0].png.read_bytes() == saved[1].png.read_bytes()
    assert saved[0].pdf.read_bytes() == saved[1].pdf.read_bytes()


def test_widths_are_one_or_two_columns(tmp_path):
    _, drawings = draw(tmp_path, studies.make_study(levels=(1e-3,), kinds=("gaussian",)), studies.make_footprints())
    assert {drawing.figure.get_figwidth() for drawing in drawings.values()} == {style.SINGLE, style.DOUBLE}


def test_a_missing_cell_is_drawn_as_missing(tmp_path):
    gone = [("qwen-0.5b", "bnb-int8", "humaneval+", "sentence", "oom")]
    _, drawings = draw(tmp_path, studies.make_study(levels=(), missing=gone))
    texts = [text.get_text() for axis in drawings["rq1_forest"].figure.axes for text in axis.texts]
    assert texts.count("oom") == 1
    assert "oom" in [text.get_text() for axis in drawings["rq3_rrs_bars"].figure.axes for text in axis.texts]
    assert "missing" in [text.get_text() for text in drawings["rq1_forest"].figure.legends[0].get_texts()]
    assert drawings["rq1_forest"].data["status"].tolist().count("oom") == 1


def test_a_missing_noise_level_breaks_the_line(tmp_path):
    gone = [("qwen-0.5b", "original", name, "gaussian@0.001/effective", "missing") for name in studies.BENCHMARKS]
    study = studies.make_study(kinds=("gaussian",), missing=gone)
    _, drawings = draw(tmp_path, study)
    axis = drawings["rq2_noise_curves_humaneval+"].figure.axes[1]
    crosses = [line for line in axis.lines if line.get_marker() == "x" and len(line.get_xdata())]
    assert [list(line.get_xdata()) for line in crosses] == [[1e-3]]


@pytest.mark.parametrize(
    "study",
    [
        studies.make_study(
            models=tuple(f"model-{i}b" for i in range(12)),
            benchmarks={"mbpp+": 8},
            kinds=("gaussian",),
            levels=(1e-3, 1e-2),
        ),
        studies.make_study(precisions=("original",)),
        studies.make_study(levels=()),
        studies.make_study(attacks={}, levels=(1e-3,)),
        studies.make_study(benchmarks={"starter": 1}),
        studies.make_study(attacks={"identity": 0.0}, levels=()),
        studies.make_study(precisions=("original", "my-method"), levels=(0.0, 1e-3)),
        all_missing(studies.make_study()),
    ],
    ids=[
        "twelve",
        "no quantized",
        "no noise",
        "no attack",
        "one task",
        "only identity",
        "unknown precision",
        "missing",
    ],
)
def test_studies_of_every_shape(tmp_path, study):
    _, drawings = draw(tmp_path, study, studies.make_footprints())
    for drawing in drawings.values():
        drawing.figure.canvas.draw()


def test_looks_differ_in_colour_marker_and_line():
    looks = list(style.LOOKS.values())
    for part in ("color", "marker", "dashes"):
        assert len({str(getattr(look, part)) for look in looks}) == len(looks)
    assert style.look("new-method") == style.look("new-method")


def test_the_font_is_the_one_that_matplotlib_carries():
    assert "matplotlib" in findfont(FontProperties(family="DejaVu Sans"))
