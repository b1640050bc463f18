"""Values on the wire, on the judge's side: claims of untrusted code become plain data, and nothing is run."""

import json
import re
from dataclasses import dataclass
from typing import Any

from qrobust.judging.encoding import ENORMOUS, encode


class Malformed(ValueError):
    """A claim that no honest worker would have sent."""


class Opaque:
    """Something the candidate returned that is no plain value; it equals nothing."""

    def __init__(self, name: str):
        self.name = name

    def __repr__(self) -> str:
        """Show the name of its class."""
        return f"<{self.name}>"


@dataclass(frozen=True)
class Digest:
    """An answer too large to be sent whole; it equals an answer with the same digest."""

    sha256: str


def to_wire(value: Any) -> str:
    """A trusted value as the text of its wire form."""
    return json.dumps(encode(value, ENORMOUS))


def from_wire(text: str | bytes) -> Any:
    """Rebuild a claimed value.

    Raises
    ------
    Malformed
        If the text is not JSON, or a tag is unknown or its content not what the tag says.
    """
    try:
        form = json.loads(text)
        return form if _is_plain(text) else _rebuild(form)
    except Exception as error:  # whatever a parser of a library thinks of a forger's text, the forger alone fails
        raise Malformed(f"a claim that is no value ({type(error).__name__})") from error


def _is_plain(text: str | bytes) -> bool:
    return (b"{" if isinstance(text, bytes) else "{") not in text


def _rebuild(form: Any) -> Any:
    if type(form) is list:
        return [_rebuild(item) for item in form]
    if type(form) is not dict:
        return form
    if len(form) != 2:
        raise Malformed("an object that is no tag")
    return _TAGS[form["t"]](form["v"])


def _whole(content: str) -> int:
    return int(content, 16)


def _special(content: str) -> float:
    if content not in ("inf", "-inf", "nan"):
        raise Malformed("no special float")
    return float(content)


def _scalar(content: list) -> Any:
    import numpy

    name, value = content
    if _TEXT.fullmatch(name):
        return numpy.str_(value)
    return numpy.dtype(name).type(_rebuild(value)) if _NUMERIC.fullmatch(name) else Opaque("generic")


def _array(content: list) -> Any:
    import numpy

    name, rows = content
    if _TEXT.fullmatch(name):
        # Every item of such an array takes the room of the longest.
        count, longest = _texts(rows)
        if count * longest > ROOM:
            raise Malformed("an array of texts beyond any use")
        return numpy.array(rows, dtype=str)
    return numpy.array(_rebuild(rows), dtype=name) if _NUMERIC.fullmatch(name) else Opaque("ndarray")


def _texts(rows: Any) -> tuple[int, int]:
    """Number and greatest length of the texts in nested lists."""
    if type(rows) is str:
        return 1, len(rows)
    sizes = [_texts(row) for row in rows]
    return sum(count for count, _ in sizes), max((longest for _, longest in sizes), default=0)


def _decimal(content: str) -> Any:
    from decimal import Decimal

    # An exponent of a billion is cheap to write and would cost the judge its memory to compare.
    value = Decimal(content)
    if value.is_finite() and abs(value.adjusted()) > 10_000:
        raise Malformed("a decimal beyond any use")
    return value


def _fraction(content: str) -> Any:
    from fractions import Fraction

    numerator, _, denominator = content.partition("/")  # no decimal exponents: they could be enormous
    return Fraction(int(numerator), int(denominator or "1"))


ROOM = 1 << 22  # characters of an array of texts
# Types as numpy names them. Not f16 and c32, which differ from machine to machine and have no equal in Python.
_NUMERIC, _TEXT = re.compile(r"[<>|](b1|[iu][1248]|f[248]|c8|c16)"), re.compile(r"[<>|]U\d+")
_TAGS = {
    "tuple": lambda content: tuple(_rebuild(item) for item in content),
    "set": lambda content: {_rebuild(item) for item in content},
    "frozenset": lambda content: frozenset(_rebuild(item) for item in content),
    "iterable": lambda content: tuple(_rebuild(item) for item in content),
    "dict": lambda content: {_rebuild(key): _rebuild(item) for key, item in content},
    "int": _whole,
    "float": _special,
    "complex": lambda content: complex(*(_rebuild(part) for part in content)),
    "bytes": bytes.fromhex,
    "bytearray": bytearray.fromhex,
    "scalar": _scalar,
    "array": _array,
    "decimal": _decimal,
    "fraction": _fraction,
    "digest": lambda content: Digest(str(content)),
    "opaque": lambda content: Opaque(str(content)[:100]),
}
