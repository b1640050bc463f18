"""The judge for Java: verdicts, asserts taken apart, values compared, and what is missing on a machine."""

import contextlib
import dataclasses
import json
import os
import signal
from pathlib import Path

import judging_java
import pytest
from data_helpers import load_or_skip
from judging_java import asserts, task
from judging_tasks import HERE

from qrobust import languages
from qrobust.judging import BrokenReference, Judge, watch
from qrobust.judging.java import asserts as taken_apart
from qrobust.judging.java import toolchain, values
from qrobust.languages import JAVA

GOOD = judging_java.PROMPT + "        return numbers.stream().mapToLong(l -> l).sum();\n    }\n}\n"


@pytest.fixture
def places(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_OUTPUTS", str(tmp_path / "outputs"))
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path / "cache"))


def outcomes(benchmark, programs):
    with Judge(benchmark, workers=2) as judge:
        futures = {name: judge.submit(task_id, code) for name, (task_id, code) in programs.items()}
        return {name: future.result().outcomes["base"] for name, future in futures.items()}


# Bodies written by hand, right and wrong, for tasks of MultiPL-E with every kind of value.
SOLUTIONS = {
    path.stem: path.read_text().rstrip("\n").split("\n//// wrong\n")
    for path in (HERE / "solutions_java").glob("*.java")
}
ENDS = ("\n    }\n}\n", "\n    }\n\n    public static void main(String[] args) {\n        assert false;\n    }\n}\n")


def test_hand_written_solutions_of_multipl_e(places):
    benchmark = load_or_skip("multipl-e-humaneval-java").subset(list(SOLUTIONS))
    assert len(benchmark.tasks) == 10
    programs = {}
    for number, each in enumerate(benchmark.tasks):
        for right, body in zip((True, False), SOLUTIONS[each.task_id], strict=True):
            completion = f"{body}{ENDS[number % 2]}"
            code = JAVA.program(each.prompt, completion, each.entry_point, each.form, "raw")
            programs[each.task_id, right] = (each.task_id, code)
        programs[each.task_id, None] = (each.task_id, JAVA.stub(each.prompt, each.entry_point, each.form))
    found = outcomes(benchmark, programs)
    assert {key: one for key, one in found.items() if one.passed != (key[1] is True)} == {}
    assert {one.reason for key, one in found.items() if key[1] is None} == {"exception"}
    reasons = {one.reason for key, one in found.items() if key[1] is False}
    assert reasons == {"wrong answer"}


@pytest.mark.parametrize("name", ["mceval-java", "mceval-python"])
def test_mcevals_own_solutions_pass_and_stubs_do_not(places, name):
    benchmark = load_or_skip(name)
    language = languages.get(benchmark.language)
    programs = {}
    for each in benchmark.tasks:
        end = "\n}\n" if language is JAVA else ""
        code = language.program(each.prompt, each.canonical_solution + end, each.entry_point, each.form, "raw")
        programs[each.task_id, True] = (each.task_id, code)
        programs[each.task_id, False] = (each.task_id, language.stub(each.prompt, each.entry_point, each.form))
    found = outcomes(benchmark, programs)
    assert {key: one for key, one in found.items() if one.passed != key[1]} == {}


@pytest.mark.parametrize("name", ["multipl-e-mbpp-java", "multipl-e-mbpp-python", "multipl-e-humaneval-python"])
def test_stubs_of_multipl_e_run_and_do_not_pass(places, name):
    whole = load_or_skip(name)
    benchmark = whole.subset([each.task_id for each in whole.tasks[:: len(whole.tasks) // 4]])
    language = languages.get(benchmark.language)
    programs = {
        each.task_id: (each.task_id, language.stub(each.prompt, each.entry_point, each.form))
        for each in benchmark.tasks
    }
    # A stub that does not parse would not pass either.
    assert {one.reason for one in outcomes(benchmark, programs).values()} == {"exception"}


def test_a_failure_says_what_and_where(places):
    body = {
        "right": "return numbers.stream().mapToLong(l -> l).sum();",
        "no symbol": "return numbers.size() + undefined;",
        "no syntax": "return numbers.size(",
        "wrong": "return numbers.size();",
        "raises": "return numbers.get(0);",
        "null": "Long none = null;\n        return none;",
    }
    programs = {name: ("Java/0", f"{judging_java.PROMPT}        {line}\n    }}\n}}\n") for name, line in body.items()}
    found = outcomes(asserts(), programs)
    said = {name: (one.reason, one.detail, one.tests) for name, one in found.items()}
    assert said == {
        "right": ("passed", "", 4),
        "no symbol": (
            "does not compile",
            "line 6: cannot find symbol symbol: variable undefined location: class Problem",
            0,
        ),
        "no syntax": ("does not compile", said["no syntax"][1], 0),
        "wrong": ("wrong answer", "test 2 of 4", 1),
        "raises": ("exception", "java.lang.IndexOutOfBoundsException", 0),
        "null": ("exception", "java.lang.NullPointerException", 0),
    }
    assert said["no syntax"][1] == "line 7: illegal start of expression"


def test_an_assert_of_a_script_is_a_wrong_answer(places):
    one = outcomes(judging_java.script(), {"wrong": ("Java/0", GOOD.replace(".sum()", ".count()"))})["wrong"]
    assert (one.reason, one.detail) == ("wrong answer", "an assert of the script")


def test_a_wrong_canonical_script_is_the_benchmarks_fault(places):
    (broken,) = judging_java.script().tasks
    broken = dataclasses.replace(broken, canonical_solution="{\n        return 1;\n    }")
    benchmark = dataclasses.replace(judging_java.script(), tasks=(broken,))
    with Judge(benchmark, workers=1) as judge, pytest.raises(BrokenReference, match=r"Java/0.*an assert of the script"):
        judge.submit("Java/0", GOOD).result()


def test_no_expected_value_goes_into_the_sandbox_of_a_sample():
    found = taken_apart.split(judging_java.PROMPT, judging_java.ASSERTS)
    assert [one.rule for one in found] == ["=="] * 4
    assert found[3].expected == "(2147483648l)"
    assert "2147483648l" not in taken_apart.calls(found) and "2147483648l" in taken_apart.expectations("", found)
    assert taken_apart.expectations(judging_java.PROMPT, found).startswith(
        "import java.util.*;\nimport org.javatuples.*;"
    )


@pytest.mark.parametrize(
    "line", ["assert(total(a) > 1);", "int x = 1;", "assert(1 == total(a));", "assert(a.equals(b));", "total(a);"]
)
def test_tests_that_are_no_asserts_on_one_call_are_refused(line):
    tests = f"    }}\n    public static void main(String[] args) {{\n    {line}\n    }}\n}}\n"
    with pytest.raises(taken_apart.Irregular, match="more than asserts on one call each"):
        taken_apart.split(judging_java.PROMPT, tests)


@pytest.mark.parametrize("name", ["multipl-e-humaneval-java", "multipl-e-mbpp-java"])
def test_every_assert_of_multipl_e_is_taken_apart(name):
    for each in load_or_skip(name).tasks:
        found = taken_apart.split(each.prompt, each.test)
        assert found and all(one.call.startswith(f"{each.entry_point}(") for one in found), each.task_id
        assert len(found) == each.test.count("assert("), each.task_id


LIST = ["list", ["Long", "1"], ["Long", "2"]]


@pytest.mark.parametrize(
    ("rule", "answer", "expected", "agree"),
    [
        ("==", ["Long", "5"], ["Long", "5"], True),
        ("==", ["Integer", "5"], ["Long", "5"], True),
        ("==", ["Long", "6"], ["Long", "5"], False),
        ("==", ["Float", "1065353216"], ["Float", "1065353216"], True),  # 1.0f
        ("==", ["Long", "1"], ["Float", "1065353216"], True),
        ("==", ["Long", "16777217"], ["Float", "1266679808"], True),  # 2^24 + 1 is 2^24 as a float
        ("==", ["Double", "4607182418800017408"], ["Float", "1065353216"], True),
        ("==", ["Double", "4607182418800017409"], ["Float", "1065353216"], False),
        ("==", ["Float", "2143289344"], ["Float", "2143289344"], False),  # NaN
        ("==", ["Float", "-2147483648"], ["Float", "0"], True),  # -0.0f
        ("==", True, True, True),
        ("==", True, False, False),
        ("==", ["Long", "1"], True, False),
        ("==", "a", "a", False),
        ("==", None, None, True),
        ("equals", "a", "a", True),
        ("equals", LIST, LIST, True),
        ("equals", ["list", ["Long", "2"], ["Long", "1"]], LIST, False),
        ("equals", ["list", ["Integer", "1"], ["Integer", "2"]], LIST, False),
        ("equals", ["set", ["Long", "2"], ["Long", "1"]], ["set", ["Long", "1"], ["Long", "2"]], True),
        ("equals", ["map", ["b", None], ["a", LIST]], ["map", ["a", LIST], ["b", None]], True),
        ("equals", ["Optional"], ["Optional", ["Optional"]], False),
        ("equals", ["Pair", "a", True], ["Triplet", "a", True], False),
        ("equals", ["Float", "2143289344"], ["Float", "2143289344"], True),
        ("equals", ["other", "Liar"], ["other", "Liar"], False),
        ("equals", ["list", ["other", "[J"]], ["list", ["other", "[J"]], False),
        ("equals", None, "a", False),
    ],
)
def test_values_agree_as_in_java(rule, answer, expected, agree):
    answer, expected = (values.from_wire(json.dumps(form)) for form in (answer, expected))
    assert values.agrees(rule, answer, expected) is agree


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "[1]",
        "5",
        "{}",
        '["map", 1]',
        "[" * 100_000,
        '["list", {}]',
        '["map", [1, 2, 3]]',
        '["set", ' * 200 + "null" + "]" * 200,
    ],
)
def test_text_that_no_worker_writes_is_malformed(text):
    with pytest.raises(values.Malformed):
        values.from_wire(text)


@pytest.mark.parametrize(
    "form", [["Long", "x"], ["Long", "9" * 5000], ["Float", "1e9"], ["Float", str(1 << 40)], ["Long"]]
)
def test_numbers_that_are_none_agree_with_nothing(form):
    assert not values.agrees("==", form, ["Long", "1"])


def test_a_machine_without_java_says_so_and_python_does_not_care(places, monkeypatch, tmp_path):
    from judging_tasks import benchmark

    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    toolchain.find.cache_clear()
    try:
        with pytest.raises(
            toolchain.NoJava, match=f"no {tmp_path}/bin/java.*apt-get install openjdk-17.*libjavatuples"
        ):
            Judge(asserts(), workers=1)
        with Judge(benchmark(), workers=1) as judge:
            assert (
                judge.submit("Test/0", "def total(numbers):\n    return sum(numbers)\n")
                .result()
                .outcomes["plus"]
                .passed
            )
    finally:
        monkeypatch.undo()
        toolchain.find.cache_clear()


def test_the_version_of_java_is_part_of_the_key(places):
    with Judge(asserts(), workers=1) as judge:
        key = judge.key
        assert judge.identity["java"]["java"]
        judge.identity["java"] = {**judge.identity["java"], "java": "1"}
        assert judge.key != key


def test_a_compiler_that_dies_between_two_programs_is_no_verdict(places):
    def compilers():
        for pid in watch.tree(os.getpid()):
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                program, *arguments = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
                if program.endswith(b"/java") and b"/run/Compiler.java" in arguments:
                    yield pid

    with Judge(asserts(), workers=1) as judge:
        assert judge.submit("Java/0", GOOD).result().outcomes["base"].passed
        found = [*compilers()]
        assert found
        for pid in found:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        assert judge.submit("Java/0", GOOD + "\n").result().outcomes["base"].passed


def test_compiling_goes_on_after_the_server_has_died(places):
    bomb = judging_java.programs("hostile_java")["compile_constants"][2]
    with Judge(asserts(task("Java/0")), workers=1) as judge:
        found = [judge.submit("Java/0", code).result().outcomes["base"] for code in (GOOD, bomb, GOOD + "\n")]
    assert [one.reason for one in found] == ["passed", "memory", "passed"]
