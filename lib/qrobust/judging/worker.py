"""The candidate's side of the protocol: runs inside the sandbox and knows nothing but its inputs.

This file is compiled and handed into the sandbox alone: it imports nothing of the project. It reads one
request per line from one descriptor and writes one answer per line to another (both named on its command line)::

    <nonce> load [source, entry point]      ->  <nonce> value true
    <nonce> call [arguments]                ->  <nonce> value <value>
    <nonce> collect [arguments]             ->  as `call`, and an iterable that is no plain value is listed
                                            or  <nonce> raised|memory|syntax|missing <text>

A value is JSON. What JSON has no form for is ``{"t": tag, "v": content}``; so is every integer beyond 2**53,
so that a launcher in another language can speak the same protocol.
"""

import json
import os
import sys

MAX_DEPTH = 150
LARGE = 20_000  # parts of an answer beyond which only its digest is sent: some right answers have millions
ENORMOUS = 100_000_000
EXACT = 1 << 53
PLAIN = frozenset((str, type(None)))
NUMBERS = frozenset((bool, int, float))


class Unsendable(Exception):
    """A value nested or sized beyond the caps."""


class TooLarge(Unsendable):
    """A value with too many parts to be sent whole."""


def encode(value):
    """Turn a value into plain tagged data, asking only the methods of the built-in base classes.

    An answer of more than `LARGE` parts becomes the digest of a form in which equal values look equal.
    """
    try:
        return _walker(LARGE, False)(value, 0)
    except TooLarge:
        return {"t": "digest", "v": digest(value)}


def encode_whole(value):
    """Encode a trusted value of any size."""
    return _walker(ENORMOUS, False)(value, 0)


def digest(value):
    """SHA-256 of a value's normal form, made part by part."""
    import hashlib
    from itertools import islice

    walk, total = _walker(ENORMOUS, True), hashlib.sha256()
    for base in (list, tuple):
        if issubclass(type(value), base):
            total.update(base.__name__.encode())
            items = base.__iter__(value)
            while batch := [*islice(items, 1000)]:
                total.update(_numbers(batch) or _rows(batch) or json.dumps([walk(item, 1) for item in batch]).encode())
            return total.hexdigest()
    total.update(json.dumps(walk(value, 0)).encode())
    return total.hexdigest()


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


def _walker(room, normal):
    """The recursive encoder; a normal form has one look for 1, 1.0 and True, and for a set in any order."""

    def spend(count):
        nonlocal room
        room -= count
        if room < 0:
            raise TooLarge("an answer too large to send")

    def many(items, depth):
        items = [*items]
        kinds = {*map(type, items)}
        if kinds <= PLAIN:
            spend(sum(map(len, filter(None, items))) >> 3)
            return items
        return [walk(item, depth) for item in items]

    def tag(name, content):
        return {"t": name, "v": content}

    def unordered(name, items):
        return tag(name, sorted(items, key=json.dumps) if normal else items)

    def whole(number):
        return number if -EXACT < number < EXACT else tag("int", int.__format__(number, "x"))

    def real(number):
        if number - number == 0.0:
            return whole(int(number)) if normal and number.is_integer() else number
        return tag("float", float.__repr__(number))

    def walk(item, depth):
        kind = type(item)
        if kind is bool:
            return int(item) if normal else item
        if item is None:
            return item
        if issubclass(kind, str):
            text = str.__str__(item)
            spend(len(text) >> 3)
            return text
        if issubclass(kind, int):
            number = int.__index__(item)
            spend(int.bit_length(number) >> 6)
            return whole(number)
        if issubclass(kind, float):
            return real(float.__float__(item))
        if depth > MAX_DEPTH:
            raise Unsendable("an answer nested too deeply to send")
        depth += 1
        if issubclass(kind, list):
            spend(list.__len__(item))
            return many(list.__iter__(item), depth)
        if issubclass(kind, tuple):
            spend(tuple.__len__(item))
            return tag("tuple", many(tuple.__iter__(item), depth))
        if issubclass(kind, dict):
            spend(2 * dict.__len__(item))
            return unordered("dict", [many(pair, depth) for pair in dict.items(item)])
        for base in (set, frozenset):
            if issubclass(kind, base):
                spend(base.__len__(item))
                return unordered("set" if normal else base.__name__, many(base.__iter__(item), depth))
        if kind in (VIEW, PAIRS):
            spend(kind.__len__(item))
            return unordered("set" if normal else "frozenset", many(kind.__iter__(item), depth))
        for base in (bytes, bytearray):
            if issubclass(kind, base):
                spend(base.__len__(item) >> 2)
                return tag("bytes" if normal else base.__name__, base.hex(item))
        if issubclass(kind, complex):
            return tag("complex", [real(complex.real.__get__(item)), real(complex.imag.__get__(item))])
        return guest(item, kind, depth)

    def guest(item, kind, depth):
        # Numbers of well-known modules; a module that the candidate forged can only misstate its own value.
        try:
            numpy = sys.modules.get("numpy")
            if numpy and issubclass(kind, numpy.ndarray):
                spend(numpy.ndarray.size.__get__(item))
                plain = numpy.ndarray.tolist(item)
                return tag("array", [numpy.ndarray.dtype.__get__(item).str, walk(plain, depth)])
            if numpy and issubclass(kind, numpy.generic):
                plain = numpy.generic.item(item)
                if type(plain) in (bool, int, float, complex, str):
                    return tag("scalar", [numpy.generic.dtype.__get__(item).str, walk(plain, depth)])
            fractions = sys.modules.get("fractions")
            if fractions and issubclass(kind, fractions.Fraction):
                return tag("fraction", many((item.numerator, item.denominator), depth))
            decimal = sys.modules.get("decimal")
            if decimal and issubclass(kind, decimal.Decimal):
                return tag("decimal", walk(decimal.Decimal.__str__(item), depth))
        except Unsendable:
            raise
        except Exception:
            pass
        return tag("opaque", name_of(kind))

    return walk


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
    if name in ("tuple", "set", "frozenset"):
        return {"tuple": tuple, "set": set, "frozenset": frozenset}[name](decode(item) for item in content)
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
    raise ValueError(f"no argument can be tagged {name!r}")


def load(source, entry_point):
    """Run a program as a module of its own and return the function it defines."""
    code = compile(source, "<solution>", "exec", dont_inherit=True)
    module = type(sys)("solution")
    sys.modules["solution"] = module  # dataclasses and typing look their module up
    if "random" in source:  # an unseeded draw must not make one verdict differ from the next
        import random

        random.seed(0)
    try:
        exec(code, module.__dict__)
    except SystemExit as end:  # a script that ends itself in good order
        if end.code not in (None, 0):
            raise
    return module.__dict__.get(entry_point)


def limit(processes, address_space, file_size, descriptors):
    """Bind this process and all its children; see `isolation.Limits` for the units."""
    import _thread
    import resource

    for name, value in (
        (resource.RLIMIT_NPROC, processes),
        (resource.RLIMIT_AS, address_space),
        (resource.RLIMIT_FSIZE, file_size),
        (resource.RLIMIT_NOFILE, descriptors),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(name)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(name, (value, value))
    _thread.stack_size(16 << 20)


def serve(requests, replies):
    """Answer requests until the judge closes the channel."""
    function, read, write, dumps, loads = None, os.read, os.write, json.dumps, json.loads
    while True:
        line = read(requests, 1 << 16)
        while line[-1:] != b"\n":
            more = read(requests, 1 << 20)
            if not more:
                return
            line += more
        nonce, verb, text = line.split(b" ", 2)
        form = loads(text)
        try:
            if verb == b"load":
                function = None
                try:
                    function = load(*form)
                except (SyntaxError, UnicodeError) as error:
                    status, answer = "syntax", name_of(type(error))
                except ValueError as error:
                    compiled = error.__traceback__.tb_next and error.__traceback__.tb_next.tb_next
                    status, answer = "raised" if compiled else "syntax", name_of(type(error))
                else:
                    status, answer = ("value", True) if callable(function) else ("missing", form[1])
            else:
                arguments = decode(form) if b'{"t"' in text else form
                value = function(*arguments)
                status, answer = "value", listed(value) if verb == b"collect" else encode(value)
        except Unsendable as error:
            status, answer = "value", {"t": "opaque", "v": str(error)}
        except MemoryError:
            status, answer = "memory", "MemoryError"
        except BaseException as error:
            status, answer = "raised", name_of(type(error))
        value = None
        reply = b"%b %b %b\n" % (nonce, status.encode(), dumps(answer).encode())
        while reply:
            reply = reply[write(replies, reply) :]


def main():
    """Apply the limits and take the channel given on the command line, add the package folders, and serve."""
    numbers, *folders = sys.argv[1:]
    requests, replies, *limits = map(int, numbers.split(","))
    limit(*limits)
    sys.argv[:] = [""]
    sys.path.extend(folders)
    os.environ.clear()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):  # one thread of its own per sample, in C libraries too
        os.environ[name] = "1"
    serve(requests, replies)


if __name__ == "__main__":
    main()
