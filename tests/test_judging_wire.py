"""Whatever a sample writes into its channel, the judge reads a value, or that this one sample failed."""

import json
import math
import random
import resource
from decimal import Decimal
from fractions import Fraction

import numpy
import pytest

from qrobust.judging import encoding
from qrobust.judging.checks import claimed
from qrobust.judging.claims import STATUSES, Failure, claim
from qrobust.judging.comparison import Comparison
from qrobust.judging.values import Opaque
from qrobust.judging.verdicts import REASONS
from qrobust.keys import seed_for

NONCE = b"0123456789abcdef"
MESSAGES = 20_000
EXPECTED = [1, [2.5, "x"]]
VALUES = (
    None, True, -3, 2**70, 0.5, math.nan, -math.inf, 1 + 2j, "text ü\ud800", b"\0\xff", bytearray(b"a"), EXPECTED,
    (1, (2, None)), {1, "a"}, frozenset({(1, 2)}), {1: "a", (1, 2): [None]}, Fraction(-1, 3), Decimal("1.50"),
    numpy.float32(0.5), numpy.int64(7), numpy.str_("a"), numpy.bool_(True), numpy.arange(6.0).reshape(2, 3),
    numpy.array(["a", "bcd"]), numpy.array([1 + 1j]), numpy.datetime64("2020-01-01", "ns"), object(), [0] * 20_001,
)  # fmt: skip
# What a forger reaches for: tags with a wrong content, types of every kind, numbers that grow when they are read.
TAGS = (
    "tuple", "set", "dict", "int", "float", "complex", "bytes", "scalar", "array", "decimal", "fraction", "digest",
    "opaque", "iterable", "object",
)  # fmt: skip
TEXTS = (
    "<f8", "<U1", "<U99999999", "|V8", "ii,(,)f8", "<M8[ns]", "O", "<f16", "<c32", "(1000000000,)i8", "f8,f8", "S",
    "|b1", "[('a','<i8')]", "{'names':['a']}", "1e999999999", "1/0", "-9/1e9", "sNaN", "inf", "ff",
    "\ud800", "x" * 9000,
)  # fmt: skip
FORMS = (
    *TAGS, *TEXTS, None, True, -1, 2**64, 9**4000, 1e308, math.nan, math.inf, [], {}, [[]], [""] * 9000,
    {"t": "set", "v": [[]]}, {"t": "array", "v": ["<U1", ["x" * 9000, *[""] * 9000]]},
)  # fmt: skip
PIECES = (
    b"{", b"}", b"[", b"]", b",", b":", b'"', b" ", b"\0", b"NaN", b"-Infinity", b"1e999", b"-0", b"null", b"9" * 5000,
    b"[" * 3000, b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbb\xbf", NONCE, b"value", *STATUSES,
)  # fmt: skip


def honest():
    forms = [b"value " + json.dumps(encoding.encode(value)).encode() for value in VALUES]
    return [NONCE + b" " + form for form in (*forms, *(status + b' "Name"' for status in STATUSES))]


def mutated(line, lines, draw):
    """A line with one to three changes of its bytes, most of them behind the nonce."""
    for _ in range(draw.randint(1, 3)):
        first = len(NONCE) + 1 if draw.random() < 0.95 else 0
        start = draw.randint(min(first, len(line)), len(line))
        end = start + draw.choice((0, 0, 1, 2, 8))
        other = draw.choice(lines)
        changes = (
            bytes([draw.randrange(256)]) + line[end:],
            draw.choice(PIECES) + line[end:],
            other[draw.randrange(len(other)) :],
            line[start:end] * draw.randrange(50) + line[end:],
        )
        line = line[:start] + draw.choice(changes)
    return line


def reshaped(line, lines, draw):
    """A claim with one to three changes of its form, so that it is still JSON."""
    root = [json.loads(line.split(b" ", 2)[2])]
    for _ in range(draw.randint(1, 3)):
        place, key = root, 0
        while isinstance(place[key], (list, dict)) and place[key] and draw.random() < 0.8:
            place = place[key]
            key = draw.choice([*place]) if isinstance(place, dict) else draw.randrange(len(place))
        other = json.loads(draw.choice(lines).split(b" ", 2)[2])
        new = draw.choice((draw.choice(FORMS), draw.choice(FORMS), other, {"t": draw.choice(TAGS), "v": place[key]}))
        place[key] = new if type(new) not in (list, dict) else json.loads(json.dumps(new))
    return line[: len(NONCE) + 1] + draw.choice((b"value ", b"value ", b"raised ")) + json.dumps(root[0]).encode()


def judged(line, atol):
    """What becomes of a line, as `scoring` reads it: a reason and its detail."""
    try:
        value = claimed(claim(line, NONCE))
    except Failure as failure:
        return failure.reason, failure.detail
    passed = Comparison("", "f", atol).agrees([], value, EXPECTED)
    return "passed" if passed else "wrong answer", Failure("", repr(value)).detail if isinstance(value, Opaque) else ""


@pytest.mark.filterwarnings("ignore")  # numpy's, about numbers that overflow
def test_whatever_is_written_one_sample_fails_alone():
    draw, lines, seen = random.Random(seed_for("wire")), honest(), dict.fromkeys(REASONS, 0)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(MESSAGES):
        change = draw.choice((mutated, reshaped))
        reason, detail = judged(change(draw.choice(lines), lines, draw), number % 2)
        seen[reason] += 1
        detail.encode()  # it can be stored
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 << 10  # KiB
    # The mutator reaches every kind of end, and values as well as refusals.
    assert all(seen[reason] for reason in (*STATUSES.values(), "passed")), seen
    assert min(seen["wrong answer"], seen["isolation breach"]) > MESSAGES // 10, seen
