"""Judging one sample, suite by suite, in sandboxes: runs in a supervisor, beside the expected answers."""

import json
import signal
import time
from dataclasses import dataclass, field
from typing import Any

from qrobust.judging.claims import Failure
from qrobust.judging.comparison import NOT_NONE, Comparison
from qrobust.judging.session import Session, Shop
from qrobust.judging.values import Digest, Malformed, Opaque, from_wire, to_wire
from qrobust.judging.verdicts import BREACH, EXCEPTION, PASSED, TIMEOUT, WRONG, Outcome

LARGE = 4096  # bytes of an answer beyond which reading and comparing it is itself watched


@dataclass
class Suite:
    """Tests of one task: requests as wire text, and what the canonical solution answers (None: not known yet)."""

    requests: list[str]
    expected: list[str] | None = None
    seconds: list[float] | None = None
    _values: list[Any] | None = field(default=None, repr=False)

    def values(self) -> list[Any]:
        """The expected answers as values, rebuilt once."""
        if self._values is None:
            self._values = [from_wire(text) for text in self.expected or []]
        return self._values


@dataclass
class Material:
    """A task as a supervisor keeps it."""

    task_id: str
    oracle: str
    entry_point: str
    reference: str
    atol: float
    check: str | None
    suites: dict[str, Suite]


class BrokenReference(RuntimeError):
    """A canonical solution does not do what its task asks: the benchmark is at fault."""


def judge(shop: Shop, material: Material, code: str, alone: bool = False) -> tuple[dict[str, Outcome], bool]:
    """Judge a sample.

    Returns
    -------
    tuple
        Outcomes by suite, and whether the sample should be tried again alone because the machine's load may
        have made it late.
    """
    outcomes: dict[str, Outcome] = {}
    failed: Outcome | None = None
    near = False
    session: Session | None = None
    try:
        for name, suite in material.suites.items():
            if failed:
                outcomes[name] = Outcome(False, failed.reason, failed.detail, 0.0, 0)
                continue
            progress = _Progress()
            try:
                session = session or Session(shop, alone)
                run = _run_check if material.check else _run_suite
                run(session, material, suite, code, progress)
                reason, detail = PASSED, ""
            except Failure as failure:
                reason, detail, near = failure.reason, failure.detail, failure.near
            outcome = Outcome(reason == PASSED, reason, detail, round(progress.elapsed(), 6), progress.tests)
            outcomes[name] = outcome
            failed = None if outcome.passed else outcome
    finally:
        if session:
            session.close()
    return outcomes, near


def refer(shop: Shop, material: Material) -> dict[str, dict[str, list]]:
    """Run the canonical solution as a sample: its answers and times, by suite.

    Raises
    ------
    BrokenReference
        If it fails.
    """
    found = {}
    for name, suite in material.suites.items():
        with Session(shop, alone=True) as session:
            try:
                found[name] = _observe(session, material, suite)
            except Failure as failure:
                raise BrokenReference(
                    f"the canonical solution of {material.task_id} ({name}) fails: {failure.reason} {failure.detail}; "
                    "mend that task in the benchmark's file, or leave it out"
                ) from failure
    return found


class _Progress:
    def __init__(self) -> None:
        self.begin, self.tests = time.monotonic(), 0

    def elapsed(self) -> float:
        return time.monotonic() - self.begin


def _load(session: Session, material: Material, code: str) -> None:
    session.ask("load", json.dumps([code, material.entry_point]), session.shop.limits.load)


def _run_suite(session: Session, material: Material, suite: Suite, code: str, progress: _Progress) -> None:
    """Every test in order, one request each; the first that fails ends it."""
    limits = session.shop.limits
    _load(session, material, code)
    comparison = Comparison(material.oracle, material.entry_point, material.atol)
    verb, values, seconds = comparison.verb, suite.values(), suite.seconds or []
    budget, begin, starved = limits.for_suite(seconds), time.monotonic(), session.starved()
    for number, request in enumerate(suite.requests):
        answer, _ = session.ask(verb, request, limits.for_test(seconds[number]))
        with _Guard(answer):
            value = _claimed(answer)
            arguments = from_wire(request) if comparison.uses_arguments else []
            if not comparison.agrees(arguments, value, values[number]):
                raise Failure(WRONG, f"test {number + 1} of {len(suite.requests)}")
        progress.tests += 1
        elapsed = time.monotonic() - begin
        if elapsed > budget and elapsed - session.waited(starved, budget) > budget:
            raise Failure(TIMEOUT, f"{budget:.3g} s for the suite")


def _run_check(session: Session, material: Material, suite: Suite, code: str, progress: _Progress) -> None:
    """The benchmark's own `check(candidate)`: trusted code, run here with a stand-in for the candidate."""
    limit = session.shop.limits.for_check((suite.seconds or [0.0])[0])
    _load(session, material, code)
    with _Guard():  # a check may itself be slow on a strange answer
        _check(session, material, limit, progress)


def _check(session: Session, material: Material, limit: float, progress: _Progress) -> None:
    used = 0.0

    def candidate(*arguments: Any) -> Any:
        nonlocal used
        answer, seconds = session.ask("call", to_wire(list(arguments)), max(limit - used, 0.01))
        used += seconds
        progress.tests += 1
        value = _claimed(answer)
        if isinstance(value, (Opaque, Digest)):
            raise Failure(WRONG, f"call {progress.tests}: {value!r}")
        return value

    import random

    random.seed(0)  # some checks draw their inputs
    # The check may use functions of the prompt; those of the sample are not trusted with that.
    scope: dict[str, Any] = {"__name__": "check"}
    exec(compile(material.reference, "<reference>", "exec", dont_inherit=True), scope)
    exec(compile(material.check, "<check>", "exec", dont_inherit=True), scope)
    try:
        scope["check"](candidate)
    except Failure:
        raise
    except AssertionError:
        raise Failure(WRONG, f"call {progress.tests}") from None
    except Exception as error:
        raise Failure(WRONG, f"call {progress.tests}: not comparable ({type(error).__name__})") from None


def _observe(session: Session, material: Material, suite: Suite) -> dict[str, list]:
    limits, progress = session.shop.limits, _Progress()
    if material.check:
        _load(session, material, material.reference)
        _check(session, material, limits.suite, progress)
        return {"expected": [], "seconds": [round(progress.elapsed(), 6)]}
    _load(session, material, material.reference)
    comparison = Comparison(material.oracle, material.entry_point, material.atol)
    expected, seconds = [], []
    for number, request in enumerate(suite.requests):
        answer, elapsed = session.ask(comparison.verb, request, limits.suite)
        value = _claimed(answer)
        if material.oracle == "mbpp" and material.entry_point in NOT_NONE:
            answer = to_wire(value is not None).encode()
        elif isinstance(value, Opaque):
            raise Failure(EXCEPTION, f"test {number + 1} has no plain answer: {value!r}")
        expected.append(answer.decode())
        seconds.append(round(elapsed, 6))
    return {"expected": expected, "seconds": seconds}


def _claimed(answer: bytes) -> Any:
    try:
        return from_wire(answer)
    except Malformed as error:
        raise Failure(BREACH, str(error)) from error


class _Guard:
    """Ends this process when a crafted answer keeps it busy; the judge above then starts another one.

    A set of numbers chosen to collide is one call of C code: only the default action of a signal stops it. The
    timer counts this process's own processor time, not the waiting for a sample or for a processor.
    """

    def __init__(self, answer: bytes | None = None):
        self.needed = answer is None or len(answer) > LARGE

    def __enter__(self) -> None:
        if self.needed:
            signal.setitimer(signal.ITIMER_PROF, 1.0)

    def __exit__(self, *exception) -> None:
        if self.needed:
            signal.setitimer(signal.ITIMER_PROF, 0)
