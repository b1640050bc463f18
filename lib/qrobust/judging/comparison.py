"""Whether a claimed answer agrees with the expected one: the rules of EvalPlus 0.3.1, on plain values.

The tasks whose answer is not unique follow EvalPlus's own list (`evalplus/eval/_special_oracle.py`), by name of
the function asked for. One difference is meant: an answer comes as its built-in base class (`encoding`), so that
`numpy.float64` may be close to an expected float; EvalPlus asks for the very type there.
"""

import math
from collections.abc import Callable
from typing import Any

from qrobust.judging.values import Opaque

# The tasks where only "something or None" is comparable: their canonical solutions return match objects.
NOT_NONE = frozenset({"check_str", "text_match_three", "text_starta_endb"})
# The tasks whose answer is a collection in any order.
AS_SETS = frozenset(
    {
        "similar_elements",
        "find_char_long",
        "common_in_nested_lists",
        "extract_singly",
        "larg_nnum",
        "intersection_array",
        "find_dissimilar",
        "Diff",
    }
)


class Comparison:
    """Compares the answers of one suite, in order.

    EvalPlus turns a tolerance of 1e-6 on at the first expected float of a suite and leaves it on for the
    tests after it; so does this object.

    Parameters
    ----------
    oracle
        Whose exceptions apply: "humaneval", "mbpp", or "" for none (`benchmarks.Task.oracle`).
    entry_point
        Name of the function asked for.
    atol
        Absolute tolerance of the task; 0 is exact until a float is expected.
    """

    def __init__(self, oracle: str, entry_point: str, atol: float):
        self.oracle, self.entry_point, self.atol = oracle, entry_point, atol

    @property
    def verb(self) -> str:
        """How the sandbox is asked: iterators count as their items only where answers are sets."""
        return "collect" if self.oracle == "mbpp" and self.entry_point in AS_SETS else "call"

    @property
    def uses_arguments(self) -> bool:
        """Whether the rule for this task looks at the arguments, beside answer and expectation."""
        return self.entry_point == "find_zero" or self.entry_point in ALTERNATIVES

    def agrees(self, arguments: list, answer: Any, expected: Any) -> bool:
        """Whether an answer passes; an answer that cannot be compared does not."""
        try:
            return self._agrees(arguments, answer, expected)
        except Exception:
            return False

    def _agrees(self, arguments: list, answer: Any, expected: Any) -> bool:
        if self.oracle == "humaneval" and self.entry_point == "find_zero":
            return is_zero(arguments[0], answer, self.atol)
        if self.oracle == "mbpp" and self.entry_point in AS_SETS:
            same = set(answer) == set(expected)
        elif self.oracle == "mbpp" and self.entry_point in NOT_NONE:
            same = answer == expected if isinstance(answer, bool) else expected == (answer is not None)
        else:
            same = bool(answer == expected)
            if not same and self.oracle == "mbpp" and self.entry_point in ALTERNATIVES:
                same = bool(ALTERNATIVES[self.entry_point](arguments, answer, self.atol))
        if self.atol == 0 and is_floats(expected):
            self.atol = 1e-6
        return same or (self.atol != 0 and is_close(answer, expected, self.atol))


def is_floats(value: Any) -> bool:
    """Whether a value is a float, or a non-empty list, tuple or array of nothing else."""
    if isinstance(value, (list, tuple)):
        return bool(value) and all(isinstance(item, float) for item in value)
    return isinstance(value, float) or str(getattr(value, "dtype", "")) in ("float32", "float64")


def is_close(answer: Any, expected: Any, atol: float) -> bool:
    """Agreement within a tolerance, as numpy's `allclose`; outer types and shapes must be the same."""
    import numpy

    if type(answer) is not type(expected) or isinstance(answer, Opaque):
        return False
    answer, expected = numpy.asarray(answer), numpy.asarray(expected)
    # Broadcasting n rows of one number against n numbers would take room for n * n.
    return answer.shape == expected.shape and bool(numpy.allclose(answer, expected, rtol=1e-7, atol=atol))


def is_zero(coefficients: list, x: Any, atol: float) -> bool:
    """Whether a polynomial (lowest coefficient first) vanishes at x; any zero is right (HumanEval/32)."""
    return abs(sum(c * math.pow(x, power) for power, c in enumerate(coefficients))) <= atol


def pyramid_surface(edge: float, height: float) -> int:
    """Surface of a square pyramid whose height is measured to the apex, not along a face (Mbpp/581)."""
    return round(edge**2 + 2 * edge * math.hypot(edge / 2, height))


def digit_distance(first: int, second: int) -> int:
    """Sum of the differences digit by digit, the shorter number filled with zeros (Mbpp/558)."""
    width = max(len(str(first)), len(str(second)))
    pairs = zip(str(first).zfill(width), str(second).zfill(width), strict=True)
    return sum(abs(int(a) - int(b)) for a, b in pairs)


# A second right answer, where the task's text allows two readings.
ALTERNATIVES: dict[str, Callable[[list, Any, float], bool]] = {
    "are_equivalent": lambda arguments, answer, atol: True,  # Mbpp/164: the text does not decide it
    "sum_div": lambda arguments, answer, atol: answer == 0,  # Mbpp/295: divisors of 1
    "surface_Area": lambda arguments, answer, atol: abs(answer - pyramid_surface(*arguments)) <= atol,
    "digit_distance_nums": lambda arguments, answer, atol: answer == digit_distance(*arguments),
}
