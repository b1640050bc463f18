"""Java."""

from qrobust.languages.base import Language, Region
from qrobust.languages.java import programs, text

# The end of the class, a program of the model's own, another unit.
_AFTER_CLASS = ("\n}", "public static void main", "\nclass ", "\npublic class ", "\nimport ", "\n```")

HELPERS_KEPT = "helpers kept"


class Java(Language):
    """Java 17.

    Its forms: ``"method"``, a prompt that ends inside a method (MultiPL-E), whose body is asked for; and
    ``"signature"``, one that ends before the method's opening brace (McEval). In the first the method alone is the
    answer, as MultiPL-E cuts it; in the second all members that follow are, as McEval takes them.
    """

    name = "java"
    title = "Java"
    forms = ("method", "signature")
    keywords = text.KEYWORDS

    def regions(self, prompt: str) -> tuple[Region, ...] | None:
        """See `Language`."""
        return text.regions(prompt)

    def identifiers(self, prompt: str) -> frozenset[str]:
        """See `Language`."""
        return text.identifiers(prompt)

    def stop(self, form: str) -> tuple[str, ...]:
        """Not at the end of the method: what follows it are the helpers that some models write there."""
        return _AFTER_CLASS

    def program(self, prompt: str, completion: str, entry_point: str, form: str, style: str) -> str:
        """A whole class without a ``main``: see the class for what of a completion belongs to it."""
        if style == "chat":
            return programs.of_answer(prompt, self.answer_code(completion, entry_point))
        if form == "method":
            return programs.with_method(prompt, completion)
        return programs.with_members(prompt, completion, depth=1)

    def readings(self, form: str, style: str) -> tuple[str, ...]:
        """MultiPL-E's cut loses the helpers that stand behind the method; the other reading keeps them."""
        return (HELPERS_KEPT,) if (form, style) == ("method", "raw") else ()

    def read_as(self, reading: str, prompt: str, completion: str) -> str:
        """See `Language`."""
        return programs.with_members(prompt, completion, depth=2)

    def renamed(self, program: str, given: str, entry_point: str) -> str:
        """See `Language`."""
        return programs.renamed(program, given, entry_point)

    def defines(self, code: str, name: str) -> bool:
        """See `Language`."""
        return programs.owner(code, name) is not None

    def is_valid(self, code: str) -> bool:
        """See `Language`."""
        return bool(code.strip()) and not text.tree(code).has_error

    def stub(self, prompt: str, entry_point: str, form: str) -> str:
        """See `Language`."""
        head = prompt.rstrip() if form == "method" else f"{prompt.rstrip()} {{"
        return f"{head}\n        throw new UnsupportedOperationException();\n    }}\n}}\n"

    def leaves_stub(self, program: str) -> bool:
        """See `Language`."""
        return programs.leaves_stub(program)


JAVA = Java()
