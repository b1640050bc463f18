"""Build the tables of synonyms and of senses from WordNet's database files.

    apt-get install wordnet-base
    python scripts/build_wordnet.py /usr/share/wordnet

writes ``synonyms.tsv.gz``, ``senses.tsv.xz`` (the same bytes each time) and WordNet's licence to
``lib/qrobust/data/wordnet``.

In ``synonyms.tsv.gz`` a line holds a lemma, its part of speech (n, v, a, r; satellite adjectives are a) and its
synonyms: the other words of its synsets, sense by sense in WordNet's order (by frequency), each once.

``senses.tsv.xz`` is for the lemmas with several senses, any of which has a synonym. First come the senses, numbered
from 0 by their lines: the words of the synset, and the stems of its signature. Those are of the words of the synset and
its gloss (definition and examples), of the words of its hypernyms, hyponyms, similar adjectives and topics, and of its
hypernyms' definitions; stems of fewer than three signatures are left out. After an empty line come the lemmas: lemma,
part of speech, and the numbers of its senses.
"""

import argparse
import gzip
import lzma
import re
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from qrobust.attacks.senses import stems
from qrobust.files import write_atomic
from qrobust.paths import PACKAGE_DATA

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# Only words that can stand in a docstring: letters, hyphens, full stops, and _ between the words of a phrase.
WORD = re.compile(r"[A-Za-z][A-Za-z_.-]*")
HYPERNYM, RELATED = "@", ("@", "~", "&", ";c")  # pointer symbols: hypernym, hyponym, similar to, topic
RAREST = 3

Key = tuple[str, str]  # part of speech and offset


class Synset(NamedTuple):
    """One synset of a ``data`` file; `pointers` are (symbol, synset)."""

    words: list[str]
    gloss: str
    pointers: list[tuple[str, Key]]


def synsets(folder: Path) -> dict[Key, Synset]:
    """All synsets of the ``data`` files."""
    found = {}
    for kind, file in FILES.items():
        for line in (folder / f"data.{file}").read_text(encoding="latin-1").splitlines():
            if line.startswith("  "):
                continue
            head, _, gloss = line.partition(" | ")
            parts = head.split(" ")
            last = 4 + 2 * int(parts[3], 16)
            # An adjective may carry where it can stand: beautiful(a), ajar(p), galore(ip).
            words = [re.sub(r"\((?:a|p|ip)\)$", "", word) for word in parts[4:last:2]]
            starts = range(last + 1, last + 1 + 4 * int(parts[last]), 4)
            pointers = [(parts[at], (parts[at + 2].replace("s", "a"), parts[at + 1])) for at in starts]
            found[kind, parts[0]] = Synset(words, gloss, pointers)
    return found


def lemmas(folder: Path) -> dict[tuple[str, str], list[Key]]:
    """(lemma, part of speech) -> its senses in order, for the lemmas of one word."""
    found = {}
    for kind, file in FILES.items():
        for line in (folder / f"index.{file}").read_text(encoding="latin-1").splitlines():
            parts = line.split()
            if not line.startswith("  ") and "_" not in parts[0] and WORD.fullmatch(parts[0]):
                found[parts[0], kind] = [(kind, sense) for sense in parts[-int(parts[2]) :]]
    return dict(sorted(found.items(), key=lambda item: (list(FILES).index(item[0][1]), item[0][0])))


def others(words: list[str], lemma: str) -> list[str]:
    """The words of a synset that may stand for a lemma."""
    return [word for word in words if word.lower() != lemma and WORD.fullmatch(word)]


def signature(synset: Synset, found: dict[Key, Synset]) -> frozenset[str]:
    """The stems by which a sense is known."""
    texts = [*synset.words, synset.gloss]
    for symbol, key in synset.pointers:
        texts += found[key].words if symbol in RELATED else []
        texts += [found[key].gloss.partition('; "')[0]] if symbol == HYPERNYM else []
    return stems(" ".join(texts).replace("_", " "))


def synonym_rows(found: dict[Key, Synset], index: dict[tuple[str, str], list[Key]]) -> list[str]:
    """The lines of ``synonyms.tsv.gz``."""
    rows = []
    for (lemma, kind), senses in index.items():
        words = dict.fromkeys(word for sense in senses for word in others(found[sense].words, lemma))
        rows += [f"{lemma}\t{kind}\t{' '.join(words)}\n"] if words else []
    return rows


def sense_rows(found: dict[Key, Synset], index: dict[tuple[str, str], list[Key]]) -> list[str]:
    """The lines of ``senses.tsv.xz``."""
    ambiguous = {
        (lemma, kind): senses
        for (lemma, kind), senses in index.items()
        if len(senses) > 1 and any(others(found[sense].words, lemma) for sense in senses)
    }
    numbers = {sense: number for number, sense in enumerate(dict.fromkeys(chain.from_iterable(ambiguous.values())))}
    signatures = {sense: signature(found[sense], found) for sense in numbers}
    counts = Counter(stem for stems_of in signatures.values() for stem in stems_of)
    rows = []
    for sense, stems_of in signatures.items():
        words = [word for word in found[sense].words if WORD.fullmatch(word)]
        kept = sorted(stem for stem in stems_of if counts[stem] >= RAREST)
        rows.append(f"{' '.join(words)}\t{' '.join(kept)}\n")
    rows.append("\n")
    for (lemma, kind), senses in ambiguous.items():
        rows.append(f"{lemma}\t{kind}\t{' '.join(str(numbers[sense]) for sense in senses)}\n")
    return rows


def licence(folder: Path) -> str:
    """The licence that each database file begins with."""
    lines = (folder / "data.noun").read_text(encoding="latin-1").splitlines()
    head = [line for line in lines if line.startswith("  ")]
    return "\n".join(re.sub(r"^ +\d+ ?", "", line).rstrip() for line in head) + "\n"


def main() -> None:
    """Read the folder of the database files from the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where index.noun, data.noun, ... are (Debian: /usr/share/wordnet)")
    folder = parser.parse_args().folder
    if not (folder / "index.noun").exists():
        parser.error(f"{folder} has no index.noun; install the files with: apt-get install wordnet-base")
    found, index, target = synsets(folder), lemmas(folder), PACKAGE_DATA / "wordnet"
    rows = "".join(synonym_rows(found, index)).encode()
    write_atomic(target / "synonyms.tsv.gz", gzip.compress(rows, compresslevel=9, mtime=0))
    rows = "".join(sense_rows(found, index)).encode()
    write_atomic(target / "senses.tsv.xz", lzma.compress(rows, preset=9))
    write_atomic(target / "LICENSE", licence(folder))
    print(f"{len(index)} lemmas, {len(found)} synsets -> {target}")


if __name__ == "__main__":
    main()
