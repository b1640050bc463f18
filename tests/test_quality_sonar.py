"""Sonar's analysers, an optional extra: what they say where they are installed, and the study without them."""

import pytest
import test_quality_java
import test_quality_tools

from qrobust import quality
from qrobust.judging.java import toolchain
from qrobust.quality import attributes, sandbox, sonar
from qrobust.quality.attribution import Subject, own
from qrobust.quality.base import SYNTAX, Message
from qrobust.study.axes import Quality

LACKING = quality.left_out("java")
installed = pytest.mark.skipif(bool(LACKING), reason=f"an optional extra: {LACKING.get('sonar-java')}")
TEXTS = {"sonar-java": test_quality_java.TEXTS, "sonar-python": test_quality_tools.TEXTS}
COUNTED = {name: value for name, (value, _) in test_quality_java.EXAMPLES.items() if "recursion" not in name}
"""Examples of the specification; recursion is what Sonar's own analysers leave out."""


@pytest.fixture(scope="module")
def found():
    opened = sandbox.Sandbox.open(workers=1)
    return {tool: opened.analyse(quality.create(tool), texts) for tool, texts in TEXTS.items()}


def own_rules(found, tool, name):
    lines = Subject(tool.removeprefix("sonar-"), TEXTS[tool][name], TEXTS[tool]["stub"]).lines()
    return [(one.group, one.rule) for one in own(found[tool][name], found[tool]["stub"], lines)]


@installed
@pytest.mark.parametrize(
    ("tool", "smell", "rule"),
    [
        ("sonar-python", "unused variable", ("smell", "S1481")),
        ("sonar-python", "bare except", ("smell", "S5754")),
        ("sonar-python", "dead code", ("bug", "S1763")),
        ("sonar-java", "unused variable", ("smell", "S1481")),
        ("sonar-java", "a catch of everything", ("smell", "S1181")),
        ("sonar-java", "print", ("smell", "S106")),
    ],
)
def test_a_planted_smell_is_found_once_and_another_tool_counts_it(found, tool, smell, rule):
    assert own_rules(found, tool, smell).count(rule) == 1 and rule not in own_rules(found, tool, "clean")
    assert attributes.attribute(tool, *rule) == attributes.UNKNOWN


@installed
def test_the_prompts_faults_are_not_the_completions(found):
    assert "S1118" in {message.rule for message in found["sonar-java"]["clean"].messages}
    assert own_rules(found, "sonar-java", "clean") == own_rules(found, "sonar-python", "clean") == []


@installed
def test_text_that_is_no_program_is_said_to_be_none(found):
    assert all(texts["broken"].error == SYNTAX and not texts["stub"].error for texts in found.values())


@installed
@pytest.mark.parametrize("name", COUNTED)
def test_sonar_counts_the_examples_as_we_do(found, name):
    assert found["sonar-java"][name].measures["sonar_cognitive"] == COUNTED[name]


def test_issues_become_messages_in_sonars_groups():
    complexity = "Refactor this method to reduce its Cognitive Complexity from {} to the 0 allowed."
    issues = [
        ["java:S4973", "BUG", 8, ""],
        ["java:S3776", "CODE_SMELL", 3, complexity.format(16)],
        ["java:S3776", "CODE_SMELL", 30, complexity.format(15)],
        ["java:S2068", "VULNERABILITY", 9, ""],
    ]
    read = sonar.found({"failed": False, "issues": issues})
    expected = (Message("S4973", "bug", 8), Message("S3776", "smell", 3), Message("S2068", "vulnerability", 9))
    assert read.messages == expected and read.measures == {"sonar_cognitive": 31}
    assert sonar.found({"failed": True, "issues": []}).error == SYNTAX
    for language in ("java", "python"):
        for group in sonar.GROUPS.values():
            assert attributes.attribute(f"sonar-{language}", group, "any rule") in attributes.ATTRIBUTES


def test_where_they_are_not_installed_a_study_goes_on_and_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path))
    asked = Quality(tools=["pylint", "sonar-python"])
    assert asked.chosen("python") == ["pylint"] and "sonar-python" not in Quality().chosen("python")
    assert f"python -m qrobust.resources {sonar.ARCHIVE}" in asked.left_out("python")["sonar-python"]
    assert not Quality(tools=["pylint"]).left_out("python")


def test_where_they_are_installed_a_study_runs_them(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path))
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / sonar.ARCHIVE).touch()
    assert "sonar-java" in Quality().chosen("java") and not Quality().left_out("java")


def test_where_there_is_no_jdk_they_are_left_out(monkeypatch):
    monkeypatch.setattr(toolchain, "find", nothing)
    assert "openjdk-17-jdk-headless" in quality.left_out("python")["sonar-python"]


def nothing():
    raise toolchain.NoJava("there is no `java`")
