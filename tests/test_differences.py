"""Texts compared word by word."""

import pytest

from qrobust.differences import Piece, pieces


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Write a function.\n", "Write a fUnction.\n"),
        ("same", "same"),
        ("", "new words"),
        ("a  b\tc", "a b c d"),
        ('def f():\n    """Doc."""\n', 'def f():\n    """The doc."""\n'),
    ],
)
def test_pieces_give_both_texts_back(before, after):
    found = pieces(before, after)
    assert "".join(piece.before for piece in found) == before
    assert "".join(piece.after for piece in found) == after
    assert any(piece.differs for piece in found) == (before != after)


def test_the_changed_word_alone_differs():
    found = pieces("count the given list", "count the specified list")
    assert found == [Piece("count the ", "count the "), Piece("given", "specified"), Piece(" list", " list")]
    assert [piece.differs for piece in found] == [False, True, False]
