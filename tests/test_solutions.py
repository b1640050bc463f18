"""Solutions: the judged program of odd completions, and agreement with EvalPlus's own sanitizer."""

import ast

import pytest
from data_helpers import load_or_skip

from qrobust.benchmarks import Task
from qrobust.evaluation import programs
from qrobust.languages import PYTHON
from qrobust.languages.python.programs import defines, longest_valid_lines

pytest.importorskip("evalplus")

PROMPT = 'from typing import List\n\n\ndef total(xs: List[int]) -> int:\n    """Sum of xs."""\n'
BODY = "    return sum(xs)\n"

TASK = Task("Mine/0", PROMPT, "total", BODY, [[[1]]], [], 0.0, "")


def program(prompt, completion, style):
    return programs.program(TASK, prompt, completion, style)


# Texts of the kinds that small models wrote for HumanEval and MBPP prompts.
ODD = [
    PROMPT + BODY,
    PROMPT + BODY + "\n\n\n",
    PROMPT + BODY + "\nprint(total([1, 2]))\nassert total([]) == 0",
    PROMPT + "    result = 0\n    for x in xs:\n        result += x\n    return result\n\n\nx = total([1])\ny = (",
    PROMPT + "",
    PROMPT + "  return 1\n     return 2",
    PROMPT + '    """Again."""\n    s = "unclosed\n    return 1',
    PROMPT + BODY + "Here is an explanation of the code above: it's easy.\n",
    "import math\nimport os\n\ndef show(x):\n    print(x)\n\ndef total(xs):\n    show(1)\n    return math.fsum(xs)\n",
    "def other(a):\n    return a\n\ndef total(xs):\n    return other(sum(xs))\n\ndef unused():\n    return 1\n",
    "class Box:\n    def get(self):\n        return 1\n\ntotal = lambda xs: sum(xs)\n",
    "漢字 é \t\x0b\n\\d {{{ [[[ ''' \"\"\"",
    "\n\n\n",
    "",
    "one line",
    "def total(xs):\n    yield from xs\n",
    "def total(xs):\r\n    return 1\r\n",
]


@pytest.mark.parametrize("code", ODD)
def test_the_fast_line_search_changes_nothing(code):
    from evalplus import sanitize

    expected = sanitize.sanitize(code, "total")
    assert program("", code, "raw") == (expected if defines(expected, "total") else code)


@pytest.mark.parametrize("code", [text for text in ODD if text.count("\n") > 1])
def test_longest_valid_lines_is_evalplus_code_extract(code):
    from evalplus.sanitize import code_extract

    assert longest_valid_lines(code).strip() == code_extract(code).strip()


def test_raw_completion_continues_the_prompt():
    clean = program(PROMPT, BODY + "\nmore text", "raw")
    names = {}
    exec(clean, names)  # written here, not by a model
    assert names["total"]([1, 2]) == 3
    assert "more text" not in clean


def test_what_sanitize_would_lose_is_kept():
    generator = "import os\n\ndef total(xs):\n    yield from xs\n"  # sanitize drops functions without a return
    assert program("", generator, "raw") == generator
    assert program(PROMPT, "    return (", "raw").startswith(PROMPT[:20])


OWN_CODE = {
    "a decorated class": ("import dataclasses\n\n@dataclasses.dataclass\nclass A:\n    xs: list\n", "sum(A(xs).xs)"),
    "a decorated function": ("import functools\n\n@functools.cache\ndef one():\n    return 1\n", "one() * sum(xs)"),
    "a generator": ("def each(xs):\n    yield from xs\n", "sum(each(xs))"),
    "a block": ("try:\n    from math import fsum\nexcept ImportError:\n    fsum = sum\n", "fsum(xs)"),
    "two names": ("ZERO, ONE = 0, 1\n", "sum(xs) * ONE + ZERO"),
    "a call": ("TABLE = []\nTABLE.append(0)\n", "sum(xs, TABLE[0])"),
    "one name twice": ("ZERO = 1\nZERO = ZERO - 1\n", "sum(xs, ZERO)"),
    "the future": ("from __future__ import annotations\n\nZERO: Unknown = 0\n", "sum(xs, ZERO)"),
}


@pytest.mark.parametrize("case", OWN_CODE)
def test_a_prompts_own_code_is_kept_whole(case):
    head, result = OWN_CODE[case]
    prompt = f'{head}\n\ndef total(xs):\n    """Sum of xs."""\n'
    clean = program(prompt, f"    return {result}\n\nprint(total([1]))\nmore text", "raw")
    names = {}
    exec(clean, names)  # written here, not by a model
    assert names["total"]([1, 2]) == 3 and clean.startswith(head)
    assert "more text" not in clean and "print" not in clean


@pytest.mark.parametrize("name", ["humaneval+", "mbpp+"])
def test_programs_of_evalplus_benchmarks_are_its_own(name):
    from evalplus import sanitize

    for task in load_or_skip(name).tasks[::20]:
        completion = f"{task.canonical_solution}\nprint(1)\n"
        expected = sanitize.sanitize(task.prompt + completion, task.entry_point)
        expected = expected if defines(expected, task.entry_point) else task.prompt + completion
        assert programs.program(task, task.prompt, completion, "raw") == expected, task.task_id


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("Sure:\n```python\ndef total(xs):\n    return 1\n```\nBye", "def total(xs):\n    return 1\n"),
        (
            "```python\ndef total(xs):\n    return 1\n```\nOr:\n```\ndef total(xs):\n    return 2\n```\n```\nf(1)\n```",
            "def total(xs):\n    return 2\n",
        ),
        ("def total(xs):\n    return 1\n```\nIt adds.\n```python\ntotal([1])\n```", "def total(xs):\n    return 1\n"),
        ("Text\n```python\ndef total(xs):\n    return 1", "def total(xs):\n    return 1"),
        ("1. First\n   ```python\n   def total(xs):\n       return 1\n   ```\n", "def total(xs):\n    return 1\n"),
        ("def total(xs):\n    return 1\n", "def total(xs):\n    return 1\n"),
        ("I cannot.", "I cannot."),
        ("```", "```"),
        ("", ""),
    ],
)
def test_code_of_an_answer(answer, wanted):
    assert PYTHON.answer_code(answer, "total") == wanted


def test_chat_ignores_the_prompt():
    assert "List" not in program(PROMPT, "def total(xs):\n    return 1", "chat")


@pytest.mark.parametrize("text", ["\x00", "(" * 5000, "\ud800", "- " * 3000 + "1", "def total(xs):\n" + "\n" * 800])
def test_text_that_is_no_python_is_returned_not_raised(text):
    assert isinstance(program(PROMPT, text, "raw"), str)


def test_long_text_takes_few_parses(monkeypatch):
    calls = []
    original = ast.parse
    monkeypatch.setattr(ast, "parse", lambda code: calls.append(1) or original(code))
    longest_valid_lines("\n".join(f"x{n} = {n}" for n in range(400)) + "\ny = (")
    assert len(calls) < 10


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("def f(x): pass", True),
        ("async def f(): pass", True),
        ("f = lambda: 1", True),
        ("f: int = 3", True),
        ("def ff(): pass", False),
        ("    def f(): pass", False),
        ("f == 3", False),
        ("# def f", False),
    ],
)
def test_defines(code, found):
    assert defines(code, "f") is found


def test_unknown_style_is_named():
    with pytest.raises(ValueError, match="'instruct' is not known; use raw or chat"):
        program(PROMPT, BODY, "instruct")
