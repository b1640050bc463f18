"""What comes out of a sandbox: a claim about a value, or the report of a failure; nothing here trusts it."""

import json

from qrobust.judging.verdicts import BREACH, EXCEPTION, MEMORY, MISSING, SYNTAX

STATUSES = {b"raised": EXCEPTION, b"memory": MEMORY, b"syntax": SYNTAX, b"missing": MISSING}


class Failure(Exception):
    """The sample failed: a reason of `verdicts.REASONS`, and what goes with it.

    Parameters
    ----------
    near
        The time limit was missed in a way that the machine's load may explain.
    """

    def __init__(self, reason: str, detail: str = "", near: bool = False):
        super().__init__(reason, detail)
        detail = detail.encode(errors="backslashreplace").decode()  # a lone surrogate could not be stored
        self.reason, self.detail, self.near = reason, detail, near


def claim(line: bytes, nonce: bytes) -> bytes:
    """What a line of the channel claims: the wire form of a value.

    Raises
    ------
    Failure
        If it reports a failure, or is no answer to the request with this nonce.
    """
    parts = line.split(b" ", 2)
    if len(parts) != 3 or parts[0] != nonce:
        raise Failure(BREACH, "an answer that was not asked for")
    if parts[1] == b"value":
        return parts[2]
    if parts[1] not in STATUSES:
        raise Failure(BREACH, "an answer of no known kind")
    raise Failure(STATUSES[parts[1]], _text(parts[2]))


def _text(payload: bytes) -> str:
    """The text of a report; empty if it is none, whatever a forger wrote."""
    try:
        return str(json.loads(payload))[:200]
    except Exception:
        return ""
