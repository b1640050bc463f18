"""The grid: every run of a study, each executed once by papermill.

`make` calls it; by hand:  snakemake --cores 2 --config study=quick -- all
A run is done when its result.json exists. The executed notebook is a log, so that it stays when a run fails.
"""

import sys
from pathlib import Path

from qrobust import paths, study
from qrobust.runs import library
from qrobust.study import plan

NAME = str(config.get("study", "smoke"))  # Snakemake takes 2024 for a number
STUDY, STUDY_FILE = study.load(NAME), study.find(NAME)
RUNS = {run.key: run for run in plan.runs_of(STUDY)}
NOTEBOOKS = paths.PROJECT / "notebooks"
OUTPUTS = str(paths.outputs())
ALL_RESULTS = [f"{OUTPUTS}/runs/{run}/result.json" for run in RUNS]
ANSWERS = [f"{OUTPUTS}/runs/{run.key}/result.json" for run in RUNS.values() if run.stage == "evaluate"]
SO_FAR = f"{OUTPUTS}/runs/analyze/{STUDY.name}-so-far"
ANALYZE = (
    "papermill --engine qrobust --no-progress-bar --kernel python3 "
    "-p study {input.study:q} -p run_folder {params.folder:q} {input.notebook:q} {log.notebook:q}"
)

def needed(wildcards):
    """The results that a run reads."""
    return [f"{OUTPUTS}/runs/{need}/result.json" for need in RUNS[f"{wildcards.stage}/{wildcards.run}"].needs]


onstart:
    for tool, why in plan.tools_left_out(STUDY).items():
        print(f"The study goes on without the optional tool {tool}: {why}", file=sys.stderr)


rule all:
    input:
        ALL_RESULTS,
        f"{SO_FAR}/result.json" if any(run.stage == "noise" for run in RUNS.values()) else [],


rule run:
    input:
        results=needed,
        notebook=lambda wildcards: f"{NOTEBOOKS}/{wildcards.stage}.ipynb",
        # A change of what a notebook computes with runs it again; finished samples stay.
        library=lambda wildcards: library.behind(NOTEBOOKS / f"{wildcards.stage}.ipynb"),
    output:
        result=OUTPUTS + "/runs/{stage}/{run}/result.json",
    log:
        notebook=OUTPUTS + "/runs/{stage}/{run}/notebook.ipynb",
    params:
        folder=lambda wildcards: f"{OUTPUTS}/runs/{wildcards.stage}/{wildcards.run}",
        study=str(STUDY_FILE),
    # Answers to prompts come first: there are figures of them while weights are disturbed.
    priority: 1
    # Snakemake tells the numerical libraries to use no more threads than these. A profile may say another number.
    threads: lambda wildcards: workflow.cores
    resources:
        # A model may fill the machine or its GPU: one at a time, unless a profile gives more of these.
        model=1,
    wildcard_constraints:
        stage="quantize|evaluate",
        run="[^/]+",
    shell:
        "python -m qrobust parameters {params.study:q} {wildcards.stage}/{wildcards.run} && "
        "papermill --engine qrobust --no-progress-bar --kernel python3 "
        "-f {params.folder:q}/params.yaml -p run_folder {params.folder:q} {input.notebook:q} {log.notebook:q}"


use rule run as later with:
    priority: 0
    wildcard_constraints:
        stage="noise|mechanism",
        run="[^/]+",


# What is timed has the machine for itself, whatever a profile gives to the other runs.
use rule run as measure with:
    wildcard_constraints:
        stage="cost",
        run="[^/]+",


# The stages without a model. A profile gives them no GPU, and not the threads and the memory of the others.
use rule run as light with:
    threads: 1
    resources:
        model=0,
    wildcard_constraints:
        stage="attack|quality",
        run="[^/]+",


# The report of what is there when all prompts are answered; it is written again at the end.
rule so_far:
    input:
        results=ANSWERS,
        study=STUDY_FILE,
        notebook=f"{NOTEBOOKS}/analyze.ipynb",
    output:
        result=SO_FAR + "/result.json",
    log:
        notebook=SO_FAR + "/notebook.ipynb",
    params:
        folder=SO_FAR,
    priority: 2
    shell:
        ANALYZE + " && python -m qrobust report {input.study:q} --so-far"


rule analyze:
    input:
        results=lambda wildcards: [path for path in ALL_RESULTS if Path(path).exists()],
        study=STUDY_FILE,
        notebook=f"{NOTEBOOKS}/analyze.ipynb",
        library=library.behind(NOTEBOOKS / "analyze.ipynb"),
    output:
        result=OUTPUTS + f"/runs/analyze/{STUDY.name}/result.json",
        sections=OUTPUTS + f"/runs/analyze/{STUDY.name}/sections.json",
    log:
        notebook=OUTPUTS + f"/runs/analyze/{STUDY.name}/notebook.ipynb",
    params:
        folder=OUTPUTS + f"/runs/analyze/{STUDY.name}",
    shell:
        ANALYZE


rule report:
    input:
        rules.analyze.output,
        library=library.behind(NOTEBOOKS / "analyze.ipynb"),
    output:
        OUTPUTS + f"/report/{STUDY.name}.html",
    params:
        study=str(STUDY_FILE),
    shell:
        "python -m qrobust report {params.study:q}"
