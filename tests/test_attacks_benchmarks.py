"""Every prompt of every benchmark under every attack, verified without the proof that runs inside."""

import ast
import builtins
import functools
import re

import pytest
from data_helpers import load_or_skip

from qrobust import attacks
from qrobust.attacks.translation.apertium import Apertium

BENCHMARKS = ("starter", "humaneval", "humaneval+", "mbpp+")
ATTACKS = ("identity", "char", "word", "sentence", "typo")
RENAMED = ({"style": "camel"}, {"style": "snake"}, {"style": "synonym"}, {"style": "synonym", "words": 2})
FORMS = ("quotes", "comments", "blank_lines", "tabs")


@functools.cache
def tasks(benchmark):
    return {task.task_id: task for task in load_or_skip(benchmark).tasks}


@functools.cache
def prompts(benchmark):
    return {task_id: task.prompt for task_id, task in tasks(benchmark).items()}


@functools.cache
def attacked(benchmark, name, **settings):
    return attacks.attack(attacks.prompts_of(tasks(benchmark).values()), attacks.create(name, **settings), 0)


@pytest.fixture(autouse=True)
def no_engine(monkeypatch, tmp_path):
    """Neither an engine nor a memory of this machine: what the tests see is committed."""

    def refuse(self, sentences, direction):
        raise AssertionError(f"not in the translation memory: {list(sentences)[:3]}")

    monkeypatch.setattr(Apertium, "_translate", refuse)
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path))


def examples(prompt):
    """Lines that no attack may touch, found by their looks: doctests with their output, asserts, calls with results."""
    kept, in_doctest = [], False
    for line in prompt.split("\n"):
        text = line.strip()
        in_doctest = bool(text) and (in_doctest or text.startswith(">>>"))
        if (
            in_doctest
            or re.match(r"assert |(?:\* )?\w+\(.*\)\s*(?:==|=>|->|➞|=) ?\S", text)
            or re.fullmatch(r"\W*", text)
        ):
            kept.append(line)
    return kept


def without_docstrings(prompt, form="prose"):
    tree = ast.parse(prompt)
    for node in ast.walk(tree):
        if form == "comments" and isinstance(node, ast.Module | ast.FunctionDef):
            node.body = [part for part in node.body if not isinstance(part, ast.Expr)]
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = "docstring"
    return ast.dump(tree)


def words_in_quotes(prompt):
    return re.findall(r"(?<!\w)'\w+'(?!\w)|`\w+`", prompt)


@pytest.mark.parametrize("name", ATTACKS)
@pytest.mark.parametrize("benchmark", BENCHMARKS)
def test_only_natural_language_changes(benchmark, name):
    results = attacked(benchmark, name)
    assert [result.task_id for result in results] == list(prompts(benchmark))
    for result in results:
        clean, text = result.clean, result.attacked
        assert clean == prompts(benchmark)[result.task_id]
        assert text.count("\n") == clean.count("\n") and text.endswith("\n") == clean.endswith("\n")
        assert examples(text) == examples(clean), result.task_id
        assert words_in_quotes(text) == words_in_quotes(clean) or name == "sentence", result.task_id
        assert sorted(words_in_quotes(text)) == sorted(words_in_quotes(clean)), result.task_id
        indents = [re.match(r"\s*", line)[0] for line in text.split("\n")]
        assert indents == [re.match(r"\s*", line)[0] for line in clean.split("\n")], result.task_id
        assert without_docstrings(text) == without_docstrings(clean), result.task_id
        attacks.check(result)


@pytest.mark.parametrize("benchmark", BENCHMARKS)
def test_names_of_functions_and_parameters_stay(benchmark):
    for name in ATTACKS:
        for result in attacked(benchmark, name):
            names = {
                node.arg
                for node in ast.walk(ast.parse(result.clean))
                if isinstance(node, ast.arg) and len(node.arg) > 1
            }
            for identifier in names | set(re.findall(r"\bdef (\w+)", result.clean)):
                pattern = rf"(?<![\w'’]){identifier}(?!\w)"
                # A translation may need the name of a list, say, more often than the sentence did, never less.
                before, after = (len(re.findall(pattern, text)) for text in (result.clean, result.attacked))
                assert after >= before if name == "sentence" else after == before, (result.task_id, name, identifier)


@pytest.mark.parametrize("benchmark", BENCHMARKS)
def test_each_attack_reaches_most_prompts(benchmark):
    share = {name: sum(result.changed for result in attacked(benchmark, name)) for name in ATTACKS}
    count = len(prompts(benchmark))
    assert share["identity"] == 0 and share["char"] == share["typo"] == count
    assert share["word"] >= 0.3 * count and share["sentence"] >= 0.6 * count


@pytest.mark.parametrize("name", ("char", "word", "sentence"))
@pytest.mark.parametrize("benchmark", BENCHMARKS)
def test_the_published_scope_keeps_code_and_loses_the_newline_of_docstrings(benchmark, name):
    for result in attacked(benchmark, name, scope="published"):
        assert without_docstrings(result.attacked) == without_docstrings(result.clean)
        lost = result.clean.endswith("\n") and not result.attacked.endswith("\n")
        assert lost == (ast.dump(ast.parse(result.clean)).count("Expr(") == 1 and result.clean.startswith('"""'))


def test_the_published_scope_changes_doctests():
    results = attacked("starter", "char", scope="published")
    assert any(examples(result.attacked) != examples(result.clean) for result in results)


def in_code(prompt, name):
    """How often a prompt has a name in its code, doctests and asserts: counted by their looks."""
    lines = [line for line in prompt.split("\n") if re.match(r"\s*(?:>>>|assert\b|def\b)", line)]
    return sum(len(re.findall(rf"(?<![\w.'\"]){name}(?= ?\()", line)) for line in lines)


@pytest.mark.parametrize("settings", RENAMED, ids=str)
@pytest.mark.parametrize("benchmark", BENCHMARKS)
def test_rename_changes_the_name_alone_and_in_every_example(benchmark, settings):
    for result in attacked(benchmark, "rename", **settings):
        old, new = tasks(benchmark)[result.task_id].entry_point, result.entry_point
        assert bool(new) == result.changed
        if new:
            assert re.sub(rf"(?<!\w){new}(?!\w)", old, result.attacked) == result.clean, result.task_id
            assert in_code(result.attacked, old) == 0 < in_code(result.attacked, new) == in_code(result.clean, old)
            assert new.isidentifier() and not hasattr(builtins, new)
            names = [node.name for node in ast.parse(result.attacked).body if isinstance(node, ast.FunctionDef)]
            assert (new in names) == (old in re.findall(r"^def (\w+)", result.clean, re.MULTILINE))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("benchmark", BENCHMARKS)
def test_format_keeps_the_program_and_every_word(benchmark, form):
    for result in attacked(benchmark, "format", form=form):
        clean, text = result.clean, result.attacked
        solution = tasks(benchmark)[result.task_id].canonical_solution
        if form == "tabs":
            assert text.replace("\t", "    ") == clean
            ast.parse(text)
        else:
            assert re.sub(r"[\s#'\"]", "", text) == re.sub(r"[\s#'\"]", "", clean), result.task_id
            assert without_docstrings(text + solution, form) == without_docstrings(clean + solution, form)


@pytest.mark.parametrize("benchmark", BENCHMARKS)
def test_how_many_prompts_rename_and_format_reach(benchmark):
    count = len(tasks(benchmark))
    changed = {form: sum(result.changed for result in attacked(benchmark, "format", form=form)) for form in FORMS}
    assert changed["quotes"] == changed["comments"] == changed["blank_lines"] == count
    assert changed["tabs"] == sum("\n    " in prompt for prompt in prompts(benchmark).values())
    assert sum(result.changed for result in attacked(benchmark, "rename", style="camel")) >= 0.7 * count
    assert sum(result.changed for result in attacked(benchmark, "rename", style="synonym")) >= 0.3 * count
