import json
from typing import ClassVar

import pytest

from qrobust import attacks
from qrobust.attacks import sentences, translation
from qrobust.attacks.sentences import lay_out, tidy
from qrobust.attacks.translation import apertium, memory, repairs
from qrobust.files import CorruptFile


def docstring(text, signature="def solve(lst, n):"):
    return f'{signature}\n    """{text}\n    """\n'


class Echo(translation.Engine):
    """Translates with a function, and counts its calls."""

    name = "echo"
    default_pair = "a-b"
    calls: ClassVar[list] = []

    def round_trip(self, texts):
        self.calls.append(list(texts))
        return [text.upper() for text in texts]


@pytest.fixture
def echo(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path))
    Echo.calls = []
    return Echo("a-b")


def attacked(prompt, to):
    """A prompt under a sentence attack whose engine turns every sentence into one text."""
    method, clean = attacks.create("sentence"), attacks.CleanPrompt("t", prompt)
    method._translations.update(dict.fromkeys(method.sources(clean), to))
    return method.perturb(clean, 0)


def back(prompt, to):
    return attacked(prompt, to).attacked


def masked(text):
    return [sentence.masked for sentence in sentences.sentences(docstring(text))]


def test_sentences_end_at_full_stops_and_hide_literals():
    text = "Find the largest value of lst. If it is `None`, e.g. empty, return -1 (see. Yes).\n    Sort it in 2 ways."
    assert masked(text) == [
        "Find the largest value of X1.",
        "If it is X1, X2. empty, return X3 (see. Yes).",
        "Sort it in 2 ways.",
    ]


def test_short_sentences_and_literals_over_two_lines_are_left_alone():
    assert masked("Count words.") == []
    assert masked('The result is always "one\n    two" in the end.') == []


def test_names_in_a_sentence_keep_their_language():
    assert masked("Return the next number of the Tribonacci sequence.") == [
        "Return the next number of the X1 sequence."
    ]


def test_a_translation_goes_over_the_same_lines():
    clean = docstring("Find the largest value\n    of lst in the list.\n\n    >>> solve(1, 2)\n    2")
    assert back(clean, to="In the list X1 find the greatest of the values.") == docstring(
        "In the list lst find the\n    greatest of the values.\n\n    >>> solve(1, 2)\n    2"
    )


@pytest.mark.parametrize(
    "bad",
    [
        "Find the greatest value.",  # the placeholder is lost
        "Find no largest value of X1.",  # what it means is lost
        "Find X1 in X1.",  # doubled
        "Find 'X1' there.",  # a quote
        "Find X1 \\ there.",  # a backslash
        "Find el número X1 there.",  # untranslated
        "Find X2 there.",  # another placeholder
        "",
    ],
)
def test_a_translation_that_does_not_fit_changes_nothing(bad):
    clean = docstring("Find the largest value of lst.")
    assert back(clean, to=bad) == clean
    assert [(each.before, bool(each.why)) for each in attacked(clean, to=bad).rejected] == [
        ("Find the largest value of X1.", True)
    ]


def test_no_whole_translation_is_a_rejection_in_both_scopes():
    (rejected,) = attacked(docstring("Find the largest value."), to="").rejected
    assert (rejected.before, rejected.after, rejected.why.split(":")[0]) == ("Find the largest value.", "", "length")
    clean = attacks.CleanPrompt("t", docstring("Find the largest value."))
    method = attacks.create("sentence", scope="published")
    method._translations.update(dict.fromkeys(method.sources(clean), ""))
    result = method.perturb(clean, 0)
    assert not result.changed and [each.before for each in result.rejected] == ["Find the largest value."]


def test_a_lost_number_or_too_few_words_change_nothing():
    clean = docstring("Find the 3 largest\n    values of all.")
    assert back(clean, to="Find the largest values of everything.") == clean
    clean = docstring("Find the largest\n    value\n    of everything.")
    assert back(clean, to="Find value.") == clean


def test_lay_out_fills_every_line():
    assert lay_out(["a", "b", "c", "d"], [10, 10]) == ["a b", "c d"]
    assert lay_out(["a", "b", "c"], [50, 1, 1]) == ["a", "b", "c"]
    assert lay_out(["a"], [5, 5]) == ["a", ""]
    assert lay_out(["one", "two", "three", "four", "five", "six"], [30, 10]) == ["one two three four", "five six"]


@pytest.mark.parametrize(
    ("source", "given", "expected"),
    [
        ("Find it.", "find it .", "Find it."),
        ("find it", "Find it.", "find it"),
        ("Return a list.", "I return a list", "Return a list."),
        ("Take X1 to Mars.", "Take X1 The Mars.", "Take X1 the Mars."),
        ("X1 is a list,", "X1 Is a list.", "X1 is a list,"),
        ("A b ( c ) d", "A b ( c ) d", "A b (c) d"),
    ],
)
def test_tidy_gives_a_translation_the_shape_of_its_source(source, given, expected):
    assert tidy(source, given) == expected


def test_the_memory_asks_the_engine_once(echo):
    store = translation.Memory(echo)
    assert store.round_trips(["b", "a", "b"]) == {"b": "B", "a": "A"}
    assert store.round_trips(["a", "c"]) == {"a": "A", "c": "C"}
    assert Echo.calls == [["b", "a"], ["c"]]
    assert translation.Memory(echo).known() == {"a": "A", "b": "B", "c": "C"}


def test_the_memory_never_writes_in_the_package(echo, tmp_path):
    store = translation.Memory(echo)
    store.round_trips(["a"])
    assert store.growing.is_relative_to(tmp_path) and not store.committed.exists()


def test_memories_of_pairs_do_not_meet(echo):
    translation.Memory(echo).round_trips(["a"])
    assert translation.Memory(Echo("a-c")).known() == {}


def test_the_committed_memory_goes_first(echo, tmp_path):
    store = translation.Memory(echo)
    store.committed = tmp_path / "committed.jsonl.gz"
    memory.write_committed(store.committed, {"a": "from the package"})
    store.growing.parent.mkdir(parents=True)
    store.growing.write_text(json.dumps({"source": "a", "target": "from the cache"}) + "\n")
    assert store.round_trips(["a"]) == {"a": "from the package"} and Echo.calls == []


def test_a_torn_line_is_translated_again_and_a_wrong_one_is_an_error(echo):
    store = translation.Memory(echo)
    store.round_trips(["a", "b"])
    store.growing.write_text(store.growing.read_text()[:-5])
    assert store.round_trips(["a", "b"]) == {"a": "A", "b": "B"} and Echo.calls[-1] == ["b"]
    store.growing.write_text('{"text": "a"}\n')
    with pytest.raises(CorruptFile, match=r"echo__a-b\.jsonl.*source"):
        store.known()


def test_committed_memories_have_the_same_bytes(tmp_path):
    memory.write_committed(tmp_path / "one.gz", {"a": "x", "b": "y"})
    memory.write_committed(tmp_path / "two.gz", {"b": "y", "a": "x"})
    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()
    assert memory.read_committed(tmp_path / "one.gz") == [
        {"source": "a", "target": "x"},
        {"source": "b", "target": "y"},
    ]


def test_a_missing_engine_names_the_command_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setenv("QROBUST_CACHE", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    prompt = docstring("An entirely new sentence about penguins.")
    with pytest.raises(translation.EngineUnavailable, match="apt-get install apertium apertium-eng-spa"):
        attacks.attack([attacks.CleanPrompt("a", prompt)], attacks.create("sentence"), 0)
    assert not list(tmp_path.rglob("*.jsonl"))


def test_apertium_translates_what_it_has_not_seen():
    results = translation.create("apertium").round_trip(["write a function", "Is X1 an empty list?", "Find it."])
    assert len(results) == 3 and "X1" in results[1] and not results[0].endswith(".")


def test_apertium_reports_a_wrong_number_of_sentences(monkeypatch):
    class Done:
        stdout = "one\n"

    monkeypatch.setattr(apertium.subprocess, "run", lambda *arguments, **options: Done)
    with pytest.raises(RuntimeError, match="1 sentences for 2"):
        translation.create("apertium").round_trip(["a b", "c d"])


@pytest.mark.parametrize(
    ("source", "given", "expected"),
    [
        ("the given list", "the dice list", "the given list"),
        ("an array of strings", "a variety of series", "an array of strings"),
        ("a string or strings", "a series or series", "a string or strings"),
        ("larger than that", "bigger that that", "bigger than that"),
        ("a non-empty list", "a no empty ready", "a non-empty list"),
        ("whether it is or not", "if it is or no", "if it is or not"),
        ("how many times", "how long", "how many times"),
        ("roll the dice for a series", "roll the dice for a series", "roll the dice for a series"),
        ("a unique X1", "an only X1", "a unique X1"),
        ("Add two numbers", "It adds two numbers", "Add two numbers"),
        ("Compare X1 and X2", "It compares X1 and X2", "Compare X1 and X2"),
        ("Adding is fun", "It adds fun", "It adds fun"),
        ("return the longest one.", "return the longest a.", "return the longest one."),
    ],
)
def test_repairs_mend_wrong_senses_only(source, given, expected):
    assert repairs.repair(source, given) == expected


def test_prepare_helps_the_rules():
    assert repairs.prepare("Return list of non-empty words") == "Return the list of non empty words"
    assert repairs.prepare("Return all words, return X1") == "Return all words, return X1"
