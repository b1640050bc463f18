"""What kind of failure a verdict is, in words that hold for every language."""

from qrobust.judging.verdicts import COMPILE, EXCEPTION, MEMORY, MISSING, PASSED, SYNTAX, TIMEOUT, WRONG

SYNTACTIC, NAME, ABSENT = "syntax or compile error", "missing or invented name", "no such function"
STUB = "function left a stub"
KINDS = (PASSED, SYNTACTIC, NAME, ABSENT, STUB, EXCEPTION, WRONG, TIMEOUT, MEMORY, "crash or breach")
"""In the order of their way through the judge: compiled, run, compared."""

_NAME_ERRORS = frozenset(
    [
        "NameError",
        "AttributeError",
        "ImportError",
        "ModuleNotFoundError",
        "java.lang.NoSuchMethodError",
        "java.lang.NoSuchFieldError",
        "java.lang.NoClassDefFoundError",
        "java.lang.ClassNotFoundException",
        "java.lang.NoSuchMethodException",
    ]
)
_UNKNOWN_TO_JAVAC = ("cannot find symbol", "does not exist")


def kind(reason: str, detail: str, stub: bool = False) -> str:
    """The kind of an outcome, one of `KINDS`.

    A name is missing or invented where Python raises NameError, AttributeError or ImportError, and where Java's first
    error is a symbol or package that there is not. A stub is one whatever its tests found.

    Parameters
    ----------
    reason, detail
        Of a `verdicts.Outcome`; without a detail an exception is just that.
    stub
        Whether it is that of a program which failed and has a function that nobody wrote (`Language.leaves_stub`).
    """
    if stub:
        return STUB
    if reason == COMPILE and any(words in detail for words in _UNKNOWN_TO_JAVAC):
        return NAME
    if reason in (SYNTAX, COMPILE):
        return SYNTACTIC
    if reason == EXCEPTION and detail in _NAME_ERRORS:
        return NAME
    if reason == MISSING:
        return ABSENT
    return reason if reason in KINDS else KINDS[-1]
