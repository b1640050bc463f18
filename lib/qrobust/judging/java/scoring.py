"""Judging a Java sample: compiled in one sandbox, run in another, what it answers compared here."""

import secrets
from typing import Any

from qrobust.judging.claims import Failure
from qrobust.judging.java import asserts
from qrobust.judging.java.values import Malformed, agrees, from_wire
from qrobust.judging.java.workshop import Workshop, in_java
from qrobust.judging.material import Material, Progress, Suite
from qrobust.judging.session import Session
from qrobust.judging.verdicts import BREACH, EXCEPTION, MISSING, WRONG
from qrobust.languages.java.programs import owner, with_body

ASSERTION = "java.lang.AssertionError"


class JavaSample:
    """A JVM that has loaded a program with its tests in one class, and what is left of its time."""

    def __init__(self, session: Session, mark: str):
        self.mark = mark
        self._session, self._left = session, session.shop.limits.script

    def close(self) -> None:
        """End the JVM."""
        self._session.close()

    def call(self, method: str) -> Any:
        """What a static method without parameters returns."""
        try:
            return from_wire(self.ask("call", method))
        except Malformed as error:
            raise Failure(BREACH, str(error)) from error

    def ask(self, verb: str, payload: str) -> bytes:
        """One request to the worker, within the time that is left."""
        try:
            answer, seconds = self._session.ask(verb, payload, max(self._left, 0.01))
        except Failure as failure:
            raise in_java(failure) from None
        self._left -= seconds
        return answer


class JavaSamples:
    """Java programs; see `scoring.Samples`.

    Parameters
    ----------
    workshop
        Where they are compiled and run.
    """

    def __init__(self, workshop: Workshop):
        self._workshop = workshop

    def begin(self, material: Material, code: str, alone: bool) -> JavaSample:
        """A program, a class without tests, compiled and loaded; a `Failure` says why it cannot be."""
        main = owner(code, material.entry_point)
        # The tests begin with a method of a name that no program knows. Where the class that is loaded has it, they are
        # members of that class, not part of a comment or of another class.
        mark = f"__mark{secrets.token_hex(8)}"
        body = f"    public static Object {mark}() {{ return null; }}\n{material.tests}"
        classes = self._workshop.compiler.compile(with_body(code, main, body) if main else code)
        if not main:
            raise Failure(MISSING, material.entry_point)
        return JavaSample(self._workshop.start(classes, main.replace(".", "$"), alone), mark)

    def run(self, sample: JavaSample, material: Material, suite: Suite, progress: Progress) -> None:
        """See `scoring.Samples`."""
        if material.oracle == "mceval":
            self._run_script(sample)
            progress.tests += 1
            return
        for number, request in enumerate(suite.requests):
            if not agrees(suite.rules[number], sample.call(request), from_wire(suite.expected[number])):
                raise Failure(WRONG, f"test {number + 1} of {len(suite.requests)}")
            progress.tests += 1

    def _run_script(self, sample: JavaSample) -> None:
        """McEval's `main` has passed if it comes to its end: the worker alone then knows the nonce of the request."""
        sample.call(sample.mark)
        try:
            sample.ask("main", "-")
        except Failure as failure:
            if (failure.reason, failure.detail) == (EXCEPTION, ASSERTION):
                raise Failure(WRONG, "an assert of the script") from None
            raise

    def observe(self, material: Material, suite: Suite) -> dict[str, list]:
        """The expected values, from a JVM that holds nothing else; of McEval only that its own solution passes."""
        if material.oracle == "mceval":
            sample = self.begin(material, material.reference, alone=True)
            try:
                self.run(sample, material, suite, Progress())
            finally:
                sample.close()
            return {}
        classes = self._workshop.compiler.compile(material.reference)
        sample = JavaSample(self._workshop.start(classes, "Expected", alone=True), "")
        try:
            names = [asserts.EXPECTED.format(number) for number in range(len(suite.requests))]
            return {"expected": [sample.ask("call", name).decode() for name in names]}
        finally:
            sample.close()
