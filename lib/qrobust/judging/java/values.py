"""What a Java program answers, as its worker writes it, and whether it agrees with what is expected.

Text, true, false and null are themselves. All else is a list that begins with a type: ``["Long", "5"]``, numbers with
a floating point by their bits, ``["list", item, ...]``, ``["set", item, ...]``, ``["map", [key, value], ...]``,
``["Optional"]`` or ``["Optional", value]``, ``["Pair", item, ...]`` and the other tuples, and ``["other", class]``,
which equals nothing.
"""

import json
import struct
from typing import Any

WHOLE = ("Byte", "Short", "Integer", "Long", "Character")
FLOATING = {"Float": ("<i", "<f"), "Double": ("<q", "<d")}


class Malformed(ValueError):
    """Text that no worker writes."""


def from_wire(text: bytes | str) -> Any:
    """The form of a value, sets and maps in one order.

    Raises
    ------
    Malformed
        If it is none.
    """
    try:
        return _normal(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise Malformed(str(error)[:100]) from error


def agrees(rule: str, answer: Any, expected: Any) -> bool:
    """Whether Java would say so: by ``equals``, or by ``==`` after promotion of numbers."""
    if rule == "equals":
        return answer == expected and not _has_other(answer)
    first, second = _number(answer), _number(expected)
    if first is None or second is None:
        return isinstance(expected, bool | None) and answer is expected
    kinds = {form[0] for form in (answer, expected)}
    if "Float" in kinds and "Double" not in kinds:
        first, second = (_as_float(number) for number in (first, second))
    return first == second


def _normal(form: Any) -> Any:
    if isinstance(form, list):
        if not form or not isinstance(form[0], str):
            raise Malformed("a list without a type")
        items = [[_normal(part) for part in item] for item in form[1:]] if form[0] == "map" else None
        items = [_normal(item) for item in form[1:]] if items is None else items
        return [form[0], *(sorted(items, key=json.dumps) if form[0] in ("set", "map") else items)]
    if form is None or isinstance(form, bool | str):
        return form
    raise Malformed(f"a bare {type(form).__name__}")


def _has_other(form: Any) -> bool:
    return isinstance(form, list) and (form[0] == "other" or any(_has_other(item) for item in form[1:]))


def _number(form: Any) -> int | float | None:
    try:
        name, content = form
        if name in WHOLE:
            return int(content)
        bits, number = FLOATING[name]
        return struct.unpack(number, struct.pack(bits, int(content)))[0]
    except (ValueError, TypeError, KeyError, struct.error):
        return None


def _as_float(number: int | float) -> float:
    try:
        return struct.unpack("<f", struct.pack("<f", number))[0]
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")
