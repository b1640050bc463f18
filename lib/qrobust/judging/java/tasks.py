"""What a supervisor must know of a Java task."""

from typing import TYPE_CHECKING, Any

from qrobust.judging.java import asserts
from qrobust.languages.java.programs import with_members

if TYPE_CHECKING:
    from qrobust.benchmarks import Task


def material(task: "Task") -> dict[str, Any]:
    """The fields of a `material.Material` that are Java's own.

    Raises
    ------
    asserts.Irregular
        If the asserts of MultiPL-E cannot be taken apart.
    """
    if task.oracle == "mceval":
        script = task.test.rstrip().removesuffix("}")  # the class is closed by the program itself
        reference = with_members(task.prompt, task.canonical_solution, 1)
        return {"reference": reference, "tests": script, "suites": {"base": {"requests": []}}}
    found = asserts.split(task.prompt, task.test)
    requests = [asserts.CALL.format(number) for number in range(len(found))]
    suite = {"requests": requests, "rules": [one.rule for one in found]}
    reference = asserts.expectations(task.prompt, found)
    return {"reference": reference, "tests": asserts.calls(found), "suites": {"base": suite}}
