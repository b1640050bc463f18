"""Kinds of failures, in the words of the judge for both languages."""

import pytest

from qrobust.judging import REASONS
from qrobust.judging.failures import KINDS, kind


@pytest.mark.parametrize(
    ("reason", "detail", "expected"),
    [
        ("passed", "", "passed"),
        ("syntax error", "SyntaxError", "syntax or compile error"),
        ("does not compile", "line 3: ';' expected", "syntax or compile error"),
        ("does not compile", "line 3: incompatible types: int cannot be converted", "syntax or compile error"),
        ("does not compile", "line 3: cannot find symbol symbol: method sort()", "missing or invented name"),
        ("does not compile", "line 1: package org.none does not exist", "missing or invented name"),
        ("no such function", "total", "no such function"),
        ("exception", "NameError", "missing or invented name"),
        ("exception", "AttributeError", "missing or invented name"),
        ("exception", "ModuleNotFoundError", "missing or invented name"),
        ("exception", "java.lang.NoSuchMethodError", "missing or invented name"),
        ("exception", "UnboundLocalError", "exception"),
        ("exception", "java.lang.NullPointerException", "exception"),
        ("exception", "", "exception"),
        ("wrong answer", "test 2 of 4", "wrong answer"),
        ("timeout", "15 s", "timeout"),
        ("memory", "the heap", "memory"),
        ("crash", "exit status 0", "crash or breach"),
        ("isolation breach", "", "crash or breach"),
    ],
)
def test_kind_of_a_verdict(reason, detail, expected):
    assert kind(reason, detail) == expected


def test_a_function_that_nobody_wrote_is_no_wrong_answer():
    assert {kind(reason, "", stub=True) for reason in ("wrong answer", "exception")} == {"function left a stub"}


def test_every_reason_of_the_judge_has_a_kind():
    assert {kind(reason, "") for reason in REASONS} <= set(KINDS)
