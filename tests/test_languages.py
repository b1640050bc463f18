"""Languages: where their natural language is, that nothing else may change, and programs from completions."""

import json

import pytest
from data_helpers import load_or_skip

from qrobust import attacks, keys, languages, study
from qrobust.attacks import CleanPrompt, senses
from qrobust.attacks.prose import prose_spans
from qrobust.languages import JAVA, PYTHON
from qrobust.languages.java import programs

HEAD = "import java.util.*;\n\nclass Problem {\n"
LINES = """\
    // Count the even numbers of list that are
    // smaller than limit, and return their sum.
    // >>> evenSum((new ArrayList<Long>(Arrays.asList((long)2l))), (4l))
    // (2l)
"""
SIGNATURE = "    public static long evenSum(ArrayList<Long> list, long limit) {\n"
METHOD = HEAD + LINES + SIGNATURE
JAVADOC = """\
class Solution {
    static String mark = "// not a comment";

    /**
     * Find the largest value of a list. Its
     * sign does not matter.
     *
     * <p>Some more words.
     *
     * @param list the numbers to look at
     * @return the largest one, or {@code null}
     * @throws IllegalStateException if nothing is there
     * Example:
     *     >>> largest(List.of(1))
     *     1
     */
    public static Integer largest(List<Integer> list) """


def prose(prompt, language):
    return [prompt[start:end] for start, end in prose_spans(prompt, language)]


def test_names_are_known_and_others_refused():
    assert languages.names() == ("python", "java")
    assert languages.get("java") is JAVA
    with pytest.raises(ValueError, match=r"unknown language 'jav'; allowed: python, java \(meant java\?\)"):
        languages.get("jav")


@pytest.mark.parametrize("language", [languages.get(name) for name in languages.names()], ids=languages.names())
def test_every_language_keeps_the_contract(language):
    prompts = {"python": {"function": 'def f(x):\n    """Add one."""\n', "docstring": '"""\nAdd one.\n"""\n'},
               "java": {"method": METHOD, "signature": JAVADOC}}[language.name]  # fmt: skip
    assert set(prompts) == set(language.forms)
    for form, prompt in prompts.items():
        assert language.regions(prompt) and language.stop(form)
        stub = language.stub(prompt, "f", form)
        assert language.is_valid(stub) and stub.startswith(prompt.rstrip())
        assert language.leaves_stub(stub) and not language.leaves_stub(f"{stub} not a ( program")
        assert language.skeleton(prompt) != prompt and "one" not in language.skeleton(prompt)
    assert not language.is_valid("not a ( program")
    assert language.regions("Dear model, please write (code") is None


def test_a_stub_goes_on_as_the_prompt_ends():
    assert PYTHON.stub("def f(x):\n", "f", "function") == "def f(x):\n    raise NotImplementedError\n"
    tabbed = 'def f(x):\n\t"""Add one."""\n\n'  # an indentation of its own, and an empty line that stays
    assert PYTHON.stub(tabbed, "f", "function") == f"{tabbed}\traise NotImplementedError\n"
    assert PYTHON.is_valid(PYTHON.stub(tabbed, "f", "function"))
    mixed = 'def g():\n  pass\n\ndef f(x):\n    """\n\tAdd one.\n\t"""\n'  # as MultiPL-E's MBPP has it
    assert PYTHON.stub(mixed, "f", "function") == f"{mixed}    raise NotImplementedError\n"
    assert PYTHON.is_valid(PYTHON.stub(mixed, "f", "function"))
    java = JAVA.stub("class Problem {\n    public static int f(int x) {\n", "f", "method")
    assert java.endswith("        throw new UnsupportedOperationException();\n    }\n}\n") and JAVA.is_valid(java)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("    # Your code here\n    pass\n", True),
        ("    ...\n", True),
        ("    return\n", True),
        ("    return None  # TODO\n", True),
        ("    raise NotImplementedError('later')\n", True),
        ("    raise ValueError('later')\n", False),
        ("    return 0\n", False),
        ("    for each in x:\n        pass\n", False),
        ("    pass\n    return x\n", False),
        ("    return ...\n", True),
        ("    raise NotImplementedError('later') from None\n", False),
        (f"    return x{'.n' * 509}\n", False),  # deeper than Python can walk through
    ],
)
def test_a_stub_in_python(body, expected):
    prompt = 'import math\n\ndef half(x):\n    return x / 2\n\ndef f(x):\n    """Add one to \\d."""\n'
    assert PYTHON.leaves_stub(prompt + body) is expected
    assert PYTHON.leaves_stub(prompt + "    return x\n\nclass A:\n    def f(self):\n        pass\n") is False


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("        // your code\n", True),
        ("        /* your code */ return null;\n", True),
        ('        throw new UnsupportedOperationException("later");\n', True),
        ("        throw new IllegalArgumentException();\n", False),
        ("        return 0;\n", False),
        ("        System.out.println(list);\n        return null;\n", False),
    ],
)
def test_a_stub_in_java(body, expected):
    program = f"interface A {{ int f(int x); }}\n{METHOD}{body}    }}\n}}\n"
    assert JAVA.is_valid(program) and JAVA.leaves_stub(program) is expected


# Python


def test_comments_are_prose_and_code_that_was_commented_out_is_not():
    prompt = "# Return the sum of\n# all numbers.\n# total = a + b\n# type: ignore\ndef f(a, b):  # both are integers\n"
    assert prose(prompt, PYTHON) == ["Return the sum of", "all numbers.", "both are integers"]
    assert prose("# Write a function that adds numbers.\n", PYTHON) == ["Write a function that adds numbers."]
    assert prose('x = "# not a comment"\n', PYTHON) == []


def test_a_prompt_with_comments_alone_is_attacked():
    prompt = "# Return the sum of all numbers.\ndef f(xs):\n"
    result = attacks.attack([CleanPrompt("a", prompt)], attacks.create("char"), 0)[0]
    assert result.changed and result.attacked.lower() == prompt.lower()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (":param numbers: the list to look at", ["the list to look at"]),
        (":param int numbers: the list to look at", ["the list to look at"]),
        (":returns: the largest of them", ["the largest of them"]),
        (":raises ValueError: if nothing is there", ["if nothing is there"]),
        (":type numbers: a list of integers", []),
        (":rtype: a tuple of numbers", []),
        ("numbers : list of integers", []),
        ("numbers (List[int]): The list to look at.", ["The list to look at."]),
        ("int: The largest of them.", ["The largest of them."]),
        ("List[int]: The largest of them.", ["The largest of them."]),
    ],
)
def test_marks_of_fields_are_no_prose(line, expected):
    assert prose(f'def f(numbers):\n    """\n    {line}\n    """\n', PYTHON) == expected


# The attacked prompts of all tasks but this one are those of the revisions before, which knew docstrings alone.
WITH_COMMENTS = "HumanEval/38"


@pytest.mark.parametrize(
    ("benchmark", "digests"),
    [
        ("humaneval+", {"char": "0997f67c", "word": "201a06d9", "sentence": "53f5befe", "typo": "87358853"}),
        ("mbpp+", {"char": "cc61157e", "word": "c2a28b3a", "sentence": "028c93eb", "typo": "b2b88e26"}),
        ("starter", {"char": "619a378e", "word": "29acbb15", "sentence": "cae11894", "typo": "c56d0776"}),
    ],
)
def test_attacked_python_prompts_are_what_they_were(benchmark, digests):
    prompts, found = attacks.prompts_of(load_or_skip(benchmark).tasks), {}
    for name in digests:
        results = attacks.attack(prompts, attacks.create(name), 0)
        found[name] = keys.digest({each.task_id: each.attacked for each in results if each.task_id != WITH_COMMENTS})
    assert found == digests


def test_the_task_with_comments_has_them_attacked():
    (task,) = (task for task in load_or_skip("humaneval+").tasks if task.task_id == WITH_COMMENTS)
    assert "cycle elements in each group. Unless group has fewer elements than 3." in prose(task.prompt, PYTHON)


# Java


def test_line_comments_are_one_text_without_examples():
    assert prose(METHOD, JAVA) == [
        "Count the even numbers of list that are",
        "smaller than limit, and return their sum.",
    ]


def test_javadoc_is_prose_without_stars_fields_and_examples():
    assert prose(JAVADOC, JAVA) == [
        "Find the largest value of a list. Its",
        "sign does not matter.",
        "<p>Some more words.",
        "the numbers to look at",
        "the largest one, or {@code null}",
        "if nothing is there",
    ]
    assert JAVA.identifiers(JAVADOC) == {"Solution", "String", "mark", "Integer", "largest", "List", "list"}


@pytest.mark.parametrize("name", ["char", "word", "sentence", "typo"])
@pytest.mark.parametrize("prompt", [METHOD, JAVADOC], ids=["lines", "javadoc"])
def test_attacks_on_java_change_comments_alone(prompt, name, monkeypatch):
    monkeypatch.setattr("qrobust.attacks.translation.memory.Memory.round_trips",
                        lambda self, texts: {text: text.replace("the ", "that ") for text in texts})  # fmt: skip
    settings = {"word": {"probability": 1.0, "context": True}, "char": {"max_changes": 40}, "typo": {"share": 1}}
    settings = settings.get(name, {})
    result = attacks.attack([CleanPrompt("a", prompt, language=JAVA)], attacks.create(name, **settings), 0)[0]
    assert result.changed and result.language == "java"
    assert JAVA.skeleton(result.attacked) == JAVA.skeleton(prompt)
    for kept in (
        "evenSum((new ArrayList<Long>",
        "(2l)",
        "{@code null}",
        "IllegalStateException",
        "@param list",
        "limit",
    ):
        assert result.attacked.count(kept) == prompt.count(kept), kept


def tampered(before, after, clean=METHOD):
    start = clean.index(before)
    edit = attacks.Edit(start, start + len(before), before, after)
    return attacks.AttackedPrompt("t", clean, attacks.apply_edits(clean, [edit]), (edit,), language="java")


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("evenSum(ArrayList", "EvenSum(ArrayList", "outside the text"),
        ("(2l)", "(3l)", "outside the text"),
        ("// smaller", "/* smaller", "outside the text"),
        ("even numbers", "even\nnumbers", "number of lines"),
        ("smaller than limit", "smaller than Limit", "lost 'limit'"),
        ("even", "e\\u000aven", r"added \\"),
    ],
)
def test_the_proof_for_java_refuses(before, after, reason):
    with pytest.raises(attacks.OutsideProse, match=reason):
        attacks.check(tampered(before, after))


def test_the_proof_for_java_refuses_a_comment_that_ends_early():
    with pytest.raises(attacks.OutsideProse, match=r"no Java any more|code outside"):
        attacks.check(tampered("largest value", "largest */ value", JAVADOC))


def test_the_published_scope_is_pythons():
    with pytest.raises(
        ValueError, match=r"scope 'published' is what a tool for Python does.*Java use the scope 'prose'"
    ):
        attacks.attack([CleanPrompt("a", METHOD, language=JAVA)], attacks.create("char", scope="published"), 0)


@pytest.mark.parametrize("name", ["rename", "format"])
def test_attacks_on_code_are_pythons_and_refused_when_the_study_is_read(name, tmp_path):
    said = rf"attack '{name}' changes code, and knows Python alone; for Java use attacks on text, such as char"
    with pytest.raises(ValueError, match=said):
        attacks.attack([CleanPrompt("a", METHOD, "evenSum", JAVA)], attacks.create(name), 0)
    (tmp_path / "own.yaml").write_text(
        "models: [{name: m, source: SmolLM2-135M-Instruct.Q4_1.gguf}]\nprecisions: [original]\n"
        f"benchmarks: [humaneval, multipl-e-humaneval-java]\nattacks: [{name}]\n"
    )
    with pytest.raises(study.StudyError, match=said):
        study.load(str(tmp_path / "own.yaml"))


def test_the_context_of_a_java_prompt_is_its_comments():
    around = senses.context(METHOD, JAVA)
    assert around >= senses.stems("even sum smaller return") and not around & senses.stems("arrays public java")


BODY = """\
        long sum = 0;
        for (long x : list) {
            if (x % 2 == 0) sum += x;
        }
        return sum;"""
HELPER = "\n\n    private static long half(long x) {\n        return x / 2;\n    }"
MAIN = '\n\n    public static void main(String[] args) {\n        System.out.println("ok");\n    }'


@pytest.mark.parametrize(
    "completion",
    [
        BODY + "\n    }",
        BODY + "\n    }\n}\n",
        BODY + "\n    }" + HELPER,
        BODY + "\n    }" + MAIN + "\n}\n",
        "      return list.size();\n  }\n}\n",
        BODY + "}",
        BODY + " // a brace } in a comment\n    }\n",
    ],
)
def test_a_body_ends_with_its_method(completion):
    program = JAVA.program(METHOD, completion, "evenSum", "method", "raw")
    assert JAVA.is_valid(program), program
    assert "half" not in program and "main" not in program
    assert program.startswith(METHOD) and program.endswith("    }\n}\n")
    assert programs.owner(program, "evenSum") == "Problem"


def test_multipl_es_stop_string_cuts_a_body_that_is_indented_by_two():
    cut = BODY.replace("    ", "  ") + "\n  }\n}\n"
    assert not JAVA.is_valid(JAVA.program(METHOD, cut, "evenSum", "method", "raw"))


def test_members_are_kept_where_the_prompt_asks_for_them():
    completion = "{\n        return half(list.get(0));\n    }" + HELPER + MAIN + "\n\n    private static int cut_of"
    program = JAVA.program(JAVADOC, completion, "largest", "signature", "raw")
    assert JAVA.is_valid(program), program
    assert "half(long x)" in program and "main" not in program and "cut_of" not in program


@pytest.mark.parametrize(
    "answer",
    [
        "Sure:\n```java\n" + METHOD + BODY + "\n    }" + HELPER + "\n}\n```\nBye",
        "```java\n" + SIGNATURE.strip() + "\n" + BODY + "\n    }" + HELPER + "\n```",
        "public class Other {\n" + SIGNATURE + BODY + "\n    }" + HELPER + MAIN + "\n}\n",
        "```java\npackage a.b;\nimport java.util.List;\n\n" + SIGNATURE + BODY + "\n    }" + HELPER + "\n```",
    ],
)
def test_code_of_a_java_answer(answer):
    program = JAVA.program(METHOD, answer, "evenSum", "method", "chat")
    assert JAVA.is_valid(program), program
    assert "import java.util.*;" in program and "half(long x)" in program
    assert "main" not in program and "package" not in program and "```" not in program
    assert programs.owner(program, "evenSum") in ("Problem", "Other")


@pytest.mark.parametrize("text", ["\x00", "{" * 3000, "}" * 3000, "\ud800", "", "I cannot.", '"""', "/*"])
def test_text_that_is_no_java_is_returned_not_raised(text):
    for form, style in (("method", "raw"), ("signature", "raw"), ("method", "chat")):
        assert isinstance(JAVA.program(METHOD, text, "evenSum", form, style), str)


def test_a_renamed_method_answers_under_the_name_of_the_tests():
    program = JAVA.program(METHOD.replace("evenSum(A", "sum_even(A"), "        return sum_even(list, 1);\n    }\n",
                           "sum_even", "method", "raw")  # fmt: skip
    assert programs.owner(JAVA.renamed(program, "sum_even", "evenSum"), "evenSum") == "Problem"
    assert "return evenSum(list, 1)" in JAVA.renamed(program, "sum_even", "evenSum")


def test_offsets_are_characters_where_bytes_differ():
    prompt = 'class A {\n    String s = "➞➞";\n    // Größe der Wörter – find it.\n    void f() {\n'
    assert prose(prompt, JAVA) == ["Größe der Wörter – find it."]


def test_rows_of_attacked_prompts_say_the_language():
    assert json.loads(json.dumps(tampered("even", "odd").row()))["language"] == "java"
