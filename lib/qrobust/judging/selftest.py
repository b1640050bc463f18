"""The start-up self-test: a program that tries what a sandbox must prevent, run as a sample would be."""

import json
import os
import select
import subprocess
import time

from qrobust.judging import isolation, watch
from qrobust.judging.claims import Failure
from qrobust.judging.session import Session
from qrobust.judging.shop import Shop
from qrobust.judging.values import from_wire

PROBE = """
import errno, os, socket, sys

def probe(planted, port, room):
    found = {"planted": os.path.exists(planted), "uid": os.getuid(), "environment": sorted(os.environ)}
    try:
        socket.create_connection(("127.0.0.1", port), 0.2).close()
        found["loopback"] = True
    except OSError:
        found["loopback"] = False
    written = 0
    try:
        with open("/tmp/fill", "wb") as one, open("/tmp/more", "wb") as two:
            for _ in range(2):
                for file in (one, two):
                    written += file.write(bytes(room // 2))
                    file.flush()
    except OSError:
        pass
    found["written"] = written
    for name in ("/tmp/fill", "/tmp/more"):
        os.unlink(name)
    if os.fork() == 0:
        os.setsid()
        import signal
        signal.pause()
    children = 0
    try:
        for _ in range(60):
            if os.fork() == 0:
                os._exit(0)
            children += 1
    except OSError:
        pass
    found["children"] = children
    return found
"""


def self_test(shop: Shop, planted: str, port: int) -> dict:
    """Try to break out, and say what held.

    Parameters
    ----------
    planted
        A file of the host that anybody may read.
    port
        A port of the host's loopback at which somebody listens.

    Returns
    -------
    dict
        Probe -> whether it held, and ``seconds`` for the whole.

    Raises
    ------
    isolation.NoIsolation
        If one did not hold; it names the first.
    """
    begin = time.monotonic()
    session = _started(shop)
    leash = os.dup(session._answers)
    try:
        session.ask("load", json.dumps([PROBE, "probe"]), 5)
        answer, _ = session.ask("call", json.dumps([planted, port, shop.limits.temporary]), 5)
        found = from_wire(answer)
        counted = watch.files(session.root, isolation.WRITABLE)
    except Failure as failure:
        os.close(leash)
        session.close()
        raise _cannot_start(shop, f"{failure.reason} {failure.detail}") from failure
    session.close()
    # Every process of the sandbox held the channel's other end; when all are gone it reads as closed.
    gone = bool(select.select([leash], [], [], 1)[0]) and not os.read(leash, 1)
    os.close(leash)
    held = {
        "host file unreadable": not found["planted"],
        "loopback unreachable": not found["loopback"],
        "process limit holds": found["children"] < shop.limits.processes,
        "detached child gone": gone,
        "temporary space limited": found["written"] <= 1.5 * shop.limits.temporary,
        "temporary files counted": counted >= len(isolation.WRITABLE),  # each folder counts itself
        "environment empty": all(name.endswith("_NUM_THREADS") for name in found["environment"]),
        "not the superuser": os.getuid() != 0,
    }
    for probe, held_up in held.items():
        if not held_up:
            raise isolation.NoIsolation(f"the probe {probe!r} failed", "run the judge in a throw-away virtual machine")
    return {**held, "seconds": round(time.monotonic() - begin, 3)}


def _started(shop: Shop) -> Session:
    try:
        return Session(shop)
    except isolation.SandboxFailed as failure:
        raise _cannot_start(shop, failure.what) from failure


def _cannot_start(shop: Shop, known: str) -> isolation.NoIsolation:
    """Start the sandbox once more to hear what it complains about."""
    command = isolation.sandbox_command(shop.tool, shop.runtime, shop.limits, shop.inside, (2, shop.descriptor, None))
    os.lseek(shop.descriptor, 0, os.SEEK_SET)
    command += [shop.runtime.program, "-S", "-c", "pass"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, pass_fds=[shop.descriptor])
    said = next((line for line in result.stderr.splitlines() if "bwrap:" in line), result.stderr.strip()[-300:])
    said = said or known
    return isolation.NoIsolation(f"the probe 'a sandbox starts' failed ({said})", isolation.cure_for(said))
