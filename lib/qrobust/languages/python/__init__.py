"""Python."""

import keyword

from qrobust.languages.base import Language, Region
from qrobust.languages.python import programs, text

# What follows a finished function at the left margin. EvalPlus 0.3.1 (`provider/utility.py`) stops at some of these;
# a decorator, a comment or a fence at the margin cannot belong to the function either.
_AFTER_FUNCTION = (
    "\ndef ",
    "\nclass ",
    "\nimport ",
    "\nfrom ",
    "\nassert ",
    "\nprint(",
    "\nif ",
    "\n#",
    "\n@",
    "\n```",
)


class Python(Language):
    """Python 3.

    Its forms: ``"function"``, a prompt that ends inside the function (HumanEval), whose body is asked for; and
    ``"docstring"``, a prompt that is only a docstring (MBPP+): the model writes imports, helpers and the function
    itself, so none of these may stop it.
    """

    name = "python"
    title = "Python"
    forms = ("docstring", "function")
    keywords = frozenset(keyword.kwlist)

    def regions(self, prompt: str) -> tuple[Region, ...] | None:
        """See `Language`."""
        return text.regions(prompt)

    def identifiers(self, prompt: str) -> frozenset[str]:
        """See `Language`."""
        return text.identifiers(prompt)

    def stop(self, form: str) -> tuple[str, ...]:
        """See `Language`."""
        return _AFTER_FUNCTION if form == "function" else ('\n"""', "\nassert", "\nprint(", "\nif __name__", "\n```")

    def program(self, prompt: str, completion: str, entry_point: str, form: str, style: str) -> str:
        """The code after EvalPlus's ``sanitize``, or before it where that fails or loses the entry point."""
        code = prompt + completion if style == "raw" else self.answer_code(completion, entry_point)
        clean = programs.sanitized(code, entry_point)
        return clean if self.defines(clean, entry_point) else code

    def renamed(self, program: str, given: str, entry_point: str) -> str:
        """See `Language`."""
        return f"{program}\n\n{entry_point} = {given}\n"

    def defines(self, code: str, name: str) -> bool:
        """Whether some line at the left margin defines or assigns a name."""
        return programs.defines(code, name)

    def is_valid(self, code: str) -> bool:
        """See `Language`."""
        return programs.is_valid(code)

    def stub(self, prompt: str, entry_point: str, form: str) -> str:
        """See `Language`."""
        if form == "docstring":
            return f"{prompt.rstrip()}\n\n\ndef {entry_point}(*arguments):\n    raise NotImplementedError\n"
        indent = programs.indentation(prompt) or "    "
        whole = prompt if prompt.endswith("\n") else f"{prompt}\n"
        return f"{whole}{indent}raise NotImplementedError\n"

    def leaves_stub(self, program: str) -> bool:
        """See `Language`."""
        return programs.leaves_stub(program)


PYTHON = Python()
