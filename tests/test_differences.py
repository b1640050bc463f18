"""Texts compared word by word."""

import random

import pytest

from qrobust.differences import Piece, distance, pieces


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


def test_distance_is_that_of_the_usual_table():
    def table(before, after):
        row = list(range(len(after) + 1))
        for line, left in enumerate(before, start=1):
            above, row = row, [line]
            for column, right in enumerate(after, start=1):
                row.append(min(above[column] + 1, row[-1] + 1, above[column - 1] + (left != right)))
        return row[-1]

    draw = random.Random(0)
    for _ in range(200):
        before, after = ("".join(draw.choices("abc", k=draw.randrange(90))) for _ in "ab")
        assert distance(before, after) == table(before, after)
    assert distance("kitten", "sitting") == 3 and distance(["a", "b"], ["b"]) == 1
