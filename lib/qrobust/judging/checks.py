"""Tests that come with a benchmark as code: trusted, and run beside the judge with a stand-in for the candidate."""

import contextlib
import io
import random
import sys
import types
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from qrobust.judging.claims import Failure
from qrobust.judging.material import Material, Progress
from qrobust.judging.session import Session
from qrobust.judging.values import Digest, Malformed, Opaque, from_wire, to_wire
from qrobust.judging.verdicts import BREACH, WRONG


def claimed(answer: bytes) -> Any:
    """The value that a sample claims; a `Failure` if it is none."""
    try:
        return from_wire(answer)
    except Malformed as error:
        raise Failure(BREACH, str(error)) from error


def check(session: Session, material: Material, limit: float, progress: Progress) -> None:
    """Run a benchmark's own tests on a loaded sample: `check(candidate)`, or McEval's script.

    Raises
    ------
    Failure
        The first of a call, or of the tests.
    """
    used, failures = 0.0, []

    def candidate(*arguments: Any) -> Any:
        nonlocal used
        try:
            verb = "change" if material.oracle == "mceval" else "call"
            answer, seconds = session.ask(verb, to_wire(list(arguments)), max(limit - used, 0.01))
            value = claimed(answer)
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
