"""Judging one sample, suite by suite, in sandboxes: runs in a supervisor, beside the expected answers."""

import json
import signal
import time
from typing import Any, NamedTuple, Protocol

from qrobust.judging.checks import check, claimed
from qrobust.judging.claims import Failure
from qrobust.judging.comparison import NOT_NONE, Comparison
from qrobust.judging.material import Material, Progress, Suite
from qrobust.judging.session import Session
from qrobust.judging.shop import Shop
from qrobust.judging.values import Opaque, from_wire, to_wire
from qrobust.judging.verdicts import EXCEPTION, PASSED, TIMEOUT, WRONG, Outcome

SCRIPTED = ("multipl-e", "mceval")  # oracles whose rule is a time for the whole program
LARGE = 4096  # bytes of an answer beyond which reading and comparing it is itself watched
READING = 1.0  # seconds of processor time for that


class BrokenReference(RuntimeError):
    """A canonical solution does not do what its task asks: the benchmark is at fault."""


class Samples(Protocol):
    """How the samples of one language are run."""

    def begin(self, material: Material, code: str, alone: bool) -> Any:
        """A sandbox with a sample; it has `close`."""

    def run(self, sample: Any, material: Material, suite: Suite, progress: Progress) -> None:
        """All tests of a suite in order; the first that fails ends it with a `Failure`."""

    def observe(self, material: Material, suite: Suite) -> dict[str, list]:
        """The fields of a suite that the canonical solution makes; a `Failure` if it fails."""


def judge(samples: Samples, material: Material, code: str, alone: bool = False) -> tuple[dict[str, Outcome], bool]:
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
    sample: Any = None
    try:
        for name, suite in material.suites.items():
            if failed:
                outcomes[name] = Outcome(False, failed.reason, failed.detail, 0.0, 0)
                continue
            progress = Progress()
            try:
                sample = sample or samples.begin(material, code, alone)
                samples.run(sample, material, suite, progress)
                reason, detail = PASSED, ""
            except Failure as failure:
                reason, detail, near = failure.reason, failure.detail, failure.near
            outcome = Outcome(reason == PASSED, reason, detail, round(progress.elapsed(), 6), progress.tests)
            outcomes[name] = outcome
            failed = None if outcome.passed else outcome
    finally:
        if sample:
            sample.close()
    return outcomes, near


def refer(samples: Samples, material: Material) -> dict[str, dict[str, list]]:
    """Run the canonical solution as a sample: its answers and times, by suite.

    Raises
    ------
    BrokenReference
        If it fails.
    """
    found = {}
    for name, suite in material.suites.items():
        try:
            found[name] = samples.observe(material, suite)
        except Failure as failure:
            raise BrokenReference(
                f"the canonical solution of {material.task_id} ({name}) fails: {failure.reason} {failure.detail}; "
                "mend that task in the benchmark's file, or leave it out"
            ) from failure
    return found


class PythonSample(NamedTuple):
    """A sandbox, and the program that each suite loads into it."""

    session: Session
    code: str

    def close(self) -> None:
        """End the sandbox."""
        self.session.close()


class PythonSamples:
    """Python programs: the values of calls are compared, or the benchmark's own check runs here.

    Parameters
    ----------
    shop
        What their sessions share.
    """

    def __init__(self, shop: Shop):
        self._shop = shop

    def begin(self, material: Material, code: str, alone: bool) -> PythonSample:
        """See `Samples`."""
        return PythonSample(Session(self._shop, alone), code)

    def run(self, sample: PythonSample, material: Material, suite: Suite, progress: Progress) -> None:
        """See `Samples`."""
        run = _run_check if material.check else _run_suite
        run(sample.session, material, suite, sample.code, progress)

    def observe(self, material: Material, suite: Suite) -> dict[str, list]:
        """See `Samples`."""
        if material.oracle == "multipl-e":
            return {}  # it has no canonical solution
        with Session(self._shop, alone=True) as session:
            return _observe(session, material, suite)


def _load(session: Session, material: Material, code: str) -> None:
    session.ask("load", json.dumps([code, material.entry_point]), session.shop.limits.load)


def _run_suite(session: Session, material: Material, suite: Suite, code: str, progress: Progress) -> None:
    """Every test in order, one request each; the first that fails ends it."""
    limits = session.shop.limits
    _load(session, material, code)
    comparison = Comparison(material.oracle, material.entry_point, material.atol)
    verb, values, seconds = comparison.verb, suite.values(), suite.seconds or []
    budget, begin, starved = limits.for_suite(seconds), time.monotonic(), session.starved()
    for number, request in enumerate(suite.requests):
        answer, _ = session.ask(verb, request, limits.for_test(seconds[number]))
        with _Guard(READING if len(answer) > LARGE else 0):
            value = claimed(answer)
            arguments = from_wire(request) if comparison.uses_arguments else []
            if not comparison.agrees(arguments, value, values[number]):
                raise Failure(WRONG, f"test {number + 1} of {len(suite.requests)}")
        progress.tests += 1
        elapsed = time.monotonic() - begin
        if elapsed > budget and elapsed - session.waited(starved, budget) > budget:
            raise Failure(TIMEOUT, f"{budget:.3g} s for the suite")


def _run_check(session: Session, material: Material, suite: Suite, code: str, progress: Progress) -> None:
    """The benchmark's own `check(candidate)`: trusted code, run here with a stand-in for the candidate."""
    limits = session.shop.limits
    published = material.oracle in SCRIPTED
    limit = limits.script if published else limits.for_check((suite.seconds or [0.0])[0])
    _load(session, material, code)
    with _Guard(limit):  # a check may itself be slow on a strange answer
        check(session, material, limit, progress)


def _observe(session: Session, material: Material, suite: Suite) -> dict[str, list]:
    limits, progress = session.shop.limits, Progress()
    if material.check:
        _load(session, material, material.reference)
        check(session, material, limits.suite, progress)
        return {"expected": [], "seconds": [round(progress.elapsed(), 6)]}
    _load(session, material, material.reference)
    comparison = Comparison(material.oracle, material.entry_point, material.atol)
    expected, seconds = [], []
    for number, request in enumerate(suite.requests):
        answer, elapsed = session.ask(comparison.verb, request, limits.suite)
        value = claimed(answer)
        if material.oracle == "mbpp" and material.entry_point in NOT_NONE:
            answer = to_wire(value is not None).encode()
        elif isinstance(value, Opaque):
            raise Failure(EXCEPTION, f"test {number + 1} has no plain answer: {value!r}")
        expected.append(answer.decode())
        seconds.append(round(elapsed, 6))
    return {"expected": expected, "seconds": seconds}


class _Guard:
    """Ends this process when a crafted answer keeps it busy; the judge above then starts another one.

    A set of numbers chosen to collide is one call of C code: only the default action of a signal stops it. The
    timer counts this process's own processor time, not the waiting for a sample or for a processor.

    Parameters
    ----------
    seconds
        Of processor time; 0 for what needs no guard.
    """

    def __init__(self, seconds: float):
        self.seconds = seconds

    def __enter__(self) -> None:
        if self.seconds:
            signal.setitimer(signal.ITIMER_PROF, self.seconds)

    def __exit__(self, *exception) -> None:
        if self.seconds:
            signal.setitimer(signal.ITIMER_PROF, 0)
