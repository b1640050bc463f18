"""Two texts compared word by word: for edits, diffs in notebooks and diffs in the report."""

import difflib
import re
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
