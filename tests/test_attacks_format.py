import ast

import pytest

from qrobust import attacks

PROMPT = '''import math  # for later


def helper(x):
    """Double."""
    return (x
            * 2)


def solve(lst):
    """ Find "the" values:

        - indented

    >>> solve([1])
    [1]
    """
'''
MBPP = '"""\nWrite a function.\nassert f(1) == 2\n"""\n'


def run(prompt, form, seed=0, **settings):
    clean = attacks.CleanPrompt("task", prompt)
    return attacks.attack([clean], attacks.create("format", form=form, **settings), seed)[0]


def test_quotes_change_and_change_back():
    attacked = run(PROMPT, "quotes").attacked
    assert attacked == PROMPT.replace('"""', "'''") and run(attacked, "quotes").attacked == PROMPT
    assert run('def f():\n    "One line"\n', "quotes").attacked == "def f():\n    'One line'\n"


@pytest.mark.parametrize("text", ["'''", "ends with '", r"\d'"])
def test_quotes_stay_where_the_text_would_change(text):
    prompt = f'def f():\n    r"""{text}"""\n'
    assert not run(prompt, "quotes").changed


def test_docstrings_become_comments_line_by_line():
    expected = """import math  # for later


def helper(x):
    # Double.
    return (x
            * 2)


def solve(lst):
    # Find "the" values:
    #
    #     - indented
    #
    # >>> solve([1])
    # [1]
"""
    assert run(PROMPT, "comments").attacked == expected
    mbpp = run(MBPP, "comments").attacked
    assert mbpp == "# Write a function.\n# assert f(1) == 2\n"


@pytest.mark.parametrize(
    "prompt",
    [
        'class Box:\n    """A box."""\n\n\ndef f(x):\n    return x\n',  # the class would have no body
        'def f(x): """Text"""\n',
        'def f(x):\n    """Text"""; y = 1\n',
        "Write a function.",
    ],
)
def test_comments_leave_what_they_would_break(prompt):
    assert not run(prompt, "comments").changed


def test_blank_lines_go_between_lines_of_code():
    result = run(PROMPT, "blank_lines", lines=40)
    assert [line for line in result.attacked.split("\n") if line.strip()] == [
        line for line in PROMPT.split("\n") if line.strip()
    ]
    assert result.attacked.count("\n") == PROMPT.count("\n") + 40
    assert "values:\n\n        - indented\n\n    >>>" in result.attacked
    assert run(PROMPT, "blank_lines", 1).attacked != run(PROMPT, "blank_lines", 2).attacked
    mbpp = run(MBPP, "blank_lines").attacked
    assert mbpp.strip() == MBPP.strip() and len(mbpp) == len(MBPP) + 3


def test_tabs_take_the_place_of_indentation():
    attacked = run(PROMPT, "tabs").attacked
    assert "\treturn (x\n\t\t\t* 2)" in attacked and "\n\t\t- indented\n" in attacked
    assert attacked.replace("\t", "    ") == PROMPT
    assert not run(MBPP, "tabs").changed
    assert not run("def f(x):\n  if x:\n    return 1\n", "tabs").changed  # tabs and spaces would not go together


def test_strings_that_are_no_docstrings_stay():
    prompt = 'X = """\n    kept\n"""\n\n\ndef f(x):\n    """Text"""\n'
    for form in ("quotes", "comments", "blank_lines", "tabs"):
        attacked = run(prompt, form, lines=30).attacked if form == "blank_lines" else run(prompt, form).attacked
        assert 'X = """\n    kept\n"""\n' in attacked and attacked != prompt


@pytest.mark.parametrize("form", ["quotes", "comments", "blank_lines", "tabs"])
@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("x\n            * 2", "x\n            * 3", "code changed"),
        ("    return", "    pass\n    return", "code changed"),
        ("for later", "for ever", "text changed"),
        ("Find", "Seek", "text changed"),
        ('[1]\n    """', '[2]\n    """', "text changed"),
        ('"""Double."""\n', '"""Double.\n', "no Python|code changed"),
    ],
)
def test_the_proof_refuses(form, before, after, reason):
    start = PROMPT.index(before)
    edit = attacks.Edit(start, start + len(before), before, after)
    with pytest.raises(attacks.Unproved, match=f"'task'.*({reason})"):
        attacks.create("format", form=form).prove(attacks.AttackedPrompt("task", PROMPT, PROMPT).edited([edit]))


def test_the_proof_knows_one_form_from_another():
    comments, tabs = run(PROMPT, "comments"), run(PROMPT, "tabs")
    with pytest.raises(attacks.Unproved, match="became another thing"):
        attacks.create("format", form="quotes").prove(comments)
    with pytest.raises(attacks.Unproved):
        attacks.create("format", form="blank_lines").prove(tabs)
    with pytest.raises(attacks.Unproved, match="layout"):
        attacks.create("format", form="tabs").prove(run(PROMPT, "quotes"))
    moved = PROMPT.replace("    return", "  return").replace('    """Double', '  """Double')
    edits = (attacks.Edit(0, len(PROMPT), PROMPT, moved),)
    assert ast.parse(moved)
    with pytest.raises(attacks.Unproved, match="layout"):
        attacks.create("format", form="tabs").prove(attacks.AttackedPrompt("task", PROMPT, moved, edits))


def test_dedented_code_is_another_program():
    prompt = "def f(x):\n    if x:\n        y = 1\n        x = 2\n"
    start = prompt.index("        x")
    edit = attacks.Edit(start, start + 8, "        ", "    ")
    with pytest.raises(attacks.Unproved, match="program changed"):
        attacks.create("format").prove(attacks.AttackedPrompt("task", prompt, prompt).edited([edit]))
