"""The candidate's side of the protocol: runs inside the sandbox and knows nothing but its inputs.

This file and `encoding` are compiled and handed into the sandbox; nothing else of the project is. It reads one
request per line from one descriptor and writes one answer per line to another (both named on its command line)::

    <nonce> ready 0                         ->  <nonce> value true
    <nonce> load [source, entry point]      ->  <nonce> value true
    <nonce> call [arguments]                ->  <nonce> value <value>
    <nonce> collect [arguments]             ->  as `call`, and an iterable that is no plain value is listed
    <nonce> change [arguments]              ->  <nonce> value (<value>, <what has become of the arguments>)
                                            or  <nonce> raised|memory|syntax|missing <text>
"""

import os
import sys

from qrobust.judging.encoding import Unsendable, decode, dumps, encode, listed, loads, name_of


def load(code, source, entry_point):
    """Run a compiled program as a module of its own and return the function it defines."""
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
    function, read, write, into, out_of = None, os.read, os.write, dumps, loads
    while True:
        line = read(requests, 1 << 16)
        while line[-1:] != b"\n":
            more = read(requests, 1 << 20)
            if not more:
                return
            line += more
        nonce, verb, text = line.split(b" ", 2)
        form = out_of(text.decode())
        try:
            if verb == b"ready":
                status, answer = "value", True
            elif verb == b"load":
                source, entry_point = form
                try:
                    code = compile(source, "<solution>", "exec", dont_inherit=True)
                except (SyntaxError, ValueError) as error:
                    status, answer = "syntax", name_of(type(error))
                else:
                    function = load(code, source, entry_point)
                    status, answer = ("value", True) if callable(function) else ("missing", entry_point)
            else:
                arguments = decode(form) if b'{"t"' in text else form
                value = function(*arguments)
                value = (value, arguments) if verb == b"change" else value
                status, answer = "value", listed(value) if verb == b"collect" else encode(value)
        except Unsendable as error:
            status, answer = "value", {"t": "opaque", "v": str(error)}
        except MemoryError:
            status, answer = "memory", "MemoryError"
        except BaseException as error:
            status, answer = "raised", name_of(type(error))
        value = None
        reply = b"%b %b %b\n" % (nonce, status.encode(), into(answer).encode())
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
