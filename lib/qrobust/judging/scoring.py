"""Judging one sample, suite by suite, in sandboxes: runs in a supervisor, beside the expected answers."""

import contextlib
import io
import json
import random
import signal
import sys
import time
import types
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from qrobust.judging.comparison import NOT_NONE, Comparison
from qrobust.judging.material import Material, Progress, Suite
from qrobust.judging.session import Failure, Session, Shop
from qrobust.judging.values import Digest, Malformed, Opaque, from_wire, to_wire
from qrobust.judging.verdicts import BREACH, EXCEPTION, PASSED, TIMEOUT, WRONG, Outcome

SCRIPTED = ("multipl-e", "mceval")  # oracles whose rule is a time for the whole program
LARGE = 4096  # bytes of an answer beyond which reading and comparing it is itself watched


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
        with _Guard(answer):
            value = _claimed(answer)
            arguments = from_wire(request) if comparison.uses_arguments else []
            if not comparison.agrees(arguments, value, values[number]):
                raise Failure(WRONG, f"test {number + 1} of {len(suite.requests)}")
        progress.tests += 1
        if time.monotonic() - begin > budget and time.monotonic() - begin - session.starved() + starved > budget:
            raise Failure(TIMEOUT, f"{budget:.3g} s for the suite")


def _run_check(session: Session, material: Material, suite: Suite, code: str, progress: Progress) -> None:
    """The benchmark's own `check(candidate)`: trusted code, run here with a stand-in for the candidate."""
    limits = session.shop.limits
    published = material.oracle in SCRIPTED
    limit = limits.script if published else limits.for_check((suite.seconds or [0.0])[0])
    _load(session, material, code)
    with _Guard():  # a check may itself be slow on a strange answer
        _check(session, material, limit, progress)


def _check(session: Session, material: Material, limit: float, progress: Progress) -> None:
    used, failures = 0.0, []

    def candidate(*arguments: Any) -> Any:
        nonlocal used
        try:
            verb = "change" if material.oracle == "mceval" else "call"
            answer, seconds = session.ask(verb, to_wire(list(arguments)), max(limit - used, 0.01))
            value = _claimed(answer)
            if verb == "change" and not isinstance(value, Digest):
                value = _with_changes(value, arguments)
            if isinstance(value, (Opaque, Digest)):
                raise Failure(WRONG, f"call {progress.tests + 1}: {value!r}")
        except Failure as failure:
            failures.append(failure)  # some scripts catch what they can
            raise
        used += seconds
        progress.tests += 1
        return value

    try:
        _run_tests(material, candidate, progress)
        if not progress.tests:
            raise Failure(WRONG, "the tests call nothing")
    except Failure as failure:
        failures.append(failure)
    except AssertionError:
        failures.append(Failure(WRONG, f"call {progress.tests}"))
    except Exception as error:
        failures.append(Failure(WRONG, f"call {progress.tests}: not comparable ({type(error).__name__})"))
    if failures:
        raise failures[0] from None


def _with_changes(claimed: Any, arguments: Sequence[Any]) -> Any:
    """The value of a call, after its arguments were changed in place as it claims."""
    if not isinstance(claimed, tuple) or len(claimed) != 2 or not isinstance(claimed[1], list):
        raise Failure(BREACH, "an answer of no known kind")
    value, changed = claimed
    for before, after in zip(arguments, changed, strict=False):
        if type(before) is type(after) and before != after:
            if isinstance(before, list):
                before[:] = after
            elif isinstance(before, dict | set):
                before.clear()
                before.update(after)
    return value


def _run_tests(material: Material, candidate: Callable[..., Any], progress: Progress) -> None:
    """Run HumanEval's ``check(candidate)``, or McEval's script, whose function of the task's name is the candidate."""
    random.seed(0)  # some checks draw their inputs
    # The tests may use functions of the prompt; those of the sample are not trusted with that.
    main = types.ModuleType("__main__" if material.oracle == "mceval" else "check")
    reference, tests = (
        compile(source, f"<{name}>", "exec", dont_inherit=True)
        for name, source in (("reference", material.reference), ("check", material.check))
    )
    if material.oracle != "mceval":
        exec(reference, main.__dict__)
        exec(tests, main.__dict__)
        main.check(candidate)
        return
    with _as_main(main):
        exec(reference, main.__dict__)
        setattr(main, material.entry_point, candidate)
        try:
            exec(tests, main.__dict__)
            if not progress.tests:  # Python/9 of McEval defines its test and never calls it
                for test in [value for name, value in vars(main).items() if name.startswith("test_")]:
                    test()
        except SystemExit as end:  # unittest's way to end
            if end.code:
                raise AssertionError from None


@contextlib.contextmanager
def _as_main(main: types.ModuleType) -> Iterator[None]:
    """Let a module be the script that runs, and what it prints be lost."""
    before, sys.modules["__main__"], arguments, sys.argv = sys.modules["__main__"], main, sys.argv, ["script"]
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        sys.modules["__main__"], sys.argv = before, arguments


def _observe(session: Session, material: Material, suite: Suite) -> dict[str, list]:
    limits, progress = session.shop.limits, Progress()
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
