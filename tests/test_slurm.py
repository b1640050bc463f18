"""What the Slurm profile asks the cluster, with commands that answer as Slurm's do."""

import asyncio
from unittest.mock import AsyncMock, MagicMock

import pytest
import snakemake_executor_plugin_slurm as plugin

from qrobust import slurm


@pytest.fixture
def cluster(tmp_path, monkeypatch):
    """Nothing but these commands is on the path; each prints an answer, or fails without one."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "outputs"))

    def answers(**commands):
        for name, text in commands.items():
            script = tmp_path / name
            script.write_text("#!/bin/sh\nexit 1" if text is None else f"#!/bin/sh\nprintf '%s' '{text}'\n")
            script.chmod(0o755)

    return answers


def test_accounting_is_asked_where_it_answers(cluster):
    cluster(sacct="12|COMPLETED", scontrol="MinJobAge               = 5 sec")
    assert slurm.status_command() == "sacct"


def test_the_queue_is_asked_where_there_is_no_accounting(cluster):
    cluster(sacct=None, scontrol="MinJobAge               = 300 sec")  # "Slurm accounting storage is disabled"
    assert slurm.status_command() == "squeue"


def test_a_queue_that_forgets_too_soon_is_refused_with_the_cure(cluster):
    cluster(sacct=None, scontrol="LaunchParameters        = (null)\nMinJobAge               = 60 sec")
    with pytest.raises(slurm.SlurmError, match=r"after 60 s .* MinJobAge=300"):
        slurm.status_command()


def test_the_plugin_keeps_to_the_command_that_answers(monkeypatch):
    monkeypatch.setattr(plugin, "get_min_job_age", lambda: None)  # as when scontrol is slow to answer
    monkeypatch.setattr(plugin, "is_query_tool_available", lambda tool: True)
    monkeypatch.setattr(plugin, "query_job_status", answer := AsyncMock(return_value=({}, 0.1)))
    executor = MagicMock(status_rate_limiter=AsyncMock(), get_status_command=lambda: slurm.hold_to("squeue"))
    executor.workflow.executor_settings = MagicMock(init_seconds_before_status_checks=20, status_attempts=1)
    executor.next_seconds_between_status_checks = 20
    executor._status_query_min_seconds, executor._status_query_max_seconds = 0.1, 0.1
    asyncio.run(asked_once(executor))
    assert answer.await_args.args[0].startswith("squeue ")


async def asked_once(executor):
    async for _ in plugin.Executor.check_active_jobs(executor, [MagicMock(external_jobid="7")]):
        pass


def test_a_plan_needs_no_cluster(cluster):
    assert slurm.status_command() == "squeue"
    assert slurm.threads() == slurm.THREADS


def test_a_queue_that_does_not_answer_is_not_an_empty_one(cluster):
    cluster(squeue=None)
    with pytest.raises(slurm.SlurmError, match="does not answer"):
        slurm.wait_for_jobs(["attack/a"])


@pytest.mark.parametrize(("sizes", "threads"), [("2", 2), ("4\n64+", 8), ("4\n6", 6)])
def test_a_run_asks_for_no_more_threads_than_a_node_has(cluster, sizes, threads):
    cluster(sinfo=sizes)
    assert slurm.threads() == threads


def queue(*jobs, names=None):
    names = names or f"{slurm.job_names()}_0f0e"
    return "\n".join(f"{number}|{state}|{names}|{rule}" for number, state, rule in jobs)


def test_jobs_that_write_the_same_results_are_found(cluster):
    ours = [
        ("7", "RUNNING", "rule_run_wildcards_evaluate_model__nf4__1f2e"),
        ("8", "PENDING", "rule_light_wildcards_attack_char__s0"),
        ("9", "PENDING", "rule_analyze"),
    ]
    others = [("10", "RUNNING", "rule_run_wildcards_evaluate_model__int8__9a7c")]
    cluster(squeue=queue(*ours, *others))
    found = slurm.jobs_of(["attack/char__s0", "evaluate/model__nf4__1f2e", "quality/char__s0"])
    assert [job.number for job in found] == ["7", "8", "9"]
    assert found[0] == slurm.Job(*[ours[0][place] for place in (0, 2, 1)])


def test_jobs_of_another_folder_of_outputs_are_not_ours(cluster, monkeypatch, tmp_path):
    listed = queue(("7", "RUNNING", "rule_run_wildcards_attack_char__s0"))
    cluster(squeue=listed)
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "elsewhere"))
    assert slurm.jobs_of(["attack/char__s0"]) == []


def test_a_start_waits_for_the_jobs_of_the_last_one(cluster, monkeypatch):
    waiting = ("7", "RUNNING", "rule_light_wildcards_attack_char__s0")
    queues = iter([queue(waiting, ("8", "PENDING", "rule_analyze")), queue(waiting), queue(waiting), ""])
    monkeypatch.setattr(slurm.time, "sleep", lambda seconds: cluster(squeue=next(queues)))
    cluster(squeue=next(queues))
    said = []
    slurm.wait_for_jobs(["attack/char__s0"], said.append)
    assert len(said) == 2 and "2 jobs" in said[0] and said[1].endswith("scancel 7)")
