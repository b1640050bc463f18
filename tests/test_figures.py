"""Figures are drawn for studies of every shape, the same twice, with the looks of the study's precisions."""

import itertools
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
import studies
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.font_manager import FontProperties, findfont
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from qrobust import precisions
from qrobust.analysis import analyse
from qrobust.analysis.frames import Frames
from qrobust.analysis.quality import BOTH_PASS, PARSABLE, PRECISION
from qrobust.report import questions
from qrobust.report.figures import drawing, quality, style
from qrobust.report.questions import quality_figures, rq2_curves
from qrobust.report.tables.latex import PAGE

ONE = {"humaneval+": 20}
MODELS = ("Qwen2.5-Coder-0.5B-Instruct", "Qwen2.5-Coder-1.5B-Instruct")


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


def test_bars_of_two_forms_of_an_attack_are_not_drawn_upon_each_other():
    verdicts, cells = studies.make_study(benchmarks=ONE, attacks={"char": 0.1, "typo": 0.2, "typo2": 0.4}, levels=())
    verdicts, cells = (
        each.assign(
            attack=each["attack"].replace("typo2", "typo"),
            condition=each["condition"].replace("typo2", "typo(share=1)"),
        )
        for each in (verdicts, cells)
    )
    bars = draw((verdicts, cells))["rq3_rrs_bars"]
    assert set(bars.data["condition"]) == {"typo"} and "the typo attack" in bars.caption
    harsher = (frame[frame["condition"] != "typo"] for frame in (verdicts, cells))
    assert "the typo(share=1) attack" in draw(tuple(harsher))["rq3_rrs_bars"].caption


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


@pytest.fixture(scope="module")
def eleven():
    study = studies.make_study(
        precisions=studies.ELEVEN, benchmarks={"humaneval+": 30, "mbpp+": 30}, kinds=("gaussian",), levels=(1e-3, 1e-2),
        attacks={"identity": 0.0, "char": 0.1}, models=MODELS,
    )  # fmt: skip
    models = study[1]["model"].unique()
    footprints, methods = studies.make_footprints(models, studies.ELEVEN), studies.make_methods()
    found = analyse(Frames("eleven", *study, footprints, methods=methods), bootstrap=100)
    return [one for question in questions.asked() for figure in question.figures for one in figure(found)]


def covering(texts):
    """Pairs of texts that lie on each other, as drawn."""
    shown = [(text.get_text(), text.get_window_extent()) for text in texts if text.get_text() and text.get_visible()]
    return [(a, b) for index, (a, one) in enumerate(shown) for b, other in shown[:index] if one.overlaps(other)]


def test_eleven_arms_stay_readable(eleven):
    own = [one for one in eleven if one.name != "published_rrs"]  # the paper's figure, whatever the study
    assert {"rq1_forest", "rq3_penalty", "rq3_pareto", "quality_bytes", "loss_by_size"} <= {one.name for one in own}
    for one in own:
        figure = one.figure
        FigureCanvasAgg(figure).draw()
        for legend in figure.legends:
            box = legend.get_window_extent()
            assert box.x0 >= 0 and box.x1 <= figure.bbox.width, one.name
            assert not covering(legend.get_texts()), one.name
        for axis in figure.axes:
            level = [text for text in axis.get_xticklabels() if not text.get_rotation()]
            for texts in (axis.get_yticklabels(), level, [text for text in axis.texts if not text.get_rotation()]):
                assert not covering(texts), one.name


@pytest.fixture(scope="module")
def two_suites():
    """Four attacks on suites of unequal size, with a model whose name is long."""
    attacks = {"char": 0.1, "word": 0.1, "sentence": 0.1, "typo": 0.1}
    study = studies.make_study(
        models=MODELS[1:], precisions=("original", "bnb-nf4"), benchmarks={"humaneval+": 15, "mbpp+": 60},
        attacks=attacks, levels=(), kinds=(),
    )  # fmt: skip
    return study[0], draw(study, studies.make_footprints(MODELS[1:], ("original", "bnb-nf4")))


def test_numbers_under_narrow_panels_do_not_meet(two_suites):
    figure = two_suites[1]["rq1_forest"].figure
    FigureCanvasAgg(figure).draw()
    assert len(figure.axes) == 4
    for axis in figure.axes:
        assert len(axis.get_xticks()) > 1 and not covering(axis.get_xticklabels())
    for text in [*figure.texts, *(axis.xaxis.label for axis in figure.axes)]:
        box = text.get_window_extent()
        assert box.x0 >= 0 and box.x1 <= figure.bbox.width, text.get_text()


def test_every_task_weighs_the_same_where_size_meets_robustness(two_suites):
    verdicts, drawn = two_suites
    shown = drawn["rq3_pareto"].data.set_index("precision")
    for precision, own in verdicts.groupby("precision"):
        tasks = own.pivot_table(index="task_id", columns="condition", values="passed", aggfunc="mean").astype(float)
        drops = -tasks.drop(columns="clean").sub(tasks["clean"], axis=0)
        assert shown.loc[precision, "pass_at_1"] == pytest.approx(tasks["clean"].mean())
        assert shown.loc[precision, "mean_drop"] == pytest.approx(drops.to_numpy().mean())


def test_many_noise_curves_are_drawn_a_few_at_a_time(eleven):
    figures = [one.figure for one in eleven if one.name.startswith("rq2_noise_curves_humaneval+")]
    axes = [axis for figure in figures for axis in figure.axes]
    curves = [[line.get_color() for line in axis.lines if len(line.get_xdata()) == 3] for axis in axes]
    panels = [colors for colors in curves if colors]  # below each of them are the differences
    assert len(panels) == len(axes) / 2 and {len(colors) for colors in panels} <= {4, 5}
    assert all(colors[0] == style.INK for colors in panels)  # the original is in each of them


def test_eleven_arms_have_ten_colours_and_ink():
    assert len({look.color for look in style.looks(studies.ELEVEN).values()}) == 11


@pytest.mark.parametrize("wanted", [[0.5, 0.5, 0.5], [0.0, 0.01, 0.9], [0.99, 1.0, 1.0], [0.3], []])
def test_labels_are_spread(wanted):
    places = quality.spread(np.array(wanted), 0.1, 0.0, 1.0)
    assert len(places) == len(wanted)
    assert (np.diff(places) > 0.1 - 1e-9).all()
    assert all(-1e-9 <= place <= 1 + 1e-9 for place in places)


def test_labels_that_have_room_stay():
    assert quality.spread(np.array([0.1, 0.5, 0.9]), 0.1, 0.0, 1.0) == pytest.approx([0.1, 0.5, 0.9])


def test_long_labels_lose_what_a_method_s_arms_share():
    same = "length=4096,samples=1024,texts=redpajama"
    arms = [
        f"aqlm(calibration={texts},{same},scheme={scheme})" for texts in ("code", "random") for scheme in ("2x8", "3x8")
    ]
    names = style.short_names(["original", "gptq(bits=3)", "gptq(bits=3,group_size=32)", *arms])
    assert names["original"] == "original" and names["gptq(bits=3)"] == "gptq(bits=3)"
    assert names[arms[0]] == "aqlm(calibration=code,scheme=2x8)"
    assert len(set(names.values())) == 7


def test_looks_never_coincide():
    labels = [*precisions.names(), *(f"rtn(bits={bits})" for bits in range(60 - len(precisions.names())))]
    looks = style.looks(labels)
    assert list(looks) == labels
    assert len({(look.color, look.marker, str(look.dashes)) for look in looks.values()}) == 60


def test_few_looks_differ_in_colour_marker_and_line_each():
    looks = list(style.looks([*precisions.names()[:8], "a", "b", "c"]).values())
    for part in ("color", "marker", "dashes"):
        assert len({str(getattr(look, part)) for look in looks}) == len(looks)


def test_a_registered_method_looks_the_same_in_every_study():
    whole = style.looks([*precisions.names(), "mine"])
    for name in precisions.names():
        assert style.looks(["mine", "another", name])[name] == whole[name]


def test_the_font_is_the_one_that_matplotlib_carries():
    assert "matplotlib" in findfont(FontProperties(family="DejaVu Sans"))


def leaving(figure):
    """How far the drawn parts of a figure, and texts that its layout does not know, lie outside of it, in pixels."""
    FigureCanvasAgg(figure).draw()
    boxes = [text.get_window_extent() for axis in figure.axes for text in axis.texts]
    drawn = figure.get_tightbbox()
    boxes.append(Bbox(drawn.get_points() * figure.dpi))
    page = figure.bbox
    return max(max(page.x0 - box.x0, page.y0 - box.y0, box.x1 - page.x1, box.y1 - page.y1) for box in boxes)


def test_every_text_is_of_the_papers_size_and_inside_the_figure(drawings, eleven):
    for one in [*drawings.values(), *eleven]:
        assert one.figure.get_figwidth() * 72.27 <= PAGE + 1e-9 and one.figure.get_figheight() < 10
        texts = [text for text in one.figure.findobj(Text) if text.get_text().strip() and text.get_visible()]
        assert texts and {text.get_fontsize() for text in texts} == {style.SIZE}, one.name
        assert leaving(one.figure) < 1.5, one.name


@pytest.mark.parametrize(("low", "high", "ends"), [(0.6, 1.5, []), (-np.inf, 1.5, ["v"]), (0.1, np.inf, ["^", "v"])])
def test_an_interval_beyond_its_axis_says_so(low, high, ends):
    _, ((axis,),) = drawing.panels(1, 1, style.SINGLE, 1.0)
    axis.set_ylim(0.5, 2)
    drawing.whisker(axis, 0, low, high, color=style.INK)
    marks = [line for line in axis.lines if line.get_gid() == drawing.CUT]
    assert sorted(line.get_marker() for line in marks) == ends
    bottom, top = axis.get_ylim()
    assert (bottom, top) == (0.5, 2) and list(axis.lines[0].get_ydata()) == [max(low, 0.5), min(high, 2)]


def beyond(figure):
    """Drawn lines and areas that end beyond an axis, and are cut there."""
    found = []
    for axis in figure.axes:
        for which, (low, high) in enumerate((axis.get_xlim(), axis.get_ylim())):
            low, high = sorted((low, high))
            room = 1e-6 * (high - low)
            for line in axis.lines:
                if line.get_transform() == axis.transData:
                    values = np.asarray(line.get_xydata())[:, which]
                    found += [line for value in values if value < low - room or value > high + room]
    return found


def test_no_interval_is_cut_in_silence(drawings, eleven):
    for one in [*drawings.values(), *eleven]:
        assert not beyond(one.figure), one.name
    (bars,) = [one for one in eleven if one.name == "rq3_rrs_bars"]
    rows = bars.data[(bars.data["n"] > 0) & bars.data["rrs"].notna()]
    marks = [line for axis in bars.figure.axes for line in axis.lines if line.get_gid() == drawing.CUT]
    low, high = bars.figure.axes[0].get_ylim()
    assert len(marks) == (rows["rrs_low"] < low).sum() + (rows["rrs_high"] > high).sum() > 0


def test_names_of_models_and_benchmarks_make_names_of_files(tmp_path):
    models, benchmarks = ("Qwen/Qwen2.5-Coder-0.5B", "deepseek-ai/coder-1.3b"), {"java, helpers kept": 8}
    study = studies.make_study(models=models, benchmarks=benchmarks, attacks={}, levels=(1e-3,), kinds=("gaussian",))
    found = analyse(Frames("drawn", *study, studies.make_footprints(models)), bootstrap=100)
    drawn = [*quality.against_bytes(found), *rq2_curves.rq2_noise_curves(found)]
    saved = [studies.save_blank(one, tmp_path) for one in drawn]
    endings = ["bytes_Qwen-Qwen2.5-Coder", "bytes_deepseek-ai-coder"]
    names = [*(f"quality_{each}" for each in endings), "rq2_noise_curves_java-helpers-kept"]
    assert [each.name for each in saved] == names
    assert [each.pdf for each in saved] == [tmp_path / f"{name}.pdf" for name in names]


def test_every_penalty_has_its_interval(eleven):
    (penalty,) = [one for one in eleven if one.name == "rq3_penalty"]
    drawn = {tuple(line.get_xdata()) for line in penalty.figure.axes[0].lines if len(line.get_xdata()) == 2}
    assert {(100 * row.low, 100 * row.high) for row in penalty.data.itertuples() if row.n} <= drawn


def test_quality_has_a_figure_for_each_model_and_benchmark_that_fits_a_page():
    axes = itertools.product(MODELS, ("humaneval+", "mbpp+"), studies.ELEVEN[1:], range(19), (PARSABLE, BOTH_PASS))
    numbers = {"n": 5, "dominance": 0.1, "dominance_low": 0.0, "dominance_high": 0.2, "delta": 0.1}
    rows = [
        {"compares": PRECISION, "condition": "clean", "model": model, "benchmark": benchmark, "precision": precision,
         "metric": f"metric {metric}", "population": population, **numbers}
        for model, benchmark, precision, metric, population in axes
    ]  # fmt: skip
    found = SimpleNamespace(quality=pd.DataFrame(rows), precisions=list(studies.ELEVEN))
    drawn = quality_figures.quality_forest(found)
    assert [one.name for one in drawn] == ["quality_forest", *(f"quality_forest_{number}" for number in (2, 3, 4))]
    assert all(one.figure.get_figheight() < 9 for one in drawn)
    assert [one.figure.axes[0].get_title() for one in drawn] == [
        f"{model}, {benchmark}\npairs that parse" for model in MODELS for benchmark in ("humaneval+", "mbpp+")
    ]
    assert {len(one.data) for one in drawn} == {len(rows) // 4}
