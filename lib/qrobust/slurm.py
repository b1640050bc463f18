"""What the Slurm profile asks the cluster, and the jobs that a killed driver left behind.

Snakemake's plugin (2.8) submits the jobs and asks for their state by job name. Two things it cannot do: with ``sacct``
on a cluster without accounting it forgets every job at the first question and waits for ever, and a second driver knows
nothing of the first one's jobs. Only commands and formats that Slurm has had since 22.05 are used.
"""

import re
import subprocess
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass

from qrobust import keys, paths

THREADS = 8  # of a run with a model: the rest of generation is the GPU's, or memory's
LONGEST_PAUSE = 180  # seconds between two questions of snakemake-executor-plugin-slurm about the same job, at most
PAUSE = 10  # seconds between two looks at the jobs of another driver


class SlurmError(RuntimeError):
    """A cluster on which the end of a job, or the job itself, can be missed; the message names the cure."""


@dataclass(frozen=True)
class Job:
    """A job in the queue, running or not.

    Attributes
    ----------
    number : Slurm's, a string because a job array has ``7_1``.
    rule : as the plugin's comment names it, with the wildcards' values behind it.
    state : as ``squeue`` says it.
    """

    number: str
    rule: str
    state: str


def status_command() -> str:
    """The command that tells ended jobs from running ones here: ``sacct`` with accounting, else ``squeue``.

    Raises
    ------
    SlurmError
        Without accounting, if Slurm forgets an ended job before the plugin asks for it.
    """
    if _answer("sacct", "--noheader", "--allocations") is not None:
        return "sacct"
    configuration = _answer("scontrol", "show", "config") or ""
    age = re.search(r"^MinJobAge\s*=\s*(\d+)", configuration, re.MULTILINE)
    if age and int(age[1]) <= LONGEST_PAUSE:
        raise SlurmError(
            f"this cluster has no accounting (sacct) and forgets an ended job after {age[1]} s (MinJobAge), but the "
            f"driver asks only every {LONGEST_PAUSE} s: set MinJobAge=300, Slurm's default, in slurm.conf; or run "
            "within one allocation, without this profile:  sbatch ... --wrap 'make run PROFILE=default ...'"
        )
    return "squeue"


def hold_to(command: str) -> str:
    """Keep the plugin in this process from any other command, and return this one for its setting.

    The plugin leaves ``squeue`` for an installed ``sacct`` whenever ``scontrol`` is slow to answer, accounting or not.
    """
    import snakemake_executor_plugin_slurm as plugin

    plugin.is_query_tool_available = lambda tool: tool == command
    return command


def threads() -> int:
    """CPUs for a run with a model: `THREADS`, or what the largest node has if that is less."""
    sizes = [
        int(size) for size in re.findall(r"^\d+", _answer("sinfo", "--noheader", "--format=%c") or "", re.MULTILINE)
    ]
    return min([THREADS, max(sizes, default=THREADS)])


def job_names() -> str:
    """What the names of all jobs begin with that write to this folder of outputs."""
    return f"qrobust-{keys.digest(str(paths.outputs()))}"


def jobs_of(runs: Collection[str]) -> list[Job]:
    """The jobs of any driver, in the queue now, that write a run's result here or a report.

    Parameters
    ----------
    runs : as a plan names them, ``<stage>/<name>``.

    Raises
    ------
    SlurmError
        If the cluster does not answer.
    """
    listed = _answer("squeue", "--me", "--noheader", "--format=%i|%T|%j|%k")
    if listed is None:
        raise SlurmError("squeue does not answer, so that nobody knows what runs already: start again when it does")
    wanted = {run.replace("/", "_") for run in runs}
    found = []
    for line in listed.splitlines():
        number, state, name, rule = line.strip().split("|", 3)
        _, with_wildcards, run = rule.partition("_wildcards_")
        if name.startswith(f"{job_names()}_") and (run in wanted or not with_wildcards):
            found.append(Job(number, rule, state))
    return found


def wait_for_jobs(runs: Collection[str], say: Callable[[str], None] = print) -> None:
    """Return when no other driver's job will write any of these results: see `jobs_of`.

    A driver that starts while they run would submit them a second time.
    """
    said = None
    while jobs := jobs_of(runs):
        if said != len(jobs):
            numbers = " ".join(job.number for job in jobs)
            say(f"waiting for {len(jobs)} jobs of an earlier start (to end them instead:  scancel {numbers})")
            said = len(jobs)
        time.sleep(PAUSE)


def _answer(*command: str) -> str | None:
    """What a command prints; None if it fails or is not installed."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
