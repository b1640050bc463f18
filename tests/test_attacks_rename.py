import ast
import random
from dataclasses import replace

import pytest

from qrobust import attacks

PROMPT = '''from typing import List


def count_even(numbers: List[int], limit=3) -> int:
    """ count_even counts the even numbers below limit; call count_even(x, limit=2).

    >>> count_even([1, 2], 4)
    1
    >>> "count_even" + str(count_even(
    ...     [2]))
    'count_even1'
    assert count_even([]) == 0
    """
'''
PLAIN = (
    'def add(a, b):\n    """ Implement the function add. Please add a and b: add(1, 2) == 3, `add` is x.add(1) """\n'
)
MBPP = '"""\nWrite a function to find the sum of odd numbers.\nassert set(odd_Sum (1, [2])) == {2}\n"""\n'


def run(prompt, entry_point, seed=0, **settings):
    clean = attacks.CleanPrompt("task", prompt, entry_point)
    return attacks.attack([clean], attacks.create("rename", **settings), seed)[0]


def test_the_name_changes_wherever_it_means_the_function():
    result = run(PROMPT, "count_even")
    assert result.entry_point == "countEven"
    expected = PROMPT.replace("count_even", "countEven").replace('"countEven"', '"count_even"')
    assert result.attacked == expected.replace("'countEven1'", "'count_even1'")


def test_a_name_that_is_a_word_changes_only_as_a_function():
    assert not run(PLAIN, "add").changed  # it is in camel case
    method, new = attacks.create("rename"), "plus"
    spans = [
        (PLAIN.index(text) + shift) for text, shift in (("add(a", 0), ("add. P", 0), ("add(1, 2)", 0), ("`add`", 1))
    ]
    edits = [attacks.Edit(start, start + 3, "add", new) for start in spans]
    expected = replace(attacks.AttackedPrompt("", PLAIN, PLAIN).edited(edits), entry_point=new)
    method.prove(expected)
    assert "Please add a" in expected.attacked and "x.add(1)" in expected.attacked


def test_a_name_in_quotes_is_a_value():
    prompt = """def to_snake(name):
    '''to_snake("Snake") is "to_snake".

    >>> to_snake("To") + "_snake"
    'to_snake'
    '''
"""
    assert run(prompt, "to_snake").attacked == prompt.replace("to_snake(", "toSnake(")


def test_docstring_only_prompts_change_in_their_asserts():
    result = run(MBPP, "odd_Sum")
    assert result.attacked == MBPP.replace("odd_Sum", "oddSum") and result.entry_point == "oddSum"
    assert run(MBPP, "odd_Sum", style="snake").entry_point == "odd_sum"


@pytest.mark.parametrize(
    ("name", "style", "expected"),
    [
        ("has_close_elements", "camel", "hasCloseElements"),
        ("find_Max_Num", "camel", "findMaxNum"),
        ("_first_odd", "camel", "_firstOdd"),
        ("next_power_of_2", "camel", "nextPowerOf2"),
        ("minSubArraySum", "snake", "min_sub_array_sum"),
        ("parseHTMLPage", "snake", "parse_html_page"),
        ("string_to_md5", "snake", "string_to_md5"),
        ("größte_zahl", "camel", "größte_zahl"),
    ],
)
def test_styles(name, style, expected):
    assert attacks.create("rename", style=style).new_name(name, "", random.Random(0)) == expected


def test_synonyms_keep_the_style_and_are_drawn():
    prompts = {
        name: f'def {name}(x):\n    """ Find the smallest number. """\n' for name in ("find_smallest", "findSmallest")
    }
    found = {
        name: {run(prompt, name, seed, style="synonym").entry_point for seed in range(20)}
        for name, prompt in prompts.items()
    }
    assert {"find_littlest", "determine_smallest"} <= found["find_smallest"] and len(found["find_smallest"]) > 2
    assert all("_" not in name and name != name.lower() for name in found["findSmallest"])
    both = run(prompts["find_smallest"], "find_smallest", style="synonym", words=2).entry_point
    assert both.split("_")[0] != "find" and both.split("_")[1] != "smallest"


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ('def find_x(find_x):\n    """ Text """\n', "find_x"),  # a parameter, too
        ('def find_x(findX):\n    """ Text """\n', "find_x"),  # the new name is taken
        ('def find_x(x):\n    """ Unlike findX """\n', "find_x"),
        ('def find(x):\n    """ Text """\n', "find"),  # is camel case already
        ('def find_x(x):\n    """ Text """\n    global find_x\n', "find_x"),
        ("Write find_x, a function.", "find_x"),  # no Python
        ('"""\nWrite a function.\n"""\n', "find_x"),  # no assert
    ],
)
def test_what_cannot_be_renamed_stays_as_it_is(prompt, name):
    result = run(prompt, name)
    assert not result.changed and result.entry_point == "" and result.edits == ()


def test_the_name_of_the_function_must_be_given():
    with pytest.raises(ValueError, match=r"'rename'.*'task'.*entry_point"):
        run(PROMPT, "")


def test_camel_case_takes_one_seed_and_synonyms_several():
    assert not attacks.create("rename").uses_seed and attacks.create("rename", style="synonym").uses_seed


def tampered(before, after, name="countEven"):
    """The renamed prompt with one more replacement."""
    good = run(PROMPT, "count_even")
    start = PROMPT.index(before)
    kept = [edit for edit in good.edits if not start <= edit.start < start + len(before)]
    edit = attacks.Edit(start, start + len(before), before, after)
    return replace(attacks.AttackedPrompt("task", PROMPT, PROMPT).edited([*kept, edit]), entry_point=name)


@pytest.mark.parametrize(
    ("result", "reason"),
    [
        (tampered("numbers:", "number:"), "more than the new name"),
        (tampered("count_even(numbers", "count_even(numbers"), "more than the new name"),
        (replace(run(PROMPT, "count_even"), entry_point=""), "does not go with the edits"),
        (replace(run(PROMPT, "count_even"), attacked=PROMPT), "do not give"),
        (tampered('count_even" +', 'countEven" +'), "more than the new name"),
    ],
)
def test_the_proof_refuses(result, reason):
    with pytest.raises(attacks.Unproved, match=f"'task'.*{reason}"):
        attacks.create("rename").prove(result)


@pytest.mark.parametrize(
    ("kept", "name", "reason"),
    [
        (lambda place, text: "def count_even" not in text[place - 4 : place + 10], "countEven", "the program changed"),
        (lambda place, text: text[place - 4 : place] != ">>> ", "countEven", "an example changed"),
        (lambda place, text: text[place - 5 : place] != "call ", "countEven", "still used"),
        (lambda place, text: True, "limit", "no name of its own"),
        (lambda place, text: True, "sorted", "no name of its own"),
        (lambda place, text: True, "not a name", "no name of its own"),
    ],
)
def test_the_proof_needs_every_use_and_a_free_name(kept, name, reason):
    spans = [edit for edit in run(PROMPT, "count_even").edits if kept(edit.start, PROMPT)]
    edits = [replace(edit, after=name) for edit in spans]
    result = replace(attacks.AttackedPrompt("task", PROMPT, PROMPT).edited(edits), entry_point=name)
    with pytest.raises(attacks.Unproved, match=reason):
        attacks.create("rename").prove(result)


def test_a_string_of_an_example_is_no_name():
    place = PROMPT.index('"count_even" +') + 1
    good = run(PROMPT, "count_even")
    more = [*good.edits, attacks.Edit(place, place + 10, "count_even", "countEven")]
    result = replace(attacks.AttackedPrompt("task", PROMPT, PROMPT).edited(more), entry_point="countEven")
    with pytest.raises(attacks.Unproved, match="an example changed"):
        attacks.create("rename").prove(result)
    assert ast.parse(good.attacked)
