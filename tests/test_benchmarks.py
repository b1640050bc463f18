"""Benchmarks: byte-exact prompts, stable subsets, clear errors for files of one's own."""

import copy
import doctest
import gzip
import json

import pytest
from data_helpers import load_or_skip

from qrobust import benchmarks, resources
from qrobust.benchmarks import loaders
from qrobust.benchmarks.tasks import BenchmarkError, Task

COUNTS = {"humaneval": 164, "humaneval+": 164, "mbpp": 378, "mbpp+": 378, "starter": 40}


def row(**changes):
    fields = {
        "task_id": "Mine/0",
        "prompt": 'def twice(x):\n    """Return x two times."""\n',
        "entry_point": "twice",
        "canonical_solution": "    return [x, x]\n",
        "base_input": [[1], ["a"]],
        "plus_input": [[None]],
        "atol": 0,
        "contract": "\n    assert x != 3\n",
    }
    fields.update(changes)
    return {name: value for name, value in fields.items() if value is not ...}


def write(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


@pytest.fixture
def numbered(tmp_path):
    return benchmarks.load(write(tmp_path / "mine.jsonl", [row(task_id=f"Mine/{i}") for i in range(30)]))


def official_rows(name):
    path = resources.fetch(loaders._KNOWN[name].resource)
    with resources.open_content(path) as file:
        return [json.loads(line) for line in file.read().decode().splitlines() if line.strip()]


@pytest.mark.parametrize("name", ["humaneval", "humaneval+", "mbpp", "mbpp+"])
def test_official_prompts_are_byte_exact_and_complete(name):
    benchmark = load_or_skip(name)
    rows = official_rows(name)
    assert len(benchmark.tasks) == len(rows) == COUNTS[name]
    assert [task.task_id for task in benchmark.tasks] == [row["task_id"] for row in rows]
    assert [task.prompt for task in benchmark.tasks] == [row["prompt"] for row in rows]
    assert all(task.prompt.endswith("\n") for task in benchmark.tasks)
    assert {task.form for task in benchmark.tasks} == {"docstring" if name.startswith("mbpp") else "function"}


def test_humaneval_has_its_own_checks_and_no_inputs():
    benchmark = load_or_skip("humaneval")
    assert benchmark.suites == ("base",)
    assert all("def check(candidate)" in task.test and not task.base_input for task in benchmark.tasks)
    assert benchmark.tasks[0].task_id == "HumanEval/0"


def test_humaneval_plus_has_inputs_and_no_check():
    benchmark = load_or_skip("humaneval+")
    assert benchmark.suites == ("base", "plus")
    assert all(task.test is None and task.base_input and task.plus_input for task in benchmark.tasks)


def test_mbpp_inputs_have_the_types_that_evalplus_gives_them(monkeypatch):
    benchmark = load_or_skip("mbpp+")
    from evalplus.data import mbpp

    path = str(resources.fetch("MbppPlus-v0.2.0.jsonl.gz"))
    monkeypatch.setattr(mbpp, "MBPP_OVERRIDE_PATH", path)
    expected = mbpp.get_mbpp_plus()
    for task in benchmark.tasks:
        assert repr(task.base_input) == repr(expected[task.task_id]["base_input"])
        assert repr(task.plus_input) == repr(expected[task.task_id]["plus_input"] or [])
    by_id = {task.task_id: task for task in benchmark.tasks}
    assert isinstance(by_id["Mbpp/2"].base_input[0][0], tuple)
    assert isinstance(by_id["Mbpp/252"].base_input[0][0], complex)
    assert by_id["Mbpp/793"].plus_input == []


def test_mbpp_without_plus_is_the_same_file_with_one_suite():
    base, plus = load_or_skip("mbpp"), load_or_skip("mbpp+")
    assert (base.suites, plus.suites) == (("base",), ("base", "plus"))
    assert base.sha256 == plus.sha256
    assert [task.base_input for task in base.tasks] == [task.base_input for task in plus.tasks]
    assert not any(task.plus_input for task in base.tasks)


@pytest.mark.parametrize("name", COUNTS)
def test_identity_needs_no_download_and_agrees_with_load(name, monkeypatch):
    benchmark = load_or_skip(name)
    monkeypatch.setattr(resources, "fetch", lambda name: pytest.fail("downloads"))
    identity = benchmarks.identity(name)
    assert identity == {"name": name, "version": benchmark.version, "sha256": benchmark.sha256}


def test_identity_is_that_of_the_overriding_file(tmp_path, monkeypatch):
    write(tmp_path / "other.jsonl", [row(task_id="HumanEval/0")])
    monkeypatch.setenv("HUMANEVAL_OVERRIDE_PATH", str(tmp_path / "other.jsonl"))
    identity = benchmarks.identity("humaneval+")
    assert identity["sha256"] == resources.content_sha256(tmp_path / "other.jsonl")
    assert identity["version"] == "own file (HUMANEVAL_OVERRIDE_PATH)"
    assert benchmarks.load("humaneval+").sha256 == identity["sha256"]


def test_a_file_of_ones_own(tmp_path):
    path = write(tmp_path / "mine.jsonl", [row(), row(task_id="Mine/1", atol=1e-3, contract=..., extra=1)])
    benchmark = benchmarks.load(path)
    assert (benchmark.name, benchmark.version, benchmark.suites) == ("mine", "", ("base", "plus"))
    first, second = benchmark.tasks
    assert first == Task(**row())
    assert (second.atol, second.contract) == (1e-3, "")
    assert first.reference == 'def twice(x):\n    """Return x two times."""\n    return [x, x]\n'


@pytest.mark.parametrize(
    ("prompt", "solution", "form"),
    [
        ('"""\nWrite this function:\n\ndef twice(x)\n\nIt returns x two times.\n"""\n', "", "docstring"),
        ('import math\n"""\ndef twice(x):\n    ...\n"""\n', "", "docstring"),
        ("import functools\n\n\n# Return x two times.\n@functools.cache\n", "", "docstring"),
        ("import math\n\n\ndef twice(\n    x,\n", "    y=0,\n):\n    return [x, x]\n", "function"),
        ("def twice(x):\n    result = [\n", "        x, x]\n    return result\n", "function"),
        ('def twice(x):\r\n    """Two."""\r\n', "    return [x, x]\n", "function"),
    ],
)
def test_the_form_is_where_the_function_begins(tmp_path, prompt, solution, form):
    solution = solution or "def twice(x):\n    return [x, x]\n"
    (task,) = benchmarks.load(write(tmp_path / "mine.jsonl", [row(prompt=prompt, canonical_solution=solution)])).tasks
    assert task.form == form


def test_packed_and_plain_are_one_benchmark_and_a_change_is_another(tmp_path):
    plain = benchmarks.identity(write(tmp_path / "mine.jsonl", [row()]))
    (tmp_path / "packed").mkdir()
    packed = tmp_path / "packed" / "mine.jsonl.gz"
    packed.write_bytes(gzip.compress((tmp_path / "mine.jsonl").read_bytes()))
    assert benchmarks.identity(str(packed)) == plain
    assert benchmarks.load(str(packed)).tasks == benchmarks.load(str(tmp_path / "mine.jsonl")).tasks
    changed = benchmarks.identity(write(tmp_path / "mine.jsonl", [row(atol=1)]))
    assert changed["sha256"] != plain["sha256"]


@pytest.mark.parametrize("name", list(COUNTS))
def test_a_known_benchmark_says_whose_exceptions_apply(name):
    expected = {"humaneval": "humaneval", "mbpp": "mbpp", "starter": ""}[name.rstrip("+")]
    assert {task.oracle for task in load_or_skip(name).tasks} == {expected}


def test_a_file_says_itself_whose_exceptions_apply_whatever_its_ids(tmp_path):
    rows = [row(task_id="Mbpp/2"), row(task_id="Own/3", oracle="mbpp")]
    assert [task.oracle for task in benchmarks.load(write(tmp_path / "mine.jsonl", rows)).tasks] == ["", "mbpp"]


def test_one_suite_without_plus_inputs(tmp_path):
    assert benchmarks.load(write(tmp_path / "mine.jsonl", [row(plus_input=...)])).suites == ("base",)


def test_tasks_with_a_check_function(tmp_path):
    test = "def check(candidate):\n    assert candidate(1) == [1, 1]\n"
    rows = [row(base_input=..., plus_input=..., test=test)]
    (task,) = benchmarks.load(write(tmp_path / "mine.jsonl", rows)).tasks
    assert (task.test, task.base_input, task.plus_input) == (test, [], [])


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"prompt": ...}, "field 'prompt': missing"),
        ({"entry_point": 3}, "field 'entry_point': int; expected a text"),
        ({"base_input": ...}, "field 'base_input': missing"),
        ({"base_input": []}, "field 'base_input': empty"),
        ({"base_input": [[1], 2]}, "field 'base_input': item 1 is 2"),
        ({"plus_input": "x"}, "field 'plus_input': str; expected a list"),
        ({"plus_input": ...}, "fields 'base_input' and 'plus_input'"),
        ({"atol": True}, "field 'atol': bool; expected a number"),
        ({"atol": -1}, "field 'atol': -1.0"),
        ({"prompt": "def twice(x):\n    '''Two.'''"}, "field 'prompt': must end with a newline"),
        ({"prompt": "def twice(x):\r    'Two.'\r\n"}, "field 'prompt': holds a carriage return without a newline"),
        ({"canonical_solution": "    return [x, x\n"}, "field 'canonical_solution'.*does not compile"),
        ({"entry_point": "thrice"}, "field 'entry_point'.*no function 'thrice'"),
        ({"contract": "assert x"}, "field 'contract'.*does not compile"),
        ({"task_id": "Mine/0"}, "field 'task_id': 'Mine/0' is already on line 1"),
        ({"task_id": ""}, "field 'task_id': empty"),
        ({"task_id": "\ud800"}, "field 'task_id': holds half of a surrogate pair"),
        ({"oracle": "Mbpp"}, "field 'oracle': 'Mbpp'; expected humaneval or mbpp, or none"),
    ],
)
def test_a_wrong_field_is_named_with_file_and_line(tmp_path, changes, said):
    path = write(tmp_path / "mine.jsonl", [row(), row(**{"task_id": "Mine/1", **changes})])
    with pytest.raises(BenchmarkError, match=said) as caught:
        benchmarks.load(path)
    assert str(caught.value).startswith(f"{path}, line 2: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{oops\n", r"line 1: not JSON \(.* at column 2\)"),
        (b"[1]\n", "line 1: not a JSON object"),
        (b"\n \n", "holds no task"),
        (b"\xff\xfe", "cannot be read as UTF-8"),
        (gzip.compress(b"{}", mtime=0)[:-9], "cannot be read"),
    ],
)
def test_an_unreadable_file_is_named(tmp_path, content, said):
    path = tmp_path / "mine.jsonl"
    path.write_bytes(content)
    with pytest.raises(BenchmarkError, match=said) as caught:
        benchmarks.load(str(path))
    assert str(caught.value).startswith(str(path))


def test_unknown_names_and_reserved_ones(tmp_path):
    with pytest.raises(BenchmarkError, match=r"unknown benchmark 'humanevl'; did you mean 'humaneval'\?.*starter"):
        benchmarks.load("humanevl")
    for name in ("humaneval.jsonl", "mine+.jsonl"):
        with pytest.raises(BenchmarkError, match="rename the file"):
            benchmarks.identity(write(tmp_path / name, [row()]))


def test_a_smaller_subset_is_part_of_a_larger_one_in_file_order(numbered):
    ids = [task.task_id for task in numbered.tasks]
    previous = set()
    for count in range(1, 31):
        chosen = [task.task_id for task in numbered.subset(count, seed=3).tasks]
        assert len(chosen) == count
        assert chosen == [task_id for task_id in ids if task_id in set(chosen)]
        assert previous < set(chosen)
        previous = set(chosen)
    assert numbered.subset(None) is numbered


def test_a_subset_depends_on_the_seed_and_keeps_the_identity(numbered):
    chosen = {seed: tuple(task.task_id for task in numbered.subset(8, seed).tasks) for seed in range(5)}
    assert len(set(chosen.values())) == 5
    # Written down once: another choice would silently change every study.
    assert chosen[0] == ("Mine/4", "Mine/5", "Mine/8", "Mine/17", "Mine/20", "Mine/22", "Mine/23", "Mine/26")
    assert numbered.subset(8).sha256 == numbered.sha256


def test_a_subset_does_not_depend_on_the_order_of_the_file(tmp_path, numbered):
    rows = [row(task_id=f"Mine/{i}") for i in reversed(range(30))]
    turned = benchmarks.load(write(tmp_path / "turned.jsonl", rows))
    assert {task.task_id for task in turned.subset(7).tasks} == {task.task_id for task in numbered.subset(7).tasks}


def test_a_subset_by_ids_keeps_the_order_of_the_file(numbered):
    assert [task.task_id for task in numbered.subset(["Mine/7", "Mine/2"]).tasks] == ["Mine/2", "Mine/7"]


@pytest.mark.parametrize(
    ("tasks", "said"),
    [
        (31, "cannot choose 31 tasks; allowed: 1 to 30"),
        (0, "cannot choose 0 tasks"),
        (True, "tasks is True"),
        ([], "allowed: a count, a list"),
        ("Mine/1", "allowed: a count, a list"),
        (["Mine/1", "Mine/222"], "mine: no task 'Mine/222'; near it: .*Mine/22"),
        (["zzz"], r"near it: Mine/0, \.\.\., Mine/29"),
    ],
)
def test_a_wrong_subset_is_named(numbered, tasks, said):
    with pytest.raises(BenchmarkError, match=said):
        numbered.subset(tasks)


STARTER = benchmarks.load("starter")


@pytest.mark.parametrize("task", STARTER.tasks, ids=lambda task: task.entry_point)
def test_every_starter_solution_runs_on_its_inputs_under_its_contract(task):
    space = {}
    exec(task.reference, space)
    solve = space[task.entry_point]
    names = solve.__code__.co_varnames[: solve.__code__.co_argcount]
    exec(f"def contract({', '.join(names)}):{task.contract}", space)
    assert 3 <= len(task.base_input) <= 5
    assert 8 <= len(task.plus_input) <= 20
    seen = []
    for arguments in task.base_input + task.plus_input:
        assert arguments not in seen
        seen.append(copy.deepcopy(arguments))
        space["contract"](*arguments)
        output = solve(*arguments)
        assert arguments == seen[-1], "the inputs are left as they were"
        assert output is not None
    outputs = {repr(solve(*arguments)) for arguments in task.base_input}
    assert len(outputs) > 1, "a constant must not pass"


def test_starter_examples_in_the_prompts_are_true():
    asserts = doctests = 0
    for task in STARTER.tasks:
        space = {}
        exec(task.reference, space)
        for line in task.prompt.splitlines():
            if line.startswith("assert "):
                exec(line, space)
                asserts += 1
        for example in doctest.DocTestParser().get_examples(space[task.entry_point].__doc__ or ""):
            assert repr(eval(example.source, space)) == example.want.strip()
            doctests += 1
    assert asserts
    assert doctests


def test_starter_has_forty_tasks_in_both_forms():
    assert len(STARTER.tasks) == COUNTS["starter"]
    assert STARTER.suites == ("base", "plus")
    forms = ["docstring" if task.prompt.startswith('"""') else "function" for task in STARTER.tasks]
    assert [task.form for task in STARTER.tasks] == forms and {*forms} == set(STARTER.forms)
    assert [task.task_id for task in STARTER.tasks] == [f"Starter/{i}" for i in range(40)]
