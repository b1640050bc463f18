"""Whose a message is: the stub, a prompt with an empty body, shows what the prompt brings along."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from qrobust.quality.base import ENDINGS, Found, Message


@dataclass(frozen=True)
class Subject:
    """A program that is to be read, and the stub that it is read against.

    Attributes
    ----------
    language
        A key of `base.ENDINGS`.
    program
        What was judged, without tests.
    stub
        The prompt with an empty body that raises (`qrobust.languages.Language.stub`): tools then find no fault with
        unused arguments, so those stay the completion's.
    """

    language: str
    program: str
    stub: str

    def __post_init__(self) -> None:
        """Refuse a language that no tool reads."""
        if self.language not in ENDINGS:
            raise ValueError(f"no tool reads {self.language!r}; languages are {', '.join(ENDINGS)}")

    def lines(self) -> dict[int, int]:
        """Lines of the program that are the stub's: line of the program -> line of the stub, both from 1.

        They are found by their text, in order, so it does not matter what of the prompt a program keeps.
        """
        stub, program = self.stub.splitlines(), self.program.splitlines()
        blocks = SequenceMatcher(a=stub, b=program, autojunk=False).get_matching_blocks()
        return {b + offset + 1: a + offset + 1 for a, b, size in blocks for offset in range(size)}

    def own_lines(self) -> int:
        """Lines that the completion brought, without blank ones."""
        known = self.lines()
        lines = enumerate(self.program.splitlines(), start=1)
        return sum(bool(text.strip()) for number, text in lines if number not in known)


def own(program: Found, of_stub: Found, lines: Mapping[int, int]) -> list[Message]:
    """The messages on a program without those that its stub has too: as many by the same rule on the same line.

    A message on a line of the prompt that the stub does not have is the completion's doing, and stays.

    Parameters
    ----------
    lines
        From `Subject.lines`.
    """
    known = Counter((message.rule, message.line) for message in of_stub.messages)
    kept = []
    for message in program.messages:
        place = message.rule, lines.get(message.line, 0)
        if known[place]:
            known[place] -= 1
        else:
            kept.append(message)
    return kept
