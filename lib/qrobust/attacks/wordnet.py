"""WordNet's synonyms, from the table in ``data/wordnet`` that ``scripts/build_wordnet.py`` makes."""

import gzip
from functools import cache

from qrobust.keys import sha256
from qrobust.paths import PACKAGE_DATA

TABLE = PACKAGE_DATA / "wordnet" / "synonyms.tsv.gz"


@cache
def table_sha256() -> str:
    """SHA-256 of the table, as part of an attack's identity."""
    return sha256(TABLE.read_bytes())


@cache
def _table() -> dict[tuple[str, str], str]:
    rows = (line.split("\t") for line in gzip.decompress(TABLE.read_bytes()).decode().splitlines())
    return {(lemma, kind): words for lemma, kind, words in rows}


def synonyms(lemma: str, kind: str) -> list[str]:
    """The synonyms of a lemma, most frequent sense first.

    Parameters
    ----------
    lemma
        In lower case.
    kind
        Part of speech: ``n``, ``v``, ``a`` (satellite adjectives too) or ``r``.

    Returns
    -------
    list of str
        Phrases have spaces between their words; proper names (any capital letter) are left out.
    """
    words = _table().get((lemma, kind), "").split()
    return [word.replace("_", " ") for word in words if word == word.lower()]
