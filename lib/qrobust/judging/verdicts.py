"""What the judge says about a sample, and the limits under which it says it."""

from dataclasses import dataclass

PASSED = "passed"
WRONG = "wrong answer"
EXCEPTION = "exception"
TIMEOUT = "timeout"
MEMORY = "memory"
CRASH = "crash"
SYNTAX = "syntax error"
COMPILE = "does not compile"
MISSING = "no such function"
BREACH = "isolation breach"
REASONS = (PASSED, WRONG, EXCEPTION, TIMEOUT, MEMORY, CRASH, SYNTAX, COMPILE, MISSING, BREACH)


@dataclass(frozen=True)
class Outcome:
    """The result of one suite of tests.

    Parameters
    ----------
    passed
        Whether every test of the suite (and of the suites before it) agreed.
    reason
        One of `REASONS`.
    detail
        What the reason alone does not say: the exception's type, the signal, the number of the test.
    seconds
        Time the sample took for this suite, loading included; 0 for a suite that was not run.
    tests
        Tests that agreed.
    """

    passed: bool
    reason: str
    detail: str
    seconds: float
    tests: int


@dataclass(frozen=True)
class Verdict:
    """The outcomes of one sample, by suite."""

    task_id: str
    code_sha256: str
    outcomes: dict[str, Outcome]

    @classmethod
    def from_row(cls, row: dict) -> "Verdict":
        """Rebuild a verdict from a row of JSON types with its fields; others are ignored."""
        outcomes = {suite: Outcome(**outcome) for suite, outcome in row["outcomes"].items()}
        return cls(row["task_id"], row["code_sha256"], outcomes)


@dataclass(frozen=True)
class Limits:
    """What one sample may use; the same on every machine, because a verdict depends on it.

    Times are seconds, sizes bytes. The factor 4 over the canonical solution, the floor of 1 s per test and
    the 60 s per suite are those of EvalPlus 0.3.1; the floor of 3 s for a whole `check` is HumanEval's; the 15 s for a
    whole `script` of tests are MultiPL-E's and McEval's.
    """

    test_floor: float = 1.0
    check_floor: float = 3.0
    factor: float = 4.0
    suite: float = 60.0
    load: float = 3.0
    memory: int = 3 << 30
    address_space: int = 4 << 30
    processes: int = 32
    file_size: int = 16 << 20
    files: int = 4096
    descriptors: int = 64
    temporary: int = 16 << 20
    message: int = 4 << 20
    script: float = 15.0
    compiling: float = 10.0

    def for_test(self, reference: float) -> float:
        """Time for one test, from the canonical solution's own time for it."""
        return max(self.test_floor, self.factor * reference)

    def for_suite(self, references: list[float]) -> float:
        """Time for all the tests of a suite."""
        return min(max(self.suite, self.factor * sum(references)), sum(map(self.for_test, references)))

    def for_check(self, reference: float) -> float:
        """Time for a whole `check(candidate)`."""
        return max(self.check_floor, self.factor * reference)
