"""Figures are drawn for studies of every shape, the same twice, with the looks of the study's precisions."""

import pytest
import studies
from matplotlib.font_manager import FontProperties, findfont

from qrobust import precisions
from qrobust.analysis import analyse
from qrobust.analysis.frames import Frames
from qrobust.report import questions
from qrobust.report.figures import drawing, style

ONE = {"humaneval+": 20}


def draw(study, footprints=None):
    rest = () if footprints is None else (footprints,)
    found = analyse(Frames("drawn", *study, *rest), bootstrap=100)
    drawn = [one for question in questions.asked() for figure in question.figures for one in figure(found)]
    return {one.name: one for one in drawn}


@pytest.fixture(scope="module")
def drawings():
    gone = [
        ("qwen-0.5b", "bnb-int8", "humaneval+", "sentence", "oom"),
        ("qwen-0.5b", "original", "humaneval+", "gaussian@0.001/effective", "missing"),
    ]
    study = studies.make_study(benchmarks=ONE, kinds=("gaussian",), missing=gone)
    return draw(study, studies.make_footprints())


def all_missing(study, status="oom"):
    verdicts, cells = study
    return verdicts[:0], cells.assign(status=status, n=0)


def test_the_same_bytes_twice(drawings, tmp_path, monkeypatch):
    monkeypatch.setattr(drawing, "DPI", 40)
    first, second = (drawing.save(drawings["rq3_penalty"], tmp_path / name) for name in ("first", "second"))
    assert first.png.read_bytes() == second.png.read_bytes()
    assert first.pdf.read_bytes() == second.pdf.read_bytes()


def test_widths_are_one_or_two_columns(drawings):
    assert {one.figure.get_figwidth() for one in drawings.values()} == {style.SINGLE, style.DOUBLE}


def test_a_missing_cell_is_drawn_as_missing(drawings):
    forest = drawings["rq1_forest"]
    assert [text.get_text() for axis in forest.figure.axes for text in axis.texts].count("oom") == 1
    assert "oom" in [text.get_text() for axis in drawings["rq3_rrs_bars"].figure.axes for text in axis.texts]
    assert "missing" in [text.get_text() for text in forest.figure.legends[0].get_texts()]
    assert forest.data["status"].tolist().count("oom") == 1


def test_a_missing_noise_level_breaks_the_line(drawings):
    axis = drawings["rq2_noise_curves_humaneval+"].figure.axes[1]
    crosses = [line for line in axis.lines if line.get_marker() == "x" and len(line.get_xdata())]
    assert [list(line.get_xdata()) for line in crosses] == [[1e-3]]


SHAPES = {
    "many models": lambda: studies.make_study(
        models=tuple(f"model-{i}b" for i in range(5)), benchmarks={"mbpp+": 8}, kinds=("gaussian",), levels=(1e-3,)
    ),
    "no quantized": lambda: studies.make_study(precisions=("original",), benchmarks=ONE, levels=(1e-3,)),
    "no noise": lambda: studies.make_study(benchmarks=ONE, levels=()),
    "no attack": lambda: studies.make_study(benchmarks=ONE, attacks={}, levels=(1e-3,)),
    "one task": lambda: studies.make_study(benchmarks={"starter": 1}, levels=(1e-3,)),
    "only a control": lambda: studies.make_study(benchmarks=ONE, attacks={"identity": 0.0}, levels=()),
    "unknown precisions": lambda: studies.make_study(
        precisions=("original", "rtn(bits=3)", "rtn(bits=4)"), benchmarks=ONE, levels=(0.0, 1e-3), kinds=("uniform",)
    ),
    "missing": lambda: all_missing(studies.make_study(benchmarks=ONE, levels=(1e-3,))),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_studies_of_every_shape(shape):
    for one in draw(SHAPES[shape](), studies.make_footprints()).values():
        one.figure.set_dpi(30)
        one.figure.canvas.draw()


def test_looks_never_coincide():
    labels = [*precisions.names(), *(f"rtn(bits={bits})" for bits in range(60 - len(precisions.names())))]
    looks = style.looks(labels)
    assert list(looks) == labels
    assert len({(look.color, look.marker, str(look.dashes)) for look in looks.values()}) == 60


def test_few_looks_differ_in_colour_marker_and_line_each():
    looks = list(style.looks([*precisions.names(), "a", "b", "c"]).values())
    for part in ("color", "marker", "dashes"):
        assert len({str(getattr(look, part)) for look in looks}) == len(looks)


def test_a_registered_method_looks_the_same_in_every_study():
    whole = style.looks([*precisions.names(), "mine"])
    for name in precisions.names():
        assert style.looks(["mine", "another", name])[name] == whole[name]


def test_the_font_is_the_one_that_matplotlib_carries():
    assert "matplotlib" in findfont(FontProperties(family="DejaVu Sans"))
