"""Tools in the sandbox: what they find, that they find it in any company, and whose it is."""

import pytest

from qrobust import quality
from qrobust.languages import PYTHON
from qrobust.quality import attributes, results, sandbox
from qrobust.quality.attribution import Subject, own
from qrobust.quality.base import SYNTAX
from qrobust.quality.tools.cognitive import complexity

PROMPT = '''from typing import List
import math


def total(numbers: List[int], limit: int) -> int:
    """Add the numbers up to a limit. This line of the prompt is longer than seventy-nine characters. """
'''
CLEAN = """    found = 0
    for number in numbers:
        if number <= limit:
            found += number
    return found
"""
SMELLS = {
    "unused variable": "    spare = len(numbers)\n" + CLEAN,
    "bare except": CLEAN.replace(
        "    found = 0\n", "    try:\n        found = int('0')\n    except:\n        found = 0\n"
    ),
    "dead code": CLEAN + "    found = 1\n",
    "deep nesting": """    found = 0
    for number in numbers:
        if number <= limit:
            if number > 0:
                while found < limit:
                    for step in range(number):
                        if step:
                            found += number
    return found
""",
    "long line": CLEAN + f"    # {'the answer' * 10}\n",
}
FOUND = {
    "unused variable": ("maintainability", {("pylint", "unused-variable"), ("flake8", "F841")}),
    "bare except": ("reliability", {("pylint", "bare-except"), ("flake8", "E722")}),
    "dead code": ("maintainability", {("pylint", "unreachable")}),
    "deep nesting": ("maintainability", {("pylint", "too-many-nested-blocks")}),
    "long line": ("readability", {("pylint", "line-too-long"), ("flake8", "E501")}),
}
BROKEN = "def total(numbers:\n"
PROGRAMS = {name: PROMPT + body for name, body in {"clean": CLEAN, **SMELLS}.items()}
TEXTS = {**PROGRAMS, "broken": BROKEN, "stub": PYTHON.stub(PROMPT, "total", "function")}


@pytest.fixture(scope="module")
def opened():
    return sandbox.Sandbox.open(workers=2)


@pytest.fixture(scope="module")
def found(opened):
    tools = [name for name in quality.usual("python") if not quality.create(name).optional]
    return {name: opened.analyse(quality.create(name), TEXTS) for name in tools}


def own_messages(found, name):
    lines = Subject("python", PROGRAMS[name], TEXTS["stub"]).lines()
    return {
        (tool, message.group, message.rule, message.line)
        for tool, texts in found.items()
        for message in own(texts[name], texts["stub"], lines)
    }


def test_the_prompts_faults_are_not_the_completions(found):
    rules = {message.rule for texts in found.values() for message in texts["clean"].messages}
    assert {"unused-import", "F401", "E501", "line-too-long"} <= rules
    assert own_messages(found, "clean") == set()


@pytest.mark.parametrize("smell", SMELLS)
def test_a_planted_smell_is_found_once_by_each_tool_and_counts_once(found, smell):
    messages = own_messages(found, smell)
    attribute, expected = FOUND[smell]
    assert {(tool, rule) for tool, _, rule, _ in messages} == expected
    assert len(messages) == len(expected)
    counted = [attributes.attribute(tool, group, rule) for tool, group, rule, _ in messages]
    assert sorted(filter(None, counted)) == [attribute]
    of_prompt = len(PROMPT.splitlines())
    assert all(line > of_prompt for *_, line in messages)


def test_a_fault_of_the_body_on_a_line_of_the_prompt_is_the_completions(opened):
    texts = {"program": PROMPT + "    if limit:\n        return sum(numbers)\n", "stub": TEXTS["stub"]}
    read = opened.analyse(quality.create("pylint"), texts)
    lines = Subject("python", texts["program"], texts["stub"]).lines()
    assert [(one.rule, one.line) for one in own(read["program"], read["stub"], lines)] == [
        ("inconsistent-return-statements", 5)
    ]


def test_what_the_prompt_has_once_is_subtracted_once():
    message = quality.Message("rule", "group", 1)
    twice, once = quality.Found((message, message)), quality.Found((message,))
    assert own(twice, once, {1: 1}) == [message]
    assert own(twice, once, {}) == [message, message]


def test_measures_of_the_clean_program(found):
    measures = {name: value for texts in found.values() for name, value in texts["clean"].measures.items()}
    assert {name: measures[name] for name in ("lines", "comments", "cyclomatic", "cognitive")} == {
        "lines": 8, "comments": 0, "cyclomatic": 3, "cognitive": 3,
    }  # fmt: skip
    assert measures["volume"] > 0 and 0 < measures["maintainability_index"] <= 100


def test_text_that_is_no_program_is_said_to_be_none_by_every_tool(found):
    assert {name: texts["broken"] for name, texts in found.items()} == dict.fromkeys(found, quality.Found(error=SYNTAX))


def test_no_tool_is_swayed_by_the_other_files_of_its_batch(opened, found):
    for name, texts in found.items():
        alone = opened.analyse(quality.create(name), {"unused variable": TEXTS["unused variable"]})
        assert alone["unused variable"] == texts["unused variable"], name


# The first is deeper than a tool's recursion goes, the second than the parser's.
DEEP = {"sum": f"def total(s):\n    return {' + '.join('s' * 1200)}\n", "signs": f"x = {'-' * 100_000}1\n"}


@pytest.mark.parametrize(
    ("tool", "deep"),
    [("pylint", "sum"), ("flake8", "sum"), ("radon", "sum"), ("bandit", "sum"), ("cognitive", "signs")],
)
def test_a_text_that_breaks_its_tool_fails_alone(opened, found, tool, deep):
    others = {name: TEXTS[name] for name in ("unused variable", "long line", "broken")}
    read = opened.analyse(quality.create(tool), {**others, deep: DEEP[deep]})
    assert read.pop(deep).error not in ("", SYNTAX)
    assert read == {name: found[tool][name] for name in others}


def test_a_tool_that_does_not_work_is_named(opened, monkeypatch):
    tool = quality.create("flake8")
    monkeypatch.setattr(type(tool), "files", lambda self: [])
    with pytest.raises(sandbox.ToolFailed, match=r"'flake8'.*No module named 'flake8'"):
        opened.analyse(tool, {"one": "x = 1\n"})


def test_a_tool_that_is_not_installed_is_named(monkeypatch):
    tool = quality.create("flake8")
    monkeypatch.setattr(type(tool), "packages", ("no-such-package",))
    with pytest.raises(
        quality.MissingTool, match=r"'flake8' needs the package no-such-package.*pip install -e '\.\[quality\]'"
    ):
        tool.identity()


def test_what_was_found_is_found_again_without_a_tool(opened, tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path))
    tool, counts = quality.create("cognitive"), []
    first = results.find(tool, TEXTS.values(), opened, counts.append)
    again = results.find(tool, TEXTS.values(), sandbox.Sandbox(program="/nonexistent", workers=1))
    assert again == first and sum(counts) == len(TEXTS)
    before = results.file_of(tool)
    monkeypatch.setattr(type(tool), "revision", 2)
    assert before.exists() and results.file_of(quality.create("cognitive")) != before


def test_every_group_of_every_tool_has_an_attribute():
    groups = {"pylint": ("convention", "refactor", "warning", "error"), "flake8": ("E", "W", "F", "C"),
              "bandit": ("low", "medium", "high")}  # fmt: skip
    for tool, names in groups.items():
        for group in names:
            assert attributes.attribute(tool, group, "any rule") in attributes.ATTRIBUTES
    assert attributes.attribute("pylint", "warning", "unused-variable") == "maintainability"
    assert attributes.attribute("flake8", "F", "F841") == ""  # pylint's unused-variable
    assert attributes.attribute("unknown", "group", "rule") == ""


# The structures of the examples of the specification (Campbell, "Cognitive Complexity", version 1.7), by its sections,
# in Python of ours.
EXAMPLES = {
    "sum of primes (The implications), without its labelled jump": (6, """
def primes(maximum):
    for i in range(maximum):
        for j in range(i):
            if i % j == 0:
                continue
"""),
    "words by a switch (The implications)": (1, """
def words(number):
    match number:
        case 1:
            return "one"
        case 2:
            return "a couple"
        case _:
            return "lots"
"""),
    "a && b && c || d || e && f (Sequences of logical operators)": (4, """
if a and b and c or d or e and f:
    pass
"""),
    "a && !(b && c) (Sequences of logical operators)": (3, """
if a and not (b and c):
    pass
"""),
    "loops and a catch (Nested flow-break structures)": (9, """
def method():
    try:
        if one:
            for i in range(10):
                while two:
                    pass
    except (First, Second):
        if two:
            pass
"""),
    "a lambda nests (Nested flow-break structures)": (2, """
def method():
    return lambda: 1 if one else 2
"""),
    "a decorator, appendix A": (1, """
def decorator(a, b):
    def inner(function):
        if condition:
            print(b)
        function()
    return inner
"""),
    "no decorator, appendix A": (2, """
def no_decorator(a, b):
    product = a * b
    def inner(function):
        if condition:
            print(b)
        function()
    return inner
"""),
    "a decorator's generator, appendix A": (1, """
def generator(a):
    def generated(function):
        def decorator(function):
            if condition:
                print(a)
            return function()
        return decorator
    return generated
"""),
    "recursion (Recursion)": (2, """
def factorial(n):
    if n == 0:
        return 1
    return n * factorial(n - 1)
"""),
    "a cycle of two (Recursion)": (2, """
def even(n):
    return odd(n - 1)
def odd(n):
    return even(n - 1)
"""),
    "else and elif add one each, appendix B": (4, """
if a:
    pass
elif b:
    pass
elif c:
    pass
else:
    pass
"""),
    "a conditional inside a conditional": (3, """
x = 1 if a else 2 if b else 3
"""),
    "parentheses end a sequence": (2, """
x = a or (b and c) or d
"""),
    "no parentheses": (3, """
x = a or b and c or d
"""),
}  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_cognitive_complexity_by_its_specification(name):
    expected, text = EXAMPLES[name]
    assert complexity(text) == expected
