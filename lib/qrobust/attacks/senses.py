"""The sense of a word by its context, from the table in ``data/wordnet`` that ``scripts/build_wordnet.py`` makes.

The rule is simplified Lesk with weights (Kilgarriff and Rosenzweig, 2000): of the senses of a word, the one whose
signature (its gloss and the words of its neighbours in WordNet) shares the most with the context, where a shared stem
counts by its rarity, ``log(senses / senses that have it)``; the more frequent sense where several share as much. The
context is the natural-language text of the whole prompt, and, since every prompt is about a program, a few words of
that domain.
"""

import lzma
import math
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from qrobust.attacks import wordnet
from qrobust.attacks.prose import paragraphs
from qrobust.attacks.stopwords import STOP_WORDS
from qrobust.keys import sha256
from qrobust.languages import PYTHON, Language
from qrobust.paths import PACKAGE_DATA

if TYPE_CHECKING:
    from nltk.stem import PorterStemmer

TABLE = PACKAGE_DATA / "wordnet" / "senses.tsv.xz"
DOMAIN = "arithmetic calculation computer integer mathematics number program quantity sequence set symbol value"


class _Senses(NamedTuple):
    words: list[str]
    signatures: list[frozenset[str]]
    lemmas: dict[tuple[str, str], list[int]]
    weights: dict[str, float]


def stems(text: str) -> frozenset[str]:
    """The stems (Porter's) of the content words of a text."""
    return frozenset(_stem(word) for word in re.findall(r"[a-z]{2,}", text.lower()) if word not in STOP_WORDS)


@cache
def context(prompt: str, language: Language = PYTHON) -> frozenset[str]:
    """The stems of a prompt's natural-language text and of the domain."""
    return stems(" ".join([DOMAIN, *(paragraph.text for paragraph in paragraphs(prompt, language))]))


def synonyms(lemma: str, kind: str, around: frozenset[str]) -> list[str]:
    """The synonyms of a lemma in the sense that a context suggests.

    Parameters
    ----------
    lemma, kind
        As in `qrobust.attacks.wordnet.synonyms`.
    around
        Stems, such as those of `context`; the lemma's own does not count.
    """
    senses = _senses().lemmas.get((lemma, kind))
    if senses is None:
        return wordnet.synonyms(lemma, kind)  # a single sense, or none with a synonym
    shared = around - {_stem(lemma)}

    def score(sense: int) -> float:
        # Summed exactly: the order of a set differs from process to process.
        return math.fsum(_senses().weights[stem] for stem in _senses().signatures[sense] & shared)

    words = _senses().words[max(senses, key=score)].split()  # of equals, the first
    return [word.replace("_", " ") for word in words if word == word.lower() and word != lemma]


@cache
def table_sha256() -> str:
    """SHA-256 of the table, as part of an attack's identity."""
    return sha256(TABLE.read_bytes())


@cache
def _senses() -> _Senses:
    first, second = lzma.decompress(TABLE.read_bytes()).decode().split("\n\n")
    rows = [line.split("\t") for line in first.split("\n")]
    signatures = [frozenset(stems_of.split()) for _, stems_of in rows]
    counts = Counter(stem for signature in signatures for stem in signature)
    weights = {stem: math.log(len(rows) / count) for stem, count in counts.items()}
    lemmas = {
        (lemma, kind): [int(number) for number in numbers.split()]
        for lemma, kind, numbers in (line.split("\t") for line in second.splitlines())
    }
    return _Senses([words for words, _ in rows], signatures, lemmas, weights)


@cache
def _stem(word: str) -> str:
    return _stemmer().stem(word)


@cache
def _stemmer() -> "PorterStemmer":
    from nltk.stem import PorterStemmer

    return PorterStemmer()
