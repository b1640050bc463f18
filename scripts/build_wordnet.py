"""Build the table of synonyms from WordNet's database files.

    apt-get install wordnet-base
    python scripts/build_wordnet.py /usr/share/wordnet

writes ``lib/qrobust/data/wordnet/synonyms.tsv.gz`` (the same bytes each time) and, beside it, WordNet's licence.
A line holds a lemma, its part of speech (n, v, a, r; satellite adjectives are a) and its synonyms: the other
words of its synsets, sense by sense in WordNet's order (by frequency), each once.
"""

import argparse
import gzip
import re
from pathlib import Path

from qrobust.files import write_atomic
from qrobust.paths import PACKAGE_DATA

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# Only words that can stand in a docstring: letters, hyphens, full stops, and _ between the words of a phrase.
WORD = re.compile(r"[A-Za-z][A-Za-z_.-]*")


def synsets(path: Path) -> dict[str, list[str]]:
    """The words of each synset of a ``data`` file, by its offset."""
    found = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if not line.startswith("  "):
            parts = line.split(" ")
            count = int(parts[3], 16)
            # An adjective may carry where it can stand: beautiful(a), ajar(p), galore(ip).
            found[parts[0]] = [re.sub(r"\((?:a|p|ip)\)$", "", word) for word in parts[4 : 4 + 2 * count : 2]]
    return found


def synonyms(folder: Path, kind: str) -> dict[str, list[str]]:
    """Lemma -> synonyms in sense order, for the lemmas of one word."""
    words, found = synsets(folder / f"data.{FILES[kind]}"), {}
    for line in (folder / f"index.{FILES[kind]}").read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        parts = line.split()
        lemma, senses = parts[0], parts[-int(parts[2]) :]
        others = [word for sense in senses for word in words[sense] if word.lower() != lemma and WORD.fullmatch(word)]
        if others and "_" not in lemma and WORD.fullmatch(lemma):
            found[lemma] = list(dict.fromkeys(others))
    return found


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
    rows = [
        f"{lemma}\t{kind}\t{' '.join(words)}\n"
        for kind in FILES
        for lemma, words in sorted(synonyms(folder, kind).items())
    ]
    target = PACKAGE_DATA / "wordnet"
    write_atomic(target / "synonyms.tsv.gz", gzip.compress("".join(rows).encode(), compresslevel=9, mtime=0))
    write_atomic(target / "LICENSE", licence(folder))
    print(f"{len(rows)} lemmas -> {target / 'synonyms.tsv.gz'}")


if __name__ == "__main__":
    main()
