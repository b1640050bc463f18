"""From a model's text to the program that is judged. Nothing that a model wrote is executed here."""

import ast
import re
import textwrap
import threading
import warnings
from collections.abc import Iterator

REVISION = 1
"""Part of every verdict's key: raise it when a change here derives another program, and samples are judged again."""

_FENCE = re.compile(r"^[ \t]*```[^\n`]*$", re.MULTILINE)
_PATCHING = threading.Lock()


def program(prompt: str, completion: str, entry_point: str, style: str) -> str:
    """The program that is judged for one completion.

    Parameters
    ----------
    prompt
        What the model was given as the task, attacked or not (without a chat's frame).
    completion
        What it wrote, cut at the first stop string.
    entry_point
        Name of the function that the tests call.
    style
        ``"raw"``: the completion continues the prompt. ``"chat"``: it is an answer, from which the last
        code block that defines the entry point is taken, or all of it.

    Returns
    -------
    str
        The code after EvalPlus's ``sanitize``, or before it where that fails or loses the entry point.
    """
    if style not in ("raw", "chat"):
        raise ValueError(f"style {style!r} is not known; use raw or chat")
    code = prompt + completion if style == "raw" else answer_code(completion, entry_point)
    clean = _sanitized(code, entry_point)
    return clean if defines(clean, entry_point) else code


def defines(code: str, name: str) -> bool:
    """Whether some line at the left margin defines or assigns a name; the code need not be valid."""
    word = re.escape(name)
    definition = rf"^(?:(?:async[ \t]+)?def|class)[ \t]+{word}\b|^{word}[ \t]*(?::[^=\n]*)?=(?!=)"
    return re.search(definition, code, re.MULTILINE) is not None


def answer_code(answer: str, entry_point: str) -> str:
    """The code of a chat's answer.

    Looked for in this order, each only if it defines the entry point: the last complete fenced block; the
    text before the first fence (the prompt may have opened that block); a block that was never closed.
    Otherwise the whole answer.
    """
    for block in _blocks(answer):
        if defines(block, entry_point):
            return block
    return answer


def _blocks(answer: str) -> Iterator[str]:
    fences = list(_FENCE.finditer(answer))
    complete = [
        answer[opening.end() + 1 : closing.start()] for opening, closing in zip(fences[::2], fences[1::2], strict=False)
    ]
    yield from (textwrap.dedent(block) for block in reversed(complete))
    if fences:
        yield answer[: fences[0].start()]
        yield textwrap.dedent(answer[fences[-1].end() + 1 :])


def _sanitized(code: str, entry_point: str) -> str:
    """EvalPlus's ``sanitize``; an empty text where it fails (text that is no Python at all can break its parser)."""
    from evalplus import sanitize as evalplus

    with _PATCHING, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # invalid escapes in generated code
        original, evalplus.code_extract = evalplus.code_extract, longest_valid_lines
        try:
            return evalplus.sanitize(code, entry_point)
        except (ValueError, RecursionError, MemoryError):
            return ""
        finally:
            evalplus.code_extract = original


def longest_valid_lines(code: str) -> str:
    """The range of lines that is valid Python and has the most non-blank lines; the first of several.

    EvalPlus's ``code_extract`` parses every range of at least two lines, which takes seconds for a few hundred
    lines. The same range is found here by trying the longest first.
    """
    lines = code.split("\n")
    before = [0]
    for line in lines:
        before.append(before[-1] + bool(line.strip()))
    ranges = ((i, j) for i in range(len(lines)) for j in range(i + 1, len(lines)))
    for i, j in sorted(ranges, key=lambda pair: before[pair[0]] - before[pair[1] + 1]):
        if before[j + 1] > before[i] and _is_valid("\n".join(lines[i : j + 1])):
            return "\n".join(lines[i : j + 1])
    return lines[0]


def _is_valid(code: str) -> bool:
    try:
        ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
