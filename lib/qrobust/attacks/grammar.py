"""Parts of speech, base forms and inflections of English words, without any download."""

import re
from functools import cache

# Penn tags by the first two letters -> WordNet's letter and the universal tag of lemminflect. Proper nouns (NNP) are
# left out: a name has no synonym.
KINDS = {"NN": ("n", "NOUN"), "VB": ("v", "VERB"), "JJ": ("a", "ADJ"), "RB": ("r", "ADV")}
_MODALS = {"to", "can", "cannot", "could", "may", "might", "must", "shall", "should", "will", "would", "please"}
_STARTS = {".", ":", "and", "or", "then"}
_SUBJECTS = {"it", "that", "which", "who", "function"}
_PRONOUNS = {"i", "they", "we", "you"}
_DETERMINERS = {"a", "an", "the", "all", "any", "each", "every", "if", "whether", "this", "your", "two", "only"}
_AUXILIARIES = {"am", "are", "be", "been", "being", "had", "has", "have", "is", "was", "were"}
_BEFORE_NOUNS = {"and", "at", "by", "from", "on", "or", "the", "to", "towards"}
_PREPOSITION = re.compile(r" (?=(?:of|in|on|to|for|at|by|with)\b)")


def tokens(text: str) -> list[tuple[int, int]]:
    """Spans of the tokens of a text, by NLTK's Treebank tokenizer."""
    from nltk.tokenize import TreebankWordTokenizer

    # The tokenizer rewrites double quotes, and then cannot find its tokens in a text that mixes their kinds.
    return list(TreebankWordTokenizer().span_tokenize(re.sub(r"[\"`]|''", lambda quote: " " * len(quote[0]), text)))


def tags(words: list[str]) -> list[str]:
    """Penn tags of the words of a text, by TextBlob's PatternTagger, with its commonest mistakes mended.

    Its lexicon knows few verbs of instructions and reads "to check" and "it counts" as nouns: a noun after "to" or a
    modal, or between the start of a sentence (or "and") and a determiner, is a verb, and so is a plural after a
    pronoun; a verb after an article, or between an adjective and "of" ("a different set of"), is a noun. "Even" is an
    adjective in a task about numbers. "Left" and "right" are directions, and "left" a verb only after "is" or "has".
    """
    from textblob.en.taggers import PatternTagger

    if not words:
        return []
    found = [tag for _, tag in PatternTagger().tag(" ".join(words), tokenize=False)]
    if len(found) != len(words):
        raise ValueError(f"the tagger returned {len(found)} tags for {len(words)} words: {' '.join(words)!r}")
    lower = [word.lower() for word in words]
    for place, tag in enumerate(found):
        previous = lower[place - 1] if place else "."
        following = lower[place + 1] if place + 1 < len(words) else "."
        instructs = previous in _MODALS or (previous in _STARTS and following in _DETERMINERS)
        if tag in ("NN", "NNP") and instructs and lower[place] not in ("left", "right"):
            found[place] = "VB"
        elif tag == "NN" and previous in _PRONOUNS:
            found[place] = "VBP"
        elif tag in ("VB", "VBP") and previous in ("a", "an", "the"):
            found[place] = "NN"
        elif lower[place] in ("left", "right"):
            found[place] = _direction(lower[place], previous, following, found[place + 1 : place + 2])
        elif lower[place] == "even" and following not in ("if", "though", "when"):
            found[place] = "JJ"
        elif tag in ("VB", "VBN", "VBD") and following == "of" and place and found[place - 1] in ("DT", "JJ"):
            found[place] = "NN"
        elif tag == "NNS" and (previous in _SUBJECTS or (previous == "and" and following in _DETERMINERS)):
            found[place] = "VBZ"
    return found


def _direction(word: str, previous: str, following: str, next_tag: list[str]) -> str:
    """The tag of "left" or "right": "is left", "the left end", "from left to right", "move right"."""
    if word == "left" and previous in _AUXILIARIES:
        return "VBN"
    if following in ("most", "angled") or (next_tag and next_tag[0].startswith("NN")):
        return "JJ"
    return "NN" if previous in _BEFORE_NOUNS else "RB"


@cache
def lemma(word: str, tag: str) -> str:
    """The base form of a lower-case word with a Penn tag."""
    from lemminflect import getLemma

    found = getLemma(word, upos=KINDS[tag[:2]][1])
    return found[0].lower() if found else word


@cache
def inflected(base: str, tag: str) -> str | None:
    """A word or phrase in the form that a Penn tag asks for, or None if it has no such form.

    A noun phrase is inflected in its head ("sums of money"), a verb phrase in its first word ("looks into").
    """
    from lemminflect import getInflection

    if tag in ("NN", "VB", "VBP", "JJ", "RB"):
        return base
    if tag.startswith("NN"):
        head, *rest = _PREPOSITION.split(base, maxsplit=1)
        before, _, word = head.rpartition(" ")
        after = " ".join(rest)
        # "Twenty-four hours" is a lemma, and a plural already; "information" has none.
        if tag == "NNS" and (lemma(word, "NNS") != word or _is_uncountable(word)):
            return base
    else:
        before, (word, _, after) = "", base.partition(" ")
    # Only listed comparatives: the rules would make "oddest" of "odd" but also "wholer" of "whole".
    forms = getInflection(word, tag=tag, inflect_oov=tag[:2] in ("NN", "VB"))
    return " ".join(part for part in (before, forms[0], after) if part) if forms else None


@cache
def _is_uncountable(noun: str) -> bool:
    """Whether a noun has no plural: TextBlob lists some; of those in -ness only some have one ("weaknesses")."""
    from textblob.en import lexicon
    from textblob.en.inflect import plural_categories

    return noun in plural_categories["uncountable"] or (noun.endswith("ness") and f"{noun}es" not in lexicon)


def article(following: str) -> str:
    """The indefinite article, "a" or "an", by the first letters of what follows it."""
    word = following.lower()
    if re.match(r"eu|uni(?!n)|us[aeiu]|uti|one\b|once\b|ubi", word):
        return "a"
    return "an" if re.match(r"[aeiou]|hour|honest|honou?r|heir", word) else "a"
