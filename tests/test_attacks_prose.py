import pytest

from qrobust import attacks
from qrobust.attacks import Edit
from qrobust.attacks.literals import literal_spans
from qrobust.attacks.prose import paragraphs, prose_spans


def prose(prompt):
    return [prompt[start:end] for start, end in prose_spans(prompt)]


def docstring(text, quotes='"""'):
    return f"def solve(lst, n):\n    {quotes}{text}\n    {quotes}\n"


def literals(text, names=()):
    return [text[start:end] for start, end in literal_spans(text, frozenset(names))]


@pytest.mark.parametrize(
    "line",
    [
        ">>> solve([1], 2)",
        ">>> x = 1  # a comment of several words",
        "assert solve([1], 2) == 3",
        "solve([1], 2) == 3",
        "solve([1], 2) ==> 3",
        "solve([1], 2) ➞ 3",
        "solve([1], 2)==>True",
        "* solve([1], 2) -> [3]",
        "solve([1], 2) = 3",
        "solve([1], 2) should return 16.",
        "solve('Hi') returns 'Hi'",
        "solve(\"a.txt\") # => 'No' (the name should start with a letter)",
        "for solve(7, 34) == 34",
        "For lst = [1, 2] the output should be 6",
        'For s = "abc", c = "a", the result should be (\'bc\', False)',
        'Input: sentence = "This is a test"',
        "Output: [1, 2]",
        "-> sort arr -> [1, 2]",
        "=> result = 9",
        "arr = [1, 2]",
        "result = 2 + 3 * 4",
        "30 = 2 * 3 * 5",
        "xs[0] + xs[1] * x + xs[2] * x^2 + ....",
        "@number : integer",
        "bucket_capacity : 1",
        "grid : [[0, 1], [1, 0]]",
        "1. 1 <= len(lst) <= 100",
        "* 0 <= n <= 10",
        "GPA       |    Letter grade",
        "> 3.7                A",
        "[1, 2, 3],",
        "], 1) == [(0, 0)]",
        'return ["One", "Two"]',
        "Example:",
        "Examples",
        "For example:",
        "Example 1:",
        "Note:",
        "Constraints:",
        "[input/output] samples:",
    ],
)
def test_examples_formulas_and_labels_are_no_prose(line):
    assert prose(docstring(f"Find the largest value.\n\n    {line}")) == ["Find the largest value."]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- There should not be more than three digits", "There should not be more than three digits"),
        ("2. returned list sorted in increasing order.", "returned list sorted in increasing order."),
        ("Note: you may assume the input is valid.", "you may assume the input is valid."),
        ("Explanation: 2 has the smallest even value.", "2 has the smallest even value."),
        ("# it's balanced, but 3+2 is more than that.", "it's balanced, but 3+2 is more than that."),
        ("return 0 if all digits are even.", "return 0 if all digits are even."),
        ("definitely worth noting down.", "definitely worth noting down."),
        ("Input to this function is a string.", "Input to this function is a string."),
        ("Output the number of times it occurs.", "Output the number of times it occurs."),
        ("For each of the group, print the depth.", "For each of the group, print the depth."),
        ("'o' - whole note, lasts four beats", "'o' - whole note, lasts four beats"),
        ("If the array is empty, return an empty array:", "If the array is empty, return an empty array:"),
    ],
)
def test_sentences_are_prose_without_bullets_and_labels(line, expected):
    assert prose(docstring(f"Find the largest value.\n\n    {line}"))[1:] == [expected]


def test_a_doctest_reaches_to_the_next_blank_line():
    text = "Count words.\n    >>> solve('a b')\n    'some output'\n    more words of output\n\n    Words follow here."
    assert prose(docstring(text)) == ["Count words.", "Words follow here."]


BLOCKS = (
    "```python\n    total = first or other\n\n    print the total\n    ```",
    "Use it this way::\n\n        total = first or other\n\n        print the total\n",
    ".. code-block:: python\n\n        total = first or other\n\n        print the total\n",
)


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("place", ["docstring", "first line", "comment"])
def test_blocks_of_code_are_no_prose(block, place):
    text = f"{block}\n    Give the largest back."
    if place != "first line":
        text = f"Find the largest.\n\n    {text}"
    prompt = docstring(text)
    if place == "comment":
        prompt = "\n".join(f"# {line.removeprefix('    ')}" for line in text.split("\n")) + "\nx = 1\n"
    expected = ["Find the largest.", "Use it this way::", "Give the largest back."]
    assert prose(prompt) == [line for line in expected if line in text]


def test_code_between_backticks_opens_no_block():
    lines = ["Use it.", "```solve``` finds the largest."]
    assert prose(docstring("\n    ".join(lines))) == ["Use it.", "```solve``` finds the largest."]


def test_all_docstrings_and_comments_of_a_prompt_count_and_other_strings_do_not():
    prompt = (
        '"""Tools for words."""\nFIX = """\nAdd more test cases.\n"""\n\n'
        "def helper(x):\n    ''' Double the given number '''\n    # split into groups of words\n    return x * 2\n\n"
        'class Box:\n    "A box of numbers."\n\n    def get(self):\n        """Take a number out."""\n'
    )
    assert prose(prompt) == [
        "Tools for words.",
        "Double the given number",
        "split into groups of words",
        "A box of numbers.",
        "Take a number out.",
    ]


def test_a_docstring_after_imports_counts_as_in_humaneval_115():
    prompt = 'def f(x):\n    import math\n    """Find the largest value."""\n    y = 1\n    """Not this one here."""\n'
    assert prose(prompt) == ["Find the largest value."]


def test_mbpp_prompts_are_text_and_asserts():
    prompt = '"""\nWrite a function to find words.\nassert find_words("a b") == ["a", "b"]\n"""\n'
    assert prose(prompt) == ["Write a function to find words."]


def test_a_signature_without_a_body_has_no_prose():
    assert prose("def add(a, b):\n") == []


def test_chat_prompts_are_prose_outside_code_and_in_its_docstrings():
    prompt = 'Complete this function.\n```python\ndef f(x):\n    """Return the number."""\n    y = 1\n```\nOnly code.\n'
    assert prose(prompt) == ["Complete this function.", "Return the number.", "Only code."]
    assert prose("hello") == ["hello"] and prose("") == []


def test_code_that_does_not_parse_is_left_alone_and_its_text_is_found():
    prompt = "def add(a, b:\n    Add both numbers together.\n    >>> add(1, 2)\n    3\n"
    assert prose(prompt) == ["Add both numbers together."]


HALVES = (
    "    for item in lst:\n        # Skip small ones.\n        if item < n:\n",
    "    table = {\n        1: important,\n",
    "    try:\n        total = important(lst,\n",
    "    class Inner:\n        def largest(self):\n",
)


@pytest.mark.parametrize("half", HALVES)
def test_a_prompt_may_end_inside_a_block_or_a_bracket(half):
    prompt = docstring("Find the largest value.") + half
    assert prose(prompt) == ["Find the largest value.", *(["Skip small ones."] if "#" in half else [])]
    for name, settings in {"char": {"probability": 1}, "typo": {"share": 1}, "word": {"probability": 1}}.items():
        (result,) = attacks.attack([attacks.CleanPrompt("t", prompt, "solve")], attacks.create(name, **settings), 0)
        code = [line for line in result.attacked.split("\n")[3:] if "#" not in line]
        assert result.changed and code == [line for line in half.split("\n") if "#" not in line]


@pytest.mark.parametrize("before", ["", "@decorated\n", "import math\n", "def helper(x):\n    return x\n\n\n"])
def test_a_prompt_may_end_inside_a_signature(before):
    prompt = f"{before}# Find the largest value.\ndef solve(\n    important,\n"
    assert prose(prompt) == ["Find the largest value."]
    for name, settings in {"char": {"probability": 1}, "typo": {"share": 1}, "word": {"probability": 1}}.items():
        (result,) = attacks.attack([attacks.CleanPrompt("t", prompt, "solve")], attacks.create(name, **settings), 0)
        assert result.changed and result.attacked.endswith("def solve(\n    important,\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_spans_hold_neither_indentation_nor_line_ends(newline):
    prompt = docstring("Find words,   \n\tthen more words. ").replace("\n", newline)
    assert prose(prompt) == ["Find words,", "then more words."]


def test_offsets_are_characters_where_bytes_differ():
    prompt = 'x = "➞➞"; y = 1\ndef f(x):\n    """ Größe der Wörter – find it. """\n'
    assert prose(prompt) == ["Größe der Wörter – find it."]


def test_a_paragraph_is_one_text_with_its_places():
    prompt = docstring("Find the largest\n    value of lst, the list.")
    (paragraph,) = paragraphs(prompt)
    assert paragraph.text == "Find the largest value of lst, the list."
    index = paragraph.text.index("value")
    assert prompt[paragraph.position(index) :].startswith("value of lst")
    assert [paragraph.text[start:end] for start, end in paragraph.literals] == ["lst"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('return "YES", otherwise "NO".', ['"YES"', '"NO"']),
        ("It's the dog's age, don't split 'a b' here", ["'a b'"]),
        ("call `f(x)` or next_smallest() or minPath on arr[1]", ["`f(x)`", "next_smallest()", "minPath", "arr[1]"]),
        ("for 1 <= i <= k and x * n", ["1 <= i <= k", "x * n"]),
        ("such that a[i] + a[j] = 3.5", ["a[i] + a[j] = 3.5"]),
        ("takes an integer a and a list", ["a"]),
        ("the n-th, kth and i'th element", ["n-th", "kth", "i'th"]),
        ("True if it is valid, None or false otherwise", ["True", "None", "false"]),
        ("in mm-dd-yyyy format, 2nd of 10", ["mm-dd-yyyy", "2nd", "10"]),
        ("split on \\n and return -1", ["\\n", "-1"]),
        ("the range [x, y] of (a, b) in {1: 2}", ["[x, y]", "(a, b)", "{1: 2}"]),
        ("a whole sentence about the end and a word", []),
    ],
)
def test_literals_of_a_sentence(text, expected):
    assert literals(text) == expected


def test_names_of_the_prompt_are_literals_in_both_cases():
    assert literals("Limit the values to limit, no limits", {"limit", "a"}) == ["Limit", "limit"]


# The proof must be able to fail: each of these changes something that has to stay.
CLEAN = docstring('Find "the" largest value of lst\n    that is smaller than n.\n\n    >>> solve([1], 2)\n    1')


def tampered(before, after, clean=CLEAN):
    start = clean.index(before)
    edit = Edit(start, start + len(before), before, after)
    return attacks.AttackedPrompt("task", clean, attacks.apply_edits(clean, [edit]), (edit,))


def test_the_proof_accepts_a_change_of_prose():
    attacks.check(tampered("largest value", "biggest figure"))


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("def solve", "def Solve", "outside the text that may change"),
        (">>> solve", ">>> SOLVE", "outside the text that may change"),
        ("\n    1\n", "\n    2\n", "outside the text that may change"),
        ("    that", "  that", "outside the text that may change"),
        ("lst\n    that", "lst that", "outside the text that may change"),
        ("largest", "lar\ngest", "number of lines"),
        ("largest", "lar\u2028gest", "number of lines"),
        ("largest", 'lar"gest', 'added "'),
        ("largest", "lar\\gest", r"added \\"),
        ("largest", "don't", "added '"),
        ("of lst", "of list", "lost 'lst'"),
        ('"the"', "the", "lost '\"the\"'"),
        ("smaller than n", "smaller than number", "lost 'n'"),
        ('    """\n', '    """', "outside the text that may change"),
    ],
)
def test_the_proof_refuses(before, after, reason):
    with pytest.raises(attacks.OutsideProse, match=f"'task'.*{reason}"):
        attacks.check(tampered(before, after))


def test_the_proof_refuses_edits_that_do_not_give_the_attacked_text():
    good = tampered("largest", "biggest")
    with pytest.raises(attacks.OutsideProse, match="do not give"):
        attacks.check(attacks.AttackedPrompt("task", CLEAN, CLEAN + "x", good.edits))
    with pytest.raises(attacks.OutsideProse, match="not there"):
        attacks.check(attacks.AttackedPrompt("task", CLEAN, CLEAN, (Edit(0, 1, "x", "y"),)))


def test_the_proof_refuses_a_docstring_that_ends_early():
    clean = "def f(x):\n    'Find the value'\n"
    with pytest.raises(attacks.OutsideProse):
        attacks.check(tampered("Find", "Fi'nd", clean), "published")


@pytest.mark.parametrize("scope", ["prose", "published"])
@pytest.mark.parametrize("line", ["def solve(lst, n):", "def solve(lst,", "async def solve(", "@decorated(largest)"])
def test_the_proof_refuses_code_that_it_cannot_read(line, scope):
    clean = f"{line}\n    return largest value of lst\n"
    with pytest.raises(attacks.OutsideProse, match="'task': its code cannot be read as Python"):
        attacks.check(tampered("largest value", "biggest figure", clean), scope)
    attacks.check(attacks.AttackedPrompt("task", clean, clean), scope)
    attacks.check(tampered("number", "figure", f"Complete it for each number.\n```python\n{clean}```\n"), scope)


def test_the_published_scope_allows_examples_but_no_code():
    attacks.check(tampered(">>> solve", ">>> SOLVE"), "published")
    with pytest.raises(attacks.OutsideProse, match="outside"):
        attacks.check(tampered("def solve", "def Solve"), "published")
    mbpp = '"""\nFind words.\n"""\n'
    edit = Edit(len(mbpp) - 1, len(mbpp), "\n", "")
    attacks.check(attacks.AttackedPrompt("task", mbpp, mbpp[:-1], (edit,)), "published")
    with pytest.raises(attacks.OutsideProse, match="outside"):
        attacks.check(attacks.AttackedPrompt("task", mbpp, mbpp[:-1], (edit,)), "prose")


def test_an_attack_that_breaks_the_rules_is_stopped():
    class Vandal(attacks.Attack):
        name = "vandal"

        def edits(self, prompt, rng):
            return [Edit(0, 3, prompt.text[:3], "DEF")]

    with pytest.raises(attacks.OutsideProse, match="'a'"):
        attacks.attack([attacks.CleanPrompt("a", CLEAN)], Vandal(), 0)
