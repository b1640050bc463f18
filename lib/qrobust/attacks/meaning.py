"""What a paraphrase must keep: the negations, numbers, comparatives and quantifiers of a sentence.

A translator that turns "no solution" into "any solution" gives another task, not another wording of it. The words are
in ``data/meaning.yaml``, by kind and by what they mean; a paraphrase keeps the meanings of each kind, in any order. It
is a rule about words: it does not see what they refer to, and it rejects a sentence that keeps its sense without them.
"""

import re
from collections import Counter
from functools import cache

import yaml

from qrobust.keys import sha256
from qrobust.paths import PACKAGE_DATA

_FILE = PACKAGE_DATA / "meaning.yaml"
_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?!\w)")


def difference(before: str, after: str) -> str:
    """The first kind of word whose meanings differ, with these; empty if all are kept.

    >>> difference("if there is no solution", "if there is any solution")
    'negations: not -> nothing'
    """
    for kind in _words():
        source, result = meanings(kind, before), meanings(kind, after)
        if source != result:
            return f"{kind}: {_listed(source - result)} -> {_listed(result - source)}"
    return ""


def meanings(kind: str, text: str) -> Counter[str]:
    """How often a text means each thing of a kind (``negations``, ``numbers``, ``comparatives``, ``quantifiers``)."""
    text = _plain(text)
    pattern, meaning_of = _words()[kind]
    found = Counter(meaning_of[match.group()] for match in pattern.finditer(text))
    if kind == "numbers":
        found.update(_NUMBER.findall(text))
    return found


def identity() -> str:
    """The hash of the words."""
    return sha256(_FILE.read_bytes())


def _plain(text: str) -> str:
    text = re.sub(r"\bcannot\b|\bcan['’]t\b", "can not", text.lower())
    text = re.sub(r"n['’]t\b", " not", text)
    # "There is not any limit" says what "There is no limit" says.
    return re.sub(r"\bnot((?: \w+){0,3}?) any\b", r"not\1", " ".join(text.split()))


@cache
def _words() -> dict[str, tuple[re.Pattern, dict[str, str]]]:
    """Of each kind: what finds its words, longest first, and what each word means."""
    kinds = {}
    for kind, meant in yaml.safe_load(_FILE.read_text()).items():
        meaning_of = {word: meaning for meaning, words in meant.items() for word in words}
        longest_first = sorted(meaning_of, key=len, reverse=True)
        kinds[kind] = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), meaning_of
    return kinds


def _listed(found: Counter[str]) -> str:
    return ", ".join(sorted(found.elements())) or "nothing"
