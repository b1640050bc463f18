"""Right answers to renamed and reformatted prompts pass: the tests follow the name, and the program stays one."""

import re

import pytest

from qrobust import attacks, benchmarks
from qrobust.evaluation.asked import Asked
from qrobust.evaluation.verdicts import Verdicts
from qrobust.judging import Judge
from qrobust.study import Attacked

CONDITIONS = (
    ("rename", {"style": "camel"}),
    ("rename", {"style": "synonym"}),
    *(("format", {"form": form}) for form in ("quotes", "comments", "blank_lines", "tabs")),
)


@pytest.fixture(scope="module")
def starter():
    return benchmarks.load("starter").subset(["Starter/0", "Starter/2", "Starter/11", "Starter/17"])


@pytest.fixture(scope="module")
def judge(starter):
    with Judge(starter, workers=1) as judge:
        yield judge


def asked(benchmark, name, settings):
    attack = attacks.create(name, **settings)
    results = attacks.attack(attacks.prompts_of(benchmark.tasks), attack, 0)
    assert name == "format" or any(result.entry_point for result in results)
    return Asked(
        Attacked(attack, 0),
        {result.task_id: result.attacked for result in results},
        entry_points={result.task_id: result.entry_point for result in results if result.entry_point},
    )


def completion(task, condition):
    """The canonical solution, as one would write it who follows the attacked prompt."""
    text = task.canonical_solution
    if new := condition.entry_points.get(task.task_id):
        text = re.sub(rf"(?<![\w.]){task.entry_point}(?=\()", new, text)
    if "\t" in condition.prompts[task.task_id]:
        text = text.replace("    ", "\t")
    return text


@pytest.mark.parametrize(("name", "settings"), CONDITIONS, ids=str)
def test_the_canonical_solution_passes(starter, judge, name, settings):
    condition = asked(starter, name, settings)
    verdicts = Verdicts(starter, condition, "raw", None, judge)
    programs = {
        task.task_id: verdicts.program(task.task_id, condition.prompts[task.task_id], completion(task, condition))
        for task in starter.tasks
    }
    futures = {task_id: judge.submit(task_id, program) for task_id, program in programs.items()}
    failed = {
        task_id: programs[task_id]
        for task_id, future in futures.items()
        if not verdicts.strictest(future.result()).passed
    }
    assert failed == {}


def test_an_answer_under_the_old_name_fails(starter, judge):
    condition = asked(starter, "rename", {"style": "camel"})
    verdicts = Verdicts(starter, condition, "raw", None, judge)
    task = next(task for task in starter.tasks if "def " not in task.prompt and task.task_id in condition.entry_points)
    program = verdicts.program(task.task_id, condition.prompts[task.task_id], task.canonical_solution)
    assert not verdicts.strictest(judge.submit(task.task_id, program).result()).passed
