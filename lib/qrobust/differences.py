"""Two texts compared word by word: for edits, diffs in notebooks and diffs in the report."""

import difflib
import re
from collections.abc import Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """A part of both texts: the same in both, or what one holds in place of the other."""

    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether the texts differ here."""
        return self.before != self.after


def pieces(before: str, after: str) -> list[Piece]:
    """Both texts cut at words, runs of white space and single marks; joined, the pieces give the texts back."""
    left, right = (re.findall(r"\w+|\s+|[^\w\s]", text) for text in (before, after))
    matcher = difflib.SequenceMatcher(a=left, b=right, autojunk=False)
    return [
        Piece("".join(left[first:last]), "".join(right[start:end]))
        for _kind, first, last, start, end in matcher.get_opcodes()
    ]


def distance(before: Sequence, after: Sequence) -> int:
    """Levenshtein's edit distance: the fewest insertions, deletions and substitutions that turn one into the other.

    Of two texts it counts characters, of two lists of words it counts words. The rows of the usual table are bits of
    one integer each (Myers, 1999, doi 10.1145/316542.316550; in the form of Hyyrö, 2003).
    """
    if not before:
        return len(after)
    places: dict = {}
    for place, item in enumerate(before):
        places[item] = places.get(item, 0) | 1 << place
    every, last = (1 << len(before)) - 1, 1 << len(before) - 1
    higher, lower, found = every, 0, len(before)  # bits: where a cell is one more, or less, than the cell above it
    for item in after:
        equal = places.get(item, 0)
        vertical = equal | lower
        horizontal = (((equal & higher) + higher) ^ higher) | equal
        up, down = lower | ~(horizontal | higher), higher & horizontal
        found += bool(up & last) - bool(down & last)
        up, down = up << 1 | 1, down << 1
        higher, lower = (down | ~(vertical | up)) & every, up & vertical & every
    return found
