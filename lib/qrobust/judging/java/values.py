"""What a Java program answers, as its worker writes it, and whether it agrees with what is expected.

Text, true, false and null are themselves. All else is a list that begins with a type: ``["Long", "5"]``, numbers with
a floating point by their bits, ``["list", item, ...]``, ``["set", item, ...]``, ``["map", [key, value], ...]``,
``["Optional"]`` or ``["Optional", value]``, ``["Pair", item, ...]`` and the other tuples, and ``["other", class]``,
which equals nothing.
"""

import json
import struct
from operator import itemgetter
from typing import Any

MAX_DEPTH = 150  # as in the worker
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
        return _normal(json.loads(text), 0)[0]
    except (ValueError, TypeError, RecursionError) as error:
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


def _normal(form: Any, depth: int) -> tuple[Any, str]:
    """A form with the items of its sets and maps in one order, and its text, by which they are ordered."""
    if form is None or isinstance(form, bool | str):
        return form, json.dumps(form)
    if not isinstance(form, list) or not form or not isinstance(form[0], str) or depth > MAX_DEPTH:
        raise Malformed("neither a plain value nor a list with a type")
    name, *items = form
    found = [_pair(item, depth + 1) if name == "map" else _normal(item, depth + 1) for item in items]
    if name in ("set", "map"):
        found.sort(key=itemgetter(1))
    return [name, *(item for item, _ in found)], f"[{json.dumps(name)},{','.join(text for _, text in found)}]"


def _pair(item: Any, depth: int) -> tuple[Any, str]:
    (key, key_text), (value, value_text) = (_normal(part, depth) for part in item)
    return [key, value], f"[{key_text},{value_text}]"


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
