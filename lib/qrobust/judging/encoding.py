"""Values as plain tagged data, on the candidate's side; the judge uses it for the arguments it sends.

A value is JSON. What JSON has no form for is ``{"t": tag, "v": content}``; so is every integer beyond 2**53, so that
a launcher in another language can speak the same protocol. This file goes into the sandbox together with `worker`.
"""

import _json
import sys

MAX_DEPTH = 150
LARGE = 20_000  # parts of an answer beyond which only its digest is sent: some right answers have millions
ENORMOUS = 100_000_000
EXACT = 1 << 53
BUILT = {"tuple": tuple, "set": set, "frozenset": frozenset}
PLAIN = frozenset((str, type(None)))
NUMBERS = frozenset((bool, int, float))


class Context:
    """How `loads` reads numbers."""

    strict, object_hook, object_pairs_hook, parse_constant = True, None, None, None
    parse_float, parse_int = float, int


# The core of the `json` module; the modules that `json` itself imports would double a sample's start-up time.
_scan = _json.make_scanner(Context)
_chunks = _json.make_encoder(None, None, _json.encode_basestring_ascii, None, ": ", ", ", False, False, True)


def dumps(form):
    """As `json.dumps`, for a form that is known to be JSON."""
    return "".join(_chunks(form, 0))


def loads(text):
    """As `json.loads`, for text that is known to be JSON."""
    return _scan(text, 0)[0]


class Unsendable(Exception):
    """A value nested or sized beyond the caps."""


class TooLarge(Unsendable):
    """A value with too many parts to be sent whole."""


def encode(value, largest=LARGE):
    """Turn a value into plain tagged data, asking only the methods of the built-in base classes.

    An answer of more parts than `largest` becomes the digest of a form in which equal values look equal.
    """
    try:
        return _Walker(largest, False).walk(value, 0)
    except TooLarge:
        return {"t": "digest", "v": digest(value)}


def digest(value):
    """SHA-256 of a value's normal form, made part by part."""
    import hashlib
    from itertools import islice

    walk, total = _Walker(ENORMOUS, True).walk, hashlib.sha256()
    for base in (list, tuple):
        if issubclass(type(value), base):
            total.update(base.__name__.encode())
            items = base.__iter__(value)
            while batch := _unwrapped([*islice(items, 1000)]):
                total.update(_numbers(batch) or _rows(batch) or dumps([walk(item, 1) for item in batch]).encode())
            return total.hexdigest()
    total.update(dumps(walk(value, 0)).encode())
    return total.hexdigest()


def _unwrapped(batch):
    """Items with Python's own numbers in place of numpy's, which equal them."""
    numpy = sys.modules.get("numpy")
    kinds = {*map(type, batch)}
    if not numpy or not any(issubclass(kind, numpy.generic) for kind in kinds):
        return batch
    if len(kinds) == 1 and issubclass(*kinds, (numpy.number, numpy.bool_)):
        return numpy.array(batch, *kinds).tolist()  # six times as fast as one by one
    return [numpy.generic.item(item) if issubclass(type(item), numpy.generic) else item for item in batch]


def _numbers(batch):
    """Numbers that are exact as floats: equal ones have equal bytes, whatever their type."""
    import struct

    if {*map(type, batch)} <= NUMBERS and max(batch) < EXACT and min(batch) > -EXACT:
        return struct.pack(f"{len(batch)}d", *[number + 0.0 for number in batch])
    return None


def _rows(batch):
    """Rows of strings, which have no equal of another type."""
    kinds = {*map(type, batch)}
    if kinds == {list} or kinds == {tuple}:
        try:
            joined = "\x1e".join(map("\x1f".join, batch))
        except TypeError:
            return None
        return f"{kinds}{[*map(len, batch)]}{joined}".encode(errors="surrogatepass")
    return None


class _Walker:
    """The recursive encoder; a normal form has one look for 1, 1.0 and True, and for a set in any order."""

    def __init__(self, room, normal):
        self.room, self.normal = room, normal

    def spend(self, count):
        self.room -= count
        if self.room < 0:
            raise TooLarge("an answer too large to send")

    def many(self, items, depth):
        items = [*items]
        kinds = {*map(type, items)}
        if kinds <= PLAIN:
            self.spend(sum(map(len, filter(None, items))) >> 3)
            return items
        return [self.walk(item, depth) for item in items]

    def unordered(self, name, items):
        return _tag(name, sorted(items, key=dumps) if self.normal else items)

    def whole(self, number):
        return number if -EXACT < number < EXACT else _tag("int", int.__format__(number, "x"))

    def real(self, number):
        if number - number == 0.0:
            return self.whole(int(number)) if self.normal and number.is_integer() else number
        return _tag("float", float.__repr__(number))

    def walk(self, item, depth):
        kind = type(item)
        if kind is bool:
            return int(item) if self.normal else item
        if item is None:
            return item
        if issubclass(kind, str):
            text = str.__str__(item)
            self.spend(len(text) >> 3)
            return text
        if issubclass(kind, int):
            number = int.__index__(item)
            self.spend(int.bit_length(number) >> 6)
            return self.whole(number)
        if issubclass(kind, float):
            return self.real(float.__float__(item))
        if depth > MAX_DEPTH:
            raise Unsendable("an answer nested too deeply to send")
        depth += 1
        if issubclass(kind, list):
            self.spend(list.__len__(item))
            return self.many(list.__iter__(item), depth)
        if issubclass(kind, tuple):
            self.spend(tuple.__len__(item))
            return _tag("tuple", self.many(tuple.__iter__(item), depth))
        if issubclass(kind, dict):
            self.spend(2 * dict.__len__(item))
            return self.unordered("dict", [self.many(pair, depth) for pair in dict.items(item)])
        for base in (set, frozenset):
            if issubclass(kind, base):
                self.spend(base.__len__(item))
                return self.unordered("set" if self.normal else base.__name__, self.many(base.__iter__(item), depth))
        if kind in (VIEW, PAIRS):
            self.spend(kind.__len__(item))
            return self.unordered("set" if self.normal else "frozenset", self.many(kind.__iter__(item), depth))
        for base in (bytes, bytearray):
            if issubclass(kind, base):
                self.spend(base.__len__(item) >> 2)
                return _tag("bytes" if self.normal else base.__name__, base.hex(item))
        if issubclass(kind, complex):
            return _tag("complex", [self.real(complex.real.__get__(item)), self.real(complex.imag.__get__(item))])
        return self.guest(item, kind, depth)

    def guest(self, item, kind, depth):
        # Numbers of well-known modules; a module that the candidate forged can only misstate its own value.
        try:
            numpy = sys.modules.get("numpy")
            if numpy and issubclass(kind, numpy.ndarray):
                self.spend(numpy.ndarray.size.__get__(item))
                values = self.walk(numpy.ndarray.tolist(item), depth)
                return _tag("array", [numpy.ndarray.dtype.__get__(item).str, values])
            if numpy and issubclass(kind, numpy.generic):
                plain = numpy.generic.item(item)
                if type(plain) in (bool, int, float, complex, str):
                    form = self.walk(plain, depth)
                    return form if self.normal else _tag("scalar", [numpy.generic.dtype.__get__(item).str, form])
            for module, name in (("fractions", "Fraction"), ("decimal", "Decimal")):
                base = getattr(sys.modules.get(module), name, None)
                if base and issubclass(kind, base):
                    return _tag(name.lower(), self.walk(base.__str__(item), depth))
        except Unsendable:
            raise
        except Exception:
            pass
        return _tag("opaque", name_of(kind))


def _tag(name, content):
    return {"t": name, "v": content}


VIEW, PAIRS = type({}.keys()), type({}.items())


def name_of(kind):
    """The name of a class, whatever its metaclass says."""
    return str.__str__(type.__dict__["__name__"].__get__(kind))[:100]


def listed(value):
    """Encode an iterable by what it yields, and everything else as `encode` does."""
    form = encode(value)
    if type(form) is dict and form["t"] == "opaque":
        items = []
        for item in value:
            items.append(item)
            if len(items) > ENORMOUS:
                raise Unsendable("an answer too large to send")
        return {"t": "iterable", "v": encode(items)}
    return form


def decode(form):
    """Rebuild the plain arguments that the judge sent (tags of built-in types only)."""
    if type(form) is list:
        return [decode(item) for item in form]
    if type(form) is not dict:
        return form
    name, content = form["t"], form["v"]
    if name in BUILT:
        return BUILT[name](map(decode, content))
    if name == "dict":
        return {decode(key): decode(item) for key, item in content}
    if name == "int":
        return int(content, 16)
    if name == "float":
        return float(content)
    if name == "complex":
        return complex(*(decode(part) for part in content))
    if name in ("bytes", "bytearray"):
        return {"bytes": bytes, "bytearray": bytearray}[name].fromhex(content)
    raise ValueError(f"no argument is tagged {name!r}")
