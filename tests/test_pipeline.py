"""The real pipeline on a tiny random model: the grid by Snakemake, each notebook by papermill, kills and resumption."""

import contextlib
import json
import os
import platform
import re
import shlex
import signal
import subprocess
import sys
import time

import psutil
import pytest
import tiny
import yaml

from qrobust import evaluation, judging, models, paths, runs, study
from qrobust.analysis import collect
from qrobust.models import memory
from qrobust.study import plan

NOTEBOOKS = paths.PROJECT / "notebooks"


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    folder = tiny.tiny_model_folder(tmp_path_factory.mktemp("models") / "tiny")
    return {"name": "tiny", "source": str(folder)}


def write_study(folder, model, **changes):
    content = {
        "models": [model],
        "precisions": ["original", "bnb-nf4"],
        "benchmarks": [{"name": "starter", "tasks": 4}],
        "attacks": ["identity", "char"],
        "smallest_edits": True,
        "noise": {"levels": [0.05], "tasks": 2, "seeds": [0]},
        "max_new_tokens": 16,
        "judging": {"workers": 1},
        **changes,
    }
    path = folder / "tinystudy.yaml"
    path.write_text(yaml.safe_dump(content))
    return path


def snakemake_command(study_file, folder, target, *options, threads=1):
    """One thread for each run, unless a profile is to say it: these tests run beside others."""
    command = [
        sys.executable, "-m", "snakemake", "--snakefile", paths.PROJECT / "Snakefile", "--directory", folder,
        "--profile", "none", "--workflow-profile", "none", "--cores", "2",
        *(["--set-threads", f"run={threads}", f"later={threads}"] if threads else []), *options,
        "--config", f"study={study_file}", "--", target,
    ]  # fmt: skip
    return list(map(str, command))


def snakemake(study_file, folder, outputs, target, *options, threads=1):
    command = snakemake_command(study_file, folder, target, *options, threads=threads)
    environment = {**os.environ, "QROBUST_OUTPUTS": str(outputs)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def made_by_make(target, study_file, folder):
    """The command by which `make` makes a target of a study, with Snakemake's records in a folder of their own."""
    command = ["make", "--dry-run", target, f"STUDY={study_file}"]
    # Without what the `make test` around this test hands down: its level (which adds lines) and its variables.
    environment = {name: value for name, value in os.environ.items() if name not in ("MAKELEVEL", "MAKEFLAGS")}
    said = subprocess.run(
        command, cwd=paths.PROJECT, env=environment, capture_output=True, text=True, check=True
    ).stdout  # fmt: skip
    name, *options = shlex.split(said.splitlines()[-1])
    return list(map(str, [sys.executable, "-m", name, "--directory", folder, *options]))


def planned_jobs(command, outputs):
    """The rules that a command of Snakemake would run, dry."""
    done = subprocess.run(
        [*command[:3], "--dry-run", "--quiet", "progress", *command[3:]],
        cwd=paths.PROJECT, env={**os.environ, "QROBUST_OUTPUTS": str(outputs)}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return set(re.findall(r"^(?:local)?rule (\w+):$", done.stdout + done.stderr, re.M))


def texts(rows):
    """Samples without the sessions that made them, which no two runs share."""
    return [{name: value for name, value in row.items() if name != "session"} for row in rows]


def by_task(rows):
    """Samples in the order of their tasks."""
    return sorted(texts(rows), key=lambda row: row["task_id"])


def content(outputs):
    """What must be the same in every execution of a study: prompts, samples and verdicts."""
    found = {}
    for path in sorted(outputs.rglob("*")):
        if path.name in ("prompts.jsonl", "samples.jsonl"):
            rows = [json.loads(line) for line in path.read_text().splitlines()]
            found[str(path.relative_to(outputs))] = by_task(rows)
        elif path.name == "verdicts.jsonl":
            rows = [json.loads(line) for line in path.read_text().splitlines()]
            found[str(path.relative_to(outputs))] = {
                row["task_id"]: {suite: outcome["reason"] for suite, outcome in row["outcomes"].items()} for row in rows
            }
    return found


def test_the_grid_and_again_with_a_kill_in_between(model, tmp_path, outputs, monkeypatch):
    study_file = write_study(tmp_path, model, cost={"alone": 1, "rounds": 1}, mechanism={"tasks": 2})
    planned = collect.of_study(study.load(str(study_file))).cells
    assert set(planned["status"]) == {"missing"}

    said = snakemake(study_file, tmp_path, outputs, "all")
    page = outputs / "report" / "tinystudy.html"
    assert re.search(r"^localrule so_far:\n(?:    .*\n)*?    priority: 2\n", said, re.M)
    assert re.search(r"\b[1-8] of 20 cells are not done \(", page.read_text())
    snakemake(study_file, tmp_path, outputs, "report")
    assert page.stat().st_size > 10_000 and "cells are not done (" not in page.read_text()
    found = collect.of_study(study.load(str(study_file)))
    verdicts = found.verdicts
    assert set(found.cells["status"]) == {"done"} and len(found.footprint) == 2
    assert set(planned["benchmark"]) == set(found.cells["benchmark"]) == {"starter", "starter+"}
    assert found.sessions["text_key"].nunique() == 1
    assert len(found.timings) == 4 and set(found.timings["status"]) == {"done"} and "Meters" in found.facts
    assert set(found.drift["task_id"]) <= set(found.verdicts["task_id"]) and len(found.blocks) == 2
    assert set(verdicts.groupby(["precision", "benchmark", "condition"]).size()) == {4, 2}
    clean = verdicts[verdicts["condition"] == "clean"].drop(columns=["condition", "family", "cell"])
    identity = verdicts[verdicts["condition"] == "identity"].drop(columns=["condition", "family", "attack", "cell"])
    assert clean.drop(columns="attack").reset_index(drop=True).equals(identity.reset_index(drop=True))

    assert "Nothing to be done" in snakemake(study_file, tmp_path, outputs, "all")

    sharing = tmp_path / "sharing.yaml"
    sharing.write_text(study_file.read_text().replace("workers: 1", "workers: 2"))
    assert planned_jobs(snakemake_command(sharing, tmp_path, "all", *DEFAULT_PROFILE), outputs) == {"all", "so_far"}
    assert not planned_jobs(made_by_make("report", study_file, tmp_path), outputs)

    more = study.load(str(write_study(tmp_path, model, precisions=["original", "bnb-nf4", "bnb-fp4"])))
    to_do = [run.key for run in plan.runs_of(more) if not (run.folder / "result.json").exists()]
    assert len(to_do) == 3 and all("bnb-fp4" in name for name in to_do)

    study_file, again = write_study(tmp_path, model, **ONE_ARM), tmp_path / "again"
    kill_when_samples_appear(study_file, tmp_path, again)
    snakemake(study_file, tmp_path, again, "all", *DEFAULT_PROFILE)
    first, second = content(outputs), content(again)
    assert len(second) == 8 and second.keys() < first.keys()  # two attacks, three cells
    for name in second:
        assert first[name] == second[name], name
    monkeypatch.setenv("QROBUST_OUTPUTS", str(again))
    read = collect.of_study(study.load(str(study_file)))
    assert len(read.measures) == 12 and set(read.measures["cell"]) == set(read.verdicts["cell"])
    assert read.facts["Static analysis"].startswith("radon 6")
    assert read.facts["Judge"].endswith(f"Python {platform.python_version()}")
    texts = read.verdicts.merge(read.samples, on=["cell", "task_id", "draw"], validate="many_to_one")
    assert len(texts) == len(read.verdicts) and texts["prompt"].str.contains('"""').all()
    judged = {
        (path.parent.name, row["task_id"], row["draw"]): row["program"]
        for path in again.glob("runs/cells/*/verdicts.jsonl")
        for row in map(json.loads, path.read_text().splitlines())
    }
    assert list(texts["program"]) == [judged[key] for key in texts[["cell", "task_id", "draw"]].itertuples(index=False)]


def test_results_from_elsewhere_are_read_and_not_made_again(model, tmp_path, outputs):
    study_file = write_study(tmp_path, model)
    planned = [run.folder for run in plan.runs_of(study.load(str(study_file)))]
    analysis = runs.stage_folder("analyze") / study_file.stem
    for path in [*(folder / "result.json" for folder in [*planned, analysis]), analysis / "sections.json"]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}")
        os.utime(path, (10**9, 10**9))  # older than this clone's library
    assert planned_jobs(made_by_make("report", study_file, tmp_path), outputs) == {"analyze", "report"}
    assert planned_jobs(made_by_make("figures", study_file, tmp_path), outputs) == {"analyze"}


# Its programs are read by tools too, which changes nothing else.
ONE_ARM = {"precisions": ["original"], "noise": None, "quality": {"tools": ["radon"]}}

DEFAULT_PROFILE = ("--workflow-profile", paths.PROJECT / "profiles" / "default")


def kill(processes):
    """Some may have gone with one that was killed before them."""
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()


def kill_when_samples_appear(study_file, folder, outputs):
    """Start the workflow and kill every process of it at once, as when a machine goes down."""
    workflow = subprocess.Popen(
        snakemake_command(study_file, folder, "all", *DEFAULT_PROFILE),
        env={**os.environ, "QROBUST_OUTPUTS": str(outputs)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while not list(outputs.glob("runs/cells/*/samples.jsonl")):
        assert workflow.poll() is None
        time.sleep(0.002)
    everybody = [workflow, *psutil.Process(workflow.pid).children(recursive=True)]
    kill(everybody)
    workflow.wait()
    psutil.wait_procs(everybody[1:], timeout=60)
    assert not list(outputs.glob("runs/evaluate/*/result.json"))


def test_the_slurm_profile_asks_for_a_gpu_where_a_model_is_loaded(model, tmp_path, outputs):
    study_file = write_study(tmp_path, model, quality={"tools": ["radon"]})
    chosen = ("--dry-run", "--quiet", "progress", "--workflow-profile", paths.PROJECT / "profiles" / "slurm")
    said = snakemake(study_file, tmp_path, outputs, "all", *chosen, threads=None)
    jobs = {}
    for rule, stage, rest in re.findall(
        r"^rule (run|later|light):\n(?:    .*\n)*?    wildcards: stage=(\w+),(.*\n(?:    .*\n)*)", said, re.M
    ):
        jobs.setdefault(stage, set()).add((rule, "gpu=1" in rest, "threads:" in rest, "mem_mb=65536" in rest))
    with_a_model, without = (True, True, True), {("light", False, False, False)}
    assert jobs == {
        **{stage: {("run", *with_a_model)} for stage in ("quantize", "evaluate")},
        "noise": {("later", *with_a_model)},
        **{stage: without for stage in ("attack", "quality")},
    }


def test_a_profile_says_how_many_threads_a_run_has(model, tmp_path, outputs):
    study_file = write_study(tmp_path, model)
    dry = ("all", "--dry-run", "--quiet", "progress")
    # pairs: with little free memory it does not halve the cores; of more threads than `--cores` Snakemake leaves two.
    pair = len(os.sched_getaffinity(0)) // (2 if memory.available("cpu") > 12e9 else 1) >= 2
    for profile, is_said in (("default", True), ("cores", False), ("pairs", pair)):
        chosen = ("--workflow-profile", paths.PROJECT / "profiles" / profile)
        said = snakemake(study_file, tmp_path, outputs, *dry, *chosen, threads=None)
        assert "evaluate" in said and ("threads: 2" in said) == is_said


def evaluate_run(model, tmp_path, **changes):
    asked = study.load(str(write_study(tmp_path, model, attacks=[], noise=None, **changes)))
    (run,) = [run for run in plan.runs_of(asked) if run.stage == "evaluate" and "original" in run.name]
    runs.write_parameters(run.folder, run.parameters)
    return run


def start_papermill(run):
    command = [
        sys.executable, "-m", "papermill", "--engine", "qrobust", "--no-progress-bar", "-f", run.folder / "params.yaml",
        "-p", "run_folder", run.folder, NOTEBOOKS / "evaluate.ipynb", run.folder / "notebook.ipynb",
    ]  # fmt: skip
    return subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def lines(path):
    return path.read_text().splitlines() if path.exists() else []


SLOW = {"max_new_tokens": 150, "batch_size": 2, "benchmarks": [{"name": "starter", "tasks": 12}]}


@pytest.mark.parametrize("victim", ["kernel", "driver"])
def test_a_killed_run_continues_where_it_stopped(model, tmp_path, outputs, victim, monkeypatch):
    run = evaluate_run(model, tmp_path, **SLOW)
    samples = run.cells[0].folder / "samples.jsonl"
    driver = start_papermill(run)
    while len(lines(samples)) < 4:
        assert driver.poll() is None, driver.stderr.read()
        time.sleep(0.002)
    kernels = psutil.Process(driver.pid).children(recursive=True)
    if victim == "kernel":
        kill(kernels)
    else:
        driver.send_signal(signal.SIGKILL)
    assert driver.wait() != 0
    psutil.wait_procs(kernels, timeout=60)
    kept = lines(samples)
    assert 4 <= len(kept) < 12
    assert not (run.folder / "result.json").exists()

    (summary,) = fill(run.cells[0].arm)
    assert summary["status"] == "done"
    assert lines(samples)[: len(kept)] == kept  # what was finished stayed, byte for byte
    assert len(lines(samples)) == 12  # and was not made again
    store = evaluation.CellStore(run.cells[0].folder)
    assert len(store.sessions) == 2
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "undisturbed"))
    fill(run.cells[0].arm)
    undisturbed = evaluation.CellStore(run.cells[0].folder)
    assert undisturbed.folder != store.folder
    assert by_task(undisturbed.samples.values()) == by_task(store.samples.values())


def fill(arm):
    """What the notebook does."""
    chosen = arm.selection.load()
    with judging.Judge(chosen, workers=1) as judge:
        return evaluation.fill(arm, chosen, [evaluation.unchanged(chosen)], judge)


def test_a_model_that_does_not_fit_is_recorded_and_the_tables_say_so(model, tmp_path, outputs, monkeypatch):
    run = evaluate_run(model, tmp_path)

    def too_large(*_):
        raise models.DoesNotFit("model 'tiny' needs 99 GiB")

    monkeypatch.setattr(models, "load", too_large)
    (summary,) = fill(run.cells[0].arm)
    assert (summary["status"], summary["samples"], summary["error"]) == ("oom", [], "model 'tiny' needs 99 GiB")
