"""Rename attack: the tested function gets another name, everywhere in the prompt; the tests follow it."""

import builtins
import keyword
import random
import re
import tokenize
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from qrobust.attacks import code, grammar, senses, wordnet
from qrobust.attacks.base import Attack, register
from qrobust.attacks.edits import AttackedPrompt, CleanPrompt, Edit
from qrobust.attacks.proof import Unproved, require_edits
from qrobust.attacks.word import Word

STYLES = ("camel", "snake", "synonym")
SHORTEST = 4  # shorter words in names are mostly abbreviations
_PART = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z0-9]+|[0-9]+")
_CONTINUED = re.compile(r"^[ \t]*\.\.\.[ \t]", re.MULTILINE)
_EXAMPLE = re.compile(r"^[ \t]*(?:>>>[ \t]*(.*(?:\n[ \t]*\.\.\.[ \t].*)*)|(assert\b.*))$", re.MULTILINE)


@register("rename")
@dataclass(frozen=True, kw_only=True)
class Rename(Attack):
    """Give the tested function another name: in code, doctests, asserts and wherever the text means the function.

    The text means the function by a name that is no English word (``count_even``), is called (``add(1, 2)``), stands
    in backticks or after "function"; "add the numbers" keeps its verb, and a name in quotes is a value. A prompt stays
    as it is where the new name would be the old one, a keyword, a builtin or a word of the prompt, where the old name
    is also that of something else (a parameter, say), and where the prompt is not Python.

    Attributes
    ----------
    style
        ``camel`` (``countEven``), ``snake`` (``count_even``), ``synonym`` (words of the name become WordNet synonyms
        of one word, in the sense that the prompt suggests, as ``word(context=true)`` finds them, and the name keeps
        its style; short words and Python's builtins, such as "num", "max" and "list", stay).
    words
        How many words of a name become synonyms, if so many have any; at least 1: the severity.
    max_synonyms
        The choice is among the first so many synonyms, at least 1.
    """

    changes_code = True
    revision = 2  # since comments are part of the context of synonyms

    style: str = "camel"
    words: int = 1
    max_synonyms: int = 3

    def __post_init__(self) -> None:
        """Check the settings."""
        self.require(self.style in STYLES, "style", f"one of {', '.join(STYLES)}")
        for setting in ("words", "max_synonyms"):
            self.require_count(setting)
            drawn = self.style == "synonym" or getattr(self, setting) == getattr(type(self), setting)
            self.require(drawn, setting, "nothing unless style is synonym")

    @property
    def uses_seed(self) -> bool:
        """Only synonyms are drawn."""
        return self.style == "synonym"

    def identity(self) -> dict[str, Any]:
        """Name and settings, and the hashes of the tables where they are used."""
        tables = {"wordnet": wordnet.table_sha256(), "senses": senses.table_sha256()}
        return {**super().identity(), **(tables if self.style == "synonym" else {})}

    def change(self, prompt: CleanPrompt, rng: random.Random) -> AttackedPrompt:
        """Every use of the name is one edit.

        Raises
        ------
        ValueError
            If the name of the function is not given.
        """
        text, old = prompt.text, prompt.entry_point
        if not old:
            raise ValueError(
                f"attack 'rename': task {prompt.task_id!r} comes without the name of the function that is tested; "
                "give the prompt its entry_point"
            )
        spans = uses(text, old)
        new = self.new_name(old, text, rng)
        if not spans or not _is_free(new, text) or code.is_bound_again(text, old):
            return prompt.edited([])
        return replace(prompt.edited([Edit(*span, old, new) for span in spans]), entry_point=new)

    def new_name(self, name: str, prompt: str, rng: random.Random) -> str:
        """The name in the attack's style; the old one where it has that already, or no word of it has a synonym."""
        stem = name.strip("_")
        parts = _PART.findall(stem)
        if "".join(parts) != stem.replace("_", ""):
            return name  # letters of other alphabets
        if self.style == "synonym":
            found = self._with_synonyms(stem, parts, senses.context(prompt), rng)
        elif self.style == "snake":
            found = "_".join(parts).lower()
        else:
            found = parts[0].lower() + "".join(part.capitalize() for part in parts[1:])
        return name.replace(stem, found)

    def prove(self, result: AttackedPrompt) -> None:
        """Only the name has changed, to one that nothing else has, and everywhere.

        Proved: each edit replaces the old name by the new, which is an identifier and stands nowhere in the clean
        prompt; the program's syntax tree, and that of each doctest and assert, is that of the clean one but for the
        name; and no use of the old name is left.
        """
        require_edits(result)
        old, new = (result.edits[0].before, result.entry_point) if result.edits else ("", "")
        clean, text = result.clean, result.attacked
        before, after = examples(clean), examples(text)
        proofs = {
            "the name given does not go with the edits": bool(result.entry_point) == result.changed,
            "an edit is more than the new name": {(e.before, e.after) for e in result.edits} <= {(old, new)},
            f"{new!r} is no name of its own": not new or _is_free(new, clean),
            "the program changed": not new or code.tree(text) == code.tree(clean, old, new),
            "an example changed": [code.tree(example, old, new) for example in before] == list(map(code.tree, after)),
            f"{old!r} is still used": not new or not uses(text, old),
        }
        for what, holds in proofs.items():
            if not holds:
                raise Unproved(f"task {result.task_id!r}: {what}")

    def _with_synonyms(self, stem: str, parts: list[str], around: frozenset[str], rng: random.Random) -> str:
        thesaurus = Word(context=True, max_synonyms=100)
        lower = [part.lower() for part in parts]
        found: dict[int, list[str]] = {}
        for place, tag in enumerate(grammar.tags(lower)):
            means_itself = len(lower[place]) < SHORTEST or hasattr(builtins, lower[place])
            choices = [] if means_itself else thesaurus.choices(lower[place], tag, around)
            if single := [other for other in choices if other.isalpha()]:
                found[place] = single[: self.max_synonyms]
        for place in sorted(rng.sample(sorted(found), min(self.words, len(found)))):
            chosen = rng.choice(found[place])
            parts[place] = chosen.capitalize() if parts[place][0].isupper() else chosen
        return ("_" if "_" in stem else "").join(parts)


def uses(prompt: str, name: str) -> list[tuple[int, int]]:
    """Where a Python prompt means the function of a name: in its code, its examples and its text; in order."""
    parts = code.read(prompt)
    if parts is None:
        return []
    spans = _names(parts.tokens, name)
    for text in (*parts.docstrings, *parts.comments):
        rest = list(re.sub(r"^[rRuU]?[\"']+", lambda marks: " " * len(marks[0]), text.text))
        for match in _EXAMPLE.finditer(text.text):
            tokens = code.tokens_of(_CONTINUED.sub(lambda mark: " " * len(mark[0]), match[1] or match[2]))
            if tokens is not None:
                shift = text.start + match.start(1 if match[1] else 2)
                spans += [(start + shift, end + shift) for start, end in _names(tokens, name)]
                rest[slice(*match.span())] = " " * len(match[0])
        found = _mention(name).finditer("".join(rest))
        spans += [(match.start() + text.start, match.end() + text.start) for match in found]
    return sorted(spans)


def examples(prompt: str) -> list[str]:
    """The sources of the doctests and asserts in the text of a Python prompt that are Python by themselves."""
    parts = code.read(prompt)
    texts = (*parts.docstrings, *parts.comments) if parts else ()
    sources = (match[1] or match[2] for text in texts for match in _EXAMPLE.finditer(text.text))
    sources = (_CONTINUED.sub("", source) for source in sources)
    return [source for source in sources if code.tree(source)]


def _names(tokens: Sequence[code.Token], name: str) -> list[tuple[int, int]]:
    """Tokens that are the name of a function or a variable: no attribute, no keyword of a call."""
    texts = ["", *(token.text for token in tokens), ""]
    return [
        (token.start, token.end)
        for before, token, after in zip(texts, tokens, texts[2:], strict=False)
        if token.kind == tokenize.NAME and token.text == name
        if before != "." and not (after == "=" and before in ("(", ","))
    ]


def _mention(name: str) -> re.Pattern:
    """What means the function of a name in a text. A name in quotes may be the value of an example."""
    word = re.escape(name)
    if re.fullmatch(r"[A-Za-z][a-z]*", name):
        return re.compile(rf"(?<![\w.]){word}(?=\()|(?<=`){word}(?=`)|(?<=\bfunction ){word}(?!\w)")
    return re.compile(rf"(?<![\w.]){word}(?=\()|(?<![\w.'\"]){word}(?!\w)")


def _is_free(name: str, prompt: str) -> bool:
    """Whether a name may be given: an identifier that stands nowhere in the prompt and that Python does not use."""
    taken = keyword.iskeyword(name) or keyword.issoftkeyword(name) or hasattr(builtins, name)
    return name.isidentifier() and not taken and not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", prompt)
