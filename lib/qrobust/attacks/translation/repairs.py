"""Mend what Apertium's English-Spanish rules get wrong every time, sentence by sentence.

A homograph comes back in its other sense: "given" becomes "dado", and "dado" becomes "dice"; "array" comes back as
"variety", "length" as "period". Left alone, this would test nonsense and not a paraphrase. Each entry below was found
by comparing the sentences of HumanEval and MBPP with their round trips; synonyms ("largest" -> "biggest") stay.
"""

import re

from qrobust.attacks.grammar import article

# Words of a source -> what they wrongly come back as. A wrong word is replaced only if the source does not have it,
# by the source's forms in their order.
_SENSES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("given",), ("die", "dice")),
    (("string", "strings"), ("series",)),
    (("array", "arrays"), ("variety", "varieties")),
    (("length", "lengths"), ("period", "periods")),
    (("list", "lists"), ("ready",)),
    (("input", "inputs"), ("entrance", "entrances", "gone in")),
    (("output", "outputs"), ("exited", "exit", "start")),
    (("position", "positions"), ("put", "plants")),
    (("place", "places"), ("plants",)),
    (("set",), ("put",)),
    (("its", "their"), ("his",)),
    (("function",), ("works", "work")),
    (("integer", "integers"), ("whole",)),
    (("single",), ("alone",)),
    (("unique",), ("only",)),
    (("check", "checks"), ("control", "controls")),
    (("sort", "sorts"), ("class",)),
    (("shift",), ("duty",)),
    (("mean",), ("bad",)),
    (("median",), ("mediate",)),
    (("modulo",), ("modulate",)),
    (("side", "sides"), ("sideways",)),
    (("stones",), ("bones",)),
    (("bucket", "buckets"), ("cube", "cubes")),
    (("reverse",), ("revoke",)),
    (("uppercase",), ("egregious",)),
    (("last", "lasts"), ("hard",)),
    (("flip",), ("toe",)),
    (("space",), ("spatial",)),
    (("brace",), ("strut",)),
    (("remove", "removes"), ("take", "takes")),
    (("greatest",), ("most utmost", "more utmost")),
    (("greater",), ("more utmost", "utmost")),
    (("sum",), ("utmost",)),
    (("as",), ("like", "so", "eat")),
    (("bracket", "brackets"), ("group", "groups")),
    (("closing",), ("running of the bulls", "running")),
    (("count", "counts"), ("account", "accounts")),
    (("entries",), ("entrances", "entrance")),
    (("equal",), ("the same",)),
    (("itself",), ("he", "him")),
    (("it",), ("he", "him")),
    (("make", "makes"), ("do", "does")),
    (("opening",), ("inaugural",)),
    (("other",), ("another",)),
    (("point", "points"), ("dot",)),
    (("reversed",), ("revoked",)),
    (("right",), ("well",)),
    (("straight",), ("directly",)),
    (("strange",), ("odd",)),
    (("times",), ("time",)),
)
_NO_ARTICLE = "all|and|any|both|each|either|every|false|how|its|none|only|the|their|true|two|three|what|whether"
_COMPARATIVE = re.compile(r"\b(more|less|other|\w+er|(?:more|less) \w+) that\b")


def prepare(sentence: str) -> str:
    """A sentence as Apertium reads it best.

    It glues the parts of "non-empty list" to one unknown word, and takes the verb in "Return length of" for a noun.
    """
    text = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", sentence)
    return re.sub(rf"\b([Rr]eturn) (?!(?:{_NO_ARTICLE})\b)(?=[a-z]{{3,}})", r"\1 the ", text)


def repair(source: str, translation: str) -> str:
    """A round trip with the wrong senses mended.

    Parameters
    ----------
    source
        The sentence before the round trip, not prepared.
    translation
        What came back.
    """
    text = translation
    for right, wrong in _SENSES:
        forms = _found(right, source)
        for word in wrong:
            if not forms or _found((word,), source):
                continue
            text = _replace(text, word, forms)
    if _found(("than",), source):
        text = _COMPARATIVE.sub(r"\1 than", text)
    # "Add two numbers" comes back as "It adds two numbers".
    first = source.split(" ")[0]
    text = re.sub(rf"^It {re.escape(first.lower())}e?s\b", first, text)
    if _found(("one",), source):
        text = re.sub(
            r"\b(\w+est|first|last|original|other) an?\b(?=[.,;:]| (?:as|in|of|that|which)\b|$)", r"\1 one", text
        )
    if "how many times" in source:
        text = text.replace("how long", "how many times")
    for compound in re.findall(r"\bnon-(\w+)", source):
        text = re.sub(rf"\b(?:no|not|non)[ -]{compound}\b", f"non-{compound}", text)
    text = re.sub(r"\b(X?\d+) it is\b", r"\1 is", text)
    # An article before the noun of an adjective that Apertium does not know.
    text = re.sub(r"\b([\w'-]+) the (\w+)", lambda match: _without_article(match, source), text, flags=re.IGNORECASE)
    if re.search(r"\bnot\b", source) and not re.search(r"\bno\b", source, re.IGNORECASE):
        text = re.sub(r"\bno\b(?! zero)", "not", text)
    return re.sub(r"\b([Aa])n? ([A-Za-z]+)", _with_article, text)


def _found(words: tuple[str, ...], text: str) -> list[str]:
    return [match.lower() for match in re.findall(rf"\b(?:{'|'.join(words)})\b", text, re.IGNORECASE)]


def _replace(text: str, wrong: str, forms: list[str]) -> str:
    waiting = list(forms)

    def put(match: re.Match) -> str:
        form = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return form.capitalize() if match[0][0].isupper() else form

    return re.sub(rf"\b{wrong}\b", put, text, flags=re.IGNORECASE)


def _with_article(match: re.Match) -> str:
    # A placeholder (X1) or a single letter after "a" says nothing about the article.
    if len(match[2]) < 2 or match[2].isupper():
        return match[0]
    fitting = article(match[2])
    return f"{fitting.capitalize() if match[1] == 'A' else fitting} {match[2]}"


def _without_article(match: re.Match, source: str) -> str:
    plain = f"{match[1]} {match[2]}"
    return plain if plain.lower() in source.lower() else match[0]
