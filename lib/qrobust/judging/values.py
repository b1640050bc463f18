"""Values on the wire, on the judge's side: claims of untrusted code become plain data, and nothing is run."""

import json
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
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
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

    return _dtype(content[0]).type(_rebuild(content[1])) if content[0][1] in _NUMERIC else numpy.str_(content[1])


def _array(content: list) -> Any:
    import numpy

    if content[0][1] in _NUMERIC:
        return numpy.array(_rebuild(content[1]), dtype=_dtype(content[0]))
    return numpy.array(_rebuild(content[1])) if content[0][1] == "U" else Opaque("ndarray")


def _dtype(name: str) -> Any:
    import numpy

    dtype = numpy.dtype(name)
    if dtype.kind not in _NUMERIC or dtype.itemsize > 32:
        raise Malformed("no numeric dtype")
    return dtype


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


_NUMERIC = "biufc"
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
