import json
import os
import subprocess
import sys

import pytest

from qrobust import attacks, benchmarks, keys, paths
from qrobust.attacks import grammar, senses, show

OWN = ("identity", "char", "word", "sentence")  # all but external files
PROMPT = '''from typing import List


def count_even(numbers: List[int], limit: int) -> int:
    """ Count the even numbers of a list that are smaller than limit.
    Return None if the given list has no "even" number, and the empty string for `numbers`.

    >>> count_even([1, 2, 4], 4)
    1
    """
'''
MBPP = '"""\nWrite a python function to find the largest integer of a list.\nassert largest([1, 2]) == 2\n"""\n'
BOTH = [attacks.CleanPrompt("a", PROMPT), attacks.CleanPrompt("b", MBPP)]


def run(prompt, name, seed=0, **settings):
    return attacks.attack([attacks.CleanPrompt("task", prompt)], attacks.create(name, **settings), seed)[0]


def test_the_registry_holds_the_control_and_the_attacks_of_the_paper():
    assert {*OWN, "external"} <= set(attacks.names())
    assert attacks.controls() == ("identity", "rebatched")


@pytest.mark.parametrize("name", [name for name in attacks.names() if name != "external"])  # needs a user's files
def test_every_attack_keeps_the_contract(name):
    method, prompts = attacks.create(name), attacks.prompts_of(benchmarks.load("starter").tasks)
    assert (method.name, method.label) == (name, name)
    json.dumps(method.identity())
    once, again, other = (attacks.attack(prompts, method, seed) for seed in (0, 0, 1))
    assert once == again
    assert (once != other) == method.uses_seed
    assert any(result.changed for result in once) != method.is_control
    if method.edits_are_independent:
        for result in once:
            for edit in result.edits:
                method.prove(result.edited([edit]))


def test_settings_are_the_papers_by_default():
    assert attacks.create("char").settings == {"scope": "prose", "probability": 0.5, "max_changes": 5}
    word = {"scope": "prose", "probability": 0.15, "max_synonyms": 3, "inflect": True, "context": False}
    assert attacks.create("word").settings == word
    assert attacks.create("sentence", engine="mbart").settings["pair"] == "en_XX-de_DE"


@pytest.mark.parametrize(
    ("name", "settings", "parts"),
    [
        ("letter", {}, ["'letter'", "identity, char, word, sentence"]),
        ("char", {"probabilty": 0.5}, ["'char'", "'probabilty'", "probability, max_changes"]),
        ("char", {"probability": 1.5}, ["'char'", "probability is 1.5", "0 to 1"]),
        ("char", {"probability": -0.1}, ["probability is -0.1"]),
        ("char", {"probability": True}, ["probability is True"]),
        ("char", {"probability": float("nan")}, ["probability is nan"]),
        ("char", {"max_changes": 0}, ["max_changes is 0", "at least 1"]),
        ("char", {"max_changes": 2.5}, ["max_changes is 2.5"]),
        ("word", {"max_synonyms": "3"}, ["'word'", "max_synonyms is '3'"]),
        ("word", {"inflect": 1}, ["inflect is 1"]),
        ("word", {"context": "yes"}, ["context is 'yes'"]),
        ("typo", {"share": 2}, ["'typo'", "share is 2", "0 to 1"]),
        ("typo", {"kinds": ["drop"]}, ["kinds is ['drop']", "neighbour, swap, delete, repeat"]),
        ("typo", {"kinds": []}, ["kinds is []"]),
        ("rename", {"style": "kebab"}, ["style is 'kebab'", "camel, snake, synonym"]),
        ("rename", {"words": 2}, ["words is 2", "nothing unless style is synonym"]),
        ("rename", {"style": "synonym", "words": 0}, ["words is 0", "at least 1"]),
        ("format", {"form": "emoji"}, ["form is 'emoji'", "quotes, comments, blank_lines, tabs"]),
        ("format", {"form": "tabs", "lines": 5}, ["lines is 5", "nothing unless form is blank_lines"]),
        ("word", {"scope": "all"}, ["scope is 'all'", "prose, published"]),
        ("sentence", {"engine": "babel"}, ["engine is 'babel'", "mbart, apertium, marian"]),
        ("sentence", {"engine": "apertium", "pair": "spanish"}, ["pair is 'spanish'", "eng-spa"]),
        ("sentence", {"pair": 3}, ["pair is 3"]),
    ],
)
def test_a_wrong_setting_is_named_with_what_is_allowed(name, settings, parts):
    with pytest.raises(ValueError) as error:
        attacks.create(name, **settings)
    for part in parts:
        assert part in str(error.value)


def test_identity_is_json_and_changes_with_what_changes_prompts():
    identities = [
        attacks.create(name, **settings).identity()
        for name, settings in [
            ("identity", {}),
            ("char", {}),
            ("char", {"max_changes": 4}),
            ("word", {}),
            ("word", {"scope": "published"}),
            ("word", {"context": True}),
            ("sentence", {}),
            ("sentence", {"engine": "mbart"}),
            ("sentence", {"engine": "marian", "pair": "en-fr"}),
        ]
    ]
    assert len({keys.canonical_json(identity) for identity in identities}) == len(identities)
    assert len(identities[3]["wordnet"]) == len(identities[5]["senses"]) == len(identities[6]["memory"]) == 64
    assert identities[7]["settings"]["engine"] == "mbart"


def test_apply_edits_replaces_spans_and_refuses_what_does_not_fit():
    edits = [attacks.Edit(4, 5, "b", "BB"), attacks.Edit(0, 1, "a", "")]
    assert attacks.apply_edits("a x b", edits) == " x BB"
    with pytest.raises(ValueError, match="not there"):
        attacks.apply_edits("abc", [attacks.Edit(0, 1, "b", "x")])
    with pytest.raises(ValueError, match="overlap"):
        attacks.apply_edits("abc", [attacks.Edit(0, 2, "ab", "x"), attacks.Edit(1, 2, "b", "y")])
    with pytest.raises(ValueError, match="not there"):
        attacks.apply_edits("abc", [attacks.Edit(2, 9, "c", "x")])


def test_identity_changes_nothing():
    result = run(PROMPT, "identity")
    assert result.attacked == PROMPT and result.edits == () and not result.changed


def test_char_makes_five_lower_case_letters_of_prose_capitals():
    result = run(PROMPT, "char")
    assert len(result.edits) == 5
    assert all(edit.before.islower() and edit.after == edit.before.upper() for edit in result.edits)
    assert result.attacked.lower() == PROMPT.lower() and result.changed


def test_char_counts_changes_from_the_probability_and_the_maximum():
    prompt = 'def f(x):\n    """Abcd efgh ijkl"""\n'  # eleven letters can change
    assert len(run(prompt, "char", probability=0).edits) == 0
    assert len(run(prompt, "char", probability=0.1).edits) == 1
    assert len(run(prompt, "char", probability=0.3).edits) == 3
    assert len(run(prompt, "char", probability=1, max_changes=99).edits) == 11
    assert run(prompt, "char", probability=1, max_changes=99).attacked == prompt.replace(
        "Abcd efgh ijkl", "ABCD EFGH IJKL"
    )


def test_char_leaves_letters_without_a_one_letter_capital():
    prompt = 'def f(x):\n    """ßß ŉŉ aa ßßß"""\n'
    assert run(prompt, "char", probability=1, max_changes=99).attacked == prompt.replace("aa", "AA")


def test_word_replaces_content_words_by_their_first_synonyms():
    word = attacks.create("word")
    assert word.choices("integer", "NN") == ["whole number"]
    assert word.choices("integers", "NNS") == ["whole numbers"]
    assert word.choices("Largest", "JJS") == ["Biggest"]
    assert word.choices("sum", "NN") == ["sum of money", "amount", "amount of money"]
    assert word.choices("sums", "NNS") == ["sums of money", "amounts", "amounts of money"]
    assert word.choices("checks", "VBZ") == ["checks up on", "looks into", "checks out"]
    assert attacks.create("word", inflect=False).choices("integers", "NNS") == ["whole number"]
    assert attacks.create("word", max_synonyms=1).choices("sum", "NN") == ["sum of money"]


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("given", "VBN"),
        ("the", "DT"),
        ("returns", "VBZ"),
        ("class", "NN"),
        ("Earth", "NNP"),
        ("7", "CD"),
        ("don't", "VB"),
    ],
)
def test_word_keeps_function_words_keywords_and_names(word, tag):
    assert attacks.create("word").choices(word, tag) == []


def test_word_with_probability_one_changes_prose_and_no_literal():
    result = run(PROMPT, "word", probability=1)
    changed = {edit.before for edit in result.edits}
    assert "list" in changed and "smaller" in changed
    assert not changed & {"numbers", "limit", "Return", "None", "count_even"}
    assert '"even"' in result.attacked and "`numbers`" in result.attacked
    assert run(PROMPT, "word", probability=0).edits == ()


def test_word_mends_the_article_unless_inflection_is_off():
    prompt = 'def f(x):\n    """Return an integer."""\n'
    assert "Return a whole number." in run(prompt, "word", probability=1).attacked
    assert "Return an whole number." in run(prompt, "word", probability=1, inflect=False).attacked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cars are driving from left to right", ["NN", "NN"]),
        ("move right, then left", ["RB", "RB"]),
        ("find the left end and the right side", ["JJ", "JJ"]),
        ("if nothing is left, return", ["VBN"]),
    ],
)
def test_left_and_right_are_directions(text, expected):
    words = text.replace(",", " ,").split()
    tagged = zip(words, grammar.tags(words), strict=True)
    assert [tag for word, tag in tagged if word in ("left", "right")] == expected


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("information", "information"), ("powerfulness", "powerfulness"), ("weakness", "weaknesses"), ("list", "lists")],
)
def test_mass_nouns_have_no_plural(noun, plural):
    assert grammar.inflected(noun, "NNS") == plural


def test_word_keeps_set_phrases():
    prompt = 'def f(x):\n    """For example, sort at least one list. This example is long."""\n'
    attacked = run(prompt, "word", probability=1).attacked
    assert "For example, " in attacked and "at least one" in attacked and "This example" not in attacked


def test_word_by_context_takes_one_sense():
    word, paper = attacks.create("word", context=True), attacks.create("word")
    sums = senses.context('def f(x):\n    """Return the sum of the numbers."""\n')
    assert paper.choices("sum", "NN") == ["sum of money", "amount", "amount of money"]
    assert word.choices("sum", "NN", sums) == ["amount", "total"]
    assert "act" in paper.choices("number", "NN") and word.choices("number", "NN", sums) == []
    bank, river = senses.stems("money deposit"), senses.stems("river water land slope")
    assert word.choices("bank", "NN", bank) != word.choices("bank", "NN", river)
    assert word.choices("integer", "NN", sums) == ["whole number"]  # one sense, whatever the context
    prompt = 'def f(x):\n    """Return the sum of the numbers of a list."""\n'
    changed = {edit.before: edit.after for edit in run(prompt, "word", probability=1, context=True).edits}
    assert changed["sum"] in ("amount", "total") and changed["list"] == "listing" and "numbers" not in changed


def test_word_brings_in_no_name_of_the_prompt():
    prompt = 'def f(number):\n    """Return an integer."""\n'
    assert run(prompt, "word", probability=1).attacked == prompt


def test_tags_of_instructions():
    words = ["to", "check", "whether", "the", "file", "is", "even", "."]
    tagged = dict(zip(words, grammar.tags(words), strict=True))
    assert tagged["check"] == "VB" and tagged["file"] == "NN" and tagged["even"] == "JJ"
    assert grammar.tags(["it", "counts", "the", "words"])[1] == "VBZ"
    assert grammar.tags([]) == []


@pytest.mark.parametrize(("word", "expected"), [("integer", "an"), ("union", "a"), ("unusual", "an"), ("hour", "an")])
def test_articles(word, expected):
    assert grammar.article(word) == expected


def test_published_scope_opens_examples_and_drops_the_newline_of_a_docstring_only_prompt():
    assert run(MBPP, "identity", scope="published").attacked == MBPP[:-1]
    assert run(PROMPT, "identity", scope="published").attacked == PROMPT
    result = run(MBPP, "char", scope="published")
    assert not result.attacked.endswith("\n") and "assert largest([1, 2]) == 2" in result.attacked
    everything = run(PROMPT, "char", scope="published", probability=1, max_changes=9999).attacked
    assert "COUNT_EVEN([1, 2, 4], 4)" in everything and everything.startswith("from typing import List\n")


def test_published_word_attack_replaces_identifiers_too():
    attacked = run(PROMPT, "word", scope="published", probability=1).attacked
    assert "`numbers`" not in attacked and ">>> count_even([1, 2, 4], 4)" in attacked


def test_neither_order_nor_subset_changes_a_prompt():
    prompts = attacks.prompts_of(benchmarks.load("starter").tasks)
    for name in OWN:
        method = attacks.create(name)
        whole = {result.task_id: result for result in attacks.attack(prompts, method, 3)}
        part = attacks.attack(prompts[14:4:-1], method, 3)
        assert all(whole[result.task_id] == result for result in part)
        assert [result.task_id for result in part] == [prompt.task_id for prompt in prompts[14:4:-1]]


def test_the_seed_and_the_task_decide():
    first, again = run(PROMPT, "char", seed=1), run(PROMPT, "char", seed=1)
    assert first == again != run(PROMPT, "char", seed=2)
    other = attacks.attack([attacks.CleanPrompt("other", PROMPT)], attacks.create("char"), 1)[0]
    assert other.edits != first.edits


def test_the_hash_seed_of_the_process_does_not_matter(tmp_path):
    code = (
        "from qrobust import attacks, benchmarks, keys\n"
        "prompts = attacks.prompts_of(benchmarks.load('starter').tasks)\n"
        f"for name in {OWN}:\n"
        "    results = attacks.attack(prompts, attacks.create(name), 0)\n"
        "    print(name, keys.digest([result.row() for result in results]))\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "QROBUST_CACHE": str(tmp_path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(printed) == 1 and printed.pop().count(b"\n") == 4


def test_a_change_of_attacked_prompts_needs_a_new_revision():
    """If this fails and the change is meant: raise the attack's `revision` and put the new digests here."""
    digests = {
        name: keys.digest([result.attacked for result in attacks.attack(BOTH, attacks.create(name, **settings), 0)])
        for name, settings in {"char": {}, "word": {"probability": 0.6}}.items()
    }
    assert {name: attacks.create(name).identity()["revision"] for name in digests} == {"char": 2, "word": 3}
    assert digests == {"char": "18fa082c", "word": "c5bb0dd0"}


def test_rows_are_written_whole(tmp_path):
    results = attacks.attack(BOTH, attacks.create("char"), 0)
    attacks.write(tmp_path / "prompts.jsonl", results)
    rows = [json.loads(line) for line in (tmp_path / "prompts.jsonl").read_text().splitlines()]
    assert [row["task_id"] for row in rows] == ["a", "b"] and rows[0]["changed"] is True
    assert (
        attacks.apply_edits(rows[0]["clean"], [attacks.Edit(**edit) for edit in rows[0]["edits"]])
        == rows[0]["attacked"]
    )


def test_summary_counts_prompts_edits_and_characters():
    results = [run(PROMPT, "char"), run('def f(x):\n    """x"""\n', "char")]
    summary = show.summary(results)
    assert summary["tasks"] == 2 and summary["changed"] == 1 and summary["share_changed"] == 0.5
    assert summary["edits_per_prompt"] == summary["characters_per_prompt"] == 2.5
    assert summary["share_of_characters"] == pytest.approx(5 / len(PROMPT) / 2)
    assert show.summary([])["share_changed"] == 0.0


def test_diffs_mark_the_changed_words_and_escape_html():
    page = show.side_by_side("a < b", "a < c")
    assert page.count("&lt;") == 2 and page.count("<mark") == 2 and ">b</mark>" in page
    assert "No prompt was changed" in show.diffs([run(PROMPT, "identity")])
    assert show.diffs([run(PROMPT, "char")]).count("<table") == 1


def test_figure_has_both_histograms():
    drawing = show.figure(attacks.attack(BOTH, attacks.create("char"), 0))
    assert [len(axes.patches) > 0 for axes in drawing.axes] == [True, True]
    assert "2 of 2 prompts changed" in drawing.get_suptitle()


def test_the_notebook_writes_what_the_library_returns(outputs, tmp_path):
    papermill = pytest.importorskip("papermill")
    pytest.importorskip("jupyterlab")
    parameters = {"attack": "char", "tasks": ["Starter/3", "Starter/1"], "seed": 5, "settings": {"max_changes": 2}}
    papermill.execute_notebook(
        paths.PROJECT / "notebooks" / "attack.ipynb",
        tmp_path / "executed.ipynb",
        {**parameters, "run_folder": str(tmp_path / "run")},
        engine_name="qrobust",
        progress_bar=False,
    )
    rows = [json.loads(line) for line in (tmp_path / "run" / "prompts.jsonl").read_text().splitlines()]
    chosen = benchmarks.load("starter").subset(parameters["tasks"])
    results = attacks.attack(attacks.prompts_of(chosen.tasks), attacks.create("char", max_changes=2), 5)
    assert rows == [json.loads(json.dumps(result.row())) for result in results]
    result = json.loads((tmp_path / "run" / "result.json").read_text())
    assert result["summary"]["changed"] == 2 and result["parameters"]["attack"] == "char"
