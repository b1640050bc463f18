"""What a back-translated sentence must keep, on made sentences and on what the committed translation memory holds."""

import pytest

from qrobust import attacks
from qrobust.attacks import meaning, show, translation

# A part of each sentence whose round trip asks for something else, and the kind of word that shows it.
INVERTED = {
    "there are no even values or the given array": "negations",  # HumanEval/68
    "no matter what value of X1": "negations",  # HumanEval/123
    "if no commas exists you should return the number": "negations",  # HumanEval/125
    "or return X4 if no solution exists": "negations",  # Mbpp/160
    "check if given tuple contains no duplicates": "negations",  # Mbpp/394
    "months should not be less than 1": "negations",  # HumanEval/124: "would not have to be"
    "both elements are unequal": "negations",  # Mbpp/564: "uneven"
    "all numbers in the list X2 are below threshold": "comparatives",  # HumanEval/52: "down"
    "strings in upper case, else return X2": "comparatives",  # HumanEval/95: "more return X2"
}
KEPT = (
    "There is no limit on the number of exchanged elements",  # HumanEval/110: "is not any limit"
    "If the string contains no letters, reverse the string.",  # HumanEval/161: "does not contain any letter"
    "Return the string with X1 sorted from smallest to largest",  # HumanEval/19: "of smaller to bigger"
    "closer to each other than given X3",  # HumanEval/0: "nearer"
)


@pytest.fixture(scope="module")
def memory():
    committed = translation.Memory(translation.create("apertium")).committed
    return {row["source"]: row["target"] for row in translation.memory.read_committed(committed)}


def one(memory, part):
    """The shortest sentence of the memory with a part, and its round trip."""
    source = min((source for source in memory if part in source), key=len)
    return source, memory[source]


@pytest.mark.parametrize("part", INVERTED)
def test_a_round_trip_that_asks_for_something_else_is_rejected(memory, part):
    assert meaning.difference(*one(memory, part)).startswith(f"{INVERTED[part]}: ")


@pytest.mark.parametrize("part", KEPT)
def test_a_paraphrase_survives(memory, part):
    source, target = one(memory, part)
    assert source != target and not meaning.difference(source, target)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Don't count it.", "Do not count it.", ""),
        ("It can't be empty.", "It cannot be empty.", ""),
        ("Return the two largest.", "Return the 2 biggest.", ""),
        ("Take at least three.", "Take at most three.", "comparatives: at least -> at most"),
        ("Take the first one.", "Take the second one.", "numbers: 1st -> 2nd"),
        ("Every item is larger than 1.5.", "Each item is larger than 1.", "numbers: 1.5 -> 1"),
        ("It must be smaller.", "It must be bigger.", "comparatives: less -> greater"),
        ("All of them.", "Some of them.", "quantifiers: all -> some"),
        ("Return nothing else.", "Return knots.", "negations: not -> nothing"),  # whole words alone
    ],
)
def test_each_kind_of_word_counts(before, after, said):
    assert meaning.difference(before, after) == said


def test_a_rejected_sentence_is_counted_and_listed():
    prompt = 'def f(s):\n    """Return None if no solution exists. Count the words of the string.\n    """\n'
    method = attacks.create("sentence")
    method._translations.update(
        {
            "Return X1 if no solution exists.": "Return X1 if any solution exists.",
            "Count the words of the string.": "Count words in the string.",
        }
    )
    results = attacks.attack([attacks.CleanPrompt("t", prompt)], method, 0)
    assert results[0].attacked == prompt.replace("Count the words of", "Count words in")
    assert show.summary(results)["rejected"] == 1
    assert show.rejected(results).to_dict("records") == [
        {
            "task_id": "t",
            "why": "negations: not -> nothing",
            "before": "Return X1 if no solution exists.",
            "after": "Return X1 if any solution exists.",
        }
    ]
    assert results[0].row()["rejected"][0]["after"] == "Return X1 if any solution exists."
