"""What answers cost: the meters against folders that look like the kernel's, and arms measured in turn."""

import math
import sys
from dataclasses import replace
from types import SimpleNamespace

import pytest
import studies
import tiny
import yaml

from qrobust import study
from qrobust.analysis import analyse, costs
from qrobust.analysis.frames import Frames
from qrobust.evaluation import timing
from qrobust.report.questions import cost
from qrobust.runs import meters
from qrobust.study import plan


def zone(powercap, folder, name, energy=1_000_000, limit=10_000_000):
    place = powercap / folder
    place.mkdir(parents=True)
    for file, value in (("name", name), ("energy_uj", energy), ("max_energy_range_uj", limit)):
        (place / file).write_text(f"{value}\n")
    return place / "energy_uj"


@pytest.fixture
def powercap(tmp_path):
    """Two packages with cores and memory, seen a second time by another way, and the whole platform."""
    counters = {
        "package": zone(tmp_path, "intel-rapl:0", "package-0"),
        "other": zone(tmp_path, "intel-rapl:1", "package-1"),
        "core": zone(tmp_path, "intel-rapl:0:0", "core"),
        "memory": zone(tmp_path, "intel-rapl:0:1", "dram"),
        "platform": zone(tmp_path, "intel-rapl:2", "psys"),
        "twin": zone(tmp_path, "intel-rapl-mmio:0", "package-0"),
    }
    return SimpleNamespace(folder=tmp_path, **counters)


def test_packages_and_memory_count_once(powercap):
    found = meters.find(powercap=powercap.folder)
    assert found.described() == {"processor": "RAPL (package-0, package-1, dram)"}
    with found.measuring() as reading:
        for file in vars(powercap).values():
            if file is not powercap.folder:
                file.write_text("3500000\n")
    assert reading.joules == {"processor": 7.5} and reading.seconds > 0


def test_a_counter_that_starts_again_loses_nothing(powercap):
    meter = meters.Rapl(powercap.folder)
    start = meter.joules()
    for energy, since in (("9000000", 8.0), ("500000", 9.5), ("400000", 19.4)):
        powercap.package.write_text(energy)
        assert meter.joules() - start == pytest.approx(since)


def test_without_a_meter_it_says_why_and_gives_no_number(tmp_path, powercap, monkeypatch):
    found = meters.find(powercap=tmp_path / "none")
    with found.measuring() as reading:
        pass
    assert reading.joules == {} and found.described()["processor"].startswith("not measurable here: no RAPL counter")

    def denied(_):
        raise PermissionError

    monkeypatch.setattr(meters._Zone, "_read", denied)
    assert "root alone" in meters.find(powercap=powercap.folder).described()["processor"]


class NVMLError(Exception):
    pass


def nvml(counter):
    """The few functions of pynvml that are used, for one GPU of the name ``GPU-1``."""

    def handle(uuid):
        if uuid != "GPU-1":
            raise NVMLError("Not Found")
        return uuid

    return SimpleNamespace(
        NVMLError=NVMLError, nvmlInit=lambda: None, nvmlDeviceGetHandleByUUID=handle,
        nvmlDeviceGetTotalEnergyConsumption=lambda _: next(counter), nvmlDeviceGetName=lambda _: "a GPU",
    )  # fmt: skip


def test_a_gpu_counts_millijoules(monkeypatch, powercap):
    monkeypatch.setitem(sys.modules, "pynvml", nvml(iter([0, 2000, 9500])))
    found = meters.find("GPU-1", powercap.folder)
    with found.measuring() as reading:
        pass
    assert reading.joules == {"processor": 0.0, "gpu": 7.5} and found.described()["gpu"] == "NVML (a GPU)"
    assert "no energy counter of GPU-2 (Not Found)" in meters.find("GPU-2", powercap.folder).described()["gpu"]


def test_the_library_of_gpus_is_the_real_one_and_says_that_there_is_none():
    said = meters.find("GPU-0").described()["gpu"]
    assert said.startswith("not measurable here: NVML has no energy counter of GPU-0")


class Rising:
    """A meter that counts one joule with every reading."""

    name = "a counter"

    def __init__(self):
        self.count = 0

    def joules(self):
        self.count += 1
        return self.count


@pytest.fixture(scope="module")
def arms(tmp_path_factory):
    folder = tiny.tiny_model_folder(tmp_path_factory.mktemp("models") / "tiny")
    return [tiny.arm(folder, 5, precision=name) for name in ("original", "bnb-int8", "bnb-nf4")]


def test_arms_are_measured_in_turn_alone_and_together(arms):
    found = meters.Meters({"processor": Rising()}, {})
    frame = timing.measure(arms, arms[0].selection.load(), alone=2, rounds=2, found=found, device="cpu")
    assert list(frame.columns) == timing.COLUMNS and set(frame["status"]) == {"done"}
    order = ["original", "bnb-int8", "bnb-nf4"]
    assert list(frame["precision"][::2]) == [*order, *order[::-1]]
    one, full = (frame[frame["batch"] == batch] for batch in timing.BATCHES)
    assert set(one["samples"]) == {2} and set(one["rows"]) == {1}
    # Of the five tasks one ends in another form, so that it cannot be completed together with the others.
    assert set(full["samples"]) == {4} and set(full["rows"]) == {4} and full["first_token"].isna().all()
    assert set(frame["joules_processor"]) == {1} and frame["joules_gpu"].isna().all()
    assert (one["first_token"] * one["samples"] < one["seconds"]).all() and (one["first_token"] > 0).all()
    tokens = frame.groupby(["precision", "batch"])["tokens"].nunique()
    assert set(tokens) == {1}  # the same texts in every round


def test_a_full_batch_warms_the_process_up(arms, monkeypatch):
    asked, complete = [], timing.Completer.complete

    def spy(self, requests, *rest):
        asked.append(len(requests))
        return complete(self, requests, *rest)

    monkeypatch.setattr(timing.Completer, "complete", spy)
    none = meters.Meters({}, {"processor": "none"})
    timing.measure(arms[:1], arms[0].selection.load(), alone=1, rounds=1, found=none, device="cpu")
    assert asked == [4, 2, 4]


def test_an_arm_that_does_not_fit_keeps_its_rows(arms, monkeypatch):
    from qrobust import models

    load = models.load

    def refuse(weights, device):
        if weights.precision.name == "bnb-nf4":
            raise models.DoesNotFit("too large")
        return load(weights, device)

    monkeypatch.setattr(models, "load", refuse)
    none = meters.Meters({}, {"processor": "none"})
    frame = timing.measure(arms[1:], arms[0].selection.load(), alone=1, rounds=1, found=none, device="cpu")
    assert list(frame["status"]) == ["done", "done", "oom", "oom"]
    assert math.isnan(frame["seconds"].iloc[-1]) and frame["joules_processor"].isna().all()


def test_too_few_tasks_are_refused(arms):
    none = meters.Meters({}, {})
    with pytest.raises(ValueError, match="4 prompts one at a time, and 1 to warm up, of 4 tasks of starter"):
        timing.measure(arms, arms[0].selection.load(), alone=4, rounds=1, found=none, device="cpu")


def test_what_a_study_asks_for_is_one_run_behind_the_weights(tmp_path):
    asked = written(tmp_path, cost={"tasks": 4, "rounds": 2})
    (run,) = [run for run in plan.runs_of(asked) if run.stage == "cost"]
    assert run.parameters["tasks"] == 4 and run.parameters["alone"] == 3 and run.parameters["batch_size"] == 64
    assert [name.partition("/")[0] for name in run.needs] == ["quantize"] * 2
    assert not [run for run in plan.runs_of(written(tmp_path)) if run.stage == "cost"]
    renamed = [{**asked.models[0].model_dump(), "name": "another name"}]
    for changes in ({"cost": {"tasks": 4, "rounds": 3}}, {"models": renamed}, {"device": "cuda"}):
        other = written(tmp_path, **{"cost": {"tasks": 4, "rounds": 2}, **changes})
        assert run.name not in {each.name for each in plan.runs_of(other)}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"cost": {"tasks": 4, "alone": 4}}, "4 prompts alone, and one to warm up, of 4 tasks"),
        ({"cost": {"tasks": 400}}, "400 tasks of 6 chosen ones"),
        ({"cost": {}, "backend": "vllm", "precisions": ["original"]}, "cost is measured in the backend torch"),
    ],
)
def test_a_cost_that_cannot_be_measured_is_refused(tmp_path, changes, message):
    with pytest.raises(study.StudyError, match=message):
        written(tmp_path, **changes)


def written(folder, **changes):
    content = {
        "models": [{"name": "smol", "source": "SmolLM2-135M-Instruct.Q4_1.gguf"}],
        "precisions": ["original", "bnb-nf4"],
        "benchmarks": [{"name": "starter", "tasks": 6}],
        **changes,
    }
    path = folder / "mine.yaml"
    path.write_text(yaml.safe_dump(content))
    return study.load(str(path))


def test_arms_are_compared_within_a_round():
    frame = costs.summary(studies.make_timings(joules=30.0)).set_index(["precision", "batch"])
    nf4 = frame.loc["bnb-nf4", "one"]
    assert nf4["seconds_sample"] == 2.0 and nf4["seconds_token"] == 0.1 and nf4["seconds_token_high"] == 0.2
    assert [nf4[f"seconds_ratio{end}"] for end in ("", "_low", "_high")] == [0.5] * 3  # whatever the machine did
    assert nf4["next_token"] == pytest.approx((10 - 5 * 0.5) / 95)
    assert nf4["joules_processor_token"] == 3.0 and nf4["joules_processor_ratio"] == 0.5
    assert frame.loc["bnb-int8", "full"]["status"] == "oom" and math.isnan(
        frame.loc["bnb-int8", "full"]["seconds_ratio"]
    )


@pytest.fixture(scope="module")
def analysed():
    precisions = ("original", "bnb-int8", "bnb-nf4")
    verdicts, cells = studies.make_study(models=("m",), precisions=precisions, benchmarks={"humaneval": 6}, levels=())
    return analyse(Frames("small", verdicts, cells), bootstrap=100)


def shown(analysed, frame):
    found = replace(analysed, frames=replace(analysed.frames, timings=frame))
    return cost.answer(found), cost.cost(found), cost.cost_per_token(found)


def test_the_report_gives_joules_or_says_that_there_are_none(analysed):
    answer, table, (drawing,) = shown(analysed, studies.make_timings())
    assert "at batch 1, 1 of 1 quantized models are faster in every round" in answer.headline
    assert answer.headline.endswith("Energy: not measurable here.") and "0.50 [0.50, 0.50] times" in answer.sentences[0]
    assert set(table.shown["J / token (processor)"]) == {"not measurable here", "–"}  # –: the arm that did not fit
    assert "– (oom)" in set(table.shown["batch"]) and len(drawing.figure.axes) == 2

    answer, table, (drawing,) = shown(analysed, studies.make_timings(joules=30.0))
    assert answer.headline.endswith("Energy of a token is below the original's in every round in 2 of 2.")
    assert table.shown["J / token (processor)"].tolist()[:4] == ["6.00", "6.00", "3.00", "3.00"]
    assert len(drawing.figure.axes) == 4 and "not measurable" not in drawing.caption


def test_a_study_that_did_not_ask_has_no_section(analysed):
    assert cost.answer(analysed) is None and cost.cost(analysed).shown.empty and not cost.cost_per_token(analysed)
