import pytest

from qrobust import attacks
from qrobust.attacks import typo

PROMPT = '''def count_words(text, limit):
    """ Count the different words of text, however often each of them occurs in a sentence
    that is shorter than limit.

    >>> count_words("words of words", 10)
    2
    """
'''


def run(prompt=PROMPT, seed=0, **settings):
    return attacks.attack([attacks.CleanPrompt("task", prompt)], attacks.create("typo", **settings), seed)[0]


def test_a_share_of_the_words_is_misspelt_and_each_once():
    every = run(share=1)
    starts = [PROMPT.rfind(" ", 0, edit.start) for edit in every.edits]
    assert len(set(starts)) == len(starts) == 12
    assert len(run(share=0.5).edits) == 6 and len(run(share=0.01).edits) == 1 and not run(share=0).changed
    assert run(seed=1).attacked != run(seed=2).attacked


def test_short_words_names_and_examples_stay():
    attacked = run(share=1).attacked
    assert " of text, " in attacked and " limit." in attacked and '>>> count_words("words of words", 10)' in attacked


@pytest.mark.parametrize(("kind", "longer"), [("neighbour", 0), ("swap", 0), ("delete", -1), ("repeat", 1)])
def test_each_kind_does_what_it_says(kind, longer):
    result = run(share=1, kinds=[kind])
    assert result.edits and len(result.attacked) == len(PROMPT) + longer * len(result.edits)
    for edit in result.edits:
        if kind == "neighbour":
            assert edit.after in typo._keyboard()[edit.before]
        if kind == "swap":
            assert edit.after == edit.before[::-1] != edit.before
        if kind == "repeat":
            assert edit.after == edit.before * 2


def test_neighbours_are_mutual_and_beside_the_key():
    keys = typo._keyboard()
    assert all(key in keys[other] for key, others in keys.items() for other in others)
    assert set(keys["g"]) == set("ftyhbv") and set(keys["p"]) == set("ol") and set(keys["z"]) == set("asx")


def test_no_slip_gives_another_word_or_a_name():
    prompt = 'def froom(x):\n    """ from """\n'
    results = {run(prompt, seed).attacked.split('"""')[1].strip() for seed in range(200)}
    assert len(results) > 5 and not results & {"from", "form", "froom", "foam"}
    assert all(word[0] == "f" and word[-1] == "m" for word in results)


def test_a_prompt_without_words_stays():
    assert not run('def f(x):\n    """ do it """\n').changed
