"""The tools for Java in the sandbox: PMD, lizard, cognitive complexity and line length."""

import pytest

from qrobust import quality
from qrobust.languages import JAVA
from qrobust.quality import attributes, java, sandbox
from qrobust.quality.attribution import Subject, own

PROMPT = """import java.util.*;
class Problem {
    // Adds the numbers up to a limit.
    public static long total(List<Long> numbers, long limit) {
"""
CLEAN = """        long found = 0L;
        for (final Long number : numbers) {
            if (number <= limit) {
                found += number;
            }
        }
        return found;
    }
}
"""
SMELLS = {
    "unused variable": (
        "        final int spare = 1;\n" + CLEAN,
        ("pmd", "bestpractices", "UnusedLocalVariable"),
    ),
    "a catch of everything": (
        "        try {\n            System.gc();\n"
        "        } catch (Throwable all) {\n            limit = 0L;\n        }\n" + CLEAN,
        ("pmd", "errorprone", "AvoidCatchingThrowable"),
    ),
    "dead code": (
        CLEAN.replace("        return", "        if (false) {\n            found = 1L;\n        }\n        return"),
        ("pmd", "errorprone", "UnconditionalIfStatement"),
    ),
    "deep nesting": (
        CLEAN.replace(
            "                found += number;\n",
            "                if (limit > 1) {\n                    if (limit > 2) {\n"
            "                        found += number;\n                    }\n                }\n",
        ),
        ("pmd", "design", "AvoidDeeplyNestedIfStmts"),
    ),
    "long line": (
        CLEAN.replace("return found;", "return found" + " + 0L" * 20 + ";"),
        ("line-length-java", "layout", "LineLength"),
    ),
    "print": (
        CLEAN.replace("        return", '        System.out.println("");\n        return'),
        ("pmd", "bestpractices", "SystemPrintln"),
    ),
}
# The structures of the examples of the specification (Campbell, "Cognitive Complexity", version 1.7), by its sections.
EXAMPLES = {
    "sum of primes (The implications)": (7, """
    int primes(int max) {
        int total = 0;
        OUT: for (int i = 1; i <= max; ++i) {
            for (int j = 2; j < i; ++j) {
                if (i % j == 0) { continue OUT; }
            }
            total += i;
        }
        return total;
    }"""),
    "words by a switch (The implications)": (1, """
    String words(int number) {
        switch (number) {
            case 1: return "one";
            case 2: return "a couple";
            default: return "lots";
        }
    }"""),
    "operators (Sequences of logical operators)": (4, """
    void operators(boolean a, boolean b, boolean c, boolean d, boolean e, boolean f) {
        if (a && b && c || d || e && f) { a = b; }
    }"""),
    "loops and a catch (Nested flow-break structures)": (9, """
    void method(boolean one, boolean two) {
        try {
            if (one) { for (int i = 0; i < 10; i++) { while (two) { two = one; } } }
        } catch (IllegalStateException | IllegalArgumentException e) {
            if (two) { two = one; }
        }
    }"""),
    "a lambda (Nested flow-break structures)": (2, """
    void lambda(boolean one) {
        Runnable r = () -> { if (one) { System.gc(); } };
    }"""),
    "a negated sequence (Sequences of logical operators)": (3, """
    void negated(boolean a, boolean b, boolean c) {
        if (a && !(b && c)) { a = b; }
    }"""),
    "else if and else (appendix B)": (4, """
    void branches(int n) {
        if (n == 1) { n = 2; } else if (n == 2) { n = 3; } else if (n == 3) { n = 4; } else { n = 5; }
    }"""),
    "a method of a class inside a method (appendix B)": (2, """
    void outer(boolean one) {
        Runnable r = new Runnable() { public void run() { if (one) { System.gc(); } } };
    }"""),
    "recursion (Recursion)": (2, """
    int factorial(int n) {
        if (n == 0) { return 1; }
        return n * factorial(n - 1);
    }"""),
}  # fmt: skip
TEXTS = {
    "clean": PROMPT + CLEAN,
    "stub": JAVA.stub(PROMPT, "total", "method"),
    "broken": PROMPT,
    **{name: PROMPT + body for name, (body, _) in SMELLS.items()},
    **{name: f"class Example {{{method}\n}}\n" for name, (_, method) in EXAMPLES.items()},
}


@pytest.fixture(scope="module")
def found():
    opened = sandbox.Sandbox.open(workers=1)
    tools = [name for name in quality.usual("java") if not quality.create(name).optional]
    return {name: opened.analyse(quality.create(name), TEXTS) for name in tools}


def own_messages(found, name, tool="pmd"):
    lines = Subject("java", TEXTS[name], TEXTS["stub"]).lines()
    return [(tool, one.group, one.rule) for one in own(found[tool][name], found[tool]["stub"], lines)]


def test_java_has_its_tools(found):
    assert list(found) == ["pmd", "lizard", "cognitive-java", "line-length-java"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_cognitive_complexity_by_its_specification(found, name):
    assert found["cognitive-java"][name].measures["cognitive"] == EXAMPLES[name][0]


@pytest.mark.parametrize("smell", SMELLS)
def test_a_planted_smell_is_found_once_and_is_the_completions(found, smell):
    rule = SMELLS[smell][1]
    tool = rule[0]
    assert own_messages(found, smell, tool).count(rule) == 1 and rule not in own_messages(found, "clean", tool)
    assert attributes.attribute(*rule) in attributes.ATTRIBUTES


def test_the_prompts_faults_are_not_the_completions(found):
    whole = {message.rule for message in found["pmd"]["clean"].messages}
    assert {"NoPackage", "UseUtilityClass", "CommentRequired"} <= whole
    assert not {"NoPackage", "UseUtilityClass", "CommentRequired"} & {rule for *_, rule in own_messages(found, "clean")}


def test_measures_and_text_that_is_no_program(found):
    assert found["lizard"]["clean"].measures == {"lines": 12, "cyclomatic": 3}
    assert found["cognitive-java"]["clean"].measures == {"cognitive": 3}
    for tool in ("pmd", "cognitive-java"):
        assert found[tool]["broken"].error == "syntax error" and not found[tool]["stub"].error


def test_every_category_has_an_attribute():
    from qrobust.quality.tools.pmd import CATEGORIES

    assert all(attributes.attribute("pmd", name, "any rule") in attributes.ATTRIBUTES for name in CATEGORIES)


def test_without_java_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(quality.MissingTool, match="openjdk-17-jdk-headless"):
        java.runtime()
